#include "app/config/ReloadSignal.h"

#include <unistd.h>

#include <QSocketNotifier>

#include "app/config/SignalDescriptor.h"

namespace vitrine::app {

namespace {

int openTerminal()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (isatty(descriptor) == 1)
            return descriptor;
    }
    return -1;
}

}

ReloadSignal::ReloadSignal(QObject *parent)
    : QObject(parent)
    , m_terminal(openTerminal())
{
    holdSignals({SIGHUP});
    m_descriptor = openSignalDescriptor({SIGHUP});
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        if (!takeSignal(m_descriptor))
            return;
        if (m_terminal >= 0 && isatty(m_terminal) == 0)
            emit terminalLost();
        else
            emit reloadRequested();
    });
}

ReloadSignal::~ReloadSignal()
{
    delete m_notifier;
    close(m_descriptor);
}

}
