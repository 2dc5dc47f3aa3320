#include "models/exchange/ImportDate.h"

#include <array>

#include <QRegularExpression>
#include <QTime>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

using Match = QRegularExpressionMatch;

int monthNamed(QStringView name)
{
    static constexpr std::array<QStringView, 12> kMonths{u"january",   u"february", u"march",    u"april",
                                                         u"may",       u"june",     u"july",     u"august",
                                                         u"september", u"october",  u"november", u"december"};
    const QString lower = name.toString().toLower();
    for (size_t i = 0; i < kMonths.size(); ++i) {
        if (lower.size() >= 3 && kMonths[i].startsWith(lower))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

std::optional<ImportDate> dateOf(int year, int month, int day, bool isWhole = true)
{
    const QDate date(year, month, day);
    if (!date.isValid() || year < 1000 || year > 9999)
        return {};
    return ImportDate{date, {}, isWhole};
}

/// Minutes east of UTC from "Z", "+02:00", "-0530" or "+2"; nothing when it is no offset.
std::optional<int> offsetOf(const QString &text)
{
    if (text.isEmpty() || text.compare("z"_L1, Qt::CaseInsensitive) == 0 ||
        text.compare("utc"_L1, Qt::CaseInsensitive) == 0)
        return 0;
    static const QRegularExpression shape(u"^([+-])(\\d{1,2}):?(\\d{2})?$"_s);
    const Match match = shape.match(text);
    const int minutes = match.captured(2).toInt() * 60 + match.captured(3).toInt();
    if (!match.hasMatch() || minutes > 18 * 60)
        return {};
    return match.captured(1) == "-"_L1 ? -minutes : minutes;
}

/// `time` is "10:00", "10:00:30" or "10:00:30.25"; an empty one leaves the date alone.
std::optional<ImportDate> withTime(ImportDate date, const QString &time, const QString &offset)
{
    if (time.isEmpty())
        return date;
    const QStringList parts = time.split(u':');
    const double seconds = parts.value(2, u"0"_s).toDouble();
    const QTime ofDay(parts[0].toInt(), parts[1].toInt(), static_cast<int>(seconds));
    const auto minutes = offsetOf(offset);
    if (!ofDay.isValid() || !minutes)
        return {};
    const auto days = std::chrono::days(date.date.toJulianDay() - QDate(1970, 1, 1).toJulianDay());
    date.instant = Instant{days} + std::chrono::milliseconds(ofDay.msecsSinceStartOfDay()) +
                   std::chrono::milliseconds(qRound((seconds - static_cast<int>(seconds)) * 1000)) -
                   std::chrono::minutes(*minutes);
    return date;
}

std::optional<ImportDate> readNumeric(const QString &text)
{
    static const QRegularExpression yearFirst(
        u"^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[Tt ]+(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) *([A-Za-z]+|[+-][\\d:]+)?)?$"_s);
    static const QRegularExpression dayFirst(u"^(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})$"_s);
    static const QRegularExpression month(u"^(\\d{4})[-/.](\\d{1,2})$"_s);
    static const QRegularExpression year(u"^(\\d{4})$"_s);
    if (const Match m = yearFirst.match(text); m.hasMatch()) {
        const auto date = dateOf(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
        return date ? withTime(*date, m.captured(4), m.captured(5)) : std::nullopt;
    }
    if (const Match m = dayFirst.match(text); m.hasMatch())
        return dateOf(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt());
    if (const Match m = month.match(text); m.hasMatch())
        return dateOf(m.captured(1).toInt(), m.captured(2).toInt(), 1, false);
    if (const Match m = year.match(text); m.hasMatch())
        return dateOf(m.captured(1).toInt(), 1, 1, false);
    return {};
}

std::optional<ImportDate> readNamed(const QString &text)
{
    static const QRegularExpression monthFirst(
        u"^(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$"_s);
    static const QRegularExpression dayFirst(
        u"^(?:[A-Za-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?\\.?[ -]([A-Za-z]{3,9})\\.?,?[ -](\\d{4})$"_s);
    static const QRegularExpression month(u"^([A-Za-z]{3,9})\\.?,? (\\d{4})$"_s);
    if (const Match m = monthFirst.match(text); m.hasMatch())
        return dateOf(m.captured(3).toInt(), monthNamed(m.captured(1)), m.captured(2).toInt());
    if (const Match m = dayFirst.match(text); m.hasMatch())
        return dateOf(m.captured(3).toInt(), monthNamed(m.captured(2)), m.captured(1).toInt());
    if (const Match m = month.match(text); m.hasMatch())
        return dateOf(m.captured(2).toInt(), monthNamed(m.captured(1)), 1, false);
    return {};
}

}

std::optional<ImportDate> readImportDate(QStringView text)
{
    const QString simple = text.toString().simplified();
    if (simple.isEmpty() || simple.size() > 64)
        return {};
    const auto numeric = readNumeric(simple);
    return numeric ? numeric : readNamed(simple);
}

}
