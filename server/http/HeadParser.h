#pragma once

#include <optional>

#include <QByteArray>
#include <QByteArrayView>

#include "server/http/Message.h"
#include "server/http/RequestHandler.h"

namespace vitrine::server {

struct HeadLimits
{
    qsizetype bytes = 16 * 1024; ///< request line, fields and all line ends
    int fields = 100;
    qsizetype targetBytes = 8 * 1024;
};

/// Reads one request head at a time from bytes that may be split anywhere, and refuses what RFC 9112 forbids or Vitrine
/// does not take. It refuses at the first byte that proves it, without waiting for the rest. Knows no socket.
class HeadParser final
{
public:
    enum class Status { Partial, Complete, Refused };

    explicit HeadParser(HeadLimits limits);

    /// Takes the next bytes and stops behind the empty line; `consumed` tells where. Once it is Complete or Refused,
    /// call `takeHead` or `reset` before feeding more.
    Status feed(QByteArrayView bytes);

    /// The head, when Complete; makes ready for the next one.
    [[nodiscard]] RequestHead takeHead();
    /// Why, when Refused.
    [[nodiscard]] const Refusal &refusal() const { return m_refusal; }
    /// Bytes of this message taken so far, line ends before it included.
    [[nodiscard]] qsizetype consumed() const { return m_consumed; }
    /// Whether a byte of the head itself has come.
    [[nodiscard]] bool hasStarted() const { return m_headBytes > 0; }
    /// The method, GET as long as it is not known.
    [[nodiscard]] Method method() const { return m_head.method; }
    /// Forgets everything of the message at hand.
    void reset();

private:
    enum class Stage { RequestLine, Fields };

    bool takePiece(QByteArrayView piece, bool endsLine);
    bool checkBytes(QByteArrayView piece);
    bool checkSizes(bool endsLine);
    void takeLine(QByteArrayView line);
    void takeRequestLine(QByteArrayView line);
    bool takeVersion(QByteArrayView version);
    bool takeMethod(QByteArrayView method);
    bool takeTarget(QByteArrayView target);
    void takeField(QByteArrayView line);
    bool checkField(QByteArrayView name, QByteArrayView value);
    bool takeContentLength(QByteArrayView value);
    bool takeHost(QByteArrayView value);
    bool takeExpectation(QByteArrayView value);
    bool takeUpgrade(QByteArrayView value);
    void takeConnection(QByteArrayView value);
    void finish();
    void forgetLine();
    bool refuse(int status, QByteArrayView code, QByteArrayView detail);

    HeadLimits m_limits;
    Stage m_stage = Stage::RequestLine;
    Status m_status = Status::Partial;
    QByteArray m_line; ///< the beginning of a line whose end has not come
    qsizetype m_consumed = 0;
    qsizetype m_headBytes = 0;
    int m_emptyLines = 0;
    bool m_hasHost = false;
    bool m_hasLength = false;
    bool m_saysClose = false;
    bool m_saysKeepAlive = false;
    bool m_offersUpgrade = false;
    RequestHead m_head;
    Refusal m_refusal;
};

}
