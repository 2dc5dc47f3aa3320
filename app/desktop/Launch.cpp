#include "app/desktop/Launch.h"

#include <QCoreApplication>
#include <QProcess>

#include "app/config/Configuration.h"
#include "app/demo/DemoContent.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;

Launch::Launch(const QStringList &arguments)
{
    m_parser.addHelpOption();
    m_parser.addVersionOption();
    m_parser.addOption({u"workspace"_s, u"The workspace's folder; made when it is missing or empty."_s, u"DIR"_s});
    m_parser.addOption({u"demo"_s, u"Put demo content into a workspace that has none yet."_s});
    addSettingOptions(m_parser);
    m_parser.process(arguments);
    m_paths = workspacePaths(m_parser.value(u"workspace"_s));
}

models::Result<std::unique_ptr<models::WorkspaceServices>> Launch::open(models::Settings &settings,
                                                                        const models::Clock &clock) const
{
    if (auto loaded = loadSettings(m_paths, settings); !loaded)
        return std::unexpected(loaded.error());
    if (auto applied = applySettingOptions(m_parser, settings); !applied)
        return std::unexpected(applied.error());
    auto workspace = models::WorkspaceServices::open(m_paths, settings, clock);
    if (workspace && m_parser.isSet(u"demo"_s)) {
        if (auto filled = loadDemoContent(**workspace); !filled)
            return std::unexpected(filled.error());
    }
    return workspace;
}

bool Launch::startOther(const QString &folder)
{
    return QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--workspace"_s, folder});
}

}
