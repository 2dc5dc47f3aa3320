#include "models/content/AttentionRepository.h"

#include <algorithm>

#include "models/content/ContentFilter.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

const auto kCoverAddress = u"json_extract(cover, '$.url')"_s;
constexpr int kLookBack = 20; // changes of the same item in a row, on average, that are told as one

/// What an item can lack: as a column that is 1 when it does, and the path of the field.
struct Gap
{
    QString condition;
    QString field;
};

template <class E>
std::vector<Gap> gapsOf()
{
    const QString summary = std::is_same_v<E, Article> ? u"excerpt"_s : u"summary"_s;
    std::vector<Gap> gaps{{u"cover = 'null'"_s, u"cover"_s},
                          {uR"(instr(cover, '"alt":""') > 0)"_s, u"cover.alt"_s},
                          {summary + u" = ''"_s, summary}};
    if constexpr (std::is_same_v<E, Project>)
        gaps.push_back({uR"(instr(gallery, '"alt":""') > 0)"_s, u"gallery"_s});
    return gaps;
}

template <class E>
QString gapColumns()
{
    QString columns;
    for (const Gap &gap : gapsOf<E>())
        columns += u", "_s + gap.condition;
    return columns;
}

}

template <class E>
qint64 AttentionRepository::add(Waiting waiting, int limit, std::vector<WaitingItem> &items) const
{
    const QString &kind = E::kind().name;
    const QString condition = u"trashed_at IS NULL AND "_s + waitingCondition<E>(waiting);
    const bool isTimed = waiting == Waiting::Time;
    const QString column = isTimed ? u"publish_at"_s : u"updated_at"_s;
    {
        auto rows = m_connection.prepare(u"SELECT id, title, %1, %2%3 FROM %4 WHERE %5 ORDER BY %1 %6 LIMIT ?"_s.arg(
            column, kCoverAddress, waiting == Waiting::Detail ? gapColumns<E>() : QString(), kind, condition,
            isTimed ? u"ASC"_s : u"DESC"_s));
        rows.bind(limit);
        while (rows.next()) {
            WaitingItem item{E::kind().topic, Id::parse(rows.text(0)).value_or(Id()), rows.text(1),
                             fromMillis(rows.integer(2))};
            item.cover = rows.text(3);
            int gapColumn = 4;
            for (const Gap &gap : waiting == Waiting::Detail ? gapsOf<E>() : std::vector<Gap>()) {
                if (rows.integer(gapColumn++) != 0)
                    item.gaps.append(gap.field);
            }
            items.push_back(std::move(item));
        }
    }
    auto count = m_connection.prepare(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(kind, condition));
    return count.next() ? count.integer(0) : 0;
}

WaitingItems AttentionRepository::waiting(Waiting waiting, int limit) const
{
    WaitingItems found;
    found.projects = add<Project>(waiting, limit, found.items);
    found.articles = add<Article>(waiting, limit, found.items);
    if (waiting == Waiting::Time)
        std::ranges::stable_sort(found.items, {}, &WaitingItem::at);
    else
        std::ranges::stable_sort(found.items, std::greater(), &WaitingItem::at);
    if (std::ssize(found.items) > limit)
        found.items.resize(static_cast<size_t>(limit));
    return found;
}

std::vector<RecentChange> AttentionRepository::recentChanges(int limit) const
{
    auto rows = m_connection.prepare(uR"(
        SELECT entity_type, entity_id, action, actor, at FROM revision
        WHERE number > (SELECT max(number) FROM revision) - ? ORDER BY number DESC)"_s);
    rows.bind(limit * kLookBack);
    std::vector<RecentChange> changes;
    while (std::ssize(changes) < limit && rows.next()) {
        const Id id = Id::parse(rows.text(1)).value_or(Id());
        if (std::ranges::find(changes, id, &RecentChange::id) != changes.end())
            continue;
        const QString kind = rows.text(0);
        RecentChange change{kind == Article::kind().name ? Topic::Articles : Topic::Projects,
                            id,
                            {},
                            rows.text(2),
                            rows.text(3),
                            fromMillis(rows.integer(4))};
        if (addItem(kind, change))
            changes.push_back(std::move(change));
    }
    return changes;
}

bool AttentionRepository::addItem(const QString &kind, RecentChange &change) const
{
    if (kind != Project::kind().name && kind != Article::kind().name)
        return false;
    auto row = m_connection.prepare(
        u"SELECT title, trashed_at IS NOT NULL, %1 FROM %2 WHERE id = ?"_s.arg(kCoverAddress, kind));
    if (!row.bind(change.id.toString()).next())
        return false;
    change.title = row.text(0);
    change.isTrashed = row.integer(1) != 0;
    change.cover = row.text(2);
    return true;
}

bool AttentionRepository::hasContent() const
{
    auto row = m_connection.prepare(u"SELECT EXISTS (SELECT 1 FROM project) OR EXISTS (SELECT 1 FROM article)"_s);
    return row.next() && row.integer(0) != 0;
}

}
