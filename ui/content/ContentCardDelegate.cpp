#include "ui/content/ContentCardDelegate.h"

#include <QPainter>
#include <QWidget>

#include "ui/content/ContentListModel.h"
#include "ui/content/ContentPaint.h"
#include "ui/shell/ButtonPainter.h"
#include "ui/widgets/Thumbnail.h"

namespace vitrine::ui {

namespace {

constexpr int kTextInset = Metric::kSpace12;
constexpr int kTextBelow = 56; // what stands below the picture, with the space around it
constexpr int kTitleTop = 10;
constexpr int kStateTop = 28;

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QRect &card)
{
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const Token fill = isChosen ? Token::Select : isHovered ? Token::Hover : Token::Base;
    const int line = isChosen ? Metric::kFocusLine : Metric::kHairline;
    const qreal half = line / 2.0;
    painter.setPen(QPen(Theme::color(isChosen ? Token::Accent : Token::Line, option.palette), line));
    painter.setBrush(Theme::color(fill, option.palette));
    painter.drawRoundedRect(QRectF(card).adjusted(half, half, -half, -half), Metric::kCorner, Metric::kCorner);
    if (option.state & QStyle::State_HasFocus) {
        const QRect inside = isChosen ? card.adjusted(3, 3, -3, -3) : card;
        ContentPaint::drawFocus(painter, option, inside);
    }
}

void paintBox(QPainter &painter, const QStyleOptionViewItem &option, const QRect &card)
{
    const bool isChosen = option.state & QStyle::State_Selected;
    if (!isChosen && !(option.state & QStyle::State_MouseOver))
        return;
    QStyleOption box;
    box.palette = option.palette;
    box.direction = option.direction;
    const int inset = Metric::kSpace4;
    box.rect = ContentCardDelegate::boxOf(card, option.direction).adjusted(inset, inset, -inset, -inset);
    box.state = QStyle::State_Enabled | (isChosen ? QStyle::State_On : QStyle::State_Off);
    ButtonPainter::drawCheckBox(box, painter);
}

}

ContentCardDelegate::ContentCardDelegate(const models::Clock &clock, PictureCache &pictures, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
    , m_pictures(pictures)
{
}

QRect ContentCardDelegate::boxOf(const QRect &card, Qt::LayoutDirection direction)
{
    constexpr int kPlace = Metric::kSpace16 - Metric::kSpace4;
    constexpr int kSide = Metric::kCheckBox + 2 * Metric::kSpace4;
    return QStyle::visualRect(direction, card, {card.left() + kPlace, card.top() + kPlace, kSide, kSide});
}

QSize ContentCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return option.rect.size(); // the view's grid decides
}

void ContentCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect;
    const QRect picture = card.adjusted(Metric::kSpace8, Metric::kSpace8, -Metric::kSpace8, -kTextBelow);
    const auto line = [&](int top) {
        return QRect(card.left() + kTextInset, picture.bottom() + 1 + top, card.width() - 2 * kTextInset,
                     ContentPaint::kLine);
    };
    const QString title = index.data(ContentListModel::TitleRole).toString();
    paintBackground(*painter, option, card);
    if (title.isEmpty())
        ContentPaint::fillRounded(*painter, picture, Theme::color(Token::Hover, option.palette), Metric::kSmallCorner);
    else
        Thumbnail::paint(*painter, option.palette, picture, title,
                         ContentPaint::pixmap(m_pictures, index, picture.size(), *painter));
    ContentPaint::drawTitle(*painter, option, line(kTitleTop), title);
    if (!title.isEmpty())
        ContentPaint::drawState(*painter, option, line(kStateTop), index, m_clock.now());
    paintBox(*painter, option, card);
    painter->restore();
}

}
