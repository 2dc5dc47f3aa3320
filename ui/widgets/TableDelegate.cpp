#include "ui/widgets/TableDelegate.h"

#include <QPainter>

#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/TableView.h"

namespace vitrine::ui {

namespace {

constexpr int kLine = 18;
constexpr int kBadgePadding = 6;

void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const TableView *>(option.widget);
    const bool hasFocus = view && view->hasFocus() && view->isActiveWindow();
    const auto color = [&](Token token) { return Theme::color(token, option.palette); };
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, color(hasFocus ? Token::Select : Token::Hover));
    else if (view && view->hoveredRow() == index.row())
        painter.fillRect(option.rect, color(Token::Hover));
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), Metric::kHairline,
                     color(Token::Line));
    if (!hasFocus || view->currentIndex().row() != index.row())
        return;
    // One ring around the whole row, of which each cell draws its part.
    const QColor accent = color(Token::Accent);
    const QRect &cell = option.rect;
    painter.fillRect(cell.left(), cell.top(), cell.width(), Metric::kFocusLine, accent);
    painter.fillRect(cell.left(), cell.bottom() - 1, cell.width(), Metric::kFocusLine, accent);
    const bool isFirst = index.column() == 0;
    const bool isLast = index.column() == index.model()->columnCount() - 1;
    const bool isMirrored = option.direction == Qt::RightToLeft;
    if (isMirrored ? isLast : isFirst)
        painter.fillRect(cell.left(), cell.top(), Metric::kFocusLine, cell.height(), accent);
    if (isMirrored ? isFirst : isLast)
        painter.fillRect(cell.right() - 1, cell.top(), Metric::kFocusLine, cell.height(), accent);
}

void paintBadge(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area, const QModelIndex &index,
                const QColor &text)
{
    painter.setFont(Theme::font(TextStyle::SecondaryMedium));
    const QString word = index.data().toString();
    const int wordWidth = painter.fontMetrics().horizontalAdvance(word) + 1;
    const int width = 2 * kBadgePadding + Metric::kSmallIcon + Metric::kSpace4 + wordWidth;
    const QRect badge = QStyle::visualRect(option.direction, area,
                                           {area.left(), area.top() + (area.height() - Metric::kBadge) / 2,
                                            std::min(width, area.width()), Metric::kBadge});
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(static_cast<Token>(index.data(TableRole::BadgeToken).toInt()), option.palette));
    painter.drawRoundedRect(badge, Metric::kSmallCorner, Metric::kSmallCorner);
    const QRect icon(badge.left() + kBadgePadding, badge.top(), Metric::kSmallIcon, badge.height());
    Icon::paint(painter, QStyle::visualRect(option.direction, badge, icon), index.data(TableRole::IconName).toString(),
                text);
    painter.setPen(text);
    DirectedText::draw(painter, badge.adjusted(kBadgePadding, 0, -kBadgePadding, 0),
                       int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)), word);
}

}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRow(*painter, option, index);
    const auto mirrored = [&](QRect part) { return QStyle::visualRect(option.direction, option.rect, part); };
    QRect area = option.rect.adjusted(index.column() == 0 ? kEdge : kInset, 0, -kInset, 0);
    const QVariant token = index.data(TableRole::TextToken);
    const QColor text = Theme::color(token.isValid() ? static_cast<Token>(token.toInt()) : Token::Text, option.palette);
    if (index.data(TableRole::BadgeToken).isValid()) {
        paintBadge(*painter, option, mirrored(area), index, text);
        painter->restore();
        return;
    }
    if (const QString icon = index.data(TableRole::IconName).toString(); !icon.isEmpty()) {
        Icon::paint(*painter, mirrored({area.left(), area.top(), Metric::kIcon, area.height()}), icon,
                    Theme::color(Token::Text2, option.palette), Metric::kIcon);
        area.setLeft(area.left() + Metric::kIcon + Metric::kSpace12);
    }
    const QString detail = index.data(TableRole::Detail).toString();
    const auto start = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const auto draw = [&](const QRect &line, TextStyle style, const QColor &color, const QString &words) {
        painter->setFont(Theme::font(style));
        painter->setPen(color);
        DirectedText::draw(*painter, mirrored(line), start,
                           painter->fontMetrics().elidedText(words, Qt::ElideRight, line.width()));
    };
    const TextStyle style = index.column() == 0 ? TextStyle::BodyMedium : TextStyle::Body;
    if (detail.isEmpty()) {
        draw(area, style, text, index.data().toString());
    } else {
        const int top = area.top() + (area.height() - 2 * kLine) / 2;
        draw({area.left(), top, area.width(), kLine}, style, text, index.data().toString());
        draw({area.left(), top + kLine, area.width(), kLine}, TextStyle::Secondary,
             Theme::color(Token::Text2, option.palette), detail);
    }
    painter->restore();
}

}
