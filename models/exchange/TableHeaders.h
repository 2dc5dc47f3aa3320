#pragma once

#include <optional>

#include <QHash>
#include <QStringList>

#include "models/core/Field.h"
#include "models/core/Result.h"

namespace vitrine::models {

/// Which field a header of a table means.
struct TableField
{
    const FieldInfo *info = nullptr; ///< of what the path ends at
    QStringList path;                ///< "seo", "title" for a part; "customFields", "anything"
};

/// Headers as their author wrote them, each with the field that it means here: {"Their header": "ourField"}. A field
/// may be a part: "seo.title", "customFields.client". An empty one leaves the column out.
using HeaderMap = QHash<QString, QString>;

/// Reads `headers` of a YAML or JSON file.
[[nodiscard]] Result<HeaderMap> readHeaderMap(const QString &file);

/// Finds the field of an object by what a map says, else by its own name or label, whatever the case, spaces and
/// hyphens.
class TableHeaders final
{
public:
    /// Both outlive it.
    TableHeaders(const ObjectInfo &object, const HeaderMap &map)
        : m_object(object)
        , m_map(map)
    {
    }

    [[nodiscard]] std::optional<TableField> find(const QString &header) const;
    /// Whether the map says to leave it out.
    [[nodiscard]] bool isLeftOut(const QString &header) const;
    /// The map's targets that are no field: mistakes of its author.
    [[nodiscard]] QStringList unknownTargets() const;

private:
    [[nodiscard]] std::optional<TableField> fieldAt(const QString &target) const;

    const ObjectInfo &m_object;
    const HeaderMap &m_map;
};

}
