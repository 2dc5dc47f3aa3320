#include "models/assets/BlobStore.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "models/core/FileSync.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPieceBytes = 256 * 1024;
const QString kIncoming = u"incoming-"_s;

std::unexpected<Error> diskFailure(int error, const QString &file)
{
    if (error == ENOSPC || error == EDQUOT) {
        return fail(ErrorKind::Unavailable, u"disk_full"_s,
                    u"The disk is full, nothing was changed. Free some space and try again."_s);
    }
    return fail(ErrorKind::Unavailable, u"disk_error"_s,
                u"%1 cannot be written (%2), nothing was changed. Check the disk and the folder's permissions."_s.arg(
                    file, QString::fromLocal8Bit(std::strerror(error))));
}

/// A file that is being written. Its lock tells that somebody is; the system lets go of it should the program die. It
/// is gone with this object unless it was given a name.
class IncomingFile final
{
    Q_DISABLE_COPY_MOVE(IncomingFile)

public:
    explicit IncomingFile(const QString &folder)
    {
        // Between being made and being locked it looks abandoned; once more then.
        for (int attempt = 0; attempt < 10 && !m_isOurs; ++attempt)
            make(folder);
    }
    ~IncomingFile()
    {
        if (m_isOurs)
            unlink(m_path.constData());
        if (m_descriptor >= 0)
            close(m_descriptor);
    }

    [[nodiscard]] bool isOpen() const { return m_isOurs; }
    [[nodiscard]] QString path() const { return QFile::decodeName(m_path); }
    void release() { m_isOurs = false; }

    [[nodiscard]] bool write(const char *data, qint64 length) const
    {
        while (length > 0) {
            const ssize_t written = ::write(m_descriptor, data, static_cast<size_t>(length));
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return false;
            data += written;
            length -= written;
        }
        return true;
    }
    [[nodiscard]] bool sync() const { return fsync(m_descriptor) == 0; }

private:
    void make(const QString &folder)
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
        m_path = QFile::encodeName(folder + u'/' + kIncoming + u"XXXXXX"_s);
        m_descriptor = mkostemp(m_path.data(), O_CLOEXEC);
        m_isOurs = m_descriptor >= 0 && flock(m_descriptor, LOCK_EX | LOCK_NB) == 0 && isStillThere();
    }
    [[nodiscard]] bool isStillThere() const
    {
        struct stat named = {};
        return stat(m_path.constData(), &named) == 0;
    }

    QByteArray m_path;
    int m_descriptor = -1;
    bool m_isOurs = false;
};

}

BlobStore::BlobStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString BlobStore::path(const QString &sha256) const
{
    return m_folder + u'/' + sha256.first(2) + u'/' + sha256;
}

bool BlobStore::contains(const Blob &blob) const
{
    const QFileInfo file(path(blob.sha256));
    return file.isFile() && file.size() == blob.bytes;
}

Result<Blob> BlobStore::add(QIODevice &source) const
{
    return receive(source, {});
}

Result<Blob> BlobStore::receive(QIODevice &source, const QString &expected) const
{
    if (!QDir().mkpath(m_folder))
        return diskFailure(errno, m_folder);
    IncomingFile incoming(m_folder);
    if (!incoming.isOpen())
        return diskFailure(errno, m_folder);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(kPieceBytes, Qt::Uninitialized);
    Blob blob;
    while (true) {
        const qint64 length = source.read(piece.data(), piece.size());
        if (length < 0) {
            return fail(ErrorKind::Unavailable, u"unavailable"_s,
                        u"The file cannot be read to its end: %1"_s.arg(source.errorString()));
        }
        if (length == 0)
            break;
        hash.addData(QByteArrayView(piece).first(length));
        blob.bytes += length;
        if (!incoming.write(piece.constData(), length))
            return diskFailure(errno, incoming.path());
    }
    blob.sha256 = QString::fromLatin1(hash.result().toHex());
    if (!expected.isEmpty() && blob.sha256 != expected) {
        return fail(ErrorKind::Unavailable, u"disk_error"_s,
                    u"%1 is damaged: it holds other bytes than its name says."_s.arg(expected));
    }
    if (!incoming.sync() || !finish(incoming.path(), blob.sha256))
        return diskFailure(errno, m_folder);
    incoming.release();
    return blob;
}

/// Gives it its name, durably. Over one that is there already: the bytes are the same, and should those be damaged,
/// they are mended.
bool BlobStore::finish(const QString &temporary, const QString &sha256) const
{
    const QString target = path(sha256);
    const QString folder = QFileInfo(target).absolutePath();
    if (mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return false;
    if (std::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(target).constData()) != 0)
        return false;
    syncFolder(folder);
    syncFolder(m_folder);
    return true;
}

Result<void> BlobStore::take(const BlobStore &other, const Blob &blob) const
{
    if (contains(blob))
        return {};
    const QString from = other.path(blob.sha256);
    const QString to = path(blob.sha256);
    const QString folder = QFileInfo(to).absolutePath();
    if (!QDir().mkpath(folder))
        return diskFailure(errno, folder);
    if (link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0) {
        syncFolder(folder);
        syncFolder(m_folder);
        return {};
    }
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"not_found"_s, u"%1 cannot be read: %2"_s.arg(from, source.errorString()));
    const auto copied = receive(source, blob.sha256);
    return copied ? Result<void>() : std::unexpected(copied.error());
}

void BlobStore::removeAbandoned() const
{
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({kIncoming + u'*'}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        const QByteArray file = QFile::encodeName(folder.filePath(name));
        const int descriptor = open(file.constData(), O_RDWR | O_NOFOLLOW | O_CLOEXEC);
        if (descriptor < 0)
            continue;
        if (flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            unlink(file.constData());
        close(descriptor);
    }
}

}
