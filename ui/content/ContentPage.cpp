#include "ui/content/ContentPage.h"

#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

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
#include "ui/content/ContentReorder.h"
#include "ui/content/ContentSession.h"
#include "ui/content/ContentUndo.h"
#include "ui/content/ItemAddress.h"
#include "ui/content/KindText.h"
#include "ui/content/ScheduleDialog.h"
#include "ui/widgets/HairlineSplitter.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::BulkVerb;
using models::Id;
using models::Result;

namespace {

const auto kOpenKey = u"open"_s;
const auto kSplitterKey = u"splitter"_s;
const auto kBodySplitterKey = u"bodySplitter"_s;

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
    , m_list(new ContentListPanel(*m_model, m_text, clock))
    , m_editor(new ContentEditor({*m_session, workspace, *m_address, clock, pictures, intake}))
    , m_bulk(new ContentBulk(*m_model, m_list->choice(), history, work, this))
    , m_bulkBar(new BulkBar(*m_bulk))
    , m_bulkPane(new BulkPane(*m_bulk, m_text))
    , m_side(new QStackedWidget)
    , m_column(new QVBoxLayout(this))
    , m_splitter(new HairlineSplitter(Qt::Horizontal, HairlineSplitter::Mark::Line))
    , m_actions(new ContentActions(m_text, this))
    , m_question([this](const QString &name, std::function<void(LeaveAnswer)> answer) {
        LeaveDialog::ask(this, name, std::move(answer));
    })
{
    buildLayout();
    connectActions();
    connectVerbs();
    connectList();
    connectSession();
    connectBulk();
    connect(&content, &models::ContentAccess::changed, this, &ContentPage::loadSuggestions);
    loadSuggestions();
    showPlaces();
}

void ContentPage::buildLayout()
{
    m_side->addWidget(m_editor);
    m_side->addWidget(m_bulkPane);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_list->setMinimumWidth(Metric::kList - Metric::kSpace32 * 2);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_splitter, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isListSized = true; });
    m_editor->menu()->addActions(m_actions->ofItem());
    m_editor->menu()->addSeparator();
    m_editor->menu()->addActions(m_links->actions());
    m_editor->setOpenAction(m_links->openAction());
    m_editor->menu()->addSeparator();
    m_editor->menu()->addAction(m_actions->at(u"trash"_s));
}

void ContentPage::connectActions()
{
    const auto on = [this](const QString &name, std::function<void()> run) {
        connect(m_actions->at(name), &QAction::triggered, this, std::move(run));
    };
    on(u"new"_s, [this] { startNew(); });
    on(u"save"_s, [this] { m_session->save(); });
    on(u"filter"_s, [this] {
        setListVisible(true);
        m_list->focusFilter();
    });
    on(u"rename"_s, [this] { editTitle(); });
    on(u"nextProblem"_s, [this] { m_editor->focusNextProblem(); });
    on(u"duplicate"_s, [this] { duplicate(); });
    on(u"history"_s, [this] { m_editor->showHistory(); });
    on(u"discard"_s, [this] { m_session->discard(); });
    on(u"showList"_s, [this] { setListVisible(m_actions->at(u"showList"_s)->isChecked()); });
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
    connect(m_editor, &ContentEditor::wideWanted, this, &ContentPage::showWide);
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

bool ContentPage::isOverview() const
{
    return m_list->form() == ListForm::Cards && !m_isItemShown;
}

bool ContentPage::isBulk() const
{
    return m_bulk->count() > (isOverview() ? 0 : 1);
}

void ContentPage::updateActions()
{
    if (!isBulk() && !isOverview())
        m_actions->showItem(*m_session);
    else
        m_actions->showChosen(m_bulk->isBusy() ? std::nullopt : m_bulk->counts());
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
    const Id id = isOverview() ? m_list->choice().single() : m_session->id();
    if (isOverview() && !id.isNull())
        openAt(id, u"title"_s);
    else if (!isOverview())
        m_editor->focusTitle();
}

void ContentPage::startNew()
{
    leave([this] {
        showItem();
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
    showItem();
    m_session->open(id);
}

void ContentPage::onOpened()
{
    if (!isOverview())
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
            showItem();
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
    setListVisible(true);
    m_list->showWaiting(waiting);
}

void ContentPage::onChosen(const Id &id)
{
    if (isOverview() || (id == m_session->wanted() && m_session->state() != ContentSession::State::Failed))
        return; // it is open, or on its way; among cards it is opened by Enter
    leave([this, id] { m_session->open(id); });
    if (m_isAsking)
        m_list->select(m_session->id()); // until it is answered
}

/// Several items take the place of the open one, once it may be left.
void ContentPage::onChoiceChanged()
{
    if (m_isAsking)
        return;
    if (isBulk() && !m_isBulkShown && !isOverview())
        return leave([this] { showPlaces(); });
    showPlaces();
}

void ContentPage::chooseNoLonger()
{
    m_list->select(isOverview() ? Id() : m_session->id());
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
        return setListVisible(true);
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
        showItem();
        m_session->duplicate();
        m_editor->focusTitle();
    });
}

void ContentPage::recover(const models::UnsavedEdits &edits, std::function<void(bool)> done)
{
    m_isStarting = false;
    leave([this, edits, done = std::move(done)] {
        showItem();
        m_editor->focusTitle(); // a list that gets the focus would open what it has
        m_session->recover(edits, done);
    });
}

/// The history needs the room of the list.
void ContentPage::showWide(bool isWide)
{
    if (std::exchange(m_isWide, isWide) != isWide)
        showPlaces();
}

void ContentPage::setForm(ListForm form)
{
    m_isItemShown = false;
    m_list->setForm(form);
    if (form == ListForm::Rows && m_list->choice().count() <= 1) {
        const Id chosen = m_list->choice().single();
        chosen.isNull() ? m_list->select(m_session->id()) : onChosen(chosen);
    }
    showPlaces();
    m_list->focusList();
}

/// Before the cards, when they have all the room.
void ContentPage::showItem()
{
    m_isItemShown = true;
    showPlaces();
}

/// Who has which room.
void ContentPage::showPlaces()
{
    const bool isCards = m_list->form() == ListForm::Cards;
    const bool isShown = isCards ? isOverview() : !m_isListHidden && !m_isWide;
    m_isBulkShown = isBulk();
    m_list->setVisible(isShown);
    m_list->setFooterVisible(!isOverview() || !m_isBulkShown);
    m_side->setVisible(!isOverview());
    m_side->setCurrentWidget(m_isBulkShown ? static_cast<QWidget *>(m_bulkPane) : m_editor);
    if (isOverview() && m_bulkBar->parentWidget() != this)
        m_column->addWidget(m_bulkBar);
    else if (!isOverview() && m_bulkBar->parentWidget() != m_bulkPane)
        m_bulkPane->take(m_bulkBar);
    m_bulkBar->setStatesVisible(isOverview());
    m_bulkBar->setVisible(m_isBulkShown);
    m_actions->at(u"showList"_s)->setChecked(isCards ? isShown : !m_isListHidden);
    m_actions->at(u"cards"_s)->setChecked(isCards);
    updateActions();
}

void ContentPage::loadSuggestions()
{
    m_workspace.tags().then(m_workspace.mailbox(), this, [this](const Result<models::TagList> &tags) {
        if (tags) {
            m_list->setTags(*tags);
            m_bulk->setTags(*tags);
        }
    });
    const auto offer = [this](const QString &field, const Result<std::vector<models::NameUse>> &uses) {
        m_editor->setSuggestions(field, uses.value_or(std::vector<models::NameUse>()));
    };
    m_workspace.tagUses().then(m_workspace.mailbox(), this, [offer](const auto &uses) { offer(u"tags"_s, uses); });
    m_workspace.technologyUses().then(m_workspace.mailbox(), this,
                                      [offer](const auto &uses) { offer(u"technologies"_s, uses); });
}

void ContentPage::setListVisible(bool isVisible)
{
    if (m_list->form() == ListForm::Cards)
        m_isItemShown = !isVisible;
    else
        m_isListHidden = !isVisible;
    showPlaces();
}

void ContentPage::restoreState(QSettings &settings)
{
    const GroupScope group(settings, m_content.kind().plural);
    m_isListSized = m_splitter->restoreState(settings.value(kSplitterKey).toByteArray());
    m_editor->bodySplitter()->restoreState(settings.value(kBodySplitterKey).toByteArray());
    if (const auto id = Id::parse(settings.value(kOpenKey).toString()))
        m_session->open(*id);
    m_list->restoreState(settings);
    showPlaces();
}

void ContentPage::saveState(QSettings &settings) const
{
    const GroupScope group(settings, m_content.kind().plural);
    if (m_isListSized)
        settings.setValue(kSplitterKey, m_splitter->saveState());
    settings.setValue(kBodySplitterKey, m_editor->bodySplitter()->saveState());
    settings.setValue(kOpenKey, m_session->id().isNull() ? QString() : m_session->id().toString());
    m_list->saveState(settings);
}

void ContentPage::focusFirst()
{
    m_list->focusList();
}

void ContentPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Until somebody moves the splitter the list has the width that the window's asks for.
    if (!m_isListSized && !isOverview()) {
        const int list = window()->width() >= Metric::kWideWindow ? Metric::kWideList : Metric::kList;
        m_splitter->setSizes({list - Metric::kHairline, width() - list});
    }
}

}
