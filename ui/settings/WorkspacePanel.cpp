#include "ui/settings/WorkspacePanel.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QUrl>

#include "models/workspace/Workspace.h"
#include "ui/content/KindText.h"
#include "ui/dashboard/BackupCard.h"
#include "ui/shell/MessageText.h"
#include "ui/shell/Page.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ConfirmDialog.h"
#include "ui/widgets/DataSize.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PanelRow.h"
#include "ui/widgets/RelativeTime.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using Step = models::WorkspaceBackups::Step;

namespace {

constexpr int kFacts = 328;

void askForFile(QWidget *parent, const QString &folder, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent->window(), WorkspacePanel::tr("Choose a backup"), folder,
                                   WorkspacePanel::tr("Backups (*.db *.before-restore-*);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

QString counted(const models::WorkspaceCount &count)
{
    return WorkspacePanel::tr("%1 and %2")
        .arg(KindText::count(models::Project::kind(), count.projects),
             KindText::count(models::Article::kind(), count.articles));
}

}

WorkspacePanel::WorkspacePanel(models::Workspace &workspace, const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_backups(workspace.backups())
    , m_clock(clock)
    , m_question(askForFile)
    , m_banner(new Banner)
    , m_title(new Label({}, TextStyle::Body))
    , m_space(new FactList)
    , m_backupState(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_backUp(new Button(tr("Back up now")))
    , m_restore(new Button(tr("Restore a backup…")))
{
    auto *inside = new Surface(Token::Base);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(Metric::kSpace24, Metric::kSpace12, Metric::kSpace24, Metric::kSpace24);
    column->setSpacing(0);
    auto *heading = new Label(tr("Workspace"), TextStyle::PageTitle);
    heading->setFixedHeight(Metric::kControl);
    column->addWidget(heading);
    column->addSpacing(Metric::kSpace12);
    column->addWidget(m_banner);
    column->addWidget(buildPlace());
    column->addWidget(buildSpace());
    column->addWidget(buildBackups());
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    m_banner->hide();
    connect(&m_backups, &models::WorkspaceBackups::stepChanged, this, &WorkspacePanel::showBackup);
    connect(&m_backups, &models::WorkspaceBackups::changed, this, &WorkspacePanel::measure);
    connect(&workspace, &models::Workspace::titleChanged, this, [this] { m_title->setText(m_workspace.title()); });
    showBackup();
}

QWidget *WorkspacePanel::buildPlace()
{
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new Button(tr("Change title"));
    title->setObjectName(u"workspaceTitleChange"_s);
    m_title->setText(m_workspace.title());
    connect(title, &Button::clicked, this, [this] { emit settingRequested(u"siteTitle"_s); });
    column->addWidget(new PanelRow(tr("Title"), m_title, title));
    auto *folder = new Label(m_workspace.folder(), TextStyle::MonoSmall, Token::Text2);
    folder->setObjectName(u"workspaceFolder"_s);
    folder->setElided(true);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *open = new Button(u"external"_s, tr("Open folder"), Button::Kind::Plain);
    open->setObjectName(u"workspaceOpenFolder"_s);
    connect(open, &Button::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_workspace.folder())); });
    column->addWidget(new PanelRow(tr("Folder"), folder, open));
    return place;
}

QWidget *WorkspacePanel::buildSpace()
{
    m_space->setObjectName(u"workspaceSpace"_s);
    m_space->setFixedWidth(kFacts);
    m_space->setLined(false);
    auto *meaning = new Label(tr("What the workspace takes on this disk."), TextStyle::Secondary, Token::Text2);
    return new PanelRow(tr("Size"), meaning, m_space);
}

QWidget *WorkspacePanel::buildBackups()
{
    m_backupState->setObjectName(u"workspaceBackupState"_s);
    m_backupState->setWordWrap(true);
    m_backUp->setObjectName(u"workspaceBackUp"_s);
    m_restore->setObjectName(u"workspaceRestore"_s);
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_restore);
    row->addWidget(m_backUp);
    connect(m_backUp, &Button::clicked, this, &WorkspacePanel::backUp);
    connect(m_restore, &Button::clicked, this, &WorkspacePanel::chooseRestore);
    return new PanelRow(tr("Backup"), m_backupState, buttons);
}

void WorkspacePanel::measure()
{
    m_backups.diskUse().then(m_backups.mailbox(), this, [this](models::DiskUse use) {
        m_space->set(tr("Database"), DataSize::inWords(use.database));
        m_space->set(tr("Files"), DataSize::inWords(use.blobs));
        m_space->set(tr("Backups"), DataSize::inWords(use.backups));
        m_space->set(tr("Together"), DataSize::inWords(use.total()));
        m_space->set(tr("Free on the disk"), DataSize::inWords(use.free));
    });
    m_backups.last().then(m_backups.mailbox(), this, [this](std::optional<models::BackupFile> last) {
        m_last = std::move(last);
        m_isKnown = true;
        showBackup();
    });
}

void WorkspacePanel::showBackup()
{
    const Step step = m_backups.step();
    m_backUp->setEnabled(step == Step::Idle);
    m_restore->setEnabled(step == Step::Idle);
    if (step != Step::Idle)
        m_backupState->setText(tr("%1…").arg(BackupCard::stepText(step)));
    else if (m_last)
        m_backupState->setText(
            tr("Last one %1, %2.")
                .arg(RelativeTime::inWords(m_last->at, m_clock.now()), DataSize::inWords(m_last->bytes)));
    else
        m_backupState->setText(m_isKnown ? tr("None yet. The database is copied and checked.") : tr("Looking…"));
}

void WorkspacePanel::showProblem(const QString &title, const models::Error &error)
{
    m_banner->show(Banner::Kind::Bad, title, MessageText::of(error),
                   {{u"workspaceDismiss"_s, tr("Close"), [this] { m_banner->hide(); }}});
    showBackup();
}

void WorkspacePanel::backUp()
{
    m_banner->hide();
    m_backUp->setEnabled(false);
    m_backups.backUp().then(m_backups.mailbox(), this, [this](models::Result<models::BackupFile> made) {
        if (!made)
            return showProblem(tr("The backup failed."), made.error());
        emit toastRequested({u"ok"_s, tr("Backed up, %1").arg(DataSize::inWords(made->bytes)), {}, {}});
    });
}

void WorkspacePanel::chooseRestore()
{
    m_question(this, m_workspace.folder() + u"/backups"_s, [this](const QString &file) { check(file); });
}

void WorkspacePanel::check(const QString &file)
{
    m_banner->hide();
    m_restore->setEnabled(false);
    m_backups.check(file).then(m_backups.mailbox(), this, [this](models::Result<models::RestorePlan> plan) {
        if (!plan)
            return showProblem(tr("This file cannot be restored. Nothing was changed."), plan.error());
        confirm(*plan);
    });
}

void WorkspacePanel::confirm(const models::RestorePlan &plan)
{
    QString reason =
        tr("The copy holds %1 and was changed last %2. It takes the place of what is here now: %3. "
           "What is here now is kept beside it in the folder. Settings and the key stay as they are.")
            .arg(counted(plan.copy), RelativeTime::inWords(plan.changedAt, m_clock.now()), counted(plan.present));
    if (plan.isOlderForm)
        reason += u' ' + tr("The copy is of an earlier version of Vitrine and is brought up to date.");
    ConfirmDialog::ask(this, {tr("Restore this backup?"), reason, tr("Restore")},
                       [this, file = plan.file] { restore(file); });
}

void WorkspacePanel::restore(const QString &file)
{
    m_restore->setEnabled(false);
    m_backups.restore(file).then(m_backups.mailbox(), this, [this](models::Result<QString> kept) {
        if (!kept)
            return showProblem(tr("The backup was not restored."), kept.error());
        m_banner->show(Banner::Kind::Info, tr("The backup was restored."),
                       tr("What was there is kept in %1.").arg(*kept),
                       {{u"workspaceDismiss"_s, tr("Close"), [this] { m_banner->hide(); }}});
    });
}

void WorkspacePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    measure();
}

}
