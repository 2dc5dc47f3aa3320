#include "ui/content/ContentPage.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>

#include "ui/content/ContentEditor.h"
#include "ui/content/ContentLinks.h"
#include "ui/content/ContentListModel.h"
#include "ui/content/ContentListPanel.h"
#include "ui/content/ContentSession.h"
#include "ui/content/ContentUndo.h"
#include "ui/content/ItemAddress.h"
#include "ui/content/KindText.h"
#include "ui/content/ScheduleDialog.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/HairlineSplitter.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
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
                         const models::Clock &clock, UndoHistory &history, PictureCache &pictures,
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
    , m_editor(new ContentEditor(*m_session, workspace, *m_address, clock, pictures, intake))
    , m_splitter(new HairlineSplitter(Qt::Horizontal, HairlineSplitter::Mark::Line))
    , m_question([this](const QString &name, std::function<void(LeaveAnswer)> answer) {
        LeaveDialog::ask(this, name, std::move(answer));
    })
{
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_editor);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_list->setMinimumWidth(Metric::kList - Metric::kSpace32 * 2);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    buildActions();

    connect(m_list, &ContentListPanel::chosen, this, &ContentPage::onChosen);
    connect(m_list, &ContentListPanel::newRequested, this, &ContentPage::startNew);
    connect(m_list, &ContentListPanel::trashRequested, m_actions.value(u"trash"_s), &QAction::trigger);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isListSized = true; });
    connect(m_list, &ContentListPanel::shown, this, &ContentPage::openFirst);
    connect(m_editor, &ContentEditor::newRequested, this, &ContentPage::startNew);
    connect(m_editor, &ContentEditor::listToggled, m_actions.value(u"showList"_s), &QAction::trigger);
    connect(m_session, &ContentSession::opened, this, [this] {
        m_list->select(m_session->id());
        updateActions();
        openFirst();
        if (const QString field = std::exchange(m_wantedField, {}); !field.isEmpty())
            m_editor->focusField(field);
    });
    connect(m_links, &ContentLinks::toastRequested, this, &Page::toastRequested);
    connect(m_session, &ContentSession::changed, this, &ContentPage::updateActions);
    connect(m_session, &ContentSession::saved, m_list, &ContentListPanel::select);
    connect(m_session, &ContentSession::trashed, this, &ContentPage::onTrashed);
    connect(m_editor, &ContentEditor::wideWanted, this, &ContentPage::showWide);
    connect(m_editor, &ContentEditor::itemRequested, this, [this](const Id &id) { openAt(id, {}); });
    connect(m_editor, &ContentEditor::scheduleRequested, this, &ContentPage::askForSchedule);
    auto *undo = new ContentUndo(*m_session, history, this);
    connect(undo, &ContentUndo::removed, this, [this](const QString &iconName, const QString &text, qint64 done) {
        emit toastRequested({iconName, text, tr("Undo"), [this, done] { m_history.undo(done); }});
    });
    connect(&content, &models::ContentAccess::changed, this, &ContentPage::loadSuggestions);
    loadSuggestions();
    updateActions();
}

QString ContentPage::title() const
{
    return m_text.title;
}
QString ContentPage::iconName() const
{
    return m_text.iconName;
}

QAction *ContentPage::action(const QString &name, const QString &text, const QKeySequence &keys,
                             std::function<void()> run)
{
    auto *made = new QAction(text, this);
    made->setObjectName(name);
    made->setShortcut(keys);
    connect(made, &QAction::triggered, this, std::move(run));
    m_actions.insert(name, made);
    return made;
}

void ContentPage::buildActions()
{
    action(u"new"_s, m_text.newOneAction, QKeySequence::New, [this] { startNew(); })->setIcon(Icon::of(u"plus"_s));
    action(u"save"_s, tr("&Save"), QKeySequence::Save, [this] { m_session->save(); });
    action(u"filter"_s, tr("&Filter the list"), QKeySequence::Find, [this] {
        setListVisible(true);
        m_list->focusFilter();
    })->setIcon(Icon::of(u"search"_s));
    action(u"rename"_s, tr("Edit the &title"), Qt::Key_F2, [this] {
        m_editor->focusTitle();
    })->setIcon(Icon::of(u"pencil"_s));
    action(u"nextProblem"_s, tr("Next pro&blem"), Qt::Key_F8, [this] {
        m_editor->focusNextProblem();
    })->setIcon(Icon::of(u"error"_s));
    action(u"publish"_s, tr("&Publish"), Qt::CTRL | Qt::SHIFT | Qt::Key_P,
           [this] { m_session->saveAs(models::Status::Published); });
    action(u"unpublish"_s, tr("&Unpublish"), {}, [this] { m_session->saveAs(models::Status::Draft); });
    action(u"archive"_s, tr("&Archive"), {}, [this] {
        m_session->saveAs(models::Status::Archived);
    })->setIcon(Icon::of(u"archive"_s));
    action(u"schedule"_s, tr("&Schedule…"), {}, [this] { askForSchedule(); })->setIcon(Icon::of(u"clock"_s));
    action(u"cancelSchedule"_s, tr("&Cancel schedule"), {}, [this] { m_session->schedule({}); });
    action(u"duplicate"_s, tr("D&uplicate"), Qt::CTRL | Qt::SHIFT | Qt::Key_D, [this] {
        duplicate();
    })->setIcon(Icon::of(u"copy"_s));
    action(u"history"_s, tr("&History"), Qt::CTRL | Qt::Key_H, [this] {
        m_editor->showHistory();
    })->setIcon(Icon::of(u"clock"_s));
    action(u"discard"_s, tr("&Discard edits"), {}, [this] { m_session->discard(); });
    QAction *trash = action(u"trash"_s, tr("&Move to trash"), QKeySequence::Delete, [this] {
        m_afterTrash = m_list->neighbourOf(m_session->id());
        leave([this] { m_session->moveToTrash(); });
    });
    trash->setIcon(Icon::of(u"trash"_s));
    trash->setShortcutContext(
        Qt::WidgetShortcut); // Delete belongs to the text while one is edited; the list has its own
    QAction *showList = action(u"showList"_s, tr("Show the &list"), Qt::CTRL | Qt::Key_Backslash,
                               [this] { setListVisible(m_actions.value(u"showList"_s)->isChecked()); });
    showList->setCheckable(true);
    showList->setChecked(true);
    m_editor->menu()->addActions({m_actions.value(u"rename"_s), m_actions.value(u"duplicate"_s),
                                  m_actions.value(u"history"_s), m_actions.value(u"publish"_s),
                                  m_actions.value(u"unpublish"_s), m_actions.value(u"schedule"_s),
                                  m_actions.value(u"archive"_s)});
    m_editor->menu()->addSeparator();
    m_editor->menu()->addActions(m_links->actions());
    m_editor->setOpenAction(m_links->openAction());
    m_editor->menu()->addSeparator();
    m_editor->menu()->addAction(trash);
}

QList<QAction *> ContentPage::actions(PageMenu menu) const
{
    switch (menu) {
    case PageMenu::File:
        return {m_actions.value(u"new"_s), m_actions.value(u"save"_s)};
    case PageMenu::Edit:
        return {m_actions.value(u"filter"_s), m_actions.value(u"rename"_s), m_actions.value(u"nextProblem"_s)};
    case PageMenu::View:
        return {m_actions.value(u"showList"_s)};
    case PageMenu::Content:
        return QList{m_actions.value(u"publish"_s),  m_actions.value(u"unpublish"_s),
                     m_actions.value(u"schedule"_s), m_actions.value(u"cancelSchedule"_s),
                     m_actions.value(u"archive"_s),  m_actions.value(u"duplicate"_s),
                     m_actions.value(u"history"_s)} +
               m_links->actions() + QList{m_actions.value(u"discard"_s), m_actions.value(u"trash"_s)};
    }
    return {};
}

QString ContentPage::subject() const
{
    return m_session->state() == ContentSession::State::Open ? m_session->title() : QString();
}

void ContentPage::updateActions()
{
    const bool isOpen = m_session->state() == ContentSession::State::Open;
    const bool isStored = isOpen && !m_session->draft().isNew();
    const bool canSave = isOpen && !m_session->isBusy();
    const auto status = m_session->draft().saved().status;
    const auto enable = [this](const QString &name, bool isEnabled) { m_actions.value(name)->setEnabled(isEnabled); };
    enable(u"save"_s, canSave && m_session->isDirty());
    enable(u"rename"_s, isOpen);
    enable(u"nextProblem"_s, !m_session->errors().empty());
    enable(u"publish"_s, canSave && status != models::Status::Published);
    enable(u"unpublish"_s, canSave && status != models::Status::Draft);
    enable(u"schedule"_s, canSave && status != models::Status::Published);
    enable(u"cancelSchedule"_s, canSave && m_session->draft().saved().publishAt.has_value());
    enable(u"duplicate"_s, isOpen);
    enable(u"history"_s, isStored);
    enable(u"archive"_s, canSave && status != models::Status::Archived);
    enable(u"discard"_s, canSave && m_session->isDirty());
    enable(u"trash"_s, isStored && canSave);
}

void ContentPage::startNew()
{
    leave([this] {
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
        open(m_model->idAt(0));
    else if (m_session->state() == ContentSession::State::Open)
        m_isStarting = false;
}

void ContentPage::open(const Id &id)
{
    m_session->open(id);
}

void ContentPage::openAt(const Id &id, const QString &field)
{
    leave([this, id, field] {
        if (m_session->id() == id && m_session->state() == ContentSession::State::Open) {
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
    if (id == m_session->wanted() && m_session->state() != ContentSession::State::Failed)
        return; // it is open, or on its way
    leave([this, id] { open(id); });
    if (m_isAsking)
        m_list->select(m_session->id()); // until it is answered
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
    if (!m_afterTrash.isNull())
        open(std::exchange(m_afterTrash, {}));
}

void ContentPage::askForSchedule()
{
    ScheduleDialog::ask(this, {m_session->title(), m_session->draft().saved().publishAt, m_clock.now()},
                        [this](models::Instant when) { m_session->schedule(when); });
}

void ContentPage::duplicate()
{
    leave([this] {
        m_session->duplicate();
        m_editor->focusTitle();
    });
}

void ContentPage::recover(const models::UnsavedEdits &edits, std::function<void(bool)> done)
{
    m_isStarting = false;
    leave([this, edits, done = std::move(done)] {
        m_editor->focusTitle(); // a list that gets the focus would open what it has
        m_session->recover(edits, done);
    });
}

/// The history needs the room of the list.
void ContentPage::showWide(bool isWide)
{
    if (std::exchange(m_isWide, isWide) == isWide)
        return;
    m_list->setVisible(!isWide && m_actions.value(u"showList"_s)->isChecked());
}

void ContentPage::loadSuggestions()
{
    const auto offer = [this](const QString &field, const Result<std::vector<models::NameUse>> &uses) {
        m_editor->setSuggestions(field, uses.value_or(std::vector<models::NameUse>()));
    };
    m_workspace.tagUses().then(m_workspace.mailbox(), this, [offer](const auto &uses) { offer(u"tags"_s, uses); });
    m_workspace.technologyUses().then(m_workspace.mailbox(), this,
                                      [offer](const auto &uses) { offer(u"technologies"_s, uses); });
}

void ContentPage::setListVisible(bool isVisible)
{
    m_list->setVisible(isVisible && !m_isWide);
    m_actions.value(u"showList"_s)->setChecked(isVisible);
}

void ContentPage::restoreState(QSettings &settings)
{
    const GroupScope group(settings, m_content.kind().plural);
    m_isListSized = m_splitter->restoreState(settings.value(kSplitterKey).toByteArray());
    m_editor->bodySplitter()->restoreState(settings.value(kBodySplitterKey).toByteArray());
    if (const auto id = Id::parse(settings.value(kOpenKey).toString()))
        open(*id);
    m_list->restoreState(settings);
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
    if (!m_isListSized) {
        const int list = window()->width() >= Metric::kWideWindow ? Metric::kWideList : Metric::kList;
        m_splitter->setSizes({list - Metric::kHairline, width() - list});
    }
}

}
