#include "models/storage/ConnectionThread.h"

#include "models/core/Future.h"

namespace vitrine::models {

Result<void> ConnectionThread::start(const QString &file, Connection::Mode mode, std::function<void(Connection &)> work)
{
    const Promise<Result<void>> opened;
    m_thread = std::thread([file, mode, opened, work = std::move(work)] {
        const auto connection = Connection::open(file, mode);
        if (!connection) {
            opened.deliver(std::unexpected(connection.error()));
            return;
        }
        opened.deliver({});
        work(**connection);
    });
    return opened.future().get();
}

void ConnectionThread::join()
{
    if (m_thread.joinable())
        m_thread.join();
}

}
