#include "Subjects.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// The slug of something public of that kind; of a tag, one that something public carries.
QString Subjects::makeItem(const QString &kind)
{
    const QString word = u"subject-%1"_s.arg(++m_count);
    const QByteArray collection = kind == u"articles" ? "/api/articles" : "/api/projects";
    const HttpAnswer made = m_client.post(collection, {{u"title"_s, word},
                                                       {u"status"_s, u"published"_s},
                                                       {u"tags"_s, QJsonArray{u"tag-"_s + word}},
                                                       {u"customFields"_s, QJsonObject{{u"a"_s, 1}, {u"_b"_s, 2}}}});
    if (made.status != 201)
        return {};
    return kind == u"tags" ? u"tag-"_s + word : made.data()[u"slug"_s].toString();
}

QJsonObject Subjects::bodyFor(const Operation &operation, const QString &kind, const QString &slug)
{
    const QString last = operation.path.section(u'/', -1);
    if (last == u"batch")
        return {{u"operations"_s, QJsonArray{QJsonObject{{u"action"_s, u"publish"_s}, {u"item"_s, makeItem(kind)}}}}};
    if (last == u"order")
        return {{u"ids"_s, QJsonArray{makeItem(kind)}}};
    if (last == u"merge")
        return {{u"into"_s, makeItem(kind)}};
    if (last == u"preview")
        return {{u"expiresIn"_s, 600}};
    if (last == u"restore")
        return {{u"fields"_s, QJsonArray{u"title"_s}}};
    return {{kind == u"tags" ? u"name"_s : u"title"_s, u"As asked %1 %2"_s.arg(slug).arg(++m_count)}};
}

Subject Subjects::make(const Operation &operation)
{
    const QString kind = operation.path.section(u'/', 2, 2);
    const bool isOfTrash = operation.path.contains(u"/trash/{"_s) || operation.path.endsWith(u"/{slug}/restore"_s);
    QString path = operation.path;
    QString slug;
    if (path.contains(u"{slug}"_s)) {
        slug = makeItem(kind);
        if (isOfTrash && m_client.remove("/api/" + kind.toLatin1() + '/' + slug.toLatin1()).status != 204)
            return {};
    }
    path.replace(u"{slug}"_s, slug).replace(u"{version}"_s, u"1"_s).replace(u"{code}"_s, u"not_found"_s);
    if (path.contains(u'{'))
        return {};
    return {path.toLatin1(), operation.bodyType().isEmpty() ? QJsonObject() : bodyFor(operation, kind, slug)};
}
