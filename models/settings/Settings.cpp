#include "models/settings/Settings.h"

namespace vitrine::models {

Settings::Settings(QObject *parent)
    : QObject(parent)
{
    for (const SettingInfo *info : settings::all())
        m_values[info->name][static_cast<size_t>(SettingSource::Default)] = info->fallback;
}

QStringList Settings::get(const Setting<QStringList> &setting) const
{
    QStringList items;
    const QJsonArray array = value(setting.info).toArray();
    for (const auto &item : array)
        items.append(item.toString());
    return items;
}

QJsonValue Settings::value(const SettingInfo &info) const
{
    return *m_values.at(info.name)[static_cast<size_t>(source(info))];
}

SettingSource Settings::source(const SettingInfo &info) const
{
    const Layers &layers = m_values.at(info.name);
    for (size_t i = layers.size(); i-- > 1;) {
        if (layers[i])
            return static_cast<SettingSource>(i);
    }
    return SettingSource::Default;
}

Result<void> Settings::set(const SettingInfo &info, const QJsonValue &value, SettingSource source)
{
    const auto checked = info.check(value);
    if (!checked)
        return std::unexpected(checked.error());
    m_values[info.name][static_cast<size_t>(source)] = *checked;
    emit changed(info.name);
    return {};
}

void Settings::unset(const SettingInfo &info, SettingSource source)
{
    if (source == SettingSource::Default)
        return;
    m_values[info.name][static_cast<size_t>(source)].reset();
    emit changed(info.name);
}

}
