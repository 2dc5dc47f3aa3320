#include "ui/widgets/CompletionDelegate.h"

#include <QPainter>

#include "ui/shell/Icon.h"
#include "ui/widgets/CompletionModel.h"
#include "ui/widgets/MatchedText.h"

namespace vitrine::ui {

QSize CompletionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, Metric::kMenuRow};
}

void CompletionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const CompletionModel *>(index.model());
    if (!model)
        return;
    const Completion &row = model->rows()[static_cast<size_t>(index.row())];
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    if (isCurrent) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::color(Token::Select, option.palette));
        painter->drawRoundedRect(option.rect, Metric::kSmallCorner, Metric::kSmallCorner);
    }
    QRect inside = option.rect.adjusted(Metric::kSpace8, 0, -Metric::kSpace8, 0);
    const auto mirrored = [&](const QRect &area) { return QStyle::visualRect(option.direction, option.rect, area); };
    if (!row.iconName.isEmpty()) {
        Icon::paint(*painter, mirrored({inside.left(), inside.top(), Metric::kSmallIcon, inside.height()}),
                    row.iconName, Theme::color(Token::Text2, option.palette));
        inside.setLeft(inside.left() + Metric::kSmallIcon + Metric::kSpace8);
    }
    painter->setFont(Theme::font(TextStyle::Secondary));
    painter->setPen(Theme::color(Token::Text2, option.palette));
    const int detail = row.detail.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(row.detail);
    painter->drawText(mirrored({inside.right() + 1 - detail, inside.top(), detail, inside.height()}), Qt::AlignCenter,
                      row.detail);
    inside.setRight(inside.right() - detail - (detail > 0 ? Metric::kSpace12 : 0));
    painter->setFont(Theme::font(TextStyle::Body));
    painter->setPen(Theme::color(Token::Text, option.palette));
    MatchedText::draw(*painter, mirrored(inside), row.text, row.letters, option.direction);
    painter->restore();
}

}
