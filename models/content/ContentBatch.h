#pragma once

#include "models/content/ContentService.h"

namespace vitrine::models {

enum class BatchAction { Create, Update, Publish, Unpublish, Trash, Restore };

template <>
struct ChoiceNames<BatchAction>
{
    static constexpr std::array<QStringView, 6> kNames{u"create",    u"update", u"publish",
                                                       u"unpublish", u"trash",  u"restore"};
};

/// One step of a batch.
struct BatchOperation
{
    BatchAction action = BatchAction::Update;
    QString item;       ///< id or slug; of a trashed one the id
    qint64 version = 0; ///< 0: whichever is stored
    QJsonObject fields;

    bool operator==(const BatchOperation &) const = default;
    static const Schema<BatchOperation> &schema();
};

struct Batch
{
    static constexpr qint64 kMaximumOperations = 200;

    std::vector<BatchOperation> operations;

    bool operator==(const Batch &) const = default;
    static const Schema<Batch> &schema();
};

/// The item's id, by id or by current slug. NotFound for a slug that no item outside the trash has.
template <class E>
[[nodiscard]] Result<Id> findId(Connection &connection, const QString &slugOrId);

/// Does every step, in order; one that fails does not keep the others from being tried, so that all errors are told.
/// The caller, a write closure, keeps all or nothing.
template <class E>
[[nodiscard]] std::vector<Result<E>> runBatch(WriteContext &context, const Actor &actor, const Batch &batch);

}
