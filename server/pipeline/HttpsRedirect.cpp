#include "server/pipeline/HttpsRedirect.h"

#include <algorithm>

#include <QFile>
#include <QFileInfo>

#include "server/http/HeadSyntax.h"
#include "server/pipeline/Problem.h"
#include "server/pipeline/RequestId.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kChallengePath = "/.well-known/acme-challenge/";
constexpr qint64 kMostChallengeBytes = 4096;

/// base64url, as RFC 8555 has it: nothing that could lead out of the folder.
bool isChallengeToken(QByteArrayView token)
{
    return !token.isEmpty() && token.size() <= 256 && std::ranges::all_of(token, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

bool isReading(Method method)
{
    return method == Method::Get || method == Method::Head;
}

/// Where the same is by HTTPS; empty when the request does not say for which host it is.
QByteArray httpsAddress(const RequestHead &head, const HttpsRedirect::Config &config)
{
    const QByteArrayView host = head.header("host");
    QUrl url(u"https://"_s + QString::fromLatin1(host), QUrl::StrictMode);
    if (!isHost(host) || !url.isValid() || url.host().isEmpty())
        return {};
    const bool isSite = config.site.scheme() == "https"_L1 && config.site.host() == url.host();
    const int port = isSite ? config.site.port(443) : config.httpsPort;
    url.setPort(port == 443 ? -1 : port);
    return url.toEncoded() + (head.target.startsWith('/') ? head.target : QByteArray("/"));
}

}

HttpsRedirect::HttpsRedirect(Config config, RequestLog &log)
    : m_config(std::move(config))
    , m_log(log)
{
}

BodyPolicy HttpsRedirect::bodyPolicy(const RequestHead &)
{
    return {std::numeric_limits<qint64>::max(), true}; // answered before it is read
}

std::unique_ptr<BodyReceiver> HttpsRedirect::openBody(Request request, std::shared_ptr<ResponseSlot> slot,
                                                      std::function<void()>)
{
    handle(std::move(request), std::move(slot));
    return nullptr;
}

void HttpsRedirect::handle(Request request, std::shared_ptr<ResponseSlot> slot)
{
    const RequestHead &head = request.head;
    CompleteResponse response = answer(request);
    response.headers.push_back({"Cache-Control", "no-cache"});
    response.headers.push_back({"X-Content-Type-Options", "nosniff"});
    if (m_log.count(head.method, response.status, 0)) {
        m_log.write({newRequestId(),
                     head.method,
                     head.rawPath().toByteArray(),
                     response.status,
                     0,
                     request.peer.toString(),
                     u"redirect"_s,
                     {},
                     {}});
    }
    slot->send(std::move(response));
}

CompleteResponse HttpsRedirect::answer(const Request &request) const
{
    const RequestHead &head = request.head;
    if (!m_config.challengeFolder.isEmpty() && head.rawPath().startsWith(kChallengePath))
        return challenge(head);
    const QByteArray location = httpsAddress(head, m_config);
    if (location.isEmpty())
        return problem(400, {400, "bad_request", "The request does not say which host it is for."});
    return {308, {{"Location", location}}, {}};
}

CompleteResponse HttpsRedirect::challenge(const RequestHead &head) const
{
    const QByteArrayView token = head.rawPath().sliced(kChallengePath.size());
    QFile file(m_config.challengeFolder + QString::fromLatin1(kChallengePath) + QString::fromLatin1(token));
    if (!isReading(head.method) || !isChallengeToken(token) || !QFileInfo(file).isFile() ||
        !file.open(QIODevice::ReadOnly))
        return problem(404, {404, "not_found", "There is no such challenge."});
    return {200, {{"Content-Type", "text/plain"}}, file.read(kMostChallengeBytes)};
}

CompleteResponse HttpsRedirect::problem(int status, const Refusal &refusal) const
{
    const models::Error error{models::ErrorKind::BadRequest, QString::fromLatin1(refusal.code),
                              QString::fromLatin1(refusal.detail)};
    return problemResponse(status, error, newRequestId());
}

CompleteResponse HttpsRedirect::refuse(const Refusal &refusal, const QHostAddress &peer)
{
    std::ignore = m_log.count(Method::Get, refusal.status, 0);
    m_log.write({newRequestId(),
                 Method::Get,
                 "(refused)",
                 refusal.status,
                 0,
                 peer.toString(),
                 {},
                 QString::fromLatin1(refusal.code),
                 {}});
    return problem(refusal.status, refusal);
}

}
