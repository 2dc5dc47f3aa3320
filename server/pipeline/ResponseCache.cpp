#include "server/pipeline/ResponseCache.h"

#include <algorithm>

namespace vitrine::server {

namespace {

constexpr qint64 kEntryOverhead = 400; // list node, index node, strings' headers

}

ResponseCache::ResponseCache(qint64 maximumBytes, const models::ChangeFeed &changes)
    : m_maximumBytes(maximumBytes)
    , m_changes(changes)
{
}

const CachedAnswer *ResponseCache::find(const QByteArray &target, Encoding encoding)
{
    const auto found = m_index.find(Key{target, encoding});
    if (found == m_index.end())
        return nullptr;
    const auto entry = found->second;
    const bool isCurrent = std::ranges::all_of(entry->answer.generations, [this](const auto &dependency) {
        return m_changes.generation(dependency.first) == dependency.second;
    });
    if (!isCurrent) {
        erase(entry);
        return nullptr;
    }
    if (entry != m_entries.begin())
        m_entries.splice(m_entries.begin(), m_entries, entry);
    return &entry->answer;
}

void ResponseCache::insert(const QByteArray &target, Encoding encoding, CachedAnswer answer)
{
    const qint64 cost =
        answer.response.bytes.size() + answer.notModified.bytes.size() + 2 * target.size() + kEntryOverhead;
    if (cost > m_maximumBytes / 4)
        return; // one answer must not push out all others
    if (const auto found = m_index.find(Key{target, encoding}); found != m_index.end())
        erase(found->second);
    while (m_bytes + cost > m_maximumBytes && !m_entries.empty())
        erase(std::prev(m_entries.end()));
    m_entries.push_front({Key{target, encoding}, std::move(answer), cost});
    m_index.emplace(m_entries.front().key, m_entries.begin());
    m_bytes += cost;
}

void ResponseCache::erase(Entries::iterator entry)
{
    m_bytes -= entry->cost;
    m_index.erase(entry->key);
    m_entries.erase(entry);
}

}
