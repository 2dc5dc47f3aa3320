#include "models/content/ListTotals.h"

namespace vitrine::models {

namespace {

constexpr size_t kMaximumKnown = 2000;

}

ListTotals::Known &ListTotals::knownFor(const ContentKind &kind, const SqlCondition &condition)
{
    QString key = kind.name + u' ' + condition.sql;
    for (const QVariant &value : condition.values) {
        const QString text = value.toString();
        key += u' ' + QString::number(text.size()) + u' ' + text; // the length keeps neighbours apart
    }
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    if (m_known.size() >= kMaximumKnown)
        m_known.clear();
    return m_known[key];
}

}
