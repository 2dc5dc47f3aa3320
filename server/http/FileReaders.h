#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <QByteArray>
#include <QString>

#include "server/http/MailDrop.h"

namespace vitrine::server {

/// A file that is opened by its first read. One read at a time; the last owner closes it.
class OpenFile final
{
public:
    explicit OpenFile(const QString &path);
    ~OpenFile();
    Q_DISABLE_COPY_MOVE(OpenFile)

    /// Exactly `length` bytes from `offset`, or a null array when the file is missing, unreadable or shorter.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 length);

private:
    const QByteArray m_path;
    int m_descriptor = -1;
};

/// Two threads that read files, so that no I/O thread waits for the disk. Thread-safe.
class FileReaders final
{
public:
    using Receiver = std::move_only_function<void(QByteArray)>;

    FileReaders();
    ~FileReaders(); ///< forgets what waits
    Q_DISABLE_COPY_MOVE(FileReaders)

    /// Reads as OpenFile does and hands the bytes to `receive` on the I/O thread that `home` belongs to.
    void read(std::shared_ptr<OpenFile> file, qint64 offset, qint64 length, std::shared_ptr<MailDrop> home,
              Receiver receive);

private:
    struct Order
    {
        std::shared_ptr<OpenFile> file;
        qint64 offset;
        qint64 length;
        std::shared_ptr<MailDrop> home;
        Receiver receive;
    };

    void work();

    std::mutex m_mutex;
    std::condition_variable m_change;
    std::deque<Order> m_orders;
    bool m_isStopping = false;
    std::vector<std::thread> m_threads;
};

}
