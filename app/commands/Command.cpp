#include "app/commands/Command.h"

#include <cstdio>

namespace vitrine::app {

using namespace Qt::StringLiterals;

void printLine(const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

ExitCode printError(const QString &message)
{
    const QByteArray line = "vitrined: " + message.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    return ExitCode::Failed;
}

ExitCode printError(const models::Error &error)
{
    printError(error.message);
    for (const models::FieldError &field : error.fields)
        printError(u"  %1: %2"_s.arg(field.field, field.message));
    return ExitCode::Failed;
}

ExitCode printUsageError(const Command &command, const QString &message)
{
    printError(message);
    printError(u"usage: vitrined %1 %2"_s.arg(command.name, command.syntax));
    return ExitCode::WrongUsage;
}

std::unique_ptr<models::WorkspaceServices> openWorkspace(const CommandContext &context, ExitCode &failure)
{
    auto services = models::WorkspaceServices::open(context.paths, context.settings, context.clock);
    if (services)
        return std::move(*services);
    failure = printError(services.error());
    return nullptr;
}

}
