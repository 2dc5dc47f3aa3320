#include "models/exchange/ExportFolder.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFileInfo>

#include "models/core/FileSync.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFirstLine = "vitrine-export 1";

/// A name that leads nowhere but down: the marker may have been edited.
bool isBelow(const QString &name)
{
    const QStringList parts = name.split(u'/');
    return std::ranges::none_of(
        parts, [](const QString &part) { return part.isEmpty() || part == "."_L1 || part == ".."_L1; });
}

bool isEmptyFolder(const QString &path)
{
    return QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

bool holds(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return !QFileInfo(path).isSymLink() && file.open(QIODevice::ReadOnly) && file.size() == bytes.size() &&
           file.readAll() == bytes;
}

bool holdTheSame(const QString &path, const QString &source)
{
    QFile a(path);
    QFile b(source);
    if (QFileInfo(path).isSymLink() || !a.open(QIODevice::ReadOnly) || !b.open(QIODevice::ReadOnly) ||
        a.size() != b.size())
        return false;
    while (!a.atEnd()) {
        const QByteArray piece = a.read(256 * 1024);
        if (piece.isEmpty() || piece != b.read(256 * 1024))
            return false;
    }
    return true;
}

}

Result<std::unique_ptr<ExportFolder>> ExportFolder::open(const QString &path)
{
    auto folder = std::unique_ptr<ExportFolder>(new ExportFolder(QDir::cleanPath(QFileInfo(path).absoluteFilePath())));
    if (auto begun = folder->begin(); !begun)
        return std::unexpected(begun.error());
    return folder;
}

Result<void> ExportFolder::begin()
{
    const QFileInfo info(m_path);
    if (info.exists() && !info.isDir())
        return fail(ErrorKind::BadRequest, u"not_a_folder"_s, u"%1 is a file. Name a folder."_s.arg(m_path));
    const bool isUpdate = info.exists() && !isEmptyFolder(m_path);
    if (isUpdate && !QFileInfo(m_path + u'/' + kMarker).isFile()) {
        return fail(ErrorKind::Conflict, u"folder_not_empty"_s,
                    u"%1 holds other files. Name an empty folder, a new one, or one of an earlier export; nothing was "
                    "changed."_s.arg(m_path));
    }
    m_isStaged = !isUpdate;
    m_root = isUpdate ? QFileInfo(m_path).canonicalFilePath() : m_path + u".tmp"_s;
    if (m_isStaged) {
        // What a program that was killed left behind has the marker; anything else under that name is not ours.
        const bool isLeftOver = QFileInfo(absolute(kMarker)).isFile();
        if (QFileInfo::exists(m_root) && !isLeftOver && !isEmptyFolder(m_root)) {
            m_isStaged = false;
            return fail(ErrorKind::Conflict, u"folder_not_empty"_s,
                        u"%1 is needed for writing and holds other files. Move it away."_s.arg(m_root));
        }
        if (!QDir().mkpath(m_root))
            return exportFailure(errno, m_root);
    }
    if (auto locked = lock(); !locked) {
        m_isStaged = false;
        return locked;
    }
    return readMarker();
}

Result<void> ExportFolder::lock()
{
    m_marker = ::open(QFile::encodeName(absolute(kMarker)).constData(),
                      O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_marker < 0)
        return exportFailure(errno, absolute(kMarker));
    if (flock(m_marker, LOCK_EX | LOCK_NB) == 0)
        return {};
    return fail(ErrorKind::Conflict, u"export_running"_s,
                u"Another program is exporting to %1 at this moment. Try again."_s.arg(m_path));
}

Result<void> ExportFolder::readMarker()
{
    QFile file;
    if (!file.open(m_marker, QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
        return exportFailure(EIO, absolute(kMarker));
    file.seek(0);
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line != QLatin1StringView(kFirstLine) && isBelow(line))
            m_known.insert(line);
    }
    return lines.isEmpty() ? announce(QString::fromLatin1(kFirstLine)) : Result<void>();
}

ExportFolder::~ExportFolder()
{
    if (m_marker >= 0)
        close(m_marker);
    if (m_isStaged)
        QDir(m_root).removeRecursively();
}

/// Adds a line to the marker, so that whatever happens next, a later export knows the file for its own.
Result<void> ExportFolder::announce(const QString &name)
{
    const QByteArray line = name.toUtf8() + '\n';
    if (::write(m_marker, line.constData(), static_cast<size_t>(line.size())) != line.size())
        return exportFailure(errno, absolute(kMarker));
    return {};
}

bool ExportFolder::isInside(const QString &folder) const
{
    const QString real = QFileInfo(folder).canonicalFilePath();
    const QString root = QFileInfo(m_root).canonicalFilePath();
    return real == root || real.startsWith(root + u'/');
}

/// Where the file goes; its folder is made, and a link that leads out is not followed.
Result<QString> ExportFolder::place(const QString &name)
{
    const QString path = absolute(name);
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return exportFailure(errno, folder);
    if (!isInside(folder)) {
        return fail(ErrorKind::Conflict, u"folder_leads_out"_s,
                    u"%1 is a link that leads out of the export's folder. Remove it."_s.arg(folder));
    }
    m_written.insert(name);
    if (!m_known.contains(name)) {
        m_known.insert(name);
        if (auto announced = announce(name); !announced)
            return std::unexpected(announced.error());
    }
    return path;
}

Result<void> ExportFolder::write(const QString &name, const QByteArray &bytes)
{
    const auto path = place(name);
    if (!path)
        return std::unexpected(path.error());
    if (!m_isStaged && holds(*path, bytes))
        return {};
    const auto file = ExportFile::open(*path);
    if (!file)
        return std::unexpected(file.error());
    const auto written = (*file)->write(bytes);
    return written ? (*file)->finish() : written;
}

Result<void> ExportFolder::copy(const QString &name, const QString &source)
{
    const auto path = place(name);
    if (!path)
        return std::unexpected(path.error());
    if (!m_isStaged && holdTheSame(*path, source))
        return {};
    const auto file = ExportFile::open(*path);
    if (!file)
        return std::unexpected(file.error());
    const auto copied = (*file)->copy(source);
    return copied ? (*file)->finish() : copied;
}

Result<std::unique_ptr<ExportFile>> ExportFolder::create(const QString &name)
{
    const auto path = place(name);
    return path ? ExportFile::open(*path) : std::unexpected(path.error());
}

Result<void> ExportFolder::writeMarker() const
{
    QStringList names(m_written.begin(), m_written.end());
    names.sort();
    names.prepend(QString::fromLatin1(kFirstLine));
    const auto file = ExportFile::open(absolute(kMarker));
    if (!file)
        return std::unexpected(file.error());
    const auto written = (*file)->write(names.join(u'\n').toUtf8() + '\n');
    return written ? (*file)->finish() : written;
}

Result<void> ExportFolder::removeStale()
{
    for (const QString &name : m_known - m_written) {
        const QString path = absolute(name);
        const QString folder = QFileInfo(path).absolutePath();
        if (!QFileInfo(folder).exists() || !isInside(folder))
            continue;
        if (unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
            return exportFailure(errno, path);
        // The item's own folder goes with the last file in it.
        if (folder != m_root)
            rmdir(QFile::encodeName(folder).constData());
    }
    return {};
}

Result<void> ExportFolder::finish()
{
    if (auto removed = removeStale(); !removed)
        return removed;
    if (auto written = writeMarker(); !written)
        return written;
    if (syncfs(m_marker) != 0)
        return exportFailure(errno, m_root);
    if (!m_isStaged)
        return {};
    if (std::rename(QFile::encodeName(m_root).constData(), QFile::encodeName(m_path).constData()) != 0)
        return exportFailure(errno, m_path);
    m_isStaged = false;
    syncFolder(QFileInfo(m_path).absolutePath());
    return {};
}

}
