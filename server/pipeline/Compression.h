#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace vitrine::server {

enum class Encoding { Identity, Gzip, Brotli };
inline constexpr int kEncodingCount = 3;

/// The token of Content-Encoding; empty for Identity.
[[nodiscard]] QByteArrayView encodingName(Encoding encoding);
/// What the ETag of that encoding ends in.
[[nodiscard]] QByteArrayView encodingSuffix(Encoding encoding);

/// The best encoding that Accept-Encoding takes (RFC 9110, 12.5.3); brotli before gzip where both are as welcome.
[[nodiscard]] Encoding chooseEncoding(QByteArrayView acceptEncoding);

/// Answers shorter than this are sent as they are.
inline constexpr qsizetype kSmallestCompressed = 512;

/// Null when it could not be done or would be longer.
[[nodiscard]] QByteArray compress(const QByteArray &bytes, Encoding encoding);

}
