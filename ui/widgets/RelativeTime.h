#pragma once

#include <QCoreApplication>

#include "models/core/Time.h"

namespace vitrine::ui {

/// Points in time in words, in the owner's zone and language.
class RelativeTime final
{
    Q_DECLARE_TR_FUNCTIONS(RelativeTime)

public:
    RelativeTime() = delete;

    /// "just now", "2 min ago", "yesterday", "3 days ago", "12 Nov", "12 Nov 2025".
    [[nodiscard]] static QString inWords(models::Instant when, models::Instant now);
    /// "Friday 20 November 2026, 09:40:12"
    [[nodiscard]] static QString exact(models::Instant when);
};

}
