#include "models/exchange/ImportCorrection.h"

#include "models/content/Content.h"
#include "models/exchange/MarkdownItem.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

QSet<QString> ImportCorrection::apply(MarkdownItem &item) const
{
    QSet<QString> own;
    const auto set = [&](const QString &field, const QString &value) {
        item.fields.insert(field, value);
        own.insert(field);
    };
    if (title)
        set(u"title"_s, *title);
    if (slug)
        set(u"slug"_s, *slug);
    if (status)
        set(u"status"_s, *status);
    const bool isDraft = item.fields.value(u"status"_s).toString() == FieldCodec<Status>::name(Status::Draft);
    if (isDraft && own.contains(u"status"_s))
        item.fields.remove(u"publishedAt"_s); // the day it is published will be another
    if (date && isDraft)
        item.createdAt = *date;
    else if (date)
        set(u"publishedAt"_s, formatInstant(*date));
    return own;
}

}
