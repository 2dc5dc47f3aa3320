#pragma once

#include <optional>
#include <vector>

#include "models/content/ContentRepository.h"

namespace vitrine::models {

/// What tags are called in tables, addresses, history and messages.
[[nodiscard]] const ContentKind &tagKind();

enum class TagOrder {
    Name,
    Count, ///< what most items carry first
};

template <>
struct ChoiceNames<TagOrder>
{
    static constexpr std::array<QStringView, 2> kNames{u"name", u"count"};
};

struct TagQuery
{
    TagOrder order = TagOrder::Name;
    int page = 1;   ///< from 1
    int limit = 20; ///< from 1

    bool operator==(const TagQuery &) const = default;
};

struct TagPage
{
    std::vector<Tag> items;
    qint64 total = 0; ///< of all pages
};

/// Reads tags with how many items within reach carry them. What is public are tags that a public item carries. Throws
/// StorageFailure.
class TagReader final
{
public:
    TagReader(Connection &connection, Reach reach)
        : m_connection(connection)
        , m_reach(reach)
    {
    }

    [[nodiscard]] TagPage list(const TagQuery &query) const;
    [[nodiscard]] std::optional<Stored<Tag>> find(const QString &slugOrId) const;
    /// Upper and lower case are one.
    [[nodiscard]] std::optional<Stored<Tag>> findByName(const QString &name) const;
    /// The tag that had `slug` before, or that one with it was merged into.
    [[nodiscard]] std::optional<Stored<Tag>> findFormer(const QString &slug) const;

    /// The statements that `list` runs, for the test that looks at their plans.
    [[nodiscard]] static QString listStatement(TagOrder order, Reach reach);
    [[nodiscard]] static QString countStatement(Reach reach);

private:
    [[nodiscard]] std::optional<Stored<Tag>> findWhere(const QString &condition, const QString &value) const;

    Connection &m_connection;
    Reach m_reach;
};

}
