#include "models/text/MarkdownListEditing.h"

#include <algorithm>
#include <vector>

#include "models/text/MarkdownListItem.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

bool isIndented(QStringView line)
{
    return !line.isEmpty() && (line[0] == u' ' || line[0] == u'\t');
}

/// The nearest item before `at` that the one there could stand below: not further in than it, in the same quote.
std::optional<MarkdownListItem> elderOf(const QStringList &lines, qsizetype at, const MarkdownListItem &item)
{
    for (qsizetype i = at - 1; i >= 0; --i) {
        if (const auto found = readListItem(lines[i]);
            found && found->quote == item.quote && found->column() <= item.column())
            return found;
    }
    return {};
}

std::optional<MarkdownListItem> parentOf(const QStringList &lines, qsizetype at, const MarkdownListItem &item)
{
    for (qsizetype i = at - 1; i >= 0; --i) {
        if (const auto found = readListItem(lines[i]);
            found && found->quote == item.quote && found->column() < item.column())
            return found;
    }
    return {};
}

void moveTo(QString &line, const MarkdownListItem &item, qsizetype column)
{
    MarkdownListItem moved = item;
    moved.indent = QString(column, u' ');
    line = moved.prefix() + line.sliced(item.size);
}

/// The items of one list, which may have others between them.
struct OpenList
{
    MarkdownListItem last;
    std::vector<qsizetype> lines;
    std::vector<qint64> numbers;
};

/// Whether an item stands where those of the innermost list do, and has the same kind of mark.
bool belongsToInnermost(const MarkdownListItem &item, const std::vector<OpenList> &open)
{
    const MarkdownListItem &last = open.back().last;
    const qsizetype floor = open.size() > 1 ? open[open.size() - 2].last.contentColumn() : 0;
    return item.quote == last.quote && item.bullet == last.bullet && item.delimiter == last.delimiter &&
           item.column() >= floor && item.column() < last.contentColumn();
}

bool isLazy(const OpenList &list)
{
    return list.numbers.size() > 1 &&
           std::ranges::all_of(list.numbers, [&list](qint64 number) { return number == list.numbers.front(); });
}

void number(QStringList &lines, const OpenList &list, qsizetype first, qsizetype last)
{
    if (!list.last.isNumbered())
        return;
    const bool isNew = list.lines.front() >= first && list.lines.front() <= last;
    if (!isNew && isLazy(list))
        return;
    qint64 next = isNew ? 1 : list.numbers.front();
    for (const qsizetype at : list.lines) {
        auto item = *readListItem(lines[at]);
        const qsizetype size = item.size;
        item.number = next++;
        lines[at] = item.prefix() + lines[at].sliced(size);
    }
}

/// Closes the lists that an item is not within, and opens one when it is the first of its own.
OpenList &listOf(QStringList &lines, std::vector<OpenList> &open, const MarkdownListItem &item, qsizetype first,
                 qsizetype last)
{
    while (!open.empty()) {
        const MarkdownListItem &inner = open.back().last;
        if (belongsToInnermost(item, open))
            return open.back();
        if (item.quote == inner.quote && item.column() >= inner.contentColumn())
            break;
        number(lines, open.back(), first, last);
        open.pop_back();
    }
    return open.emplace_back(item, std::vector<qsizetype>(), std::vector<qint64>());
}

}

std::optional<SelectedText> withNextItem(const QStringList &above, const SelectedText &line)
{
    const auto item = readListItem(line.text);
    const QString prefix = item ? item->prefix() : quotePrefix(line.text).toString();
    const qsizetype size = item ? item->size : prefix.size();
    if (prefix.isEmpty() || line.begin < size)
        return {};
    if (!QStringView(line.text).sliced(size).trimmed().isEmpty()) {
        QString next = item ? item->next().prefix() : prefix;
        if (!next.back().isSpace())
            next += u' ';
        const qsizetype rest = line.end;
        const QString text = line.text.first(line.begin) + u'\n' + next + line.text.sliced(rest).trimmed();
        const qsizetype at = line.begin + 1 + next.size();
        return SelectedText{text, at, at};
    }
    QString left = item ? item->quote : QString();
    if (item) {
        if (const auto parent = parentOf(above, above.size(), *item))
            left = parent->next().prefix();
    }
    return SelectedText{left, left.size(), left.size()};
}

QStringList withItemsMovedIn(QStringList lines, qsizetype first, qsizetype last)
{
    for (qsizetype i = first; i <= last && i < lines.size(); ++i) {
        const auto item = readListItem(lines[i]);
        if (!item)
            continue;
        if (const auto elder = elderOf(lines, i, *item); elder && item->column() < elder->contentColumn())
            moveTo(lines[i], *item, elder->contentColumn());
    }
    return lines;
}

QStringList withItemsMovedOut(QStringList lines, qsizetype first, qsizetype last)
{
    const QStringList before = lines; // where their parents were
    for (qsizetype i = first; i <= last && i < lines.size(); ++i) {
        const auto item = readListItem(before[i]);
        if (!item || item->column() == 0)
            continue;
        const auto parent = parentOf(before, i, *item);
        moveTo(lines[i], *item, parent ? parent->column() : 0);
    }
    return lines;
}

QStringList withNumbersInOrder(QStringList lines, qsizetype first, qsizetype last)
{
    std::vector<OpenList> open;
    const auto closeAll = [&] {
        for (const OpenList &list : open)
            number(lines, list, first, last);
        open.clear();
    };
    bool isBehindBlank = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i];
        const auto item = readListItem(line);
        if (!item) {
            const bool isBlank = line.trimmed().isEmpty();
            if (!isBlank && isBehindBlank && !isIndented(line))
                closeAll();
            isBehindBlank = isBlank;
            continue;
        }
        isBehindBlank = false;
        OpenList &list = listOf(lines, open, *item, first, last);
        list.last = *item;
        list.lines.push_back(i);
        list.numbers.push_back(item->number);
    }
    closeAll();
    return lines;
}

}
