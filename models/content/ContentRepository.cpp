#include "models/content/ContentRepository.h"

#include <algorithm>

#include "models/content/ContentColumns.h"
#include "models/content/ContentOrder.h"
#include "models/content/ListTotals.h"
#include "models/content/RelationRepository.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

void bindAll(Statement &statement, const QList<QVariant> &values)
{
    for (const QVariant &value : values)
        statement.bind(value);
}

void loadApart(Connection &connection, qint64 number, Project &project)
{
    project.relations = RelationRepository(connection).of(number, Reach::All);
}

void loadApart(Connection &, qint64, Article &)
{
}

void storeApart(Connection &connection, qint64 number, const Project &project)
{
    connection.prepare(u"DELETE FROM project_technology WHERE project = ?"_s).bind(number).run();
    auto insert = connection.prepare(u"INSERT OR IGNORE INTO project_technology (technology, project) VALUES (?, ?)"_s);
    for (const QString &technology : project.technologies)
        insert.bind(technology).bind(number).run();
    RelationRepository(connection).assign(number, project.relations);
}

void storeApart(Connection &, qint64, const Article &)
{
}

}

template <class E>
std::optional<Stored<E>> ContentRepository<E>::findWhere(const QString &condition, const QVariant &value) const
{
    static const QString select = u"SELECT %1, number, trashed_at IS NOT NULL FROM %2 WHERE "_s.arg(
        columnNames<E>(columnFields<E>()).join(u", "_s), E::kind().name);
    Stored<E> stored;
    {
        auto query = m_connection.prepare(select + condition);
        if (!query.bind(value).next())
            return {};
        load<E>(columnFields<E>(), query, stored.item);
        const int next = static_cast<int>(columnFields<E>().size());
        stored.number = query.integer(next);
        stored.isTrashed = query.integer(next + 1) != 0;
    }
    loadApart(m_connection, stored.number, stored.item);
    return stored;
}

template <class E>
std::optional<Stored<E>> ContentRepository<E>::find(const Id &id) const
{
    return findWhere(u"id = ?"_s, id.toString());
}

template <class E>
std::optional<Stored<E>> ContentRepository<E>::findBySlug(const QString &slug) const
{
    return findWhere(u"slug = ? AND trashed_at IS NULL"_s, slug);
}

template <class E>
bool ContentRepository<E>::isSlugTaken(const QString &slug) const
{
    auto query = m_connection.prepare(u"SELECT 1 FROM %1 WHERE slug = ? AND trashed_at IS NULL"_s.arg(E::kind().name));
    return query.bind(slug).next();
}

template <class E>
qint64 ContentRepository<E>::countNumberedSlugs(const QString &slug) const
{
    auto query = m_connection.prepare(
        u"SELECT count(*) FROM %1 WHERE slug > ? AND slug < ? AND trashed_at IS NULL"_s.arg(E::kind().name));
    // '.' follows '-' in ASCII, so this is the range of everything that begins with "slug-".
    return query.bind(QString(slug + u'-')).bind(QString(slug + u'.')).next() ? query.integer(0) : 0;
}

template <class E>
QString ContentRepository<E>::pageStatement(const ContentQuery<E> &query)
{
    const auto request = pageRequest(query);
    return request ? request->sql : QString();
}

template <class E>
qint64 ContentRepository<E>::countOf(const ContentQuery<E> &query) const
{
    const SqlCondition condition = conditionOf(query);
    const auto count = [&] {
        auto statement = m_connection.prepare(u"SELECT count(*) FROM %1 WHERE "_s.arg(E::kind().name) + condition.sql);
        bindAll(statement, condition.values);
        return statement.next() ? statement.integer(0) : 0;
    };
    return m_totals ? m_totals->get(E::kind(), condition, count) : count();
}

template <class E>
template <class Receive>
Result<ListMeta> ContentRepository<E>::eachRow(const ContentQuery<E> &query, Receive receive) const
{
    const auto request = pageRequest(query);
    if (!request)
        return std::unexpected(request.error());
    ListMeta meta{countOf(query)};
    auto page = m_connection.prepare(request->sql);
    bindAll(page, request->values);
    QString last;
    for (int i = 0; page.next(); ++i) {
        if (i == query.limit) {
            meta.nextCursor = last;
            break;
        }
        receive(request->fields, page);
        if (query.cursor && i == query.limit - 1)
            last = request->order.cursorAt(page, static_cast<int>(request->fields.size()));
    }
    return meta;
}

template <class E>
ContentList<E> ContentRepository<E>::list(const ContentQuery<E> &query) const
{
    ContentList<E> list;
    const auto meta = eachRow(query, [&list](const Fields<E> &fields, const Statement &row) {
        load<E>(fields, row, list.items.emplace_back());
    });
    list.total = meta ? meta->total : 0;
    return list;
}

template <class E>
Result<ListMeta> ContentRepository<E>::writeList(JsonWriter &json, const ContentQuery<E> &query, Role reader) const
{
    json.beginArray();
    auto meta = eachRow(query, [&](const Fields<E> &fields, const Statement &row) {
        json.beginObject();
        copyMembers<E>(fields, row, json, reader);
        if (query.isOfTrash) {
            json.key("trashedAt"_L1);
            json.value(formatInstant(fromMillis(row.integer(static_cast<int>(fields.size())))));
        }
        json.endObject();
    });
    json.endArray();
    return meta;
}

template <class E>
std::optional<qint64> ContentRepository<E>::writeVisible(JsonWriter &json, const QString &slugOrId, Role reader,
                                                         Reach reach, const QStringList &names) const
{
    const auto id = Id::parse(slugOrId);
    const Fields<E> fields = namedFields<E>(names, [](const FieldInfo &) { return true; });
    qint64 version = 0;
    [[maybe_unused]] qint64 number = 0;
    {
        auto query =
            m_connection.prepare(u"SELECT %1, version, number FROM %2 WHERE %3 = ? AND trashed_at IS NULL %4"_s.arg(
                columnNames<E>(fields).join(u", "_s), E::kind().name, id ? u"id"_s : u"slug"_s,
                reach == Reach::Published ? u"AND status = 'published'"_s : QString()));
        query.bind(id ? id->toString() : slugOrId.normalized(QString::NormalizationForm_C));
        if (!query.next())
            return {};
        json.beginObject();
        copyMembers<E>(fields, query, json, reader);
        version = query.integer(static_cast<int>(fields.size()));
        number = query.integer(static_cast<int>(fields.size()) + 1);
    }
    if constexpr (std::is_same_v<E, Project>) {
        if (names.isEmpty() || names.contains(u"relations"_s)) {
            const auto *field = Project::schema().find(u"relations");
            Project scratch;
            // Whoever was let in to one draft by a link is not told of others.
            scratch.relations = RelationRepository(m_connection).of(number, std::min(reach, reachOf(reader)));
            json.quotedKey(field->info.jsonKey);
            field->write(json, scratch, JsonContext{field->info, reader});
        }
    }
    return version;
}

template <class E>
std::optional<QString> ContentRepository<E>::slugAfter(const QString &slug, Reach reach) const
{
    auto query = m_connection.prepare(
        u"SELECT slug FROM %1 WHERE id = (SELECT entity_id FROM former_slug WHERE entity_type = '%1' AND slug = ?) "
        "AND trashed_at IS NULL %2"_s.arg(E::kind().name,
                                          reach == Reach::Published ? u"AND status = 'published'"_s : QString()));
    return query.bind(slug.normalized(QString::NormalizationForm_C)).next() ? std::optional(query.text(0))
                                                                            : std::nullopt;
}

template <class E>
bool ContentRepository<E>::isGone(const QString &slugOrId) const
{
    const auto id = Id::parse(slugOrId);
    auto query =
        m_connection.prepare(u"SELECT 1 FROM %1 WHERE %2 = ? AND trashed_at IS NOT NULL AND status = 'published'"_s.arg(
            E::kind().name, id ? u"id"_s : u"slug"_s));
    return query.bind(id ? id->toString() : slugOrId.normalized(QString::NormalizationForm_C)).next();
}

template <class E>
std::optional<Id> ContentRepository<E>::trashedId(const QString &slugOrId) const
{
    if (const auto id = Id::parse(slugOrId))
        return id;
    auto query = m_connection.prepare(u"SELECT id FROM %1 WHERE slug = ? AND trashed_at IS NOT NULL "
                                      "ORDER BY trashed_at DESC, number DESC LIMIT 1"_s.arg(E::kind().name));
    query.bind(slugOrId.normalized(QString::NormalizationForm_C));
    return query.next() ? Id::parse(query.text(0)) : std::nullopt;
}

template <class E>
qint64 ContentRepository<E>::count() const
{
    auto query = m_connection.prepare(u"SELECT count(*) FROM %1 WHERE trashed_at IS NULL"_s.arg(E::kind().name));
    return query.next() ? query.integer(0) : 0;
}

template <class E>
std::vector<Id> ContentRepository<E>::ids(const QString &condition, Instant time) const
{
    auto query = m_connection.prepare(u"SELECT id FROM %1 WHERE "_s.arg(E::kind().name) + condition);
    query.bind(toMillis(time));
    std::vector<Id> found;
    while (query.next()) {
        if (const auto id = Id::parse(query.text(0)))
            found.push_back(*id);
    }
    return found;
}

template <class E>
std::vector<Id> ContentRepository<E>::due(Instant now) const
{
    return ids(u"trashed_at IS NULL AND status = 'draft' AND publish_at IS NOT NULL AND publish_at <= ? "
               "ORDER BY publish_at"_s,
               now);
}

template <class E>
std::optional<Instant> ContentRepository<E>::nextDue() const
{
    auto query = m_connection.prepare(u"SELECT publish_at FROM %1 WHERE trashed_at IS NULL AND status = 'draft' "
                                      "AND publish_at IS NOT NULL ORDER BY publish_at LIMIT 1"_s.arg(E::kind().name));
    return query.next() ? std::optional(fromMillis(query.integer(0))) : std::nullopt;
}

template <class E>
std::vector<Id> ContentRepository<E>::trashedBefore(Instant time) const
{
    return ids(u"trashed_at IS NOT NULL AND trashed_at < ? ORDER BY trashed_at"_s, time);
}

template <class E>
qint64 ContentRepository<E>::insert(const E &item)
{
    static const QString sql = u"INSERT INTO %1 (%2) VALUES (%3) RETURNING number"_s.arg(
        E::kind().name, columnNames<E>(columnFields<E>()).join(u", "_s),
        QStringList(qsizetype(columnFields<E>().size()), u"?"_s).join(u", "_s));
    qint64 number = 0;
    {
        auto insert = m_connection.prepare(sql);
        for (const auto *field : columnFields<E>())
            insert.bind(field->store(item));
        number = insert.next() ? insert.integer(0) : 0;
    }
    storeApart(m_connection, number, item);
    return number;
}

template <class E>
void ContentRepository<E>::update(qint64 number, const E &item)
{
    static const QString sql = u"UPDATE %1 SET %2 = ? WHERE number = ?"_s.arg(
        E::kind().name, columnNames<E>(columnFields<E>()).join(u" = ?, "_s));
    {
        auto update = m_connection.prepare(sql);
        for (const auto *field : columnFields<E>())
            update.bind(field->store(item));
        update.bind(number).run();
    }
    storeApart(m_connection, number, item);
}

template <class E>
void ContentRepository<E>::setTrashed(qint64 number, std::optional<Instant> at)
{
    auto update = m_connection.prepare(u"UPDATE %1 SET trashed_at = ? WHERE number = ?"_s.arg(E::kind().name));
    update.bind(at ? QVariant(toMillis(*at)) : QVariant()).bind(number).run();
}

template <class E>
void ContentRepository<E>::remove(qint64 number)
{
    m_connection.prepare(u"DELETE FROM %1 WHERE number = ?"_s.arg(E::kind().name)).bind(number).run();
}

template class ContentRepository<Project>;
template class ContentRepository<Article>;

}
