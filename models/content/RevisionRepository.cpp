#include "models/content/RevisionRepository.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

const Schema<Revision> &Revision::schema()
{
    static const Schema<Revision> schema(
        u"Revision"_s, u"One change of an item."_s,
        {
            field(u"version"_s, &Revision::version).readOnly().means(u"The version that the change made."_s),
            field(u"action"_s, &Revision::action)
                .length(0, 40)
                .readOnly()
                .means(u"What was done: created, updated, published, unpublished, trashed, restored, reverted or "
                       "reordered."_s),
            field(u"actor"_s, &Revision::actor)
                .length(0, 200)
                .readOnly()
                .means(u"Who did it: the desktop, a token, an import, the schedule."_s),
            field(u"at"_s, &Revision::at).readOnly().means(u"When."_s),
        });
    return schema;
}

void RevisionRepository::add(const QString &entityType, const Id &entity, const Revision &revision,
                             const QByteArray &snapshot)
{
    auto insert = m_connection.prepare(uR"(
        INSERT INTO revision (entity_type, entity_id, version, action, actor, at, snapshot)
        VALUES (?, ?, ?, ?, ?, ?, ?))"_s);
    insert.bind(entityType).bind(entity.toString()).bind(revision.version).bind(revision.action).bind(revision.actor);
    insert.bind(toMillis(revision.at)).bind(QString::fromUtf8(snapshot));
    insert.run();
}

RevisionList RevisionRepository::list(const Id &entity, int page, int limit) const
{
    RevisionList list;
    {
        auto count = m_connection.prepare(u"SELECT count(*) FROM revision WHERE entity_id = ?"_s);
        list.total = count.bind(entity.toString()).next() ? count.integer(0) : 0;
    }
    auto rows = m_connection.prepare(uR"(
        SELECT version, action, actor, at FROM revision WHERE entity_id = ?
        ORDER BY version DESC LIMIT ? OFFSET ?)"_s);
    rows.bind(entity.toString()).bind(limit).bind(qint64(page - 1) * limit);
    while (rows.next())
        list.items.push_back({rows.integer(0), rows.text(1), rows.text(2), fromMillis(rows.integer(3))});
    return list;
}

std::optional<Revision> RevisionRepository::find(const Id &entity, qint64 version) const
{
    auto row =
        m_connection.prepare(u"SELECT version, action, actor, at FROM revision WHERE entity_id = ? AND version = ?"_s);
    if (!row.bind(entity.toString()).bind(version).next())
        return {};
    return Revision{row.integer(0), row.text(1), row.text(2), fromMillis(row.integer(3))};
}

std::optional<QJsonObject> RevisionRepository::snapshot(const Id &entity, qint64 version) const
{
    auto row = m_connection.prepare(u"SELECT snapshot FROM revision WHERE entity_id = ? AND version = ?"_s);
    if (!row.bind(entity.toString()).bind(version).next())
        return {};
    return QJsonDocument::fromJson(row.bytes(0).toByteArray()).object();
}

void RevisionRepository::removeAll(const Id &entity)
{
    m_connection.prepare(u"DELETE FROM revision WHERE entity_id = ?"_s).bind(entity.toString()).run();
}

}
