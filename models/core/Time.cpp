#include "models/core/Time.h"

#include <QDateTime>
#include <QTimeZone>

namespace vitrine::models {

using namespace Qt::StringLiterals;

QString formatInstant(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(instant), Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s);
}

std::optional<Instant> parseInstant(QStringView text)
{
    // Qt reads several shapes that RFC 3339 does not know (no offset, no seconds), so the shape is checked first.
    if (text.size() < 20 || text[4] != u'-' || text[10].toUpper() != u'T' || text[13] != u':' || text[16] != u':')
        return {};
    const bool isUtc = text.back().toUpper() == u'Z';
    const QChar sign = text[text.size() - 6];
    if (!isUtc && sign != u'+' && sign != u'-')
        return {};
    const QDateTime parsed = QDateTime::fromString(text.toString().toUpper(), Qt::ISODateWithMs);
    if (!parsed.isValid())
        return {};
    return fromMillis(parsed.toMSecsSinceEpoch());
}

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}
