#pragma once

#include <QString>
#include <QStringList>

namespace vitrine::models {

/// A text without the few marks of Hugo and Jekyll that Markdown has words for.
struct ShortcodeText
{
    QString body;
    QStringList notes; ///< what stays in the text although no site but the old one understands it
};

/// Hugo's `figure` becomes a picture, `highlight` of either a fence of code, Jekyll's addresses lose what the
/// generator would have put before them. Other marks stay and are noted; code stays as it is. Thread-safe.
[[nodiscard]] ShortcodeText replaceShortcodes(QStringView text);

}
