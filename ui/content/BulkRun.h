#pragma once

#include <functional>

#include <QObject>

#include "models/workspace/ContentAccess.h"
#include "ui/shell/WorkList.h"

namespace vitrine::ui {

/// How a bulk change went.
struct BulkReport
{
    models::BulkOutcome outcome;
    qint64 total = 0;
    bool isCancelled = false;
    std::optional<models::Error> stop = {}; ///< why nothing more could be written
};

/// Works many items off, a portion in each write, with progress and until it is cancelled. Goes when it is done.
class BulkRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkRun)

public:
    using Portion = std::function<models::Future<models::ContentAccess::Bulk>(qint64 first, qint64 count)>;
    using Done = std::function<void(BulkReport)>;

    /// `portion` writes those items; `done` is called once, unless `parent` is gone by then.
    static void start(models::ContentAccess &content, const Work &work, qint64 total, Portion portion, Done done,
                      QObject *parent);

private:
    BulkRun(models::ContentAccess &content, const Work &work, qint64 total, Portion portion, Done done,
            QObject *parent);
    void next();
    void take(models::ContentAccess::Bulk answer);
    void finish();

    models::ContentAccess &m_content;
    Work m_work;
    Portion m_portion;
    Done m_done;
    BulkReport m_report;
    qint64 m_at = 0;
};

}
