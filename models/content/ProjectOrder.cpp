#include "models/content/ProjectOrder.h"

#include <algorithm>
#include <span>

#include <QHash>
#include <QSet>

#include "models/content/ContentBatch.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargest = 1'000'000; // as the schema has it
constexpr qint64 kStep = 1000;

/// Marks the longest part of the sequence whose places rise already (patience sorting): those need not move.
std::vector<bool> stayingPut(const std::vector<ProjectPlace> &wanted)
{
    std::vector<size_t> tails; // by length, the end with the smallest place
    std::vector<std::optional<size_t>> before(wanted.size());
    for (size_t i = 0; i < wanted.size(); ++i) {
        const auto placeOf = [&](size_t index) { return std::pair(wanted[index].order, wanted[index].rank); };
        const auto tail = std::ranges::lower_bound(tails, placeOf(i), {}, placeOf);
        if (tail != tails.begin())
            before[i] = *std::prev(tail);
        if (tail == tails.end())
            tails.push_back(i);
        else
            *tail = i;
    }
    std::vector<bool> stays(wanted.size());
    for (auto i = tails.empty() ? std::nullopt : std::optional(tails.back()); i; i = before[*i])
        stays[*i] = true;
    return stays;
}

/// `count` places between two that stay, evenly; false when there is no room.
bool fill(std::span<ProjectPlace> run, std::optional<qint64> low, std::optional<qint64> high)
{
    const auto count = std::ssize(run);
    const qint64 from = low ? *low : high ? *high - kStep * (count + 1) : 0;
    const qint64 to = high ? *high : from + kStep * (count + 1);
    if (to - from <= count || from < -kLargest || to > kLargest)
        return false;
    for (qsizetype i = 0; i < count; ++i)
        run[static_cast<size_t>(i)].order = from + (to - from) * (i + 1) / (count + 1);
    return true;
}

void renumber(std::vector<ProjectPlace> &places)
{
    const qint64 step = std::clamp(kLargest / (std::ssize(places) + 1), qint64(1), kStep);
    for (size_t i = 0; i < places.size(); ++i)
        places[i].order = step * static_cast<qint64>(i + 1);
}

/// Gives places to runs of projects that move, and to as few around them as have to make room.
class Filling final
{
public:
    Filling(std::vector<ProjectPlace> &places, std::vector<bool> stays)
        : m_places(places)
        , m_stays(std::move(stays))
    {
    }

    /// The run that begins there; answers where to go on, or nothing when there is no room at all.
    [[nodiscard]] std::optional<size_t> fillFrom(size_t begin)
    {
        const size_t end = nextStaying(begin);
        size_t left = begin;
        size_t right = end;
        for (;;) {
            for (const auto &[from, to] : {std::pair(left, end), std::pair(begin, right), std::pair(left, right)}) {
                if (fillBetween(from, to))
                    return to;
            }
            if (left == 0 && right == m_places.size())
                return {};
            left = left > 0 ? left - 1 : 0;
            right = right < m_places.size() ? nextStaying(right + 1) : right;
        }
    }
    [[nodiscard]] size_t nextStaying(size_t at) const
    {
        while (at < m_places.size() && !m_stays[at])
            ++at;
        return at;
    }
    [[nodiscard]] bool isStaying(size_t at) const { return m_stays[at]; }

private:
    [[nodiscard]] bool fillBetween(size_t from, size_t to)
    {
        const auto low = from > 0 ? std::optional(m_places[from - 1].order) : std::nullopt;
        const auto high = to < m_places.size() ? std::optional(m_places[to].order) : std::nullopt;
        return fill(std::span(m_places).subspan(from, to - from), low, high);
    }

    std::vector<ProjectPlace> &m_places;
    std::vector<bool> m_stays;
};

}

std::vector<ProjectPlace> movesFor(const std::vector<ProjectPlace> &wanted)
{
    std::vector<ProjectPlace> places = wanted;
    Filling filling(places, stayingPut(wanted));
    for (size_t at = 0; at < places.size();) {
        if (filling.isStaying(at)) {
            ++at;
            continue;
        }
        const auto next = filling.fillFrom(at);
        if (!next) {
            renumber(places);
            break;
        }
        at = *next;
    }
    std::vector<ProjectPlace> moves;
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i].order != wanted[i].order)
            moves.push_back(places[i]);
    }
    return moves;
}

namespace {

std::vector<ProjectPlace> presentOrder(Connection &connection)
{
    auto query = connection.prepare(u"SELECT id, position FROM project WHERE trashed_at IS NULL "
                                    "ORDER BY position, created_at DESC, number DESC"_s);
    std::vector<ProjectPlace> places;
    while (query.next())
        places.push_back({Id::parse(query.text(0)).value_or(Id()), query.integer(1), std::ssize(places)});
    return places;
}

/// Brings all projects into the order of `wanted`; answers the places that those which moved had.
Result<std::vector<ProjectPlace>> arranged(WriteContext &context, const Actor &actor,
                                           const std::vector<ProjectPlace> &wanted)
{
    return placeProjects(context, actor, movesFor(wanted));
}

}

Result<std::vector<ProjectPlace>> placeProjects(WriteContext &context, const Actor &actor,
                                                const std::vector<ProjectPlace> &places)
{
    ProjectService service(context, actor);
    const ProjectRepository projects(context.connection());
    std::vector<ProjectPlace> former;
    for (const ProjectPlace &place : places) {
        const auto stored = projects.find(place.id);
        if (!stored || stored->isTrashed)
            continue;
        former.push_back({place.id, stored->item.order});
        service.place(*stored, place.order);
    }
    return former;
}

Result<qint64> arrangeProjects(WriteContext &context, const Actor &actor, const QStringList &named)
{
    std::vector<ProjectPlace> places = presentOrder(context.connection());
    QHash<Id, size_t> positions;
    for (size_t i = 0; i < places.size(); ++i)
        positions.insert(places[i].id, i);

    std::vector<ProjectPlace> moved;
    std::vector<size_t> taken;
    QHash<Id, bool> known;
    FieldErrors errors;
    for (qsizetype i = 0; i < named.size(); ++i) {
        const auto id = findId<Project>(context.connection(), named[i]);
        const auto position = id ? positions.constFind(*id) : positions.constEnd();
        const QString path = u"ids[%1]"_s.arg(i);
        if (position == positions.constEnd()) {
            errors.add(path, u"unknown_project"_s, u"There is no such project outside the trash."_s);
        } else if (std::exchange(known[*id], true)) {
            errors.add(path, u"repeated"_s, u"Is named twice."_s);
        } else {
            moved.push_back(places[*position]);
            taken.push_back(*position);
        }
    }
    if (!errors.isEmpty())
        return std::unexpected(invalidFields(errors.take()));

    std::ranges::sort(taken);
    for (size_t i = 0; i < taken.size(); ++i)
        places[taken[i]] = moved[i];
    const auto former = arranged(context, actor, places);
    return former ? Result<qint64>(std::ssize(*former)) : std::unexpected(former.error());
}

Result<std::vector<ProjectPlace>> moveProjects(WriteContext &context, const Actor &actor, const std::vector<Id> &ids,
                                               std::optional<Id> before)
{
    std::vector<ProjectPlace> places = presentOrder(context.connection());
    const QSet<Id> movedIds(ids.begin(), ids.end());
    const auto isMoved = [&](const ProjectPlace &place) { return movedIds.contains(place.id); };
    std::vector<ProjectPlace> moved;
    std::ranges::copy_if(places, std::back_inserter(moved), isMoved);
    std::erase_if(places, isMoved);
    const auto at = before ? std::ranges::find(places, *before, &ProjectPlace::id) : places.end();
    if (before && at == places.end())
        return fail(ErrorKind::NotFound, u"not_found"_s,
                    u"The project that they were to stand before is not there any more."_s);
    places.insert(at, moved.begin(), moved.end());
    return arranged(context, actor, places);
}

}
