#include "models/workspace/ContentAccess.h"

#include <QJsonDocument>

#include "models/content/ContentService.h"
#include "models/workspace/DesktopActor.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

template <class E>
ContentItem asItem(const E &entity)
{
    return ContentItem::fromFields(QJsonDocument::fromJson(E::schema().snapshot(entity)).object());
}

template <class E>
Result<ContentItem> asItem(const Result<E> &entity)
{
    return entity ? Result<ContentItem>(asItem(*entity)) : std::unexpected(entity.error());
}

template <class E>
ContentRow asRow(const E &entity)
{
    ContentRow row{.id = entity.id,
                   .version = entity.version,
                   .slug = entity.slug,
                   .title = entity.title,
                   .status = entity.status,
                   .publishAt = entity.publishAt,
                   .updatedAt = entity.updatedAt,
                   .cover = entity.cover,
                   .tags = entity.tags};
    if constexpr (std::is_same_v<E, Project>)
        row.isFeatured = entity.isFeatured;
    return row;
}

template <class E>
ContentQuery<E> asQuery(const ContentSelection &selection)
{
    ContentQuery<E> query;
    query.tag = selection.tag;
    query.status = selection.status;
    query.text = selection.text;
    query.sort = selection.sort;
    query.page = selection.page;
    query.limit = selection.limit;
    query.isOfTrash = selection.isOfTrash;
    query.waiting = selection.waiting;
    query.fields = {u"id"_s,    u"version"_s,   u"slug"_s,      u"title"_s, u"status"_s,
                    u"cover"_s, u"publishAt"_s, u"updatedAt"_s, u"tags"_s};
    if constexpr (std::is_same_v<E, Project>)
        query.fields.append(u"featured"_s);
    return query;
}

/// The names of the fields that differ; none of the first version, which has nothing to differ from.
QStringList changedFields(const ObjectInfo &object, const std::optional<QJsonObject> &before,
                          const std::optional<QJsonObject> &after)
{
    QStringList names;
    if (!before || !after)
        return names;
    for (const FieldInfo &field : object.fields) {
        if (!field.isReadOnly && before->value(field.name) != after->value(field.name))
            names.append(field.name);
    }
    return names;
}

template <class E>
class TypedContent final : public ContentAccess
{
public:
    TypedContent(WorkspaceServices &services, Mailbox &mailbox)
        : ContentAccess(mailbox)
        , m_services(services)
    {
    }

    [[nodiscard]] const ContentKind &kind() const override { return E::kind(); }
    [[nodiscard]] const ObjectInfo &schema() const override { return E::schema().info(); }
    [[nodiscard]] ContentItem blank() const override { return asItem(E{}); }

    [[nodiscard]] std::vector<FieldError> check(const ContentItem &item, const QJsonObject &patch) const override
    {
        E candidate = E::schema().trusted(item.fields);
        FieldErrors errors;
        E::schema().read(patch, candidate, {}, errors);
        return errors.take();
    }

    [[nodiscard]] Future<Result<ContentRows>> list(ContentSelection selection) override
    {
        return m_services.reader().submit([selection](Connection &connection) -> Result<ContentRows> {
            const auto found = ContentRepository<E>(connection).list(asQuery<E>(selection));
            ContentRows rows{.items = {}, .total = found.total};
            std::ranges::transform(found.items, std::back_inserter(rows.items), asRow<E>);
            return rows;
        });
    }

    [[nodiscard]] Future<Result<ContentItem>> find(Id id) override
    {
        return m_services.reader().submit([id](Connection &connection) -> Result<ContentItem> {
            const auto stored = ContentRepository<E>(connection).find(id);
            if (!stored || stored->isTrashed)
                return std::unexpected(notFound(E::kind()));
            return asItem(stored->item);
        });
    }

    [[nodiscard]] Future<Result<ContentItem>> create(QJsonObject fields) override
    {
        return write([fields](ContentService<E> &items) { return items.create(fields); });
    }
    [[nodiscard]] Future<Result<ContentItem>> update(Id id, QJsonObject patch, std::optional<qint64> version) override
    {
        return write([=](ContentService<E> &items) { return items.update(id, patch, version); });
    }
    [[nodiscard]] Future<Result<ContentItem>> trash(Id id) override
    {
        return write([id](ContentService<E> &items) { return items.trash(id); });
    }
    [[nodiscard]] Future<Result<ContentItem>> restore(Id id) override
    {
        return write([id](ContentService<E> &items) { return items.restore(id); });
    }
    [[nodiscard]] Future<Result<void>> purge(Id id) override
    {
        return m_services.writer().submit(
            [id](WriteContext &context) { return ContentService<E>(context, kDesktop).purge(id); });
    }

    [[nodiscard]] Future<Result<std::vector<Revision>>> history(Id id, int limit) override
    {
        return m_services.reader().submit([=](Connection &connection) -> Result<std::vector<Revision>> {
            return RevisionRepository(connection).list(id, 1, limit).items;
        });
    }
    [[nodiscard]] Future<Result<std::vector<FieldDiff>>> differences(Id id, qint64 before, qint64 after) override
    {
        return m_services.slowReader().submit([=](Connection &connection) -> Result<std::vector<FieldDiff>> {
            const RevisionRepository revisions(connection);
            const auto from = revisions.snapshot(id, before);
            const auto to = revisions.snapshot(id, after);
            if (!from || !to)
                return std::unexpected(notFound(E::kind()));
            return diffEntities(E::schema().info(), *from, *to);
        });
    }
    [[nodiscard]] Future<Result<ContentVersions>> versions(Id id, int page, int limit) override
    {
        return m_services.slowReader().submit([=](Connection &connection) -> Result<ContentVersions> {
            const RevisionRepository revisions(connection);
            const RevisionList found = revisions.list(id, page, limit);
            ContentVersions versions{.items = {}, .total = found.total};
            std::optional<QJsonObject> newer;
            for (const Revision &revision : found.items) {
                auto snapshot = newer ? std::exchange(newer, {}) : revisions.snapshot(id, revision.version);
                newer = revisions.snapshot(id, revision.version - 1); // of the next round
                versions.items.push_back({revision, changedFields(E::schema().info(), newer, snapshot)});
            }
            return versions;
        });
    }
    [[nodiscard]] Future<Result<std::vector<FieldDiff>>> compare(QJsonObject before, QJsonObject after) override
    {
        return m_services.slowReader().submit([=](Connection &) -> Result<std::vector<FieldDiff>> {
            return diffEntities(E::schema().info(), before, after);
        });
    }
    [[nodiscard]] Future<Result<TextMerge>> merge(QString base, QString mine, QString theirs) override
    {
        return m_services.slowReader().submit(
            [=](Connection &) -> Result<TextMerge> { return mergeTexts(base, mine, theirs); });
    }
    [[nodiscard]] Future<Result<ContentItem>> revert(Id id, qint64 toVersion, QStringList names,
                                                     qint64 version) override
    {
        return write([=](ContentService<E> &items) { return items.revert(id, toVersion, names, version); });
    }

    [[nodiscard]] Future<Result<std::vector<Id>>> ids(ContentSelection selection, ListRange range) override
    {
        return m_services.slowReader().submit([=](Connection &connection) -> Result<std::vector<Id>> {
            return SelectionReader<E>(connection).ids(asQuery<E>(selection), range);
        });
    }
    [[nodiscard]] Future<Result<SelectionState>> stateOf(ContentSelection selection, std::vector<Id> ids) override
    {
        return m_services.slowReader().submit(
            [selection, ids = std::move(ids)](Connection &connection) -> Result<SelectionState> {
                return SelectionReader<E>(connection).state(asQuery<E>(selection), ids);
            });
    }
    [[nodiscard]] Future<Result<std::vector<CarriedTag>>> tagsOf(std::vector<Id> ids) override
    {
        return m_services.slowReader().submit(
            [ids = std::move(ids)](Connection &connection) -> Result<std::vector<CarriedTag>> {
                return SelectionReader<E>(connection).tags(ids);
            });
    }
    [[nodiscard]] Future<Bulk> changeAll(BulkChange change, std::vector<Id> ids) override
    {
        return m_services.writer().submit([change, ids = std::move(ids)](WriteContext &context) -> Bulk {
            return models::changeAll<E>(context, kDesktop, change, ids);
        });
    }
    [[nodiscard]] Future<Bulk> takeBack(BulkChange change, std::vector<FormerItem> items) override
    {
        return m_services.writer().submit([change, items = std::move(items)](WriteContext &context) -> Bulk {
            return models::takeBack<E>(context, kDesktop, change, items);
        });
    }

    [[nodiscard]] bool hasOwnOrder() const override { return std::is_same_v<E, Project>; }
    [[nodiscard]] Future<Places> move(std::vector<Id> ids, std::optional<Id> before) override
    {
        return arrange([ids = std::move(ids), before](WriteContext &context) {
            return moveProjects(context, kDesktop, ids, before);
        });
    }
    [[nodiscard]] Future<Places> place(std::vector<ProjectPlace> places) override
    {
        return arrange(
            [places = std::move(places)](WriteContext &context) { return placeProjects(context, kDesktop, places); });
    }

private:
    template <class Change>
    [[nodiscard]] Future<Places> arrange(Change change)
    {
        if (!hasOwnOrder()) {
            return Future<Places>::ready(fail(ErrorKind::BadRequest, u"no_own_order"_s,
                                              u"Of %1 the owner keeps no order."_s.arg(E::kind().plural)));
        }
        return m_services.writer().submit(std::move(change));
    }

    /// Runs `change(ContentService<E> &)`, which answers the item, on the writer.
    template <class Change>
    [[nodiscard]] Future<Result<ContentItem>> write(Change change)
    {
        return m_services.writer().submit([change = std::move(change)](WriteContext &context) -> Result<ContentItem> {
            ContentService<E> items(context, kDesktop);
            return asItem<E>(change(items));
        });
    }

    WorkspaceServices &m_services;
};

}

template <class E>
std::unique_ptr<ContentAccess> makeContentAccess(WorkspaceServices &services, Mailbox &mailbox)
{
    return std::make_unique<TypedContent<E>>(services, mailbox);
}

template std::unique_ptr<ContentAccess> makeContentAccess<Project>(WorkspaceServices &services, Mailbox &mailbox);
template std::unique_ptr<ContentAccess> makeContentAccess<Article>(WorkspaceServices &services, Mailbox &mailbox);

}
