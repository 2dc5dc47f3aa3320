#pragma once

#include <QString>

namespace vitrine::ui {

/// Sizes of files as people read them.
class DataSize final
{
public:
    DataSize() = delete;

    /// "340 kB", "6.1 GB".
    [[nodiscard]] static QString inWords(qint64 bytes);
};

}
