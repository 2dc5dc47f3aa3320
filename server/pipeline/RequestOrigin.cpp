#include "server/pipeline/RequestOrigin.h"

#include <QUrl>

#include "server/http/Forwarded.h"
#include "server/http/HeadSyntax.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

std::optional<QString> requestOrigin(const Request &request, const std::vector<QHostAddress> &trustedProxies)
{
    const bool isEncrypted = wasSentEncrypted(request.head, request.peer, request.isEncrypted, trustedProxies);
    QByteArray host = request.head.header("host").toByteArray();
    if (isTrusted(request.peer, trustedProxies)) {
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
