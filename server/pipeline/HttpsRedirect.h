#pragma once

#include <QUrl>

#include "server/http/RequestHandler.h"
#include "server/pipeline/RequestLog.h"

namespace vitrine::server {

/// What a port for plain HTTP answers where the site is served by HTTPS: the way there, and the challenges by which a
/// certificate authority sees whose host it is (ACME, RFC 8555, 8.3). One per I/O thread.
class HttpsRedirect final : public RequestHandler
{
    Q_DISABLE_COPY_MOVE(HttpsRedirect)

public:
    struct Config
    {
        quint16 httpsPort = 443;
        QUrl site;               ///< what is asked for its host is led to its port, which a router may have changed
        QString challengeFolder; ///< the webroot of an ACME client; empty: none
    };

    HttpsRedirect(Config config, RequestLog &log);

    [[nodiscard]] BodyPolicy bodyPolicy(const RequestHead &head) override;
    void handle(Request request, std::shared_ptr<ResponseSlot> slot) override;
    [[nodiscard]] std::unique_ptr<BodyReceiver> openBody(Request request, std::shared_ptr<ResponseSlot> slot,
                                                         std::function<void()> resume) override;
    [[nodiscard]] CompleteResponse refuse(const Refusal &refusal, const QHostAddress &peer) override;

private:
    [[nodiscard]] CompleteResponse answer(const Request &request) const;
    [[nodiscard]] CompleteResponse challenge(const RequestHead &head) const;
    [[nodiscard]] CompleteResponse problem(int status, const Refusal &refusal) const;

    const Config m_config;
    RequestLog &m_log;
};

}
