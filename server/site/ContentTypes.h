#pragma once

#include <QByteArray>
#include <QString>

namespace vitrine::server {

/// What a file of that name holds, for Content-Type; text with its charset. "application/octet-stream" when the
/// extension tells nothing.
[[nodiscard]] QByteArray contentTypeOf(QStringView fileName);

/// Whether it is text, which is worth compressing.
[[nodiscard]] bool isText(QByteArrayView contentType);

}
