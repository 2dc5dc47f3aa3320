#pragma once

#include <QString>
#include <QStringView>

namespace vitrine::models {

/// What a text has to look like beyond being a text.
enum class SettingFormat {
    Any,
    Origin,      ///< "https://example.com:8443", or empty
    PathPattern, ///< "/projects/{slug}"
    Language,    ///< a tag of BCP 47: "en", "pt-BR"
    Host,        ///< an IP address, or "localhost"
};

[[nodiscard]] bool holds(SettingFormat format, QStringView text);

/// What is wanted, to be read behind "must be".
[[nodiscard]] QString description(SettingFormat format);

}
