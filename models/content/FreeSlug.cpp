#include "models/content/FreeSlug.h"

#include "models/content/ContentRepository.h"
#include "models/content/FormerSlugs.h"
#include "models/core/Slug.h"

namespace vitrine::models {

template <class E>
QString freeSlug(Connection &connection, const QString &title)
{
    const ContentRepository<E> items(connection);
    const FormerSlugs former(connection);
    const auto isTaken = [&](const QString &candidate) {
        return items.isSlugTaken(candidate) || former.has(E::kind().name, candidate);
    };
    QString slug = slugFrom(title);
    if (slug.isEmpty())
        slug = E::kind().name;
    if (!isTaken(slug))
        return slug;
    // Many items may share a title: start behind as many as have a number already.
    for (qint64 number = items.countNumberedSlugs(slug) + 2;; ++number) {
        const QString candidate = numberedSlug(slug, number);
        if (!isTaken(candidate))
            return candidate;
    }
}

template QString freeSlug<Project>(Connection &, const QString &);
template QString freeSlug<Article>(Connection &, const QString &);

}
