#include "app/config/StopSignals.h"

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

#include <QSocketNotifier>

namespace vitrine::app {

namespace {

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    return set;
}

int openTerminal()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (isatty(descriptor) == 1)
            return descriptor;
    }
    return -1;
}

}

void StopSignals::hold()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
    , m_terminal(openTerminal())
{
    hold();
    const sigset_t set = stopSignals();
    m_descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        if (read(m_descriptor, &info, sizeof info) != sizeof info)
            return;
        if (info.ssi_signo == SIGHUP && !hasLostTerminal())
            emit reloadRequested();
        else
            emit stopRequested();
    });
}

bool StopSignals::hasLostTerminal() const
{
    return m_terminal >= 0 && isatty(m_terminal) == 0;
}

StopSignals::~StopSignals()
{
    delete m_notifier;
    close(m_descriptor);
}

}
