#include "app/commands/Commands.h"

#include <algorithm>

#include "app/config/Configuration.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;

namespace {

std::vector<Command> allCommands()
{
    return {serveCommand(),  importCommand(),  exportCommand(),  tokenCommand(),  migrateCommand(),
            backupCommand(), restoreCommand(), openApiCommand(), configCommand(), doctorCommand()};
}

void printHelp(const std::vector<Command> &commands)
{
    printLine(u"vitrined %1: the back end of a portfolio website\n"_s.arg(QLatin1StringView(VITRINE_VERSION)));
    printLine(u"usage: vitrined COMMAND [--workspace DIR] ...\n"_s);
    for (const Command &command : commands)
        printLine(u"  %1 %2"_s.arg(command.name.leftJustified(10), command.summary));
    printLine(u"\n`vitrined COMMAND --help` says more. Exit codes: 0 done, 1 failed, 2 wrong usage."_s);
}

void printHelp(const Command &command, const QCommandLineParser &parser)
{
    printLine(u"usage: vitrined %1 %2\n\n%3\n"_s.arg(command.name, command.syntax, command.summary));
    // Qt's own text, without its first line, which knows nothing of commands.
    printLine(parser.helpText().section(u'\n', 2).trimmed());
}

/// The first word that is neither an option nor the value of --workspace, which may come before the command.
qsizetype commandIndex(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == "--workspace"_L1)
            ++i;
        else if (!arguments[i].startsWith(u'-'))
            return i;
    }
    return -1;
}

ExitCode runCommand(const Command &command, const QStringList &arguments, const models::Clock &clock)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    parser.addOption({u"workspace"_s, u"The workspace's folder; made when it is missing or empty."_s, u"DIR"_s});
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this."_s});
    for (const QCommandLineOption &option : command.options)
        parser.addOption(option);
    if (command.takesSettings)
        addSettingOptions(parser);
    if (!parser.parse(arguments))
        return printUsageError(command, parser.errorText());
    if (parser.isSet(u"help"_s)) {
        printHelp(command, parser);
        return ExitCode::Done;
    }

    models::Settings settings;
    CommandContext context{parser, parser.positionalArguments(), workspacePaths(parser.value(u"workspace"_s)), settings,
                           clock};
    if (auto loaded = loadSettings(context.paths, settings); !loaded && command.needsSettings)
        return printError(loaded.error());
    if (command.takesSettings) {
        if (auto applied = applySettingOptions(parser, settings); !applied)
            return printUsageError(command, applied.error().message);
    }
    return command.run(context);
}

}

ExitCode runCommandLine(const QStringList &arguments, const models::Clock &clock)
{
    const std::vector<Command> commands = allCommands();
    const qsizetype index = commandIndex(arguments);
    if (index < 0) {
        if (arguments.contains(u"--version"_s)) {
            printLine(u"vitrined "_s + QLatin1StringView(VITRINE_VERSION));
            return ExitCode::Done;
        }
        printHelp(commands);
        return arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s) ? ExitCode::Done : ExitCode::WrongUsage;
    }
    const auto command = std::ranges::find(commands, arguments[index], &Command::name);
    if (command == commands.end()) {
        printError(u"there is no command “%1”. `vitrined --help` lists them."_s.arg(arguments[index]));
        return ExitCode::WrongUsage;
    }
    QStringList rest = arguments;
    rest.removeAt(index);
    return runCommand(*command, rest, clock);
}

}
