#include "ui/content/ContentDraft.h"

#include <algorithm>
#include <functional>

#include <QJsonArray>

#include "models/core/Slug.h"
#include "models/workspace/EditJournal.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::ContentItem;
using models::FieldErrors;
using models::FieldInfo;
using models::FieldType;

namespace {

const auto kSlug = u"slug"_s;
const auto kTitle = u"title"_s;

QJsonValue tagNames(const QJsonValue &tags)
{
    QJsonArray names;
    const QJsonArray items = tags.toArray();
    for (const auto &tag : items)
        names.append(tag.toObject().value(u"name"_s).toString());
    return names;
}

/// Qt's object keeps the bytes of what `insert` replaces: a long text would grow by its length with each key.
QJsonObject with(const QJsonObject &values, const QString &field, const QJsonValue &value)
{
    QJsonObject changed;
    for (auto member = values.begin(); member != values.end(); ++member) {
        if (member.key() != field)
            changed.insert(member.key(), member.value());
    }
    changed.insert(field, value);
    return changed;
}

/// The merge patch that makes `target` of `base`.
QJsonObject difference(const QJsonObject &base, const QJsonObject &target)
{
    QJsonObject patch;
    for (auto member = target.begin(); member != target.end(); ++member) {
        const QJsonValue was = base.value(member.key());
        if (was == member.value())
            continue;
        const bool areObjects = was.isObject() && member.value().isObject();
        patch.insert(member.key(),
                     areObjects ? difference(was.toObject(), member.value().toObject()) : QJsonValue(member.value()));
    }
    for (auto member = base.begin(); member != base.end(); ++member) {
        if (!target.contains(member.key()))
            patch.insert(member.key(), QJsonValue());
    }
    return patch;
}

}

ContentDraft::ContentDraft(const models::ContentAccess &content, ContentItem saved)
    : m_content(&content)
    , m_fields(editableFields(content.schema()))
    , m_saved(std::move(saved))
    , m_savedValues(valuesOf(m_saved))
    , m_values(m_savedValues)
{
}

ContentDraft::ContentDraft(const models::ContentAccess &content, ContentItem saved, QJsonObject base)
    : ContentDraft(content, std::move(saved))
{
    for (const FieldInfo &field : m_fields) {
        if (base.contains(field.name))
            m_savedValues.insert(field.name, base.value(field.name));
    }
    m_values = m_savedValues;
}

ContentDraft ContentDraft::copyOf(const models::ContentAccess &content, QJsonObject values, const QString &title)
{
    for (const QString &own : {kSlug, u"status"_s, u"publishAt"_s, u"publishedAt"_s})
        values.remove(own);
    values.insert(kTitle, title);
    ContentDraft copy(content, content.blank());
    copy.take(values);
    copy.clearSlug();
    return copy;
}

ContentDraft ContentDraft::recovered(const models::ContentAccess &content, const models::UnsavedEdits &edits,
                                     const std::optional<ContentItem> &stored)
{
    ContentItem base = stored ? *stored : content.blank();
    const bool isCurrent = base.id == edits.id && base.version == edits.version;
    base.id = edits.id;
    base.version = edits.version;
    ContentDraft draft =
        isCurrent ? ContentDraft(content, std::move(base)) : ContentDraft(content, std::move(base), edits.base);
    draft.take(edits.values);
    return draft;
}

std::vector<FieldInfo> ContentDraft::editableFields(const models::ObjectInfo &schema)
{
    std::vector<FieldInfo> editable;
    std::ranges::copy_if(schema.fields, std::back_inserter(editable), std::not_fn(&FieldInfo::isReadOnly));
    return editable;
}

QJsonObject ContentDraft::valuesOf(const ContentItem &item) const
{
    QJsonObject values;
    for (const FieldInfo &field : m_fields) {
        const QJsonValue value = item.fields.value(field.name);
        values.insert(field.name, field.type == FieldType::Tags ? tagNames(value) : value);
    }
    return values;
}

QJsonObject ContentDraft::editedValues() const
{
    QJsonObject edited;
    for (const FieldInfo &field : m_fields) {
        if (m_values.value(field.name) != m_savedValues.value(field.name))
            edited.insert(field.name, m_values.value(field.name));
    }
    return edited;
}

bool ContentDraft::isDirty() const
{
    return !m_inputErrors.empty() || m_values != m_savedValues;
}

QStringList ContentDraft::take(const QJsonObject &values)
{
    m_checked.reset();
    QStringList changed;
    for (const FieldInfo &field : m_fields) {
        const QJsonValue value = values.value(field.name);
        if (value.isUndefined() || value == m_values.value(field.name))
            continue;
        m_inputErrors.erase(field.name);
        m_values.insert(field.name, value);
        changed.append(field.name);
    }
    // A slug that is the title's own goes on following it.
    m_isSlugTyped = m_values.value(kSlug).toString() != models::slugFrom(m_values.value(kTitle).toString());
    return changed;
}

void ContentDraft::clearSlug()
{
    m_checked.reset();
    m_values.insert(kSlug, QString());
    m_isSlugTyped = false;
}

QStringList ContentDraft::set(const QString &field, const QJsonValue &value,
                              std::optional<models::FieldError> inputError)
{
    m_checked.reset();
    if (inputError) {
        m_inputErrors.insert_or_assign(field, *std::move(inputError));
        return {};
    }
    m_inputErrors.erase(field);
    m_values = with(m_values, field, value);
    if (field == kSlug)
        m_isSlugTyped = !value.toString().isEmpty();
    // The slug of a stored item is its address: it changes only by hand.
    if (field != kTitle || !isNew() || m_isSlugTyped)
        return {};
    m_values.insert(kSlug, models::slugFrom(value.toString()));
    return {kSlug};
}

QJsonObject ContentDraft::patch() const
{
    QJsonObject patch = difference(m_savedValues, m_values);
    if (isNew() && !m_isSlugTyped)
        patch.remove(kSlug); // left out, a free one is made
    return patch;
}

const std::vector<models::FieldError> &ContentDraft::check() const
{
    if (!m_checked)
        m_checked = findErrors();
    return *m_checked;
}

std::vector<models::FieldError> ContentDraft::findErrors() const
{
    FieldErrors errors;
    for (const auto &[field, error] : m_inputErrors)
        errors.add(error.field, error.code, error.message);
    for (const auto &error : m_content->check(m_saved, patch())) {
        if (!errors.contains(error.field))
            errors.add(error.field, error.code, error.message);
    }
    return errors.take();
}

QStringList ContentDraft::rebase(ContentItem newer, const QJsonObject &sent)
{
    const bool wasNew = isNew();
    m_checked.reset();
    m_saved = std::move(newer);
    m_savedValues = valuesOf(m_saved);
    QStringList changed;
    for (const FieldInfo &field : m_fields) {
        const bool isTyped = m_values.value(field.name) != sent.value(field.name) || m_inputErrors.contains(field.name);
        if (isTyped && !(wasNew && field.name == kSlug && !m_isSlugTyped))
            continue;
        if (m_values.value(field.name) == m_savedValues.value(field.name))
            continue;
        m_values.insert(field.name, m_savedValues.value(field.name));
        changed.append(field.name);
    }
    return changed;
}

QStringList ContentDraft::mergeOver(ContentItem newer)
{
    const QJsonObject known = m_savedValues; // which are replaced on the way
    return rebase(std::move(newer), known);
}

QStringList ContentDraft::conflictsWith(const ContentItem &newer) const
{
    const QJsonObject theirs = valuesOf(newer);
    QStringList conflicts;
    for (const FieldInfo &field : m_fields) {
        const QJsonValue base = m_savedValues.value(field.name);
        const QJsonValue mine = m_values.value(field.name);
        const QJsonValue their = theirs.value(field.name);
        const bool isMineEdited = mine != base || m_inputErrors.contains(field.name);
        if (isMineEdited && their != base && their != mine)
            conflicts.append(field.name);
    }
    return conflicts;
}

}
