#include "ui/shell/BackupWork.h"

namespace vitrine::ui {

using Step = models::WorkspaceBackups::Step;

BackupWork::BackupWork(models::WorkspaceBackups &backups, WorkList &work, QObject *parent)
    : QObject(parent)
    , m_backups(backups)
    , m_list(work)
{
    connect(&backups, &models::WorkspaceBackups::stepChanged, this, &BackupWork::follow);
}

QString BackupWork::nameOf(Step step)
{
    switch (step) {
    case Step::Idle:
        break;
    case Step::Copying:
        return tr("Copying and checking a backup");
    case Step::Checking:
        return tr("Checking a backup");
    case Step::Updating:
        return tr("Bringing a backup up to date");
    case Step::Replacing:
        return tr("Restoring a backup");
    }
    return {};
}

void BackupWork::follow()
{
    const std::optional<Work> before = std::move(m_work);
    m_work.reset();
    if (m_backups.step() != Step::Idle)
        m_work = m_list.startWhole(nameOf(m_backups.step())); // before the last step ends: nobody finds nothing to do
    if (before)
        before->finishQuietly(); // the pages tell how it went
}

}
