#pragma once

#include <memory>
#include <thread>

#include "models/core/Mailbox.h"
#include "models/workspace/ServerControl.h"
#include "models/workspace/WorkspaceServices.h"
#include "server/HttpsFront.h"
#include "server/http/HttpServer.h"
#include "server/pipeline/EndpointTable.h"
#include "server/pipeline/RequestLog.h"

namespace vitrine::server {

class Api;

/// The whole server over one workspace, put together from its parts. The settings are read at each start.
class EmbeddedServer final : public models::ServerControl
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmbeddedServer)

public:
    explicit EmbeddedServer(models::WorkspaceServices &workspace, QObject *parent = nullptr);
    ~EmbeddedServer() override; ///< waits until it has stopped

    void start() override;
    void stop() override;
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] QString address() const override;
    [[nodiscard]] QString errorMessage() const override { return m_error.message; }
    [[nodiscard]] quint16 freePort() const override;

    /// Calls `answered`, on some thread, once every I/O thread has come round to it; at once when it does not serve.
    void askThreads(const std::function<void()> &answered);

    [[nodiscard]] const EndpointTable &endpoints() const;

    /// Reads the certificate's files now; a pair that is no good leaves the old one in use, and the log says why.
    void reloadCertificate();

private:
    [[nodiscard]] models::Result<void> listen(const HttpConfig &config);
    [[nodiscard]] models::Result<HttpConfig> readConfig() const;
    void enter(State state, const models::Error &error = {});
    void onSettingChanged(const QString &name);
    void onStopped();

    models::WorkspaceServices &m_workspace;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<HttpServer> m_http;
    std::unique_ptr<HttpsFront> m_https; ///< goes before what it leads to
    models::Mailbox m_mailbox;
    std::thread m_stopping;
    State m_state = State::Stopped;
    QString m_scheme;
    QString m_host;
    models::Error m_error;
};

}
