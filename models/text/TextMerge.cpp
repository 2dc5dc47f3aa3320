#include "models/text/TextMerge.h"

#include <algorithm>
#include <optional>

#include <QHash>

#include "models/text/EditScript.h"
#include "models/text/TextTokens.h"

namespace vitrine::models {

namespace {

constexpr int kMaximumEdits = 2'500;
constexpr qsizetype kMaximumWork = 10'000'000;

/// The lines of one text, and their numbers: equal lines of all texts have equal ones.
struct Lines
{
    Lines(QStringView text, QHash<QStringView, int> &known)
        : lines(lineTokens(text))
    {
        numbers.reserve(lines.size());
        for (const QStringView line : lines) {
            const auto found = known.constFind(line);
            numbers.push_back(found != known.constEnd() ? *found : *known.insert(line, static_cast<int>(known.size())));
        }
    }

    [[nodiscard]] QStringView text(size_t from, size_t to) const
    {
        return from == to ? QStringView() : QStringView(lines[from].begin(), lines[to - 1].end());
    }

    std::vector<QStringView> lines;
    std::vector<int> numbers;
};

/// For each line of the base where it is in the other text; nothing where it is not.
std::optional<std::vector<std::optional<size_t>>> placesIn(const Lines &other, const Lines &base)
{
    EditLimit limit{kMaximumEdits, kMaximumWork};
    const auto edits = shortestEdit(base.numbers, other.numbers, limit);
    if (!edits)
        return {};
    std::vector<std::optional<size_t>> places(base.lines.size());
    size_t inBase = 0;
    size_t inOther = 0;
    for (const Edit &edit : *edits) {
        const auto count = static_cast<size_t>(edit.count);
        for (size_t i = 0; edit.kind == DiffKind::Same && i < count; ++i)
            places[inBase + i] = inOther + i;
        inBase += edit.kind == DiffKind::Added ? 0 : count;
        inOther += edit.kind == DiffKind::Removed ? 0 : count;
    }
    return places;
}

class Merging final
{
public:
    void add(QStringView base, QStringView mine, QStringView theirs, size_t line)
    {
        if (base.isEmpty() && mine.isEmpty() && theirs.isEmpty())
            return;
        const bool isUndisputed = mine == theirs || base == theirs || base == mine;
        m_merge.merged += isUndisputed && (mine != base || theirs != base) ? 1 : 0;
        if (!isUndisputed) {
            m_merge.parts.push_back({{}, mine.toString(), theirs.toString(), static_cast<qint64>(line) + 1, true});
            return;
        }
        if (m_merge.parts.empty() || m_merge.parts.back().isConflict)
            m_merge.parts.push_back({{}, {}, {}, static_cast<qint64>(line) + 1, false});
        m_merge.parts.back().text += base == mine ? theirs : mine;
    }

    [[nodiscard]] TextMerge take() { return std::move(m_merge); }

private:
    TextMerge m_merge;
};

}

int TextMerge::conflicts() const
{
    return static_cast<int>(std::ranges::count(parts, true, &MergePart::isConflict));
}

QString TextMerge::text(const std::function<bool(int)> &takesMine) const
{
    QString whole;
    int conflict = 0;
    for (const MergePart &part : parts)
        whole += !part.isConflict ? part.text : takesMine(conflict++) ? part.mine : part.theirs;
    return whole;
}

TextMerge mergeTexts(QStringView base, QStringView mine, QStringView theirs)
{
    QHash<QStringView, int> known;
    const Lines b(base, known);
    const Lines m(mine, known);
    const Lines t(theirs, known);
    const auto inMine = placesIn(m, b);
    const auto inTheirs = placesIn(t, b);
    Merging merging;
    if (!inMine || !inTheirs) {
        merging.add(base, mine, theirs, 0);
        return merging.take();
    }
    size_t baseAt = 0;
    size_t mineAt = 0;
    size_t theirsAt = 0;
    const auto advance = [&](size_t toBase, size_t toMine, size_t toTheirs) {
        merging.add(b.text(baseAt, toBase), m.text(mineAt, toMine), t.text(theirsAt, toTheirs), mineAt);
        baseAt = toBase;
        mineAt = toMine;
        theirsAt = toTheirs;
    };
    for (size_t line = 0; line < b.lines.size(); ++line) {
        const auto &atMine = (*inMine)[line];
        const auto &atTheirs = (*inTheirs)[line];
        if (!atMine || !atTheirs)
            continue;
        advance(line, *atMine, *atTheirs); // what stands before a line that all three have
        advance(line + 1, *atMine + 1, *atTheirs + 1);
    }
    advance(b.lines.size(), m.lines.size(), t.lines.size());
    return merging.take();
}

}
