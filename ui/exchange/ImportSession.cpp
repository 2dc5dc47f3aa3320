#include "ui/exchange/ImportSession.h"

#include <atomic>
#include <chrono>

#include <QTimer>

#include "ui/exchange/ImportTableModel.h"
#include "ui/shell/MessageText.h"

namespace vitrine::ui {

using models::ImportReport;
using models::Result;

namespace {

constexpr std::chrono::milliseconds kLook{100};

}

/// What one run and the thread that does it share.
struct ImportSession::Run
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<bool> isCancelled = false;
};

ImportSession::ImportSession(models::WorkspaceExchange &exchange, QObject *parent)
    : QObject(parent)
    , m_exchange(exchange)
    , m_model(new ImportTableModel(this))
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(kLook);
    connect(m_timer, &QTimer::timeout, this, &ImportSession::showProgress);
    connect(m_model, &ImportTableModel::corrected, this, &ImportSession::lookAgain);
}

ImportSession::~ImportSession()
{
    if (m_run)
        m_run->isCancelled = true;
}

void ImportSession::enter(State state)
{
    m_state = state;
    const bool isRunning = state == State::Reading || state == State::Importing;
    isRunning ? m_timer->start() : m_timer->stop();
    emit stateChanged();
}

models::ExchangeProgress ImportSession::begin()
{
    if (m_run)
        m_run->isCancelled = true;
    m_run = std::make_shared<Run>();
    m_done = 0;
    m_total = 0;
    m_error.clear();
    return [run = m_run](qint64 done, qint64 total) {
        run->done = done;
        run->total = total;
        return !run->isCancelled;
    };
}

void ImportSession::showProgress()
{
    const qint64 done = m_run->done;
    const qint64 total = m_run->total;
    if (done == m_done && total == m_total)
        return;
    m_done = done;
    m_total = total;
    emit progressed();
}

void ImportSession::read(const QString &folder)
{
    m_folder = folder;
    m_waiting.clear();
    m_isWanted = false;
    m_model->setReport({});
    auto future = m_exchange.look(folder, {}, begin());
    enter(State::Reading);
    future.then(m_exchange.mailbox(), this, [this, run = m_run](Result<ImportReport> report) {
        if (run == m_run)
            onRead(std::move(report), run->isCancelled);
    });
}

void ImportSession::onRead(Result<ImportReport> report, bool isCancelled)
{
    if (isCancelled)
        return enter(State::Idle);
    if (!report) {
        m_error = MessageText::of(report.error());
        return enter(State::Failed);
    }
    m_model->setReport(*report);
    enter(State::Table);
}

void ImportSession::lookAgain(const QSet<QString> &files)
{
    m_waiting.unite(files);
    lookAtWaiting();
    emit checkingChanged();
}

/// One look at a time: what is corrected meanwhile is looked at by the next.
void ImportSession::lookAtWaiting()
{
    if (m_isLooking || m_waiting.isEmpty() || m_state != State::Table)
        return;
    m_isLooking = true;
    const QSet<QString> files = std::exchange(m_waiting, {});
    models::ImportCorrections corrections = m_model->corrections();
    corrections.only = files;
    m_exchange.look(m_folder, std::move(corrections))
        .then(m_exchange.mailbox(), this, [this, files, run = m_run](Result<ImportReport> report) {
            m_isLooking = false;
            if (run != m_run)
                return; // another folder by now
            if (report) {
                m_model->takeAgain(files - m_waiting, *report);
            } else {
                m_error = MessageText::of(report.error());
                return enter(State::Failed);
            }
            lookAtWaiting();
            emit checkingChanged();
            if (m_isWanted && !isChecking())
                bringIn();
        });
}

void ImportSession::bringIn()
{
    m_isWanted = isChecking();
    const bool isStopped = m_state == State::Done && !m_report.isComplete;
    if ((m_state != State::Table && !isStopped) || m_isWanted || m_model->counts().problems > 0)
        return;
    auto future = m_exchange.bringIn(m_folder, m_model->corrections(), begin());
    enter(State::Importing);
    future.then(m_exchange.mailbox(), this, [this, run = m_run](Result<ImportReport> report) {
        if (run == m_run)
            onBroughtIn(std::move(report));
    });
}

void ImportSession::onBroughtIn(Result<ImportReport> report)
{
    if (!report) {
        m_error = MessageText::of(report.error());
        return enter(State::Failed);
    }
    m_report = std::move(*report);
    enter(State::Done);
}

void ImportSession::cancel()
{
    if (m_run)
        m_run->isCancelled = true;
}

}
