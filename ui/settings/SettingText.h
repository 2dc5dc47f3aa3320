#pragma once

#include <QCoreApplication>

#include "models/settings/Settings.h"

namespace vitrine::ui {

/// What the declaration of a setting says, as people read it.
class SettingText final
{
    Q_DECLARE_TR_FUNCTIONS(Setting)

public:
    SettingText() = delete;

    [[nodiscard]] static QString label(const models::SettingInfo &info);
    [[nodiscard]] static QString meaning(const models::SettingInfo &info);
    [[nodiscard]] static QString section(const models::SettingInfo &info);
    /// A value as it is told in a sentence; never one that is secret.
    [[nodiscard]] static QString value(const models::SettingInfo &info, const QJsonValue &value);
    /// Why a value does not hold, for beneath its field.
    [[nodiscard]] static QString error(const models::SettingInfo &info, const models::Error &error);
    /// Whether all the words that somebody looks for stand in the text.
    [[nodiscard]] static bool matches(const QString &text, const QString &words);
    /// Whether what somebody looks for is about this setting.
    [[nodiscard]] static bool matches(const models::SettingInfo &info, const QString &words);
};

}
