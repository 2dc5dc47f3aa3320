#include "ui/widgets/MarkdownHighlighter.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QPalette>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTimer>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

/// What a line leaves to the next one. A fence is known by the states of its own line and the one before.
enum BlockState { Text = -1, Backticks = 1, Tildes = 2, FrontMatter = 3, LastFence = 4, LastFrontMatter = 5 };

constexpr qsizetype kLongestLine = 4000; // beyond it a line is data, not prose
constexpr qint64 kTimeAtOnce = 6;        // ms
const auto kFrontMatter = u"---"_s;

/// Of backticks or tildes, or none.
int fenceOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    const QStringView rest = line.sliced(indent);
    return indent > 3 ? Text : rest.startsWith(u"```") ? Backticks : rest.startsWith(u"~~~") ? Tildes : Text;
}

/// What the line is, given what the one before it left.
int stateAfter(int previous, QStringView line, bool isFirst)
{
    if (isFirst && line == kFrontMatter)
        return FrontMatter;
    if (previous == FrontMatter)
        return line == kFrontMatter || line == u"..." ? LastFrontMatter : FrontMatter;
    const int fence = fenceOf(line);
    if (previous == Backticks || previous == Tildes)
        return fence == previous ? LastFence : previous;
    return fence;
}

const QRegularExpression &lineSign()
{
    static const QRegularExpression expression(uR"(^\s*((#{1,6})\s|>|[-*+]\s|\d{1,9}[.)]\s|\|?[\s:|-]+\|[\s:|-]*$))"_s);
    return expression;
}

const QRegularExpression &inlineSigns()
{
    // code, strong, emphasis, link or picture, cell border
    static const QRegularExpression expression(
        uR"((`+)(.+?)\1|(\*\*|__)(?=\S)(.+?)(?<=\S)\3|(?<!\w)(\*|_)(?=\S)(.+?)(?<=\S)\5(?!\w)|(!?\[)([^\]]*)(\](?:\([^)]*\)|\[[^\]]*\]))|(<https?:[^>\s]*>|(?<![\w/])https?://[^\s)>\]]+)|(~~)(?=\S)(.+?)(?<=\S)~~|(\|))"_s);
    return expression;
}

}

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_rest(new QTimer(this))
{
    m_strong.setFontWeight(QFont::Bold);
    m_emphasis.setFontItalic(true);
    m_rest->setInterval(0);
    connect(m_rest, &QTimer::timeout, this, &MarkdownHighlighter::goOn);
    applyTheme();
}

void MarkdownHighlighter::applyTheme()
{
    const QPalette palette = QApplication::palette();
    m_sign.setForeground(Theme::color(Token::Text3, palette));
    m_code.setForeground(Theme::color(Token::Text2, palette));
    m_quote.setForeground(Theme::color(Token::Text2, palette));
    m_link.setForeground(Theme::color(Token::Text2, palette));
    const QScopedValueRollback colouring(m_isColouring, true);
    rehighlight();
}

bool MarkdownHighlighter::isCode(const QTextBlock &block)
{
    const int state = block.userState();
    return state == Backticks || state == Tildes || state == LastFence;
}

bool MarkdownHighlighter::isFrontMatter(const QTextBlock &block)
{
    return block.userState() == FrontMatter || block.userState() == LastFrontMatter;
}

/// The time of this turn of the event loop begins with the first line that is looked at.
bool MarkdownHighlighter::isTimeUp()
{
    if (!m_spent.isValid()) {
        m_spent.start();
        m_rest->start();
    }
    return m_spent.elapsed() >= kTimeAtOnce;
}

void MarkdownHighlighter::goOn()
{
    m_spent.invalidate();
    if (m_next < 0)
        return m_rest->stop();
    const QScopedValueRollback colouring(m_isColouring, true);
    QTextBlock block = document()->findBlockByNumber(std::exchange(m_next, -1));
    for (; block.isValid(); block = block.next()) {
        if (isTimeUp()) {
            m_next = m_next < 0 ? block.blockNumber() : std::min(m_next, block.blockNumber());
            return;
        }
        rehighlightBlock(block);
    }
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    setCurrentBlockState(stateAfter(previousBlockState(), text, currentBlock().blockNumber() == 0));
    if (isTimeUp()) {
        const int number = currentBlock().blockNumber();
        m_next = m_next < 0 ? number : std::min(m_next, number);
        return;
    }
    if (text.size() > kLongestLine || highlightSpecial(text))
        return;
    qsizetype from = 0;
    if (const auto sign = lineSign().match(text); sign.hasMatch()) {
        from = sign.capturedEnd();
        if (sign.hasCaptured(2))
            setFormat(static_cast<int>(from), static_cast<int>(text.size() - from), m_strong);
        else if (text.trimmed().startsWith(u'>'))
            setFormat(static_cast<int>(from), static_cast<int>(text.size() - from), m_quote);
        setFormat(0, static_cast<int>(from), m_sign);
    }
    highlightInline(text, from);
}

/// Lines that are no prose: code and front matter.
bool MarkdownHighlighter::highlightSpecial(const QString &text)
{
    const QTextBlock block = currentBlock();
    const bool isCodeLine = isCode(block);
    if (!isCodeLine && !isFrontMatter(block))
        return false;
    const int previous = previousBlockState();
    const bool isOpening = isCodeLine && previous != block.userState();
    const bool isMark = isOpening || block.userState() == LastFence || text == kFrontMatter;
    setFormat(0, static_cast<int>(text.size()), isMark ? m_sign : m_code);
    return true;
}

void MarkdownHighlighter::highlightInline(const QString &text, qsizetype from)
{
    const auto paint = [this](const QRegularExpressionMatch &match, int group, const QTextCharFormat &format) {
        QTextCharFormat both = this->format(static_cast<int>(match.capturedStart(group)));
        both.merge(format);
        setFormat(static_cast<int>(match.capturedStart(group)), static_cast<int>(match.capturedLength(group)), both);
    };
    for (auto matches = inlineSigns().globalMatch(text, from); matches.hasNext();) {
        const auto match = matches.next();
        for (const auto &[inner, format] : {std::pair{2, &m_code}, {4, &m_strong}, {6, &m_emphasis}}) {
            if (!match.hasCaptured(inner))
                continue;
            paint(match, 0, m_sign);
            QTextCharFormat words = *format;
            if (!words.hasProperty(QTextFormat::ForegroundBrush))
                words.setForeground(Theme::color(Token::Text, QApplication::palette()));
            paint(match, inner, words);
        }
        if (match.hasCaptured(8) && match.capturedLength(8) > 0)
            paint(match, 8, m_link);
        if (match.hasCaptured(10))
            paint(match, 10, m_link);
        if (match.hasCaptured(11))
            paint(match, 0, m_sign);
        for (const int sign : {7, 9, 13}) {
            if (match.hasCaptured(sign))
                paint(match, sign, m_sign);
        }
    }
}

}
