#include "ui/history/DiffPainter.h"

#include <algorithm>

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QWidget>

#include "ui/history/MarkedText.h"
#include "ui/shell/DirectedText.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::SideLine;

namespace {

constexpr int kFieldGap = 4; // above and below a value
constexpr int kLeastNumber = 28;
constexpr int kNumberInset = 6;
constexpr int kSign = 28; // the column of + and -, behind the numbers
constexpr int kTextInset = 8;
constexpr int kFieldLabel = 96;
constexpr int kButtonRoom = 32;

int numberWidth(int lines)
{
    const QFontMetrics metrics(Theme::font(TextStyle::MonoSmall));
    return std::max(kLeastNumber, kNumberInset + metrics.horizontalAdvance(QString::number(lines)) + 1);
}

}

DiffPainter::DiffPainter(const QWidget &on, const Look &look)
    : m_on(on)
    , m_look(look)
    , m_number(numberWidth(look.lines))
{
}

QRect DiffPainter::areaOf(DiffSides side, int top, int height) const
{
    const QRect whole(0, top, m_on.width(), height);
    if (m_look.layout == DiffLayout::Inline || side == DiffSides::Both)
        return whole;
    const int middle = m_on.width() / 2;
    const QRect area =
        side == DiffSides::Before ? QRect(0, top, middle, height) : QRect(middle, top, m_on.width() - middle, height);
    return QStyle::visualRect(m_on.layoutDirection(), whole, area);
}

std::vector<DiffSides> DiffPainter::drawn(DiffSides sides) const
{
    if (sides != DiffSides::Both)
        return {sides};
    // In one column a line that both have is drawn once.
    return m_look.layout == DiffLayout::Inline ? std::vector{DiffSides::Both}
                                               : std::vector{DiffSides::Before, DiffSides::After};
}

int DiffPainter::gutter() const
{
    return (m_look.layout == DiffLayout::Inline ? 2 : 1) * m_number + kSign;
}

int DiffPainter::textWidth(const DiffRow &row, DiffSides side) const
{
    const int width = areaOf(side, 0, 1).width();
    if (row.kind == DiffRow::Kind::Line)
        return width - gutter() - 2 * kTextInset;
    return width - Metric::kSpace16 - kFieldLabel - (side == m_look.buttons ? kButtonRoom : Metric::kSpace16);
}

MarkedText DiffPainter::textOf(const DiffRow &row, DiffSides side) const
{
    const bool isLine = row.kind == DiffRow::Kind::Line;
    return {DiffRows::sideOf(row, side).parts, Theme::font(isLine ? TextStyle::Mono : TextStyle::Body), m_on.palette(),
            textWidth(row, side), isLine ? Qt::LayoutDirectionAuto : m_on.layoutDirection()};
}

int DiffPainter::heightOf(const DiffRow &row, DiffSides sides) const
{
    if (row.kind == DiffRow::Kind::Heading)
        return kHeading;
    if (row.kind == DiffRow::Kind::Gap)
        return Metric::kMenuRow;
    int height = 0;
    for (const DiffSides side : drawn(sides))
        height = std::max(height, textOf(row, side).height());
    return row.kind == DiffRow::Kind::Field ? height + 2 * kFieldGap : height;
}

void DiffPainter::paint(QPainter &painter, const DiffRow &row, DiffSides sides, int top, int height) const
{
    const QRect whole(0, top, m_on.width(), height);
    if (row.kind == DiffRow::Kind::Heading)
        return paintHeading(painter, row, whole);
    if (row.kind == DiffRow::Kind::Gap)
        return paintGap(painter, row, whole);
    for (const DiffSides side : drawn(sides)) {
        const QRect area = areaOf(side, top, height);
        row.kind == DiffRow::Kind::Line ? paintLine(painter, row, side, area) : paintField(painter, row, side, area);
    }
    if (m_look.layout == DiffLayout::Inline)
        return;
    const QRect after = areaOf(DiffSides::After, top, height);
    painter.fillRect(QStyle::visualRect(m_on.layoutDirection(), after, {after.left(), top, 1, height}),
                     Theme::color(Token::Line, &m_on));
}

void DiffPainter::paintHeading(QPainter &painter, const DiffRow &row, const QRect &area) const
{
    painter.fillRect(area.left(), area.top(), area.width(), area.top() > 0 ? 1 : 0, Theme::color(Token::Line, &m_on));
    painter.setFont(Theme::font(TextStyle::SecondaryMedium));
    painter.setPen(Theme::color(Token::Text2, &m_on));
    DirectedText::draw(painter, area.adjusted(Metric::kSpace16, 0, -Metric::kSpace16, 0),
                       int(QStyle::visualAlignment(m_on.layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                       row.label);
}

void DiffPainter::paintGap(QPainter &painter, const DiffRow &row, const QRect &area) const
{
    painter.fillRect(area, Theme::color(Token::Raised, &m_on));
    painter.setFont(Theme::font(TextStyle::Secondary));
    painter.setPen(Theme::color(Token::Text3, &m_on));
    DirectedText::draw(painter, area, Qt::AlignCenter,
                       row.hidden == 1 ? tr("1 line is the same")
                                       : tr("%1 lines are the same").arg(QLocale().toString(row.hidden)));
}

void DiffPainter::paintNoLine(QPainter &painter, const QRect &area) const
{
    painter.fillRect(area, Theme::color(Token::Raised, &m_on));
    painter.fillRect(area, QBrush(Theme::color(Token::Line, &m_on), Qt::BDiagPattern));
}

void DiffPainter::paintLine(QPainter &painter, const DiffRow &row, DiffSides side, const QRect &area) const
{
    if (DiffRows::sideOf(row, side).number == 0)
        return paintNoLine(painter, area);
    const bool isChanged = row.lines.isChanged;
    if (isChanged)
        painter.fillRect(area, Theme::color(side == DiffSides::After ? Token::OkBg : Token::BadBg, &m_on));
    const auto at = [&](int x, int width, int height) {
        return QStyle::visualRect(m_on.layoutDirection(), area, {area.left() + x, area.top(), width, height});
    };
    painter.fillRect(at(gutter() - 1, 1, area.height()), Theme::color(Token::Line, &m_on));
    paintNumbers(painter, row, side, area);
    if (isChanged) {
        painter.setFont(Theme::font(TextStyle::Mono));
        painter.setPen(Theme::color(side == DiffSides::After ? Token::Ok : Token::Bad, &m_on));
        DirectedText::draw(painter, at(gutter() - kSign + 6, 16, Metric::kTextLine), Qt::AlignCenter,
                           side == DiffSides::After ? u"+"_s : u"-"_s);
    }
    textOf(row, side).paint(painter, at(gutter() + kTextInset, textWidth(row, side), area.height()).topLeft());
}

void DiffPainter::paintNumbers(QPainter &painter, const DiffRow &row, DiffSides side, const QRect &area) const
{
    painter.setFont(Theme::font(TextStyle::MonoSmall));
    painter.setPen(Theme::color(row.lines.isChanged ? Token::Text : Token::Text3, &m_on));
    const auto draw = [&](int column, const SideLine &line) {
        const QRect place(area.left() + column * m_number, area.top(), m_number, Metric::kTextLine);
        DirectedText::draw(painter, QStyle::visualRect(m_on.layoutDirection(), area, place),
                           Qt::AlignRight | Qt::AlignVCenter, QString::number(line.number));
    };
    if (m_look.layout == DiffLayout::SideBySide)
        return draw(0, DiffRows::sideOf(row, side));
    if (side != DiffSides::After)
        draw(0, row.lines.before);
    if (side != DiffSides::Before)
        draw(1, row.lines.after);
}

void DiffPainter::paintField(QPainter &painter, const DiffRow &row, DiffSides side, const QRect &area) const
{
    const auto at = [&](int x, int width) {
        return QStyle::visualRect(m_on.layoutDirection(), area,
                                  {area.left() + x, area.top() + kFieldGap, width, Metric::kTextLine});
    };
    const auto start = int(QStyle::visualAlignment(m_on.layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    painter.setFont(Theme::font(TextStyle::Body));
    // In one column what is new stands below what is gone, whose label is for both.
    if (m_look.layout == DiffLayout::SideBySide || side != DiffSides::After) {
        painter.setPen(Theme::color(Token::Text2, &m_on));
        DirectedText::draw(painter, at(Metric::kSpace16, kFieldLabel - Metric::kSpace8), start,
                           painter.fontMetrics().elidedText(row.label, Qt::ElideRight, kFieldLabel - Metric::kSpace8));
    }
    const QRect value = at(Metric::kSpace16 + kFieldLabel, textWidth(row, side));
    if (DiffRows::sideOf(row, side).parts.empty()) {
        painter.setPen(Theme::color(Token::Text3, &m_on));
        DirectedText::draw(painter, value, start, tr("Nothing"));
        return;
    }
    textOf(row, side).paint(painter, value.topLeft());
}

}
