#pragma once

#include <optional>

#include <QByteArray>
#include <QByteArrayView>

namespace vitrine::server {

/// A strong ETag (RFC 9110, 8.8.3) without quotes: "VERSION-hash" for one entity, else "hash" of the bytes.
[[nodiscard]] QByteArray makeETag(QByteArrayView body, std::optional<qint64> version);

/// The ETag of another encoding of the same answer: "8-1f2e" as "8-1f2e.br".
[[nodiscard]] QByteArray encodedETag(const QByteArray &etag, QByteArrayView suffix);

/// Whether If-None-Match names the answer in any of its encodings; "*" does, weak forms compare alike.
[[nodiscard]] bool matchesNone(QByteArrayView ifNoneMatch, const QByteArray &etag);

/// The version that If-Match names, up to the hyphen; nothing when it is "*". Outer nothing: it cannot be read.
[[nodiscard]] std::optional<std::optional<qint64>> versionFromIfMatch(QByteArrayView ifMatch);

}
