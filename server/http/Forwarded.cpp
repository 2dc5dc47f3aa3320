#include "server/http/Forwarded.h"

#include <algorithm>

namespace vitrine::server {

bool isTrusted(const QHostAddress &peer, const std::vector<QHostAddress> &trustedProxies)
{
    return std::ranges::any_of(trustedProxies, [&peer](const QHostAddress &proxy) {
        return proxy.isEqual(peer, QHostAddress::ConvertV4MappedToIPv4);
    });
}

QByteArray lastElement(const RequestHead &head, QByteArrayView name)
{
    const auto field = std::ranges::find(head.headers.rbegin(), head.headers.rend(), name, &HeaderField::name);
    if (field == head.headers.rend())
        return {};
    return field->value.sliced(field->value.lastIndexOf(',') + 1).trimmed();
}

bool wasSentEncrypted(const RequestHead &head, const QHostAddress &peer, bool isEncrypted,
                      const std::vector<QHostAddress> &trustedProxies)
{
    if (!isTrusted(peer, trustedProxies))
        return isEncrypted;
    const QByteArray scheme = lastElement(head, "x-forwarded-proto").toLower();
    return scheme == "https" || (isEncrypted && scheme != "http");
}

}
