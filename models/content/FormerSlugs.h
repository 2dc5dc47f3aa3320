#pragma once

#include "models/core/Id.h"
#include "models/storage/Connection.h"

namespace vitrine::models {

/// The slugs that items had before, by which they are still found. Throws StorageFailure.
class FormerSlugs final
{
public:
    explicit FormerSlugs(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] bool has(const QString &entityType, const QString &slug) const;
    /// Who had it last counts.
    void remember(const QString &entityType, const QString &slug, const Id &entity);
    /// Everything that led to `from` leads to `to`.
    void redirect(const Id &from, const Id &to);
    void forget(const Id &entity);

private:
    Connection &m_connection;
};

}
