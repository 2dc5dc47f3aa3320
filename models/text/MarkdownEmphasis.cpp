#include "models/text/MarkdownEmphasis.h"

#include <algorithm>
#include <array>

#include "models/text/CodePoint.h"

namespace vitrine::models {

namespace {

constexpr int kLongestStrikethrough = 2;

bool isPunctuation(char32_t c)
{
    if (c < 0x80)
        return c > 0x20 && c != 0x7f && characterKind(c) == CharacterKind::Other;
    return QChar::isPunct(c);
}

/// What stands beside a run: the text's ends count as white space.
struct Neighbour
{
    bool isSpace = true;
    bool isPunctuation = false;
};

Neighbour neighbour(char32_t c)
{
    return {QChar::isSpace(c), isPunctuation(c)};
}

Neighbour neighbourBefore(QStringView text, qsizetype at)
{
    if (at == 0)
        return {};
    const bool isPair = at > 1 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate();
    return neighbour(codePointAt(text, at - (isPair ? 2 : 1)).value);
}

Neighbour neighbourAfter(QStringView text, qsizetype at)
{
    return at == text.size() ? Neighbour() : neighbour(codePointAt(text, at).value);
}

bool canMatch(const EmphasisRun &opener, const EmphasisRun &closer)
{
    if (opener.mark != closer.mark || !opener.canOpen)
        return false;
    if (opener.mark == u'~')
        return opener.length == closer.length;
    const bool isAmbiguous = opener.canClose || closer.canOpen;
    return !isAmbiguous || (opener.length + closer.length) % 3 != 0 ||
           (opener.length % 3 == 0 && closer.length % 3 == 0);
}

/// Runs that can be matched by the same openers: below the bottom of its kind none is left to be found.
size_t kindOf(const EmphasisRun &closer)
{
    const size_t mark = closer.mark == u'*' ? 0 : closer.mark == u'_' ? 1 : 2;
    return mark * 6 + (closer.canOpen ? 3 : 0) + static_cast<size_t>(closer.length % 3);
}

}

EmphasisRun emphasisRun(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    const Neighbour before = neighbourBefore(text, at);
    const Neighbour after = neighbourAfter(text, end);
    const bool isLeft = !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation);
    const bool isRight = !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation);
    EmphasisRun run{text[at], at, static_cast<int>(end - at), static_cast<int>(end - at), isLeft, isRight};
    if (run.mark == u'_') {
        run.canOpen = isLeft && (!isRight || before.isPunctuation);
        run.canClose = isRight && (!isLeft || after.isPunctuation);
    } else if (run.mark == u'~' && run.length > kLongestStrikethrough) {
        run.canOpen = false;
        run.canClose = false;
    }
    return run;
}

void matchEmphasis(std::vector<EmphasisRun> &runs)
{
    constexpr int kNone = -1;
    std::vector<int> previous(runs.size() + 1); // of the runs that can still be matched
    std::array<int, 18> bottoms;
    bottoms.fill(kNone);
    const int count = static_cast<int>(runs.size());
    const auto at = [&runs](int i) -> EmphasisRun & { return runs[static_cast<size_t>(i)]; };
    const auto before = [&previous](int i) -> int & { return previous[static_cast<size_t>(i)]; };
    before(0) = kNone;
    for (int closer = 0; closer < count;) {
        EmphasisRun &run = at(closer);
        int opener = kNone;
        if (run.canClose && run.unmatched > 0) {
            const int bottom = bottoms[kindOf(run)];
            for (opener = before(closer); opener > bottom && !canMatch(at(opener), run);)
                opener = before(opener);
            if (opener <= bottom) {
                bottoms[kindOf(run)] = before(closer);
                opener = kNone;
            }
        }
        if (opener == kNone) {
            before(closer + 1) = run.canOpen && run.unmatched > 0 ? closer : before(closer);
            ++closer;
            continue;
        }
        const int used = run.mark == u'~' ? run.length : std::min({2, run.unmatched, at(opener).unmatched});
        run.unmatched -= used;
        at(opener).unmatched -= used;
        before(closer) = at(opener).unmatched > 0 ? opener : before(opener);
    }
}

}
