#pragma once

#include <memory>

#include <QObject>
#include <QSet>

#include "models/exchange/ImportReport.h"
#include "models/workspace/WorkspaceExchange.h"

class QTimer;

namespace vitrine::ui {

class ImportTableModel;

/// One import on its way: reads a folder, holds the table in which it is corrected, brings it in, keeps the report.
class ImportSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportSession)

public:
    enum class State {
        Idle,
        Reading,
        Table,     ///< everything was looked at; nothing is written yet
        Importing, ///< may be cancelled, and run again
        Done,      ///< the report is there, also of an import that was stopped
        Failed,    ///< it could not even begin; `error` says why
    };

    explicit ImportSession(models::WorkspaceExchange &exchange, QObject *parent = nullptr);
    ~ImportSession() override; ///< stops what runs

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] ImportTableModel &model() const { return *m_model; }
    [[nodiscard]] const models::ImportReport &report() const { return m_report; }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; } ///< 0: not known yet
    /// Whether rows that were corrected are still being looked at.
    [[nodiscard]] bool isChecking() const { return m_isLooking || !m_waiting.isEmpty(); }

    /// Looks at all of a folder; what was there before is forgotten.
    void read(const QString &folder);
    /// Brings in what is ticked, once rows that were corrected have been looked at; or the rest of it, after it was
    /// stopped. Stays with the table when a row does not hold.
    void bringIn();
    /// Stops reading, or importing after the file it is at.
    void cancel();

signals:
    void stateChanged();
    void progressed();
    void checkingChanged();

private:
    struct Run;

    void enter(State state);
    [[nodiscard]] models::ExchangeProgress begin();
    void showProgress();
    void onRead(models::Result<models::ImportReport> report, bool isCancelled);
    void onBroughtIn(models::Result<models::ImportReport> report);
    void lookAgain(const QSet<QString> &files);
    void lookAtWaiting();

    models::WorkspaceExchange &m_exchange;
    ImportTableModel *m_model;
    QTimer *m_timer;
    std::shared_ptr<Run> m_run;
    State m_state = State::Idle;
    QString m_folder;
    models::ImportReport m_report;
    QString m_error;
    qint64 m_done = 0;
    qint64 m_total = 0;
    QSet<QString> m_waiting;
    bool m_isLooking = false;
    bool m_isWanted = false; ///< to be brought in once all has been looked at
};

}
