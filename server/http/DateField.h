#pragma once

#include <ctime>
#include <string_view>

namespace vitrine::server {

/// "Date: Fri, 20 Nov 2026 09:40:12 GMT" with its CRLF, made once a second. Of one thread.
class DateField final
{
public:
    /// The field for now; valid until the next call.
    [[nodiscard]] std::string_view text();
    /// The field for a given second.
    [[nodiscard]] std::string_view textAt(std::time_t second);

private:
    std::time_t m_second = -1;
    char m_text[40] = {};
};

}
