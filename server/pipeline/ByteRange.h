#pragma once

#include <QByteArrayView>

namespace vitrine::server {

/// What a Range field asks for of a representation.
struct ByteRange
{
    enum class Kind {
        Whole, ///< no range, or one that is to be ignored
        Part,
        Outside, ///< nothing of it is there: 416
    };

    Kind kind = Kind::Whole;
    qint64 offset = 0;
    qint64 length = 0;

    bool operator==(const ByteRange &) const = default;
};

/// Reads a Range field (RFC 9110, 14.2) for a representation of `size` bytes. What is malformed, of another unit or
/// names several ranges is ignored, as a server may: the whole is answered.
[[nodiscard]] ByteRange readRange(QByteArrayView range, qint64 size);

}
