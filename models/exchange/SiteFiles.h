#pragma once

#include <optional>

#include <QHash>
#include <QString>
#include <QStringList>

namespace vitrine::models {

/// A file that a text refers to.
struct SiteFile
{
    QString file;                  ///< canonical
    QString path;                  ///< relative to the root, for people
    bool isNamedOtherwise = false; ///< written in other case than the file's name
};

/// Finds the pictures and other files that the texts of a site refer to, as generators do: beside the text, else in
/// the folders whose content ends up at the site's top. Nothing outside of the root is ever found, also by no link,
/// and nothing whose name begins with a dot. Not thread-safe.
class SiteFiles final
{
public:
    enum class Absence { Missing, Outside };

    struct Answer
    {
        std::optional<SiteFile> file;
        Absence absence = Absence::Missing; ///< why there is none
    };

    /// `root` is canonical.
    explicit SiteFiles(QString root);

    /// `reference` as written in the text at `from`, a path relative to the root.
    [[nodiscard]] Answer find(const QString &reference, const QString &from);

    /// Whether the name is one of a picture, film, sound, document or archive: what a site offers its visitors.
    [[nodiscard]] static bool isOffered(const QString &name);
    /// Whether it names another host: "https://..." or "//...".
    [[nodiscard]] static bool isRemote(const QString &reference);

private:
    /// A path relative to the root, or nothing when it climbs out.
    [[nodiscard]] static std::optional<QString> joined(const QString &folder, const QString &path);
    [[nodiscard]] Answer look(const QString &path);
    [[nodiscard]] std::optional<QString> exactCase(const QString &path);
    [[nodiscard]] const QHash<QString, QString> &namesIn(const QString &folder);

    QString m_root;
    QHash<QString, QHash<QString, QString>> m_names; ///< by folder: names in lower case to real ones
};

}
