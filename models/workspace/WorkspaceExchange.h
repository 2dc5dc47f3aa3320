#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include <QObject>

#include "models/core/Future.h"
#include "models/exchange/ExportReport.h"
#include "models/exchange/ImportCorrection.h"
#include "models/exchange/ImportReport.h"
#include "models/workspace/WorkThread.h"

namespace vitrine::models {

class WorkspaceServices;

/// Told by the thread that works, after each item; `total` is 0 while it is not known. False stops the work there.
using ExchangeProgress = std::function<bool(qint64 done, qint64 total)>;

/// Brings a folder of Markdown into the workspace and writes one out of it, for the window. Lives on the workspace's
/// thread, owned by it; the work is done on threads of its own. When it goes, what runs stops after the item it is at.
class WorkspaceExchange final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceExchange)

public:
    enum class Form { Markdown, Json };

    WorkspaceExchange(WorkspaceServices &services, Mailbox &mailbox);
    ~WorkspaceExchange() override;

    [[nodiscard]] Mailbox &mailbox() const { return m_mailbox; }

    /// What would come from that folder; writes nothing.
    [[nodiscard]] Future<Result<ImportReport>> look(QString folder, ImportCorrections corrections,
                                                    ExchangeProgress progress = {});
    /// Brings it in. Stopped between any two files nothing is broken, and the next run goes on from there.
    [[nodiscard]] Future<Result<ImportReport>> bringIn(QString folder, ImportCorrections corrections,
                                                       ExchangeProgress progress = {});
    /// Into a folder of Markdown, or a file of JSON, as `ExportMarkdown` and `ExportJson` write them. Error `cancelled`
    /// when it was stopped.
    [[nodiscard]] Future<Result<ExportReport>> takeOut(Form form, QString path, ExchangeProgress progress = {});

private:
    [[nodiscard]] ExchangeProgress stoppable(ExchangeProgress progress) const;

    WorkspaceServices &m_services;
    Mailbox &m_mailbox;
    std::shared_ptr<std::atomic<bool>> m_isStopping;
    WorkThread m_look; ///< for what is answered while something is written
    WorkThread m_work; // last: end before what they use
};

}
