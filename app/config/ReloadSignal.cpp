#include "app/config/ReloadSignal.h"

#include <unistd.h>

#include <QSocketNotifier>

#include "app/config/SignalDescriptor.h"

namespace vitrine::app {

ReloadSignal::ReloadSignal(QObject *parent)
    : QObject(parent)
{
    holdSignals({SIGHUP});
    m_descriptor = openSignalDescriptor({SIGHUP});
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        if (takeSignal(m_descriptor))
            emit reloadRequested();
    });
}

ReloadSignal::~ReloadSignal()
{
    delete m_notifier;
    close(m_descriptor);
}

}
