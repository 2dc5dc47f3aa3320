#include "models/text/SideBySide.h"

#include <algorithm>

namespace vitrine::models {

namespace {

/// The lines of one side since the last place where both were at the beginning of a line.
class Side final
{
public:
    void add(DiffKind kind, QStringView text)
    {
        while (true) {
            const qsizetype end = text.indexOf(u'\n');
            put(kind, end < 0 ? text : text.first(end));
            if (end < 0)
                return;
            // An empty line that is new or gone has nothing else to show it.
            if (m_lines.back().parts.empty())
                m_lines.back().parts.push_back({kind, {}});
            m_lines.push_back({++m_number + 1, {}});
            text = text.sliced(end + 1);
        }
    }

    /// The line that is being written is not begun.
    [[nodiscard]] bool isAtStart() const { return m_lines.back().parts.empty(); }

    /// All lines but an unbegun last one.
    [[nodiscard]] std::vector<SideLine> take()
    {
        std::vector<SideLine> lines = std::exchange(m_lines, {{m_number + 1, {}}});
        if (lines.back().parts.empty())
            lines.pop_back();
        return lines;
    }

private:
    void put(DiffKind kind, QStringView text)
    {
        if (text.isEmpty())
            return;
        auto &parts = m_lines.back().parts;
        if (!parts.empty() && parts.back().kind == kind)
            parts.back().text += text;
        else
            parts.push_back({kind, text.toString()});
    }

    int m_number = 0; ///< of finished lines
    std::vector<SideLine> m_lines{{1, {}}};
};

bool isAlone(const SideLine &line)
{
    return std::ranges::none_of(line.parts, [](const DiffPart &part) {
        return part.kind == DiffKind::Same && (part.text.isEmpty() || !part.text.trimmed().isEmpty());
    });
}

bool isChanged(const SideLine &line)
{
    return std::ranges::any_of(line.parts, [](const DiffPart &part) { return part.kind != DiffKind::Same; });
}

void pair(std::vector<SideLine> before, std::vector<SideLine> after, std::vector<LinePair> &pairs)
{
    size_t b = 0;
    size_t a = 0;
    while (b < before.size() || a < after.size()) {
        LinePair row;
        const bool hasBoth = b < before.size() && a < after.size();
        const bool isPair = hasBoth && !isAlone(before[b]) && !isAlone(after[a]);
        const bool takesBefore = isPair || (b < before.size() && (isAlone(before[b]) || a == after.size()));
        const bool takesAfter = isPair || !takesBefore;
        if (takesBefore)
            row.before = std::move(before[b++]);
        if (takesAfter)
            row.after = std::move(after[a++]);
        row.isChanged = !isPair || isChanged(row.before) || isChanged(row.after);
        pairs.push_back(std::move(row));
    }
}

/// A whole line that is new or gone may be told from its middle to the middle of the next, where both begin alike:
/// "- [Maps\n- ]One" is "[- Maps\n]- One".
std::vector<DiffPart> movedToLineStarts(std::vector<DiffPart> parts)
{
    for (size_t i = 1; i + 1 < parts.size(); ++i) {
        DiffPart &previous = parts[i - 1];
        DiffPart &change = parts[i];
        DiffPart &next = parts[i + 1];
        if (change.kind == DiffKind::Same || previous.kind != DiffKind::Same || next.kind != DiffKind::Same)
            continue;
        const QString begun = previous.text.sliced(previous.text.lastIndexOf(u'\n') + 1);
        const bool isWholeLine = change.text.endsWith(u'\n' + begun);
        if (begun.isEmpty() || !isWholeLine)
            continue;
        previous.text.chop(begun.size());
        change.text = begun + change.text.chopped(begun.size());
        next.text.prepend(begun);
    }
    return parts;
}

}

std::vector<LinePair> sideBySide(const std::vector<DiffPart> &words)
{
    const std::vector<DiffPart> parts = movedToLineStarts(words);
    std::vector<LinePair> pairs;
    Side before;
    Side after;
    for (const DiffPart &part : parts) {
        if (part.kind != DiffKind::Same) {
            (part.kind == DiffKind::Removed ? before : after).add(part.kind, part.text);
            continue;
        }
        // Line by line: each line feed that both have is a place where the sides meet.
        QStringView text = part.text;
        while (!text.isEmpty()) {
            const qsizetype end = text.indexOf(u'\n');
            const QStringView line = end < 0 ? text : text.first(end + 1);
            before.add(DiffKind::Same, line);
            after.add(DiffKind::Same, line);
            if (end >= 0)
                pair(before.take(), after.take(), pairs);
            text = text.sliced(line.size());
        }
    }
    pair(before.take(), after.take(), pairs);
    return pairs;
}

}
