#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include <QObject>

#include "server/http/Response.h"
#include "server/http/SocketOutput.h"

namespace vitrine::server {

class Connection;
class OpenFile;
struct IoContext;
struct Refusal;

/// What an answer needs to know of its request.
struct AnswerTraits
{
    bool isHead = false;
    bool keepAlive = true;
    bool isOldVersion = false; ///< HTTP/1.0: keep-alive has to be said
    bool isSecure = false;     ///< it came by HTTPS, here or at a trusted proxy
};

/// The answers that a connection owes, in order of request, and their way to the socket. At most one is being sent; its
/// body flows while the client takes it.
class AnswerQueue final
{
public:
    AnswerQueue(QTcpSocket &socket, Connection &connection, IoContext &context);
    ~AnswerQueue();
    Q_DISABLE_COPY_MOVE(AnswerQueue)

    /// Reserves the next place; `answer` fills it.
    [[nodiscard]] quint32 push(AnswerTraits traits);
    /// Fills a place, and sends as far as the order allows. A place that is filled already stays as it is.
    void answer(quint32 place, Response response);
    /// Sends what the order and the client allow.
    void advance();

    /// Tells the client to go on with its body (RFC 9110, 10.1.1). Only when nothing is owed before it.
    void writeContinue();
    /// Whether nothing is owed before that place, and it is not filled either.
    [[nodiscard]] bool isWaitingFor(quint32 place) const;

    /// While held, answers gather to leave together.
    void hold() { m_output.hold(); }
    void release();

    /// Bytes for the open stream; false when there is none any more or too much waits.
    [[nodiscard]] bool writeStream(const QByteArray &bytes);
    void closeStream();
    /// The client went or the server stops: tells the open stream and forgets all that is owed.
    void abandon();

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_entries.size()); }
    /// Whether an open stream is what is being sent.
    [[nodiscard]] bool isStreaming() const { return std::holds_alternative<StreamBody>(m_body); }
    /// Whether an answer that announced the end of the connection has been sent.
    [[nodiscard]] bool hasSaidClose() const { return m_hasSaidClose; }
    /// Whether an answer cannot be completed: only cutting the connection tells the client.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] qint64 backlog() const { return m_output.backlog(); }
    [[nodiscard]] bool isEncrypted() const { return m_output.isEncrypted(); }

private:
    struct Entry
    {
        AnswerTraits traits;
        std::optional<Response> response;
    };
    struct BytesBody
    {
        QByteArray bytes;
        qsizetype sent = 0;
    };
    struct FileBody
    {
        FileResponse response;
        std::shared_ptr<OpenFile> file;
        qint64 asked = 0;
        bool isReading = false;
        bool hasHead = false;
    };
    struct StreamBody
    {
        std::function<void()> closed;
        bool isClosed = false;
    };

    void start(const CompleteResponse &response);
    void start(const RenderedResponse &response);
    void start(const FileResponse &response);
    void start(const StreamResponse &response);
    bool pump(std::monostate) const { return true; }
    bool pump(BytesBody &body);
    bool pump(FileBody &body);
    bool pump(StreamBody &body) const { return body.isClosed; }

    void send(Response response);
    void finishFront();
    void readNextPiece(FileBody &body);
    void takePiece(QByteArray piece);
    void write(std::span<const QByteArrayView> pieces);
    void writeHead(int status, const HeaderList &headers, std::optional<qint64> length, QByteArrayView body);
    [[nodiscard]] QByteArrayView endOfHead(bool mustClose);
    [[nodiscard]] CompleteResponse unreadableFile() const;

    Connection &m_connection;
    IoContext &m_context;
    SocketOutput m_output;
    std::vector<Entry> m_entries;
    quint32 m_firstPlace = 0;
    std::variant<std::monostate, BytesBody, FileBody, StreamBody> m_body;
    bool m_isAdvancing = false;
    bool m_hasSaidClose = false;
    bool m_isBroken = false;
};

}
