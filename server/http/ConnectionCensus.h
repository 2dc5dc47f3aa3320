#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <vector>

#include <QHostAddress>

namespace vitrine::server {

/// Counts the connections of all I/O threads, in all and per address. Thread-safe.
class ConnectionCensus final
{
public:
    enum class Verdict { Welcome, Full, TooManyOfAddress };

    /// The address as it is counted: IPv4 whole, IPv6 by its /64. Empty for those that count only in all.
    using Key = std::array<std::uint8_t, 9>;

    ConnectionCensus(int inAll, int perAddress, std::vector<QHostAddress> uncounted);

    /// Counts one in, whatever the verdict; each `enter` needs its `leave`.
    [[nodiscard]] Verdict enter(const QHostAddress &peer);
    void leave(const QHostAddress &peer);
    [[nodiscard]] int inAll() const;

private:
    [[nodiscard]] bool countsOnlyInAll(const QHostAddress &peer) const;

    const int m_limitInAll;
    const int m_limitPerAddress;
    const std::vector<QHostAddress> m_uncounted;
    mutable std::mutex m_mutex;
    int m_inAll = 0;
    std::map<Key, int> m_perAddress;
};

/// The peer as people write it: IPv4 within IPv6 becomes plain IPv4.
[[nodiscard]] QHostAddress plainAddress(const QHostAddress &address);

}
