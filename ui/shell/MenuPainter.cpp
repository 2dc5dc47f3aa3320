#include "ui/shell/MenuPainter.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconColumn = 28; // from the item's edge to its text
constexpr int kInset = 8;
constexpr int kShortcutGap = 32;
constexpr int kSeparatorHeight = 9;

void fillRounded(QPainter &painter, const QRect &area, const QColor &color, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(area, radius, radius);
    painter.restore();
}

void drawSeparator(const QStyleOptionMenuItem &option, QPainter &painter)
{
    const int y = option.rect.center().y();
    painter.fillRect(option.rect.left(), y, option.rect.width(), 1, Theme::color(Token::Line, option.palette));
}

void drawMark(const QStyleOptionMenuItem &option, QPainter &painter, const QRect &place, bool isEnabled)
{
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked)
            Icon::paint(painter, place, u"check"_s,
                        Theme::color(isEnabled ? Token::Text : Token::Disabled, option.palette));
    } else if (!option.icon.isNull()) {
        QRect box(0, 0, Metric::kSmallIcon, Metric::kSmallIcon);
        box.moveCenter(place.center());
        option.icon.paint(&painter, box, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    }
}

}

void MenuPainter::drawPanel(const QStyleOption &option, QPainter &painter)
{
    drawEmptyArea(option, painter);
    drawFrame(option, painter);
}

void MenuPainter::drawEmptyArea(const QStyleOption &option, QPainter &painter)
{
    const bool isLight = Theme::schemeOf(option.palette) == Scheme::Light;
    painter.fillRect(option.rect, Theme::color(isLight ? Token::Base : Token::Raised, option.palette));
}

void MenuPainter::drawFrame(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setPen(Theme::color(Token::Edge, option.palette));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void MenuPainter::drawTip(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::ToolTipBase));
}

void MenuPainter::drawBarItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    const bool isOpen = option.state & (QStyle::State_Sunken | QStyle::State_Selected);
    if (isOpen)
        fillRounded(painter, option.rect.adjusted(0, 2, 0, -2), Theme::color(Token::Pressed, option.palette),
                    Metric::kSmallCorner);
    painter.setPen(Theme::color(option.state & QStyle::State_Enabled ? Token::Text : Token::Disabled, option.palette));
    DirectedText::draw(painter, option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextHideMnemonic,
                       option.text);
}

void MenuPainter::drawItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return drawSeparator(option, painter);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (isEnabled && option.state & QStyle::State_Selected)
        fillRounded(painter, option.rect, Theme::color(Token::Select, option.palette), Metric::kSmallCorner);
    const auto mirrored = [&option](QRect part) { return QStyle::visualRect(option.direction, option.rect, part); };
    const QRect area = option.rect;
    drawMark(option, painter, mirrored({area.left() + 2, area.top(), kIconColumn - 4, area.height()}), isEnabled);

    const qsizetype tab = option.text.indexOf(u'\t');
    const QRect text =
        mirrored({area.left() + kIconColumn, area.top(), area.width() - kIconColumn - kInset, area.height()});
    painter.setFont(option.font);
    painter.setPen(Theme::color(isEnabled ? Token::Text : Token::Disabled, option.palette));
    DirectedText::draw(painter, text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic | Qt::TextHideMnemonic,
                       option.text.left(tab));
    if (tab >= 0) {
        painter.setPen(Theme::color(isEnabled ? Token::Text2 : Token::Disabled, option.palette));
        DirectedText::draw(painter, text, Qt::AlignVCenter | Qt::AlignTrailing, option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        Icon::paint(painter, mirrored({area.right() - kIconColumn, area.top(), kIconColumn, area.height()}),
                    u"chevron-right"_s, Theme::color(Token::Text2, option.palette));
}

QSize MenuPainter::itemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), kSeparatorHeight};
    const qsizetype tab = option.text.indexOf(u'\t');
    const QFontMetrics metrics(option.font);
    const int text = metrics.size(Qt::TextShowMnemonic, option.text.left(tab)).width();
    const int shortcut =
        std::max(option.reservedShortcutWidth, tab < 0 ? 0 : metrics.horizontalAdvance(option.text.mid(tab + 1)));
    const int submenu = option.menuItemType == QStyleOptionMenuItem::SubMenu ? kIconColumn : 0;
    return {kIconColumn + text + (shortcut ? kShortcutGap + shortcut : 0) + submenu + 2 * kInset, Metric::kMenuRow};
}

}
