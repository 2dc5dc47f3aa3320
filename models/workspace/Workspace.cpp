#include "models/workspace/Workspace.h"

#include <algorithm>

#include <QDir>
#include <QSet>
#include <QUrl>

#include "models/content/ContentService.h"
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

namespace {

QString pathOf(QString pattern, const QString &slug)
{
    pattern.replace(u"{slug}"_s, QString::fromLatin1(QUrl::toPercentEncoding(slug)));
    return QUrl(pattern).toString(QUrl::FullyEncoded);
}

template <class E>
Result<QString> storedSlug(Connection &connection, const Id &id)
{
    const auto stored = ContentRepository<E>(connection).find(id);
    if (!stored || stored->isTrashed)
        return std::unexpected(notFound(E::kind()));
    return stored->item.slug;
}

}

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

QString Workspace::itemPath(const ContentKind &kind, const QString &slug) const
{
    return pathOf(sitePath(kind), slug);
}

Future<Result<QString>> Workspace::previewPath(const ContentKind &kind, Id id)
{
    static constexpr auto kLifetime = std::chrono::days(7);
    const QString token = d->services.previews().sign(id, d->services.clock().now() + kLifetime);
    const bool isArticle = kind.topic == Topic::Articles;
    return d->services.reader().submit(
        [pattern = sitePath(kind), id, token, isArticle](Connection &connection) -> Result<QString> {
            const auto slug = isArticle ? storedSlug<Article>(connection, id) : storedSlug<Project>(connection, id);
            if (!slug)
                return std::unexpected(slug.error());
            const QString path = pathOf(pattern, *slug);
            return path + (path.contains(u'?') ? u'&' : u'?') + u"preview="_s + token;
        });
}

Future<Result<TagList>> Workspace::tags()
{
    return d->services.reader().submit([](Connection &connection) -> Result<TagList> { return tagsInUse(connection); });
}

Future<Result<std::vector<NameUse>>> Workspace::tagUses()
{
    return d->services.reader().submit(
        [](Connection &connection) -> Result<std::vector<NameUse>> { return models::tagUses(connection); });
}

Future<Result<std::vector<NameUse>>> Workspace::technologyUses()
{
    return d->services.reader().submit(
        [](Connection &connection) -> Result<std::vector<NameUse>> { return models::technologyUses(connection); });
}

}
