#include "ui/widgets/TextFinder.h"

#include <algorithm>
#include <chrono>

#include <QTextBlock>
#include <QTimer>

#include "ui/shell/Theme.h"
#include "ui/widgets/MarkdownEditor.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kDelay{150}; // while the text is typed in
constexpr qsizetype kMostMarks = 1'000;          // of one screen

}

TextFinder::TextFinder(MarkdownEditor &editor, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(kDelay);
    connect(m_delay, &QTimer::timeout, this, [this] {
        search();
        mark();
        emit changed();
    });
    connect(&editor, &MarkdownEditor::edited, this, [this] {
        if (m_find.text.isEmpty())
            return;
        m_isStale = true;
        m_delay->start();
    });
    connect(&editor, &MarkdownEditor::viewChanged, this, &TextFinder::mark);
    connect(&editor, &MarkdownEditor::selectionChanged, this, [this] {
        if (!m_find.text.isEmpty() && !m_isStale) {
            mark();
            emit changed();
        }
    });
}

void TextFinder::setFind(const models::TextFind &find)
{
    m_find = find;
    search();
    mark();
    emit changed();
}

void TextFinder::search()
{
    m_delay->stop();
    m_isStale = false;
    m_places = m_find.text.isEmpty() ? std::vector<qsizetype>() : models::findAll(m_editor.toPlainText(), m_find);
}

qsizetype TextFinder::current() const
{
    const QTextCursor cursor = m_editor.textCursor();
    const auto found = std::ranges::lower_bound(m_places, cursor.selectionStart());
    const bool isOne = found != m_places.end() && *found == cursor.selectionStart() &&
                       cursor.selectionEnd() - cursor.selectionStart() == m_find.text.size();
    return isOne ? found - m_places.begin() + 1 : 0;
}

void TextFinder::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (!m_isStale && !m_places.empty()) {
        const auto [first, last] = m_editor.visibleBlocks();
        const qsizetype end = last.position() + last.length();
        QTextEdit::ExtraSelection one{QTextCursor(m_editor.document()), {}};
        const qsizetype selected = current() - 1;
        for (auto at = std::ranges::lower_bound(m_places, first.position() - m_find.text.size());
             at != m_places.end() && *at < end && marks.size() < kMostMarks; ++at) {
            const bool isCurrent = at - m_places.begin() == selected;
            one.cursor.setPosition(static_cast<int>(*at));
            one.cursor.setPosition(static_cast<int>(*at + m_find.text.size()), QTextCursor::KeepAnchor);
            one.format.setBackground(Theme::color(isCurrent ? Token::Accent : Token::Select, &m_editor));
            one.format.setForeground(Theme::color(isCurrent ? Token::OnAccent : Token::Text, &m_editor));
            marks.append(one);
        }
    }
    m_editor.setMarks(MarkdownEditor::Layer::Found, marks);
}

void TextFinder::select(qsizetype index)
{
    QTextCursor cursor = m_editor.textCursor();
    const qsizetype at = m_places[static_cast<size_t>(index)];
    cursor.setPosition(static_cast<int>(at));
    cursor.setPosition(static_cast<int>(at + m_find.text.size()), QTextCursor::KeepAnchor);
    m_editor.setTextCursor(cursor);
    mark();
    emit changed();
}

void TextFinder::goToNearest()
{
    if (m_places.empty())
        return;
    const auto found = std::ranges::lower_bound(m_places, m_editor.textCursor().selectionStart());
    select(found == m_places.end() ? 0 : found - m_places.begin());
}

void TextFinder::goToNext()
{
    if (m_isStale)
        search();
    if (m_places.empty())
        return;
    const auto found = std::ranges::lower_bound(m_places, m_editor.textCursor().selectionEnd());
    select(found == m_places.end() ? 0 : found - m_places.begin());
}

void TextFinder::goToPrevious()
{
    if (m_isStale)
        search();
    if (m_places.empty())
        return;
    const auto found = std::ranges::lower_bound(m_places, m_editor.textCursor().selectionStart());
    select((found == m_places.begin() ? count() : found - m_places.begin()) - 1);
}

void TextFinder::replace(const QString &with)
{
    if (m_isStale)
        search();
    if (current() > 0) {
        m_editor.textCursor().insertText(with);
        search();
    }
    goToNext();
    emit changed();
}

qsizetype TextFinder::replaceAll(const QString &with)
{
    search();
    const qsizetype replaced = count();
    if (replaced == 0)
        return 0;
    const QString text = m_editor.toPlainText();
    const qsizetype size = m_find.text.size();
    QString made;
    qsizetype from = m_places.front();
    for (const qsizetype at : m_places) {
        made += QStringView(text).sliced(from, at - from);
        made += with;
        from = at + size;
    }
    QTextCursor cursor = m_editor.textCursor();
    cursor.setPosition(static_cast<int>(m_places.front()));
    cursor.setPosition(static_cast<int>(from), QTextCursor::KeepAnchor);
    cursor.beginEditBlock();
    cursor.insertText(made);
    cursor.endEditBlock();
    search();
    mark();
    emit changed();
    return replaced;
}

}
