#pragma once

#include <QAbstractHttpServer>

namespace vitrine::server {

/// Qt's own HTTP parser behind the guard. It parses what the guard let through and tells the guard's current
/// connection when a request is whole; it answers nothing. All that differs between versions of Qt is here.
class QtParser final : public QAbstractHttpServer
{
public:
    QtParser();
    ~QtParser() override;
    Q_DISABLE_COPY_MOVE(QtParser)

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    using Responder = QTcpSocket *;
    static constexpr bool kSendsContinue = false;
    static constexpr bool kServerReadsSockets = true;
#else
    using Responder = QHttpServerResponder &;
    static constexpr bool kSendsContinue = true;       ///< Qt answers `Expect: 100-continue` when it parses a head
    static constexpr bool kServerReadsSockets = false; ///< each socket has a parent that reads it
#endif

    /// Takes a connection away from Qt: what it has parsed of an unfinished request can be read again, and it sees no
    /// further byte. Its clean-up after the connection's end stays.
    void detach(QTcpSocket &socket);

protected:
    bool handleRequest(const QHttpServerRequest &request, Responder responder) override;
    void missingHandler(const QHttpServerRequest &request, Responder responder) override;
};

}
