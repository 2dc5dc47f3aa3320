#pragma once

#include "models/exchange/ImportDraft.h"

namespace vitrine::models {

/// Moves everything that is a field of the draft's kind under its own name, or one that site generators use for it,
/// into the draft, by the field's declared type: a new field needs nothing here. Left to others: slug, title, body,
/// status, dates, links, pictures, relations, seo and custom fields.
void importPlainFields(ImportDraft &draft);

/// A field of one line, from the first of `names` that has one. Too long a text is shortened and kept whole beside it.
void importLine(ImportDraft &draft, const QString &field, const QStringList &names);

}
