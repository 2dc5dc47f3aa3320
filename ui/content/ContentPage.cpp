#include "ui/content/ContentPage.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>

#include "ui/content/BulkBar.h"
#include "ui/content/BulkFailuresDialog.h"
#include "ui/content/BulkPane.h"
#include "ui/content/ContentActions.h"
#include "ui/content/ContentBulk.h"
#include "ui/content/ContentChoice.h"
#include "ui/content/ContentEditor.h"
#include "ui/content/ContentLinks.h"
#include "ui/content/ContentListModel.h"
#include "ui/content/ContentListPanel.h"
#include "ui/content/ContentPlaces.h"
#include "ui/content/ContentReorder.h"
#include "ui/content/ContentSession.h"
#include "ui/content/ContentSuggestions.h"
#include "ui/content/ContentUndo.h"
#include "ui/content/ItemAddress.h"
#include "ui/content/KindText.h"
#include "ui/content/ScheduleDialog.h"
#include "ui/widgets/MarkdownPane.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::BulkVerb;
using models::Id;
using models::Result;

namespace {

const auto kOpenKey = u"open"_s;

/// What is read and written stands under that name while this lives.
class GroupScope final
{
    Q_DISABLE_COPY_MOVE(GroupScope)

public:
    GroupScope(QSettings &settings, const QString &name)
        : m_settings(settings)
    {
        settings.beginGroup(name);
    }
    ~GroupScope() { m_settings.endGroup(); }

private:
    QSettings &m_settings;
};

}

ContentPage::ContentPage(models::Workspace &workspace, models::ContentAccess &content, models::ServerControl &server,
                         const models::Clock &clock, UndoHistory &history, WorkList &work, PictureCache &pictures,
                         PictureIntake &intake, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_content(content)
    , m_text(KindText::of(content.kind()))
    , m_clock(clock)
    , m_history(history)
    , m_pictures(pictures)
    , m_intake(intake)
    , m_model(new ContentListModel(content, this))
    , m_session(new ContentSession(content, workspace.journal(), this))
    , m_address(new ItemAddress(workspace, server, content.kind(), this))
    , m_links(new ContentLinks(*m_session, workspace, *m_address, this))
    , m_list(new ContentListPanel(*m_model, m_text, clock, pictures))
    , m_editor(new ContentEditor({*m_session, workspace, *m_address, clock, pictures, intake}))
    , m_bulk(new ContentBulk(*m_model, m_list->choice(), history, work, this))
    , m_bulkBar(new BulkBar(*m_bulk))
    , m_places(new ContentPlaces(m_list, m_editor, new BulkPane(*m_bulk, m_text), m_bulkBar))
    , m_actions(new ContentActions(m_text, this))
    , m_question([this](const QString &name, std::function<void(LeaveAnswer)> answer) {
        LeaveDialog::ask(this, name, std::move(answer));
    })
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_places);
    m_editor->menu()->addActions(m_actions->ofItem());
    m_editor->menu()->addSeparator();
    m_editor->menu()->addActions(m_links->actions());
    m_editor->setOpenAction(m_links->openAction());
    m_editor->menu()->addSeparator();
    m_editor->menu()->addAction(m_actions->at(u"trash"_s));
    connectActions();
    connectVerbs();
    connectList();
    connectSession();
    connectBulk();
    connectSuggestions();
    showPlaces();
}

void ContentPage::connectActions()
{
    const auto on = [this](const QString &name, std::function<void()> run) {
        connect(m_actions->at(name), &QAction::triggered, this, std::move(run));
    };
    on(u"new"_s, [this] { startNew(); });
    on(u"save"_s, [this] { m_session->save(); });
    on(u"filter"_s, [this] {
        m_places->setListVisible(true);
        m_list->focusFilter();
    });
    on(u"findInText"_s, [this] {
        m_editor->focusField(u"body"_s);
        m_editor->body().find();
    });
    on(u"rename"_s, [this] { editTitle(); });
    on(u"nextProblem"_s, [this] { m_editor->focusNextProblem(); });
    on(u"duplicate"_s, [this] { duplicate(); });
    on(u"history"_s, [this] { m_editor->showHistory(); });
    on(u"discard"_s, [this] { m_session->discard(); });
    on(u"textView"_s, [this] { m_editor->body().showNextView(); });
    on(u"showList"_s, [this] { m_places->setListVisible(m_actions->at(u"showList"_s)->isChecked()); });
    on(u"cards"_s, [this] { setForm(m_actions->at(u"cards"_s)->isChecked() ? ListForm::Cards : ListForm::Rows); });
}

void ContentPage::connectVerbs()
{
    const auto on = [this](const QString &name, std::function<void()> run) {
        connect(m_actions->at(name), &QAction::triggered, this, std::move(run));
    };
    on(u"publish"_s, [this] { setStatus(models::Status::Published); });
    on(u"unpublish"_s, [this] { setStatus(models::Status::Draft); });
    on(u"archive"_s, [this] { setStatus(models::Status::Archived); });
    on(u"schedule"_s, [this] { askForSchedule(); });
    on(u"cancelSchedule"_s, [this] { m_session->schedule({}); });
    on(u"addTag"_s, [this] { m_bulkBar->pickTag(BulkVerb::AddTags); });
    on(u"removeTag"_s, [this] { m_bulkBar->pickTag(BulkVerb::RemoveTags); });
    on(u"trash"_s, [this] { trash(); });
}

void ContentPage::connectList()
{
    connect(m_list, &ContentListPanel::chosen, this, &ContentPage::onChosen);
    connect(m_list, &ContentListPanel::choiceChanged, this, &ContentPage::onChoiceChanged);
    connect(m_list, &ContentListPanel::openRequested, this, [this](const Id &id) { openAt(id, u"title"_s); });
    connect(m_list, &ContentListPanel::newRequested, this, &ContentPage::startNew);
    connect(m_list, &ContentListPanel::trashRequested, m_actions->at(u"trash"_s), &QAction::trigger);
    connect(m_list, &ContentListPanel::formChosen, this, &ContentPage::setForm);
    connect(m_list, &ContentListPanel::shown, this, &ContentPage::openFirst);
    connect(&m_list->view(), &ContentListView::escaped, this, &ContentPage::chooseNoLonger);
    if (!m_content.hasOwnOrder())
        return;
    auto *reorder = new ContentReorder(*m_list, *m_model, m_history, this);
    connect(reorder, &ContentReorder::failed, this, [this](const QString &message) {
        emit toastRequested({u"error"_s, message, {}, {}});
    });
}

void ContentPage::connectSession()
{
    connect(m_editor, &ContentEditor::newRequested, this, &ContentPage::startNew);
    connect(m_editor, &ContentEditor::listToggled, m_actions->at(u"showList"_s), &QAction::trigger);
    connect(m_editor, &ContentEditor::wideWanted, m_places, &ContentPlaces::setWide);
    connect(m_places, &ContentPlaces::changed, this, &ContentPage::showPlaces);
    connect(m_editor, &ContentEditor::itemRequested, this, [this](const Id &id) { openAt(id, {}); });
    connect(m_links, &ContentLinks::toastRequested, this, &Page::toastRequested);
    connect(m_editor, &ContentEditor::scheduleRequested, this, &ContentPage::askForSchedule);
    connect(m_session, &ContentSession::opened, this, &ContentPage::onOpened);
    connect(m_session, &ContentSession::changed, this, &ContentPage::updateActions);
    connect(m_session, &ContentSession::saved, this, [this](const Id &id) {
        if (!isBulk())
            m_list->select(id);
    });
    connect(m_session, &ContentSession::trashed, this, &ContentPage::onTrashed);
    auto *undo = new ContentUndo(*m_session, m_history, this);
    connect(undo, &ContentUndo::removed, this, [this](const QString &icon, const QString &text, qint64 done) {
        emit toastRequested({icon, text, tr("Undo"), [this, done] { m_history.undo(done); }});
    });
}

void ContentPage::connectBulk()
{
    connect(m_bulk, &ContentBulk::changed, this, &ContentPage::updateActions);
    connect(m_bulk, &ContentBulk::told, this, &ContentPage::toastRequested);
    connect(m_bulk, &ContentBulk::trashed, this, &ContentPage::onTrashed);
    connect(m_bulk, &ContentBulk::failuresRequested, this,
            [this](const QString &title, const std::vector<models::BulkFailure> &failures) {
                QSet<Id> ids;
                for (const models::BulkFailure &failure : failures)
                    ids.insert(failure.id);
                BulkFailuresDialog::show(this, title, failures, [this, ids] { m_list->choice().setChosen(ids); });
            });
    connect(m_bulkBar, &BulkBar::clearRequested, this, [this] {
        chooseNoLonger();
        m_list->focusList();
    });
}

void ContentPage::setSpelling(SpellChecker &spelling)
{
    m_editor->setTextServices(spelling, m_pictures, m_intake);
}

QString ContentPage::title() const
{
    return m_text.title;
}
QString ContentPage::iconName() const
{
    return m_text.iconName;
}

QList<QAction *> ContentPage::actions(PageMenu menu) const
{
    return menu == PageMenu::Content ? m_actions->of(menu) + m_links->actions() : m_actions->of(menu);
}

QString ContentPage::subject() const
{
    if (isBulk())
        return KindText::count(m_content.kind(), m_bulk->count());
    return m_session->state() == ContentSession::State::Open ? m_session->title() : QString();
}

/// Whether what is done is done to all that is chosen.
bool ContentPage::isBulk() const
{
    return m_bulk->count() > (m_places->isOverview() ? 0 : 1);
}

void ContentPage::updateActions()
{
    if (!isBulk() && !m_places->isOverview())
        m_actions->showItem(*m_session);
    else
        m_actions->showChosen(m_bulk->isBusy() ? std::nullopt : m_bulk->counts());
    m_actions->showPlaces(m_places->isListWanted(), m_list->form() == ListForm::Cards);
}

void ContentPage::setStatus(models::Status status)
{
    if (!isBulk())
        return m_session->saveAs(status);
    m_bulk->run({status == models::Status::Published  ? BulkVerb::Publish
                 : status == models::Status::Archived ? BulkVerb::Archive
                                                      : BulkVerb::Unpublish});
}

void ContentPage::trash()
{
    m_afterTrash = m_list->neighbour();
    if (isBulk())
        m_bulk->run({BulkVerb::Trash});
    else if (m_actions->at(u"trash"_s)->isEnabled())
        leave([this] { m_session->moveToTrash(); });
}

void ContentPage::editTitle()
{
    const Id id = m_places->isOverview() ? m_list->choice().single() : m_session->id();
    if (m_places->isOverview() && !id.isNull())
        openAt(id, u"title"_s);
    else if (!m_places->isOverview())
        m_editor->focusTitle();
}

void ContentPage::startNew()
{
    leave([this] {
        m_places->showItem();
        m_session->startNew();
        m_editor->focusTitle();
    });
}

void ContentPage::openFirst()
{
    // At the start only: what is closed later was closed by somebody.
    const bool isClosed = m_session->state() == ContentSession::State::Closed && m_session->wanted().isNull();
    if (!m_isStarting || !m_model->isLoaded())
        return;
    if (isClosed && !m_model->idAt(0).isNull())
        m_session->open(m_model->idAt(0));
    else if (m_session->state() == ContentSession::State::Open)
        m_isStarting = false;
}

void ContentPage::open(const Id &id)
{
    m_places->showItem();
    m_isOpenedByList = false;
    m_session->open(id);
}

void ContentPage::onOpened()
{
    const bool isSame = std::exchange(m_shown, m_session->id()) == m_session->id();
    const bool isBehind = std::exchange(m_isOpenedByList, false) || isSame;
    if (!m_places->isOverview() && !(isBulk() && isBehind))
        m_list->select(m_session->id());
    updateActions();
    openFirst();
    if (const QString field = std::exchange(m_wantedField, {}); !field.isEmpty())
        m_editor->focusField(field);
}

void ContentPage::openAt(const Id &id, const QString &field)
{
    leave([this, id, field] {
        if (m_session->id() == id && m_session->state() == ContentSession::State::Open) {
            m_places->showItem();
            m_list->select(id);
            if (!field.isEmpty())
                m_editor->focusField(field);
            return;
        }
        m_wantedField = field;
        open(id);
    });
}

void ContentPage::showWaiting(models::Waiting waiting)
{
    m_places->setListVisible(true);
    m_list->showWaiting(waiting);
}

void ContentPage::onChosen(const Id &id)
{
    if (m_places->isOverview() || (id == m_session->wanted() && m_session->state() != ContentSession::State::Failed))
        return; // it is open, or on its way; among cards it is opened by Enter
    leave([this, id] {
        m_isOpenedByList = true;
        m_session->open(id);
    });
    if (m_isAsking)
        m_list->select(m_session->id()); // until it is answered
}

/// Several items take the place of the open one, once it may be left.
void ContentPage::onChoiceChanged()
{
    if (m_isAsking)
        return;
    if (isBulk() && !m_places->isBulk() && !m_places->isOverview())
        return leave([this] { showPlaces(); });
    showPlaces();
}

void ContentPage::chooseNoLonger()
{
    m_list->select(m_places->isOverview() ? Id() : m_session->id());
}

void ContentPage::leave(std::function<void()> proceed)
{
    if (m_isAsking)
        return;
    if (!m_session->isDirty())
        return proceed();
    m_isAsking = true;
    m_question(m_session->title(), [this, proceed = std::move(proceed)](LeaveAnswer answer) {
        m_isAsking = false;
        answerLeave(answer, proceed);
    });
}

void ContentPage::answerLeave(LeaveAnswer answer, const std::function<void()> &proceed)
{
    switch (answer) {
    case LeaveAnswer::Save:
        m_session->save([this, proceed](bool isSaved) { isSaved ? proceed() : m_list->select(m_session->id()); });
        break;
    case LeaveAnswer::Discard:
        m_session->discard();
        proceed();
        break;
    case LeaveAnswer::KeepEditing:
        m_list->select(m_session->id());
        break;
    }
}

void ContentPage::onTrashed()
{
    const Id next = std::exchange(m_afterTrash, {});
    if (m_list->form() == ListForm::Cards)
        return m_places->setListVisible(true);
    if (!next.isNull())
        m_session->open(next);
}

void ContentPage::askForSchedule()
{
    ScheduleDialog::ask(this, {m_session->title(), m_session->draft().saved().publishAt, m_clock.now()},
                        [this](models::Instant when) { m_session->schedule(when); });
}

void ContentPage::duplicate()
{
    leave([this] {
        m_places->showItem();
        m_session->duplicate();
        m_editor->focusTitle();
    });
}

void ContentPage::recover(const models::UnsavedEdits &edits, std::function<void(bool)> done)
{
    m_isStarting = false;
    leave([this, edits, done = std::move(done)] {
        m_places->showItem();
        m_editor->focusTitle(); // a list that gets the focus would open what it has
        m_session->recover(edits, done);
    });
}

void ContentPage::setForm(ListForm form)
{
    m_places->setForm(form);
    const Id chosen = m_list->choice().single();
    if (form == ListForm::Cards && !chosen.isNull())
        m_list->choice().setOnly({}); // it was only open
    else if (form == ListForm::Rows && m_list->choice().count() <= 1)
        chosen.isNull() ? m_list->select(m_session->id()) : onChosen(chosen);
    showPlaces();
    m_list->focusList();
}

void ContentPage::showPlaces()
{
    m_places->setBulk(isBulk());
    updateActions();
}

void ContentPage::connectSuggestions()
{
    auto *suggestions = new ContentSuggestions(m_workspace, m_content, this);
    connect(suggestions, &ContentSuggestions::tagsRead, this, [this](const models::TagList &tags) {
        m_list->setTags(tags);
        m_bulk->setTags(tags);
    });
    connect(suggestions, &ContentSuggestions::usesRead, m_editor, &ContentEditor::setSuggestions);
    suggestions->read();
}

void ContentPage::restoreState(QSettings &settings)
{
    const GroupScope group(settings, m_content.kind().plural);
    if (const auto id = Id::parse(settings.value(kOpenKey).toString()))
        m_session->open(*id);
    m_list->restoreState(settings);
    m_places->restoreState(settings);
}

void ContentPage::saveState(QSettings &settings) const
{
    const GroupScope group(settings, m_content.kind().plural);
    settings.setValue(kOpenKey, m_session->id().isNull() ? QString() : m_session->id().toString());
    m_list->saveState(settings);
    m_places->saveState(settings);
}

void ContentPage::focusFirst()
{
    m_list->focusList();
}

}
