#pragma once

#include "models/content/ContentQuery.h"
#include "models/storage/Connection.h"

namespace vitrine::models {

/// One thing found.
struct SearchHit
{
    QString type; ///< "project" or "article"
    QString slug = {};
    QString title = {};
    QString snippet = {}; ///< HTML: escaped, with <mark> around what was found
    double score = 0;     ///< the higher the better; comparable within one answer only
};

struct SearchQuery
{
    QString text;                      ///< as typed
    const ContentKind *kind = nullptr; ///< null: of every kind
    int page = 1;                      ///< from 1
    int limit = 20;                    ///< 1 to 100
    bool withSnippets = true;
};

struct SearchResult
{
    std::vector<SearchHit> hits;
    qint64 total = 0; ///< of all pages
};

/// Finds published items, the best first. Throws StorageFailure.
class SearchRepository final
{
public:
    explicit SearchRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] SearchResult find(const SearchQuery &query) const;

private:
    struct Match
    {
        double rank; ///< FTS5's: the smaller the better
        qint64 document;
    };

    [[nodiscard]] std::vector<Match> matches(const QString &expression, const ContentKind *kind) const;
    [[nodiscard]] std::optional<SearchHit> hit(const Match &match, const QStringList &words, bool withSnippet) const;

    Connection &m_connection;
};

}
