#pragma once

#include <optional>

#include <QWidget>

#include "models/core/Time.h"
#include "models/workspace/WorkspaceBackups.h"

class QTimer;

namespace vitrine::ui {

class Button;
class IconLabel;

/// How long ago the last backup was made, at the end of the status bar; leads to the backups.
class BackupAge final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupAge)

public:
    /// One that is older is warned of.
    static constexpr std::chrono::days kFresh{7};

    BackupAge(models::WorkspaceBackups &backups, const models::Clock &clock, QWidget *parent = nullptr);

    /// Tells anew how long it has been.
    void showAge();

signals:
    void clicked();

private:
    void look();

    models::WorkspaceBackups &m_backups;
    const models::Clock &m_clock;
    IconLabel *m_icon;
    Button *m_button;
    QTimer *m_timer;
    std::optional<models::BackupFile> m_last;
    bool m_isKnown = false;
};

}
