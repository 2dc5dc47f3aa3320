#pragma once

#include <vector>

#include <QJsonArray>
#include <QJsonObject>

#include "models/text/TextDiff.h"
#include "models/core/Field.h"

namespace vitrine::models {

/// A field that two versions of an entity differ in.
struct FieldDiff
{
    QString field; ///< its name in JSON
    QString label;
    QJsonValue before; ///< null where the version does not have the field
    QJsonValue after;
    std::vector<DiffPart> words; ///< of a text field

    bool operator==(const FieldDiff &) const = default;
};

/// Compares two snapshots field by field, in the order of declaration. What Vitrine sets itself is left out, and so is
/// what the entity no longer has; a field that one of them does not know yet counts as empty there. Thread-safe.
[[nodiscard]] std::vector<FieldDiff> diffEntities(const ObjectInfo &object, const QJsonObject &before,
                                                  const QJsonObject &after);

/// For JSON: `[{"field", "label", "before", "after", "words": [{"kind": "same|removed|added", "text"}]}]`; `words` only
/// where there are any.
[[nodiscard]] QJsonArray asJson(const std::vector<FieldDiff> &diffs);

}
