#pragma once

#include "models/content/Tag.h"
#include "models/exchange/ExportPictures.h"
#include "models/exchange/ExportYaml.h"

namespace vitrine::models {

/// A value as an import takes it: without what only Vitrine sets, tags by name where the name leads to them.
[[nodiscard]] QJsonValue writableValue(const QJsonValue &value, const FieldInfo &field);

/// Whether a field says what an item is rather than what is in it: always written.
[[nodiscard]] bool isAlwaysExported(const FieldInfo &field);

/// What only Vitrine sets and an import still reads: id, version (whether the file is of the present one) and age.
[[nodiscard]] bool isKeptByImport(const FieldInfo &field);

/// What stands above an item's text: its kind and id, and each field that was given a value, by its schema. The text
/// itself is left out. `pictures` gives the addresses, and keeps the files.
template <class E>
[[nodiscard]] YamlMembers exportFields(const E &item, ExportPictures &pictures)
{
    static const E kDefault{};
    YamlMembers members;
    members.emplace_back(QStringLiteral("kind"), E::kind().name);
    for (const auto &field : E::schema().fields()) {
        const bool isText = field.info.type == FieldType::Markdown;
        const bool isOfVitrine = field.info.isReadOnly && !isKeptByImport(field.info);
        if (isText || isOfVitrine || (!isAlwaysExported(field.info) && field.isEqual(item, kDefault)))
            continue;
        const QJsonValue value = writableValue(E::schema().valueOf(item, field), field.info);
        members.emplace_back(field.info.name, pictures.relative(value, field.info));
    }
    return members;
}

}
