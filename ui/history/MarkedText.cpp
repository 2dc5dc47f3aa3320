#include "ui/history/MarkedText.h"

#include <algorithm>

#include <QPainter>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::DiffKind;
using models::DiffPart;

namespace {

constexpr qsizetype kShown = 20'000; // characters of one line; nobody compares more by eye
constexpr qsizetype kAround = 400;   // before and after a change in a longer one

QTextCharFormat formatOf(DiffKind kind, const QPalette &palette, MarkedText::Colours colours)
{
    QTextCharFormat format;
    format.setForeground(Theme::color(Token::Text, palette));
    if (kind == DiffKind::Same)
        return format;
    format.setFontWeight(QFont::DemiBold);
    if (colours == MarkedText::Colours::None) {
        format.setFontUnderline(true);
        return format;
    }
    const bool isRemoved = kind == DiffKind::Removed;
    format.setForeground(Theme::color(isRemoved ? Token::Bad : Token::Ok, palette));
    format.setFontStrikeOut(isRemoved);
    format.setFontUnderline(!isRemoved);
    return format;
}

}

MarkedText::MarkedText(const std::vector<DiffPart> &parts, const QFont &font, const QPalette &palette, int width,
                       Qt::LayoutDirection direction, Colours colours)
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const DiffPart &part : fitted(parts)) {
        const QString piece = part.text.left(kShown - text.size());
        formats.append(
            {static_cast<int>(text.size()), static_cast<int>(piece.size()), formatOf(part.kind, palette, colours)});
        text += piece;
    }
    text.replace(u'\n', QChar::LineSeparator);
    m_layout = std::make_unique<QTextLayout>(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    const bool isRightToLeft =
        direction == Qt::LayoutDirectionAuto ? text.isRightToLeft() : direction == Qt::RightToLeft;
    option.setAlignment(isRightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    m_layout->setTextOption(option);
    m_layout->setFormats(formats);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, m_height + (Metric::kTextLine - line.height()) / 2});
        m_height += Metric::kTextLine;
    }
    m_layout->endLayout();
    m_height = std::max(m_height, Metric::kTextLine);
}

void MarkedText::paint(QPainter &painter, const QPoint &topLeft) const
{
    m_layout->draw(&painter, topLeft);
}

std::vector<DiffPart> MarkedText::fitted(const std::vector<DiffPart> &parts)
{
    qsizetype size = 0;
    for (const DiffPart &part : parts)
        size += part.text.size();
    std::vector<DiffPart> shown = parts;
    for (DiffPart &part : shown) {
        const bool isLong = size > kShown && part.kind == DiffKind::Same && part.text.size() > 2 * kAround;
        if (isLong)
            part.text = part.text.left(kAround) + u" … "_s + part.text.right(kAround);
    }
    return shown;
}

QString MarkedText::plain(const std::vector<DiffPart> &parts)
{
    QString text;
    for (const DiffPart &part : parts)
        text += part.text;
    return text;
}

}
