#pragma once

#include <QCoreApplication>

#include "models/content/BulkChange.h"
#include "models/content/SelectionReader.h"

namespace vitrine::ui {

/// What the window says of changes of many items.
class BulkText final
{
    Q_DECLARE_TR_FUNCTIONS(BulkText)

public:
    BulkText() = delete;

    /// While it goes on: "Publishing".
    [[nodiscard]] static QString doing(models::BulkVerb verb);
    /// When it is done: "3 projects published"; `items` is "3 projects".
    [[nodiscard]] static QString done(const models::BulkChange &change, const QString &items);
    /// Within a sentence: "publishing 3 projects".
    [[nodiscard]] static QString named(const models::BulkChange &change, const QString &items);
    /// That there was nothing to do.
    [[nodiscard]] static QString nothing(models::BulkVerb verb);
    [[nodiscard]] static QString iconName(models::BulkVerb verb);
    /// "1 draft, 2 published"; empty of none.
    [[nodiscard]] static QString states(const models::SelectionCounts &counts);
};

}
