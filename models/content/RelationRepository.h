#pragma once

#include "models/content/ContentRepository.h"

namespace vitrine::models {

/// The order in which a project shows its relations: by kind, then by title.
[[nodiscard]] bool isShownBefore(const Relation &a, const Relation &b);

/// Which projects belong with which. One row holds for both sides. Throws StorageFailure.
class RelationRepository final
{
public:
    explicit RelationRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    /// What the project in row `number` shows, by kind and title, as far as `reach` goes; never what is in the trash.
    [[nodiscard]] std::vector<Relation> of(qint64 number, Reach reach) const;
    /// Makes it show these (whose ids are stored projects) and nothing else. Relations to what is in the trash stay, so
    /// that it comes back with them.
    void assign(qint64 number, const std::vector<Relation> &relations);

private:
    Connection &m_connection;
};

}
