#include "server/pipeline/ETag.h"

#include <QByteArrayList>

#include <xxhash.h>

namespace vitrine::server {

QByteArray makeETag(QByteArrayView body, std::optional<qint64> version)
{
    // No secret and no signature: a quick hash of 128 bits tells one answer from another.
    const XXH128_hash_t sum = XXH3_128bits(body.data(), static_cast<size_t>(body.size()));
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, sum);
    const QByteArray hash = QByteArray(reinterpret_cast<const char *>(canonical.digest), sizeof canonical.digest)
                                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return version ? QByteArray::number(*version) + '-' + hash : hash;
}

QByteArray encodedETag(const QByteArray &etag, QByteArrayView suffix)
{
    return suffix.isEmpty() ? etag : etag + '.' + suffix.toByteArray();
}

bool matchesNone(QByteArrayView ifNoneMatch, const QByteArray &etag)
{
    for (const QByteArray &part : ifNoneMatch.toByteArray().split(',')) {
        QByteArray candidate = part.trimmed();
        if (candidate == "*")
            return true;
        if (candidate.startsWith("W/"))
            candidate.remove(0, 2);
        if (candidate.size() < 2 || !candidate.startsWith('"') || !candidate.endsWith('"'))
            continue;
        candidate = candidate.sliced(1, candidate.size() - 2);
        if (candidate == etag || candidate == encodedETag(etag, "br") || candidate == encodedETag(etag, "gz"))
            return true;
    }
    return false;
}

std::optional<std::optional<qint64>> versionFromIfMatch(QByteArrayView ifMatch)
{
    const QByteArray value = ifMatch.toByteArray().trimmed();
    if (value == "*")
        return std::optional<qint64>();
    // Strong comparison: a weak tag can never match (RFC 9110, 13.1.1), nor can more than one name one version.
    if (value.size() < 3 || !value.startsWith('"') || !value.endsWith('"') || value.count('"') != 2)
        return {};
    const QByteArray tag = value.sliced(1, value.size() - 2);
    bool isNumber = false;
    const qint64 version = tag.first(tag.contains('-') ? tag.indexOf('-') : tag.size()).toLongLong(&isNumber);
    if (!isNumber || version < 0)
        return {};
    return std::optional(version);
}

}
