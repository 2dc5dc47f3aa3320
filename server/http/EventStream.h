#pragma once

#include <QPointer>

#include "server/http/Response.h"

namespace vitrine::server {

class Connection;

/// The handler's end of an open stream. When its last owner lets go, the stream closes.
class EventStream final : public StreamWriter
{
public:
    explicit EventStream(Connection &connection);
    ~EventStream() override;
    Q_DISABLE_COPY_MOVE(EventStream)

    bool write(const QByteArray &bytes) override;
    void close() override;

private:
    QPointer<Connection> m_connection;
};

}
