#include "server/http/QtParser.h"

#include <QHttpServerRequest>
#include <QTcpSocket>

#include "server/http/Connection.h"

namespace vitrine::server {

QtParser::QtParser() = default;
QtParser::~QtParser() = default;

void QtParser::detach(QTcpSocket &socket)
{
    if (socket.isTransactionStarted())
        socket.rollbackTransaction();
    const QObject *receiver = kServerReadsSockets ? this : socket.parent();
    disconnect(&socket, &QTcpSocket::readyRead, receiver, nullptr);
}

bool QtParser::handleRequest(const QHttpServerRequest &request, Responder)
{
    if (auto *connection = Connection::current())
        connection->dispatch(request.body());
    return true;
}

void QtParser::missingHandler(const QHttpServerRequest &, Responder)
{
    // Never called: handleRequest takes every request.
}

}
