#include "models/workspace/Workspace.h"

#include <algorithm>

#include <QDir>
#include <QSet>

#include "models/content/ContentRepository.h"
#include "models/content/TagRepository.h"
#include "models/workspace/PictureAccess.h"
#include "models/workspace/TokenAccess.h"
#include "models/workspace/TrashAccess.h"
#include "models/workspace/WorkspaceBackups.h"
#include "models/workspace/WorkspaceExchange.h"
#include "models/workspace/WorkspaceOverview.h"
#include "models/workspace/WorkspaceServices.h"
#include "models/workspace/WorkspaceSettings.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

class Workspace::Private
{
public:
    explicit Private(WorkspaceServices &opened)
        : services(opened)
        , projects(makeContentAccess<Project>(opened, mailbox))
        , articles(makeContentAccess<Article>(opened, mailbox))
        , journal(opened.paths().folder + u"/journal"_s, mailbox, opened.clock())
        , trash(opened, mailbox)
        , overview(opened, mailbox)
        , settings(opened, mailbox)
        , backups(opened, mailbox)
        , tokens(opened, mailbox)
        , pictures(opened, mailbox)
        , exchange(opened, mailbox)
    {
    }

    WorkspaceServices &services;
    Mailbox mailbox;
    std::unique_ptr<ContentAccess> projects;
    std::unique_ptr<ContentAccess> articles;
    EditJournal journal;
    TrashAccess trash;
    WorkspaceOverview overview;
    WorkspaceSettings settings;
    WorkspaceBackups backups;
    TokenAccess tokens;
    PictureAccess pictures;
    WorkspaceExchange exchange;
    ChangeFeed::Subscription changes;
};

Workspace::Workspace(WorkspaceServices &services, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(services))
{
    d->changes =
        services.changes().subscribe(d->mailbox, [this](const std::vector<Change> &changes) { tell(changes); });
    connect(&d->settings, &WorkspaceSettings::changed, this, [this](const QString &name) {
        if (name == settings::kSiteTitle.info.name)
            emit titleChanged();
    });
}

void Workspace::tell(const std::vector<Change> &changes)
{
    bool isOfContent = false;
    for (ContentAccess *content : {d->projects.get(), d->articles.get()}) {
        QList<Id> ids;
        QSet<Id> known; // an import or a change of many tells of thousands
        for (const Change &change : changes) {
            if (change.topic != content->kind().topic || known.contains(change.entity))
                continue;
            known.insert(change.entity);
            ids.append(change.entity);
        }
        isOfContent = isOfContent || !ids.isEmpty();
        if (!ids.isEmpty())
            emit content->changed(ids);
    }
    if (isOfContent) {
        emit d->overview.changed();
        emit d->trash.changed();
    }
    if (std::ranges::find(changes, Topic::Tokens, &Change::topic) != changes.end())
        emit d->tokens.changed();
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

EditJournal &Workspace::journal() const
{
    return d->journal;
}

TrashAccess &Workspace::trash() const
{
    return d->trash;
}

WorkspaceOverview &Workspace::overview() const
{
    return d->overview;
}

WorkspaceSettings &Workspace::settings() const
{
    return d->settings;
}

WorkspaceBackups &Workspace::backups() const
{
    return d->backups;
}

TokenAccess &Workspace::tokens() const
{
    return d->tokens;
}

PictureAccess &Workspace::pictures() const
{
    return d->pictures;
}

WorkspaceExchange &Workspace::exchange() const
{
    return d->exchange;
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
