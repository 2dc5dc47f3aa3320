#include "models/exchange/ImportLists.h"

#include <QJsonArray>
#include <QMap>

#include "models/core/Slug.h"
#include "models/exchange/ImportValue.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

QString entryText(QString text)
{
    while (text.startsWith(u'#')) // a hashtag
        text.remove(0, 1);
    return text.trimmed();
}

class ListField final
{
public:
    ListField(ImportDraft &draft, const FieldInfo &field)
        : m_draft(draft)
        , m_field(field)
    {
    }

    void importFrom(const QStringList &names)
    {
        for (const auto &entry : m_draft.find(names)) {
            bool isComplete = true;
            const QStringList items = entriesFrom(entry.value, isComplete);
            for (const QString &item : items)
                isComplete = add(entryText(item)) && isComplete;
            if (isComplete)
                m_draft.take(entry.key);
        }
    }

private:
    /// Else technologies: there are no other lists.
    [[nodiscard]] bool isTags() const { return m_field.type == FieldType::Tags; }

    bool add(const QString &item)
    {
        const QString identity = isTags() ? slugFrom(item) : item;
        if (const auto known = m_known.constFind(identity); known != m_known.constEnd()) {
            const bool isSame = known->compare(item, Qt::CaseInsensitive) == 0;
            if (!isSame)
                m_draft.note(u"“%1” would be the same tag as “%2” and is left out."_s.arg(item, *known));
            return isSame;
        }
        if (m_items.size() >= m_field.maximum) {
            if (!m_isFull)
                m_draft.note((isTags() ? u"There are more than %1 tags; the rest is kept as a custom field."_s
                                       : u"There are more than %1 technologies; the rest is kept as a custom field."_s)
                                 .arg(m_field.maximum));
            m_isFull = true;
            return false;
        }
        QJsonArray longer = m_items;
        longer.append(item);
        if (const QString problem = m_draft.set(m_field.name, longer); !problem.isEmpty()) {
            m_draft.note((isTags() ? u"“%1” is not among the tags. %2"_s : u"“%1” is not among the technologies. %2"_s)
                             .arg(shortened(item, 40), problem));
            return false;
        }
        m_items = longer;
        m_known.insert(identity, item);
        return true;
    }

    ImportDraft &m_draft;
    const FieldInfo &m_field;
    QJsonArray m_items;
    QMap<QString, QString> m_known; ///< what makes an entry the same, to how it was first written
    bool m_isFull = false;
};

}

void importList(ImportDraft &draft, const FieldInfo &field, const QStringList &names)
{
    ListField(draft, field).importFrom(names);
}

}
