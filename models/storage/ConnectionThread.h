#pragma once

#include <functional>
#include <thread>

#include "models/storage/Connection.h"

namespace vitrine::models {

/// A thread with a connection of its own, opened and closed on it.
class ConnectionThread final
{
public:
    /// Opens the connection on a new thread and runs `work` with it there; says why when it cannot be opened.
    [[nodiscard]] Result<void> start(const QString &file, Connection::Mode mode,
                                     std::function<void(Connection &)> work);
    /// Waits until `work` has returned; whoever calls has told it to.
    void join();

private:
    std::thread m_thread;
};

}
