#pragma once

#include "models/core/Time.h"
#include "models/workspace/WorkspaceBackups.h"

#include <QWidget>

namespace vitrine::ui {

class StateCard;
struct ToastMessage;

/// When the last backup was made, and the button for the next.
class BackupCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupCard)

public:
    BackupCard(models::WorkspaceBackups &backups, const models::Clock &clock, QWidget *parent = nullptr);

    /// Looks at the disk again.
    void refresh();
    /// Tells anew how long it has been.
    void showState();
    void backUp();

    /// What is being done at this moment, in words.
    [[nodiscard]] static QString stepText(models::WorkspaceBackups::Step step);

signals:
    void toastRequested(const vitrine::ui::ToastMessage &message);

private:
    models::WorkspaceBackups &m_backups;
    const models::Clock &m_clock;
    StateCard *m_card;
    std::optional<models::BackupFile> m_last;
    std::optional<models::DiskUse> m_use;
    QString m_failure;
    bool m_isKnown = false;
};

}
