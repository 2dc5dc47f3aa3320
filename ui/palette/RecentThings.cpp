#include "ui/palette/RecentThings.h"

#include <algorithm>

#include <QSettings>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kListKey = u"palette/recent"_s;
const auto kKeyKey = u"key"_s;
const auto kTitleKey = u"title"_s;

}

RecentThings::RecentThings(QSettings &settings)
    : m_settings(settings)
{
    for (const QVariant &stored : settings.value(kListKey).toList()) {
        const QVariantMap fields = stored.toMap();
        m_all.append({fields.value(kKeyKey).toString(), fields.value(kTitleKey).toString()});
    }
    m_all.removeIf([](const Thing &thing) { return thing.key.isEmpty(); });
}

void RecentThings::remember(const Thing &thing)
{
    if (!m_all.isEmpty() && m_all.front() == thing)
        return;
    m_all.removeIf([&](const Thing &known) { return known.key == thing.key; });
    m_all.prepend(thing);
    m_all = m_all.mid(0, kKept);
    store();
}

void RecentThings::rename(const QString &key, const QString &title)
{
    const auto found = std::ranges::find(m_all, key, &Thing::key);
    if (found == m_all.end() || found->title == title)
        return;
    found->title = title;
    store();
}

void RecentThings::forget(const QString &key)
{
    if (m_all.removeIf([&](const Thing &known) { return known.key == key; }) > 0)
        store();
}

void RecentThings::store() const
{
    QVariantList stored;
    for (const auto &[key, title] : m_all)
        stored.append(QVariantMap{{kKeyKey, key}, {kTitleKey, title}});
    m_settings.setValue(kListKey, stored);
}

}
