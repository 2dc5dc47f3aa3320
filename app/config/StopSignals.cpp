#include "app/config/StopSignals.h"

#include <unistd.h>

#include <QSocketNotifier>

#include "app/config/SignalDescriptor.h"

namespace vitrine::app {

void StopSignals::hold()
{
    holdSignals({SIGTERM, SIGINT});
}

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    hold();
    m_descriptor = openSignalDescriptor({SIGTERM, SIGINT});
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        if (takeSignal(m_descriptor))
            emit stopRequested();
    });
}

StopSignals::~StopSignals()
{
    delete m_notifier;
    close(m_descriptor);
}

}
