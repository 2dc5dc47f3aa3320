#include "models/storage/Reader.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Reader>> Reader::open(const QString &file)
{
    auto reader = std::unique_ptr<Reader>(new Reader);
    Promise<Result<void>> opened;
    reader->m_thread = std::thread([self = reader.get(), file, opened] {
        auto connection = Connection::open(file, Connection::Mode::ReadOnly);
        if (!connection) {
            opened.deliver(std::unexpected(connection.error()));
            return;
        }
        self->m_connection = std::move(*connection);
        opened.deliver({});
        self->loop();
        self->m_connection.reset();
    });
    if (auto result = opened.future().get(); !result)
        return std::unexpected(result.error());
    return reader;
}

Reader::~Reader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wakeUp.notify_all();
    if (m_thread.joinable())
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

void Reader::loop()
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
        job(isStopping ? nullptr : m_connection.get());
    }
}

}
