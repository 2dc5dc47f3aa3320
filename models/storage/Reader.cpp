#include "models/storage/Reader.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Reader>> Reader::open(const QString &file)
{
    auto reader = std::unique_ptr<Reader>(new Reader);
    auto started = reader->m_thread.start(file, Connection::Mode::ReadOnly,
                                          [self = reader.get()](Connection &connection) { self->loop(connection); });
    if (!started)
        return std::unexpected(started.error());
    return reader;
}

Reader::~Reader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wakeUp.notify_all();
    m_thread.join();
}

Error Reader::stopping()
{
    return {ErrorKind::Unavailable, u"stopping"_s, u"The program is stopping. Try again in a moment."_s};
}

void Reader::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isStopping) {
            m_waiting.push_back(std::move(job));
            m_wakeUp.notify_one();
            return;
        }
    }
    job(nullptr);
}

void Reader::loop(Connection &connection)
{
    for (;;) {
        Job job;
        bool isStopping = false;
        {
            std::unique_lock lock(m_mutex);
            m_wakeUp.wait(lock, [this] { return m_isStopping || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            job = std::move(m_waiting.front());
            m_waiting.pop_front();
            isStopping = m_isStopping;
        }
        job(isStopping ? nullptr : &connection);
    }
}

}
