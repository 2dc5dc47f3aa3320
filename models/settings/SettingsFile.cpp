#include "models/settings/SettingsFile.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> readObject(const QString &fileName)
{
    QFile file(fileName);
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unavailable, u"settings_not_readable"_s,
                    u"%1 cannot be read: %2."_s.arg(fileName, file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        return fail(
            ErrorKind::Invalid, u"settings_invalid"_s,
            u"%1 is not a JSON object (%2 at byte %3). Mend it or remove it."_s.arg(fileName, error.errorString())
                .arg(error.offset));
    }
    return document.object();
}

}

Result<void> loadSettingsFile(const QString &file, Settings &settings)
{
    const auto object = readObject(file);
    if (!object)
        return std::unexpected(object.error());
    for (auto member = object->begin(); member != object->end(); ++member) {
        const SettingInfo *info = settings::find(member.key());
        if (!info) {
            return fail(ErrorKind::Invalid, u"unknown_setting"_s,
                        u"%1: there is no setting “%2”. `vitrined config` lists them."_s.arg(file, member.key()));
        }
        if (auto set = settings.set(*info, member.value(), SettingSource::File); !set) {
            Error error = set.error();
            error.message = file + u": "_s + error.message;
            return std::unexpected(error);
        }
    }
    return {};
}

Result<void> saveSetting(const QString &fileName, const SettingInfo &info, const QJsonValue &value)
{
    if (auto checked = value.isNull() ? Result<QJsonValue>() : info.check(value); !checked)
        return std::unexpected(checked.error());
    auto object = readObject(fileName);
    if (!object)
        return std::unexpected(object.error());
    if (value.isNull())
        object->remove(info.name);
    else
        object->insert(info.name, value);
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(*object).toJson()) < 0 || !file.commit()) {
        return fail(ErrorKind::Unavailable, u"settings_not_writable"_s,
                    u"%1 cannot be written: %2."_s.arg(fileName, file.errorString()));
    }
    return {};
}

}
