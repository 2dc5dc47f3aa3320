#include "ui/content/ContentRowDelegate.h"

#include <QPainter>
#include <QWidget>

#include "ui/content/ContentListModel.h"
#include "ui/content/StatusLook.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/RelativeTime.h"
#include "ui/widgets/Thumbnail.h"

namespace vitrine::ui {

namespace {

constexpr int kTextLeft = 72;    // from the row's edge
constexpr int kTrackWidth = 120; // of the bar that stands for a title that is not read yet
constexpr int kLine = 18;

void fillRounded(QPainter &painter, const QRect &area, const QColor &color, int radius)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(area, radius, radius);
}

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row)
{
    // A selection whose pane has no focus steps back.
    const bool isActive = option.state & QStyle::State_Active && option.widget && option.widget->hasFocus();
    if (option.state & QStyle::State_Selected)
        fillRounded(painter, row, Theme::color(isActive ? Token::Select : Token::Hover, option.palette),
                    Metric::kCorner);
    else if (option.state & QStyle::State_MouseOver)
        fillRounded(painter, row, Theme::color(Token::Hover, option.palette), Metric::kCorner);
    if (!(option.state & QStyle::State_HasFocus))
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::color(Token::Accent, option.palette), Metric::kFocusLine));
    painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), Metric::kCorner - 1, Metric::kCorner - 1);
}

}

ContentRowDelegate::ContentRowDelegate(const models::Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
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
    const auto mirrored = [&option](QRect part) { return QStyle::visualRect(option.direction, option.rect, part); };
    const QRect row = option.rect;
    const QString title = index.data(ContentListModel::TitleRole).toString();
    const QRect words =
        mirrored({row.left() + kTextLeft, row.top(), row.width() - kTextLeft - Metric::kSpace8, row.height()});
    if (title.isEmpty()) { // on its way
        const QRect track(words.left(), row.center().y() - 4, kTrackWidth, 8);
        fillRounded(*painter, track, Theme::color(Token::Hover, option.palette), Metric::kSmallCorner);
        painter->restore();
        return;
    }
    paintBackground(*painter, option, row);
    const int inset = (Metric::kRow - Metric::kThumbnailHeight) / 2;
    Thumbnail::paint(
        *painter, option.palette,
        mirrored({row.left() + Metric::kSpace12, row.top() + inset, Metric::kThumbnailWidth, Metric::kThumbnailHeight}),
        title);
    painter->setFont(Theme::font(TextStyle::BodyMedium));
    painter->setPen(Theme::color(Token::Text, option.palette));
    const QString shown = painter->fontMetrics().elidedText(title, Qt::ElideRight, words.width());
    const auto start = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(QRect(words.left(), row.top() + 11, words.width(), kLine), int(start), shown);
    paintState(*painter, option, {words.left(), row.top() + 29, words.width(), kLine}, index);
    painter->restore();
}

void ContentRowDelegate::paintState(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                                    const QModelIndex &index) const
{
    const auto look = StatusLook::of(static_cast<models::Status>(index.data(ContentListModel::StatusRole).toInt()));
    const QString when = RelativeTime::inWords(
        models::fromMillis(index.data(ContentListModel::UpdatedRole).toLongLong()), m_clock.now());
    const auto mirrored = [&](int x, int width) {
        return QStyle::visualRect(option.direction, area, {area.left() + x, area.top(), width, area.height()});
    };
    Icon::paint(painter, mirrored(0, Metric::kSmallIcon), look.iconName, Theme::color(look.text, option.palette));
    painter.setFont(Theme::font(TextStyle::Secondary));
    const int left = Metric::kSmallIcon + Metric::kSpace4;
    const int word = painter.fontMetrics().horizontalAdvance(look.word);
    painter.setPen(Theme::color(look.text, option.palette));
    painter.drawText(mirrored(left, word + 2), Qt::AlignVCenter, look.word);
    painter.setPen(Theme::color(Token::Text2, option.palette));
    const int timeLeft = left + word + Metric::kSpace8 - 1;
    painter.drawText(mirrored(timeLeft, painter.fontMetrics().horizontalAdvance(when) + 2), Qt::AlignVCenter, when);
}

}
