#pragma once

#include <QString>

namespace vitrine::models {

/// What is known of a place for a workspace before anything is made there.
struct FolderCheck
{
    /// Why a workspace can not be there.
    enum class Obstacle {
        None,
        NotAbsolute, ///< no whole path, or empty
        NotAFolder,  ///< a file is there, or on the way
        NotWritable, ///< the folder, or the one that it would be made in
        OtherFiles,  ///< it holds other things and no workspace; `detail` names one
        InWorkspace, ///< below another workspace, which is `detail`
        NoSpace,     ///< less than a workspace needs to work at all
    };
    /// Why it had better be elsewhere.
    enum class Doubt {
        None,
        Synced,    ///< a program copies it while it is used; `detail` names it where that is known
        Network,   ///< on another computer
        Removable, ///< on a disk that can be pulled out
        NearlyFull,
    };

    QString folder; ///< cleaned, absolute
    bool exists = false;
    bool isWorkspace = false; ///< holds a workspace's database
    Obstacle obstacle = Obstacle::None;
    Doubt doubt = Doubt::None;
    QString detail = {};
    qint64 freeBytes = 0;

    [[nodiscard]] bool canHoldNew() const { return obstacle == Obstacle::None && !isWorkspace; }
    [[nodiscard]] bool canBeOpened() const { return isWorkspace && obstacle != Obstacle::NotWritable; }
    bool operator==(const FolderCheck &) const = default;
};

/// Less free space than this is a doubt, in bytes.
inline constexpr qint64 kAmpleDiskBytes = qint64{2} * 1024 * 1024 * 1024;

/// A path as people type it: "~" is the home folder. Empty for one that is not whole.
[[nodiscard]] QString folderFromTyped(const QString &typed);

/// Looks at a place; `typed` is a path as somebody types it. Asks disks, so not for the window's thread.
[[nodiscard]] FolderCheck checkFolder(const QString &typed);

/// A folder for a new workspace that nothing speaks against: "~/Vitrine", or with a number behind it. Empty when there
/// is none. Asks disks.
[[nodiscard]] QString goodFolder();

}
