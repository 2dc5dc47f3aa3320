#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QStringList>

#include "models/core/Result.h"

namespace vitrine::models {

/// One Markdown file, read.
struct MarkdownFile
{
    QString text;
    QStringList notes; ///< what was guessed, for people
};

/// The Markdown files of a folder tree, or one file, and nothing outside of it. Left out without a word: what is not
/// .md, .markdown or .mdx, names that begin with a dot, `node_modules`. A link never leads out, and nothing is read
/// twice. Holds no open files.
class MarkdownFolder final
{
public:
    static constexpr qint64 kMaximumFileSize = 10 * 1024 * 1024;

    struct Skipped
    {
        QString path; ///< relative, as in `files`
        QString reason;
    };

    /// Looks through `path`. NotFound when nothing is there; BadRequest when it is neither a folder nor a Markdown
    /// file.
    [[nodiscard]] static Result<MarkdownFolder> open(const QString &path);

    /// Relative to the folder, with slashes, sorted. A single file comes with its folder's name before it.
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] const std::vector<Skipped> &skipped() const { return m_skipped; }
    [[nodiscard]] QString name() const;                          ///< of the folder itself
    [[nodiscard]] const QString &root() const { return m_root; } ///< canonical
    /// One of `files` relative to the root, which differs for a single file.
    [[nodiscard]] QString placeOf(const QString &file) const;
    /// Why a file is part of the site but no item of it: a README beside the site's settings, a template, the front
    /// page of a section. Empty for all others.
    [[nodiscard]] QString reasonToSkip(const QString &file) const;

    /// One of `files`. The error says why it cannot be read: gone, not allowed, too large, not a text.
    [[nodiscard]] Result<MarkdownFile> read(const QString &file) const;
    /// A file of another kind at the top of the folder; nothing when there is none, and beside a single file.
    [[nodiscard]] std::optional<Result<MarkdownFile>> readBeside(const QString &name) const;

private:
    explicit MarkdownFolder(QString root)
        : m_root(std::move(root))
    {
    }
    void walk();
    [[nodiscard]] bool isSiteRoot(const QString &folder) const;
    void walkOne(const QString &folder, QStringList &pending, QStringList &links);
    void followLink(const QString &link);
    [[nodiscard]] static Result<MarkdownFile> readText(const QString &place);
    [[nodiscard]] QString absolute(const QString &relative) const;
    [[nodiscard]] bool contains(const QString &place) const;

    QString m_root; ///< canonical
    bool m_isOneFile = false;
    std::map<QString, QString> m_files; ///< relative to canonical path
    std::vector<Skipped> m_skipped;
};

}
