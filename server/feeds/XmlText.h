#pragma once

#include <QString>
#include <QStringView>

namespace vitrine::server {

/// The text without what XML 1.0 cannot hold, not even escaped (2.2): control characters but tab and line ends,
/// U+FFFE, U+FFFF and single surrogates.
[[nodiscard]] QString xmlText(QStringView text);

}
