#pragma once

#include <QSet>
#include <QString>

namespace vitrine::models {

/// Names within one folder that hold on every file system: none twice, whatever the case; no character or word that one
/// of them forbids; at most 200 bytes.
class ExportNames final
{
public:
    /// A free name like `wanted`, which may be anything, with a number before its extension if need be: "plan-2.webp".
    [[nodiscard]] QString take(const QString &wanted);

private:
    QSet<QString> m_taken; ///< case folded
};

}
