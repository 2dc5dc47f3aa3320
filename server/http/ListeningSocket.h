#pragma once

#include <utility>
#include <vector>

#include <QHostAddress>

#include "models/core/Result.h"

namespace vitrine::server {

/// A file descriptor that closes itself.
class OwnedDescriptor final
{
public:
    explicit OwnedDescriptor(int descriptor = -1)
        : m_descriptor(descriptor)
    {
    }
    OwnedDescriptor(OwnedDescriptor &&other) noexcept
        : m_descriptor(other.release())
    {
    }
    OwnedDescriptor &operator=(OwnedDescriptor &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~OwnedDescriptor();

    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

struct ListeningSockets
{
    std::vector<OwnedDescriptor> sockets;
    quint16 port = 0;
};

/// `count` sockets that listen on the same address and port (0: any free one), or in words why that cannot be.
[[nodiscard]] models::Result<ListeningSockets> listenOn(const QHostAddress &address, quint16 port, int count);

}
