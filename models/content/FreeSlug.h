#pragma once

#include <QString>

#include "models/storage/Connection.h"

namespace vitrine::models {

/// A slug for an item of kind E made from `title`, that no item of it has or had: with a number behind it where it is
/// taken. Throws StorageFailure.
template <class E>
[[nodiscard]] QString freeSlug(Connection &connection, const QString &title);

}
