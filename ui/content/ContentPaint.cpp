#include "ui/content/ContentPaint.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include "ui/content/ContentListModel.h"
#include "ui/content/StatusLook.h"
#include "ui/pictures/PictureCache.h"
#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

namespace {

constexpr int kTrackWidth = 120; // of the bar that stands for a title that is not read yet
constexpr int kTrackHeight = 8;

QString timeOf(const QModelIndex &index, models::Instant now)
{
    const QVariant publishAt = index.data(ContentListModel::PublishAtRole);
    if (!publishAt.isValid())
        return RelativeTime::inWords(models::fromMillis(index.data(ContentListModel::UpdatedRole).toLongLong()), now);
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(publishAt.toLongLong());
    const bool isThisYear = when.date().year() == QDateTime::fromMSecsSinceEpoch(models::toMillis(now)).date().year();
    return QLocale().toString(when, isThisYear ? ContentPaint::tr("d MMM, HH:mm", "date")
                                               : ContentPaint::tr("d MMM yyyy, HH:mm", "date"));
}

}

void ContentPaint::fillRounded(QPainter &painter, const QRect &area, const QColor &color, int radius)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(area, radius, radius);
}

void ContentPaint::drawFocus(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::color(Token::Accent, option.palette), Metric::kFocusLine));
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Metric::kCorner - 1, Metric::kCorner - 1);
}

void ContentPaint::drawTitle(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                             const QString &title)
{
    if (title.isEmpty()) {
        const QRect track(area.left(), area.center().y() - kTrackHeight / 2, std::min(kTrackWidth, area.width()),
                          kTrackHeight);
        const bool isOnFill = option.state & QStyle::State_Selected;
        fillRounded(painter, QStyle::visualRect(option.direction, area, track),
                    Theme::color(isOnFill ? Token::Pressed : Token::Hover, option.palette), Metric::kSmallCorner);
        return;
    }
    painter.setFont(Theme::font(TextStyle::BodyMedium));
    painter.setPen(Theme::color(Token::Text, option.palette));
    const auto start = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    DirectedText::draw(painter, area, int(start),
                       painter.fontMetrics().elidedText(title, Qt::ElideRight, area.width()));
}

QPixmap ContentPaint::pixmap(PictureCache &pictures, const QModelIndex &index, const QSize &size,
                             const QPainter &painter)
{
    const QString address = index.data(ContentListModel::CoverRole).toString();
    return address.isEmpty() ? QPixmap() : pictures.pixmap(address, size, painter.device()->devicePixelRatioF());
}

void ContentPaint::drawState(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                             const QModelIndex &index, models::Instant now)
{
    const bool isScheduled = index.data(ContentListModel::PublishAtRole).isValid();
    const auto look =
        StatusLook::of(static_cast<models::Status>(index.data(ContentListModel::StatusRole).toInt()), isScheduled);
    const auto mirrored = [&](int x, int width) {
        return QStyle::visualRect(option.direction, area, {area.left() + x, area.top(), width, area.height()});
    };
    Icon::paint(painter, mirrored(0, Metric::kSmallIcon), look.iconName, Theme::color(look.text, option.palette));
    painter.setFont(Theme::font(TextStyle::Secondary));
    const int left = Metric::kSmallIcon + Metric::kSpace4;
    const int word = painter.fontMetrics().horizontalAdvance(look.word);
    painter.setPen(Theme::color(look.text, option.palette));
    DirectedText::draw(painter, mirrored(left, word + 2), Qt::AlignVCenter, look.word);
    painter.setPen(Theme::color(Token::Text2, option.palette));
    const int timeLeft = left + word + Metric::kSpace8 - 1;
    const int room = std::max(0, area.width() - timeLeft);
    const QString when = painter.fontMetrics().elidedText(timeOf(index, now), Qt::ElideRight, room);
    DirectedText::draw(painter, mirrored(timeLeft, std::min(room, painter.fontMetrics().horizontalAdvance(when) + 2)),
                       Qt::AlignVCenter, when);
}

}
