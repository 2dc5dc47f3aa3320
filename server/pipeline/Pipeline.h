#pragma once

#include <chrono>

#include "models/workspace/WorkspaceServices.h"
#include "server/http/RequestHandler.h"
#include "server/pipeline/Authenticator.h"
#include "server/pipeline/Cors.h"
#include "server/pipeline/EndpointTable.h"
#include "server/pipeline/RequestLog.h"
#include "server/pipeline/ResponseCache.h"

namespace vitrine::server {

/// What every request passes on its way to an endpoint and back: cache, routing, identity, permission, parameters,
/// body; then conditional requests, compression, security fields and CORS. One per I/O thread.
class Pipeline final : public RequestHandler
{
    Q_DISABLE_COPY_MOVE(Pipeline)

public:
    struct Config
    {
        QByteArrayList corsOrigins;
        qint64 cacheBytes = 0; ///< of this thread
        std::vector<QHostAddress> trustedProxies = {};
    };

    Pipeline(const EndpointTable &endpoints, models::WorkspaceServices &workspace, RequestLog &log,
             std::unique_ptr<models::Connection> reader, Config config);

    [[nodiscard]] BodyPolicy bodyPolicy(const RequestHead &head) override;
    void handle(Request request, std::shared_ptr<ResponseSlot> slot) override;
    [[nodiscard]] std::unique_ptr<BodyReceiver> openBody(Request request, std::shared_ptr<ResponseSlot> slot,
                                                         std::function<void()> resume) override;
    [[nodiscard]] CompleteResponse refuse(const Refusal &refusal, const QHostAddress &peer) override;

private:
    /// One request under way; lives until it is answered, which may be later.
    struct Exchange
    {
        Request request;
        std::shared_ptr<ResponseSlot> slot;
        std::chrono::steady_clock::time_point start;
        const Endpoint *endpoint = nullptr;
        Caller caller;
        std::vector<std::pair<models::Topic, quint64>> generations; ///< as they were before the data was read
    };

    [[nodiscard]] bool answerFromCache(const Request &request, ResponseSlot &slot);
    [[nodiscard]] Outcome process(Exchange &exchange, const EndpointTable::Match &match);
    void answerOptions(Exchange &exchange, const std::vector<Method> &allowed);
    void finish(Exchange &exchange, models::Result<Answer> answer);
    void finishWithAnswer(Exchange &exchange, Answer answer);
    void finishWithFile(Exchange &exchange, const Answer &answer);
    void finishWithProblem(Exchange &exchange, int status, const models::Error &error, HeaderList more = {});
    void send(Exchange &exchange, Response response, const models::Error *error = nullptr);
    /// For the log.
    [[nodiscard]] QString clientOf(const Request &request) const;
    [[nodiscard]] bool isCacheable(const Exchange &exchange) const;

    const EndpointTable &m_endpoints;
    models::WorkspaceServices &m_workspace;
    RequestLog &m_log;
    const std::vector<QHostAddress> m_trustedProxies;
    std::unique_ptr<models::Connection> m_reader;
    models::Mailbox m_mailbox;
    Authenticator m_authenticator;
    models::ListTotals m_totals;
    Cors m_cors;
    ResponseCache m_cache;
};

}
