#pragma once

#include <memory>
#include <optional>

#include "models/core/Time.h"
#include "models/settings/Settings.h"
#include "server/http/HttpServer.h"
#include "server/http/TlsWatch.h"
#include "server/pipeline/RequestLog.h"

namespace vitrine::server {

/// What HTTPS needs beside the server itself: the certificate, kept up with its files, and the port for plain HTTP that
/// leads to it. Made for one run of the server, with what the settings say by then.
class HttpsFront final
{
    Q_DISABLE_COPY_MOVE(HttpsFront)

public:
    /// `clock` outlives it.
    HttpsFront(const models::Settings &settings, const models::Clock &clock);
    ~HttpsFront();

    /// The certificate that the settings name, or nothing when they name none. An error says what to do. Blocks while
    /// two small files are read.
    [[nodiscard]] models::Result<std::optional<TlsIdentity>> load();
    /// Once `server` listens, as `config` has it: keeps its certificate up with the files and leads there from the
    /// other port. Both outlive this.
    [[nodiscard]] models::Result<void> begin(HttpServer &server, const HttpConfig &config, RequestLog &log);
    /// Reads the certificate's files now, changed or not.
    void reload();
    /// Lets running requests finish; to be called before the server goes. From any one thread.
    void stop();

private:
    [[nodiscard]] models::Result<void> check() const;
    [[nodiscard]] models::Result<void> listen(const HttpConfig &config, quint16 httpsPort, RequestLog &log);

    const models::Clock &m_clock;
    const QString m_certificateFile;
    const QString m_keyFile;
    const qint64 m_port;
    const quint16 m_redirectPort;
    const QString m_challengeFolder;
    const QString m_siteUrl;
    std::unique_ptr<TlsWatch> m_watch;
    std::unique_ptr<HttpServer> m_redirect;
};

}
