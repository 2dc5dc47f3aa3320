#pragma once

#include <chrono>
#include <memory>

#include <QHostAddress>
#include <QObject>

#include "server/http/AnswerQueue.h"
#include "server/http/Farewell.h"
#include "server/http/MessageReader.h"

class QTcpSocket;

namespace vitrine::server {

class BodyIntake;
class QtParser;
struct IoContext;

/// The guard of one connection. Its slot sees every byte before Qt's parser does; it checks heads, counts bodies,
/// refuses, and owns the queue of answers. A child of its socket.
class Connection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)

public:
    using Clock = std::chrono::steady_clock;

    /// Connects to the socket's signals; make it before Qt's parser gets the socket.
    Connection(QTcpSocket &socket, IoContext &context, QtParser &parser);
    ~Connection() override;

    /// The connection whose bytes this thread's event loop is delivering.
    [[nodiscard]] static Connection *current();

    /// Qt's parser has the request that the guard announced; `body` is whole.
    void dispatch(QByteArray body);
    /// Answers with a problem document behind what is owed, and closes.
    void refuse(const Refusal &refusal);
    /// The problem document for a refusal.
    [[nodiscard]] CompleteResponse problem(const Refusal &refusal) const;

    void answer(quint32 place, Response response);
    /// The slot of that place went without an answer.
    void dropPlace(quint32 place);
    [[nodiscard]] bool isOpen() const { return m_state != State::Gone; }

    [[nodiscard]] std::shared_ptr<StreamWriter> makeStreamWriter();
    [[nodiscard]] bool writeStream(const QByteArray &bytes);
    void closeStream();

    /// Draws the conclusions after anything was sent or came to an end.
    void settle();
    void checkDeadlines(Clock::time_point now);
    /// The server stops: closes if idle, else after what is under way.
    void stop();
    void abort();

private:
    enum class State {
        Reading,   ///< heads and bodies pass through Qt's parser
        Upload,    ///< a large body goes to its receiver; Qt is detached
        Finishing, ///< no more input is taken; answers are owed
        Leaving,   ///< all is said
        Gone,
    };

    void onReadyRead();
    void onBytesWritten();
    void onDisconnected();
    void readMessage();
    void acceptHead();
    void openUpload();
    void pumpUpload();
    void resumeUpload();
    void continueIfDue();
    void finish();
    void bidFarewell(Farewell::Input input);
    void closeIdle();
    void onSocketError();
    void abortLater();
    void checkBodyRate(Clock::time_point now);
    [[nodiscard]] AnswerTraits admit();
    [[nodiscard]] bool isIdle() const;

    QTcpSocket &m_socket;
    IoContext &m_context;
    QtParser &m_qtParser;
    const QHostAddress m_peer;
    MessageReader m_reader;
    AnswerQueue m_queue;
    Farewell m_farewell;
    State m_state = State::Reading;
    int m_served = 0;
    bool m_isRefusing = false;   ///< the client may still be sending what nobody reads
    bool m_hasMoreInput = false; ///< the next request is in the buffer already, and Qt will ask for it to be read
    bool m_owesContinue = false;
    quint32 m_uploadPlace = 0;
    std::unique_ptr<BodyIntake> m_upload;
    Clock::time_point m_since;  ///< when the present wait began: for a head, a body, the next request, the end
    Clock::time_point m_sentAt; ///< when the client last took something of what waits for it
};

}
