#include "models/core/Log.h"

#include <cstdio>

#include "models/core/JsonWriter.h"
#include "models/core/Time.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return "debug"_L1;
    case LogLevel::Info:
        return "info"_L1;
    case LogLevel::Warning:
        return "warning"_L1;
    case LogLevel::Error:
        return "error"_L1;
    }
    return "error"_L1;
}

void onQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtDebugMsg)
        return;
    logLine(type == QtInfoMsg      ? LogLevel::Info
            : type == QtWarningMsg ? LogLevel::Warning
                                   : LogLevel::Error,
            "qt"_L1, {{"message"_L1, message}, {"category"_L1, QString::fromUtf8(context.category)}});
}

}

void logLine(LogLevel level, QLatin1StringView event,
             std::initializer_list<std::pair<QLatin1StringView, QJsonValue>> members)
{
    JsonWriter writer(256);
    writer.beginObject();
    writer.key("time"_L1);
    writer.value(formatInstant(SystemClock().now()));
    writer.key("level"_L1);
    writer.value(levelName(level).toString());
    writer.key("event"_L1);
    writer.value(event.toString());
    for (const auto &[name, value] : members) {
        writer.key(name);
        writer.value(value);
    }
    writer.endObject();
    QByteArray line = writer.take().append('\n');
    // One call, so that lines of several threads do not mix.
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

void installQtLogHandler()
{
    qInstallMessageHandler(onQtMessage);
}

}
