#include "models/workspace/Workspace.h"

#include <QDir>

#include "models/content/ContentRepository.h"
#include "models/content/TagRepository.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

class Workspace::Private
{
public:
    explicit Private(WorkspaceServices &opened)
        : services(opened)
        , projects(makeContentAccess<Project>(opened, mailbox))
        , articles(makeContentAccess<Article>(opened, mailbox))
    {
    }

    WorkspaceServices &services;
    Mailbox mailbox;
    std::unique_ptr<ContentAccess> projects;
    std::unique_ptr<ContentAccess> articles;
    ChangeFeed::Subscription changes;
};

Workspace::Workspace(WorkspaceServices &services, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(services))
{
    d->changes = services.changes().subscribe(d->mailbox, [this](const std::vector<Change> &changes) {
        for (ContentAccess *content : {d->projects.get(), d->articles.get()}) {
            QList<Id> ids;
            for (const Change &change : changes) {
                if (change.topic == content->kind().topic && !ids.contains(change.entity))
                    ids.append(change.entity);
            }
            if (!ids.isEmpty())
                emit content->changed(ids);
        }
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

ContentAccess &Workspace::projects() const
{
    return *d->projects;
}

ContentAccess &Workspace::articles() const
{
    return *d->articles;
}

QString Workspace::sitePath(const ContentKind &kind) const
{
    const Settings &settings = d->services.settings();
    return kind.topic == Topic::Articles ? settings.get(settings::kArticlePath) : settings.get(settings::kProjectPath);
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

}
