#include "models/workspace/FolderCheck.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include "models/workspace/WorkspaceHealth.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;
using Doubt = FolderCheck::Doubt;
using Obstacle = FolderCheck::Obstacle;

namespace {

constexpr int kNumbersTried = 100;

/// The folder itself or the nearest one above it that is there.
QFileInfo nearestThere(const QString &folder)
{
    QString place = folder;
    while (!QFileInfo::exists(place) && place != "/"_L1)
        place = QFileInfo(place).path();
    return QFileInfo(place);
}

QStringList selfAndAbove(const QString &folder)
{
    QStringList all{folder};
    while (all.last() != "/"_L1)
        all.append(QFileInfo(all.last()).path());
    return all;
}

/// Programs that copy folders, by the names that their folders have or by what they leave in them.
QString syncedBy(const QStringList &folders)
{
    static const QStringList names{u"Dropbox"_s,   u"OneDrive"_s, u"Google Drive"_s, u"GoogleDrive"_s,
                                   u"Nextcloud"_s, u"ownCloud"_s, u"pCloudDrive"_s,  u"MEGAsync"_s,
                                   u"Seafile"_s,   u"Tresorit"_s, u"iCloud Drive"_s, u"ProtonDrive"_s};
    static const std::pair<QString, QString> marks[]{
        {u".stfolder"_s, u"Syncthing"_s},        {u".dropbox"_s, u"Dropbox"_s},
        {u".dropbox.cache"_s, u"Dropbox"_s},     {u".nextcloudsync.log"_s, u"Nextcloud"_s},
        {u".owncloudsync.log"_s, u"ownCloud"_s}, {u".sync_*.db"_s, u"Nextcloud"_s}};
    for (const QString &folder : folders) {
        const QString name = QFileInfo(folder).fileName();
        const auto known = std::ranges::find_if(names, [&name](const QString &one) {
            return name.compare(one, Qt::CaseInsensitive) == 0 || name.startsWith(one + " - "_L1, Qt::CaseInsensitive);
        });
        if (known != names.end())
            return *known;
        // Dropbox and its like mark the home folder too, for themselves.
        if (folder == QDir::homePath() || folder == "/"_L1)
            continue;
        for (const auto &[mark, program] : marks) {
            if (!QDir(folder).entryList({mark}, QDir::AllEntries | QDir::Hidden).isEmpty())
                return program;
        }
    }
    return {};
}

bool isOnNetwork(const QStorageInfo &storage)
{
    static const QByteArrayList types{"nfs",  "nfs4",       "cifs",        "smb3",        "smbfs", "afs",
                                      "9p",   "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "ceph",  "fuse.gvfsd-fuse",
                                      "davfs"};
    return types.contains(storage.fileSystemType());
}

bool isRemovable(const QStorageInfo &storage)
{
    const QString root = storage.rootPath();
    if (root.startsWith("/media/"_L1) || root.startsWith("/run/media/"_L1))
        return true;
    // A partition's entry lies in its disk's.
    const QString block =
        QFileInfo(u"/sys/class/block/"_s + QFileInfo(QString::fromLocal8Bit(storage.device())).fileName())
            .canonicalFilePath();
    for (const QString &place : {block, QFileInfo(block).path()}) {
        QFile flag(place + u"/removable"_s);
        if (!block.isEmpty() && flag.open(QIODevice::ReadOnly))
            return flag.readAll().trimmed() == "1";
    }
    return false;
}

void findObstacle(FolderCheck &check, const QFileInfo &there)
{
    const auto is = [&check](Obstacle obstacle, const QString &detail = {}) {
        check.obstacle = obstacle;
        check.detail = detail;
    };
    if (!there.isDir())
        return is(Obstacle::NotAFolder, there.filePath());
    if (!there.isWritable() || !there.isExecutable())
        return is(Obstacle::NotWritable, there.filePath());
    for (const QString &above : selfAndAbove(QFileInfo(check.folder).path())) {
        if (QFileInfo::exists(WorkspacePaths{above}.database()))
            return is(Obstacle::InWorkspace, above);
    }
    if (check.isWorkspace)
        return;
    if (check.exists) {
        if (const QString name = WorkspacePaths{check.folder}.foreignName(); !name.isEmpty())
            return is(Obstacle::OtherFiles, name);
    }
    if (check.freeBytes < kNeededDiskBytes)
        is(Obstacle::NoSpace);
}

void findDoubt(FolderCheck &check, const QStorageInfo &storage)
{
    if (const QString program = syncedBy(selfAndAbove(check.folder)); !program.isEmpty()) {
        check.doubt = Doubt::Synced;
        check.detail = program;
    } else if (isOnNetwork(storage)) {
        check.doubt = Doubt::Network;
    } else if (isRemovable(storage)) {
        check.doubt = Doubt::Removable;
    } else if (check.freeBytes < kAmpleDiskBytes) {
        check.doubt = Doubt::NearlyFull;
    }
}

}

QString folderFromTyped(const QString &typed)
{
    QString path = typed.trimmed();
    if (path == "~"_L1 || path.startsWith("~/"_L1))
        path.replace(0, 1, QDir::homePath());
    return QDir::isAbsolutePath(path) ? QDir::cleanPath(path) : QString();
}

FolderCheck checkFolder(const QString &typed)
{
    FolderCheck check{.folder = folderFromTyped(typed)};
    if (check.folder.isEmpty()) {
        check.obstacle = Obstacle::NotAbsolute;
        return check;
    }
    const QFileInfo there = nearestThere(check.folder);
    const QStorageInfo storage(there.isDir() ? there.filePath() : there.path());
    check.exists = QFileInfo(check.folder).isDir();
    check.isWorkspace = QFileInfo::exists(WorkspacePaths{check.folder}.database());
    check.freeBytes = storage.bytesAvailable();
    findObstacle(check, there);
    if (check.obstacle == Obstacle::None)
        findDoubt(check, storage);
    return check;
}

QString goodFolder()
{
    for (int number = 1; number <= kNumbersTried; ++number) {
        const QString folder = QDir::homePath() + u"/Vitrine"_s + (number > 1 ? u" %1"_s.arg(number) : QString());
        const FolderCheck check = checkFolder(folder);
        if (check.canHoldNew())
            return check.doubt == Doubt::None ? folder : QString();
    }
    return {};
}

}
