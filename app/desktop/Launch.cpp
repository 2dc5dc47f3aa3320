#include "app/desktop/Launch.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include "app/config/Configuration.h"
#include "app/demo/DemoContent.h"
#include "models/settings/SettingsFile.h"
#include "models/storage/Backup.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::Result;
using models::WorkspacePaths;
using models::WorkspaceServices;

namespace {

bool hasWorkspace(const QString &folder)
{
    return QFile::exists(WorkspacePaths{folder}.database());
}

Result<void> setTitle(WorkspaceServices &workspace, const QString &title)
{
    const models::SettingInfo &info = models::settings::kSiteTitle.info;
    if (auto saved = models::saveSetting(workspace.paths().settingsFile(), info, title); !saved)
        return saved;
    return workspace.settings().set(info, title, models::SettingSource::File);
}

}

Launch::Launch(const QStringList &arguments)
{
    m_parser.addHelpOption();
    m_parser.addVersionOption();
    m_parser.addOption({u"workspace"_s, u"The workspace's folder; made when it is missing or empty."_s, u"DIR"_s});
    m_parser.addOption({u"new"_s, u"Begin with the pages that lead to a new workspace."_s});
    m_parser.addOption({u"demo"_s, u"Put demo content into a workspace that has none yet."_s});
    addSettingOptions(m_parser);
    m_parser.process(arguments);
}

std::optional<ui::StartWish> Launch::wish(const QString &last) const
{
    if (m_parser.isSet(u"new"_s))
        return {};
    const QString named = workspacePaths(m_parser.value(u"workspace"_s)).folder;
    const bool isDemo = m_parser.isSet(u"demo"_s);
    if (m_parser.isSet(u"workspace"_s) || qEnvironmentVariableIsSet("VITRINE_WORKSPACE") || isDemo)
        return ui::StartWish{.folder = named, .isNew = true, .withDemo = isDemo};
    if (!last.isEmpty())
        return ui::StartWish{.folder = last};
    return hasWorkspace(named) ? std::optional(ui::StartWish{.folder = named}) : std::nullopt;
}

Result<std::unique_ptr<WorkspaceServices>> Launch::open(const ui::StartWish &wish, models::Settings &settings,
                                                        const models::Clock &clock) const
{
    const WorkspacePaths paths{wish.folder};
    if (!wish.isNew && !hasWorkspace(wish.folder)) {
        return models::fail(models::ErrorKind::NotFound, u"workspace_missing"_s,
                            u"There is no workspace in %1 any more."_s.arg(wish.folder));
    }
    // Looked at first, so that a file that is no backup leaves nothing behind.
    if (auto sound = wish.backup.isEmpty() ? Result<void>() : models::checkDatabase(wish.backup); !sound)
        return std::unexpected(sound.error());
    if (wish.isDamaged) {
        if (auto restored = models::restoreDatabase(wish.backup, paths.database()); !restored)
            return std::unexpected(restored.error());
    }
    if (auto loaded = loadSettings(paths, settings); !loaded)
        return std::unexpected(loaded.error());
    if (auto applied = applySettingOptions(m_parser, settings); !applied)
        return std::unexpected(applied.error());
    auto workspace = WorkspaceServices::open(paths, settings, clock);
    if (!workspace)
        return workspace;
    if (auto filled = fill(**workspace, wish); !filled)
        return std::unexpected(filled.error());
    return workspace;
}

Result<void> Launch::fill(WorkspaceServices &workspace, const ui::StartWish &wish)
{
    if (!wish.title.isEmpty()) {
        if (auto set = setTitle(workspace, wish.title); !set)
            return set;
    }
    return wish.withDemo ? loadDemoContent(workspace) : Result<void>();
}

bool Launch::startOther(const QString &folder)
{
    return QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                   folder.isEmpty() ? QStringList{u"--new"_s} : QStringList{u"--workspace"_s, folder});
}

}
