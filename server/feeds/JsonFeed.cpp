#include "server/feeds/JsonFeed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

void insertText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

QJsonObject itemOf(const FeedEntry &entry)
{
    QJsonObject item{{u"id"_s, u"urn:uuid:"_s + entry.id},
                     {u"url"_s, entry.url},
                     {u"title"_s, entry.title},
                     {u"content_html"_s, entry.html},
                     {u"date_published"_s, models::formatInstant(entry.published)},
                     {u"date_modified"_s, models::formatInstant(std::max(entry.updated, entry.published))}};
    insertText(item, u"summary"_s, entry.summary);
    insertText(item, u"image"_s, entry.imageUrl);
    insertText(item, u"language"_s, entry.language);
    if (!entry.tags.isEmpty())
        item.insert(u"tags"_s, QJsonArray::fromStringList(entry.tags));
    return item;
}

}

QByteArray jsonFeed(const FeedSite &site, const std::vector<FeedEntry> &entries, const QString &selfUrl)
{
    QJsonArray items;
    for (const FeedEntry &entry : entries)
        items.append(itemOf(entry));
    QJsonObject feed{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
                     {u"title"_s, site.title},
                     {u"home_page_url"_s, site.url + u'/'},
                     {u"feed_url"_s, selfUrl},
                     {u"authors"_s, QJsonArray{QJsonObject{{u"name"_s, site.author}}}},
                     {u"items"_s, items}};
    insertText(feed, u"description"_s, site.description);
    insertText(feed, u"language"_s, site.language);
    return QJsonDocument(feed).toJson(QJsonDocument::Compact);
}

}
