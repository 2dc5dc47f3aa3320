#include "models/storage/Outbox.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

std::vector<OutboxRow> Outbox::after(qint64 since, const std::vector<Topic> &topics, int limit) const
{
    QStringList names;
    for (const Topic topic : topics)
        names.append(u'\'' + topicName(topic).toString() + u'\'');
    auto query = m_connection.prepare(uR"(
        SELECT sequence, at, topic, kind, entity_id FROM outbox
        WHERE sequence > ? AND topic IN (%1) ORDER BY sequence LIMIT ?)"_s.arg(names.join(u", "_s)));
    query.bind(since).bind(limit);
    std::vector<OutboxRow> rows;
    while (query.next()) {
        rows.push_back({query.integer(0),
                        fromMillis(query.integer(1)),
                        {topicFromName(query.text(2)).value_or(Topic::Projects), query.text(3),
                         Id::parse(query.text(4)).value_or(Id())}});
    }
    return rows;
}

qint64 Outbox::last() const
{
    // The table's own counter: it remembers what was pruned.
    auto query = m_connection.prepare(u"SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"_s);
    return query.next() ? query.integer(0) : 0;
}

qint64 Outbox::horizon() const
{
    auto query = m_connection.prepare(u"SELECT min(sequence) FROM outbox"_s);
    return query.next() && !query.isNull(0) ? query.integer(0) - 1 : last();
}

void Outbox::prune(Instant time)
{
    // By time through the index, but never out of order: a clock that was set back must not leave a gap.
    auto remove = m_connection.prepare(uR"(
        DELETE FROM outbox WHERE sequence <= (SELECT max(sequence) FROM outbox WHERE at < ?))"_s);
    remove.bind(toMillis(time)).run();
}

}
