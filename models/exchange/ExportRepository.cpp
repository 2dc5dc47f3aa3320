#include "models/exchange/ExportRepository.h"

#include "models/content/TagReader.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 500;

struct Page
{
    std::vector<Id> ids;
    qint64 last = 0; ///< the row number of the last one
};

/// Items are found by row number: it never changes, and grows.
Page pageBehind(Connection &connection, const ContentKind &kind, qint64 number)
{
    auto rows = connection.prepare(
        u"SELECT id, number FROM %1 WHERE trashed_at IS NULL AND number > ? ORDER BY number LIMIT ?"_s.arg(kind.name));
    rows.bind(number).bind(kPage);
    Page page;
    while (rows.next()) {
        page.ids.push_back(Id::parse(rows.text(0)).value_or(Id()));
        page.last = rows.integer(1);
    }
    return page;
}

}

template <class E>
Result<void> ExportRepository::each(const std::function<Result<void>(const E &)> &receive) const
{
    const ContentRepository<E> items(m_connection);
    for (Page page = pageBehind(m_connection, E::kind(), 0); !page.ids.empty();
         page = pageBehind(m_connection, E::kind(), page.last)) {
        for (const Id &id : page.ids) {
            const auto stored = items.find(id);
            if (!stored)
                continue;
            if (auto received = receive(stored->item); !received)
                return received;
        }
    }
    return {};
}

template Result<void> ExportRepository::each(const std::function<Result<void>(const Project &)> &) const;
template Result<void> ExportRepository::each(const std::function<Result<void>(const Article &)> &) const;

Result<void> ExportRepository::eachTag(const std::function<Result<void>(const Tag &)> &receive) const
{
    const TagReader tags(m_connection, Reach::All);
    for (int number = 1;; ++number) {
        const TagPage page = tags.list({.order = TagOrder::Name, .page = number, .limit = kPage});
        for (const Tag &tag : page.items) {
            if (auto received = receive(tag); !received)
                return received;
        }
        if (page.items.size() < kPage)
            return {};
    }
}

QStringList ExportRepository::formerSlugs(const ContentKind &kind, const Id &id) const
{
    auto rows =
        m_connection.prepare(u"SELECT slug FROM former_slug WHERE entity_id = ? AND entity_type = ? ORDER BY slug"_s);
    rows.bind(id.toString()).bind(kind.name);
    QStringList slugs;
    while (rows.next())
        slugs.append(rows.text(0));
    return slugs;
}

}
