#include "models/text/Snippet.h"

#include <algorithm>
#include <array>
#include <bit>

#include "models/text/CodePoint.h"
#include "models/text/WordMatches.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRange = 200'000;
constexpr int kMinimumLength = 20;
constexpr qsizetype kLongWord = 40; // longer ones are cut

struct Stretch
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype size() const { return end - begin; }
};

/// What is looked at.
QStringView beginning(QStringView text)
{
    if (text.size() <= kRange)
        return text;
    return text.first(text[kRange].isLowSurrogate() ? kRange - 1 : kRange);
}

/// Where most different words stand within `length`; of several such places the one with most matches, then the first.
Stretch bestPlace(const std::vector<WordMatch> &matches, qsizetype length)
{
    std::array<qsizetype, 64> counts{};
    const auto add = [&counts](quint64 words, qsizetype difference) {
        for (; words != 0; words &= words - 1)
            counts[static_cast<size_t>(std::countr_zero(words))] += difference;
    };
    std::pair<qsizetype, size_t> best; // different words, matches
    Stretch place;
    quint64 present = 0;
    for (size_t first = 0, last = 0; last < matches.size(); ++last) {
        add(matches[last].words, 1);
        present |= matches[last].words;
        for (; first < last && matches[last].end - matches[first].begin > length; ++first) {
            add(matches[first].words, -1);
            for (quint64 words = matches[first].words; words != 0; words &= words - 1) {
                if (const int word = std::countr_zero(words); counts[static_cast<size_t>(word)] == 0)
                    present &= ~(quint64{1} << word);
            }
        }
        if (const std::pair score(qsizetype{std::popcount(present)}, last - first + 1); score > best) {
            best = score;
            place = {matches[first].begin, matches[last].end};
        }
    }
    return place;
}

bool isSpaceAt(QStringView text, qsizetype at)
{
    return characterKind(text[at].unicode()) == CharacterKind::Space;
}

/// Whether a text can be cut before `at` without cutting a word.
bool isBorder(QStringView text, qsizetype at)
{
    if (at == 0 || at == text.size() || isSpaceAt(text, at) || isSpaceAt(text, at - 1))
        return true;
    return characterKind(codePointAt(text, at).value) == CharacterKind::Spaceless;
}

/// Whether a cut before `at` would leave half a character: a surrogate, a mark, a part of an emoji.
bool isWithinCharacter(QStringView text, qsizetype at)
{
    constexpr char16_t kJoiner = 0x200d;
    if (text[at].isLowSurrogate() && text[at - 1].isHighSurrogate())
        return true;
    const char32_t next = codePointAt(text, at).value;
    return next == kJoiner || text[at - 1] == kJoiner || (next >= 0x1f3fb && next <= 0x1f3ff) ||
           characterKind(next) == CharacterKind::Mark;
}

/// The first border from `at` on, at the latest `limit`.
qsizetype borderFrom(QStringView text, qsizetype at, qsizetype limit)
{
    while (at < limit && !isBorder(text, at))
        ++at;
    return at;
}

/// The last border up to `at`; in a word that goes on for long, the last whole character. Not before `limit`.
qsizetype borderUpTo(QStringView text, qsizetype at, qsizetype limit)
{
    if (at == text.size())
        return at;
    const qsizetype nearest = std::max(limit, at - std::max(kLongWord, (at - limit) / 2));
    for (qsizetype i = at; i >= nearest; --i) {
        if (isBorder(text, i))
            return i;
    }
    qsizetype whole = at;
    while (whole > nearest && isWithinCharacter(text, whole))
        --whole;
    if (whole > nearest)
        return whole;
    return at - (text[at].isLowSurrogate() ? 1 : 0);
}

/// The place with what stands around it, cut at borders.
Stretch widened(QStringView text, const Stretch &place, qsizetype length)
{
    const qsizetype before = std::max(qsizetype{0}, (length - place.size()) / 3);
    Stretch wide;
    wide.end = std::min(text.size(), std::max(qsizetype{0}, place.begin - before) + length);
    wide.begin = borderFrom(text, std::clamp(wide.end - length, qsizetype{0}, place.begin), place.begin);
    wide.end = std::min(text.size(), wide.begin + length);
    wide.end = borderUpTo(text, wide.end, std::max(wide.begin + 1, std::min(place.end, wide.end)));
    while (wide.begin < wide.end && isSpaceAt(text, wide.begin))
        ++wide.begin;
    while (wide.begin < wide.end && isSpaceAt(text, wide.end - 1))
        --wide.end;
    return wide;
}

void appendEscaped(QStringView text, QString &html)
{
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'<':
            html += "&lt;"_L1;
            break;
        case u'>':
            html += "&gt;"_L1;
            break;
        case u'&':
            html += "&amp;"_L1;
            break;
        case u'"':
            html += "&quot;"_L1;
            break;
        case 0x85:
        case 0x2028:
        case 0x2029:
            html += u' ';
            break;
        default:
            html += c.unicode() >= 0x09 && c.unicode() <= 0x0d ? QChar(u' ') : c;
        }
    }
}

/// A stretch of the text as HTML with the matches in it marked; those that touch share a mark.
QString markedHtml(QStringView text, const Stretch &stretch, const std::vector<WordMatch> &matches)
{
    QString html;
    html.reserve(stretch.size() + stretch.size() / 4);
    qsizetype at = stretch.begin;
    auto match = std::ranges::lower_bound(matches, stretch.begin, {}, &WordMatch::begin);
    while (match != matches.end() && match->begin < stretch.end) {
        const qsizetype begin = match->begin;
        qsizetype end = match->end;
        while (++match != matches.end() && match->begin <= end)
            end = std::max(end, match->end);
        end = std::min(end, stretch.end);
        appendEscaped(text.sliced(at, begin - at), html);
        html += "<mark>"_L1;
        appendEscaped(text.sliced(begin, end - begin), html);
        html += "</mark>"_L1;
        at = end;
    }
    appendEscaped(text.sliced(at, stretch.end - at), html);
    return html;
}

}

QString snippet(QStringView text, const QStringList &words, int length)
{
    const QString visible = withoutInvisible(beginning(text));
    const std::vector<WordMatch> matches = WordMatches(words).in(visible);
    const qsizetype wanted = std::max(length, kMinimumLength);
    const Stretch stretch = widened(visible, bestPlace(matches, wanted), wanted);
    QString html = markedHtml(visible, stretch, matches);
    if (!QStringView(visible).first(stretch.begin).trimmed().isEmpty())
        html.prepend(u'…');
    if (text.size() > kRange || !QStringView(visible).sliced(stretch.end).trimmed().isEmpty())
        html += u'…';
    return html;
}

QString marked(QStringView text, const QStringList &words)
{
    const QString visible = withoutInvisible(text);
    return markedHtml(visible, {0, visible.size()}, WordMatches(words).in(visible));
}

}
