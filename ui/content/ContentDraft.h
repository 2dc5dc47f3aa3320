#pragma once

#include <map>
#include <optional>

#include "models/workspace/ContentAccess.h"

namespace vitrine::models {
struct UnsavedEdits;
}

namespace vitrine::ui {

/// An item as it is being edited: what is stored, what was typed, and the difference as the patch that saves it.
/// Values are JSON by field name; tags are their names.
class ContentDraft final
{
public:
    /// `content` is the item's kind and outlives the draft.
    ContentDraft(const models::ContentAccess &content, models::ContentItem saved);
    /// Of an item that is not at hand as it was stored: `base` is what `values` says of it.
    ContentDraft(const models::ContentAccess &content, models::ContentItem saved, QJsonObject base);

    /// A new one with those values but for what is one item's own, under that title.
    [[nodiscard]] static ContentDraft copyOf(const models::ContentAccess &content, QJsonObject values,
                                             const QString &title);
    /// Edits that were not saved, over the version that they were made on; `stored` is what is there now.
    [[nodiscard]] static ContentDraft recovered(const models::ContentAccess &content, const models::UnsavedEdits &edits,
                                                const std::optional<models::ContentItem> &stored);

    [[nodiscard]] const models::ContentItem &saved() const { return m_saved; }
    [[nodiscard]] bool isNew() const { return m_saved.id.isNull(); }
    [[nodiscard]] const QJsonObject &values() const { return m_values; }
    /// The same as stored.
    [[nodiscard]] const QJsonObject &savedValues() const { return m_savedValues; }
    /// The fields that were edited, each whole.
    [[nodiscard]] QJsonObject editedValues() const;
    [[nodiscard]] bool isDirty() const;
    /// What `values` says of an item of this kind.
    [[nodiscard]] QJsonObject valuesOf(const models::ContentItem &item) const;

    /// Takes what was typed into a field, or why it is no value. Returns the other fields that follow from it.
    QStringList set(const QString &field, const QJsonValue &value, std::optional<models::FieldError> inputError = {});

    /// Takes values as if they had been typed; those of unknown fields are left out. Returns the fields that changed.
    QStringList take(const QJsonObject &values);
    /// Empties the slug of one that is new, so that a free one is made.
    void clearSlug();

    /// What to send to store the draft: RFC 7396.
    [[nodiscard]] QJsonObject patch() const;
    /// Everything that does not hold, by the schema's rules. Looked for once, until something changes.
    [[nodiscard]] const std::vector<models::FieldError> &check() const;

    /// Stands on a newer stored version; fields that still are as in `sent` take its values, others stay as typed.
    /// Returns the fields whose values changed.
    QStringList rebase(models::ContentItem newer, const QJsonObject &sent);
    /// Stands on a newer stored version: what was not edited takes its values. Returns the fields whose values changed.
    QStringList mergeOver(models::ContentItem newer);
    /// The edited fields that the newer version has another value for, which neither side knew.
    [[nodiscard]] QStringList conflictsWith(const models::ContentItem &newer) const;

    /// The fields that are edited, in the schema's order.
    [[nodiscard]] static std::vector<models::FieldInfo> editableFields(const models::ObjectInfo &schema);

private:
    [[nodiscard]] std::vector<models::FieldError> findErrors() const;

    const models::ContentAccess *m_content;
    std::vector<models::FieldInfo> m_fields;
    models::ContentItem m_saved;
    QJsonObject m_savedValues;
    QJsonObject m_values;
    std::map<QString, models::FieldError> m_inputErrors;
    mutable std::optional<std::vector<models::FieldError>> m_checked; // empty: to be checked anew
    bool m_isSlugTyped = false;
};

}
