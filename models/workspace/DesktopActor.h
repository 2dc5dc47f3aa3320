#pragma once

#include "models/content/RevisionRepository.h"

namespace vitrine::models {

/// Who history says it was when the window changed something.
inline const Actor kDesktop{QStringLiteral("desktop")};

}
