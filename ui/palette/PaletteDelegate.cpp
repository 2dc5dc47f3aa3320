#include "ui/palette/PaletteDelegate.h"

#include <QPainter>

#include "ui/palette/PaletteModel.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/KeyCap.h"
#include "ui/widgets/MatchedText.h"

namespace vitrine::ui {

namespace {

constexpr int kEdge = 12; // from the row's edge to icon and keys
constexpr int kTextLeft = 44;
constexpr int kDetailGap = 12;
constexpr int kDetailLeast = 40;

int drawKeys(QPainter &painter, const QStyleOptionViewItem &option, const QString &keys)
{
    if (keys.isEmpty())
        return 0;
    const int width = KeyCap::widthOf(keys);
    const QRect place(option.rect.right() + 1 - kEdge - width, option.rect.top(), width, option.rect.height());
    KeyCap::paint(painter, QStyle::visualRect(option.direction, option.rect, place), keys, option.palette);
    return width + kDetailGap;
}

}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PaletteModel *>(index.model());
    const PaletteRow *row = model ? model->at(index.row()) : nullptr;
    return {0, row && row->isSection() ? Metric::kPaletteSection : Metric::kPaletteRow};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PaletteModel *>(index.model());
    const PaletteRow *row = model ? model->at(index.row()) : nullptr;
    if (!row)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row->isSection()) {
        painter->setFont(Theme::font(TextStyle::SecondaryMedium));
        painter->setPen(Theme::color(Token::Text2, option.palette));
        painter->drawText(option.rect.adjusted(kEdge, Metric::kSpace4, -kEdge, 0),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)), row->title);
    } else {
        paintRow(*painter, option, *row);
    }
    painter->restore();
}

void PaletteDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const PaletteRow &row)
{
    const bool isCurrent = option.state & QStyle::State_Selected;
    if (isCurrent || option.state & QStyle::State_MouseOver) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(isCurrent ? Token::Select : Token::Hover, option.palette));
        painter.drawRoundedRect(option.rect, Metric::kCorner, Metric::kCorner);
    }
    const QRect &area = option.rect;
    const auto mirrored = [&](int left, int width) {
        return QStyle::visualRect(option.direction, area, {area.left() + left, area.top(), width, area.height()});
    };
    const QRect iconPlace = mirrored(kEdge, Metric::kIcon);
    if (!row.icon.isNull())
        row.icon.paint(&painter, iconPlace, Qt::AlignCenter, QIcon::Normal, isCurrent ? QIcon::On : QIcon::Off);
    else
        Icon::paint(painter, iconPlace, row.iconName,
                    Theme::color(isCurrent ? Token::Accent : Token::Text2, option.palette), Metric::kIcon);
    const int keys = drawKeys(painter, option, KeyCap::textOf(row.keys));
    const int room = area.width() - kTextLeft - kEdge - keys;
    painter.setFont(Theme::font(TextStyle::Body));
    painter.setPen(Theme::color(Token::Text, option.palette));
    const int detail = row.detail.isEmpty() ? 0 : kDetailGap + kDetailLeast;
    const int titleRoom = std::max(0, room - detail);
    const int title =
        MatchedText::draw(painter, mirrored(kTextLeft, titleRoom), row.title, row.letters, option.direction);
    const int detailRoom = room - title - kDetailGap;
    if (row.detail.isEmpty() || detailRoom <= 0)
        return;
    painter.setFont(Theme::font(TextStyle::Secondary));
    painter.setPen(Theme::color(Token::Text2, option.palette));
    painter.drawText(mirrored(kTextLeft + title + kDetailGap, detailRoom),
                     int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                     painter.fontMetrics().elidedText(row.detail, Qt::ElideRight, detailRoom));
}

}
