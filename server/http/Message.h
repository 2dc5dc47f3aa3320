#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>

namespace vitrine::server {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options };

[[nodiscard]] QByteArrayView methodName(Method method);
[[nodiscard]] std::optional<Method> methodFromName(QByteArrayView name);

/// One field of a head. Names of requests are kept in lower case.
struct HeaderField
{
    QByteArray name;
    QByteArray value;

    bool operator==(const HeaderField &) const = default;
};

using HeaderList = std::vector<HeaderField>;

/// A request as far as its empty line, checked by the guard: every rule of RFC 9112 that Vitrine enforces holds.
struct RequestHead
{
    Method method = Method::Get;
    QByteArray target; ///< as it was sent: path and query, percent-encoded
    int minorVersion = 1;
    HeaderList headers;
    qint64 contentLength = 0;
    bool keepAlive = true;
    bool expectsContinue = false;

    /// The value of the field of that lower-case name, or null when it was not sent.
    [[nodiscard]] QByteArrayView header(QByteArrayView name) const;
    /// Everything before the first '?'.
    [[nodiscard]] QByteArrayView rawPath() const;
    /// Everything behind the first '?'; empty when there is none.
    [[nodiscard]] QByteArrayView rawQuery() const;
};

/// A whole request. A value: it may outlive its connection.
struct Request
{
    RequestHead head;
    QByteArray body;
    QHostAddress peer; ///< the other end of the socket; behind a proxy, the proxy
    bool isEncrypted = false;
};

}
