#pragma once

#include <optional>
#include <vector>

#include "models/core/Schema.h"
#include "models/storage/Writer.h"

namespace vitrine::models {

/// Who changes something, as history shows it: "token: website", "desktop", "import".
struct Actor
{
    QString name;
};

/// One change of one entity.
struct Revision
{
    qint64 version = 0;
    QString action; ///< "created", "updated", "trashed", ...
    QString actor;
    Instant at{};

    bool operator==(const Revision &) const = default;
    static const Schema<Revision> &schema();
};

struct RevisionList
{
    std::vector<Revision> items;
    qint64 total = 0;
};

/// The history of everything: one full snapshot per change. Throws StorageFailure.
class RevisionRepository final
{
public:
    explicit RevisionRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    void add(const QString &entityType, const Id &entity, const Revision &revision, const QByteArray &snapshot);

    /// The latest first; `page` from 1.
    [[nodiscard]] RevisionList list(const Id &entity, int page, int limit) const;
    [[nodiscard]] std::optional<Revision> find(const Id &entity, qint64 version) const;
    /// What the entity was at that version, as its schema wrote it.
    [[nodiscard]] std::optional<QJsonObject> snapshot(const Id &entity, qint64 version) const;
    void removeAll(const Id &entity);

private:
    Connection &m_connection;
};

}
