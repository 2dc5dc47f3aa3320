#pragma once

#include <functional>

#include <QObject>

#include "ui/shell/CloseDialog.h"

namespace vitrine::ui {

class WorkList;

/// Sees to the work in the background before the window that started it may close.
class WorkEnding final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkEnding)

public:
    /// Both outlive it.
    WorkEnding(WorkList &work, QWidget &window);

    void setQuestion(CloseQuestion question) { m_question = std::move(question); }
    /// Calls `proceed` once nothing runs any more, now or later; not at all when the answer is to stay. Asked again
    /// while it waits it asks the owner again.
    void end(std::function<void()> proceed);

signals:
    /// Said while it waits, in words for the owner.
    void waiting(const QString &message);

private:
    void onAnswer(CloseAnswer answer);
    void look();

    WorkList &m_work;
    CloseQuestion m_question;
    std::function<void()> m_proceed; ///< empty: nobody waits
    bool m_isAsking = false;
    bool m_isWaiting = false;
};

}
