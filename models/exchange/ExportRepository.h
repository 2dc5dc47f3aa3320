#pragma once

#include <functional>

#include "models/content/ContentRepository.h"
#include "models/content/Tag.h"

namespace vitrine::models {

/// Reads everything outside the trash for an export: in a ReadSnapshot, which the caller keeps, and with no more than
/// one item in memory. Throws StorageFailure.
class ExportRepository final
{
public:
    explicit ExportRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Hands over one item after the other, in the order in which they were made; ends with the first error.
    template <class E>
    [[nodiscard]] Result<void> each(const std::function<Result<void>(const E &)> &receive) const;
    /// All tags by name, those that nothing carries too.
    [[nodiscard]] Result<void> eachTag(const std::function<Result<void>(const Tag &)> &receive) const;
    /// The slugs that still lead to the item, or the tag.
    [[nodiscard]] QStringList formerSlugs(const ContentKind &kind, const Id &id) const;

private:
    Connection &m_connection;
};

}
