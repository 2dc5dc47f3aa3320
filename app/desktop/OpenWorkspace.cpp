#include "app/desktop/OpenWorkspace.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;

OpenWorkspace::OpenWorkspace(std::unique_ptr<SingleInstance> claimed, std::unique_ptr<models::Settings> loaded,
                             std::unique_ptr<models::WorkspaceServices> opened)
    : instance(std::move(claimed))
    , settings(std::move(loaded))
    , services(std::move(opened))
    , workspace(*services)
    , server(*services)
{
    own.beginGroup(u"window-"_s + SingleInstance::nameOf(workspace.folder()));
}

}
