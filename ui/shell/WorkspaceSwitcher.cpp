#include "ui/shell/WorkspaceSwitcher.h"

#include <QDir>
#include <QSettings>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kListKey = u"workspaces/recent"_s;
const auto kFolderKey = u"folder"_s;
const auto kTitleKey = u"title"_s;

}

WorkspaceSwitcher::WorkspaceSwitcher(QSettings &settings, Launch launch, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_launch(std::move(launch))
{
}

QList<RecentWorkspace> WorkspaceSwitcher::recent() const
{
    m_settings.sync(); // other programs add to it
    QList<RecentWorkspace> all;
    for (const QVariant &stored : m_settings.value(kListKey).toList()) {
        const QVariantMap fields = stored.toMap();
        const RecentWorkspace workspace{fields.value(kFolderKey).toString(), fields.value(kTitleKey).toString()};
        if (!workspace.folder.isEmpty())
            all.append(workspace);
    }
    return all;
}

void WorkspaceSwitcher::remember(const RecentWorkspace &workspace)
{
    QList<RecentWorkspace> all = recent();
    all.removeIf([&](const RecentWorkspace &known) { return known.folder == workspace.folder; });
    all.prepend(workspace);
    store(all.mid(0, kKept));
}

void WorkspaceSwitcher::clear()
{
    store({});
}

void WorkspaceSwitcher::store(const QList<RecentWorkspace> &all)
{
    QVariantList stored;
    for (const auto &[folder, title] : all)
        stored.append(QVariantMap{{kFolderKey, folder}, {kTitleKey, title}});
    m_settings.setValue(kListKey, stored);
    m_settings.sync();
}

void WorkspaceSwitcher::startNew()
{
    if (!m_launch({}))
        emit failed(tr("Vitrine could not be started for a new workspace."));
}

void WorkspaceSwitcher::open(const QString &folder)
{
    if (!m_launch(QDir::cleanPath(folder)))
        emit failed(tr("Vitrine could not be started for “%1”.").arg(QDir::toNativeSeparators(folder)));
}

}
