#include <QJsonArray>
#include <QJsonDocument>

#include "app/commands/Commands.h"
#include "models/settings/SettingsFile.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::SettingInfo;
using models::SettingSource;

namespace {

QString shownValue(const SettingInfo &info, const QJsonValue &value)
{
    if (info.isSecret)
        return value.toString().isEmpty() ? u"(none)"_s : u"(secret)"_s;
    QStringList items;
    switch (info.type) {
    case models::SettingType::Text:
        return value.toString();
    case models::SettingType::Integer:
        return QString::number(value.toInteger());
    case models::SettingType::Boolean:
        return value.toBool() ? u"on"_s : u"off"_s;
    case models::SettingType::List:
        for (const auto &item : value.toArray())
            items.append(item.toString());
        return items.join(u',');
    }
    return {};
}

QString sourceName(const SettingInfo &info, SettingSource source)
{
    switch (source) {
    case SettingSource::Default:
        return u"default"_s;
    case SettingSource::File:
        return u"settings.json"_s;
    case SettingSource::Environment:
        return info.environmentName();
    case SettingSource::CommandLine:
        return u"--"_s + info.optionName();
    }
    return {};
}

ExitCode list(const models::Settings &settings)
{
    for (const SettingInfo *info : models::settings::all()) {
        printLine(u"%1 = %2"_s.arg(info->name, shownValue(*info, settings.value(*info))));
        printLine(u"    %1 (%2; %3)"_s.arg(info->summary, info->environmentName(),
                                           sourceName(*info, settings.source(*info))));
    }
    return ExitCode::Done;
}

ExitCode change(CommandContext &context, const SettingInfo &info, const QJsonValue &value)
{
    if (auto prepared = context.paths.prepare(); !prepared)
        return printError(prepared.error());
    if (auto saved = models::saveSetting(context.paths.settingsFile(), info, value); !saved)
        return printError(saved.error());
    if (context.settings.source(info) > SettingSource::File)
        printError(u"note: %1 overrides this."_s.arg(sourceName(info, context.settings.source(info))));
    return ExitCode::Done;
}

ExitCode run(CommandContext &context)
{
    const QStringList &words = context.arguments;
    if (words.isEmpty())
        return list(context.settings);
    const QString &verb = words.first();
    const qsizetype wanted = verb == "set"_L1 ? 3 : verb == "get"_L1 || verb == "unset"_L1 ? 2 : -1;
    if (words.size() != wanted)
        return printUsageError(configCommand(), u"Say nothing, get NAME, set NAME VALUE or unset NAME."_s);
    const SettingInfo *info = models::settings::find(words[1]);
    if (!info)
        return printUsageError(configCommand(),
                               u"There is no setting “%1”. `vitrined config` lists them."_s.arg(words[1]));
    if (verb == "get"_L1) {
        printLine(shownValue(*info, context.settings.value(*info)));
        return ExitCode::Done;
    }
    if (verb == "unset"_L1)
        return change(context, *info, QJsonValue());
    if (info->isSecret)
        return printError(
            u"A secret does not belong in settings.json. Use %1 or secretKeyFile."_s.arg(info->environmentName()));
    const auto value = info->parse(words[2]);
    return value ? change(context, *info, *value) : printError(value.error());
}

}

Command configCommand()
{
    return {.name = u"config"_s,
            .syntax = u"[get NAME | set NAME VALUE | unset NAME]"_s,
            .summary = u"Show every setting, where its value comes from, or change one."_s,
            .run = run};
}

}
