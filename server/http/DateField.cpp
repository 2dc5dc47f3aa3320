#include "server/http/DateField.h"

#include <array>
#include <cstdio>

namespace vitrine::server {

std::string_view DateField::text()
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return textAt(now.tv_sec);
}

std::string_view DateField::textAt(std::time_t second)
{
    // RFC 9110, 5.6.7: always these names, whatever the locale.
    constexpr std::array<const char *, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char *, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    constexpr std::size_t length = 37;
    if (second != m_second) {
        m_second = second;
        std::tm utc{};
        gmtime_r(&second, &utc);
        char text[80];
        std::snprintf(text, sizeof text, "Date: %s, %02d %s %04d %02d:%02d:%02d GMT\r\n",
                      days[static_cast<std::size_t>(utc.tm_wday)], utc.tm_mday,
                      months[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900, utc.tm_hour, utc.tm_min,
                      utc.tm_sec);
        std::string_view(text).copy(m_text, length);
    }
    return {m_text, length};
}

}
