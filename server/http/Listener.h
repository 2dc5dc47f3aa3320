#pragma once

#include <memory>

#include <QTcpServer>

class QSslSocket;

namespace vitrine::server {

class QtParser;
struct IoContext;

/// Accepts the connections of one I/O thread and puts the guard before Qt's parser.
class Listener final : public QTcpServer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Listener)

public:
    Listener(IoContext &context, QtParser &parser);
    ~Listener() override;

    /// Goes on after the process ran out of file descriptors, which pauses accepting.
    void resumeIfPaused();
    [[nodiscard]] bool isPaused() const { return m_isPaused; }

Q_SIGNALS:
    /// There are connections, or a pause, to look after.
    void woken();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] std::unique_ptr<QTcpSocket> makeSocket(qintptr descriptor);
    void shakeHands(QSslSocket &socket, const QHostAddress &peer);
    void onAcceptError();

    IoContext &m_context;
    QtParser &m_parser;
    bool m_isPaused = false;
};

}
