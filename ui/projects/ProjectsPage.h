#pragma once

#include "models/core/Time.h"
#include "models/workspace/Workspace.h"
#include "ui/projects/LeaveDialog.h"
#include "ui/shell/Page.h"

namespace vitrine::ui {

class HairlineSplitter;
class ProjectEditor;
class ProjectListModel;
class ProjectListPanel;
class ProjectSession;

/// The list of projects beside the one that is open.
class ProjectsPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectsPage)

public:
    ProjectsPage(models::Workspace &workspace, const models::Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QList<QAction *> fileActions() const override;
    [[nodiscard]] QList<QAction *> editActions() const override;
    [[nodiscard]] QList<QAction *> viewActions() const override;
    [[nodiscard]] QList<QAction *> contentActions() const override;
    void leave(std::function<void()> proceed) override;
    void restoreState(const QSettings &settings) override;
    void saveState(QSettings &settings) const override;

    void startNew();
    void open(const models::Id &id);

    /// Asks this instead of the dialog, for tests.
    void setLeaveQuestion(LeaveQuestion question) { m_question = std::move(question); }

    [[nodiscard]] ProjectSession &session() const { return *m_session; }
    [[nodiscard]] ProjectListModel &model() const { return *m_model; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildActions();
    QAction *action(const QString &name, const QString &text, const QKeySequence &keys, std::function<void()> run);
    void updateActions();
    void openFirst();
    void onChosen(const models::Id &id);
    void onTrashed(const models::Id &id, const QString &name);
    void undoTrash(const models::Id &id);
    void loadSuggestions();
    void answerLeave(LeaveAnswer answer, const std::function<void()> &proceed);
    void setListVisible(bool isVisible);

    models::Workspace &m_workspace;
    ProjectListModel *m_model;
    ProjectSession *m_session;
    ProjectListPanel *m_list;
    ProjectEditor *m_editor;
    HairlineSplitter *m_splitter;
    LeaveQuestion m_question;
    QHash<QString, QAction *> m_actions;
    bool m_isAsking = false;
    bool m_isListSized = false;
    bool m_isStarting = true;
    models::Id m_afterTrash;
};

}
