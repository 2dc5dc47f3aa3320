#include "models/workspace/Workspace.h"

#include <QDir>

#include "models/content/ContentService.h"
#include "models/content/TagRepository.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

class Workspace::Private
{
public:
    explicit Private(WorkspaceServices &opened)
        : services(opened)
    {
    }

    WorkspaceServices &services;
    Mailbox mailbox;
    ChangeFeed::Subscription changes;
};

namespace {

const Actor kDesktop{u"desktop"_s};

}

Workspace::Workspace(WorkspaceServices &services, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(services))
{
    d->changes = services.changes().subscribe(d->mailbox, [this](const std::vector<Change> &changes) {
        QList<Id> ids;
        for (const Change &change : changes) {
            if (change.topic == Topic::Projects && !ids.contains(change.entity))
                ids.append(change.entity);
        }
        if (!ids.isEmpty())
            emit projectsChanged(ids);
    });
}

Workspace::~Workspace() = default;

Mailbox &Workspace::mailbox()
{
    return d->mailbox;
}

QString Workspace::folder() const
{
    return d->services.paths().folder;
}

QString Workspace::title() const
{
    const QString title = d->services.settings().get(settings::kSiteTitle);
    return title.isEmpty() ? QDir(folder()).dirName() : title;
}

Future<Result<ProjectList>> Workspace::listProjects(ProjectQuery query)
{
    return d->services.reader().submit([query = std::move(query)](Connection &connection) -> Result<ProjectList> {
        return ProjectRepository(connection).list(query);
    });
}

Future<Result<Project>> Workspace::project(Id id)
{
    return d->services.reader().submit([id](Connection &connection) -> Result<Project> {
        auto stored = ProjectRepository(connection).find(id);
        if (!stored || stored->isTrashed)
            return std::unexpected(notFound(Project::kind()));
        return std::move(stored->item);
    });
}

Future<Result<TagList>> Workspace::tags()
{
    return d->services.reader().submit([](Connection &connection) -> Result<TagList> { return tagsInUse(connection); });
}

Future<Result<QStringList>> Workspace::technologies()
{
    return d->services.reader().submit(
        [](Connection &connection) -> Result<QStringList> { return technologiesInUse(connection); });
}

Future<Result<Project>> Workspace::createProject(QJsonObject fields)
{
    return d->services.writer().submit([fields = std::move(fields)](WriteContext &context) {
        return ProjectService(context, kDesktop).create(fields);
    });
}

Future<Result<Project>> Workspace::updateProject(Id id, QJsonObject patch, qint64 version)
{
    return d->services.writer().submit([id, patch = std::move(patch), version](WriteContext &context) {
        return ProjectService(context, kDesktop).update(id, patch, version);
    });
}

Future<Result<Project>> Workspace::trashProject(Id id)
{
    return d->services.writer().submit(
        [id](WriteContext &context) { return ProjectService(context, kDesktop).trash(id); });
}

Future<Result<Project>> Workspace::restoreProject(Id id)
{
    return d->services.writer().submit(
        [id](WriteContext &context) { return ProjectService(context, kDesktop).restore(id); });
}

}
