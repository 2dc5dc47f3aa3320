#include "app/desktop/Launch.h"

#include <QCommandLineParser>

#include "app/config/Configuration.h"
#include "app/demo/DemoContent.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;

models::Result<std::unique_ptr<models::WorkspaceServices>>
openForDesktop(const QStringList &arguments, models::Settings &settings, const models::Clock &clock)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"workspace"_s, u"The workspace's folder; made when it is missing or empty."_s, u"DIR"_s});
    parser.addOption({u"demo"_s, u"Put demo content into a workspace that has none yet."_s});
    addSettingOptions(parser);
    parser.process(arguments);

    const models::WorkspacePaths paths = workspacePaths(parser.value(u"workspace"_s));
    if (auto loaded = loadSettings(paths, settings); !loaded)
        return std::unexpected(loaded.error());
    if (auto applied = applySettingOptions(parser, settings); !applied)
        return std::unexpected(applied.error());
    auto workspace = models::WorkspaceServices::open(paths, settings, clock);
    if (workspace && parser.isSet(u"demo"_s)) {
        if (auto filled = loadDemoContent(**workspace); !filled)
            return std::unexpected(filled.error());
    }
    return workspace;
}

}
