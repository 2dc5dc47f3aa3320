#include "server/HttpsFront.h"

#include <QFileInfo>

#include "models/core/Log.h"
#include "server/pipeline/HttpsRedirect.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::ErrorKind;
using models::fail;
using models::Result;

namespace {

/// Redirects are short; a flood of them must not take what the site itself needs.
constexpr int kRedirectConnections = 1'024;
constexpr std::chrono::seconds kRedirectStop{1}; // before the time that the site itself may take

}

HttpsFront::HttpsFront(const models::Settings &settings, const models::Clock &clock)
    : m_clock(clock)
    , m_certificateFile(settings.get(models::settings::kTlsCertificate))
    , m_keyFile(settings.get(models::settings::kTlsKey))
    , m_port(settings.get(models::settings::kPort))
    , m_redirectPort(static_cast<quint16>(settings.get(models::settings::kRedirectPort)))
    , m_challengeFolder(settings.get(models::settings::kChallengeFolder))
    , m_siteUrl(settings.get(models::settings::kSiteUrl))
{
}

HttpsFront::~HttpsFront() = default;

Result<void> HttpsFront::check() const
{
    if (m_certificateFile.isEmpty() != m_keyFile.isEmpty()) {
        return fail(ErrorKind::Invalid, u"tls_incomplete"_s,
                    u"HTTPS needs both tlsCertificate and tlsKey, and only one is set. Set both, or neither for plain "
                    "HTTP."_s);
    }
    if (m_redirectPort == 0)
        return {};
    if (m_certificateFile.isEmpty()) {
        return fail(ErrorKind::Invalid, u"redirect_without_tls"_s,
                    u"redirectPort leads to HTTPS, but there is no certificate. Set tlsCertificate and tlsKey, or "
                    "redirectPort to 0."_s);
    }
    if (m_redirectPort == m_port) {
        return fail(ErrorKind::Invalid, u"redirect_to_itself"_s,
                    u"redirectPort and port are both %1. Choose two, such as 80 and 443."_s.arg(m_port));
    }
    return {};
}

Result<std::optional<TlsIdentity>> HttpsFront::load()
{
    if (auto checked = check(); !checked)
        return std::unexpected(checked.error());
    if (m_certificateFile.isEmpty())
        return std::nullopt;
    m_watch = std::make_unique<TlsWatch>(m_certificateFile, m_keyFile, m_clock);
    auto identity = m_watch->load();
    if (!identity)
        return std::unexpected(identity.error());
    if (QFileInfo(m_keyFile).permissions() & (QFile::ReadOther | QFile::WriteOther)) {
        models::logLine(models::LogLevel::Warning, "tls_key_open"_L1,
                        {{"message"_L1, u"Others may read %1. Run `chmod 600` on it."_s.arg(m_keyFile)}});
    }
    return std::move(*identity);
}

Result<void> HttpsFront::begin(HttpServer &server, const HttpConfig &config, RequestLog &log)
{
    if (m_redirectPort != 0) {
        if (auto listening = listen(config, server.port(), log); !listening)
            return listening;
    }
    if (m_watch)
        m_watch->begin([&server](const TlsIdentity &identity) { server.useTls(identity); });
    return {};
}

Result<void> HttpsFront::listen(const HttpConfig &config, quint16 httpsPort, RequestLog &log)
{
    HttpConfig plain{.address = config.address, .port = m_redirectPort, .threads = 1, .limits = config.limits};
    plain.limits.connections = kRedirectConnections;
    plain.limits.stopTimeout = kRedirectStop;
    const HttpsRedirect::Config redirect{httpsPort, QUrl(m_siteUrl), m_challengeFolder};
    m_redirect = std::make_unique<HttpServer>(
        plain, [redirect, &log] { return std::make_unique<HttpsRedirect>(redirect, log); });
    auto started = m_redirect->start();
    if (started)
        return {};
    m_redirect.reset();
    // A code of its own: it is not for another `port` to mend.
    return fail(ErrorKind::Unavailable, u"redirect_port_unavailable"_s, u"redirectPort: "_s + started.error().message);
}

void HttpsFront::reload()
{
    if (m_watch)
        m_watch->reload();
}

void HttpsFront::stop()
{
    m_watch.reset();
    if (m_redirect)
        m_redirect->stop();
}

}
