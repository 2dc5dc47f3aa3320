#pragma once

#include <cstdint>
#include <cstdlib>
#include <cstring>

#include <QString>

/// Any text: UTF-8, or behind a byte 0xff the units of UTF-16, which may be halves of characters.
inline QString fuzzText(const std::uint8_t *data, std::size_t size)
{
    if (size == 0 || data[0] != 0xff)
        return QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QString text(static_cast<qsizetype>((size - 1) / 2), Qt::Uninitialized);
    if (!text.isEmpty())
        std::memcpy(text.data(), data + 1, static_cast<std::size_t>(text.size()) * 2);
    return text;
}

inline void require(bool holds)
{
    if (!holds)
        std::abort();
}
