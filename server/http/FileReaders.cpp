#include "server/http/FileReaders.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>

namespace vitrine::server {

namespace {

constexpr int kReaders = 2;

int openForReading(const QByteArray &path)
{
    const int descriptor = open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat status = {};
    // A pipe or device under that name could keep a thread waiting for ever.
    if (descriptor >= 0 && (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

}

OpenFile::OpenFile(const QString &path)
    : m_path(QFile::encodeName(path))
{
}

OpenFile::~OpenFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

QByteArray OpenFile::read(qint64 offset, qint64 length)
{
    if (m_descriptor < 0)
        m_descriptor = openForReading(m_path);
    if (m_descriptor < 0)
        return {};
    QByteArray bytes(length, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < length) {
        const ssize_t got =
            pread(m_descriptor, bytes.data() + filled, static_cast<std::size_t>(length - filled), offset + filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return {};
        filled += got;
    }
    return bytes;
}

FileReaders::FileReaders()
{
    for (int i = 0; i < kReaders; ++i)
        m_threads.emplace_back([this] { work(); });
}

FileReaders::~FileReaders()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        m_orders.clear();
    }
    m_change.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void FileReaders::read(std::shared_ptr<OpenFile> file, qint64 offset, qint64 length, std::shared_ptr<MailDrop> home,
                       Receiver receive)
{
    {
        const std::lock_guard lock(m_mutex);
        m_orders.push_back({std::move(file), offset, length, std::move(home), std::move(receive)});
    }
    m_change.notify_one();
}

void FileReaders::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        if (m_orders.empty()) {
            m_change.wait(lock);
            continue;
        }
        Order order = std::move(m_orders.front());
        m_orders.pop_front();
        lock.unlock();
        order.home->post(
            [receive = std::move(order.receive), bytes = order.file->read(order.offset, order.length)]() mutable {
                receive(std::move(bytes));
            });
        order = {};
        lock.lock();
    }
}

}
