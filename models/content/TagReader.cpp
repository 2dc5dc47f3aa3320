#include "models/content/TagReader.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// The counts of what the reach leads to stand in columns of their own, which the database keeps (0005_tag_counts).
QString columnOf(const FieldInfo &field, Reach reach)
{
    const bool isCount = field.name == "projects"_L1 || field.name == "articles"_L1;
    return isCount && reach == Reach::Published ? u"public_"_s + field.column : field.column;
}

/// How many items within reach carry a tag.
QString itemCount(Reach reach)
{
    return reach == Reach::Published ? u"public_items"_s : u"items"_s;
}

QString selectTags(Reach reach)
{
    QStringList columns;
    for (const auto &field : Tag::schema().fields())
        columns.append(columnOf(field.info, reach));
    return u"SELECT %1, number FROM tag"_s.arg(columns.join(u", "_s));
}

/// A visitor knows of the tags that something public carries.
QString isWithin(Reach reach)
{
    return reach == Reach::Published ? u"public_items > 0"_s : u"true"_s;
}

Stored<Tag> load(const Statement &row)
{
    const auto &fields = Tag::schema().fields();
    Stored<Tag> stored;
    for (size_t i = 0; i < fields.size(); ++i)
        fields[i].load(row.value(static_cast<int>(i)), stored.item);
    stored.number = row.integer(static_cast<int>(fields.size()));
    return stored;
}

}

const ContentKind &tagKind()
{
    static const ContentKind kind{u"tag"_s, u"tags"_s, u"tag"_s, Topic::Tags};
    return kind;
}

QString TagReader::listStatement(TagOrder order, Reach reach)
{
    if (order == TagOrder::Count)
        return u"%1 WHERE %2 ORDER BY %3 DESC, name COLLATE NOCASE, slug LIMIT ? OFFSET ?"_s.arg(
            selectTags(reach), isWithin(reach), itemCount(reach));
    // The names' index is walked to the page's end; the plus keeps SQLite from sorting all that something carries.
    return u"%1 WHERE +%2 ORDER BY name COLLATE NOCASE, slug LIMIT ? OFFSET ?"_s.arg(selectTags(reach),
                                                                                     isWithin(reach));
}

QString TagReader::countStatement(Reach reach)
{
    return u"SELECT count(*) FROM tag WHERE "_s + isWithin(reach);
}

TagPage TagReader::list(const TagQuery &query) const
{
    TagPage page;
    auto count = m_connection.prepare(countStatement(m_reach));
    page.total = count.next() ? count.integer(0) : 0;
    auto rows = m_connection.prepare(listStatement(query.order, m_reach));
    rows.bind(qint64(query.limit)).bind(qint64(query.page - 1) * query.limit);
    while (rows.next())
        page.items.push_back(load(rows).item);
    return page;
}

std::optional<Stored<Tag>> TagReader::findWhere(const QString &condition, const QString &value) const
{
    auto row = m_connection.prepare(u"%1 WHERE %2 AND %3"_s.arg(selectTags(m_reach), condition, isWithin(m_reach)));
    return row.bind(value).next() ? std::optional(load(row)) : std::nullopt;
}

std::optional<Stored<Tag>> TagReader::find(const QString &slugOrId) const
{
    if (const auto id = Id::parse(slugOrId))
        return findWhere(u"tag.id = ?"_s, id->toString());
    return findWhere(u"tag.slug = ?"_s, slugOrId.normalized(QString::NormalizationForm_C));
}

std::optional<Stored<Tag>> TagReader::findByName(const QString &name) const
{
    return findWhere(u"tag.name = ? COLLATE NOCASE"_s, name);
}

std::optional<Stored<Tag>> TagReader::findFormer(const QString &slug) const
{
    return findWhere(u"tag.id = (SELECT entity_id FROM former_slug WHERE entity_type = 'tag' AND slug = ?)"_s,
                     slug.normalized(QString::NormalizationForm_C));
}

}
