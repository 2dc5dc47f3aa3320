#include "ui/widgets/MarkdownHighlighter.h"

#include <QApplication>
#include <QPalette>
#include <QRegularExpression>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

enum BlockState { Text = -1, Fenced = 1 };

constexpr qsizetype kLongestLine = 4000; // beyond it a line is data, not prose

const QRegularExpression &fence()
{
    static const QRegularExpression expression(uR"(^\s{0,3}(```|~~~))"_s);
    return expression;
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
        uR"((`+)(.+?)\1|(\*\*|__)(?=\S)(.+?)(?<=\S)\3|(?<!\w)(\*|_)(?=\S)(.+?)(?<=\S)\5(?!\w)|(!?\[)([^\]]*)(\]\([^)]*\))|(\|))"_s);
    return expression;
}

}

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
    m_strong.setFontWeight(QFont::Bold);
    m_emphasis.setFontItalic(true);
    applyTheme();
}

void MarkdownHighlighter::applyTheme()
{
    const QPalette palette = QApplication::palette();
    m_sign.setForeground(Theme::color(Token::Text3, palette));
    m_code.setForeground(Theme::color(Token::Text2, palette));
    rehighlight();
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    const bool isFence = fence().match(text).hasMatch();
    const bool wasFenced = previousBlockState() == Fenced;
    setCurrentBlockState(wasFenced != isFence ? Fenced : Text);
    if (isFence)
        return setFormat(0, static_cast<int>(text.size()), m_sign);
    if (wasFenced)
        return setFormat(0, static_cast<int>(text.size()), m_code);
    if (text.size() > kLongestLine)
        return;
    qsizetype from = 0;
    if (const auto sign = lineSign().match(text); sign.hasMatch()) {
        from = sign.capturedEnd();
        if (sign.hasCaptured(2))
            setFormat(static_cast<int>(from), static_cast<int>(text.size() - from), m_strong);
        setFormat(0, static_cast<int>(from), m_sign);
    }
    highlightInline(text, from);
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
        for (const int sign : {7, 9, 10}) {
            if (match.hasCaptured(sign))
                paint(match, sign, m_sign);
        }
    }
}

}
