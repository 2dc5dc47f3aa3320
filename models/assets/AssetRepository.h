#pragma once

#include <optional>
#include <vector>

#include "models/assets/AssetAddress.h"
#include "models/storage/Connection.h"

namespace vitrine::models {

/// The SQL of assets. Throws StorageFailure.
class AssetRepository final
{
public:
    explicit AssetRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] std::optional<Asset> find(const Id &id) const;
    /// Of several with these bytes the one of that name, else the oldest.
    [[nodiscard]] std::optional<Asset> findByHash(const QString &sha256, const QString &name = {}) const;
    /// What an address names.
    [[nodiscard]] std::optional<Asset> find(const AssetAddress &address) const;
    /// The one with just these bytes and this name.
    [[nodiscard]] std::optional<Asset> findSame(const QString &sha256, const QString &name) const;
    /// At most `limit` behind the one of that id, by id; from the first without one.
    [[nodiscard]] std::vector<Asset> list(int limit, const Id &behind = {}) const;

    /// Pictures whose names hold every word of `text`, in either case: at most `limit` of those made before the one of
    /// that id, the newest first; from the newest without one.
    [[nodiscard]] std::vector<Asset> pictures(int limit, const QString &text = {}, const Id &before = {}) const;

    void insert(const Asset &asset);

private:
    [[nodiscard]] static Asset read(const Statement &row);

    Connection &m_connection;
};

}
