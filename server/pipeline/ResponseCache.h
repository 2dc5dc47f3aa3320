#pragma once

#include <list>
#include <unordered_map>
#include <vector>

#include "models/storage/ChangeFeed.h"
#include "server/http/Response.h"
#include "server/pipeline/Compression.h"

namespace vitrine::server {

struct Endpoint;

/// One finished answer and what it depends on.
struct CachedAnswer
{
    RenderedResponse response;
    RenderedResponse notModified; ///< the 304 that goes with it
    QByteArray etag;              ///< without quotes, of the identity encoding
    std::vector<std::pair<models::Topic, quint64>> generations;
    const Endpoint *endpoint = nullptr;
};

/// Finished answers of one thread, under a budget of bytes; what was not asked for longest goes first.
class ResponseCache final
{
public:
    ResponseCache(qint64 maximumBytes, const models::ChangeFeed &changes);

    /// The answer for a target in an encoding if it is there and nothing it depends on has changed, else null.
    [[nodiscard]] const CachedAnswer *find(const QByteArray &target, Encoding encoding);
    void insert(const QByteArray &target, Encoding encoding, CachedAnswer answer);

    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    struct Key
    {
        QByteArray target;
        Encoding encoding;
        bool operator==(const Key &) const = default;
    };
    struct Hash
    {
        size_t operator()(const Key &key) const { return qHash(key.target, static_cast<size_t>(key.encoding)); }
    };
    struct Entry
    {
        Key key;
        CachedAnswer answer;
        qint64 cost;
    };
    using Entries = std::list<Entry>;

    void erase(Entries::iterator entry);

    const qint64 m_maximumBytes;
    const models::ChangeFeed &m_changes;
    Entries m_entries; ///< most recently used first
    std::unordered_map<Key, Entries::iterator, Hash> m_index;
    qint64 m_bytes = 0;
};

}
