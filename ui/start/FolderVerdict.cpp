#include "ui/start/FolderVerdict.h"

#include <QDir>

#include "ui/widgets/DataSize.h"

namespace vitrine::ui {

using Doubt = models::FolderCheck::Doubt;
using Obstacle = models::FolderCheck::Obstacle;

FolderVerdict FolderVerdict::of(const models::FolderCheck &check, StartState::Way way)
{
    if (way == StartState::Way::Open)
        return ofExisting(check);
    FolderVerdict verdict{.isUsable = check.canHoldNew(), .isThereAlready = check.canBeOpened()};
    if (check.isWorkspace) {
        verdict.lines.push_back({false, tr("There is a workspace here already."), {}});
        return verdict;
    }
    if (check.obstacle != Obstacle::None) {
        verdict.lines.push_back(obstacleLine(check));
        return verdict;
    }
    verdict.lines.push_back({true, tr("Can be written"), check.exists ? QString() : tr("the folder will be made")});
    verdict.lines.push_back(spaceLine(check));
    verdict.warning = warningOf(check);
    return verdict;
}

FolderVerdict FolderVerdict::ofExisting(const models::FolderCheck &check)
{
    FolderVerdict verdict{.isUsable = check.canBeOpened()};
    if (check.isWorkspace && verdict.isUsable)
        verdict.lines.push_back({true, tr("A workspace"), {}});
    else if (check.obstacle == Obstacle::NotAbsolute || check.obstacle == Obstacle::NotWritable)
        verdict.lines.push_back(obstacleLine(check));
    else
        verdict.lines.push_back(
            {false, tr("There is no workspace in this folder."), tr("A workspace holds a file called vitrine.db.")});
    verdict.warning = warningOf(check);
    return verdict;
}

FolderVerdict::Line FolderVerdict::obstacleLine(const models::FolderCheck &check)
{
    const QString detail = QDir::toNativeSeparators(check.detail);
    switch (check.obstacle) {
    case Obstacle::NotAbsolute:
        return {false, tr("Write the whole path, from / or ~ on."), {}};
    case Obstacle::NotAFolder:
        return {false, tr("%1 is a file, not a folder.").arg(detail), {}};
    case Obstacle::NotWritable:
        return {false, tr("%1 cannot be written.").arg(detail),
                tr("Choose another folder, or change its permissions.")};
    case Obstacle::OtherFiles:
        return {false, tr("The folder holds other files, such as %1.").arg(detail),
                tr("Choose an empty or a new one.")};
    case Obstacle::InWorkspace:
        return {false, tr("The folder lies inside another workspace, %1.").arg(detail), tr("Choose one beside it.")};
    case Obstacle::NoSpace:
        return {false, tr("The disk is full."), tr("%1 are free.").arg(DataSize::inWords(check.freeBytes))};
    case Obstacle::None:
        break;
    }
    return {};
}

FolderVerdict::Line FolderVerdict::spaceLine(const models::FolderCheck &check)
{
    const QString free = DataSize::inWords(check.freeBytes);
    if (check.freeBytes < models::kAmpleDiskBytes)
        return {false, tr("Little space"), tr("%1 free").arg(free)};
    return {true, tr("Enough space"), tr("%1 free, a portfolio needs a few GB").arg(free)};
}

FolderVerdict::Warning FolderVerdict::warningOf(const models::FolderCheck &check)
{
    switch (check.doubt) {
    case Doubt::Synced:
        return {check.detail.isEmpty()
                    ? tr("This folder is synced, and that can damage an open database.")
                    : tr("%1 syncs this folder, and that can damage an open database.").arg(check.detail),
                tr("Choose a folder that is not synced, and let Vitrine’s own backups copy it.")};
    case Doubt::Network:
        return {tr("This folder is on another computer, where a database is easily damaged."),
                tr("Choose a folder on this computer, and let Vitrine’s own backups copy it.")};
    case Doubt::Removable:
        return {tr("This disk can be pulled out, and pulling it out can damage an open database."),
                tr("Choose a folder on a disk that stays in this computer.")};
    case Doubt::NearlyFull:
        return {tr("This disk is nearly full."), tr("Choose a folder on a disk with more room, or free some space.")};
    case Doubt::None:
        break;
    }
    return {};
}

}
