#include "ui/content/ContentRowDelegate.h"

#include <QPainter>
#include <QWidget>

#include "ui/content/ContentListModel.h"
#include "ui/content/ContentPaint.h"
#include "ui/widgets/Thumbnail.h"

namespace vitrine::ui {

namespace {

constexpr int kTextLeft = 72; // from the row's edge
constexpr int kTitleTop = 11;
constexpr int kStateTop = 29;

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row)
{
    // A selection whose pane has no focus steps back.
    const bool isActive = option.state & QStyle::State_Active && option.widget && option.widget->hasFocus();
    if (option.state & QStyle::State_Selected)
        ContentPaint::fillRounded(painter, row, Theme::color(isActive ? Token::Select : Token::Hover, option.palette),
                                  Metric::kCorner);
    else if (option.state & QStyle::State_MouseOver)
        ContentPaint::fillRounded(painter, row, Theme::color(Token::Hover, option.palette), Metric::kCorner);
    if (option.state & QStyle::State_HasFocus)
        ContentPaint::drawFocus(painter, option, row);
}

}

ContentRowDelegate::ContentRowDelegate(const models::Clock &clock, PictureCache &pictures, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
    , m_pictures(pictures)
{
}

QSize ContentRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Metric::kRow, Metric::kRow};
}

void ContentRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    const auto mirrored = [&option, &row](QRect part) { return QStyle::visualRect(option.direction, row, part); };
    const int width = row.width() - kTextLeft - Metric::kSpace8;
    const auto line = [&](int top) {
        return mirrored({row.left() + kTextLeft, row.top() + top, width, ContentPaint::kLine});
    };
    const QString title = index.data(ContentListModel::TitleRole).toString();
    paintBackground(*painter, option, row);
    ContentPaint::drawTitle(*painter, option,
                            line(title.isEmpty() ? (Metric::kRow - ContentPaint::kLine) / 2 : kTitleTop), title);
    if (!title.isEmpty()) {
        const int inset = (Metric::kRow - Metric::kThumbnailHeight) / 2;
        const QRect picture = mirrored(
            {row.left() + Metric::kSpace12, row.top() + inset, Metric::kThumbnailWidth, Metric::kThumbnailHeight});
        Thumbnail::paint(*painter, option.palette, picture, title,
                         ContentPaint::pixmap(m_pictures, index, picture.size(), *painter));
        ContentPaint::drawState(*painter, option, line(kStateTop), index, m_clock.now());
    }
    painter->restore();
}

}
