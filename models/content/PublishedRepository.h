#pragma once

#include <vector>

#include "models/content/Content.h"
#include "models/storage/Connection.h"

namespace vitrine::models {

/// What a sitemap needs of one published item.
struct PublishedPage
{
    QString slug;
    Instant updatedAt{};

    bool operator==(const PublishedPage &) const = default;
};

/// The SQL over what visitors may see of one kind of content, without the content itself. Throws StorageFailure.
class PublishedRepository final
{
public:
    PublishedRepository(Connection &connection, const ContentKind &kind)
        : m_connection(connection)
        , m_kind(kind)
    {
    }

    [[nodiscard]] qint64 count() const;
    /// By the time of their publication, the earliest first: what is new does not move what was there.
    [[nodiscard]] std::vector<PublishedPage> pages(qint64 offset, qint64 limit) const;

    /// The statement that `pages` runs, for the test that looks at its plan.
    [[nodiscard]] static QString pagesStatement(const ContentKind &kind);

private:
    Connection &m_connection;
    const ContentKind &m_kind;
};

}
