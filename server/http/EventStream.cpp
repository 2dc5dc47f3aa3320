#include "server/http/EventStream.h"

#include "server/http/Connection.h"

namespace vitrine::server {

EventStream::EventStream(Connection &connection)
    : m_connection(&connection)
{
}

EventStream::~EventStream()
{
    close();
}

bool EventStream::write(const QByteArray &bytes)
{
    return m_connection && m_connection->writeStream(bytes);
}

void EventStream::close()
{
    if (m_connection)
        m_connection->closeStream();
    m_connection.clear();
}

}
