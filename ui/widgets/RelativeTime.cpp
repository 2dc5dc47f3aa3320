#include "ui/widgets/RelativeTime.h"

#include <QDateTime>
#include <QLocale>

namespace vitrine::ui {

using namespace std::chrono;

namespace {

constexpr int kDaysInWords = 6;

QDateTime local(models::Instant when)
{
    return QDateTime::fromMSecsSinceEpoch(models::toMillis(when));
}

}

QString RelativeTime::inWords(models::Instant when, models::Instant now)
{
    const auto age = now - when;
    if (age < 1min && age > -1min)
        return tr("just now");
    if (age > 0ms && age < 1h)
        return tr("%n min ago", nullptr, static_cast<int>(duration_cast<minutes>(age).count()));
    const QDateTime then = local(when);
    const QDate today = local(now).date();
    const qint64 days = then.date().daysTo(today);
    if (days == 0 && age > 0ms)
        return tr("%n h ago", nullptr, static_cast<int>(duration_cast<hours>(age).count()));
    if (days == 1)
        return tr("yesterday");
    if (days > 1 && days <= kDaysInWords)
        return tr("%n days ago", nullptr, static_cast<int>(days));
    const bool isThisYear = then.date().year() == today.year();
    return QLocale().toString(then.date(), isThisYear ? tr("d MMM", "date") : tr("d MMM yyyy", "date"));
}

QString RelativeTime::exact(models::Instant when)
{
    return QLocale().toString(local(when), tr("dddd d MMMM yyyy, HH:mm:ss", "date"));
}

}
