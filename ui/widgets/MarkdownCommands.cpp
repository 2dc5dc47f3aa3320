#include "ui/widgets/MarkdownCommands.h"

#include <algorithm>

#include <QPlainTextEdit>

#include "models/text/MarkdownListEditing.h"
#include "models/text/MarkdownListItem.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::SelectedText;

namespace {

constexpr int kLongestList = 1'000; // lines on each side; what is farther away is not counted anew

bool isOfList(const QTextBlock &block)
{
    if (!block.isValid())
        return false;
    const QString line = block.text();
    const QStringView words = QStringView(line).sliced(models::quotePrefix(line).size());
    return words.isEmpty() || words[0].isSpace() || models::readListItem(line);
}

QStringList linesBetween(const QTextBlock &first, const QTextBlock &last)
{
    QStringList lines;
    for (QTextBlock block = first; block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next())
        lines.append(block.text());
    return lines;
}

/// Replaces what differs only, so that marks and cursors elsewhere stay.
void replaceText(QTextCursor &cursor, int position, const QString &before, const QString &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    cursor.setPosition(position + static_cast<int>(head));
    cursor.setPosition(position + static_cast<int>(before.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(after.sliced(head, after.size() - head - tail));
}

}

MarkdownCommands::Lines MarkdownCommands::selectedLines() const
{
    const QTextCursor cursor = m_editor.textCursor();
    Lines lines{m_editor.document()->findBlock(cursor.selectionStart()),
                m_editor.document()->findBlock(cursor.selectionEnd()),
                {}};
    const int begin = lines.first.position();
    lines.selected = {linesBetween(lines.first, lines.last).join(u'\n'), cursor.selectionStart() - begin,
                      cursor.selectionEnd() - begin};
    return lines;
}

MarkdownCommands::Lines MarkdownCommands::listAround(const Lines &lines) const
{
    Lines list = lines;
    for (int i = 0; i < kLongestList && isOfList(list.first.previous()); ++i)
        list.first = list.first.previous();
    for (int i = 0; i < kLongestList && isOfList(list.last.next()); ++i)
        list.last = list.last.next();
    const int moved = lines.first.position() - list.first.position();
    list.selected = {linesBetween(list.first, list.last).join(u'\n'), lines.selected.begin + moved,
                     lines.selected.end + moved};
    return list;
}

void MarkdownCommands::apply(const Lines &lines, const SelectedText &made)
{
    const int begin = lines.first.position();
    QTextCursor cursor = m_editor.textCursor();
    cursor.beginEditBlock();
    if (made.text != lines.selected.text)
        replaceText(cursor, begin, lines.selected.text, made.text);
    cursor.endEditBlock();
    cursor.setPosition(begin + static_cast<int>(made.begin));
    cursor.setPosition(begin + static_cast<int>(made.end), QTextCursor::KeepAnchor);
    m_editor.setTextCursor(cursor);
    m_editor.setFocus();
}

void MarkdownCommands::toggle(models::InlineMark mark)
{
    const Lines lines = selectedLines();
    apply(lines, models::withToggled(lines.selected, mark));
}

void MarkdownCommands::toggle(models::LineMark mark)
{
    const Lines lines = selectedLines();
    apply(lines, models::withToggled(lines.selected, mark));
}

void MarkdownCommands::cycleHeading()
{
    const Lines lines = selectedLines();
    apply(lines, models::withNextHeading(lines.selected));
}

void MarkdownCommands::insertLink(const QString &address)
{
    const Lines lines = selectedLines();
    apply(lines, models::withLink(lines.selected, address));
}

void MarkdownCommands::insertPicture(const QString &address)
{
    const Lines lines = selectedLines();
    apply(lines, models::withPicture(lines.selected, address));
}

void MarkdownCommands::insertTable()
{
    const Lines lines = selectedLines();
    apply(lines, models::withTable(lines.selected, tr("Name", "head of a new table's first column"),
                                   tr("Value", "head of a new table's second column")));
}

bool MarkdownCommands::continueList()
{
    const Lines lines = selectedLines();
    if (lines.first != lines.last)
        return false;
    const Lines list = listAround(lines);
    const QStringList above =
        lines.first == list.first ? QStringList() : linesBetween(list.first, lines.first.previous());
    const auto made = models::withNextItem(above, lines.selected);
    if (!made)
        return false;
    apply(lines, *made);
    renumber();
    return true;
}

bool MarkdownCommands::moveItems(bool isIn)
{
    const Lines lines = selectedLines();
    const Lines list = listAround(lines);
    const qsizetype first = lines.first.blockNumber() - list.first.blockNumber();
    const qsizetype last = lines.last.blockNumber() - list.first.blockNumber();
    const QStringList before = list.selected.text.split(u'\n');
    const QStringList moved =
        isIn ? models::withItemsMovedIn(before, first, last) : models::withItemsMovedOut(before, first, last);
    if (moved == before)
        return std::any_of(before.begin() + first, before.begin() + last + 1,
                           [isIn](const QString &line) { return isIn && models::readListItem(line); });
    // The cursor keeps its distance to the end of its line, whose beginning has changed.
    const QStringList counted = models::withNumbersInOrder(moved, first, last);
    const auto place = [&](qsizetype at) {
        qsizetype line = 0;
        while (at > before[line].size())
            at -= before[line++].size() + 1;
        const qsizetype rest = std::min(before[line].size() - at, counted[line].size());
        qsizetype begin = 0;
        for (qsizetype i = 0; i < line; ++i)
            begin += counted[i].size() + 1;
        return begin + counted[line].size() - rest;
    };
    apply(list, {counted.join(u'\n'), place(list.selected.begin), place(list.selected.end)});
    return true;
}

void MarkdownCommands::renumber()
{
    const QTextCursor cursor = m_editor.textCursor();
    const Lines list = listAround(selectedLines());
    const QStringList before = linesBetween(list.first, list.last);
    const QStringList after = models::withNumbersInOrder(before, -1, -1);
    if (after == before)
        return;
    QTextCursor edit(m_editor.document());
    edit.joinPreviousEditBlock();
    QTextBlock block = list.first;
    for (qsizetype i = 0; i < before.size(); ++i, block = block.next()) {
        if (before[i] != after[i])
            replaceText(edit, block.position(), before[i], after[i]);
    }
    edit.endEditBlock();
    m_editor.setTextCursor(cursor); // which has moved along
}

}
