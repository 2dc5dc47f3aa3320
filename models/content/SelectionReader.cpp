#include "models/content/SelectionReader.h"

#include <QSet>

#include "models/content/ContentFilter.h"
#include "models/content/ContentOrder.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// The ids as json_each() takes them: one bound value, however many there are.
QString asJson(const std::vector<Id> &ids)
{
    QString json = u"["_s;
    for (const Id &id : ids)
        json += (json.size() > 1 ? u",\""_s : u"\""_s) + id.toString() + u'"';
    return json + u']';
}

void count(SelectionCounts &counts, Status status, bool hasTime)
{
    switch (status) {
    case Status::Published:
        ++counts.published;
        break;
    case Status::Archived:
        ++counts.archived;
        break;
    case Status::Draft:
        ++(hasTime ? counts.scheduled : counts.drafts);
        break;
    }
}

}

template <class E>
std::vector<Id> SelectionReader<E>::ids(const ContentQuery<E> &query, const ListRange &range) const
{
    const SqlCondition condition = conditionOf(query);
    auto rows = m_connection.prepare(u"SELECT id FROM %1 WHERE %2 ORDER BY %3 LIMIT ? OFFSET ?"_s.arg(
        E::kind().name, condition.sql, ContentOrder(query).sql()));
    for (const QVariant &value : condition.values)
        rows.bind(value);
    rows.bind(range.count).bind(range.first);
    std::vector<Id> found;
    while (rows.next())
        found.push_back(Id::parse(rows.text(0)).value_or(Id()));
    return found;
}

template <class E>
SelectionState SelectionReader<E>::state(const ContentQuery<E> &query, const std::vector<Id> &ids) const
{
    const SqlCondition condition = conditionOf(query);
    auto rows = m_connection.prepare(u"SELECT id, status, publish_at IS NOT NULL FROM %1 WHERE %2 "
                                     "AND id IN (SELECT value FROM json_each(?))"_s.arg(E::kind().name, condition.sql));
    for (const QVariant &value : condition.values)
        rows.bind(value);
    rows.bind(asJson(ids));
    SelectionState state;
    QSet<Id> found;
    found.reserve(std::ssize(ids));
    while (rows.next()) {
        found.insert(Id::parse(rows.text(0)).value_or(Id()));
        count(state.counts, FieldCodec<Status>::load(rows.value(1)), rows.integer(2) != 0);
    }
    std::ranges::copy_if(ids, std::back_inserter(state.gone), [&](const Id &id) { return !found.contains(id); });
    return state;
}

template <class E>
std::vector<CarriedTag> SelectionReader<E>::tags(const std::vector<Id> &ids) const
{
    auto rows = m_connection.prepare(uR"(
        SELECT tag.slug, tag.name, count(*) FROM %1 JOIN %1_tag ON %1_tag.%1 = %1.number JOIN tag ON tag.number = %1_tag.tag
        WHERE %1.id IN (SELECT value FROM json_each(?)) GROUP BY tag.number ORDER BY tag.name COLLATE NOCASE)"_s.arg(
        E::kind().name));
    rows.bind(asJson(ids));
    std::vector<CarriedTag> carried;
    while (rows.next())
        carried.push_back({{rows.text(0), rows.text(1)}, rows.integer(2)});
    return carried;
}

template class SelectionReader<Project>;
template class SelectionReader<Article>;

}
