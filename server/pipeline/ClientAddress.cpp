#include "server/pipeline/ClientAddress.h"

#include <algorithm>
#include <ranges>

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
    const auto isTrusted = [&trustedProxies](const QHostAddress &address) {
        return std::ranges::any_of(trustedProxies, [&address](const QHostAddress &proxy) {
            return proxy.isEqual(address, QHostAddress::ConvertV4MappedToIPv4);
        });
    };
    QHostAddress client = request.peer;
    if (!isTrusted(client))
        return client;
    const QByteArrayList names = forwardedFor(request.head);
    for (const QByteArray &name : names | std::views::reverse) {
        const QHostAddress named = readAddress(name);
        if (named.isNull())
            break;
        client = named;
        if (!isTrusted(client))
            break;
    }
    return client;
}

}
