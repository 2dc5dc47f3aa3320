#include "ui/start/ProblemPage.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPointer>
#include <QThreadPool>

#include "models/workspace/WorkspaceServices.h"
#include "ui/shell/MessageText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::BackupFile;
using models::Error;

namespace {

bool isDamage(const Error &error)
{
    return error.code == "database_corrupt"_L1 || error.code == "migration_changed"_L1;
}

}

ProblemPage::ProblemPage(const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_heading(new Label({}, TextStyle::PageTitle))
    , m_reason(new Label({}))
    , m_advice(new Label({}, TextStyle::Body, Token::Text2))
    , m_place(new Label({}, TextStyle::MonoSmall, Token::Text2))
    , m_again(new Button(tr("Try again")))
    , m_restore(new Button(QString()))
    , m_choose(new Button(tr("Choose another workspace")))
{
    setObjectName(u"problemPage"_s);
    m_heading->setObjectName(u"problemHeading"_s);
    m_reason->setObjectName(u"problemReason"_s);
    m_again->setObjectName(u"problemAgain"_s);
    m_restore->setObjectName(u"problemRestore"_s);
    m_choose->setObjectName(u"problemChoose"_s);
    for (Label *label : {m_heading, m_reason, m_advice, m_place}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *title = new QHBoxLayout;
    title->setSpacing(Metric::kSpace8);
    title->addWidget(new IconLabel(u"error"_s, Token::Bad, Metric::kIcon), 0, Qt::AlignTop);
    title->addWidget(m_heading, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kSpace8);
    for (Button *button : {m_restore, m_again, m_choose})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace8);
    column->addLayout(title);
    column->addWidget(m_place);
    column->addSpacing(Metric::kSpace8);
    column->addWidget(m_reason);
    column->addWidget(m_advice);
    column->addSpacing(Metric::kSpace16);
    column->addLayout(buttons);
    column->addStretch();
    connect(m_again, &Button::clicked, this, &ProblemPage::tryAgainRequested);
    connect(m_choose, &Button::clicked, this, &ProblemPage::chooseRequested);
    connect(m_restore, &Button::clicked, this, &ProblemPage::offerBackup);
}

QString ProblemPage::headline(const Error &error, const QString &folder)
{
    const QString name = QFileInfo(folder).fileName();
    if (error.code == "workspace_missing"_L1)
        return tr("“%1” is not there").arg(name);
    if (isDamage(error))
        return tr("The database of “%1” is damaged").arg(name);
    if (error.code == "database_newer"_L1)
        return tr("“%1” belongs to a newer Vitrine").arg(name);
    if (error.code == "database_busy"_L1 || error.code == "window_silent"_L1)
        return tr("Another program is using “%1”").arg(name);
    if (error.code == "database_read_only"_L1 || error.code == "folder_not_writable"_L1)
        return tr("“%1” cannot be written").arg(name);
    return tr("“%1” cannot be opened").arg(name);
}

QString ProblemPage::advice(const Error &error)
{
    if (error.code == "workspace_missing"_L1)
        return tr("If it is on a disk that can be pulled out or on another computer, connect that and try again.");
    if (isDamage(error))
        return tr("A backup can take its place. The damaged database is kept beside it; pictures and settings stay.");
    if (error.code == "database_newer"_L1)
        return tr("Install that version of Vitrine and start it. Nothing was changed.");
    if (error.code == "database_busy"_L1)
        return tr("Close the other program, then try again.");
    return tr("Nothing was changed.");
}

void ProblemPage::show(const QString &folder, const Error &error)
{
    m_folder = folder;
    m_backup.reset();
    m_heading->setText(headline(error, folder));
    m_place->setText(QDir::toNativeSeparators(folder));
    m_reason->setText(MessageText::of(error));
    m_advice->setText(advice(error));
    m_restore->setVisible(isDamage(error));
    m_restore->setText(tr("Choose a backup…"));
    m_restore->setKind(Button::Kind::Primary);
    m_again->setKind(isDamage(error) ? Button::Kind::Plain : Button::Kind::Primary);
    setAccessibleName(m_heading->text());
    setAccessibleDescription(MessageText::of(error));
    if (!isDamage(error))
        return;
    const QString backups = models::WorkspacePaths{folder}.backups();
    QThreadPool::globalInstance()->start([backups, folder, address = m_mailbox.address(), self = QPointer(this)] {
        auto last = models::WorkspaceBackups::lastIn(backups);
        address.post([self, folder, last = std::move(last)] {
            if (!self || self->m_folder != folder || !last)
                return;
            self->m_backup = last;
            self->m_restore->setText(
                tr("Restore the backup from %1").arg(RelativeTime::inWords(last->at, self->m_clock.now())));
            self->m_restore->setToolTip(last->path);
        });
    });
}

void ProblemPage::offerBackup()
{
    if (m_backup)
        return emit restoreRequested(m_backup->path);
    auto *dialog = new QFileDialog(window(), tr("Choose a backup"), models::WorkspacePaths{m_folder}.backups(),
                                   tr("Backups (*.db);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProblemPage::restoreRequested);
    dialog->open();
}

void ProblemPage::focusFirst()
{
    m_restore->isVisibleTo(this) ? m_restore->setFocus() : m_again->setFocus();
}

}
