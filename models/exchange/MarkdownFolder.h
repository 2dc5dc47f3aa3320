#pragma once

#include <map>
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
    [[nodiscard]] QString name() const; ///< of the folder itself

    /// One of `files`. The error says why it cannot be read: gone, not allowed, too large, not a text.
    [[nodiscard]] Result<MarkdownFile> read(const QString &file) const;

private:
    explicit MarkdownFolder(QString root)
        : m_root(std::move(root))
    {
    }
    void walk();
    void walkOne(const QString &folder, QStringList &pending, QStringList &links);
    void followLink(const QString &link);
    [[nodiscard]] QString absolute(const QString &relative) const;
    [[nodiscard]] bool contains(const QString &place) const;

    QString m_root;                     ///< canonical
    std::map<QString, QString> m_files; ///< relative to canonical path
    std::vector<Skipped> m_skipped;
};

}
