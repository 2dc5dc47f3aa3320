#pragma once

#include <map>
#include <optional>

#include "models/content/Project.h"

namespace vitrine::ui {

/// A project as it is being edited: what is stored, what was typed, and the difference as the patch that saves it.
/// Values are JSON by field name; tags are their names.
class ProjectDraft final
{
public:
    /// Of a project that is not stored yet.
    ProjectDraft();
    explicit ProjectDraft(models::Project saved);

    [[nodiscard]] const models::Project &saved() const { return m_saved; }
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
    QStringList rebase(models::Project newer, const QJsonObject &sent);
    /// Stands on a newer stored version and keeps every value.
    void keepOver(models::Project newer);

    /// The fields that are edited, in the schema's order.
    [[nodiscard]] static const std::vector<models::FieldInfo> &editableFields();

private:
    [[nodiscard]] static QJsonObject valuesOf(const models::Project &project);

    models::Project m_saved;
    QJsonObject m_savedValues;
    QJsonObject m_values;
    std::map<QString, models::FieldError> m_inputErrors;
    bool m_isSlugTyped = false;
};

}
