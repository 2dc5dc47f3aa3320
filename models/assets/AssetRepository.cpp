#include "models/assets/AssetRepository.h"

#include <algorithm>

#include <QStringList>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

const QString kSelect = u"SELECT id, name, sha256, media_type, bytes, width, height, version, created_at FROM asset "_s;

}

Asset AssetRepository::read(const Statement &row)
{
    return {.id = Id::parse(row.text(0)).value_or(Id()),
            .name = row.text(1),
            .sha256 = row.text(2),
            .mediaType = row.text(3),
            .bytes = row.integer(4),
            .width = static_cast<int>(row.integer(5)),
            .height = static_cast<int>(row.integer(6)),
            .createdAt = fromMillis(row.integer(8)),
            .version = row.integer(7)};
}

std::optional<Asset> AssetRepository::find(const Id &id) const
{
    auto query = m_connection.prepare(kSelect + u"WHERE id = ?"_s);
    query.bind(id.toString());
    return query.next() ? std::optional(read(query)) : std::nullopt;
}

std::optional<Asset> AssetRepository::findByHash(const QString &sha256, const QString &name) const
{
    if (auto same = findSame(sha256, name))
        return same;
    // Ids sort by age.
    auto query = m_connection.prepare(kSelect + u"WHERE sha256 = ? ORDER BY id LIMIT 1"_s);
    query.bind(sha256);
    return query.next() ? std::optional(read(query)) : std::nullopt;
}

std::optional<Asset> AssetRepository::find(const AssetAddress &address) const
{
    return address.id ? find(*address.id) : findByHash(address.sha256, address.name);
}

std::optional<Asset> AssetRepository::findSame(const QString &sha256, const QString &name) const
{
    auto query = m_connection.prepare(kSelect + u"WHERE sha256 = ? AND name = ?"_s);
    query.bind(sha256).bind(name);
    return query.next() ? std::optional(read(query)) : std::nullopt;
}

std::vector<Asset> AssetRepository::list(int limit, const Id &behind) const
{
    auto query = m_connection.prepare(kSelect + u"WHERE id > ? ORDER BY id LIMIT ?"_s);
    query.bind(behind.isNull() ? QString() : behind.toString()).bind(limit);
    std::vector<Asset> assets;
    while (query.next())
        assets.push_back(read(query));
    return assets;
}

std::vector<Asset> AssetRepository::pictures(int limit, const QString &text, const Id &before) const
{
    // Ids sort by age, and a tilde comes behind each of them.
    auto query = m_connection.prepare(kSelect + u"WHERE id < ? AND media_type GLOB 'image/*' ORDER BY id DESC"_s);
    query.bind(before.isNull() ? u"~"_s : before.toString());
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<Asset> found;
    while (std::ssize(found) < limit && query.next()) {
        Asset asset = read(query);
        if (std::ranges::all_of(
                words, [&asset](const QString &word) { return asset.name.contains(word, Qt::CaseInsensitive); }))
            found.push_back(std::move(asset));
    }
    return found;
}

void AssetRepository::insert(const Asset &asset)
{
    auto insert = m_connection.prepare(uR"(
        INSERT INTO asset (id, name, sha256, media_type, bytes, width, height, version, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_s);
    insert.bind(asset.id.toString()).bind(asset.name).bind(asset.sha256).bind(asset.mediaType).bind(asset.bytes);
    insert.bind(asset.width).bind(asset.height).bind(asset.version).bind(toMillis(asset.createdAt)).run();
}

}
