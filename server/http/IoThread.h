#pragma once

#include <latch>
#include <memory>
#include <thread>

#include "server/http/IoContext.h"
#include "server/http/ListeningSocket.h"

namespace vitrine::server {

/// What all I/O threads of a server share. Outlives them.
struct IoShared
{
    const HttpConfig &config;
    const HttpServer::HandlerFactory &makeHandler;
    ConnectionCensus &census;
    FileReaders &files;
};

/// One thread with its own listener, event loop, handler and connections. Started by its constructor; to be stopped and
/// joined before it goes.
class IoThread final
{
public:
    IoThread(OwnedDescriptor socket, IoShared shared);
    Q_DISABLE_COPY_MOVE(IoThread)

    /// Returns when it accepts connections; false when it has no handler and never will.
    [[nodiscard]] bool waitUntilListening()
    {
        m_isListening.wait();
        return m_loop != nullptr;
    }
    /// Accepts no more and ends after what is under way, or after the stop time-out. Thread-safe.
    void stop();
    /// Connections to come are shown this one. Thread-safe.
    void useTls(const TlsIdentity &identity);
    /// Runs `letter` on the thread, unless it has ended. Thread-safe.
    void post(models::Mailbox::Letter letter) { m_home->post(std::move(letter)); }
    /// Returns when the thread has ended.
    void join() { m_thread.join(); }

    [[nodiscard]] const IoCounters &counters() const { return m_counters; }

private:
    class Loop;
    void run();

    OwnedDescriptor m_socket;
    const IoShared m_shared;
    IoCounters m_counters;
    std::shared_ptr<MailDrop> m_home; ///< set before `m_isListening`, not changed later
    Loop *m_loop = nullptr;           ///< the same
    std::latch m_isListening{1};
    std::thread m_thread; ///< std:: and not Qt's, so that ThreadSanitizer sees its end
};

}
