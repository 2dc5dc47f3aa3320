#pragma once

#include <vector>

#include <QString>

#include "models/storage/Connection.h"

namespace vitrine::models {

/// A name that items outside the trash carry.
struct NameUse
{
    QString name;
    qint64 items = 0; ///< how many carry it

    bool operator==(const NameUse &) const = default;
};

/// Tags, what most carry first. Throws StorageFailure.
[[nodiscard]] std::vector<NameUse> tagUses(Connection &connection);
/// Technologies of projects, what most carry first. Throws StorageFailure.
[[nodiscard]] std::vector<NameUse> technologyUses(Connection &connection);

}
