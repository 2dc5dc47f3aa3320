#include "models/content/TrashRepository.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

Topic topicOf(const QString &kind)
{
    return kind == Article::kind().name ? Topic::Articles : Topic::Projects;
}

}

TrashPage TrashRepository::list(int page, int limit) const
{
    return {range(qint64(page - 1) * limit, limit), count()};
}

std::vector<TrashItem> TrashRepository::range(qint64 first, qint64 count) const
{
    std::vector<TrashItem> found;
    // The two kinds are merged along their indexes; only the page's rows are asked who put them there.
    auto rows = m_connection.prepare(uR"(
        SELECT kind, id, title, trashed_at, (
            SELECT actor FROM revision WHERE entity_id = id ORDER BY version DESC LIMIT 1)
        FROM (
            SELECT 'project' AS kind, id, title, trashed_at FROM project WHERE trashed_at IS NOT NULL
            UNION ALL
            SELECT 'article', id, title, trashed_at FROM article WHERE trashed_at IS NOT NULL
            ORDER BY 4 DESC, 2 LIMIT ? OFFSET ?))"_s);
    rows.bind(count).bind(first);
    while (rows.next()) {
        found.push_back({topicOf(rows.text(0)), Id::parse(rows.text(1)).value_or(Id()), rows.text(2),
                         fromMillis(rows.integer(3)), rows.text(4)});
    }
    return found;
}

qint64 TrashRepository::count() const
{
    auto row = m_connection.prepare(uR"(
        SELECT (SELECT count(*) FROM project WHERE trashed_at IS NOT NULL) +
               (SELECT count(*) FROM article WHERE trashed_at IS NOT NULL))"_s);
    return row.next() ? row.integer(0) : 0;
}

std::vector<TrashItem> TrashRepository::before(Instant time, int limit) const
{
    std::vector<TrashItem> found;
    for (const ContentKind *kind : {&Project::kind(), &Article::kind()}) {
        auto rows = m_connection.prepare(u"SELECT id, title, trashed_at FROM %1 WHERE trashed_at IS NOT NULL "
                                         "AND trashed_at <= ? ORDER BY trashed_at LIMIT ?"_s.arg(kind->name));
        rows.bind(toMillis(time)).bind(limit - static_cast<int>(found.size()));
        while (rows.next()) {
            found.push_back(
                {kind->topic, Id::parse(rows.text(0)).value_or(Id()), rows.text(1), fromMillis(rows.integer(2)), {}});
        }
    }
    return found;
}

}
