#pragma once

#include <vector>

#include <QCoreApplication>

#include "models/content/ContentQuery.h"

namespace vitrine::ui {

/// One order that a list can have.
struct ContentSorting
{
    Q_DECLARE_TR_FUNCTIONS(ContentSorting)

public:
    QString id;   ///< stable, for remembering
    QString word; ///< "Title"
    std::vector<models::SortKey> keys;

    /// The one that the owner gives by moving items.
    [[nodiscard]] bool isOwn() const { return id == QLatin1StringView("own"); }

    /// Those of a kind; `hasOwnOrder`: the owner arranges its items. The first is the usual one.
    [[nodiscard]] static std::vector<ContentSorting> all(bool hasOwnOrder);
};

}
