#pragma once

#include <functional>
#include <memory>
#include <variant>

#include <QString>

#include "server/http/Message.h"

namespace vitrine::server {

/// An answer whose bytes are all here. Content-Length, Date and Connection are added when it is sent.
struct CompleteResponse
{
    int status = 200;
    HeaderList headers;
    QByteArray body;
};

/// An answer that was rendered before and is sent again and again: status line, fields (without Date and Connection)
/// and body in one piece, shared by all who are sent it.
struct RenderedResponse
{
    int status = 200;
    QByteArray bytes;
    qsizetype headLength = 0; ///< up to and with the last field's CRLF; the empty line is added when it is sent
};

/// A part of a file, read in pieces while the client takes them: memory stays flat at any size.
struct FileResponse
{
    int status = 200;
    HeaderList headers;
    QString path;
    qint64 offset = 0;
    qint64 length = 0;
};

/// The writing end of an open stream (server-sent events). Lives on the connection's thread.
class StreamWriter
{
public:
    virtual ~StreamWriter() = default;
    /// Sends `bytes`; false when the client is gone or has let more than 1 MiB wait, and the stream is closed.
    virtual bool write(const QByteArray &bytes) = 0;
    virtual void close() = 0;
};

/// An answer without an end of its own: `opened` receives the writer once the head is on its way. The connection closes
/// behind it. A HEAD request gets the head alone, and neither function is called.
struct StreamResponse
{
    int status = 200;
    HeaderList headers;
    std::function<void(std::shared_ptr<StreamWriter>)> opened;
    std::function<void()> closed; ///< the client went, or the server stops
};

using Response = std::variant<CompleteResponse, RenderedResponse, FileResponse, StreamResponse>;

[[nodiscard]] int statusOf(const Response &response);
[[nodiscard]] QByteArrayView reasonPhrase(int status);
/// Renders everything but Date and Connection, once, for the cache.
[[nodiscard]] RenderedResponse render(const CompleteResponse &response);

}
