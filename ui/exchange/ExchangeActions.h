#pragma once

#include <optional>

#include <QObject>

#include "ui/shell/Page.h"
#include "ui/shell/WorkList.h"
#include "ui/shell/WorkspaceMenu.h"

namespace vitrine::models {
class Workspace;
struct ExportReport;
}

namespace vitrine::ui {

class ImportDialog;
class ImportSession;

/// What the menu File does with the content of other programs: import and export of the workspace that is open.
class ExchangeActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangeActions)

public:
    /// All outlive it.
    ExchangeActions(models::Workspace &workspace, WorkList &work, QWidget &window);
    ~ExchangeActions() override;

    void setFolderQuestion(FolderQuestion question) { m_question = std::move(question); }
    /// Asks for a folder and shows what would come; shows the import that runs when there is one.
    void startImport();
    /// Asks where to and in what form, then writes in the background.
    void startExport();

signals:
    void toastRequested(const vitrine::ui::ToastMessage &message);

private:
    void askForFolder();
    void showDialog();
    void followImport();
    void runExport(int form, const QString &path);
    void tellExport(const Work &work, const models::ExportReport &report, const QString &path);

    models::Workspace &m_workspace;
    WorkList &m_work;
    QWidget &m_window;
    FolderQuestion m_question;
    ImportSession *m_session;
    ImportDialog *m_dialog = nullptr;
    std::optional<Work> m_importing;
};

}
