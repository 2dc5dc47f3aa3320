#include "server/site/SiteFiles.h"

#include <algorithm>

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kTemplate = "[slug].html"_L1;

/// Names that a request may reach: nothing hidden, and templates only through what they show.
bool isOpen(const QString &segment)
{
    return !segment.startsWith(u'.') && !segment.startsWith(u'[') && !segment.contains(u'\\');
}

bool isOpenPath(const QStringList &segments)
{
    // RFC 8615: what is well known is there to be found.
    const bool isWellKnown = segments.size() > 1 && segments.first() == ".well-known"_L1;
    return std::all_of(segments.begin() + (isWellKnown ? 1 : 0), segments.end(), isOpen);
}

/// "/projects" for "projects.html", "/" for "index.html".
QString addressOf(QString path)
{
    constexpr auto kEnd = ".html"_L1;
    constexpr auto kIndex = "index"_L1;
    if (!path.endsWith(kEnd))
        return u'/' + path;
    path.chop(path.endsWith(kTemplate) ? kTemplate.size() : kEnd.size());
    if (path == kIndex || path.endsWith(u'/' + kIndex))
        path.chop(kIndex.size());
    while (path.endsWith(u'/'))
        path.chop(1);
    return u'/' + path;
}

}

QByteArray SiteFile::etag() const
{
    return QByteArray::number(models::toMillis(modifiedAt), 36) + '-' + QByteArray::number(bytes, 36);
}

SiteFiles::SiteFiles()
    : SiteFiles(u":/site"_s, false)
{
}

models::Result<SiteFiles> SiteFiles::in(const QString &folder)
{
    const auto refuse = [&folder](const QString &problem) {
        return models::fail(models::ErrorKind::Invalid, u"invalid_setting"_s, u"site: “%1” %2"_s.arg(folder, problem));
    };
    const QFileInfo info(folder);
    if (!info.exists())
        return refuse(u"does not exist. Name the folder of a website, or none for the one that comes along."_s);
    if (!info.isDir())
        return refuse(u"is not a folder. Name the folder that the website’s index.html is in."_s);
    SiteFiles files(info.absoluteFilePath(), true);
    if (!files.at(u"index.html"_s))
        return refuse(u"holds no index.html that can be read. A website begins with one."_s);
    return files;
}

std::optional<SiteFile> SiteFiles::find(const QStringList &segments) const
{
    if (segments.isEmpty())
        return at(u"index.html"_s);
    if (isOpenPath(segments)) {
        const QString path = segments.join(u'/');
        for (const QString &candidate : {path, path + u".html"_s, path + u"/index.html"_s}) {
            if (auto file = at(candidate))
                return file;
        }
    }
    const QStringList folder = segments.first(segments.size() - 1);
    if (!isOpenPath(folder))
        return {};
    return at((folder + QStringList{kTemplate}).join(u'/'));
}

std::optional<SiteFile> SiteFiles::at(const QString &path) const
{
    const QFileInfo found(m_folder + u'/' + path);
    if (!found.isFile() || !found.isReadable())
        return {};
    // A link may lead anywhere; what counts is where it ends. The site's own folder may be one, too.
    const QString real = found.canonicalFilePath();
    if (!real.startsWith(QFileInfo(m_folder).canonicalFilePath() + u'/'))
        return {};
    return SiteFile{.path = real,
                    .address = addressOf(path),
                    .isTemplate = path == kTemplate || path.endsWith(u'/' + kTemplate),
                    .bytes = found.size(),
                    .modifiedAt = models::fromMillis(found.lastModified().toMSecsSinceEpoch())};
}

}
