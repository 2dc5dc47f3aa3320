#pragma once

#include <chrono>
#include <memory>

#include <QByteArray>
#include <QMap>
#include <QString>

class QSslSocket;

/// One answer as it came over the wire.
struct RawAnswer
{
    int status = 0; ///< 0: none came
    QByteArray statusLine;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// A client that sends exactly the bytes it is told to, through TLS in a run over TLS. Waits at most `patience` for
/// anything.
class RawClient final
{
public:
    enum class Body { Expected, None }; ///< None: the answer to a HEAD request

    enum class Speech { OfTheRun, Plain, Tls };

    explicit RawClient(quint16 port, Speech speech = Speech::OfTheRun);
    ~RawClient();
    Q_DISABLE_COPY_MOVE(RawClient)

    /// False when the server is gone already.
    bool send(const QByteArray &bytes);
    /// Sends one byte per segment.
    bool sendByteWise(const QByteArray &bytes);
    /// The next answer, its body by Content-Length or up to the end of the connection.
    [[nodiscard]] RawAnswer readAnswer(Body body = Body::Expected);
    /// At least `count` bytes, or what there is until the end.
    [[nodiscard]] QByteArray read(qsizetype count);
    /// Bytes up to and with `end`.
    [[nodiscard]] QByteArray readUntil(const QByteArray &end);
    /// Whether the server closes without sending anything more.
    [[nodiscard]] bool isClosedNow();
    /// Whether a plain request on this connection is still answered with 200.
    [[nodiscard]] bool isUsable();
    /// Sends and reads one answer.
    [[nodiscard]] RawAnswer ask(const QByteArray &bytes);
    void closeSending();
    void close();
    /// Closes with a reset, as a crashed client's system does.
    void reset();
    /// A small receive buffer: the server has to wait for this client.
    void shrinkReceiveBuffer(int bytes);
    [[nodiscard]] bool isConnected() const { return m_descriptor >= 0; }
    /// The common name in the certificate that the server shows; empty when there is no handshake.
    [[nodiscard]] QString serverName();
    /// Whether the server said that it closes, so that nothing can have been cut off (RFC 8446, 6.1).
    [[nodiscard]] bool wasToldOfTheEnd() const { return m_firstTlsError.contains(QStringLiteral("TLS")); }

    std::chrono::milliseconds patience{20'000};

private:
    /// Reads once more; false at the end, on an error, or out of patience.
    bool fill();
    /// What came, or nothing at the end.
    [[nodiscard]] QByteArray receive();
    [[nodiscard]] QByteArray receiveDecrypted();
    bool sendEncrypted(const QByteArray &bytes);
    /// Encrypts from here on. When it is first needed: some servers never accept.
    bool shakeHands();

    int m_descriptor = -1;
    std::unique_ptr<QSslSocket> m_tls;
    bool m_isTlsBegun = false; ///< the descriptor is its own by then
    QString m_firstTlsError;
    QByteArray m_received;
    bool m_isAtEnd = false;
};
