#pragma once

#include <functional>
#include <memory>

#include "server/http/Response.h"

namespace vitrine::server {

/// The place of one answer in its connection's queue. Answer once, on the thread that gave it, now or later; a
/// connection that is gone meanwhile swallows it. Dropped without an answer, it sends a 500.
class ResponseSlot
{
public:
    virtual ~ResponseSlot() = default;
    virtual void send(Response response) = 0;
    /// False once the client is gone: work for it may be dropped.
    [[nodiscard]] virtual bool isWanted() const = 0;
};

/// Receives a body that is too large to hold, piece by piece. Lives on the connection's thread.
class BodyReceiver
{
public:
    virtual ~BodyReceiver() = default;
    /// Takes the next piece; false pauses the client until `resume` (given by openBody) is called.
    virtual bool receive(QByteArrayView piece) = 0;
    /// All has come and, after a pause, was resumed; the receiver answers through its slot, now or later.
    virtual void finish() = 0;
    /// The client went before the end. No answer is possible.
    virtual void abort() = 0;
};

/// What the guard needs to know of a request before its body is read.
struct BodyPolicy
{
    qint64 maximumBytes = 0;
    bool isStreaming = false; ///< the body goes to `openBody` instead of `handle`
};

/// Why the guard or the server refuses by itself.
struct Refusal
{
    int status = 400;
    QByteArray code;   ///< stable, for the problem document
    QByteArray detail; ///< what was wrong and what to do, ASCII
};

/// What the HTTP layer hands requests to. One per I/O thread: made on it, used on it, destroyed on it.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;

    /// Asked for requests that bring a body, and for every POST, PUT and PATCH; others go to `handle` directly.
    [[nodiscard]] virtual BodyPolicy bodyPolicy(const RequestHead &head) = 0;
    /// A whole request. May answer at once or keep the slot; must not run an event loop.
    virtual void handle(Request request, std::shared_ptr<ResponseSlot> slot) = 0;
    /// A request without its body, which the returned receiver gets. To refuse it, answer and return nothing; an answer
    /// before the body's end stops it. `resume` may be called on this thread at any time, also when all is over.
    [[nodiscard]] virtual std::unique_ptr<BodyReceiver> openBody(Request request, std::shared_ptr<ResponseSlot> slot,
                                                                 std::function<void()> resume) = 0;
    /// The problem document for a refusal; also where it is counted and logged.
    [[nodiscard]] virtual CompleteResponse refuse(const Refusal &refusal, const QHostAddress &peer) = 0;
};

}
