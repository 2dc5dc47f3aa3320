#include "models/content/ProjectRepository.h"

#include <algorithm>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

using ProjectFields = std::vector<const Field<Project> *>;

const ProjectFields &allFields()
{
    static const ProjectFields fields = [] {
        ProjectFields all;
        for (const auto &field : Project::schema().fields())
            all.push_back(&field);
        return all;
    }();
    return fields;
}

QStringList columnNames(const ProjectFields &fields)
{
    QStringList names;
    for (const auto *field : fields)
        names.append(field->info.column);
    return names;
}

/// The fields of those names; without names, those that `isDefault` takes.
template <class IsDefault>
ProjectFields namedFields(const QStringList &names, IsDefault isDefault)
{
    ProjectFields fields;
    std::ranges::copy_if(allFields(), std::back_inserter(fields), [&](const auto *field) {
        return names.isEmpty() ? isDefault(field->info) : names.contains(field->info.name);
    });
    return fields;
}

ProjectFields listFields(const ProjectQuery &query)
{
    return namedFields(query.fields, [](const FieldInfo &info) { return info.isInLists; });
}

/// The row as a JSON object, as `reader` may see it, without an entity in between.
void copy(const ProjectFields &fields, const Statement &row, JsonWriter &json, Role reader)
{
    json.beginObject();
    for (size_t i = 0; i < fields.size(); ++i) {
        const auto &field = *fields[i];
        if (field.info.audience > reader)
            continue;
        json.quotedKey(field.info.jsonKey);
        field.copy(json, row.value(static_cast<int>(i)), JsonContext{field.info, reader});
    }
    json.endObject();
}

void load(const ProjectFields &fields, const Statement &row, Project &project)
{
    for (size_t i = 0; i < fields.size(); ++i)
        fields[i]->load(row.value(static_cast<int>(i)), project);
}

struct Condition
{
    QString sql;
    QList<QVariant> values;
};

Condition conditionOf(const ProjectQuery &query)
{
    QStringList parts{u"trashed_at IS NULL"_s};
    QList<QVariant> values;
    const auto add = [&](const QString &part, std::initializer_list<QVariant> bound) {
        parts.append(part);
        values.append(QList<QVariant>(bound));
    };
    if (query.status)
        add(u"status = ?"_s, {FieldCodec<Status>::name(*query.status)});
    if (query.isFeatured)
        add(u"featured = ?"_s, {*query.isFeatured ? 1 : 0});
    if (query.tag) {
        add(u"number IN (SELECT project FROM project_tag WHERE tag = (SELECT number FROM tag WHERE slug = ?))"_s,
            {*query.tag});
    }
    if (query.technology)
        add(u"number IN (SELECT project FROM project_technology WHERE technology = ?)"_s, {*query.technology});
    if (query.year) {
        add(u"CAST(substr(coalesce(started_on, ended_on), 1, 4) AS INTEGER) <= ? "
            "AND CAST(substr(coalesce(ended_on, started_on), 1, 4) AS INTEGER) >= ?"_s,
            {*query.year, *query.year});
    }
    if (!query.text.isEmpty()) {
        QString pattern = query.text;
        pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        pattern = u'%' + pattern + u'%';
        add(uR"((title LIKE ? ESCAPE '\' OR summary LIKE ? ESCAPE '\' OR slug LIKE ? ESCAPE '\'))"_s,
            {pattern, pattern, pattern});
    }
    return {parts.join(u" AND "_s), values};
}

QString orderOf(const ProjectQuery &query)
{
    if (query.sort.empty())
        return u"position, created_at DESC, number DESC"_s;
    QStringList keys;
    for (const SortKey &key : query.sort) {
        const auto *field = Project::schema().find(key.field);
        const bool isText = field->info.type == FieldType::Line;
        keys.append(field->info.column + (isText ? u" COLLATE NOCASE"_s : QString()) +
                    (key.direction == Qt::DescendingOrder ? u" DESC"_s : QString()));
    }
    // Rows that are equal so far keep one order, so that pages neither repeat nor skip one.
    keys.append(query.sort.back().direction == Qt::DescendingOrder ? u"number DESC"_s : u"number"_s);
    return keys.join(u", "_s);
}

}

std::optional<StoredProject> ProjectRepository::findWhere(const QString &condition, const QVariant &value) const
{
    static const QString columns = columnNames(allFields()).join(u", "_s);
    auto query = m_connection.prepare(
        u"SELECT %1, number, trashed_at IS NOT NULL FROM project WHERE %2"_s.arg(columns, condition));
    if (!query.bind(value).next())
        return {};
    StoredProject stored;
    load(allFields(), query, stored.project);
    const int next = static_cast<int>(allFields().size());
    stored.number = query.integer(next);
    stored.isTrashed = query.integer(next + 1) != 0;
    return stored;
}

std::optional<StoredProject> ProjectRepository::find(const Id &id) const
{
    return findWhere(u"id = ?"_s, id.toString());
}

std::optional<StoredProject> ProjectRepository::findBySlug(const QString &slug) const
{
    return findWhere(u"slug = ? AND trashed_at IS NULL"_s, slug);
}

bool ProjectRepository::isSlugTaken(const QString &slug) const
{
    auto query = m_connection.prepare(u"SELECT 1 FROM project WHERE slug = ? AND trashed_at IS NULL"_s);
    return query.bind(slug).next();
}

qint64 ProjectRepository::countNumberedSlugs(const QString &slug) const
{
    auto query =
        m_connection.prepare(u"SELECT count(*) FROM project WHERE slug > ? AND slug < ? AND trashed_at IS NULL"_s);
    // '.' follows '-' in ASCII, so this is the range of everything that begins with "slug-".
    return query.bind(QString(slug + u'-')).bind(QString(slug + u'.')).next() ? query.integer(0) : 0;
}

QString ProjectRepository::pageStatement(const ProjectQuery &query)
{
    return u"SELECT %1 FROM project WHERE %2 ORDER BY %3 LIMIT ? OFFSET ?"_s.arg(
        columnNames(listFields(query)).join(u", "_s), conditionOf(query).sql, orderOf(query));
}

template <class Receive>
qint64 ProjectRepository::eachRow(const ProjectQuery &query, Receive receive) const
{
    const Condition condition = conditionOf(query);
    qint64 total = 0;
    {
        auto count = m_connection.prepare(u"SELECT count(*) FROM project WHERE "_s + condition.sql);
        for (const QVariant &value : condition.values)
            count.bind(value);
        total = count.next() ? count.integer(0) : 0;
    }
    const ProjectFields fields = listFields(query);
    auto page = m_connection.prepare(pageStatement(query));
    for (const QVariant &value : condition.values)
        page.bind(value);
    page.bind(query.limit).bind(qint64(query.page - 1) * query.limit);
    while (page.next())
        receive(fields, page);
    return total;
}

ProjectList ProjectRepository::list(const ProjectQuery &query) const
{
    ProjectList list;
    list.total = eachRow(query, [&list](const ProjectFields &fields, const Statement &row) {
        load(fields, row, list.items.emplace_back());
    });
    return list;
}

qint64 ProjectRepository::writeList(JsonWriter &json, const ProjectQuery &query, Role reader) const
{
    json.beginArray();
    const qint64 total = eachRow(
        query, [&json, reader](const ProjectFields &fields, const Statement &row) { copy(fields, row, json, reader); });
    json.endArray();
    return total;
}

std::optional<qint64> ProjectRepository::writeVisible(JsonWriter &json, const QString &slugOrId, Role reader,
                                                      const QStringList &names) const
{
    const auto id = Id::parse(slugOrId);
    const ProjectFields fields = namedFields(names, [](const FieldInfo &) { return true; });
    auto query = m_connection.prepare(u"SELECT %1, version FROM project WHERE %2 = ? AND trashed_at IS NULL %3"_s.arg(
        columnNames(fields).join(u", "_s), id ? u"id"_s : u"slug"_s,
        reader == Role::Visitor ? u"AND status = 'published'"_s : QString()));
    query.bind(id ? id->toString() : slugOrId.normalized(QString::NormalizationForm_C));
    if (!query.next())
        return {};
    copy(fields, query, json, reader);
    return query.integer(static_cast<int>(fields.size()));
}

QStringList ProjectRepository::technologies() const
{
    auto query = m_connection.prepare(uR"(
        SELECT DISTINCT technology FROM project_technology
        WHERE project IN (SELECT number FROM project WHERE trashed_at IS NULL) ORDER BY technology)"_s);
    QStringList names;
    while (query.next())
        names.append(query.text(0));
    return names;
}

qint64 ProjectRepository::count() const
{
    auto query = m_connection.prepare(u"SELECT count(*) FROM project WHERE trashed_at IS NULL"_s);
    return query.next() ? query.integer(0) : 0;
}

qint64 ProjectRepository::insert(const Project &project)
{
    static const QString sql = u"INSERT INTO project (%1) VALUES (%2) RETURNING number"_s.arg(
        columnNames(allFields()).join(u", "_s), QStringList(qsizetype(allFields().size()), u"?"_s).join(u", "_s));
    qint64 number = 0;
    {
        auto insert = m_connection.prepare(sql);
        for (const auto *field : allFields())
            insert.bind(field->store(project));
        number = insert.next() ? insert.integer(0) : 0;
    }
    assignTechnologies(number, project.technologies);
    return number;
}

void ProjectRepository::update(qint64 number, const Project &project)
{
    static const QString sql =
        u"UPDATE project SET %1 = ? WHERE number = ?"_s.arg(columnNames(allFields()).join(u" = ?, "_s));
    auto update = m_connection.prepare(sql);
    for (const auto *field : allFields())
        update.bind(field->store(project));
    update.bind(number).run();
    assignTechnologies(number, project.technologies);
}

void ProjectRepository::setTrashed(qint64 number, std::optional<Instant> at)
{
    auto update = m_connection.prepare(u"UPDATE project SET trashed_at = ? WHERE number = ?"_s);
    update.bind(at ? QVariant(toMillis(*at)) : QVariant()).bind(number).run();
}

void ProjectRepository::assignTechnologies(qint64 number, const QStringList &technologies)
{
    m_connection.prepare(u"DELETE FROM project_technology WHERE project = ?"_s).bind(number).run();
    auto insert =
        m_connection.prepare(u"INSERT OR IGNORE INTO project_technology (technology, project) VALUES (?, ?)"_s);
    for (const QString &technology : technologies)
        insert.bind(technology).bind(number).run();
}

}
