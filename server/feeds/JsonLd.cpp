#include "server/feeds/JsonLd.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

/// What every page tells, whatever it shows.
QJsonObject page(const QString &type, const FeedSite &site, const FeedEntry &entry)
{
    QJsonObject object{
        {u"@context"_s, u"https://schema.org"_s},
        {u"@type"_s, type},
        {u"@id"_s, u"urn:uuid:"_s + entry.id},
        {u"url"_s, entry.url},
        {u"mainEntityOfPage"_s, entry.url},
        {u"author"_s, QJsonObject{{u"@type"_s, u"Person"_s}, {u"name"_s, site.author}, {u"url"_s, site.url + u'/'}}},
        {u"datePublished"_s, models::formatInstant(entry.published)},
        {u"dateModified"_s, models::formatInstant(std::max(entry.updated, entry.published))}};
    const QString language = entry.language.isEmpty() ? site.language : entry.language;
    if (!language.isEmpty())
        object.insert(u"inLanguage"_s, language);
    if (!entry.summary.isEmpty())
        object.insert(u"description"_s, entry.summary);
    if (!entry.imageUrl.isEmpty())
        object.insert(u"image"_s, entry.imageUrl);
    if (!entry.tags.isEmpty())
        object.insert(u"keywords"_s, entry.tags.join(u", "_s));
    return object;
}

}

QJsonObject creativeWork(const FeedSite &site, const FeedEntry &project, std::optional<QDate> finishedOn)
{
    QJsonObject object = page(u"CreativeWork"_s, site, project);
    object.insert(u"name"_s, project.title);
    object.insert(u"creator"_s, object[u"author"_s]);
    if (finishedOn)
        object.insert(u"dateCreated"_s, finishedOn->toString(Qt::ISODate));
    return object;
}

QJsonObject blogPosting(const FeedSite &site, const FeedEntry &article, qint64 readingMinutes)
{
    QJsonObject object = page(u"BlogPosting"_s, site, article);
    object.insert(u"headline"_s, article.title);
    if (readingMinutes > 0)
        object.insert(u"timeRequired"_s, u"PT%1M"_s.arg(readingMinutes)); // ISO 8601
    return object;
}

}
