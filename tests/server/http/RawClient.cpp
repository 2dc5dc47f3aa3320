#include "RawClient.h"

#include <cerrno>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QSslSocket>

#include "TestCertificate.h"

RawClient::RawClient(quint16 port, Speech speech)
    : m_descriptor(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(m_descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        close();
    else if (speech == Speech::Tls || (speech == Speech::OfTheRun && isTlsRun()))
        m_tls = std::make_unique<QSslSocket>();
}

RawClient::~RawClient()
{
    close();
}

bool RawClient::shakeHands()
{
    if (m_tls->isEncrypted())
        return true;
    if (!std::exchange(m_isTlsBegun, true)) {
        m_tls->setSocketDescriptor(m_descriptor);
        m_tls->setReadBufferSize(256 * 1024); // as the system's own would be
        m_tls->setPeerVerifyMode(QSslSocket::VerifyNone);
        QObject::connect(m_tls.get(), &QSslSocket::errorOccurred, m_tls.get(), [this] {
            if (m_firstTlsError.isEmpty())
                m_firstTlsError = m_tls->errorString();
        });
        m_tls->startClientEncryption();
    }
    return m_tls->state() == QAbstractSocket::ConnectedState &&
           m_tls->waitForEncrypted(static_cast<int>(patience.count()));
}

bool RawClient::sendEncrypted(const QByteArray &bytes)
{
    if (!shakeHands())
        return false;
    m_tls->write(bytes);
    m_tls->flush();
    while (m_tls->state() == QAbstractSocket::ConnectedState && m_tls->encryptedBytesToWrite() > 0)
        m_tls->waitForBytesWritten(static_cast<int>(patience.count()));
    return m_tls->state() == QAbstractSocket::ConnectedState;
}

bool RawClient::send(const QByteArray &bytes)
{
    if (m_tls)
        return sendEncrypted(bytes);
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t taken =
            ::send(m_descriptor, bytes.constData() + sent, static_cast<std::size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (taken <= 0)
            return false;
        sent += taken;
    }
    return true;
}

bool RawClient::sendByteWise(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        if (!send(QByteArray(1, byte)))
            return false;
    }
    return true;
}

QByteArray RawClient::receiveDecrypted()
{
    if (m_tls->bytesAvailable() == 0 && shakeHands())
        m_tls->waitForReadyRead(static_cast<int>(patience.count()));
    m_isAtEnd = m_tls->bytesAvailable() == 0 && m_tls->state() != QAbstractSocket::ConnectedState;
    return m_tls->readAll();
}

QByteArray RawClient::receive()
{
    if (m_tls)
        return receiveDecrypted();
    pollfd waiting{m_descriptor, POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(patience.count())) <= 0)
        return {};
    QByteArray bytes(65536, Qt::Uninitialized);
    const ssize_t got = recv(m_descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()), 0);
    m_isAtEnd = got <= 0;
    bytes.resize(qMax<qsizetype>(got, 0));
    return bytes;
}

bool RawClient::fill()
{
    if (m_isAtEnd)
        return false;
    const QByteArray bytes = receive();
    m_received += bytes;
    return !bytes.isEmpty();
}

QByteArray RawClient::read(qsizetype count)
{
    while (m_received.size() < count && fill()) {
    }
    const QByteArray bytes = m_received.first(qMin(count, m_received.size()));
    m_received.remove(0, bytes.size());
    return bytes;
}

QByteArray RawClient::readUntil(const QByteArray &end)
{
    qsizetype at = -1;
    while ((at = m_received.indexOf(end)) < 0 && fill()) {
    }
    return at < 0 ? QByteArray() : read(at + end.size());
}

RawAnswer RawClient::readAnswer(Body body)
{
    RawAnswer answer;
    const QByteArray head = readUntil("\r\n\r\n");
    QList<QByteArray> lines = head.split('\n');
    answer.statusLine = lines.takeFirst().trimmed();
    answer.status = answer.statusLine.startsWith("HTTP/1.1 ") ? answer.statusLine.mid(9, 3).toInt() : 0;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            answer.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    if (body == Body::None || answer.status < 200 || answer.status == 204 || answer.status == 304)
        return answer;
    if (answer.headers.contains("content-length")) {
        answer.body = read(answer.headers.value("content-length").toLongLong());
        return answer;
    }
    while (fill()) {
    }
    answer.body = std::exchange(m_received, {});
    return answer;
}

RawAnswer RawClient::ask(const QByteArray &bytes)
{
    send(bytes);
    return readAnswer();
}

bool RawClient::isClosedNow()
{
    while (fill()) {
    }
    return m_isAtEnd && m_received.isEmpty();
}

bool RawClient::isUsable()
{
    return ask("GET /complete HTTP/1.1\r\nHost: test\r\n\r\n").status == 200;
}

void RawClient::closeSending()
{
    shutdown(m_descriptor, SHUT_WR);
}

void RawClient::close()
{
    if (m_isTlsBegun)
        m_tls->abort();
    else if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

void RawClient::reset()
{
    const linger hard{1, 0};
    setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close();
}

void RawClient::shrinkReceiveBuffer(int bytes)
{
    setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

QString RawClient::serverName()
{
    return shakeHands() ? m_tls->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0) : QString();
}
