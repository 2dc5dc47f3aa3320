#include "models/content/ContentFilter.h"

#include <QDateTime>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

class ConditionBuilder
{
public:
    void add(const QString &part, std::initializer_list<QVariant> bound = {})
    {
        m_parts.append(part);
        m_values.append(QList<QVariant>(bound));
    }
    [[nodiscard]] SqlCondition take() { return {m_parts.join(u" AND "_s), std::move(m_values)}; }

private:
    QStringList m_parts;
    QList<QVariant> m_values;
};

/// What stands anywhere in a text, as LIKE takes it.
QString likePattern(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

qint64 yearStart(int year)
{
    return QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

void addOwnFilters(const ProjectQuery &query, ConditionBuilder &condition)
{
    if (query.isFeatured)
        condition.add(u"featured = ?"_s, {*query.isFeatured ? 1 : 0});
    if (query.technology) {
        condition.add(u"number IN (SELECT project FROM project_technology WHERE technology = ?)"_s,
                      {*query.technology});
    }
    if (query.year) {
        condition.add(u"CAST(substr(coalesce(started_on, ended_on), 1, 4) AS INTEGER) <= ? "
                      "AND CAST(substr(coalesce(ended_on, started_on), 1, 4) AS INTEGER) >= ?"_s,
                      {*query.year, *query.year});
    }
}

void addOwnFilters(const ArticleQuery &query, ConditionBuilder &condition)
{
    if (query.year)
        condition.add(u"published_at >= ? AND published_at < ?"_s,
                      {yearStart(*query.year), yearStart(*query.year + 1)});
}

}

template <class E>
QString waitingCondition(Waiting waiting)
{
    switch (waiting) {
    case Waiting::Time:
        return u"status = 'draft' AND publish_at IS NOT NULL"_s;
    case Waiting::Owner:
        return u"status = 'draft' AND publish_at IS NULL"_s;
    case Waiting::Detail:
        break;
    }
    // In the words of the partial indexes of the migration "attention": only then are they used.
    const QString pictures = std::is_same_v<E, Project> ? uR"( OR instr(gallery, '"alt":""') > 0)"_s : QString();
    return uR"(status = 'published' AND (cover = 'null' OR %1 = '' OR instr(cover, '"alt":""') > 0%2))"_s.arg(
        std::is_same_v<E, Article> ? u"excerpt"_s : u"summary"_s, pictures);
}

template <class E>
SqlCondition conditionOf(const ContentQuery<E> &query)
{
    const QString &kind = E::kind().name;
    ConditionBuilder condition;
    condition.add(query.isOfTrash ? u"trashed_at IS NOT NULL"_s : u"trashed_at IS NULL"_s);
    // One of three words of our own, and in the text: a bound one would make SQLite plan anew at every run, to see
    // whether it fits the indexes of drafts.
    if (query.status)
        condition.add(u"status = '%1'"_s.arg(FieldCodec<Status>::name(*query.status)));
    if (query.waiting)
        condition.add(waitingCondition<E>(*query.waiting));
    if (query.tag) {
        // A tag that was renamed or merged is found by what it was called before.
        condition.add(u"number IN (SELECT %1 FROM %1_tag WHERE tag = coalesce("
                      "(SELECT number FROM tag WHERE slug = ?), "
                      "(SELECT number FROM tag WHERE id = (SELECT entity_id FROM former_slug "
                      "WHERE entity_type = 'tag' AND slug = ?))))"_s.arg(kind),
                      {*query.tag, *query.tag});
    }
    addOwnFilters(query, condition);
    if (!query.text.isEmpty()) {
        const QString pattern = likePattern(query.text);
        const QString summary = std::is_same_v<E, Article> ? u"excerpt"_s : u"summary"_s;
        condition.add(uR"((title LIKE ? ESCAPE '\' OR %1 LIKE ? ESCAPE '\' OR slug LIKE ? ESCAPE '\'))"_s.arg(summary),
                      {pattern, pattern, pattern});
    }
    return condition.take();
}

template QString waitingCondition<Project>(Waiting waiting);
template QString waitingCondition<Article>(Waiting waiting);
template SqlCondition conditionOf(const ContentQuery<Project> &query);
template SqlCondition conditionOf(const ContentQuery<Article> &query);

}
