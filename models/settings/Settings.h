#pragma once

#include <array>
#include <optional>
#include <unordered_map>

#include <QJsonArray>
#include <QObject>

#include "models/settings/Setting.h"

namespace vitrine::models {

/// Where a value comes from; a later one wins over an earlier.
enum class SettingSource { Default, File, Environment, CommandLine };

/// The values of all settings and where each comes from. Lives on the main thread; other threads are given copies of
/// what they need.
class Settings final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settings)

public:
    explicit Settings(QObject *parent = nullptr);

    [[nodiscard]] QString get(const Setting<QString> &setting) const { return value(setting.info).toString(); }
    [[nodiscard]] qint64 get(const Setting<qint64> &setting) const { return value(setting.info).toInteger(); }
    [[nodiscard]] bool get(const Setting<bool> &setting) const { return value(setting.info).toBool(); }
    [[nodiscard]] QStringList get(const Setting<QStringList> &setting) const;

    [[nodiscard]] QJsonValue value(const SettingInfo &info) const;
    [[nodiscard]] SettingSource source(const SettingInfo &info) const;

    /// Sets the value for a source; the strongest source is what `value` answers. Error: it does not hold.
    [[nodiscard]] Result<void> set(const SettingInfo &info, const QJsonValue &value, SettingSource source);
    void unset(const SettingInfo &info, SettingSource source);

signals:
    void changed(const QString &name);

private:
    using Layers = std::array<std::optional<QJsonValue>, 4>;

    std::unordered_map<QString, Layers> m_values;
};

}
