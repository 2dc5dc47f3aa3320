#pragma once

#include <QString>

namespace vitrine::ui {

/// Tool tips with what others wrote in them.
class ToolTip final
{
public:
    ToolTip() = delete;

    /// The text so that it is shown letter by letter, also where it looks like markup.
    [[nodiscard]] static QString plain(const QString &text);
};

}
