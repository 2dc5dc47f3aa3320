#include "models/content/ContentBatch.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

const Schema<BatchOperation> &BatchOperation::schema()
{
    static const Schema<BatchOperation> schema(
        u"BatchOperation"_s, u"One step of a batch."_s,
        {
            field(u"action"_s, &BatchOperation::action).means(u"What to do."_s),
            field(u"item"_s, &BatchOperation::item)
                .length(0, 400)
                .means(u"The item's slug or id; not for create, and for restore the id."_s),
            field(u"version"_s, &BatchOperation::version)
                .range(0, std::numeric_limits<qint64>::max())
                .means(u"The version that is changed; 0 for whichever is stored."_s),
            field(u"fields"_s, &BatchOperation::fields)
                .length(0, 16'000'000)
                .depth(12)
                .means(u"For create the new item, for update a merge patch."_s),
        });
    return schema;
}

const Schema<Batch> &Batch::schema()
{
    static const Schema<Batch> schema(u"Batch"_s, u"Several steps of which all are done or none."_s,
                                      {
                                          field(u"operations"_s, &Batch::operations)
                                              .items(kMaximumOperations, 0)
                                              .required()
                                              .means(u"The steps, in order."_s),
                                      });
    return schema;
}

template <class E>
Result<Id> findId(Connection &connection, const QString &slugOrId)
{
    if (const auto id = Id::parse(slugOrId))
        return *id;
    const auto stored = ContentRepository<E>(connection).findBySlug(slugOrId.normalized(QString::NormalizationForm_C));
    if (!stored)
        return std::unexpected(notFound(E::kind()));
    return stored->item.id;
}

template Result<Id> findId<Project>(Connection &connection, const QString &slugOrId);
template Result<Id> findId<Article>(Connection &connection, const QString &slugOrId);

namespace {

template <class E>
Result<E> runStep(ContentService<E> &service, Connection &connection, const BatchOperation &step)
{
    if (step.action == BatchAction::Create)
        return service.create(step.fields);
    const auto id = findId<E>(connection, step.item);
    if (!id)
        return std::unexpected(id.error());
    const auto version = step.version > 0 ? std::optional(step.version) : std::nullopt;
    switch (step.action) {
    case BatchAction::Publish:
        return service.publish(*id, version);
    case BatchAction::Unpublish:
        return service.unpublish(*id, version);
    case BatchAction::Trash:
        return service.trash(*id, version);
    case BatchAction::Restore:
        return service.restore(*id);
    case BatchAction::Update:
    case BatchAction::Create:
        break;
    }
    return service.update(*id, step.fields, version);
}

}

template <class E>
std::vector<Result<E>> runBatch(WriteContext &context, const Actor &actor, const Batch &batch)
{
    ContentService<E> service(context, actor);
    std::vector<Result<E>> results;
    for (const BatchOperation &step : batch.operations)
        results.push_back(runStep(service, context.connection(), step));
    return results;
}

template std::vector<Result<Project>> runBatch(WriteContext &context, const Actor &actor, const Batch &batch);
template std::vector<Result<Article>> runBatch(WriteContext &context, const Actor &actor, const Batch &batch);

}
