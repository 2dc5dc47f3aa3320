#pragma once

#include <QWidget>

#include "models/core/Time.h"
#include "ui/start/StartState.h"
#include "ui/start/WorkspaceStarter.h"

class QSettings;
class QStackedWidget;

namespace vitrine::ui {

class BringPage;
class Button;
class FolderPage;
class ImportSession;
class ImportView;
class Label;
class ProblemPage;
class StartPage;
class StepList;

/// What leads to a workspace where there is none yet, and out of it where one cannot be opened.
class StartWindow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartWindow)

public:
    /// All outlive it. `settings` keep how far it came.
    StartWindow(WorkspaceStarter &starter, QSettings &settings, const models::Clock &clock, QWidget *parent = nullptr);
    ~StartWindow() override;

    /// Goes on where the last one was left, else begins.
    void begin();
    /// Begins with what cannot be opened.
    void showProblem(const StartWish &wish, const models::Error &error);
    /// Puts the window before all others, for somebody who started the program again.
    void bringToFront();

    [[nodiscard]] FolderPage &folderPage() const { return *m_folderPage; }
    [[nodiscard]] BringPage &bringPage() const { return *m_bringPage; }
    /// Null until content is imported.
    [[nodiscard]] ImportView *importView() const { return m_importView; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] QWidget *buildSide();
    [[nodiscard]] QWidget *buildFooter();
    [[nodiscard]] QWidget *framed(QWidget *page);
    void buildConnections();
    void goTo(StartState::Step step);
    void goBack();
    void goOn();
    void open(const StartWish &wish);
    void onOpened();
    void onFailed(const models::Error &error);
    void startImport();
    void showImport();
    void leaveImport();
    void finish();
    void showFooter();
    void setBusy(const QString &words);
    [[nodiscard]] StartPage *page() const;
    [[nodiscard]] StartWish wish() const;
    void store();

    WorkspaceStarter &m_starter;
    QSettings &m_settings;
    StartState m_state;
    StartWish m_wish; ///< that is being opened
    StepList *m_steps;
    Label *m_hint;
    QStackedWidget *m_stack;
    FolderPage *m_folderPage;
    BringPage *m_bringPage;
    ProblemPage *m_problemPage;
    ImportSession *m_session = nullptr;
    ImportView *m_importView = nullptr;
    QWidget *m_footer;
    Label *m_told;
    Button *m_quit;
    Button *m_back;
    Button *m_next;
    bool m_isBusy = false;
    bool m_isWanted = false; ///< to go on once the disk has answered
};

}
