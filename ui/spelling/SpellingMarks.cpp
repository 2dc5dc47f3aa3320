#include "ui/spelling/SpellingMarks.h"

#include <algorithm>
#include <chrono>

#include <QTextBlock>
#include <QTimer>

#include "models/text/MarkdownListItem.h"
#include "models/text/ProseWords.h"
#include "ui/shell/Theme.h"
#include "ui/spelling/SpellChecker.h"
#include "ui/widgets/MarkdownEditor.h"
#include "ui/widgets/MarkdownHighlighter.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kDelay{150};
constexpr int kFarthestList = 50;     // lines; an indented line that far below no list is code
constexpr int kLongestLine = 20'000;  // beyond it a line is data, not prose
constexpr qsizetype kMostMarks = 500; // of one screen

bool isIndented(const QString &line)
{
    return line.startsWith(u"    "_s) || line.startsWith(u'\t');
}

/// A line that is indented is code unless it belongs to a list.
bool isIndentedCode(QTextBlock block)
{
    if (!isIndented(block.text()) || models::readListItem(block.text()))
        return false;
    for (int i = 0; i < kFarthestList && block.previous().isValid(); ++i) {
        block = block.previous();
        const QString line = block.text();
        if (models::readListItem(line))
            return false;
        if (!isIndented(line) && !line.trimmed().isEmpty())
            return block.next().text().trimmed().isEmpty(); // else it goes on with a paragraph
    }
    return true;
}

}

SpellingMarks::SpellingMarks(MarkdownEditor &editor, SpellChecker &checker, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_checker(checker)
    , m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(kDelay);
    connect(m_delay, &QTimer::timeout, this, &SpellingMarks::mark);
    const auto later = [this] {
        if (!m_delay->isActive())
            m_delay->start();
    };
    connect(&editor, &MarkdownEditor::viewChanged, this, later);
    connect(&editor, &MarkdownEditor::cursorPositionChanged, this, later); // the word that was typed is finished
    connect(&checker, &SpellChecker::judged, this, &SpellingMarks::mark);
    connect(&checker, &SpellChecker::choiceChanged, this, &SpellingMarks::mark);
    connect(&checker, &SpellChecker::languagesFound, this, &SpellingMarks::mark);
}

void SpellingMarks::setLanguage(const QString &own)
{
    if (std::exchange(m_own, own) != own)
        mark();
}

QString SpellingMarks::language() const
{
    return m_checker.languageFor(m_own);
}

std::optional<QTextCursor> SpellingMarks::wordAt(int position) const
{
    const auto found = std::ranges::find_if(m_wrong, [position](const QTextCursor &word) {
        return word.selectionStart() <= position && position <= word.selectionEnd();
    });
    return found == m_wrong.end() ? std::nullopt : std::optional(*found);
}

void SpellingMarks::mark()
{
    m_delay->stop();
    m_wrong.clear();
    const QString language = this->language();
    if (!m_editor.isVisible() || language.isEmpty())
        return m_editor.setMarks(MarkdownEditor::Layer::Spelling, {});
    const auto [first, last] = m_editor.visibleBlocks();
    QStringList unknown;
    for (QTextBlock block = first; block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next())
        markLine(block, language, unknown);
    m_checker.check(language, unknown);
    QTextCharFormat wave;
    wave.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wave.setUnderlineColor(Theme::color(Token::Bad, &m_editor));
    QList<QTextEdit::ExtraSelection> marks;
    for (const QTextCursor &word : std::as_const(m_wrong))
        marks.append({word, wave});
    m_editor.setMarks(MarkdownEditor::Layer::Spelling, marks);
}

void SpellingMarks::markLine(const QTextBlock &block, const QString &language, QStringList &unknown)
{
    if (block.length() > kLongestLine || MarkdownHighlighter::isCode(block) ||
        MarkdownHighlighter::isFrontMatter(block) || isIndentedCode(block))
        return;
    const QString line = block.text();
    const int typing = m_editor.hasFocus() ? m_editor.textCursor().position() - block.position() : -1;
    for (const models::ProseWord &word : models::proseWords(line)) {
        const QString text = line.sliced(word.begin, word.size);
        const auto verdict = m_checker.verdict(language, text);
        if (verdict == SpellChecker::Verdict::Unknown)
            unknown.append(text);
        if (verdict != SpellChecker::Verdict::Wrong || word.begin + word.size == typing || m_wrong.size() >= kMostMarks)
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + static_cast<int>(word.begin));
        cursor.setPosition(block.position() + static_cast<int>(word.begin + word.size), QTextCursor::KeepAnchor);
        m_wrong.append(cursor);
    }
}

}
