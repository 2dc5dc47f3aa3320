#include "server/pipeline/ByteRange.h"

#include <algorithm>
#include <limits>
#include <optional>

#include <QByteArray>

namespace vitrine::server {

namespace {

/// Digits alone, as RFC 9110 has them; what is larger than any file is the largest number.
std::optional<qint64> readPosition(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || !std::ranges::all_of(text, isDigit))
        return {};
    bool fits = false;
    const qint64 number = text.toByteArray().toLongLong(&fits);
    return fits ? number : std::numeric_limits<qint64>::max();
}

ByteRange lastBytes(qint64 count, qint64 size)
{
    if (count == 0)
        return {ByteRange::Kind::Outside};
    if (size == 0)
        return {}; // satisfiable, but 206 cannot express an empty part
    const qint64 length = std::min(count, size);
    return {ByteRange::Kind::Part, size - length, length};
}

}

ByteRange readRange(QByteArrayView range, qint64 size)
{
    constexpr QByteArrayView kUnit = "bytes=";
    if (range.size() <= kUnit.size() || range.first(kUnit.size()).compare(kUnit, Qt::CaseInsensitive) != 0)
        return {};
    const QByteArrayView spec = range.sliced(kUnit.size()).trimmed();
    const qsizetype hyphen = spec.indexOf('-');
    if (hyphen < 0)
        return {};
    const QByteArrayView behind = spec.sliced(hyphen + 1);
    const auto last = readPosition(behind);
    if (hyphen == 0)
        return last ? lastBytes(*last, size) : ByteRange();
    const auto first = readPosition(spec.first(hyphen));
    if (!first || (!last && !behind.isEmpty()) || (last && *last < *first))
        return {};
    if (*first >= size)
        return {ByteRange::Kind::Outside};
    const qint64 end = last ? std::min(*last, size - 1) : size - 1;
    return {ByteRange::Kind::Part, *first, end - *first + 1};
}

}
