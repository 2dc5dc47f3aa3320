#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

#include "models/assets/AssetAddress.h"
#include "models/content/Article.h"
#include "models/content/Project.h"
#include "models/content/Tag.h"
#include "models/exchange/ImportPatch.h"

namespace vitrine::models {

/// Projects and articles in memory, with the rules of the real write path that matter to an import. It can be told to
/// stop working.
class FakeImportTarget final : public ImportTarget
{
public:
    template <class E>
    struct Stored
    {
        E item;
        bool isTrashed = false;
        std::optional<Instant> createdAt;
        QStringList formerSlugs;
    };
    template <class E>
    using List = std::vector<Stored<E>>;

    List<Project> projects;
    List<Article> articles;
    std::vector<Tag> tags;
    QSet<QString> known;                     ///< addresses under /media that name an asset
    std::map<QString, Id> owners;            ///< by path
    std::map<QString, QString> digests;      ///< by path
    std::map<QString, ImportedAsset> assets; ///< by hash and name
    int writes = 0;
    int writesUntilFailure = -1;

    Stored<Project> &add(const QString &slug, const QString &title)
    {
        Stored<Project> stored;
        stored.item.id = nextId();
        stored.item.slug = slug;
        stored.item.title = title;
        projects.push_back(std::move(stored));
        return projects.back();
    }

    [[nodiscard]] Stored<Project> *find(const QString &slug) { return findIn(projects, slug); }
    [[nodiscard]] Stored<Article> *findArticle(const QString &slug) { return findIn(articles, slug); }
    [[nodiscard]] size_t size() const { return projects.size() + articles.size(); }

    Result<std::optional<ImportMatch>> findBySource(const QString &path) override
    {
        const auto owner = owners.find(path);
        if (owner == owners.end())
            return std::nullopt;
        auto project = matchById(projects, ItemKind::Project, owner->second);
        return project ? project : matchById(articles, ItemKind::Article, owner->second);
    }

    Result<std::optional<ImportMatch>> findBySlug(ItemKind kind, const QString &slug) override
    {
        return kind == ItemKind::Project ? matchBySlug(projects, kind, slug) : matchBySlug(articles, kind, slug);
    }

    Result<std::optional<ImportMatch>> findById(ItemKind kind, const Id &id) override
    {
        return kind == ItemKind::Project ? matchById(projects, kind, id) : matchById(articles, kind, id);
    }

    Future<Result<Id>> create(ImportWrite write) override
    {
        return Future<Result<Id>>::ready(write.kind == ItemKind::Project ? createIn(projects, write)
                                                                         : createIn(articles, write));
    }

    Future<Result<Id>> update(const Id &id, ImportWrite write) override
    {
        return Future<Result<Id>>::ready(updateOne(id, write));
    }

    Result<std::vector<Result<Id>>> updateTogether(const std::vector<ImportUpdate> &updates) override
    {
        std::vector<Result<Id>> results;
        for (const ImportUpdate &each : updates)
            results.push_back(updateOne(each.id, each.write));
        return results;
    }

    Result<std::optional<ImportMatch>> findTag(const QString &path, const QString &slug) override
    {
        const auto owner = owners.find(path);
        for (const Tag &tag : tags) {
            if (owner == owners.end() ? tag.slug == slug : tag.id == owner->second) {
                const QString digest = owner == owners.end() ? QString() : digests[path];
                return ImportMatch{{}, tag.id, tag.slug, fieldsOf(tag), false, digest};
            }
        }
        return std::nullopt;
    }

    Future<Result<Id>> createTag(ImportWrite write) override
    {
        Tag &tag = tags.emplace_back();
        tag.id = nextId();
        return Future<Result<Id>>::ready(writeTag(tag, write));
    }

    Future<Result<Id>> updateTag(const Id &id, ImportWrite write) override
    {
        for (Tag &tag : tags) {
            if (tag.id == id)
                return Future<Result<Id>>::ready(writeTag(tag, write));
        }
        return Future<Result<Id>>::ready(gone());
    }

    Result<bool> isUsable(const QString &address) override
    {
        return !AssetAddress::parse(address) || known.contains(address);
    }

    Result<ImportedAsset> addAsset(const QString &file, const QString &name, std::optional<Id> wantedId) override
    {
        QFile source(file);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!source.open(QIODevice::ReadOnly) || !hash.addData(&source))
            return fail(ErrorKind::Unavailable, QStringLiteral("disk"), QStringLiteral("The file cannot be read."));
        const QString sha256 = QString::fromLatin1(hash.result().toHex());
        static std::mutex mutex;
        const std::lock_guard lock(mutex);
        auto &asset = assets[sha256 + name];
        if (asset.id.isNull())
            asset = {wantedId.value_or(nextId()), sha256, name};
        return asset;
    }

private:
    Id nextId() { return Id::create(fromMillis(m_ids++)); }

    template <class E>
    static Stored<E> *findIn(List<E> &list, const QString &slug)
    {
        for (auto &stored : list) {
            if (stored.item.slug == slug && !stored.isTrashed)
                return &stored;
        }
        return nullptr;
    }

    template <class E>
    static QJsonObject fieldsOf(const E &item)
    {
        return QJsonDocument::fromJson(E::schema().snapshot(item)).object();
    }

    template <class E>
    ImportMatch matchOf(const Stored<E> &stored, ItemKind kind) const
    {
        ImportMatch match{kind, stored.item.id, stored.item.slug, fieldsOf(stored.item), stored.isTrashed, {}};
        for (const auto &[path, owner] : owners) {
            if (owner == stored.item.id)
                match.digest = digests.at(path);
        }
        return match;
    }

    template <class E>
    std::optional<ImportMatch> matchById(const List<E> &list, ItemKind kind, const Id &id) const
    {
        for (const auto &stored : list) {
            if (stored.item.id == id)
                return matchOf(stored, kind);
        }
        return {};
    }

    template <class E>
    std::optional<ImportMatch> matchBySlug(List<E> &list, ItemKind kind, const QString &slug) const
    {
        const auto *stored = findIn(list, slug);
        return stored ? std::optional(matchOf(*stored, kind)) : std::nullopt;
    }

    template <class E>
    Result<Id> createIn(List<E> &list, const ImportWrite &write)
    {
        Stored<E> stored;
        if (const auto applied = apply(list, stored, write); !applied)
            return std::unexpected(applied.error());
        const bool isFree = write.wantedId && !matchById(list, write.kind, *write.wantedId);
        stored.item.id = isFree ? *write.wantedId : nextId();
        stored.createdAt = write.createdAt;
        remember(stored.item, write.source);
        list.push_back(stored);
        return stored.item.id;
    }

    static std::unexpected<Error> gone()
    {
        return fail(ErrorKind::NotFound, QStringLiteral("gone"), QStringLiteral("There is no such item."));
    }

    Result<Id> updateOne(const Id &id, const ImportWrite &write)
    {
        return write.kind == ItemKind::Project ? updateIn(projects, id, write) : updateIn(articles, id, write);
    }

    Result<Id> writeTag(Tag &tag, const ImportWrite &write)
    {
        FieldErrors ignored;
        Tag::schema().read(write.fields, tag, QString(), ignored);
        remember(tag, write.source);
        ++writes;
        return tag.id;
    }

    template <class E>
    Result<Id> updateIn(List<E> &list, const Id &id, const ImportWrite &write)
    {
        for (auto &stored : list) {
            if (stored.item.id != id)
                continue;
            const auto applied = apply(list, stored, write);
            if (!applied)
                return std::unexpected(applied.error());
            remember(stored.item, write.source);
            return id;
        }
        return gone();
    }

    template <class E>
    Result<void> apply(List<E> &list, Stored<E> &stored, const ImportWrite &write)
    {
        if (writesUntilFailure >= 0 && writes >= writesUntilFailure)
            return fail(ErrorKind::Unavailable, QStringLiteral("disk_full"), QStringLiteral("The disk is full."));
        E changed = stored.item;
        FieldErrors errors;
        E::schema().read(write.fields, changed, QString(), errors);
        if (const auto *other = findIn(list, changed.slug); other && other->item.id != changed.id)
            errors.add(QStringLiteral("slug"), QStringLiteral("taken"), QStringLiteral("Is taken."));
        if (!errors.isEmpty())
            return std::unexpected(invalidFields(errors.take()));
        stored.item = changed;
        stored.formerSlugs += write.formerSlugs;
        ++writes;
        return {};
    }

    template <class E>
    void remember(const E &item, const ImportSource &source)
    {
        std::erase_if(owners, [&](const auto &owner) { return owner.second == item.id && owner.first != source.path; });
        owners[source.path] = item.id;
        digests[source.path] = importDigest(source, fieldsOf(item));
    }

    qint64 m_ids = 0;
};

}
