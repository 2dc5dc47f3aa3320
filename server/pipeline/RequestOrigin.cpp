#include "server/pipeline/RequestOrigin.h"

#include <algorithm>

#include <QUrl>

#include "server/http/HeadSyntax.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

/// What the nearest proxy said: the last element of the last field of that name.
QByteArray lastElement(const RequestHead &head, QByteArrayView name)
{
    const auto field = std::ranges::find(head.headers.rbegin(), head.headers.rend(), name, &HeaderField::name);
    if (field == head.headers.rend())
        return {};
    return field->value.sliced(field->value.lastIndexOf(',') + 1).trimmed();
}

bool isTrusted(const QHostAddress &peer, const std::vector<QHostAddress> &proxies)
{
    return std::ranges::any_of(proxies, [&peer](const QHostAddress &proxy) {
        return proxy.isEqual(peer, QHostAddress::ConvertV4MappedToIPv4);
    });
}

}

std::optional<QString> requestOrigin(const Request &request, const std::vector<QHostAddress> &trustedProxies)
{
    bool isEncrypted = request.isEncrypted;
    QByteArray host = request.head.header("host").toByteArray();
    if (isTrusted(request.peer, trustedProxies)) {
        const QByteArray scheme = lastElement(request.head, "x-forwarded-proto").toLower();
        if (scheme == "https" || scheme == "http")
            isEncrypted = scheme == "https";
        if (const QByteArray forwarded = lastElement(request.head, "x-forwarded-host"); isHost(forwarded))
            host = forwarded;
    }
    if (!isHost(host))
        return {};
    QUrl url((isEncrypted ? u"https://"_s : u"http://"_s) + QString::fromLatin1(host), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return {};
    // The scheme's own port is not part of an origin.
    if (url.port() == (isEncrypted ? 443 : 80))
        url.setPort(-1);
    return QString::fromLatin1(url.toEncoded());
}

}
