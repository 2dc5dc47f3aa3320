#pragma once

#include <map>
#include <optional>

#include "models/workspace/ContentAccess.h"

namespace vitrine::ui {

/// An item as it is being edited: what is stored, what was typed, and the difference as the patch that saves it.
/// Values are JSON by field name; tags are their names.
class ContentDraft final
{
public:
    /// `content` is the item's kind and outlives the draft.
    ContentDraft(const models::ContentAccess &content, models::ContentItem saved);

    [[nodiscard]] const models::ContentItem &saved() const { return m_saved; }
    [[nodiscard]] bool isNew() const { return m_saved.id.isNull(); }
    [[nodiscard]] const QJsonObject &values() const { return m_values; }
    [[nodiscard]] bool isDirty() const;

    /// Takes what was typed into a field, or why it is no value. Returns the other fields that follow from it.
    QStringList set(const QString &field, const QJsonValue &value, std::optional<models::FieldError> inputError = {});

    /// What to send to store the draft: RFC 7396.
    [[nodiscard]] QJsonObject patch() const;
    /// Everything that does not hold, by the schema's rules.
    [[nodiscard]] std::vector<models::FieldError> check() const;

    /// Stands on a newer stored version; fields that still are as in `sent` take its values, others stay as typed.
    /// Returns the fields whose values changed.
    QStringList rebase(models::ContentItem newer, const QJsonObject &sent);
    /// Stands on a newer stored version and keeps every value.
    void keepOver(models::ContentItem newer);

    /// The fields that are edited, in the schema's order.
    [[nodiscard]] static std::vector<models::FieldInfo> editableFields(const models::ObjectInfo &schema);

private:
    [[nodiscard]] QJsonObject valuesOf(const models::ContentItem &item) const;

    const models::ContentAccess *m_content;
    std::vector<models::FieldInfo> m_fields;
    models::ContentItem m_saved;
    QJsonObject m_savedValues;
    QJsonObject m_values;
    std::map<QString, models::FieldError> m_inputErrors;
    bool m_isSlugTyped = false;
};

}
