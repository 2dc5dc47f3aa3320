#include "app/doctor/LivenessProbe.h"

#include <QSslSocket>

namespace vitrine::app {

namespace {

constexpr int kPatience = 2'000; // ms, for each step

/// Where to knock for one who listens everywhere.
QHostAddress knockable(const QHostAddress &address)
{
    if (address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::Any))
        return QHostAddress(QHostAddress::LocalHost);
    return address == QHostAddress(QHostAddress::AnyIPv6) ? QHostAddress(QHostAddress::LocalHostIPv6) : address;
}

bool answersAlive(QTcpSocket &socket)
{
    socket.write("GET /health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (answer.size() < 64 * 1024 && socket.waitForReadyRead(kPatience))
        answer += socket.readAll();
    return answer.contains(R"("status":"alive")");
}

}

bool isVitrineAt(const QHostAddress &address, quint16 port)
{
    const QHostAddress where = knockable(address);
    QTcpSocket plain;
    plain.connectToHost(where, port);
    if (plain.waitForConnected(kPatience) && answersAlive(plain))
        return true;
    QSslSocket encrypted;
    encrypted.setPeerVerifyMode(QSslSocket::VerifyNone); // who it claims to be does not matter here
    encrypted.connectToHostEncrypted(where.toString(), port);
    return encrypted.waitForEncrypted(kPatience) && answersAlive(encrypted);
}

}
