#include "server/feeds/SiteConfig.h"

#include <QUrl>

namespace vitrine::server {

using namespace Qt::StringLiterals;

SiteConfig SiteConfig::fromSettings(const models::Settings &settings)
{
    using namespace models::settings;
    return {.title = settings.get(kSiteTitle).simplified(),
            .description = settings.get(kSiteDescription).simplified(),
            .author = settings.get(kSiteAuthor).simplified(),
            .language = settings.get(kSiteLanguage),
            .url = QString::fromLatin1(QUrl(settings.get(kSiteUrl)).toEncoded()),
            .projectPath = settings.get(kProjectPath),
            .articlePath = settings.get(kArticlePath)};
}

FeedSite SiteConfig::at(const QString &origin) const
{
    const QString name = title.isEmpty() ? QUrl(origin).host() : title;
    return {.title = name,
            .description = description,
            .url = origin,
            .author = author.isEmpty() ? name : author,
            .language = language};
}

QString SiteConfig::addressOf(const models::ContentKind &kind, const QString &origin, const QString &slug) const
{
    QString path = kind.topic == models::Topic::Articles ? articlePath : projectPath;
    path.replace(u"{slug}"_s, QString::fromLatin1(QUrl::toPercentEncoding(slug)));
    return QUrl(origin + path).toString(QUrl::FullyEncoded);
}

}
