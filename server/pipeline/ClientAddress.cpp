#include "server/pipeline/ClientAddress.h"

#include <ranges>

#include "server/http/Forwarded.h"

namespace vitrine::server {

namespace {

QByteArrayList forwardedFor(const RequestHead &head)
{
    QByteArrayList names;
    for (const HeaderField &field : head.headers) {
        if (field.name == "x-forwarded-for")
            names += field.value.split(',');
    }
    return names;
}

/// 192.0.2.7, 192.0.2.7:4711, 2001:db8::7 or [2001:db8::7]:4711; null for anything else.
QHostAddress readAddress(const QByteArray &name)
{
    QByteArray text = name.trimmed();
    if (text.startsWith('['))
        text = text.mid(1, text.indexOf(']') - 1);
    else if (text.count(':') == 1)
        text.truncate(text.indexOf(':'));
    return QHostAddress(QString::fromLatin1(text));
}

}

QHostAddress clientAddress(const Request &request, const std::vector<QHostAddress> &trustedProxies)
{
    QHostAddress client = request.peer;
    if (!isTrusted(client, trustedProxies))
        return client;
    const QByteArrayList names = forwardedFor(request.head);
    for (const QByteArray &name : names | std::views::reverse) {
        const QHostAddress named = readAddress(name);
        if (named.isNull())
            break;
        client = named;
        if (!isTrusted(client, trustedProxies))
            break;
    }
    return client;
}

}
