#include "ui/pictures/PictureTileDelegate.h"

#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include "ui/pictures/PictureCache.h"
#include "ui/pictures/PictureListModel.h"
#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGap = 2;   ///< from the tile to its selection's edge
constexpr int kInset = 8; ///< from the tile to the picture
constexpr int kPictureHeight = 120;
constexpr int kLine = 18;

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QRect &tile)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isActive = option.state & QStyle::State_Active && option.widget && option.widget->hasFocus();
    const bool isOver = option.state & QStyle::State_MouseOver;
    if (!isSelected && !isOver && !(option.state & QStyle::State_HasFocus))
        return;
    const bool isFilled = isSelected || isOver;
    painter.setPen(Qt::NoPen);
    if (isSelected || (isActive && option.state & QStyle::State_HasFocus))
        painter.setPen(QPen(Theme::color(isActive ? Token::Accent : Token::Edge, option.palette), Metric::kFocusLine));
    painter.setBrush(isFilled
                         ? QBrush(Theme::color(isSelected && isActive ? Token::Select : Token::Hover, option.palette))
                         : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(tile.adjusted(1, 1, -1, -1), Metric::kCorner, Metric::kCorner);
}

}

PictureTileDelegate::PictureTileDelegate(PictureCache &cache, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_cache(cache)
{
}

QSize PictureTileDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return kTile;
}

void PictureTileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option, option.rect.adjusted(kGap, kGap, -kGap, -kGap));
    const QRect inside = option.rect.adjusted(kInset, kInset, -kInset, -kInset);
    paintPicture(*painter, option, {inside.topLeft(), QSize(inside.width(), kPictureHeight)},
                 index.data(PictureListModel::AddressRole).toString());
    const int start = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    QRect line(inside.left() + Metric::kSpace4, inside.top() + kPictureHeight + Metric::kSpace4,
               inside.width() - Metric::kSpace8, kLine);
    painter->setFont(Theme::font(TextStyle::BodyMedium));
    painter->setPen(Theme::color(Token::Text, option.palette));
    DirectedText::draw(*painter, line, start,
                       painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, line.width()));
    line.translate(0, kLine - 1);
    painter->setFont(Theme::font(TextStyle::Secondary));
    painter->setPen(Theme::color(Token::Text2, option.palette));
    DirectedText::draw(*painter, line, start, index.data(PictureListModel::SizeRole).toString());
    painter->restore();
}

void PictureTileDelegate::paintPicture(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                                       const QString &address) const
{
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    const QPixmap pixmap = m_cache.pixmap(address, area.size(), ratio);
    QPainterPath shape;
    shape.addRoundedRect(area, Metric::kSmallCorner, Metric::kSmallCorner);
    painter.fillPath(shape, Theme::color(Token::Hover, option.palette));
    if (!pixmap.isNull()) {
        painter.save();
        painter.setClipPath(shape);
        painter.drawPixmap(area.topLeft(), pixmap);
        painter.restore();
    } else if (m_cache.isMissing(address)) {
        Icon::paint(painter, area, u"image"_s, Theme::color(Token::Text3, option.palette), Metric::kIcon);
    }
}

}
