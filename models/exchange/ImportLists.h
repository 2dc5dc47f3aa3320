#pragma once

#include "models/core/Field.h"
#include "models/exchange/ImportDraft.h"

namespace vitrine::models {

/// Moves the entries of all of `names` together into a field that is a list of names. A key of which something finds no
/// place stays for the custom fields.
void importList(ImportDraft &draft, const FieldInfo &field, const QStringList &names);

}
