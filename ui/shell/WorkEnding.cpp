#include "ui/shell/WorkEnding.h"

#include <algorithm>

#include <QWidget>

#include "ui/shell/WorkList.h"

namespace vitrine::ui {

WorkEnding::WorkEnding(WorkList &work, QWidget &window)
    : QObject(&window)
    , m_work(work)
    , m_question([&work, &window](const QStringList &running, std::function<void(CloseAnswer)> answer) {
        const bool canBeCancelled = std::ranges::any_of(work.running(), &WorkList::Running::canBeCancelled);
        CloseDialog::ask(&window, running, canBeCancelled, std::move(answer));
    })
{
    connect(&work, &WorkList::changed, this, &WorkEnding::look);
}

void WorkEnding::end(std::function<void()> proceed)
{
    if (m_isAsking)
        return;
    if (m_work.running().empty())
        return proceed();
    QStringList running;
    for (const WorkList::Running &one : m_work.running())
        running.append(one.text());
    m_proceed = std::move(proceed);
    m_isAsking = true;
    m_question(running, [this](CloseAnswer answer) { onAnswer(answer); });
}

void WorkEnding::onAnswer(CloseAnswer answer)
{
    m_isAsking = false;
    m_isWaiting = answer != CloseAnswer::Stay;
    if (answer == CloseAnswer::Stay) {
        m_proceed = {};
        return;
    }
    if (answer == CloseAnswer::Cancel)
        m_work.cancelAll();
    if (answer == CloseAnswer::Finish || !std::ranges::all_of(m_work.running(), &WorkList::Running::canBeCancelled))
        emit waiting(tr("Vitrine closes once its work is done"));
    look();
}

void WorkEnding::look()
{
    if (!m_isWaiting || !m_proceed || !m_work.running().empty())
        return;
    m_isWaiting = false;
    const auto proceed = std::exchange(m_proceed, {});
    proceed();
}

}
