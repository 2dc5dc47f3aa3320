#include "ui/exchange/ExchangeActions.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceExchange.h"
#include "ui/exchange/ExportDialog.h"
#include "ui/exchange/ImportDialog.h"
#include "ui/exchange/ImportReportText.h"
#include "ui/exchange/ImportSession.h"
#include "ui/shell/MessageText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using State = ImportSession::State;

ExchangeActions::ExchangeActions(models::Workspace &workspace, WorkList &work, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_work(work)
    , m_window(window)
    , m_question(folderDialog())
    , m_session(new ImportSession(workspace.exchange(), this))
{
    connect(m_session, &ImportSession::stateChanged, this, &ExchangeActions::followImport);
    connect(m_session, &ImportSession::progressed, this, [this] {
        if (!m_importing)
            return;
        m_importing->setTotal(m_session->total());
        m_importing->setDone(m_session->done());
    });
}

ExchangeActions::~ExchangeActions()
{
    delete m_dialog; // before the import that it shows
}

void ExchangeActions::startImport()
{
    m_session->state() == State::Importing ? showDialog() : askForFolder();
}

void ExchangeActions::askForFolder()
{
    m_question(m_dialog && m_dialog->isVisible() ? static_cast<QWidget *>(m_dialog) : &m_window,
               tr("Choose the folder to import from"), [this](const QString &folder) {
                   m_session->read(folder);
                   showDialog();
               });
}

void ExchangeActions::showDialog()
{
    if (!m_dialog) {
        m_dialog = new ImportDialog(*m_session, &m_window);
        connect(m_dialog, &ImportDialog::folderRequested, this, &ExchangeActions::askForFolder);
    }
    m_dialog->start();
}

void ExchangeActions::followImport()
{
    const State state = m_session->state();
    if (state == State::Importing) {
        m_importing = m_work.start(tr("Importing"), 0, [this] { m_session->cancel(); });
        return;
    }
    if (!m_importing)
        return;
    const Work work = *std::exchange(m_importing, std::nullopt);
    const bool isSeen = m_dialog && m_dialog->isVisible();
    if (state == State::Failed)
        return work.fail(m_session->error());
    work.finish();
    if (isSeen)
        return;
    emit toastRequested(
        {u"ok"_s, ImportReportText::headline(m_session->report()), tr("Show report"), [this] { showDialog(); }});
}

void ExchangeActions::startExport()
{
    auto *dialog = new ExportDialog(m_workspace.title(), m_question, &m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { runExport(static_cast<int>(dialog->form()), dialog->path()); });
    dialog->open();
}

void ExchangeActions::runExport(int form, const QString &path)
{
    const Work work = m_work.start(tr("Exporting"));
    auto &exchange = m_workspace.exchange();
    exchange
        .takeOut(static_cast<models::WorkspaceExchange::Form>(form), path,
                 [work](qint64 done, qint64 total) {
                     work.setTotal(total);
                     work.setDone(done);
                     return !work.isCancelled();
                 })
        .then(exchange.mailbox(), this, [this, work, path](models::Result<models::ExportReport> report) {
            if (report)
                tellExport(work, *report, path);
            else if (!work.isCancelled())
                work.fail(MessageText::of(report.error()));
        });
}

void ExchangeActions::tellExport(const Work &work, const models::ExportReport &report, const QString &path)
{
    work.finish();
    const auto items = static_cast<int>(report.projects + report.articles);
    QString text = tr("Exported %n item(s) to %1", nullptr, items).arg(QDir::toNativeSeparators(path));
    if (!report.notes.isEmpty())
        text = tr("Exported to %1, but %n file(s) are missing. %2", nullptr, static_cast<int>(report.notes.size()))
                   .arg(QDir::toNativeSeparators(path), MessageText::of(report.notes.front()));
    emit toastRequested({report.notes.isEmpty() ? u"ok"_s : u"warning"_s, text, tr("Open folder"), [path] {
                             const QFileInfo place(path);
                             QDesktopServices::openUrl(
                                 QUrl::fromLocalFile(place.isDir() ? path : place.absolutePath()));
                         }});
}

}
