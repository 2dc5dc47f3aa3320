#include "app/doctor/FolderChecks.h"

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include "models/workspace/FolderCheck.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::HealthCheck;
using models::WorkspacePaths;

namespace {

constexpr qint64 kMegabyte = 1024 * 1024;

QString nameOf(uint user)
{
    const passwd *entry = getpwuid(user);
    return entry ? QString::fromLocal8Bit(entry->pw_name) : u"user %1"_s.arg(user);
}

/// The user whose home is that folder: a service's own. Nothing when there is none.
std::optional<uint> userAtHomeIn(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    std::optional<uint> found;
    setpwent();
    while (const passwd *entry = getpwent()) {
        if (path == entry->pw_dir)
            found = entry->pw_uid;
    }
    endpwent();
    return found;
}

/// The content of a key's file without the line's end; empty when it cannot be read.
QByteArray keyIn(const QString &file)
{
    QFile key(file);
    return key.open(QIODevice::ReadOnly) ? key.read(1024).trimmed() : QByteArray();
}

}

HealthCheck checkFolder(const WorkspacePaths &paths)
{
    const QFileInfo folder(paths.folder);
    if (const QStorageInfo storage(paths.folder); storage.isReadOnly()) {
        return {u"folder"_s, false,
                u"%1 lies on %2, which can only be read. See `dmesg` for the reason; then mount it for writing: "
                "`mount -o remount,rw %2`."_s.arg(paths.folder, storage.rootPath())};
    }
    if (!folder.isWritable())
        return {u"folder"_s, false, u"%1 may not be written. Change its owner or permissions."_s.arg(paths.folder)};
    if (folder.permissions() & (QFile::WriteOther | QFile::WriteGroup))
        return {u"folder"_s, false, u"Others may write to %1. Run `chmod go-w` on it."_s.arg(paths.folder)};
    return {u"folder"_s, true, u"%1 belongs to the workspace."_s.arg(paths.folder)};
}

HealthCheck checkOwners(const WorkspacePaths &paths)
{
    const uint owner = QFileInfo(paths.folder).ownerId();
    if (const auto atHome = userAtHomeIn(paths.folder); atHome && *atHome != owner) {
        return {u"owner"_s, false,
                u"%1 is the home of %2 but belongs to %3, so that %2 cannot write it. Run `chown -R %2: %1`."_s.arg(
                    paths.folder, nameOf(*atHome), nameOf(owner))};
    }
    qint64 count = 0;
    QString example;
    QDirIterator entries(paths.folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        if (entries.fileInfo().ownerId() != owner && ++count == 1)
            example = entries.filePath();
    }
    if (count == 0)
        return {u"owner"_s, true, u"Everything in it belongs to %1."_s.arg(nameOf(owner))};
    return {u"owner"_s, false,
            u"%1 of the files in it do not belong to %2, such as %3 of %4. Run `chown -R %2: %5`."_s.arg(
                QString::number(count), nameOf(owner), example, nameOf(QFileInfo(example).ownerId()), paths.folder)};
}

HealthCheck checkPlace(const WorkspacePaths &paths)
{
    const models::FolderCheck place = models::checkFolder(paths.folder);
    if (place.doubt == models::FolderCheck::Doubt::Network) {
        return {
            u"place"_s, false,
            u"%1 lies on another computer (%2), where SQLite's locks do not hold: the database may be damaged. Move "
            "the workspace to a disk of this machine."_s.arg(
                paths.folder, QString::fromLatin1(QStorageInfo(paths.folder).fileSystemType()))};
    }
    if (place.doubt == models::FolderCheck::Doubt::Synced) {
        return {u"place"_s, false,
                u"%1 copies %2 while it is in use, which may damage the database. Move the workspace out of its "
                "folders; let it copy the backups instead."_s.arg(place.detail, paths.folder)};
    }
    return {u"place"_s, true, u"It lies on a disk of this machine."_s};
}

HealthCheck checkRoom(const WorkspacePaths &paths)
{
    const qint64 free = QStorageInfo(paths.folder).bytesAvailable();
    const qint64 needed = QFileInfo(paths.database()).size() + models::kNeededDiskBytes;
    if (free >= needed)
        return {u"room"_s, true, u"A copy of the database has room."_s};
    return {
        u"room"_s, false,
        u"%1 MB are free; a copy of the database, as backups and migrations make one, needs %2 MB. Free some space, "
        "or remove old copies from %3."_s.arg(QString::number(free / kMegabyte), QString::number(needed / kMegabyte),
                                              paths.backups())};
}

HealthCheck checkKey(const WorkspacePaths &paths, const models::Settings &settings)
{
    const QString elsewhere = settings.get(models::settings::kSecretKeyFile);
    const QString own = paths.keyFile();
    const QFileInfo key(elsewhere.isEmpty() ? own : elsewhere);
    if (key.exists() && key.permissions() & (QFile::ReadGroup | QFile::ReadOther))
        return {u"key"_s, false, u"Others may read %1. Run `chmod 600` on it."_s.arg(key.filePath())};
    if (!elsewhere.isEmpty() && QFile::exists(own) && keyIn(own) != keyIn(elsewhere)) {
        return {
            u"key"_s, false,
            u"%1 is used, and %2 is another key: tokens made with that one open nothing. Put the key that made them "
            "in place, or remove %2."_s.arg(elsewhere, own)};
    }
    return {u"key"_s, true, u"Nobody else may read the key."_s};
}

void becomeOwner(const WorkspacePaths &paths)
{
    const QFileInfo folder(paths.folder);
    if (geteuid() != 0 || !folder.exists() || folder.ownerId() == 0)
        return;
    // The group first: without root it could not be changed any more. What fails shows in the checks.
    if (setgroups(0, nullptr) != 0 || setgid(folder.groupId()) != 0 || setuid(folder.ownerId()) != 0)
        return;
}

}
