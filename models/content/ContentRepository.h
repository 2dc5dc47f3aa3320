#pragma once

#include <optional>

#include "models/content/ContentQuery.h"
#include "models/storage/Writer.h"

namespace vitrine::models {

class ContentOrder;
class ListTotals;

/// An item as its row has it: with its row number and whether it is in the trash.
template <class E>
struct Stored
{
    E item;
    qint64 number = 0;
    bool isTrashed = false;
};

/// How much of the content is asked for: what is public, or everything outside the trash.
enum class Reach { Published, All };

[[nodiscard]] constexpr Reach reachOf(Role role)
{
    return role == Role::Visitor ? Reach::Published : Reach::All;
}

/// The SQL of one kind of content, an entity E with `schema()` and `kind()`; columns follow from the schema. Throws
/// StorageFailure.
template <class E>
class ContentRepository final
{
public:
    /// With `totals`, lists need not count again what did not change.
    explicit ContentRepository(Connection &connection, ListTotals *totals = nullptr)
        : m_connection(connection)
        , m_totals(totals)
    {
    }

    /// With those in the trash, which callers must look at.
    [[nodiscard]] std::optional<Stored<E>> find(const Id &id) const;
    /// Never one in the trash: their slugs are free for others.
    [[nodiscard]] std::optional<Stored<E>> findBySlug(const QString &slug) const;
    [[nodiscard]] bool isSlugTaken(const QString &slug) const;
    /// How many slugs are `slug` with a hyphen and more behind it.
    [[nodiscard]] qint64 countNumberedSlugs(const QString &slug) const;
    [[nodiscard]] ContentList<E> list(const ContentQuery<E> &query) const;
    /// The same as a JSON array, straight from the rows. BadRequest for a cursor that does not belong to the query.
    [[nodiscard]] Result<ListMeta> writeList(JsonWriter &json, const ContentQuery<E> &query, Role reader) const;
    /// One item outside the trash as a JSON object without its end, so that more can be added, if `reach` goes so far;
    /// what it is related to only as far as `reader` may see it. `names` empty: every field. Answers its version.
    [[nodiscard]] std::optional<qint64> writeVisible(JsonWriter &json, const QString &slugOrId, Role reader,
                                                     Reach reach, const QStringList &names) const;
    /// The slug of the item within reach that had `slug` before.
    [[nodiscard]] std::optional<QString> slugAfter(const QString &slug, Reach reach) const;
    /// Whether that slug or id is one of an item in the trash that was public.
    [[nodiscard]] bool isGone(const QString &slugOrId) const;
    /// The id of what is to be brought back or removed: by id, or by the slug that it had when it was trashed last.
    [[nodiscard]] std::optional<Id> trashedId(const QString &slugOrId) const;
    [[nodiscard]] qint64 count() const; ///< outside the trash

    /// Drafts whose time has come, the earliest first, and the next time to come.
    [[nodiscard]] std::vector<Id> due(Instant now) const;
    [[nodiscard]] std::optional<Instant> nextDue() const;
    /// What has been in the trash since before that time.
    [[nodiscard]] std::vector<Id> trashedBefore(Instant time) const;

    /// Inserts and answers the new row's number.
    [[nodiscard]] qint64 insert(const E &item);
    void update(qint64 number, const E &item);
    void setTrashed(qint64 number, std::optional<Instant> at);
    void remove(qint64 number);

    /// The statement that `list` runs for the page, for the test that looks at its plan.
    [[nodiscard]] static QString pageStatement(const ContentQuery<E> &query);

private:
    [[nodiscard]] std::optional<Stored<E>> findWhere(const QString &condition, const QVariant &value) const;
    [[nodiscard]] std::vector<Id> ids(const QString &condition, Instant time) const;
    [[nodiscard]] qint64 countOf(const ContentQuery<E> &query) const;
    /// Calls `receive(fields, row)` for the page's rows, at most `limit` of them; answers what stands behind them.
    template <class Receive>
    [[nodiscard]] Result<ListMeta> eachRow(const ContentQuery<E> &query, Receive receive) const;

    Connection &m_connection;
    ListTotals *m_totals;
};

using ProjectRepository = ContentRepository<Project>;
using ArticleRepository = ContentRepository<Article>;

}
