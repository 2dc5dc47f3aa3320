#include "ui/shell/WorkspaceMenu.h"

#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QThreadPool>

#include "ui/shell/WorkspaceSwitcher.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

FolderQuestion folderDialog()
{
    return [](QWidget *parent, const QString &title, std::function<void(const QString &)> answer) {
        auto *dialog = new QFileDialog(parent, title, QDir::homePath());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(answer));
        dialog->open();
    };
}

WorkspaceMenu::WorkspaceMenu(WorkspaceSwitcher &switcher, QString current, QList<QAction *> more, QWidget *parent)
    : QMenu(parent)
    , m_switcher(switcher)
    , m_current(std::move(current))
    , m_more(std::move(more))
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &WorkspaceMenu::fill);
}

void WorkspaceMenu::fill()
{
    for (QAction *old : std::exchange(m_recent, {}))
        old->deleteLater(); // one of them may be what is being triggered
    clear();
    QStringList folders;
    for (const auto &[folder, title] : m_switcher.recent()) {
        auto *action = new QAction(QString(title).replace(u'&', u"&&"_s), this);
        action->setData(folder);
        action->setToolTip(QDir::toNativeSeparators(folder));
        action->setCheckable(folder == m_current);
        action->setChecked(folder == m_current);
        connect(action, &QAction::triggered, this, [this, folder = folder] {
            if (folder != m_current)
                m_switcher.open(folder);
        });
        m_recent.append(action);
        folders.append(folder);
    }
    addActions(m_recent);
    if (m_recent.isEmpty())
        addAction(tr("No other workspace yet"))->setEnabled(false);
    addSeparator();
    addActions(m_more);
    check(folders);
}

void WorkspaceMenu::check(const QStringList &folders)
{
    // A disk that is away may take long to say so.
    QThreadPool::globalInstance()->start([folders, address = m_mailbox.address(), self = QPointer(this)] {
        QStringList missing;
        for (const QString &folder : folders) {
            if (!QFileInfo(folder).isDir())
                missing.append(folder);
        }
        address.post([self, missing] {
            if (self)
                self->take(missing);
        });
    });
}

void WorkspaceMenu::take(const QStringList &missing)
{
    for (QAction *action : m_recent) {
        const QString folder = action->data().toString();
        if (!missing.contains(folder))
            continue;
        action->setEnabled(false);
        action->setToolTip(tr("%1 is missing").arg(QDir::toNativeSeparators(folder)));
    }
    emit checked();
}

}
