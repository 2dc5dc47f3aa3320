#include "models/exchange/ImportRepository.h"

#include "models/assets/AssetAddress.h"
#include "models/assets/AssetRepository.h"
#include "models/content/FormerSlugs.h"
#include "models/content/TagService.h"
#include "models/exchange/ImportPatch.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

const Actor kImport{u"import"_s};

template <class E>
constexpr ItemKind kKind = std::is_same_v<E, Project> ? ItemKind::Project : ItemKind::Article;

/// Calls `work` with an item of that kind's type.
template <class Work>
auto forKind(ItemKind kind, Work work)
{
    return kind == ItemKind::Project ? work(Project{}) : work(Article{});
}

template <class E>
QJsonObject fieldsOf(const E &item)
{
    return QJsonDocument::fromJson(E::schema().snapshot(item)).object();
}

template <class E>
std::optional<ImportMatch> matchOf(const std::optional<Stored<E>> &stored, const QString &digest)
{
    if (!stored)
        return {};
    return ImportMatch{kKind<E>, stored->item.id, stored->item.slug, fieldsOf(stored->item), stored->isTrashed, digest};
}

QString digestOf(Connection &connection, const Id &item)
{
    auto query = connection.prepare(u"SELECT digest FROM import_source WHERE entity_id = ?"_s);
    return query.bind(item.toString()).next() ? query.text(0) : QString();
}

/// One file for each item: where it was before does not count any more.
template <class E>
void remember(Connection &connection, const E &item, const ImportSource &source)
{
    auto forget = connection.prepare(u"DELETE FROM import_source WHERE entity_id = ? AND path <> ?"_s);
    forget.bind(item.id.toString()).bind(source.path).run();
    auto upsert = connection.prepare(uR"(
        INSERT INTO import_source (path, entity_id, digest) VALUES (?, ?, ?)
        ON CONFLICT (path) DO UPDATE SET entity_id = excluded.entity_id, digest = excluded.digest)"_s);
    upsert.bind(source.path).bind(item.id.toString()).bind(importDigest(source, fieldsOf(item))).run();
}

bool isTagSlugTaken(Connection &connection, const QString &slug)
{
    return TagReader(connection, Reach::All).find(slug).has_value();
}

template <class E>
void rememberSlugs(Connection &connection, const E &item, const QStringList &slugs)
{
    FormerSlugs former(connection);
    for (const QString &slug : slugs) {
        if (!former.has(E::kind().name, slug) && !ContentRepository<E>(connection).isSlugTaken(slug))
            former.remember(E::kind().name, slug, item.id);
    }
}

void rememberSlugs(Connection &connection, const Tag &tag, const QStringList &slugs)
{
    FormerSlugs former(connection);
    for (const QString &slug : slugs) {
        if (!former.has(tagKind().name, slug) && !isTagSlugTaken(connection, slug))
            former.remember(tagKind().name, slug, tag.id);
    }
}

/// What a write leaves behind beside the item itself.
template <class E>
Result<Id> kept(WriteContext &context, const Result<E> &item, const ImportWrite &write)
{
    if (!item)
        return std::unexpected(item.error());
    rememberSlugs(context.connection(), *item, write.formerSlugs);
    remember(context.connection(), *item, write.source);
    return item->id;
}

Result<Id> updateOne(WriteContext &context, const Id &id, const ImportWrite &write)
{
    return forKind(write.kind, [&]<class E>(const E &) -> Result<Id> {
        return kept(context, ContentService<E>(context, kImport).update(id, write.fields), write);
    });
}

/// How the item is now, after writes to others.
void rememberAgain(Connection &connection, const ImportUpdate &update)
{
    forKind(update.write.kind, [&]<class E>(const E &) {
        if (const auto stored = ContentRepository<E>(connection).find(update.id))
            remember(connection, stored->item, update.write.source);
    });
}

}

Result<std::optional<ImportMatch>> ImportRepository::findBySource(const QString &path)
{
    return m_reader.read([&path](Connection &connection) -> Result<std::optional<ImportMatch>> {
        QString id;
        QString digest;
        {
            auto query = connection.prepare(u"SELECT entity_id, digest FROM import_source WHERE path = ?"_s);
            if (!query.bind(path).next())
                return std::nullopt;
            id = query.text(0);
            digest = query.text(1);
        }
        const Id item = Id::parse(id).value_or(Id());
        if (auto project = matchOf(ProjectRepository(connection).find(item), digest))
            return project;
        return matchOf(ArticleRepository(connection).find(item), digest);
    });
}

Result<std::optional<ImportMatch>> ImportRepository::findBySlug(ItemKind kind, const QString &slug)
{
    return m_reader.read([&](Connection &connection) -> Result<std::optional<ImportMatch>> {
        return forKind(kind, [&]<class E>(const E &) {
            const auto stored = ContentRepository<E>(connection).findBySlug(slug);
            return matchOf(stored, stored ? digestOf(connection, stored->item.id) : QString());
        });
    });
}

Result<std::optional<ImportMatch>> ImportRepository::findById(ItemKind kind, const Id &id)
{
    return m_reader.read([&](Connection &connection) -> Result<std::optional<ImportMatch>> {
        return forKind(kind, [&]<class E>(const E &) {
            return matchOf(ContentRepository<E>(connection).find(id), digestOf(connection, id));
        });
    });
}

Future<Result<Id>> ImportRepository::create(ImportWrite write)
{
    return m_writer.submit([write = std::move(write)](WriteContext &context) -> Result<Id> {
        return forKind(write.kind, [&]<class E>(const E &) -> Result<Id> {
            const auto item = ContentService<E>(context, kImport).create(write.fields, write.createdAt, write.wantedId);
            return kept(context, item, write);
        });
    });
}

Future<Result<Id>> ImportRepository::update(const Id &id, ImportWrite write)
{
    return m_writer.submit(
        [id, write = std::move(write)](WriteContext &context) { return updateOne(context, id, write); });
}

Result<std::vector<Result<Id>>> ImportRepository::updateTogether(const std::vector<ImportUpdate> &updates)
{
    const auto work = [&updates](WriteContext &context) -> Result<std::vector<Result<Id>>> {
        std::vector<Result<Id>> results;
        for (const ImportUpdate &update : updates)
            results.push_back(updateOne(context, update.id, update.write));
        for (size_t i = 0; i < updates.size(); ++i) {
            if (results[i])
                rememberAgain(context.connection(), updates[i]);
        }
        return results;
    };
    return m_writer.submit(work).get();
}

Result<std::optional<ImportMatch>> ImportRepository::findTag(const QString &path, const QString &slug)
{
    return m_reader.read([&](Connection &connection) -> Result<std::optional<ImportMatch>> {
        const TagReader tags(connection, Reach::All);
        QString id;
        {
            auto query = connection.prepare(u"SELECT entity_id FROM import_source WHERE path = ?"_s);
            id = query.bind(path).next() ? query.text(0) : QString();
        }
        auto stored = id.isEmpty() ? std::nullopt : tags.find(id);
        if (!stored)
            stored = tags.find(slug);
        if (!stored)
            stored = tags.findFormer(slug);
        if (!stored)
            return std::nullopt;
        return ImportMatch{{},
                           stored->item.id,
                           stored->item.slug,
                           fieldsOf(stored->item),
                           false,
                           digestOf(connection, stored->item.id)};
    });
}

Future<Result<Id>> ImportRepository::createTag(ImportWrite write)
{
    return m_writer.submit([write = std::move(write)](WriteContext &context) -> Result<Id> {
        return kept(context, TagService(context, kImport).create(write.fields), write);
    });
}

Future<Result<Id>> ImportRepository::updateTag(const Id &id, ImportWrite write)
{
    return m_writer.submit([id, write = std::move(write)](WriteContext &context) -> Result<Id> {
        return kept(context, TagService(context, kImport).update(id, write.fields), write);
    });
}

Result<bool> ImportRepository::isUsable(const QString &address)
{
    const auto parsed = AssetAddress::parse(address);
    if (!parsed)
        return true;
    return m_reader.read([&parsed](Connection &connection) -> Result<bool> {
        return AssetRepository(connection).find(*parsed).has_value();
    });
}

Result<ImportedAsset> ImportRepository::addAsset(const QString &file, const QString &name, std::optional<Id> wantedId)
{
    const auto asset = m_assets.add(file, name, wantedId);
    if (!asset)
        return std::unexpected(asset.error());
    return ImportedAsset{asset->id, asset->sha256, asset->name};
}

}
