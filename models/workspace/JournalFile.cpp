#include "models/workspace/JournalFile.h"

#include <cerrno>
#include <cstring>
#include <tuple>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include "models/core/FileSync.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kHead = "vitrine edits 1\n";
constexpr qsizetype kLengthBytes = 4;
constexpr qsizetype kSumBytes = 8;
constexpr qsizetype kFrame = kLengthBytes + kSumBytes;

QByteArray sumOf(QByteArrayView record)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(record);
    return hash.result().first(kSumBytes);
}

QByteArray framed(const QByteArray &record)
{
    QByteArray bytes(kLengthBytes, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(record.size()), bytes.data());
    return bytes + sumOf(record) + record;
}

std::unexpected<Error> failure(int code)
{
    const QString reason = code == ENOSPC || code == EDQUOT  ? u"The disk is full."_s
                           : code == EACCES || code == EROFS ? u"The workspace's folder cannot be written."_s
                                                             : QString::fromLocal8Bit(std::strerror(code)) + u'.';
    return fail(ErrorKind::Unavailable, u"journal_not_written"_s, reason);
}

/// 0, or why not. Always at its own place: what is left of a record that failed is overwritten by the next.
int writeAll(int descriptor, QByteArrayView bytes, qint64 at)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::pwrite(descriptor, bytes.data(), static_cast<size_t>(bytes.size()), at);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes = bytes.sliced(written);
        at += written;
    }
    return ::fdatasync(descriptor) == 0 ? 0 : errno;
}

}

JournalFile::JournalFile(JournalFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
{
}

JournalFile &JournalFile::operator=(JournalFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

JournalFile::~JournalFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<JournalFile> JournalFile::create(const QString &path, const QByteArray &record)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray draft = target + ".tmp";
    const int descriptor = ::open(draft.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return failure(errno);
    const QByteArray bytes = kHead.toByteArray() + framed(record);
    JournalFile file(descriptor, bytes.size());
    int problem = writeAll(descriptor, bytes, 0);
    if (problem == 0 && ::rename(draft.constData(), target.constData()) != 0)
        problem = errno;
    if (problem != 0) {
        ::unlink(draft.constData());
        return failure(problem);
    }
    syncFolder(QFileInfo(path).path());
    return file;
}

Result<void> JournalFile::append(const QByteArray &record)
{
    const QByteArray bytes = framed(record);
    if (const int problem = writeAll(m_descriptor, bytes, m_size); problem != 0) {
        std::ignore = ::ftruncate(m_descriptor, m_size); // gives the room back; reading ends before it either way
        return failure(problem);
    }
    m_size += bytes.size();
    return {};
}

bool JournalFile::isRemoved() const
{
    struct stat file = {};
    return ::fstat(m_descriptor, &file) != 0 || file.st_nlink == 0;
}

JournalFile::Content JournalFile::parse(QByteArrayView bytes)
{
    Content content;
    if (!bytes.startsWith(kHead)) {
        content.isDamaged = !kHead.startsWith(bytes);
        return content;
    }
    bytes = bytes.sliced(kHead.size());
    while (bytes.size() >= kFrame) {
        const qint64 length = qFromBigEndian<quint32>(bytes.data());
        if (length > bytes.size() - kFrame) {
            content.isDamaged = length > kMaximumRecord;
            break;
        }
        const QByteArrayView record = bytes.sliced(kFrame, length);
        if (sumOf(record) != bytes.sliced(kLengthBytes, kSumBytes)) {
            content.isDamaged = true;
            break;
        }
        content.records.push_back(record.toByteArray());
        bytes = bytes.sliced(kFrame + length);
    }
    return content;
}

}
