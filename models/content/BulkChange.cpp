#include "models/content/BulkChange.h"

#include <algorithm>
#include <functional>

#include <QJsonArray>

#include "models/content/ContentBatch.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const TagList &tags)
{
    QStringList names;
    std::ranges::transform(tags, std::back_inserter(names), &TagRef::name);
    return names;
}

bool hasName(const QStringList &names, const QString &name)
{
    return names.contains(name, Qt::CaseInsensitive); // as tags are told apart
}

QStringList with(QStringList names, const QStringList &added)
{
    for (const QString &name : added) {
        if (!hasName(names, name))
            names.append(name);
    }
    return names;
}

QStringList without(QStringList names, const QStringList &removed)
{
    names.removeIf([&](const QString &name) { return hasName(removed, name); });
    return names;
}

/// The item before `change`, with its tags when they are what is changed.
template <class E>
FormerItem formerOf(const E &item, BulkVerb verb)
{
    const bool isOfTags = verb == BulkVerb::AddTags || verb == BulkVerb::RemoveTags;
    return {item.id, item.status, item.publishAt, item.publishedAt, isOfTags ? namesOf(item.tags) : QStringList()};
}

BatchOperation tagStep(const Id &id, const QStringList &names)
{
    return {BatchAction::Update, id.toString(), 0, {{u"tags"_s, QJsonArray::fromStringList(names)}}};
}

QJsonValue asJson(std::optional<Instant> time)
{
    return time ? QJsonValue(formatInstant(*time)) : QJsonValue();
}

BatchOperation publicationStep(const FormerItem &former)
{
    return {BatchAction::Update,
            former.id.toString(),
            0,
            {{u"status"_s, FieldCodec<Status>::name(former.status)},
             {u"publishAt"_s, asJson(former.publishAt)},
             {u"publishedAt"_s, asJson(former.publishedAt)}}};
}

bool isSo(const FormerItem &item, const BulkChange &change, bool isTrashed)
{
    switch (change.verb) {
    case BulkVerb::Publish:
        return item.status == Status::Published;
    case BulkVerb::Unpublish:
        return item.status == Status::Draft && !item.publishAt;
    case BulkVerb::Archive:
        return item.status == Status::Archived;
    case BulkVerb::AddTags:
        return with(item.tags, change.tags) == item.tags;
    case BulkVerb::RemoveTags:
        return without(item.tags, change.tags) == item.tags;
    case BulkVerb::Trash:
        return false;
    case BulkVerb::Restore:
        return !isTrashed;
    }
    return false;
}

BatchOperation stepFor(const FormerItem &item, const BulkChange &change)
{
    const QString id = item.id.toString();
    switch (change.verb) {
    case BulkVerb::Publish:
        return {BatchAction::Publish, id, 0, {}};
    case BulkVerb::Unpublish:
        return {BatchAction::Unpublish, id, 0, {}};
    case BulkVerb::Archive:
        return {BatchAction::Update, id, 0, {{u"status"_s, u"archived"_s}, {u"publishAt"_s, QJsonValue()}}};
    case BulkVerb::AddTags:
        return tagStep(item.id, with(item.tags, change.tags));
    case BulkVerb::RemoveTags:
        return tagStep(item.id, without(item.tags, change.tags));
    case BulkVerb::Trash:
        return {BatchAction::Trash, id, 0, {}};
    case BulkVerb::Restore:
        break;
    }
    return {BatchAction::Restore, id, 0, {}};
}

/// The step that makes the item what it was, as far as nobody else changed that since.
BatchOperation stepBack(const FormerItem &former, const FormerItem &now, const BulkChange &change)
{
    const QString id = former.id.toString();
    switch (change.verb) {
    case BulkVerb::AddTags: {
        const QStringList added = without(change.tags, former.tags);
        return tagStep(former.id, without(now.tags, added));
    }
    case BulkVerb::RemoveTags: {
        if (now.tags == without(former.tags, change.tags))
            return tagStep(former.id, former.tags); // in their places
        QStringList removed = former.tags;
        removed.removeIf([&](const QString &name) { return !hasName(change.tags, name); });
        return tagStep(former.id, with(now.tags, removed));
    }
    case BulkVerb::Trash:
        return {BatchAction::Restore, id, 0, {}};
    case BulkVerb::Restore:
        return {BatchAction::Trash, id, 0, {}};
    default:
        return publicationStep(former);
    }
}

/// Gathers the steps for items as they are now, and runs them as one batch.
template <class E>
class BulkRun final
{
public:
    BulkRun(WriteContext &context, BulkVerb verb)
        : m_context(context)
        , m_verb(verb)
    {
    }

    /// `step(item as it is, whether it is trashed)`: what to do; nothing when there is nothing to do.
    void add(const Id &id, const std::function<std::optional<BatchOperation>(const FormerItem &, bool)> &step)
    {
        const auto stored = ContentRepository<E>(m_context.connection()).find(id);
        if (!stored) {
            m_outcome.failed.push_back({id, {}, notFound(E::kind())});
            return;
        }
        FormerItem former = formerOf(stored->item, m_verb);
        if (auto operation = step(former, stored->isTrashed)) {
            m_batch.operations.push_back(std::move(*operation));
            m_formers.push_back(std::move(former));
            m_titles.append(stored->item.title);
        } else {
            ++m_outcome.unchanged;
        }
    }

    [[nodiscard]] BulkOutcome run(const Actor &actor)
    {
        const auto results = runBatch<E>(m_context, actor, m_batch);
        for (size_t i = 0; i < results.size(); ++i) {
            if (results[i])
                m_outcome.done.push_back(std::move(m_formers[i]));
            else
                m_outcome.failed.push_back({m_formers[i].id, m_titles[qsizetype(i)], results[i].error()});
        }
        return std::move(m_outcome);
    }

private:
    WriteContext &m_context;
    BulkVerb m_verb;
    Batch m_batch;
    std::vector<FormerItem> m_formers;
    QStringList m_titles;
    BulkOutcome m_outcome;
};

}

template <class E>
BulkOutcome changeAll(WriteContext &context, const Actor &actor, const BulkChange &change, std::span<const Id> ids)
{
    BulkRun<E> run(context, change.verb);
    for (const Id &id : ids) {
        run.add(id, [&](const FormerItem &item, bool isTrashed) -> std::optional<BatchOperation> {
            return !isTrashed && isSo(item, change, isTrashed) ? std::nullopt : std::optional(stepFor(item, change));
        });
    }
    return run.run(actor);
}

template <class E>
BulkOutcome takeBack(WriteContext &context, const Actor &actor, const BulkChange &change,
                     std::span<const FormerItem> items)
{
    BulkRun<E> run(context, change.verb);
    for (const FormerItem &former : items)
        run.add(former.id, [&](const FormerItem &now, bool) { return std::optional(stepBack(former, now, change)); });
    return run.run(actor);
}

template BulkOutcome changeAll<Project>(WriteContext &, const Actor &, const BulkChange &, std::span<const Id>);
template BulkOutcome changeAll<Article>(WriteContext &, const Actor &, const BulkChange &, std::span<const Id>);
template BulkOutcome takeBack<Project>(WriteContext &, const Actor &, const BulkChange &, std::span<const FormerItem>);
template BulkOutcome takeBack<Article>(WriteContext &, const Actor &, const BulkChange &, std::span<const FormerItem>);

}
