#pragma once

#include "models/exchange/ImportDraft.h"

namespace vitrine::models {

/// Moves addresses (`github`, `external`, `demo`, `links` and their like) into the draft's links. What is no address
/// stays where it is, and everything of a kind of item that has no links.
void importLinks(ImportDraft &draft);

}
