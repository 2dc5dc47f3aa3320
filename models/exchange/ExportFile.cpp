#include "models/exchange/ExportFile.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPieceBytes = 256 * 1024;
const QString kTemporary = u".vitrine-writing-"_s;

}

std::unexpected<Error> exportCancelled()
{
    return fail(ErrorKind::Unavailable, u"cancelled"_s, u"The export was cancelled."_s);
}

std::unexpected<Error> exportFailure(int error, const QString &file)
{
    if (error == ENOSPC || error == EDQUOT) {
        return fail(ErrorKind::Unavailable, u"disk_full"_s,
                    u"The disk is full: %1 cannot be written. Free some space and try again."_s.arg(file));
    }
    return fail(ErrorKind::Unavailable, u"disk_error"_s,
                u"%1 cannot be written (%2). Check the disk and the folder's permissions."_s.arg(
                    file, QString::fromLocal8Bit(std::strerror(error))));
}

Result<std::unique_ptr<ExportFile>> ExportFile::open(const QString &target)
{
    auto file = std::unique_ptr<ExportFile>(new ExportFile(target));
    file->m_temporary = QFile::encodeName(QFileInfo(target).absolutePath() + u'/' + kTemporary + u"XXXXXX"_s);
    file->m_descriptor = mkostemp(file->m_temporary.data(), O_CLOEXEC);
    if (file->m_descriptor < 0)
        return exportFailure(errno, target);
    return file;
}

ExportFile::~ExportFile()
{
    if (m_descriptor < 0)
        return;
    close(m_descriptor);
    unlink(m_temporary.constData());
}

Result<void> ExportFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return exportFailure(errno, m_target);
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> ExportFile::copy(const QString &source)
{
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unavailable, u"unavailable"_s,
                    u"%1 cannot be read: %2"_s.arg(source, file.errorString()));
    QByteArray piece(kPieceBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 length = file.read(piece.data(), piece.size());
        if (length < 0)
            return fail(ErrorKind::Unavailable, u"unavailable"_s,
                        u"%1 cannot be read: %2"_s.arg(source, file.errorString()));
        if (length == 0)
            return {};
        if (auto written = write(QByteArrayView(piece).first(length)); !written)
            return written;
    }
}

Result<void> ExportFile::finish()
{
    if (std::rename(m_temporary.constData(), QFile::encodeName(m_target).constData()) != 0)
        return exportFailure(errno, m_target);
    close(std::exchange(m_descriptor, -1));
    return {};
}

bool ExportFile::isTemporary(const QString &name)
{
    return name.startsWith(kTemporary);
}

}
