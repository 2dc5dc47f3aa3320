#include "server/EmbeddedServer.h"

#include <algorithm>

#include "models/core/Log.h"
#include "server/Api.h"
#include "server/http/ListeningSocket.h"
#include "server/pipeline/Pipeline.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::ErrorKind;
using models::Result;

namespace {

constexpr int kPortsTried = 100;
constexpr qint64 kMegabyte = 1024 * 1024;
constexpr int kTlsConnections = 2'048; // each takes 87 kB, ten times a plain one
constexpr qint64 kProxiedDrain = 32 * kMegabyte;
constexpr std::chrono::seconds kStopTimeout{8}; // of the 10 s that stopping may take; the rest is the writer's

Result<QHostAddress> parseAddress(const QString &text, const models::SettingInfo &setting)
{
    const QHostAddress address = text == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(text);
    if (address.isNull()) {
        return models::fail(ErrorKind::Invalid, u"invalid_setting"_s,
                            u"%1: “%2” is not an IP address."_s.arg(setting.name, text));
    }
    return address;
}

QByteArrayList asBytes(const QStringList &texts)
{
    QByteArrayList bytes;
    for (const QString &text : texts)
        bytes.append(text.toUtf8());
    return bytes;
}

}

EmbeddedServer::EmbeddedServer(models::WorkspaceServices &workspace, QObject *parent)
    : ServerControl(parent)
    , m_workspace(workspace)
    , m_api(std::make_unique<Api>(workspace))
{
    connect(&workspace.settings(), &models::Settings::changed, this, &EmbeddedServer::onSettingChanged);
}

/// Of what is felt at once all is about the website; answers that were finished before are void.
void EmbeddedServer::onSettingChanged(const QString &name)
{
    const auto &all = models::settings::all();
    const auto info = std::ranges::find(all, name, &models::SettingInfo::name);
    if (info == all.end() || (*info)->effect != models::SettingEffect::AtOnce)
        return;
    m_api->refreshWebsite(m_workspace.settings());
    for (const models::Topic topic : {models::Topic::Projects, models::Topic::Articles, models::Topic::Tags})
        m_workspace.changes().raise(topic);
}

const EndpointTable &EmbeddedServer::endpoints() const
{
    return m_api->endpoints();
}

EmbeddedServer::~EmbeddedServer()
{
    if (m_stopping.joinable())
        m_stopping.join();
    m_https.reset();
    m_http.reset();
}

Result<HttpConfig> EmbeddedServer::readConfig() const
{
    using namespace models::settings;
    const models::Settings &settings = m_workspace.settings();
    HttpConfig config;
    const auto address = parseAddress(settings.get(kAddress), kAddress.info);
    if (!address)
        return std::unexpected(address.error());
    config.address = *address;
    config.port = static_cast<quint16>(settings.get(kPort));
    config.limits.stopTimeout = kStopTimeout;
    const qint64 threads = settings.get(kThreads);
    config.threads = static_cast<int>(threads > 0 ? threads : std::clamp(std::thread::hardware_concurrency(), 1u, 64u));
    for (const QString &proxy : settings.get(kTrustedProxies)) {
        const auto parsed = parseAddress(proxy, kTrustedProxies.info);
        if (!parsed)
            return std::unexpected(parsed.error());
        config.trustedProxies.push_back(*parsed);
    }
    config.hsts = std::chrono::seconds(settings.get(kHstsSeconds));
    // A proxy reads no refusal before it has got rid of the body that it holds, and makes a 502 of it if it cannot.
    if (!config.trustedProxies.empty())
        config.limits.drainBytes = kProxiedDrain;
    return config;
}

void EmbeddedServer::start()
{
    if (m_state == State::Serving || m_state == State::Starting || m_state == State::Stopping)
        return;
    enter(State::Starting);
    auto config = readConfig();
    if (!config)
        return enter(State::Failed, config.error());
    if (auto configured = m_api->configure(m_workspace.settings(), config->trustedProxies); !configured)
        return enter(State::Failed, configured.error());
    m_https = std::make_unique<HttpsFront>(m_workspace.settings(), m_workspace.clock());
    auto identity = m_https->load();
    if (!identity)
        return enter(State::Failed, identity.error());
    config->tls = std::move(*identity);
    if (config->tls)
        config->limits.connections = kTlsConnections;
    if (auto listening = listen(*config); !listening) {
        m_https.reset();
        m_http.reset();
        return enter(State::Failed, listening.error());
    }
    const QString host = config->address.toString();
    m_host = config->address.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + host + u']' : host;
    m_scheme = config->tls ? u"https"_s : u"http"_s;
    enter(State::Serving);
}

Result<void> EmbeddedServer::listen(const HttpConfig &config)
{
    const models::Settings &settings = m_workspace.settings();
    m_log = std::make_unique<RequestLog>(settings.get(models::settings::kSlowMilliseconds),
                                         settings.get(models::settings::kLogSample));
    // Opened here, where an error can still be told, and handed to the threads as they start.
    const Pipeline::Config pipeline{asBytes(settings.get(models::settings::kCorsOrigins)),
                                    settings.get(models::settings::kCacheMegabytes) * kMegabyte / config.threads,
                                    config.trustedProxies};
    m_http = std::make_unique<HttpServer>(config, [this, pipeline]() -> std::unique_ptr<RequestHandler> {
        auto reader = m_workspace.openReader();
        if (!reader) {
            models::logLine(models::LogLevel::Error, "thread_without_database"_L1,
                            {{"message"_L1, reader.error().message}});
            return nullptr;
        }
        return std::make_unique<Pipeline>(m_api->endpoints(), m_workspace, *m_log, std::move(*reader), pipeline);
    });
    if (auto started = m_http->start(); !started)
        return started;
    return m_https->begin(*m_http, config, *m_log);
}

void EmbeddedServer::reloadCertificate()
{
    if (m_https && m_state == State::Serving)
        m_https->reload();
}

void EmbeddedServer::stop()
{
    if (m_state == State::Failed)
        return enter(State::Stopped);
    if (m_state != State::Serving)
        return;
    enter(State::Stopping);
    // Running requests get their time; the caller's thread must not wait for them.
    m_stopping = std::thread([this] {
        m_https->stop();
        m_http->stop();
        m_mailbox.post([this] { onStopped(); });
    });
}

void EmbeddedServer::onStopped()
{
    m_stopping.join();
    m_https.reset();
    m_http.reset();
    enter(State::Stopped);
}

void EmbeddedServer::askThreads(const std::function<void()> &answered)
{
    m_state == State::Serving ? m_http->askThreads(answered) : answered();
}

QString EmbeddedServer::address() const
{
    return m_state == State::Serving ? u"%1://%2:%3"_s.arg(m_scheme, m_host).arg(m_http->port()) : QString();
}

quint16 EmbeddedServer::freePort() const
{
    const models::Settings &settings = m_workspace.settings();
    const auto config = readConfig();
    if (m_state != State::Failed || m_error.code != "port_taken"_L1 || !config ||
        settings.source(models::settings::kPort.info) > models::SettingSource::File)
        return 0;
    for (int port = config->port + 1; port <= std::min(config->port + kPortsTried, 65'535); ++port) {
        if (listenOn(config->address, static_cast<quint16>(port), 1))
            return static_cast<quint16>(port);
    }
    return 0;
}

void EmbeddedServer::enter(State state, const models::Error &error)
{
    m_state = state;
    m_error = error;
    emit stateChanged();
}

}
