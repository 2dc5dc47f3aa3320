#include "app/config/Heartbeat.h"

namespace vitrine::app {

Heartbeat::Heartbeat(std::vector<Part> parts, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::onInterval);
    m_timer.start(interval);
    askAll();
}

void Heartbeat::onInterval()
{
    if (!m_waiting.isEmpty())
        return emit missed(m_waiting);
    emit beaten();
    askAll();
}

void Heartbeat::askAll()
{
    for (const Part &part : m_parts) {
        m_waiting.append(part.name);
        part.ask([this, address = m_mailbox.address(), name = part.name] {
            address.post([this, name] { m_waiting.removeOne(name); });
        });
    }
}

}
