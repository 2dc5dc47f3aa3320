#pragma once

#include <functional>

#include <QCalendarWidget>

namespace vitrine::ui {

/// A month to pick a day from, below a field. Goes once a day is picked, or at Escape.
class CalendarPopup final : public QCalendarWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarPopup)

public:
    /// `day` may be invalid: today. `take` is called while `below` lives.
    static void pick(QWidget *below, const QDate &day, std::function<void(const QDate &)> take);

private:
    explicit CalendarPopup(QWidget *parent);
};

}
