#include "models/content/SearchRepository.h"

#include <algorithm>
#include <cmath>

#include "models/storage/ReadSnapshot.h"
#include "models/text/SearchText.h"
#include "models/text/Snippet.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

SearchResult SearchRepository::find(const SearchQuery &query) const
{
    SearchResult result;
    const auto expression = parseSearch(query.text);
    if (!expression)
        return result;
    const ReadSnapshot snapshot(m_connection);
    std::vector<Match> found = matches(expression->match, query.kind);
    result.total = std::ssize(found);

    const qint64 first = std::min(qint64(query.page - 1) * query.limit, result.total);
    const qint64 last = std::min(first + query.limit, result.total);
    const auto isBetter = [](const Match &a, const Match &b) {
        return a.rank != b.rank ? a.rank < b.rank : a.document > b.document;
    };
    std::ranges::partial_sort(found, found.begin() + last, isBetter);
    for (qint64 i = first; i < last; ++i) {
        if (auto shown = hit(found[static_cast<size_t>(i)], expression->words, query.withSnippets))
            result.hits.push_back(std::move(*shown));
    }
    return result;
}

/// All of them, in one pass: it tells the total too, which a second query would cost as much again.
std::vector<SearchRepository::Match> SearchRepository::matches(const QString &expression, const ContentKind *kind) const
{
    std::vector<Match> found;
    auto query = m_connection.prepare(u"SELECT rowid, rank FROM search WHERE search MATCH ?"_s);
    query.bind(expression);
    while (query.next()) {
        const qint64 document = query.integer(0);
        if (!kind || document % 2 == kind->searchOffset)
            found.push_back({query.real(1), document});
    }
    return found;
}

std::optional<SearchHit> SearchRepository::hit(const Match &match, const QStringList &words, bool withSnippet) const
{
    const ContentKind &kind = match.document % 2 == Article::kind().searchOffset ? Article::kind() : Project::kind();
    constexpr double kDigits = 1e9; // words that are in most texts weigh very little
    SearchHit hit{.type = kind.name, .score = std::round(-match.rank * kDigits) / kDigits};
    {
        auto row = m_connection.prepare(u"SELECT slug, title FROM %1 WHERE number = ?"_s.arg(kind.name));
        if (!row.bind(match.document / 2).next())
            return {};
        hit.slug = row.text(0);
        hit.title = row.text(1);
    }
    if (withSnippet) {
        auto row = m_connection.prepare(u"SELECT summary, body FROM search_document WHERE number = ?"_s);
        if (row.bind(match.document).next())
            hit.snippet = snippet(row.text(0) + u'\n' + row.text(1), words);
    }
    return hit;
}

}
