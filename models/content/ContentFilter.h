#pragma once

#include <QList>
#include <QVariant>

#include "models/content/ContentQuery.h"

namespace vitrine::models {

/// A part of a WHERE clause with the values of its placeholders.
struct SqlCondition
{
    QString sql;
    QList<QVariant> values;
};

/// What rows of its kind's table must hold to wait for that.
template <class E>
[[nodiscard]] QString waitingCondition(Waiting waiting);

/// What rows of its kind's table must hold for `query`, its cursor left out.
template <class E>
[[nodiscard]] SqlCondition conditionOf(const ContentQuery<E> &query);

}
