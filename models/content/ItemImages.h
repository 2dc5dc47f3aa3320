#pragma once

#include "models/content/Article.h"
#include "models/content/Project.h"
#include "models/storage/Connection.h"

namespace vitrine::models {

/// Gives each picture of an item that an address under /media names what is known of its asset, and the address of its
/// bytes. Adds an error for one that names no asset; what `before`, the item as it is stored, has already is left
/// alone. Throws StorageFailure.
template <class E>
void settleImages(Connection &connection, E &item, const E &before, FieldErrors &errors);

extern template void settleImages(Connection &, Project &, const Project &, FieldErrors &);
extern template void settleImages(Connection &, Article &, const Article &, FieldErrors &);

}
