#pragma once

#include <algorithm>

#include "models/content/ContentOrder.h"

namespace vitrine::models {

// How an entity's schema becomes columns: for the repository alone.

template <class E>
using Fields = std::vector<const Field<E> *>;

/// The fields that have a column.
template <class E>
const Fields<E> &columnFields()
{
    static const Fields<E> fields = [] {
        Fields<E> all;
        for (const auto &field : E::schema().fields()) {
            if (!field.info.column.isEmpty())
                all.push_back(&field);
        }
        return all;
    }();
    return fields;
}

template <class E>
QStringList columnNames(const Fields<E> &fields)
{
    QStringList names;
    for (const auto *field : fields)
        names.append(field->info.column);
    return names;
}

/// The fields of those names that have a column; without names, those that `isDefault` takes.
template <class E, class IsDefault>
Fields<E> namedFields(const QStringList &names, IsDefault isDefault)
{
    Fields<E> fields;
    std::ranges::copy_if(columnFields<E>(), std::back_inserter(fields), [&](const auto *field) {
        return names.isEmpty() ? isDefault(field->info) : names.contains(field->info.name);
    });
    return fields;
}

template <class E>
Fields<E> listFields(const ContentQuery<E> &query)
{
    return namedFields<E>(query.fields, [](const FieldInfo &info) { return info.isInLists; });
}

/// The row's fields as members of a JSON object, as `reader` may see them, without an entity in between.
template <class E>
void copyMembers(const Fields<E> &fields, const Statement &row, JsonWriter &json, Role reader)
{
    for (size_t i = 0; i < fields.size(); ++i) {
        const auto &field = *fields[i];
        if (field.info.audience > reader)
            continue;
        json.quotedKey(field.info.jsonKey);
        field.copy(json, row.value(static_cast<int>(i)), JsonContext{field.info, reader});
    }
}

template <class E>
void load(const Fields<E> &fields, const Statement &row, E &item)
{
    for (size_t i = 0; i < fields.size(); ++i)
        fields[i]->load(row.value(static_cast<int>(i)), item);
}

/// What a list asks the database.
template <class E>
struct PageRequest
{
    Fields<E> fields; ///< the first columns of a row; behind them are those of the order, of a walk
    ContentOrder order;
    QString sql;
    QList<QVariant> values;
};

template <class E>
Result<PageRequest<E>> pageRequest(const ContentQuery<E> &query)
{
    using namespace Qt::StringLiterals;
    PageRequest<E> request{listFields(query), ContentOrder(query), {}, {}};
    SqlCondition condition = conditionOf(query);
    if (query.cursor && !query.cursor->isEmpty()) {
        const auto behind = request.order.after(*query.cursor);
        if (!behind)
            return std::unexpected(behind.error());
        condition.sql += u" AND "_s + behind->sql;
        condition.values += behind->values;
    }
    QStringList columns = columnNames<E>(request.fields);
    if (query.cursor)
        columns += request.order.columns();
    else if (query.isOfTrash)
        columns.append(u"trashed_at"_s);
    request.sql = u"SELECT %1 FROM %2 WHERE %3 ORDER BY %4 LIMIT ?"_s.arg(columns.join(u", "_s), E::kind().name,
                                                                          condition.sql, request.order.sql());
    request.values = condition.values;
    // One more than is shown tells whether the walk goes on.
    request.values.append(query.cursor ? query.limit + 1 : query.limit);
    if (!query.cursor) {
        request.sql += u" OFFSET ?"_s;
        request.values.append(qint64(query.page - 1) * query.limit);
    }
    return request;
}

}
