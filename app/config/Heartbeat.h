#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QStringList>
#include <QTimer>

#include "models/core/Mailbox.h"

namespace vitrine::app {

/// Asks the parts of a program whether they still do their work, round after round. Beats only after a round in which
/// all of them have answered, so that one that hangs is noticed though the event loop runs.
class Heartbeat final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Heartbeat)

public:
    using Answer = std::function<void()>; ///< callable from any thread, also when all is over
    struct Part
    {
        QString name;
        std::function<void(Answer)> ask; ///< called on the heartbeat's thread; must not wait
    };

    /// Begins at once with the first round; the next ones follow every `interval`.
    Heartbeat(std::vector<Part> parts, std::chrono::milliseconds interval, QObject *parent = nullptr);

signals:
    void beaten();
    /// Another interval has passed in which these have not answered.
    void missed(const QStringList &names);

private:
    void onInterval();
    void askAll();

    const std::vector<Part> m_parts;
    QStringList m_waiting; ///< who has not answered yet
    QTimer m_timer;
    models::Mailbox m_mailbox;
};

}
