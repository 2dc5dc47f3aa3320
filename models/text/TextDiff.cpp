#include "models/text/TextDiff.h"

#include <algorithm>

#include <QHash>

#include "models/text/EditScript.h"
#include "models/text/TextTokens.h"

namespace vitrine::models {

namespace {

constexpr qsizetype kWordRange = 200'000; // characters that are compared by words
constexpr qsizetype kTinySpace = 4;
constexpr int kMaximumEdits = 2'500;
constexpr qsizetype kMaximumWork = 10'000'000; // per level

/// Collects the parts: changes that touch become one, and so do those with nothing but a space between them.
class Parts final
{
public:
    void add(DiffKind kind, QStringView text)
    {
        if (text.isEmpty())
            return;
        if (m_groups.empty() || (kind != DiffKind::Same && !m_groups.back().same.isEmpty()))
            m_groups.emplace_back();
        Group &group = m_groups.back();
        (kind == DiffKind::Same ? group.same : kind == DiffKind::Added ? group.added : group.removed) += text;
    }

    [[nodiscard]] std::vector<DiffPart> take()
    {
        joinAcrossSpaces();
        std::vector<DiffPart> parts;
        for (Group &group : m_groups) {
            append(parts, DiffKind::Removed, std::move(group.removed));
            append(parts, DiffKind::Added, std::move(group.added));
            append(parts, DiffKind::Same, std::move(group.same));
        }
        return parts;
    }

private:
    /// A change and what is the same behind it.
    struct Group
    {
        QString removed;
        QString added;
        QString same;

        [[nodiscard]] bool isChange() const { return !removed.isEmpty() || !added.isEmpty(); }
    };

    static bool isTinySpace(QStringView text)
    {
        return text.size() <= kTinySpace && text.count(u'\n') < 2 &&
               std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
    }

    /// Words that were replaced one by one are read more easily side by side; words that were only removed are not
    /// worth a space that is shown as added.
    static bool canJoin(const Group &group, const Group &next)
    {
        const bool removes = !group.removed.isEmpty() || !next.removed.isEmpty();
        const bool adds = !group.added.isEmpty() || !next.added.isEmpty();
        return group.isChange() && removes && adds && isTinySpace(group.same);
    }

    void joinAcrossSpaces()
    {
        size_t last = 0;
        for (size_t i = 1; i < m_groups.size(); ++i) {
            if (canJoin(m_groups[last], m_groups[i])) {
                Group &group = m_groups[last];
                group.removed += group.same + m_groups[i].removed;
                group.added += group.same + m_groups[i].added;
                group.same = std::move(m_groups[i].same);
            } else if (++last != i) {
                m_groups[last] = std::move(m_groups[i]);
            }
        }
        m_groups.resize(std::min(m_groups.size(), last + 1));
    }

    static void append(std::vector<DiffPart> &parts, DiffKind kind, QString &&text)
    {
        if (!text.isEmpty())
            parts.push_back({kind, std::move(text)});
    }

    std::vector<Group> m_groups;
};

/// Equal tokens get equal numbers.
std::vector<int> numbered(const std::vector<QStringView> &tokens, QHash<QStringView, int> &numbers)
{
    std::vector<int> out;
    out.reserve(tokens.size());
    for (const QStringView token : tokens) {
        const auto known = numbers.constFind(token);
        out.push_back(known != numbers.constEnd() ? *known : *numbers.insert(token, static_cast<int>(numbers.size())));
    }
    return out;
}

std::optional<std::vector<Edit>> tokenEdit(const std::vector<QStringView> &before,
                                           const std::vector<QStringView> &after, EditLimit &limit)
{
    QHash<QStringView, int> numbers;
    const std::vector<int> numbersBefore = numbered(before, numbers);
    return shortestEdit(numbersBefore, numbered(after, numbers), limit);
}

/// The text of the next `count` tokens; the tokens are views of one text.
QStringView takeTokens(const std::vector<QStringView> &tokens, size_t &at, qsizetype count)
{
    const QStringView first = tokens[at];
    at += static_cast<size_t>(count);
    return {first.begin(), tokens[at - 1].end()};
}

/// Calls `add(kind, text)` for each edit.
template <class Add>
void forEachEdit(const std::vector<Edit> &edits, const std::vector<QStringView> &before,
                 const std::vector<QStringView> &after, Add add)
{
    size_t beforeAt = 0;
    size_t afterAt = 0;
    for (const Edit &edit : edits) {
        if (edit.kind == DiffKind::Added) {
            add(edit.kind, takeTokens(after, afterAt, edit.count));
        } else {
            add(edit.kind, takeTokens(before, beforeAt, edit.count));
            afterAt += edit.kind == DiffKind::Same ? static_cast<size_t>(edit.count) : 0;
        }
    }
}

bool addByWords(QStringView before, QStringView after, EditLimit &limit, Parts &parts)
{
    if (before.isEmpty() || after.isEmpty()) {
        parts.add(DiffKind::Removed, before);
        parts.add(DiffKind::Added, after);
        return true;
    }
    if (before.size() + after.size() > kWordRange)
        return false;
    const std::vector<QStringView> tokensBefore = wordTokens(before);
    const std::vector<QStringView> tokensAfter = wordTokens(after);
    const auto edits = tokenEdit(tokensBefore, tokensAfter, limit);
    if (!edits)
        return false;
    forEachEdit(*edits, tokensBefore, tokensAfter,
                [&parts](DiffKind kind, QStringView text) { parts.add(kind, text); });
    return true;
}

void addHunk(QStringView before, QStringView after, EditLimit &limit, Parts &parts)
{
    if (addByWords(before, after, limit, parts))
        return;
    parts.add(DiffKind::Removed, before);
    parts.add(DiffKind::Added, after);
}

bool addByLines(QStringView before, QStringView after, Parts &parts)
{
    const std::vector<QStringView> linesBefore = lineTokens(before);
    const std::vector<QStringView> linesAfter = lineTokens(after);
    EditLimit limit{kMaximumEdits, kMaximumWork};
    const auto edits = tokenEdit(linesBefore, linesAfter, limit);
    if (!edits)
        return false;
    EditLimit wordLimit{kMaximumEdits, kMaximumWork};
    QStringView removed = before.first(0);
    QStringView added = after.first(0);
    forEachEdit(*edits, linesBefore, linesAfter, [&](DiffKind kind, QStringView text) {
        if (kind != DiffKind::Same) {
            QStringView &side = kind == DiffKind::Removed ? removed : added;
            side = side.isEmpty() ? text : QStringView(side.begin(), text.end());
            return;
        }
        addHunk(removed, added, wordLimit, parts);
        removed = before.first(0);
        added = after.first(0);
        parts.add(kind, text);
    });
    addHunk(removed, added, wordLimit, parts);
    return true;
}

/// How much of the beginning is the same, up to the beginning of a token in both.
qsizetype commonBeginning(QStringView before, QStringView after)
{
    qsizetype size = std::ranges::mismatch(before, after).in1 - before.begin();
    while (!surelyBeginsToken(before, size) || !surelyBeginsToken(after, size))
        --size;
    return size;
}

/// How much of the end is the same, from the beginning of a token in both.
qsizetype commonEnd(QStringView before, QStringView after)
{
    qsizetype size = 0;
    const qsizetype limit = std::min(before.size(), after.size());
    while (size < limit && before[before.size() - size - 1] == after[after.size() - size - 1])
        ++size;
    while (!surelyBeginsToken(before, before.size() - size) || !surelyBeginsToken(after, after.size() - size))
        --size;
    return size;
}

}

std::vector<DiffPart> diffWords(QStringView before, QStringView after)
{
    Parts parts;
    const qsizetype beginning = commonBeginning(before, after);
    parts.add(DiffKind::Same, before.first(beginning));
    before = before.sliced(beginning);
    after = after.sliced(beginning);
    const qsizetype end = commonEnd(before, after);
    const QStringView sameEnd = before.last(end);
    before.chop(end);
    after.chop(end);
    EditLimit limit{kMaximumEdits, kMaximumWork};
    if (!addByWords(before, after, limit, parts) && !addByLines(before, after, parts)) {
        parts.add(DiffKind::Removed, before);
        parts.add(DiffKind::Added, after);
    }
    parts.add(DiffKind::Same, sameEnd);
    return parts.take();
}

}
