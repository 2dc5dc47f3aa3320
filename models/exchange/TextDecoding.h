#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace vitrine::models {

struct DecodedText
{
    QString text;
    bool isWindows1252 = false; ///< a guess, made because the bytes are not UTF-8
};

/// A text file's characters: by its byte order mark (UTF-8 or UTF-16), else UTF-8, else Windows-1252, which takes any
/// bytes. Nothing for what holds null characters and so is no text. Thread-safe.
[[nodiscard]] std::optional<DecodedText> decodeText(const QByteArray &bytes);

}
