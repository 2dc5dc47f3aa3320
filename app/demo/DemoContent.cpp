#include "app/demo/DemoContent.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include "models/content/ContentRepository.h"
#include "models/exchange/ContentImport.h"
#include "models/exchange/ImportRepository.h"
#include "models/settings/SettingsFile.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::ErrorKind;
using models::Result;

namespace {

/// The import reads folders of the disk, so what the program carries is laid out in one.
bool unpack(const QString &folder)
{
    const QDir carried(u":/demo"_s);
    QDirIterator files(carried.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = folder + u'/' + carried.relativeFilePath(file);
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
            return false;
    }
    return true;
}

/// The portfolio is a studio's; without a name its site would be called after the address.
Result<void> introduce(models::WorkspaceServices &workspace)
{
    const std::initializer_list<std::pair<const models::SettingInfo *, QString>> words{
        {&models::settings::kSiteTitle.info, u"Studio Ovelund"_s},
        {&models::settings::kSiteDescription.info,
         u"A small studio for graphic design, type, wayfinding and the web, beside a harbour."_s}};
    for (const auto &[setting, text] : words) {
        if (workspace.settings().source(*setting) != models::SettingSource::Default)
            continue;
        if (auto saved = models::saveSetting(workspace.paths().settingsFile(), *setting, text); !saved)
            return saved;
        if (auto taken = workspace.settings().set(*setting, text, models::SettingSource::File); !taken)
            return taken;
    }
    return {};
}

}

Result<void> loadDemoContent(models::WorkspaceServices &workspace)
{
    const auto reader = workspace.openReader();
    if (!reader)
        return std::unexpected(reader.error());
    const auto count = (*reader)->read(
        [](models::Connection &connection) -> Result<qint64> { return models::ProjectRepository(connection).count(); });
    if (!count)
        return std::unexpected(count.error());
    if (*count > 0)
        return {};

    const QTemporaryDir folder;
    if (!folder.isValid() || !unpack(folder.path()))
        return models::fail(ErrorKind::Unavailable, u"disk_full"_s,
                            u"The demo content cannot be written to a temporary folder."_s);
    models::ImportRepository target(**reader, workspace.writer(), workspace.assets());
    const auto report = models::ContentImport(target, workspace.clock()).run(folder.path(), models::ImportMode::Write);
    if (!report)
        return std::unexpected(report.error());
    if (report->count(models::ImportOutcome::Failed) > 0)
        return models::fail(ErrorKind::Internal, u"demo_incomplete"_s,
                            u"Some demo content was not taken: "_s + report->summary());
    return introduce(workspace);
}

}
