#include "ui/content/BulkRun.h"

#include <algorithm>
#include <iterator>

namespace vitrine::ui {

namespace {

constexpr qint64 kPortion = 50; // others who write wait no longer than for these
static_assert(kPortion <= models::ContentAccess::kMaximumBulk);

}

void BulkRun::start(models::ContentAccess &content, const Work &work, qint64 total, Portion portion, Done done,
                    QObject *parent)
{
    auto *run = new BulkRun(content, work, total, std::move(portion), std::move(done), parent);
    run->next();
}

BulkRun::BulkRun(models::ContentAccess &content, const Work &work, qint64 total, Portion portion, Done done,
                 QObject *parent)
    : QObject(parent)
    , m_content(content)
    , m_work(work)
    , m_portion(std::move(portion))
    , m_done(std::move(done))
{
    m_report.total = total;
}

void BulkRun::next()
{
    m_report.isCancelled = m_at < m_report.total && m_work.isCancelled();
    if (m_at >= m_report.total || m_report.isCancelled)
        return finish();
    const qint64 count = std::min(kPortion, m_report.total - m_at);
    m_portion(m_at, count).then(m_content.mailbox(), this, [this, count](models::ContentAccess::Bulk answer) {
        m_at += count;
        take(std::move(answer));
    });
}

void BulkRun::take(models::ContentAccess::Bulk answer)
{
    if (!answer) {
        m_report.stop = answer.error();
        return finish();
    }
    models::BulkOutcome &all = m_report.outcome;
    std::ranges::move(answer->done, std::back_inserter(all.done));
    std::ranges::move(answer->failed, std::back_inserter(all.failed));
    all.unchanged += answer->unchanged;
    m_work.setDone(m_at);
    next();
}

void BulkRun::finish()
{
    m_work.finishQuietly();
    deleteLater();
    m_done(std::move(m_report));
}

}
