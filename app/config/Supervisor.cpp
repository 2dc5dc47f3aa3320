#include "app/config/Supervisor.h"

#include <cstddef>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

namespace vitrine::app {

namespace {

QByteArray take(const char *name)
{
    const QByteArray value = qgetenv(name);
    qunsetenv(name);
    return value;
}

QByteArray monotonicMicroseconds()
{
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return QByteArray::number(qint64{now.tv_sec} * 1'000'000 + now.tv_nsec / 1'000);
}

}

Supervisor::Supervisor()
    : m_address(take("NOTIFY_SOCKET"))
{
    if (m_address.startsWith('@'))
        m_address[0] = '\0';
    const qint64 microseconds = take("WATCHDOG_USEC").toLongLong();
    const QByteArray process = take("WATCHDOG_PID");
    if (microseconds > 0 && (process.isEmpty() || process.toLongLong() == getpid()))
        m_patience = std::chrono::milliseconds(microseconds / 1'000);
}

void Supervisor::ready(const QByteArray &status) const
{
    send("READY=1\nSTATUS=" + status);
}

void Supervisor::reloading() const
{
    send("RELOADING=1\nMONOTONIC_USEC=" + monotonicMicroseconds());
}

void Supervisor::stopping() const
{
    send("STOPPING=1\nSTATUS=Finishing running requests");
}

void Supervisor::alive() const
{
    send("WATCHDOG=1");
}

void Supervisor::send(const QByteArray &message) const
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const auto length = static_cast<size_t>(m_address.size());
    if (length == 0 || length >= sizeof address.sun_path)
        return;
    std::memcpy(address.sun_path, m_address.constData(), length);
    const int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return;
    sendto(descriptor, message.constData(), static_cast<size_t>(message.size()), MSG_NOSIGNAL,
           reinterpret_cast<const sockaddr *>(&address),
           static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length));
    close(descriptor);
}

}
