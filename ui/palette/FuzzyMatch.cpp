#include "ui/palette/FuzzyMatch.h"

#include <algorithm>
#include <vector>

#include <QString>

namespace vitrine::ui {

namespace {

constexpr qsizetype kLongestText = 200; // what is further in is not shown anyway
constexpr qsizetype kLongestWord = 40;
constexpr int kNowhere = -1'000'000;
constexpr int kLetter = 1;
constexpr int kWordStart = 12;
constexpr int kTextStart = 6;
constexpr int kAdjacent = 14; // more than a word start: a run of letters is what was meant

QChar plain(QChar c)
{
    const QString parts = c.decompositionTag() == QChar::Canonical ? c.decomposition() : QString();
    return (parts.isEmpty() ? c : parts.front()).toCaseFolded();
}

int placeBonus(QStringView text, qsizetype at)
{
    if (at == 0)
        return kWordStart + kTextStart;
    const QChar before = text[at - 1];
    const bool isStart = !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
    return isStart ? kWordStart : 0;
}

/// The best way to lay one word's letters over the text, by dynamic programming over (letter, place).
std::optional<FuzzyMatch> matchWord(QStringView word, QStringView text)
{
    const auto letters = static_cast<size_t>(word.size());
    const auto places = static_cast<size_t>(text.size());
    std::vector<QChar> folded(places);
    std::ranges::transform(text, folded.begin(), plain);
    std::vector best(letters, std::vector(places, kNowhere)); // with this letter on this place
    std::vector from(letters, std::vector(places, -1));
    for (size_t i = 0; i < letters; ++i) {
        const QChar letter = plain(word[static_cast<qsizetype>(i)]);
        int reach = i == 0 ? 0 : kNowhere; // the best of the letter before, further left
        int reachPlace = -1;
        for (size_t j = 0; j < places; ++j) {
            if (i > 0 && j >= 2 && best[i - 1][j - 2] > reach) {
                reach = best[i - 1][j - 2];
                reachPlace = static_cast<int>(j) - 2;
            }
            if (folded[j] != letter)
                continue;
            int score = reach;
            int place = reachPlace;
            if (i > 0 && j > 0 && best[i - 1][j - 1] + kAdjacent > score) {
                score = best[i - 1][j - 1] + kAdjacent;
                place = static_cast<int>(j) - 1;
            }
            if (score <= kNowhere / 2)
                continue;
            best[i][j] = score + kLetter + placeBonus(text, static_cast<qsizetype>(j));
            from[i][j] = place;
        }
    }
    const auto end = std::ranges::max_element(best.back());
    if (*end <= kNowhere / 2)
        return std::nullopt;
    FuzzyMatch match{*end};
    int place = static_cast<int>(end - best.back().begin());
    for (size_t i = letters; i-- > 0; place = from[i][static_cast<size_t>(place)])
        match.letters.prepend(place);
    return match;
}

}

std::optional<FuzzyMatch> FuzzyMatch::of(QStringView pattern, QStringView text)
{
    const QStringView shown = text.left(kLongestText);
    FuzzyMatch whole;
    for (const QStringView word : pattern.split(u' ', Qt::SkipEmptyParts)) {
        const auto match = shown.isEmpty() ? std::nullopt : matchWord(word.left(kLongestWord), shown);
        if (!match)
            return std::nullopt;
        whole.score += match->score;
        whole.letters += match->letters;
    }
    std::ranges::sort(whole.letters);
    whole.letters.erase(std::unique(whole.letters.begin(), whole.letters.end()), whole.letters.end());
    if (!whole.letters.isEmpty())
        whole.score -= static_cast<int>(shown.size()) / 8; // of equals the shorter one
    return whole;
}

}
