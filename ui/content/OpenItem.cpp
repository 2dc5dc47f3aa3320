#include "ui/content/OpenItem.h"

#include <algorithm>

#include "ui/content/KindText.h"
#include "ui/forms/SchemaForm.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::FieldError;

OpenItem::OpenItem(const models::ContentAccess &content, models::EditJournal &journal)
    : m_content(content)
    , m_journal(journal)
    , m_draft(content, content.blank())
{
}

void OpenItem::reset(ContentDraft draft)
{
    m_draft = std::move(draft);
    ++m_opening;
    m_journalKey = m_journal.begin();
    m_isKept = false;
    m_mergedFields.clear();
    m_touched.clear();
    m_isSaveTried = false;
    m_storedErrors.clear();
    m_theirs.reset();
    m_trouble = Trouble::None;
    m_failure.clear();
}

QString OpenItem::title() const
{
    const QString title = m_draft.values().value(u"title"_s).toString().simplified();
    return !title.isEmpty() ? title : m_draft.isNew() ? KindText::of(m_content.kind()).newOne : tr("Untitled");
}

QStringList OpenItem::conflicts() const
{
    return m_theirs ? m_draft.conflictsWith(*m_theirs) : QStringList();
}

std::vector<FieldError> OpenItem::errors() const
{
    std::vector<FieldError> shown = m_draft.check();
    if (!m_isSaveTried)
        std::erase_if(shown, [this](const FieldError &error) {
            return !m_touched.contains(SchemaForm::splitPath(error.field).first);
        });
    shown.insert(shown.end(), m_storedErrors.begin(), m_storedErrors.end());
    return shown;
}

void OpenItem::trySave()
{
    m_isSaveTried = true;
    m_failure.clear();
}

void OpenItem::setStoredError(const QString &field, const std::optional<FieldError> &error)
{
    std::erase_if(m_storedErrors,
                  [&field](const FieldError &each) { return SchemaForm::splitPath(each.field).first == field; });
    if (error)
        m_storedErrors.push_back(*error);
}

QStringList OpenItem::edit(const QString &field, const QJsonValue &value, std::optional<FieldError> inputError)
{
    const QStringList following = m_draft.set(field, value, std::move(inputError));
    if (!m_touched.contains(field))
        m_touched.append(field);
    setStoredError(field, {});
    for (const QString &other : following)
        setStoredError(other, {});
    m_failure.clear();
    keepEdits();
    return following;
}

QStringList OpenItem::setField(const QString &field, const QJsonValue &value)
{
    QStringList changed = m_draft.set(field, value);
    changed.append(field);
    setStoredError(field, {});
    keepEdits();
    return changed;
}

QStringList OpenItem::take(const QJsonObject &values)
{
    const QStringList changed = m_draft.take(values);
    keepEdits();
    return changed;
}

QStringList OpenItem::takeSaved(models::ContentItem item, const QJsonObject &sent)
{
    m_isSaveTried = false;
    m_storedErrors.clear();
    m_mergedFields.clear();
    m_theirs.reset();
    m_trouble = Trouble::None;
    const QStringList changed = m_draft.rebase(std::move(item), sent);
    keepEdits();
    return changed;
}

std::optional<QStringList> OpenItem::meet(models::ContentItem newer)
{
    if (!m_draft.conflictsWith(newer).isEmpty()) {
        m_theirs = std::move(newer);
        m_trouble = Trouble::Changed;
        return {};
    }
    m_theirs = std::move(newer);
    const QStringList merged = meetAnyway();
    if (m_draft.isDirty())
        m_mergedFields += merged;
    m_mergedFields.removeDuplicates();
    return merged;
}

QStringList OpenItem::meetAnyway()
{
    const QStringList merged = m_draft.mergeOver(*std::exchange(m_theirs, {}));
    m_trouble = Trouble::None;
    keepEdits();
    return merged;
}

models::UnsavedEdits OpenItem::unsavedEdits() const
{
    return {.kind = m_content.kind().name,
            .id = id(),
            .version = m_draft.saved().version,
            .title = title(),
            .base = m_draft.savedValues(),
            .values = m_draft.editedValues()};
}

void OpenItem::keepEdits()
{
    if (m_draft.values() == m_draft.savedValues())
        return forgetEdits();
    m_isKept = true;
    m_journal.keep(m_journalKey, unsavedEdits());
}

void OpenItem::forgetEdits()
{
    if (std::exchange(m_isKept, false))
        m_journal.remove(m_journalKey);
}

}
