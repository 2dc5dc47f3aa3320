#pragma once

#include <chrono>
#include <optional>

#include <QByteArrayView>
#include <QString>

namespace vitrine::models {

/// A point in time, UTC, with millisecond precision.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// RFC 3339 in UTC with milliseconds: 2026-11-20T09:40:12.000Z.
[[nodiscard]] QString formatInstant(Instant instant);

/// The same into a buffer, without allocating; years 0 to 9999.
inline constexpr size_t kInstantLength = 24;
[[nodiscard]] QByteArrayView formatInstant(Instant instant, char (&buffer)[kInstantLength]);

/// Reads RFC 3339 with any offset; nothing for anything else.
[[nodiscard]] std::optional<Instant> parseInstant(QStringView text);

/// Milliseconds since 1970, the form in which instants are stored.
[[nodiscard]] constexpr qint64 toMillis(Instant instant)
{
    return instant.time_since_epoch().count();
}
[[nodiscard]] constexpr Instant fromMillis(qint64 millis)
{
    return Instant{std::chrono::milliseconds{millis}};
}

/// Where the time comes from, so that expiry and schedules can be tested without sleeping. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
};

}
