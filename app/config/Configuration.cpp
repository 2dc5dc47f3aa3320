#include "app/config/Configuration.h"

#include <QDir>
#include <QStandardPaths>

#include "models/settings/SettingsFile.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::Result;
using models::SettingInfo;
using models::SettingSource;

namespace {

Result<void> setFromText(models::Settings &settings, const SettingInfo &info, const QString &text, SettingSource source,
                         const QString &origin)
{
    const auto value = info.parse(text);
    const auto done = value ? settings.set(info, *value, source) : Result<void>(std::unexpected(value.error()));
    if (done)
        return {};
    models::Error error = done.error();
    error.message = origin + u": "_s + error.message;
    return std::unexpected(error);
}

}

models::WorkspacePaths workspacePaths(const QString &option)
{
    QString folder = option;
    if (folder.isEmpty())
        folder = qEnvironmentVariable("VITRINE_WORKSPACE");
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/vitrine"_s;
    return {QDir::cleanPath(QDir(folder).absolutePath())};
}

Result<void> loadSettings(const models::WorkspacePaths &paths, models::Settings &settings)
{
    if (auto loaded = models::loadSettingsFile(paths.settingsFile(), settings); !loaded)
        return loaded;
    for (const SettingInfo *info : models::settings::all()) {
        const QString name = info->environmentName();
        if (!qEnvironmentVariableIsSet(name.toLatin1().constData()))
            continue;
        const QString text = qEnvironmentVariable(name.toLatin1().constData());
        if (auto set = setFromText(settings, *info, text, SettingSource::Environment, name); !set)
            return set;
    }
    return {};
}

void addSettingOptions(QCommandLineParser &parser)
{
    for (const SettingInfo *info : models::settings::all()) {
        if (!info->isSecret)
            parser.addOption({info->optionName(), info->summary, u"value"_s});
    }
}

Result<void> applySettingOptions(const QCommandLineParser &parser, models::Settings &settings)
{
    for (const SettingInfo *info : models::settings::all()) {
        const QString name = info->optionName();
        if (info->isSecret || !parser.isSet(name))
            continue;
        if (auto set = setFromText(settings, *info, parser.value(name), SettingSource::CommandLine, u"--"_s + name);
            !set)
            return set;
    }
    return {};
}

}
