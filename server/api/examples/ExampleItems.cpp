#include "server/api/examples/ExampleItems.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "models/core/Schema.h"
#include "server/pipeline/Problem.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

QJsonObject parsed(QByteArrayView json)
{
    return QJsonDocument::fromJson(json.toByteArray()).object();
}

QJsonObject with(const QJsonObject &object, const QJsonObject &patch)
{
    QJsonObject merged = object;
    for (auto member = patch.begin(); member != patch.end(); ++member)
        merged.insert(member.key(), member.value());
    return merged;
}

QJsonObject asPublic(QJsonObject item)
{
    item.remove(u"publishAt"_s);
    QJsonObject customFields = item[u"customFields"_s].toObject();
    customFields.remove(u"_invoice"_s);
    item.insert(u"customFields"_s, customFields);
    return item;
}

QJsonObject asListed(QJsonObject item)
{
    for (const QString &name : {u"body"_s, u"gallery"_s, u"relations"_s})
        item.remove(name);
    return item;
}

QJsonObject only(const QJsonObject &object, const QStringList &names)
{
    QJsonObject few;
    for (const QString &name : names)
        few.insert(name, object[name]);
    return few;
}

QJsonObject fieldError(const QString &field, const QString &code, const QString &message)
{
    return {{u"field"_s, field}, {u"code"_s, code}, {u"message"_s, message}};
}

QJsonObject dataAnswer(const QJsonValue &data)
{
    return {{u"data"_s, data}};
}

QJsonObject pageOf(const QJsonArray &items, int limit)
{
    return {{u"data"_s, items},
            {u"meta"_s,
             QJsonObject{
                 {u"total"_s, items.size()}, {u"page"_s, 1}, {u"limit"_s, limit}, {u"nextCursor"_s, QJsonValue()}}}};
}

QJsonObject problemAnswer(QByteArrayView code, const QString &detail, const QJsonObject &more)
{
    const ProblemKind &kind = *findProblemKind(code);
    const QString name = QString::fromLatin1(kind.code);
    return with({{u"type"_s, u"/api/problems/"_s + name},
                 {u"title"_s, kind.title},
                 {u"status"_s, kind.status},
                 {u"detail"_s, detail},
                 {u"code"_s, name},
                 {u"requestId"_s, u"2y9p8xk1-7"_s}},
                more);
}

QJsonObject problemAnswer(QByteArrayView code, const QString &field, const QString &fieldCode, const QString &message)
{
    return problemAnswer(code, field + u": "_s + message,
                         {{u"errors"_s, QJsonArray{fieldError(field, fieldCode, message)}}});
}

QJsonObject wayfindingTag()
{
    return parsed(R"({
        "id": "01944c2e-1a00-7000-8000-000000000201",
        "slug": "wayfinding",
        "name": "Wayfinding",
        "color": "#1f6f8b",
        "projects": 2,
        "articles": 1,
        "version": 1,
        "createdAt": "2025-01-09T08:00:00.000Z",
        "updatedAt": "2025-01-09T08:00:00.000Z"
    })");
}

QJsonObject letteringTag()
{
    return parsed(R"({
        "id": "01944c2e-1a00-7000-8000-000000000202",
        "slug": "lettering",
        "name": "Lettering",
        "color": "",
        "projects": 1,
        "articles": 1,
        "version": 1,
        "createdAt": "2025-01-09T08:00:00.000Z",
        "updatedAt": "2025-01-09T08:00:00.000Z"
    })");
}

QJsonObject signsTag()
{
    return parsed(R"({
        "id": "01944c2e-1a00-7000-8000-000000000203",
        "slug": "signs",
        "name": "Signs",
        "color": "",
        "projects": 1,
        "articles": 0,
        "version": 1,
        "createdAt": "2025-01-09T08:00:00.000Z",
        "updatedAt": "2025-01-09T08:00:00.000Z"
    })");
}

}
