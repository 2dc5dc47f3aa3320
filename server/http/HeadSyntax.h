#pragma once

#include <optional>

#include <QByteArrayView>

/// The grammar of RFC 9110 and 9112, as far as heads need it. Pure functions.
namespace vitrine::server {

/// A method's or field's name: at least one `tchar` and nothing else.
[[nodiscard]] bool isToken(QByteArrayView text);
/// Visible ASCII without '#': what a request target may hold.
[[nodiscard]] bool isTargetText(QByteArrayView text);
/// False for control bytes other than HT, CR and LF (where those may stand is the parser's matter).
[[nodiscard]] bool hasOnlyFieldBytes(QByteArrayView text);
/// A host name, IPv4 address or IPv6 address in brackets, with an optional port.
[[nodiscard]] bool isHost(QByteArrayView text);
/// Digits only: no sign, list, space or overflow.
[[nodiscard]] std::optional<qint64> parseContentLength(QByteArrayView text);
/// Whether a comma-separated list holds `token` (given in lower case), whatever its case in the list.
[[nodiscard]] bool listHolds(QByteArrayView list, QByteArrayView token);
/// The text without spaces and tabs at its ends.
[[nodiscard]] QByteArrayView withoutOuterSpace(QByteArrayView text);
[[nodiscard]] bool equalsIgnoringCase(QByteArrayView text, QByteArrayView lowerCase);

}
