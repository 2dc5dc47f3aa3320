#include "server/http/Connection.h"

#include <algorithm>

#include <QSslSocket>

#include "server/http/AnswerSlot.h"
#include "server/http/BodyIntake.h"
#include "server/http/BodyRate.h"
#include "server/http/EventStream.h"
#include "server/http/Forwarded.h"
#include "server/http/IoContext.h"
#include "server/http/QtParser.h"

namespace vitrine::server {

namespace {

thread_local Connection *t_current = nullptr;

constexpr qint64 kUploadBufferBytes = 256 * 1024;

bool usuallyHasBody(Method method)
{
    return method == Method::Post || method == Method::Put || method == Method::Patch;
}

}

Connection::Connection(QTcpSocket &socket, IoContext &context, QtParser &parser)
    : QObject(&socket)
    , m_socket(socket)
    , m_context(context)
    , m_qtParser(parser)
    , m_peer(plainAddress(socket.peerAddress()))
    , m_reader(socket, context.limits)
    , m_queue(socket, *this, context)
    , m_farewell(socket, context.limits)
    , m_since(Clock::now())
    , m_sentAt(m_since)
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &Connection::onReadyRead);
    if (m_queue.isEncrypted()) {
        auto *tls = static_cast<QSslSocket *>(&m_socket);
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &Connection::onBytesWritten);
        connect(tls, &QSslSocket::errorOccurred, this, &Connection::onSocketError);
    } else {
        connect(&m_socket, &QTcpSocket::bytesWritten, this, &Connection::onBytesWritten);
    }
    connect(&m_socket, &QTcpSocket::disconnected, this, &Connection::onDisconnected);
    m_context.connections.push_back(this);
}

Connection::~Connection()
{
    if (t_current == this)
        t_current = nullptr;
    std::erase(m_context.connections, this);
    m_context.census.leave(m_peer);
}

Connection *Connection::current()
{
    return t_current;
}

void Connection::onReadyRead()
{
    t_current = nullptr;
    m_hasMoreInput = false;
    switch (m_state) {
    case State::Reading:
        readMessage();
        break;
    case State::Upload:
        pumpUpload();
        break;
    case State::Finishing:
        m_qtParser.detach(m_socket); // what comes stays unread until the answers are out
        break;
    case State::Leaving:
        m_qtParser.detach(m_socket);
        m_farewell.drain();
        break;
    case State::Gone:
        break;
    }
}

void Connection::readMessage()
{
    t_current = this;
    const bool isNewHead = m_reader.isBetweenRequests();
    switch (m_reader.read()) {
    case MessageReader::Event::None:
        m_owesContinue = m_owesContinue && m_reader.bodyBytesSoFar() == 0; // it may not wait for being told
        if (isNewHead && m_reader.isWithinHead())
            m_since = Clock::now();
        settle();
        break;
    case MessageReader::Event::Head:
        acceptHead();
        break;
    case MessageReader::Event::Refused:
        refuse(m_reader.refusal());
        break;
    case MessageReader::Event::Broken:
        m_qtParser.detach(m_socket);
        abortLater();
        break;
    }
}

void Connection::acceptHead()
{
    if (m_queue.size() >= m_context.limits.waitingAnswers) {
        finish();
        return;
    }
    const RequestHead &head = m_reader.head();
    BodyPolicy policy;
    if (head.contentLength > 0 || usuallyHasBody(head.method))
        policy = m_context.handler.bodyPolicy(head);
    if (head.contentLength > policy.maximumBytes) {
        refuse({413, "body_too_large", "The body is larger than this endpoint takes."});
        return;
    }
    m_owesContinue = head.expectsContinue && head.contentLength > 0 && m_reader.bodyBytesWithHead() == 0;
    if (policy.isStreaming) {
        openUpload();
        return;
    }
    m_owesContinue = m_owesContinue && !QtParser::kSendsContinue;
    m_reader.expectBody();
    if (m_reader.isWithinBody()) {
        m_since = Clock::now();
        settle();
    }
}

void Connection::dispatch(QByteArray body)
{
    if (!m_reader.confirm(body)) {
        m_qtParser.detach(m_socket);
        abortLater();
        return;
    }
    m_owesContinue = false;
    const AnswerTraits traits = admit();
    m_hasMoreInput = traits.keepAlive && m_socket.bytesAvailable() > 0;
    if (m_hasMoreInput)
        m_queue.hold();
    if (!traits.keepAlive)
        m_state = State::Finishing;
    const quint32 place = m_queue.push(traits);
    m_context.handler.handle(Request{std::move(m_reader.head()), std::move(body), m_peer, m_queue.isEncrypted()},
                             std::make_shared<AnswerSlot>(*this, place, m_context.home));
    settle();
}

AnswerTraits Connection::admit()
{
    IoCounters::count(m_context.counters.requests);
    ++m_served;
    RequestHead &head = m_reader.head();
    head.keepAlive = head.keepAlive && m_served < m_context.limits.requestsPerConnection && !m_context.isStopping;
    const bool isSecure = wasSentEncrypted(head, m_peer, m_queue.isEncrypted(), m_context.config.trustedProxies);
    return {head.method == Method::Head, head.keepAlive, head.minorVersion == 0, isSecure};
}

void Connection::openUpload()
{
    m_qtParser.detach(m_socket);
    m_socket.skip(m_reader.headBytes());
    m_socket.setReadBufferSize(kUploadBufferBytes);
    RequestHead &head = m_reader.head();
    head.keepAlive = false;
    m_state = State::Upload;
    const qint64 length = head.contentLength;
    m_uploadPlace = m_queue.push(admit());
    auto receiver = m_context.handler.openBody(Request{std::move(head), {}, m_peer, m_queue.isEncrypted()},
                                               std::make_shared<AnswerSlot>(*this, m_uploadPlace, m_context.home),
                                               [guard = QPointer(this)] {
                                                   if (guard)
                                                       guard->resumeUpload();
                                               });
    if (m_state != State::Upload || !receiver) {
        finish();
        return;
    }
    m_upload = std::make_unique<BodyIntake>(m_socket, std::move(receiver), length);
    continueIfDue();
    pumpUpload();
}

void Connection::pumpUpload()
{
    if (m_state != State::Upload || !m_upload)
        return;
    m_upload->pump();
    m_owesContinue = m_owesContinue && !m_upload->hasBegun(); // it may not wait for being told
    if (m_upload->isOver() && m_state == State::Upload)
        finish();
}

void Connection::resumeUpload()
{
    // Not at once: the receiver is still on the stack.
    if (m_upload && m_upload->resume())
        QMetaObject::invokeMethod(this, &Connection::pumpUpload, Qt::QueuedConnection);
}

void Connection::continueIfDue()
{
    const bool isNext = m_state == State::Upload ? m_queue.isWaitingFor(m_uploadPlace) : m_queue.isEmpty();
    if (!m_owesContinue || !isNext)
        return;
    m_owesContinue = false;
    m_queue.writeContinue();
    m_since = Clock::now();
    if (m_upload)
        m_upload->restartClock();
}

void Connection::answer(quint32 place, Response response)
{
    m_queue.answer(place, std::move(response));
    if (m_state == State::Upload && place == m_uploadPlace) {
        m_owesContinue = false;
        m_isRefusing = !m_upload || !m_upload->isOver();
        if (m_upload)
            m_upload->stop();
        m_state = State::Finishing;
    }
    settle();
}

void Connection::dropPlace(quint32 place)
{
    answer(place, problem({500, "no_answer", "The request came to nothing inside the server."}));
}

void Connection::refuse(const Refusal &refusal)
{
    IoCounters::count(m_context.counters.refusals);
    m_isRefusing = true;
    const quint32 place = m_queue.push({m_reader.method() == Method::Head, false, false, m_queue.isEncrypted()});
    m_queue.answer(place, problem(refusal));
    finish();
}

CompleteResponse Connection::problem(const Refusal &refusal) const
{
    return m_context.handler.refuse(refusal, m_peer);
}

void Connection::finish()
{
    m_qtParser.detach(m_socket);
    m_state = State::Finishing;
    m_owesContinue = false;
    settle();
}

void Connection::settle()
{
    if (m_state == State::Gone || m_state == State::Leaving)
        return;
    if (!m_hasMoreInput || m_state == State::Finishing)
        m_queue.release();
    if (m_queue.isBroken()) {
        abortLater();
        return;
    }
    if (m_queue.hasSaidClose())
        m_state = State::Finishing;
    if (m_owesContinue)
        continueIfDue();
    if (!m_queue.isEmpty())
        return;
    if (m_state == State::Finishing && m_queue.backlog() == 0)
        bidFarewell(m_isRefusing ? Farewell::Input::Refused : Farewell::Input::Over);
    else if (m_state == State::Reading && m_reader.isBetweenRequests())
        m_since = Clock::now();
}

void Connection::bidFarewell(Farewell::Input input)
{
    m_state = State::Leaving;
    m_qtParser.detach(m_socket);
    m_farewell.begin(input);
}

void Connection::closeIdle()
{
    if (m_queue.isEncrypted())
        bidFarewell(Farewell::Input::Over);
    else
        abort();
}

void Connection::onSocketError()
{
    // A client that says it sends no more gets what is on its way, as Qt has it with a plain connection.
    if (m_socket.error() == QAbstractSocket::RemoteHostClosedError)
        QMetaObject::invokeMethod(&m_socket, &QTcpSocket::disconnectFromHost, Qt::QueuedConnection);
    else
        abortLater();
}

void Connection::onBytesWritten()
{
    m_sentAt = Clock::now();
    m_queue.advance();
    settle();
}

void Connection::onDisconnected()
{
    m_state = State::Gone;
    m_queue.abandon();
    if (m_upload)
        m_upload->abort();
}

std::shared_ptr<StreamWriter> Connection::makeStreamWriter()
{
    return std::make_shared<EventStream>(*this);
}

bool Connection::writeStream(const QByteArray &bytes)
{
    const bool isTaken = m_state != State::Gone && m_queue.writeStream(bytes);
    if (!isTaken)
        settle();
    return isTaken;
}

void Connection::closeStream()
{
    m_queue.closeStream();
    settle();
}

bool Connection::isIdle() const
{
    return m_state == State::Reading && m_queue.isEmpty() && m_queue.backlog() == 0 && m_reader.isBetweenRequests() &&
           m_socket.bytesAvailable() == 0;
}

void Connection::stop()
{
    if (isIdle()) {
        closeIdle();
    } else if (m_queue.isStreaming()) {
        m_queue.abandon();
        finish();
    }
}

void Connection::checkDeadlines(Clock::time_point now)
{
    const HttpLimits &limits = m_context.limits;
    m_farewell.checkDeadline(now);
    if (m_queue.backlog() == 0)
        m_sentAt = now;
    if (now - m_sentAt > limits.sendTimeout) {
        abort();
        return;
    }
    if (m_state == State::Upload || (m_state == State::Reading && m_reader.isWithinBody())) {
        checkBodyRate(now);
    } else if (m_state == State::Reading && m_reader.isWithinHead()) {
        if (now - m_since > limits.headTimeout)
            refuse({408, "head_timeout", "The request's head did not come in time."});
    } else if (isIdle() && now - m_since > limits.idleTimeout) {
        closeIdle();
    }
}

void Connection::checkBodyRate(Clock::time_point now)
{
    if (m_owesContinue)
        return; // the client waits for us
    const Refusal tooSlow{408, "body_timeout", "The request's body came too slowly."};
    if (m_state == State::Reading) {
        if (isBelowMinimumRate(m_reader.bodyBytesSoFar(), now - m_since, m_context.limits))
            refuse(tooSlow);
    } else if (m_upload && m_upload->isTooSlow(now, m_context.limits)) {
        IoCounters::count(m_context.counters.refusals);
        m_queue.answer(m_uploadPlace, problem(tooSlow)); // before the receiver's own slot is dropped
        m_upload->abort();
        finish();
    }
}

void Connection::abort()
{
    m_socket.abort();
}

void Connection::abortLater()
{
    // The caller may be inside Qt's parser or a handler, which an end of the connection must not surprise.
    QMetaObject::invokeMethod(this, &Connection::abort, Qt::QueuedConnection);
}

}
