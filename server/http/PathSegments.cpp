#include "server/http/Router.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<QString> textOf(QByteArrayView bytes)
{
    if (bytes.contains('\0') || !bytes.isValidUtf8())
        return std::nullopt;
    return QString::fromUtf8(bytes);
}

/// Undoes percent-encoding. Nothing when it is broken, hides a slash or NUL, or is not UTF-8.
std::optional<QString> decodedSegment(QByteArrayView raw)
{
    if (!raw.contains('%'))
        return textOf(raw);
    QByteArray bytes;
    bytes.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != '%') {
            bytes.append(raw[i]);
            continue;
        }
        if (i + 2 >= raw.size())
            return std::nullopt;
        const int high = hexValue(raw[i + 1]);
        const int low = hexValue(raw[i + 2]);
        const int byte = high * 16 + low;
        if (high < 0 || low < 0 || byte == '/')
            return std::nullopt;
        bytes.append(static_cast<char>(byte));
        i += 2;
    }
    return textOf(bytes);
}

}

std::optional<QStringList> pathSegments(QByteArrayView rawPath)
{
    QStringList segments;
    while (!rawPath.isEmpty()) {
        const qsizetype slash = rawPath.indexOf('/');
        const auto segment = decodedSegment(slash < 0 ? rawPath : rawPath.first(slash));
        if (!segment || *segment == ".."_L1)
            return std::nullopt;
        if (!segment->isEmpty() && *segment != "."_L1)
            segments.append(*segment);
        if (slash < 0)
            break;
        rawPath = rawPath.sliced(slash + 1);
    }
    return segments;
}

}
