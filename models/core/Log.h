#pragma once

#include <initializer_list>
#include <utility>

#include <QJsonValue>
#include <QStringView>

namespace vitrine::models {

enum class LogLevel { Debug, Info, Warning, Error };

/// Writes one JSON line to standard error: time, level, event, then `members`. Never give it secrets, tokens or message
/// texts. Thread-safe.
void logLine(LogLevel level, QLatin1StringView event,
             std::initializer_list<std::pair<QLatin1StringView, QJsonValue>> members = {});

/// Sends Qt's own messages the same way. Called once by each program.
void installQtLogHandler();

}
