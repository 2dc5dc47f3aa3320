#include "models/core/Id.h"

#include <mutex>

#include <QRandomGenerator>

namespace vitrine::models {

Id Id::create(Instant now)
{
    static std::mutex mutex;
    static quint64 lastTick = 0;

    // 48 bits of milliseconds and 12 bits that count within one: RFC 9562 section 6.2, method 1.
    quint64 tick = static_cast<quint64>(toMillis(now)) << 12;
    {
        const std::lock_guard lock(mutex);
        tick = std::max(tick, lastTick + 1);
        lastTick = tick;
    }
    const quint64 millis = tick >> 12;
    const quint64 random = QRandomGenerator::system()->generate64();
    const auto byte = [random](int index) { return static_cast<uchar>(random >> (8 * index)); };
    return Id(QUuid(static_cast<uint>(millis >> 16), static_cast<ushort>(millis),
                    static_cast<ushort>(0x7000 | (tick & 0xfff)), static_cast<uchar>(0x80 | (byte(0) & 0x3f)), byte(1),
                    byte(2), byte(3), byte(4), byte(5), byte(6), byte(7)));
}

std::optional<Id> Id::parse(QStringView text)
{
    if (text.size() != 36)
        return {};
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull())
        return {};
    return Id(uuid);
}

}
