#include "ui/projects/ProjectsPage.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>

#include "ui/projects/ProjectEditor.h"
#include "ui/projects/ProjectListModel.h"
#include "ui/projects/ProjectListPanel.h"
#include "ui/projects/ProjectSession.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/HairlineSplitter.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::Id;
using models::Result;

namespace {

const auto kOpenKey = u"projects/open"_s;
const auto kSplitterKey = u"projects/splitter"_s;
const auto kBodySplitterKey = u"projects/bodySplitter"_s;

}

ProjectsPage::ProjectsPage(models::Workspace &workspace, const models::Clock &clock, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_model(new ProjectListModel(workspace, this))
    , m_session(new ProjectSession(workspace, this))
    , m_list(new ProjectListPanel(*m_model, clock))
    , m_editor(new ProjectEditor(*m_session, clock))
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

    connect(m_list, &ProjectListPanel::chosen, this, &ProjectsPage::onChosen);
    connect(m_list, &ProjectListPanel::newRequested, this, &ProjectsPage::startNew);
    connect(m_list, &ProjectListPanel::trashRequested, m_actions.value(u"trash"_s), &QAction::trigger);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isListSized = true; });
    connect(m_list, &ProjectListPanel::shown, this, &ProjectsPage::openFirst);
    connect(m_editor, &ProjectEditor::newRequested, this, &ProjectsPage::startNew);
    connect(m_editor, &ProjectEditor::listToggled, m_actions.value(u"showList"_s), &QAction::trigger);
    connect(m_session, &ProjectSession::opened, this, [this] {
        m_list->select(m_session->id());
        updateActions();
        openFirst();
    });
    connect(m_session, &ProjectSession::changed, this, &ProjectsPage::updateActions);
    connect(m_session, &ProjectSession::saved, m_list, &ProjectListPanel::select);
    connect(m_session, &ProjectSession::trashed, this, &ProjectsPage::onTrashed);
    connect(&workspace, &models::Workspace::projectsChanged, this, &ProjectsPage::loadSuggestions);
    loadSuggestions();
    updateActions();
}

QString ProjectsPage::title() const
{
    return tr("Projects");
}
QString ProjectsPage::iconName() const
{
    return u"projects"_s;
}

QAction *ProjectsPage::action(const QString &name, const QString &text, const QKeySequence &keys,
                              std::function<void()> run)
{
    auto *made = new QAction(text, this);
    made->setObjectName(name);
    made->setShortcut(keys);
    connect(made, &QAction::triggered, this, std::move(run));
    m_actions.insert(name, made);
    return made;
}

void ProjectsPage::buildActions()
{
    action(u"new"_s, tr("&New project"), QKeySequence::New, [this] { startNew(); })->setIcon(Icon::of(u"plus"_s));
    action(u"save"_s, tr("&Save"), QKeySequence::Save, [this] { m_session->save(); });
    action(u"filter"_s, tr("&Filter the list"), QKeySequence::Find, [this] {
        setListVisible(true);
        m_list->focusFilter();
    })->setIcon(Icon::of(u"search"_s));
    action(u"rename"_s, tr("Edit the &title"), Qt::Key_F2, [this] {
        m_editor->focusTitle();
    })->setIcon(Icon::of(u"pencil"_s));
    action(u"publish"_s, tr("&Publish"), Qt::CTRL | Qt::SHIFT | Qt::Key_P,
           [this] { m_session->saveAs(models::Status::Published); });
    action(u"unpublish"_s, tr("&Unpublish"), {}, [this] { m_session->saveAs(models::Status::Draft); });
    action(u"archive"_s, tr("&Archive"), {}, [this] {
        m_session->saveAs(models::Status::Archived);
    })->setIcon(Icon::of(u"archive"_s));
    action(u"discard"_s, tr("&Discard edits"), {}, [this] { m_session->discard(); });
    QAction *trash = action(u"trash"_s, tr("&Move to trash"), QKeySequence::Delete, [this] {
        m_afterTrash = m_list->neighbourOf(m_session->id());
        leave([this] { m_session->moveToTrash(); });
    });
    trash->setIcon(Icon::of(u"trash"_s));
    trash->setShortcutContext(
        Qt::WidgetShortcut); // Delete belongs to the text while one is edited; the list has its own
    QAction *showList = action(u"showList"_s, tr("Show the &list"), Qt::CTRL | Qt::Key_Backslash,
                               [this] { setListVisible(!m_list->isVisible()); });
    showList->setCheckable(true);
    showList->setChecked(true);
    m_editor->menu()->addActions({m_actions.value(u"rename"_s), m_actions.value(u"publish"_s),
                                  m_actions.value(u"unpublish"_s), m_actions.value(u"archive"_s)});
    m_editor->menu()->addSeparator();
    m_editor->menu()->addAction(trash);
}

QList<QAction *> ProjectsPage::fileActions() const
{
    return {m_actions.value(u"new"_s), m_actions.value(u"save"_s)};
}
QList<QAction *> ProjectsPage::editActions() const
{
    return {m_actions.value(u"filter"_s), m_actions.value(u"rename"_s)};
}
QList<QAction *> ProjectsPage::viewActions() const
{
    return {m_actions.value(u"showList"_s)};
}

QList<QAction *> ProjectsPage::contentActions() const
{
    return {m_actions.value(u"publish"_s), m_actions.value(u"unpublish"_s), m_actions.value(u"archive"_s),
            m_actions.value(u"discard"_s), m_actions.value(u"trash"_s)};
}

void ProjectsPage::updateActions()
{
    const bool isOpen = m_session->state() == ProjectSession::State::Open;
    const bool isStored = isOpen && !m_session->draft().isNew();
    const bool canSave = isOpen && !m_session->isBusy();
    const auto status = m_session->draft().saved().status;
    const auto enable = [this](const QString &name, bool isEnabled) { m_actions.value(name)->setEnabled(isEnabled); };
    enable(u"save"_s, canSave && m_session->isDirty());
    enable(u"rename"_s, isOpen);
    enable(u"publish"_s, canSave && status != models::Status::Published);
    enable(u"unpublish"_s, canSave && status != models::Status::Draft);
    enable(u"archive"_s, canSave && status != models::Status::Archived);
    enable(u"discard"_s, canSave && m_session->isDirty());
    enable(u"trash"_s, isStored && canSave);
}

void ProjectsPage::startNew()
{
    leave([this] {
        m_session->startNew();
        m_editor->focusTitle();
    });
}

void ProjectsPage::openFirst()
{
    // At the start only: what is closed later was closed by somebody.
    const bool isClosed = m_session->state() == ProjectSession::State::Closed && m_session->wanted().isNull();
    if (!m_isStarting || !m_model->isLoaded())
        return;
    if (isClosed && !m_model->idAt(0).isNull())
        open(m_model->idAt(0));
    else if (m_session->state() == ProjectSession::State::Open)
        m_isStarting = false;
}

void ProjectsPage::open(const Id &id)
{
    m_session->open(id);
}

void ProjectsPage::onChosen(const Id &id)
{
    if (id == m_session->wanted() && m_session->state() != ProjectSession::State::Failed)
        return; // it is open, or on its way
    leave([this, id] { open(id); });
    if (m_isAsking)
        m_list->select(m_session->id()); // until it is answered
}

void ProjectsPage::leave(std::function<void()> proceed)
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

void ProjectsPage::answerLeave(LeaveAnswer answer, const std::function<void()> &proceed)
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

void ProjectsPage::onTrashed(const Id &id, const QString &name)
{
    if (!m_afterTrash.isNull())
        open(std::exchange(m_afterTrash, {}));
    emit toastRequested({u"trash"_s, tr("“%1” moved to trash").arg(name), tr("Undo"), [this, id] { undoTrash(id); }});
}

void ProjectsPage::undoTrash(const Id &id)
{
    m_workspace.restoreProject(id).then(m_workspace.mailbox(), this, [this, id](Result<models::Project> answer) {
        if (answer)
            leave([this, id] { open(id); });
        else
            emit toastRequested({u"error"_s, answer.error().message, {}, {}});
    });
}

void ProjectsPage::loadSuggestions()
{
    m_workspace.tags().then(m_workspace.mailbox(), this, [this](Result<models::TagList> tags) {
        QStringList names;
        if (tags)
            std::ranges::transform(*tags, std::back_inserter(names), &models::TagRef::name);
        m_editor->setSuggestions(u"tags"_s, names);
    });
    m_workspace.technologies().then(m_workspace.mailbox(), this, [this](Result<QStringList> names) {
        m_editor->setSuggestions(u"technologies"_s, names.value_or(QStringList()));
    });
}

void ProjectsPage::setListVisible(bool isVisible)
{
    m_list->setVisible(isVisible);
    m_actions.value(u"showList"_s)->setChecked(isVisible);
}

void ProjectsPage::restoreState(const QSettings &settings)
{
    m_isListSized = m_splitter->restoreState(settings.value(kSplitterKey).toByteArray());
    m_editor->bodySplitter()->restoreState(settings.value(kBodySplitterKey).toByteArray());
    if (const auto id = Id::parse(settings.value(kOpenKey).toString()))
        open(*id);
    m_list->restoreState(settings);
    m_list->focusList();
}

void ProjectsPage::saveState(QSettings &settings) const
{
    if (m_isListSized)
        settings.setValue(kSplitterKey, m_splitter->saveState());
    settings.setValue(kBodySplitterKey, m_editor->bodySplitter()->saveState());
    settings.setValue(kOpenKey, m_session->id().isNull() ? QString() : m_session->id().toString());
    m_list->saveState(settings);
}

void ProjectsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Until somebody moves the splitter the list has the width that the window's asks for.
    if (!m_isListSized) {
        const int list = window()->width() >= Metric::kWideWindow ? Metric::kWideList : Metric::kList;
        m_splitter->setSizes({list - Metric::kHairline, width() - list});
    }
}

}
