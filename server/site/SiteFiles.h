#pragma once

#include <optional>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "models/core/Result.h"
#include "models/core/Time.h"

namespace vitrine::server {

/// One file of the site, as it was when it was looked for.
struct SiteFile
{
    QString path;            ///< to read it from
    QString address;         ///< where the site shows it: "/projects" for projects.html; of a template its folder's
    bool isTemplate = false; ///< "[slug].html": the page of everything in its folder
    qint64 bytes = 0;
    models::Instant modifiedAt{};

    [[nodiscard]] bool isPage() const { return path.endsWith(QLatin1StringView(".html")); }
    /// Names this state of it: time and size.
    [[nodiscard]] QByteArray etag() const;
};

/// The files of a website: those in a folder, looked at anew with each request, or those that the program carries.
/// Thread-safe once made.
class SiteFiles final
{
public:
    /// The site that the program carries.
    SiteFiles();
    /// The site in that folder. Invalid when it is missing or has no index.html.
    [[nodiscard]] static models::Result<SiteFiles> in(const QString &folder);

    /// What a path shows: the file of that name, with .html behind it, or index.html in the folder of that name; else
    /// the "[slug].html" beside it. Nothing outside of the site is ever found, nor what is hidden.
    [[nodiscard]] std::optional<SiteFile> find(const QStringList &segments) const;
    /// The file of that path below the site's folder.
    [[nodiscard]] std::optional<SiteFile> at(const QString &path) const;

    /// Whether its files can change while the program runs.
    [[nodiscard]] bool canChange() const { return m_canChange; }

private:
    SiteFiles(QString folder, bool canChange)
        : m_folder(std::move(folder))
        , m_canChange(canChange)
    {
    }

    QString m_folder;
    bool m_canChange;
};

}
