#pragma once

#include "models/core/Time.h"
#include "models/workspace/Workspace.h"
#include "ui/content/LeaveDialog.h"
#include "ui/shell/Page.h"

namespace vitrine::models {
class ServerControl;
}

namespace vitrine::ui {

class HairlineSplitter;
class ItemAddress;
struct KindText;
class ContentEditor;
class ContentLinks;
class ContentListModel;
class ContentListPanel;
class ContentSession;
class PictureCache;
class PictureIntake;
class UndoHistory;

/// The list of one kind of content beside the one that is open.
class ContentPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentPage)

public:
    /// All outlive it; what is done goes into `history`.
    ContentPage(models::Workspace &workspace, models::ContentAccess &content, models::ServerControl &server,
                const models::Clock &clock, UndoHistory &history, PictureCache &pictures, PictureIntake &intake,
                QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QList<QAction *> actions(PageMenu menu) const override;
    [[nodiscard]] QString subject() const override;
    void leave(std::function<void()> proceed) override;
    void focusFirst() override;
    void restoreState(QSettings &settings) override;
    void saveState(QSettings &settings) const override;

    void startNew();
    void open(const models::Id &id);
    /// Opens it, once what is open may be left, with the cursor in that field (a path such as "cover.alt").
    void openAt(const models::Id &id, const QString &field);
    /// Lists only what waits for that.
    void showWaiting(models::Waiting waiting);
    /// Opens an item with edits that were not saved, once the open one may be left; `done` tells whether it is open.
    void recover(const models::UnsavedEdits &edits, std::function<void(bool)> done);

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
    void onTrashed();
    void askForSchedule();
    void duplicate();
    void showWide(bool isWide);
    void loadSuggestions();
    void answerLeave(LeaveAnswer answer, const std::function<void()> &proceed);
    void setListVisible(bool isVisible);

    models::Workspace &m_workspace;
    models::ContentAccess &m_content;
    const KindText &m_text;
    const models::Clock &m_clock;
    UndoHistory &m_history;
    PictureCache &m_pictures;
    PictureIntake &m_intake;
    ContentListModel *m_model;
    ContentSession *m_session;
    ItemAddress *m_address;
    ContentLinks *m_links;
    ContentListPanel *m_list;
    ContentEditor *m_editor;
    HairlineSplitter *m_splitter;
    LeaveQuestion m_question;
    QHash<QString, QAction *> m_actions;
    bool m_isAsking = false;
    bool m_isListSized = false;
    bool m_isStarting = true;
    bool m_isWide = false;
    models::Id m_afterTrash;
    QString m_wantedField;
};

}
