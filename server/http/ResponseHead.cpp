#include "server/http/ResponseHead.h"

#include <algorithm>
#include <array>

#include "server/http/HeadSyntax.h"
#include "server/http/Response.h"

namespace vitrine::server {

namespace {

bool isOwnField(QByteArrayView name)
{
    constexpr std::array<QByteArrayView, 4> own{"content-length", "date", "connection", "transfer-encoding"};
    return std::any_of(own.begin(), own.end(),
                       [name](QByteArrayView field) { return equalsIgnoringCase(name, field); });
}

void appendValue(QByteArray &out, QByteArrayView value)
{
    const qsizetype start = out.size();
    out.append(value);
    std::replace_if(
        out.begin() + start, out.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
}

}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

void appendHead(QByteArray &out, int status, const HeaderList &headers, std::optional<qint64> contentLength)
{
    out.append("HTTP/1.1 ").append(QByteArray::number(status)).append(' ').append(reasonPhrase(status)).append("\r\n");
    for (const HeaderField &field : headers) {
        if (!isToken(field.name) || isOwnField(field.name))
            continue;
        out.append(field.name).append(": ");
        appendValue(out, field.value);
        out.append("\r\n");
    }
    if (contentLength && mayHaveBody(status))
        out.append("Content-Length: ").append(QByteArray::number(*contentLength)).append("\r\n");
}

}
