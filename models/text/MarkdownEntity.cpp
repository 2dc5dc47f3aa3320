#include "models/text/MarkdownEntity.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QString>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaximumDigits = 7;
constexpr char32_t kUnknown = QChar::ReplacementCharacter;

constexpr std::array<std::pair<QLatin1StringView, char32_t>, 6> kNamed{{
    {"&amp;"_L1, U'&'},
    {"&lt;"_L1, U'<'},
    {"&gt;"_L1, U'>'},
    {"&quot;"_L1, U'"'},
    {"&apos;"_L1, U'\''},
    {"&nbsp;"_L1, U'\u00a0'},
}};

bool isCharacter(uint number)
{
    return number != 0 && number <= QChar::LastValidCodePoint && !QChar::isSurrogate(number);
}

std::optional<MarkdownEntity> numberedEntity(QStringView text)
{
    const bool isHex = text.size() > 2 && (text[2] == u'x' || text[2] == u'X');
    const qsizetype begin = isHex ? 3 : 2;
    const qsizetype end = text.first(std::min(text.size(), begin + kMaximumDigits + 1)).indexOf(u';');
    if (end <= begin || !text[begin].isLetterOrNumber()) // not a sign or a space, which toUInt() takes
        return {};
    bool isNumber = false;
    const uint number = text.sliced(begin, end - begin).toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber)
        return {};
    return MarkdownEntity{isCharacter(number) ? char32_t{number} : kUnknown, end + 1};
}

}

std::optional<MarkdownEntity> markdownEntity(QStringView text)
{
    if (text.startsWith("&#"_L1))
        return numberedEntity(text);
    for (const auto &[name, character] : kNamed) {
        if (text.startsWith(name))
            return MarkdownEntity{character, name.size()};
    }
    return {};
}

}
