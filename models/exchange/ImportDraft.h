#pragma once

#include <initializer_list>
#include <vector>

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include "models/exchange/ImportForm.h"

namespace vitrine::models {

/// An item in the making: front matter on one side, fields of its kind on the other. What nobody takes becomes custom
/// fields, so that nothing of a file is lost.
class ImportDraft final
{
public:
    struct Entry
    {
        QString key; ///< as the author wrote it
        QJsonValue value;
    };

    ImportDraft(QJsonObject frontMatter, const ImportForm &form);

    [[nodiscard]] const ImportForm &form() const { return m_form; }

    /// What stands under one of `names` and was not taken, in the order of `names`. Names are lower-case letters; the
    /// author's case, hyphens, underscores and spaces do not matter. Entries that hold nothing are taken on the way.
    [[nodiscard]] std::vector<Entry> find(const QStringList &names);
    [[nodiscard]] std::vector<Entry> find(std::initializer_list<QLatin1StringView> names)
    {
        return find(QStringList(names.begin(), names.end()));
    }
    /// The form in which keys are compared.
    [[nodiscard]] static QString plainName(const QString &key);

    /// What stands under exactly that key, taken or not.
    [[nodiscard]] QJsonValue value(QLatin1StringView key) const { return m_frontMatter.value(key); }
    /// Nothing of that key is left for the custom fields.
    void take(const QString &key) { m_taken.insert(key); }
    /// This is what is left of that key.
    void leave(const QString &key, const QJsonValue &value) { m_frontMatter.insert(key, value); }

    /// Sets a field if the value holds by the kind's schema; otherwise answers why not.
    [[nodiscard]] QString set(const QString &field, const QJsonValue &value);
    [[nodiscard]] bool has(const QString &field) const { return m_fields.contains(field); }
    [[nodiscard]] QJsonValue field(const QString &name) const { return m_fields.value(name); }
    void remove(const QString &field) { m_fields.remove(field); }

    void note(const QString &text) { m_notes.append(text); }
    /// Notes that the entry was not used as a field, and why.
    void noteKept(const QString &key, const QString &why);

    /// Everything that was set, and the rest as custom fields. Ends the draft.
    [[nodiscard]] QJsonObject finish();
    [[nodiscard]] QStringList notes() const { return m_notes; }

private:
    const ImportForm &m_form;
    QJsonObject m_frontMatter;
    QSet<QString> m_taken;
    QJsonObject m_fields;
    QStringList m_notes;
};

/// As much of `rest` as custom fields take: keys are cut to their limit, what is too deep becomes JSON text, what is
/// too large is left out. `notes` tells each.
[[nodiscard]] QJsonObject fitCustomFields(const ImportForm &form, const QJsonObject &rest, QStringList &notes);

}
