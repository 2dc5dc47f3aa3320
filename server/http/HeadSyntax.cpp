#include "server/http/HeadSyntax.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace vitrine::server {

namespace {

enum ByteClass : std::uint8_t {
    kTokenByte = 1,
    kTargetByte = 2,
    kFieldByte = 4,
    kHostByte = 8,
};

constexpr bool isAlphaNumeric(int c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr std::array<std::uint8_t, 256> makeClasses()
{
    std::array<std::uint8_t, 256> classes{};
    for (int c = 0; c < 256; ++c) {
        std::uint8_t flags = 0;
        if (isAlphaNumeric(c))
            flags |= kTokenByte | kHostByte;
        if (c > 0x20 && c < 0x7f && c != '#')
            flags |= kTargetByte;
        if ((c >= 0x20 && c != 0x7f) || c == '\t' || c == '\r' || c == '\n')
            flags |= kFieldByte;
        classes[static_cast<std::size_t>(c)] = flags;
    }
    for (const char c : {'!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~'})
        classes[static_cast<std::size_t>(c)] |= kTokenByte;
    for (const char c : {'-', '.', '_', '~'})
        classes[static_cast<std::size_t>(c)] |= kHostByte;
    return classes;
}

constexpr std::array<std::uint8_t, 256> kClasses = makeClasses();

bool allOf(QByteArrayView text, std::uint8_t wanted)
{
    return std::all_of(text.begin(), text.end(),
                       [wanted](char c) { return (kClasses[static_cast<std::uint8_t>(c)] & wanted) != 0; });
}

bool isPort(QByteArrayView text)
{
    if (text.size() > 5 || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    return text.isEmpty() || text.toInt() <= 65535;
}

bool isBracketedAddress(QByteArrayView text)
{
    const bool isHex = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':' || c == '.';
    });
    return isHex && text.size() >= 2 && text.size() <= 45;
}

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && allOf(text, kTokenByte);
}

bool isTargetText(QByteArrayView text)
{
    return allOf(text, kTargetByte);
}

bool hasOnlyFieldBytes(QByteArrayView text)
{
    return allOf(text, kFieldByte);
}

bool isHost(QByteArrayView text)
{
    QByteArrayView port;
    if (text.startsWith('[')) {
        const qsizetype end = text.indexOf(']');
        if (end < 0 || !isBracketedAddress(text.sliced(1, end - 1)))
            return false;
        port = text.sliced(end + 1);
        return port.isEmpty() || (port.startsWith(':') && isPort(port.sliced(1)));
    }
    const qsizetype colon = text.indexOf(':');
    const QByteArrayView name = colon < 0 ? text : text.first(colon);
    if (colon >= 0)
        port = text.sliced(colon + 1);
    return !name.isEmpty() && name.size() <= 255 && allOf(name, kHostByte) && isPort(port);
}

std::optional<qint64> parseContentLength(QByteArrayView text)
{
    // 18 digits always fit; nobody sends an exabyte.
    if (text.isEmpty() || text.size() > 18)
        return std::nullopt;
    qint64 length = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        length = length * 10 + (c - '0');
    }
    return length;
}

bool listHolds(QByteArrayView list, QByteArrayView token)
{
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        if (equalsIgnoringCase(withoutOuterSpace(comma < 0 ? list : list.first(comma)), token))
            return true;
        if (comma < 0)
            return false;
        list = list.sliced(comma + 1);
    }
    return false;
}

QByteArrayView withoutOuterSpace(QByteArrayView text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

bool equalsIgnoringCase(QByteArrayView text, QByteArrayView lowerCase)
{
    return std::equal(text.begin(), text.end(), lowerCase.begin(), lowerCase.end(),
                      [](char a, char b) { return lowered(a) == b; });
}

}
