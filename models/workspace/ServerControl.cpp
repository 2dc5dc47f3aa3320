#include "models/workspace/ServerControl.h"

namespace vitrine::models {

void ServerControl::restart()
{
    if (state() != State::Serving)
        return start();
    // Queued: whoever waits for the stop, to end the program, comes first.
    auto *once = new QObject(this);
    connect(
        this, &ServerControl::stateChanged, once,
        [this, once] {
            if (state() != State::Stopped)
                return;
            once->deleteLater();
            start();
        },
        Qt::QueuedConnection);
    stop();
}

}
