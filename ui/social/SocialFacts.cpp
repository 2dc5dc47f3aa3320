#include "ui/social/SocialFacts.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

#include "models/core/Time.h"
#include "ui/content/ItemAddress.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

/// The first of them that says something.
QString firstOf(std::initializer_list<QJsonValue> values)
{
    for (const QJsonValue &value : values) {
        if (const QString text = value.toString().simplified(); !text.isEmpty())
            return text;
    }
    return {};
}

QString trailOf(const QUrl &page)
{
    const QString authority = page.host() + (page.port() > 0 ? u":%1"_s.arg(page.port()) : QString());
    QStringList parts = page.path().split(u'/', Qt::SkipEmptyParts);
    if (!authority.isEmpty())
        parts.prepend(authority);
    return parts.join(u" › "_s);
}

QString dayOf(const QJsonObject &values)
{
    const auto instant = models::parseInstant(firstOf({values[u"publishedAt"_s], values[u"publishAt"_s]}));
    return instant ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(models::toMillis(*instant)),
                                        SocialFacts::tr("d MMM yyyy", "date"))
                   : QString();
}

}

SocialFacts SocialFacts::of(const QJsonObject &values, const ItemAddress &address)
{
    const QJsonObject seo = values[u"seo"_s].toObject();
    const QString title = firstOf({seo[u"title"_s], values[u"title"_s]});
    const QUrl page(address.page(values[u"slug"_s].toString()));
    return {.siteTitle = address.siteTitle(),
            .host = page.host(),
            .trail = trailOf(page),
            .title = title.isEmpty() ? tr("Untitled") : title,
            .description = firstOf({seo[u"description"_s], values[u"summary"_s], values[u"excerpt"_s]}),
            .day = dayOf(values),
            .picture = firstOf({seo[u"image"_s], values[u"cover"_s].toObject()[u"url"_s]})};
}

}
