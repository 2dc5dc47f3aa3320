#pragma once

#include "models/exchange/ImportDraft.h"

namespace vitrine::models {

/// Moves addresses (`github`, `external`, `demo`, `links` and their like) into the draft's links. What is no address
/// stays where it is.
void importLinks(ImportDraft &draft);

}
