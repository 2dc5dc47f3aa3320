#include "app/commands/Commands.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::Migrator;

namespace {

ExitCode showStatus(const Migrator &migrator)
{
    const auto status = migrator.status();
    if (!status)
        return printError(status.error());
    for (const auto &entry : status->entries) {
        printLine(u"%1  %2  %3"_s.arg(entry.number, 4, 10, QLatin1Char('0'))
                      .arg(entry.name.leftJustified(20), entry.appliedAt
                                                             ? u"applied "_s + models::formatInstant(*entry.appliedAt)
                                                             : u"not applied"_s));
    }
    printLine(u"at version %1 of %2"_s.arg(status->current).arg(status->newest));
    return ExitCode::Done;
}

ExitCode run(CommandContext &context)
{
    const QString word = context.arguments.value(0);
    if (context.arguments.size() != 1 || (word != "status"_L1 && word != "up"_L1 && word != "down"_L1))
        return printUsageError(migrateCommand(), u"Say status, up or down."_s);
    if (auto prepared = context.paths.prepare(); !prepared)
        return printError(prepared.error());
    const Migrator migrator(context.paths.database(), models::embeddedMigrations(), context.clock);
    if (word == "status"_L1)
        return showStatus(migrator);

    std::optional<int> target;
    if (context.options.isSet(u"to"_s)) {
        bool isNumber = false;
        target = context.options.value(u"to"_s).toInt(&isNumber);
        if (!isNumber || *target < 0)
            return printUsageError(migrateCommand(), u"--to takes the number of a migration."_s);
    }
    const auto status = migrator.status();
    if (!status)
        return printError(status.error());
    const bool isDown = word == "down"_L1;
    if (isDown && !target)
        target = std::max(0, status->current - 1);
    if (target && (isDown ? *target > status->current : *target < status->current)) {
        return printUsageError(
            migrateCommand(),
            u"The database is at version %1; %2 does not go to %3."_s.arg(status->current).arg(word).arg(*target));
    }
    const bool isDryRun = context.options.isSet(u"dry-run"_s);
    const auto steps = migrator.migrate(target, isDryRun ? Migrator::Mode::DryRun : Migrator::Mode::Apply);
    if (!steps)
        return printError(steps.error());
    for (const models::Migration &step : *steps) {
        printLine(
            u"%1 %2 %3"_s.arg(isDryRun ? u"would run"_s : u"ran"_s, word).arg(step.number, 4, 10, QLatin1Char('0')) +
            u' ' + step.name);
        if (isDryRun)
            printLine(QString::fromUtf8(isDown ? step.down : step.up));
    }
    if (steps->empty())
        printLine(u"nothing to do"_s);
    return ExitCode::Done;
}

}

Command migrateCommand()
{
    return {.name = u"migrate"_s,
            .syntax = u"status | up [--to N] [--dry-run] | down [--to N] [--dry-run]"_s,
            .summary = u"Show or change the version of the database; a safety copy is made first."_s,
            .options = {{u"to"_s, u"The version to go to; down without it goes one back."_s, u"N"_s},
                        {u"dry-run"_s, u"Show what would be run and change nothing."_s}},
            .run = run};
}

}
