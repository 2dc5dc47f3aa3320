#pragma once

#include <QString>

namespace vitrine::models {

/// A safe file name made of any text: what stands behind its last slash, composed (NFC), without control characters, at
/// most 200 bytes of UTF-8 with the extension kept. "file" when nothing is left.
[[nodiscard]] QString assetName(const QString &wanted);

}
