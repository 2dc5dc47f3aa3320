#pragma once

#include <optional>

#include <QString>

#include "models/core/Id.h"
#include "models/core/Role.h"
#include "models/core/Time.h"

namespace vitrine::models {

/// What lets a website or a script in. Its secret is shown once, when it is made, and never stored.
struct Token
{
    Id id;
    QString name;
    Role role = Role::Viewer;
    Instant createdAt{};
    std::optional<Instant> expiresAt;
    std::optional<Instant> revokedAt;
    std::optional<Instant> lastUsedAt; ///< to about a minute

    [[nodiscard]] bool isValid(Instant now) const { return !revokedAt && (!expiresAt || now < *expiresAt); }
};

}
