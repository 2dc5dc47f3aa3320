#pragma once

#include "models/core/Time.h"
#include "models/workspace/Workspace.h"
#include "ui/content/LeaveDialog.h"
#include "ui/shell/Page.h"

namespace vitrine::ui {

class HairlineSplitter;
struct KindText;
class ContentEditor;
class ContentListModel;
class ContentListPanel;
class ContentSession;

/// The list of one kind of content beside the one that is open.
class ContentPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentPage)

public:
    ContentPage(models::Workspace &workspace, models::ContentAccess &content, const models::Clock &clock,
                QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QList<QAction *> actions(PageMenu menu) const override;
    void leave(std::function<void()> proceed) override;
    void focusFirst() override;
    void restoreState(QSettings &settings) override;
    void saveState(QSettings &settings) const override;

    void startNew();
    void open(const models::Id &id);

    /// Asks this instead of the dialog, for tests.
    void setLeaveQuestion(LeaveQuestion question) { m_question = std::move(question); }

    [[nodiscard]] ContentSession &session() const { return *m_session; }
    [[nodiscard]] ContentListModel &model() const { return *m_model; }

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
    models::ContentAccess &m_content;
    const KindText &m_text;
    ContentListModel *m_model;
    ContentSession *m_session;
    ContentListPanel *m_list;
    ContentEditor *m_editor;
    HairlineSplitter *m_splitter;
    LeaveQuestion m_question;
    QHash<QString, QAction *> m_actions;
    bool m_isAsking = false;
    bool m_isListSized = false;
    bool m_isStarting = true;
    models::Id m_afterTrash;
};

}
