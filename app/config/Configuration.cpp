#include "app/config/Configuration.h"

#include <QDir>
#include <QFileInfo>
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

Result<void> useCredential(models::Settings &settings)
{
    using namespace models::settings;
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    const QString file = folder + u"/vitrine.secret-key"_s;
    const bool isNamed = settings.source(kSecretKey.info) == SettingSource::Environment ||
                         settings.source(kSecretKeyFile.info) == SettingSource::Environment;
    if (folder.isEmpty() || isNamed || !QFileInfo::exists(file))
        return {};
    return settings.set(kSecretKeyFile.info, file, SettingSource::Environment);
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
    return useCredential(settings);
}

Result<void> reloadSettings(const models::WorkspacePaths &paths, models::Settings &settings)
{
    models::Settings fresh;
    if (auto loaded = models::loadSettingsFile(paths.settingsFile(), fresh); !loaded)
        return loaded;
    for (const SettingInfo *info : models::settings::all()) {
        if (info->effect != models::SettingEffect::AtOnce)
            continue;
        if (fresh.source(*info) == SettingSource::Default)
            settings.unset(*info, SettingSource::File);
        else if (auto set = settings.set(*info, fresh.value(*info), SettingSource::File); !set)
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
