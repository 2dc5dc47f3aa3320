#pragma once

#include <optional>

#include <QJsonValue>
#include <QStringView>

namespace vitrine::models {

/// A JavaScript literal as JSON, and where it ended.
struct JsLiteral
{
    QJsonValue value;
    qsizetype end = 0;
};

/// Reads the literal at the start of `text`: objects, lists, texts without placeholders, numbers, true, false, null,
/// and `new Date("...")` as its text. Nothing for anything that would have to be run, and for more than 32 levels.
/// Thread-safe.
[[nodiscard]] std::optional<JsLiteral> readJsLiteral(QStringView text);

/// Behind the bracket that closes the one at `begin`, strings and comments respected; nothing when it stays open.
[[nodiscard]] std::optional<qsizetype> endOfBrackets(QStringView text, qsizetype begin);

}
