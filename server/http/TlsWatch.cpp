#include "server/http/TlsWatch.h"

#include <sys/stat.h>

#include <QFile>

#include "models/core/Log.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::LogLevel;
using models::logLine;
using models::Result;

namespace {

constexpr std::chrono::days kWarnAgain{1};

}

TlsWatch::TlsWatch(QString certificateFile, QString keyFile, const models::Clock &clock,
                   std::chrono::milliseconds interval)
    : m_certificateFile(std::move(certificateFile))
    , m_keyFile(std::move(keyFile))
    , m_clock(clock)
    , m_interval(interval)
{
}

TlsWatch::~TlsWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wakeUp.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

TlsWatch::State TlsWatch::look() const
{
    State state{};
    auto at = state.begin();
    for (const QString &name : {m_certificateFile, m_keyFile}) {
        struct stat file = {};
        if (::stat(QFile::encodeName(name).constData(), &file) == 0) {
            for (const qint64 part :
                 {qint64(file.st_ino), qint64(file.st_size), qint64(file.st_mtim.tv_sec), qint64(file.st_mtim.tv_nsec)})
                *at++ = part;
        } else {
            at += 4;
        }
    }
    return state;
}

Result<TlsIdentity> TlsWatch::load()
{
    m_handled = m_seen = look(); // before they are read: what changes meanwhile counts as a change
    auto identity = TlsIdentity::load(m_certificateFile, m_keyFile);
    if (!identity)
        return identity;
    m_current = *identity;
    warnOfDates();
    return identity;
}

void TlsWatch::begin(Receiver receive)
{
    m_receive = std::move(receive);
    m_thread = std::thread([this] { loop(); });
}

void TlsWatch::reload()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isAsked = true;
    }
    m_wakeUp.notify_all();
}

void TlsWatch::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        m_wakeUp.wait_for(lock, m_interval, [this] { return m_isStopping || m_isAsked; });
        if (m_isStopping)
            return;
        const bool isAsked = std::exchange(m_isAsked, false);
        lock.unlock();
        if (isAsked)
            takeUp(look());
        else
            lookForChange();
        warnOfDates();
        lock.lock();
    }
}

void TlsWatch::lookForChange()
{
    const State now = look();
    const bool holdsStill = now == std::exchange(m_seen, now);
    if (now != m_handled && holdsStill)
        takeUp(now);
}

void TlsWatch::takeUp(const State &state)
{
    m_handled = m_seen = state;
    auto identity = TlsIdentity::load(m_certificateFile, m_keyFile);
    if (!identity) {
        logLine(LogLevel::Error, "certificate_kept"_L1,
                {{"code"_L1, identity.error().code},
                 {"message"_L1, u"The certificate from before stays in use. "_s + identity.error().message}});
        return;
    }
    m_current = std::move(*identity);
    m_warnedAt.reset();
    m_receive(*m_current);
    logLine(LogLevel::Info, "certificate_reloaded"_L1,
            {{"subject"_L1, m_current->subject}, {"validUntil"_L1, models::formatInstant(m_current->validUntil)}});
}

/// At its start, and then once a day.
void TlsWatch::warnOfDates()
{
    const models::Instant now = m_clock.now();
    if (m_warnedAt && now - *m_warnedAt < kWarnAgain)
        return;
    m_warnedAt = now;
    if (const QString warning = m_current->warning(now); !warning.isEmpty())
        logLine(now > m_current->validUntil ? LogLevel::Error : LogLevel::Warning, "certificate_dates"_L1,
                {{"message"_L1, warning}});
}

}
