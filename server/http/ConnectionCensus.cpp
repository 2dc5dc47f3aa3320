#include "server/http/ConnectionCensus.h"

#include <algorithm>
#include <utility>

namespace vitrine::server {

namespace {

ConnectionCensus::Key keyOf(const QHostAddress &peer)
{
    ConnectionCensus::Key key{};
    bool isIPv4 = false;
    const quint32 number = peer.toIPv4Address(&isIPv4);
    if (isIPv4) {
        key[0] = 4;
        for (std::size_t i = 0; i < 4; ++i)
            key[i + 1] = static_cast<std::uint8_t>(number >> (24 - 8 * i));
        return key;
    }
    key[0] = 6;
    const Q_IPV6ADDR bytes = peer.toIPv6Address();
    for (std::size_t i = 0; i < 8; ++i)
        key[i + 1] = bytes[static_cast<int>(i)];
    return key;
}

}

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIPv4 = false;
    const quint32 number = address.toIPv4Address(&isIPv4);
    return isIPv4 ? QHostAddress(number) : address;
}

ConnectionCensus::ConnectionCensus(int inAll, int perAddress, std::vector<QHostAddress> uncounted)
    : m_limitInAll(inAll)
    , m_limitPerAddress(perAddress)
    , m_uncounted(std::move(uncounted))
{
}

ConnectionCensus::Verdict ConnectionCensus::enter(const QHostAddress &peer)
{
    const bool countsPerAddress = !countsOnlyInAll(peer);
    const std::lock_guard lock(m_mutex);
    const int inAll = ++m_inAll;
    const int ofAddress = countsPerAddress ? ++m_perAddress[keyOf(peer)] : 0;
    if (inAll > m_limitInAll)
        return Verdict::Full;
    return ofAddress > m_limitPerAddress ? Verdict::TooManyOfAddress : Verdict::Welcome;
}

void ConnectionCensus::leave(const QHostAddress &peer)
{
    const bool countsPerAddress = !countsOnlyInAll(peer);
    const std::lock_guard lock(m_mutex);
    --m_inAll;
    if (!countsPerAddress)
        return;
    const auto place = m_perAddress.find(keyOf(peer));
    if (place != m_perAddress.end() && --place->second == 0)
        m_perAddress.erase(place);
}

int ConnectionCensus::inAll() const
{
    const std::lock_guard lock(m_mutex);
    return m_inAll;
}

bool ConnectionCensus::countsOnlyInAll(const QHostAddress &peer) const
{
    return peer.isLoopback() || std::ranges::find(m_uncounted, peer) != m_uncounted.end();
}

}
