#include "server/http/AnswerQueue.h"

#include <array>

#include <QPointer>
#include <QScopedValueRollback>

#include "server/http/Connection.h"
#include "server/http/FileReaders.h"
#include "server/http/IoContext.h"
#include "server/http/ResponseHead.h"

namespace vitrine::server {

namespace {

constexpr qint64 kBacklogBytes = 256 * 1024; ///< more than this waits outside the socket's buffer
constexpr qsizetype kSliceBytes = 128 * 1024;
constexpr qint64 kReadHereBytes = 1024 * 1024; ///< larger files are read on another thread
constexpr qint64 kStreamBytes = 1024 * 1024;

}

AnswerQueue::AnswerQueue(QTcpSocket &socket, Connection &connection, IoContext &context)
    : m_connection(connection)
    , m_context(context)
    , m_output(socket)
{
}

AnswerQueue::~AnswerQueue() = default;

quint32 AnswerQueue::push(AnswerTraits traits)
{
    m_entries.push_back({traits, std::nullopt});
    return m_firstPlace + static_cast<quint32>(m_entries.size() - 1);
}

void AnswerQueue::answer(quint32 place, Response response)
{
    const std::size_t index = place - m_firstPlace;
    if (index >= m_entries.size() || m_entries[index].response || (index == 0 && m_body.index() != 0))
        return;
    const bool isNext = index == 0 && !m_isAdvancing && backlog() <= kBacklogBytes;
    if (!isNext) {
        m_entries[index].response = std::move(response);
        return;
    }
    {
        const QScopedValueRollback advancing(m_isAdvancing, true);
        send(std::move(response));
    }
    advance();
}

void AnswerQueue::advance()
{
    if (m_isAdvancing)
        return;
    const QScopedValueRollback advancing(m_isAdvancing, true);
    while (!m_isBroken && !m_entries.empty()) {
        if (m_body.index() != 0) {
            if (!std::visit([this](auto &body) { return pump(body); }, m_body))
                return;
            finishFront();
            continue;
        }
        if (!m_entries.front().response || backlog() > kBacklogBytes)
            return;
        send(*std::exchange(m_entries.front().response, std::nullopt));
    }
}

void AnswerQueue::send(Response response)
{
    std::visit([this](const auto &kind) { start(kind); }, response);
    if (m_body.index() == 0 && !m_entries.empty())
        finishFront();
}

void AnswerQueue::finishFront()
{
    m_body = {};
    m_entries.erase(m_entries.begin());
    ++m_firstPlace;
}

void AnswerQueue::start(const CompleteResponse &response)
{
    const bool hasBody = mayHaveBody(response.status) && !m_entries.front().traits.isHead;
    const bool isLarge = response.body.size() > kBacklogBytes;
    writeHead(response.status, response.headers, response.body.size(),
              hasBody && !isLarge ? QByteArrayView(response.body) : QByteArrayView());
    if (hasBody && isLarge)
        m_body = BytesBody{response.body};
}

void AnswerQueue::start(const RenderedResponse &response)
{
    const QByteArrayView bytes(response.bytes);
    const QByteArrayView body = m_entries.front().traits.isHead ? QByteArrayView() : bytes.sliced(response.headLength);
    const bool isLarge = body.size() > kBacklogBytes;
    const std::array<QByteArrayView, 4> pieces{bytes.first(response.headLength), m_context.date.text(),
                                               endOfHead(false), isLarge ? QByteArrayView() : body};
    write(pieces);
    if (isLarge)
        m_body = BytesBody{response.bytes, response.headLength};
}

void AnswerQueue::start(const FileResponse &response)
{
    if (m_entries.front().traits.isHead || response.length == 0) {
        writeHead(response.status, response.headers, response.length, {});
        return;
    }
    if (response.length > kReadHereBytes) {
        m_body = FileBody{response, std::make_shared<OpenFile>(response.path)};
        readNextPiece(std::get<FileBody>(m_body));
        return;
    }
    const QByteArray bytes = OpenFile(response.path).read(response.offset, response.length);
    start(bytes.isNull() ? unreadableFile() : CompleteResponse{response.status, response.headers, bytes});
}

void AnswerQueue::start(const StreamResponse &response)
{
    const bool isHead = m_entries.front().traits.isHead;
    m_entries.front().traits.keepAlive = false; // its end is the connection's end
    HeaderList headers = response.headers;
    headers.push_back({"X-Accel-Buffering", "no"}); // for nginx, which would collect events until they are many
    writeHead(response.status, headers, std::nullopt, {});
    if (isHead || m_isBroken)
        return;
    m_body = StreamBody{response.closed};
    if (response.opened)
        response.opened(m_connection.makeStreamWriter());
}

bool AnswerQueue::pump(BytesBody &body)
{
    const QByteArrayView bytes(body.bytes);
    while (body.sent < bytes.size() && !m_isBroken) {
        if (backlog() > 0)
            return false;
        const QByteArrayView slice = bytes.sliced(body.sent, qMin(kSliceBytes, bytes.size() - body.sent));
        body.sent += slice.size();
        write({&slice, 1});
    }
    return true;
}

bool AnswerQueue::pump(FileBody &body)
{
    if (!body.isReading && body.asked < body.response.length && backlog() < kBacklogBytes)
        readNextPiece(body);
    return !body.isReading && body.asked == body.response.length;
}

void AnswerQueue::readNextPiece(FileBody &body)
{
    const qint64 offset = body.response.offset + body.asked;
    const qint64 length = qMin<qint64>(kSliceBytes, body.response.length - body.asked);
    body.asked += length;
    body.isReading = true;
    m_context.files.read(body.file, offset, length, m_context.home,
                         [guard = QPointer<Connection>(&m_connection), this](QByteArray piece) {
                             if (!guard)
                                 return;
                             takePiece(std::move(piece));
                             guard->settle();
                         });
}

void AnswerQueue::takePiece(QByteArray piece)
{
    auto *body = std::get_if<FileBody>(&m_body);
    if (!body)
        return; // abandoned meanwhile
    body->isReading = false;
    if (piece.isNull()) {
        m_isBroken = body->hasHead; // too late for another status
        if (m_isBroken)
            return;
        m_body = {};
        const QScopedValueRollback advancing(m_isAdvancing, true);
        send(unreadableFile());
    } else if (body->hasHead) {
        const QByteArrayView bytes(piece);
        write({&bytes, 1});
    } else {
        body->hasHead = true;
        writeHead(body->response.status, body->response.headers, body->response.length, piece);
    }
    advance();
}

void AnswerQueue::writeContinue()
{
    const QByteArrayView interim("HTTP/1.1 100 Continue\r\n\r\n");
    write({&interim, 1});
}

bool AnswerQueue::isWaitingFor(quint32 place) const
{
    return place == m_firstPlace && !m_entries.empty() && !m_entries.front().response && m_body.index() == 0;
}

bool AnswerQueue::writeStream(const QByteArray &bytes)
{
    const auto *body = std::get_if<StreamBody>(&m_body);
    if (!body || body->isClosed || m_isBroken)
        return false;
    if (backlog() + bytes.size() > kStreamBytes) {
        m_isBroken = true;
        return false;
    }
    const QByteArrayView piece(bytes);
    write({&piece, 1});
    return !m_isBroken;
}

void AnswerQueue::closeStream()
{
    if (auto *body = std::get_if<StreamBody>(&m_body))
        body->isClosed = true;
    advance();
}

void AnswerQueue::abandon()
{
    const auto body = std::exchange(m_body, {});
    m_firstPlace += static_cast<quint32>(m_entries.size());
    m_entries.clear();
    const auto *stream = std::get_if<StreamBody>(&body);
    if (stream && !stream->isClosed && stream->closed)
        stream->closed();
}

void AnswerQueue::release()
{
    if (!m_output.release())
        m_isBroken = true;
    advance(); // what was held counted as backlog
}

void AnswerQueue::write(std::span<const QByteArrayView> pieces)
{
    if (!m_output.write(pieces))
        m_isBroken = true;
}

void AnswerQueue::writeHead(int status, const HeaderList &headers, std::optional<qint64> length, QByteArrayView body)
{
    static thread_local QByteArray head;
    head.resize(0);
    appendHead(head, status, headers, length);
    const std::array<QByteArrayView, 4> pieces{head, m_context.date.text(), endOfHead(!length), body};
    write(pieces);
}

QByteArrayView AnswerQueue::endOfHead(bool mustClose)
{
    const AnswerTraits &traits = m_entries.front().traits;
    const bool isLastEver = m_context.isStopping && m_entries.size() == 1;
    const HeadEnds &ends = traits.isSecure ? m_context.secureEnds : m_context.ends;
    if (mustClose || !traits.keepAlive || isLastEver) {
        m_hasSaidClose = true;
        return ends.close;
    }
    return traits.isOldVersion ? ends.keepAlive : ends.plain;
}

CompleteResponse AnswerQueue::unreadableFile() const
{
    return m_connection.problem({500, "file_unreadable", "The file could not be read."});
}

}
