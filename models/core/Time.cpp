#include "models/core/Time.h"

#include <QDateTime>
#include <QTimeZone>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Whether `text` begins as `shape` does, in which 0 stands for any digit.
bool beginsAs(QStringView text, QStringView shape)
{
    if (text.size() < shape.size())
        return false;
    for (qsizetype i = 0; i < shape.size(); ++i) {
        if (shape[i] == u'0' ? !isDigit(text[i]) : text[i] != shape[i])
            return false;
    }
    return true;
}

/// Qt reads several shapes that RFC 3339 does not know (no offset, no seconds, hour 24, other separators), so the shape
/// is checked first.
bool hasShapeOfRfc3339(QStringView text)
{
    constexpr QStringView kMoment = u"0000-00-00T00:00:00";
    if (!beginsAs(text, kMoment) || text.mid(11, 2) == u"24")
        return false;
    QStringView rest = text.mid(kMoment.size());
    if (beginsAs(rest, u".0")) {
        rest = rest.mid(1);
        while (!rest.isEmpty() && isDigit(rest.front()))
            rest = rest.mid(1);
    }
    return rest == u"Z" || (rest.size() == 6 && (beginsAs(rest, u"+00:00") || beginsAs(rest, u"-00:00")));
}

}

QString formatInstant(Instant instant)
{
    char buffer[kInstantLength];
    return QString::fromLatin1(formatInstant(instant, buffer));
}

QByteArrayView formatInstant(Instant instant, char (&buffer)[kInstantLength])
{
    using namespace std::chrono;
    const auto day = floor<days>(instant);
    const year_month_day date(day);
    const hh_mm_ss time(instant - day);
    char *out = buffer;
    const auto digits = [&out](qint64 number, int count, char separator) {
        for (int i = count - 1; i >= 0; --i, number /= 10)
            out[i] = static_cast<char>('0' + number % 10);
        out[count] = separator;
        out += count + 1;
    };
    digits(int(date.year()), 4, '-');
    digits(unsigned(date.month()), 2, '-');
    digits(unsigned(date.day()), 2, 'T');
    digits(time.hours().count(), 2, ':');
    digits(time.minutes().count(), 2, ':');
    digits(time.seconds().count(), 2, '.');
    digits(time.subseconds().count(), 3, 'Z');
    return QByteArrayView(buffer, kInstantLength);
}

std::optional<Instant> parseInstant(QStringView text)
{
    const QString upper = text.toString().toUpper();
    if (!hasShapeOfRfc3339(upper))
        return {};
    const QDateTime parsed = QDateTime::fromString(upper, Qt::ISODateWithMs);
    if (!parsed.isValid())
        return {};
    return fromMillis(parsed.toMSecsSinceEpoch());
}

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}
