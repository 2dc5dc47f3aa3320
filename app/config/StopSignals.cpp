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
    return set;
}

}

void StopSignals::hold()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    hold();
    const sigset_t set = stopSignals();
    m_descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        if (read(m_descriptor, &info, sizeof info) == sizeof info)
            emit stopRequested();
    });
}

StopSignals::~StopSignals()
{
    delete m_notifier;
    close(m_descriptor);
}

}
