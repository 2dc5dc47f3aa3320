#include "app/config/StopSignals.h"

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

#include <QSocketNotifier>

namespace vitrine::app {

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
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
