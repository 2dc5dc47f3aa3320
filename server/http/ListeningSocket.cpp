#include "server/http/ListeningSocket.h"

#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::ErrorKind;
using models::fail;

namespace {

constexpr int kBacklog = 1024;

enum class Sharing { Alone, Shared };

/// A socket address of either family.
struct Endpoint
{
    sockaddr_storage storage = {};
    socklen_t size = 0;

    [[nodiscard]] const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&storage); }
};

bool isIPv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

Endpoint endpointOf(const QHostAddress &address, quint16 port)
{
    Endpoint endpoint;
    if (isIPv4(address)) {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&endpoint.storage);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        v4->sin_addr.s_addr = htonl(address.toIPv4Address());
        endpoint.size = sizeof *v4;
        return endpoint;
    }
    auto *v6 = reinterpret_cast<sockaddr_in6 *>(&endpoint.storage);
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&v6->sin6_addr, &bytes, sizeof bytes);
    endpoint.size = sizeof *v6;
    return endpoint;
}

quint16 portOf(int descriptor)
{
    sockaddr_storage storage = {};
    socklen_t size = sizeof storage;
    if (getsockname(descriptor, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return 0;
    return ntohs(storage.ss_family == AF_INET ? reinterpret_cast<const sockaddr_in *>(&storage)->sin_port
                                              : reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_port);
}

models::Result<OwnedDescriptor> failed(const QHostAddress &address, quint16 port)
{
    const int error = errno;
    const QString where = address.toString() + u" port "_s + QString::number(port);
    switch (error) {
    case EADDRINUSE:
        return fail(ErrorKind::Unavailable, u"port_taken"_s,
                    where + u" is taken by another program. Stop that program, or choose another port."_s);
    case EACCES:
        return fail(ErrorKind::Unavailable, u"port_forbidden"_s,
                    where + u" may not be used by this user. Choose a port from 1024 up."_s);
    case EADDRNOTAVAIL:
        return fail(ErrorKind::Unavailable, u"address_unavailable"_s,
                    where +
                        u" cannot be listened on: the address is not one of this machine. Choose another address."_s);
    default:
        return fail(ErrorKind::Unavailable, u"listen_failed"_s,
                    where + u" cannot be listened on: "_s + QString::fromLocal8Bit(std::strerror(error)) + u'.');
    }
}

models::Result<OwnedDescriptor> bindTo(const QHostAddress &address, quint16 port, Sharing sharing)
{
    OwnedDescriptor socket(
        ::socket(isIPv4(address) ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (socket.get() < 0)
        return failed(address, port);
    const int on = 1;
    const int onlyIPv6 = address == QHostAddress(QHostAddress::Any) ? 0 : 1;
    setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (sharing == Sharing::Shared)
        setsockopt(socket.get(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    if (!isIPv4(address))
        setsockopt(socket.get(), IPPROTO_IPV6, IPV6_V6ONLY, &onlyIPv6, sizeof onlyIPv6);
    const Endpoint endpoint = endpointOf(address, port);
    if (bind(socket.get(), endpoint.get(), endpoint.size) != 0)
        return failed(address, port);
    // Of two that bound an address alone without listening, the second only fails here.
    if (listen(socket.get(), kBacklog) != 0)
        return failed(address, port);
    return socket;
}

}

OwnedDescriptor::~OwnedDescriptor()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

models::Result<ListeningSockets> listenOn(const QHostAddress &address, quint16 port, int count)
{
    // Bound alone first: with SO_REUSEPORT another program of this user would quietly get a share of the connections.
    auto first = bindTo(address, port, Sharing::Alone);
    if (!first)
        return std::unexpected(std::move(first.error()));
    ListeningSockets listening;
    listening.port = portOf(first->get());
    if (count == 1) {
        listening.sockets.push_back(std::move(*first));
        return listening;
    }
    *first = OwnedDescriptor();
    for (int i = 0; i < count; ++i) {
        auto socket = bindTo(address, listening.port, Sharing::Shared);
        if (!socket)
            return std::unexpected(std::move(socket.error()));
        listening.sockets.push_back(std::move(*socket));
    }
    return listening;
}

}
