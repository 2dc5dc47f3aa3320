#include "models/content/TagReader.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// Rows of a kind that are out of reach.
QString hiddenRows(const QString &kind, Reach reach)
{
    const QString trashed = u"SELECT number FROM %1 WHERE trashed_at IS NOT NULL"_s.arg(kind);
    if (reach == Reach::All)
        return trashed;
    return u"SELECT number FROM %1 WHERE trashed_at IS NULL AND status IN ('draft', 'archived') UNION ALL "_s.arg(
               kind) +
           trashed;
}

/// How many hidden rows carry each tag. Most are not hidden: to count these and take them off is several times quicker
/// than to look at every row that carries a tag.
QString hiddenAmounts(const QString &kind, Reach reach)
{
    return uR"(hidden_%1 (tag, amount) AS MATERIALIZED (
        SELECT tag, count(*) FROM (%2) AS hidden CROSS JOIN %1_tag ON %1_tag.%1 = hidden.number GROUP BY tag))"_s.arg(
        kind, hiddenRows(kind, reach));
}

QString columnNames()
{
    QStringList names;
    for (const auto &field : Tag::schema().fields())
        names.append(field.info.column);
    return names.join(u", "_s);
}

/// The tags within reach for which `condition` holds.
QString selectTags(Reach reach, const QString &condition)
{
    return uR"(
        WITH %1, %2, counted AS MATERIALIZED (
            SELECT tag.*,
                   (SELECT count(*) FROM project_tag WHERE project_tag.tag = tag.number)
                       - coalesce(hidden_project.amount, 0) AS projects,
                   (SELECT count(*) FROM article_tag WHERE article_tag.tag = tag.number)
                       - coalesce(hidden_article.amount, 0) AS articles
            FROM tag
            LEFT JOIN hidden_project ON hidden_project.tag = tag.number
            LEFT JOIN hidden_article ON hidden_article.tag = tag.number
            WHERE %3)
        SELECT %4, number FROM counted WHERE %5)"_s.arg(
        hiddenAmounts(Project::kind().name, reach), hiddenAmounts(Article::kind().name, reach), condition,
        columnNames(), reach == Reach::Published ? u"projects + articles > 0"_s : u"true"_s);
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
    const QString first = order == TagOrder::Count ? u"projects + articles DESC, "_s : QString();
    return selectTags(reach, u"true"_s) + u" ORDER BY %1name COLLATE NOCASE, slug"_s.arg(first);
}

/// The rows in front of and behind the page are stepped over: the total needs the counts of all tags anyway.
TagPage TagReader::list(const TagQuery &query) const
{
    const qint64 first = qint64(query.page - 1) * query.limit;
    TagPage page;
    auto rows = m_connection.prepare(listStatement(query.order, m_reach));
    for (; rows.next(); ++page.total) {
        if (page.total >= first && page.total < first + query.limit)
            page.items.push_back(load(rows).item);
    }
    return page;
}

std::optional<Stored<Tag>> TagReader::findWhere(const QString &condition, const QString &value) const
{
    auto row = m_connection.prepare(selectTags(m_reach, condition));
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
