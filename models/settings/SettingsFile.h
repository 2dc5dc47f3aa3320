#pragma once

#include "models/settings/Settings.h"

namespace vitrine::models {

/// Reads the workspace's settings.json into `settings`. A missing file is no error; an unknown name or a value that
/// does not hold is, and names the file.
[[nodiscard]] Result<void> loadSettingsFile(const QString &file, Settings &settings);

/// Writes one value (null removes it) into the file, keeping the others; the file is replaced as a whole.
/// Error: the value does not hold, or the file cannot be read or written.
[[nodiscard]] Result<void> saveSetting(const QString &file, const SettingInfo &info, const QJsonValue &value);

}
