#pragma once

#include <atomic>

#include "models/core/Time.h"

/// A clock that stands at 2026-11-20T09:40:12.000Z until it is moved. Thread-safe.
class TestClock final : public vitrine::models::Clock
{
public:
    [[nodiscard]] vitrine::models::Instant now() const override { return vitrine::models::fromMillis(m_millis.load()); }
    void advance(std::chrono::milliseconds by) { m_millis += by.count(); }

private:
    static constexpr auto kStart = std::chrono::sys_days{std::chrono::year(2026) / 11 / 20} + std::chrono::hours(9) +
                                   std::chrono::minutes(40) + std::chrono::seconds(12);

    std::atomic<qint64> m_millis =
        std::chrono::duration_cast<std::chrono::milliseconds>(kStart.time_since_epoch()).count();
};
