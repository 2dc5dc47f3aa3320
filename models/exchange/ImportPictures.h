#pragma once

#include <map>
#include <vector>

#include <QJsonObject>

#include "models/core/Id.h"
#include "models/core/Result.h"
#include "models/exchange/SiteFiles.h"

namespace vitrine::models {

/// A file of the site that an item shows or offers.
struct ImportPicture
{
    QString file; ///< canonical
    QString path; ///< relative to the imported folder
    QString name;
    QString sha256;
    std::optional<Id> wantedId = {}; ///< when the text names it by an id of its own
    bool isAlwaysTaken = false;      ///< whether any field shows it or not

    /// What stands in for it in the fields until it is an asset: "/media/{sha256}/{name}".
    [[nodiscard]] QString address() const;
    bool operator==(const ImportPicture &) const = default;
};

/// "/media/{key}/{name}", the name percent-encoded so that it stands in Markdown and HTML as it is.
[[nodiscard]] QString mediaAddress(const QString &key, const QString &name);

/// The files of one site and what is in them; one for a whole import, so that a shared picture is read once. Not
/// thread-safe.
class ImportShelf final
{
public:
    static constexpr qint64 kMaximumFileSize = 1024LL * 1024 * 1024;

    explicit ImportShelf(const QString &root)
        : m_files(root)
    {
    }

    /// The file that `reference` in the text at `from` names; the error's message says why there is none, for people.
    [[nodiscard]] Result<ImportPicture> find(const QString &reference, const QString &from, QStringList &notes);

private:
    [[nodiscard]] Result<QString> hashOf(const SiteFile &file);

    SiteFiles m_files;
    QHash<QString, QString> m_hashes; ///< canonical path to SHA-256
};

/// What one text refers to: takes addresses, answers those that take their place, and remembers what it saw.
class ImportPictures final
{
public:
    /// `from` is the text's path relative to the root. Without a shelf every address stays as it is.
    ImportPictures(ImportShelf *shelf, QString from)
        : m_shelf(shelf)
        , m_from(std::move(from))
    {
    }

    /// An export of ours tells which asset the file beside the text is.
    void announce(const QString &file, const Id &id, const QString &name);
    /// The address to keep for a picture in a field: ours for a file of the site, else the same. Nothing when it is
    /// neither a file that is there, nor an address of the Web or of the site; that is noted.
    [[nodiscard]] std::optional<QString> addressFor(const QString &reference);
    /// The text with every file of the site that it shows or offers under its new address.
    [[nodiscard]] QString rewrite(const QString &markdown);

    [[nodiscard]] const std::vector<ImportPicture> &pictures() const { return m_pictures; }
    [[nodiscard]] const QStringList &remote() const { return m_remote; }
    [[nodiscard]] const QStringList &notes() const { return m_notes; }

private:
    /// The new address; nothing when it stays. Tells about a missing one only if `isMissed`.
    [[nodiscard]] std::optional<QString> take(const QString &reference, bool isMissed);
    void noteRemote(const QString &address);

    ImportShelf *m_shelf;
    QString m_from;
    std::vector<ImportPicture> m_pictures;
    QStringList m_remote;
    QStringList m_notes;
};

}
