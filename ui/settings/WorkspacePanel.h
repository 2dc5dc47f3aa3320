#pragma once

#include <QWidget>

#include "models/workspace/WorkspaceBackups.h"

namespace vitrine::models {
class Workspace;
}

namespace vitrine::ui {

class Banner;
class Button;
class FactList;
class Label;
struct ToastMessage;

/// Asks for the file of a backup; calls back unless it was cancelled. Tests give another.
using FileQuestion = std::function<void(QWidget *parent, const QString &folder, std::function<void(const QString &)>)>;

/// The workspace as a whole: where it lies, what it takes on the disk, its backups.
class WorkspacePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspacePanel)

public:
    WorkspacePanel(models::Workspace &workspace, const models::Clock &clock, QWidget *parent = nullptr);

    void setFileQuestion(FileQuestion question) { m_question = std::move(question); }

signals:
    void toastRequested(const vitrine::ui::ToastMessage &message);
    /// The site's title is one of the declared settings.
    void settingRequested(const QString &name);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *buildPlace();
    [[nodiscard]] QWidget *buildSpace();
    [[nodiscard]] QWidget *buildBackups();
    void measure();
    void showBackup();
    void backUp();
    void chooseRestore();
    void check(const QString &file);
    void confirm(const models::RestorePlan &plan);
    void restore(const QString &file);
    void showProblem(const QString &title, const models::Error &error);

    models::Workspace &m_workspace;
    models::WorkspaceBackups &m_backups;
    const models::Clock &m_clock;
    FileQuestion m_question;
    Banner *m_banner;
    Label *m_title;
    FactList *m_space;
    Label *m_backupState;
    Button *m_backUp;
    Button *m_restore;
    std::optional<models::BackupFile> m_last;
    bool m_isKnown = false;
};

}
