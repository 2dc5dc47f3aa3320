#pragma once

#include "models/core/Time.h"
#include "models/workspace/Workspace.h"
#include "ui/content/ContentListView.h"
#include "ui/content/LeaveDialog.h"
#include "ui/shell/Page.h"

class QTimer;

namespace vitrine::ui {

class BulkBar;
class ContentActions;
class ContentBulk;
class ContentEditor;
class ContentListModel;
class ContentListPanel;
class ContentPlaces;
class ContentSession;
class PictureCache;
class PictureIntake;
class SpellChecker;
struct KindText;
class UndoHistory;
class WorkList;

/// The list of one kind of content beside the one that is open; as cards the list has all the room until one is opened.
/// While several are chosen, what can be done to all of them stands in the place of the open one.
class ContentPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentPage)

public:
    /// All outlive it; what is done goes into `history`, what takes time into `work`.
    ContentPage(models::Workspace &workspace, models::ContentAccess &content, const models::Clock &clock,
                UndoHistory &history, WorkList &work, PictureCache &pictures, PictureIntake &intake,
                QWidget *parent = nullptr);

    /// Checks the spelling of texts; outlives it.
    void setSpelling(SpellChecker &spelling);

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

private:
    void connectActions();
    void connectVerbs();
    void connectList();
    void connectSession();
    void connectBulk();
    void updateActions();
    void openFirst();
    void onChosen(const models::Id &id);
    void onChoiceChanged();
    void chooseNoLonger();
    void onOpened();
    void onTrashed();
    void trash();
    void setStatus(models::Status status);
    void editTitle();
    void askForSchedule();
    void duplicate();
    void setForm(ListForm form);
    void showPlaces();
    void loadSuggestions();
    void answerLeave(LeaveAnswer answer, const std::function<void()> &proceed);
    [[nodiscard]] bool isBulk() const;

    models::Workspace &m_workspace;
    models::ContentAccess &m_content;
    const KindText &m_text;
    const models::Clock &m_clock;
    UndoHistory &m_history;
    PictureCache &m_pictures;
    PictureIntake &m_intake;
    ContentListModel *m_model;
    ContentSession *m_session;
    ContentListPanel *m_list;
    ContentEditor *m_editor;
    ContentBulk *m_bulk;
    BulkBar *m_bulkBar;
    ContentPlaces *m_places;
    ContentActions *m_actions;
    QTimer *m_suggesting;
    LeaveQuestion m_question;
    bool m_isAsking = false;
    bool m_isStarting = true;
    models::Id m_shown;            ///< what was opened last
    bool m_isOpenedByList = false; ///< and may be behind what is chosen by now
    models::Id m_afterTrash;
    QString m_wantedField;
};

}
