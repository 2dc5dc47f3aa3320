#include "ui/forms/CalendarPopup.h"

#include <QScreen>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

CalendarPopup::CalendarPopup(QWidget *parent)
    : QCalendarWidget(parent)
{
    setObjectName(u"calendar"_s);
    setWindowFlags(Qt::Popup);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Calendar"));
    setVerticalHeaderFormat(NoVerticalHeader);
    setFirstDayOfWeek(locale().firstDayOfWeek());
}

void CalendarPopup::pick(QWidget *below, const QDate &day, std::function<void(const QDate &)> take)
{
    auto *calendar = new CalendarPopup(below);
    calendar->setSelectedDate(day.isValid() ? day : QDate::currentDate());
    const auto finish = [calendar, take = std::move(take)](const QDate &date) {
        take(date);
        calendar->close();
    };
    connect(calendar, &QCalendarWidget::clicked, calendar, finish);
    connect(calendar, &QCalendarWidget::activated, calendar, finish);
    const QSize size = calendar->sizeHint();
    QPoint place = below->mapToGlobal(
        QPoint(below->isRightToLeft() ? below->width() - size.width() : 0, below->height() + Metric::kSpace4));
    const QRect room = below->screen()->availableGeometry();
    if (place.y() + size.height() > room.bottom())
        place.setY(below->mapToGlobal(QPoint()).y() - size.height() - Metric::kSpace4);
    calendar->move(place);
    calendar->show();
    calendar->setFocus();
}

}
