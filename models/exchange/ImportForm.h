#pragma once

#include <functional>
#include <optional>

#include <QJsonObject>

#include "models/core/Field.h"

namespace vitrine::models {

/// What a file becomes.
enum class ItemKind { Project, Article };

/// "project" or "article", as in front matter, mapping files and reports.
[[nodiscard]] QString nameOf(ItemKind kind);
/// In either number and case; nothing for another word.
[[nodiscard]] std::optional<ItemKind> itemKindNamed(QStringView name);

/// The schema of one kind of item without its C++ type: all that an import needs to know of it. Lives forever.
class ImportForm final
{
public:
    [[nodiscard]] static const ImportForm &of(ItemKind kind);

    [[nodiscard]] ItemKind kind() const { return m_kind; }
    [[nodiscard]] const std::vector<FieldInfo> &fields() const { return m_info.fields; }
    /// The field of that name in JSON, or null.
    [[nodiscard]] const FieldInfo *find(QStringView name) const;
    /// The greatest length of a field that is there.
    [[nodiscard]] qint64 longest(QStringView field) const { return find(field)->maximum; }
    /// What summarises an item of that kind: "summary" or "excerpt".
    [[nodiscard]] QString summaryField() const;

    /// The first thing about the value that does not hold in that field.
    [[nodiscard]] std::optional<FieldError> problemOf(const QString &field, const QJsonValue &value) const;
    /// Everything about the fields of a new item that does not hold, as one error.
    [[nodiscard]] Result<void> validate(const QJsonObject &fields) const;

private:
    template <class E>
    static ImportForm make(ItemKind kind);
    ImportForm(ItemKind kind, const ObjectInfo &info)
        : m_kind(kind)
        , m_info(info)
    {
    }

    ItemKind m_kind;
    const ObjectInfo &m_info;
    std::function<void(const QString &, const QJsonValue &, FieldErrors &)> m_readOne;
    std::function<void(const QJsonObject &, FieldErrors &)> m_readAll;
};

}
