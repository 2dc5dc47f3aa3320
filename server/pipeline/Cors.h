#pragma once

#include <QByteArrayList>

#include "server/http/Message.h"

namespace vitrine::server {

/// Which pages of other origins may read and write (Fetch standard, CORS protocol): everyone may read what is public,
/// writing answers configured origins only. Credentials are never allowed; tokens travel in Authorization.
class Cors final
{
public:
    explicit Cors(QByteArrayList origins)
        : m_origins(std::move(origins))
    {
    }

    /// The fields for an answer to `head`.
    void addTo(HeaderList &headers, const RequestHead &head) const;
    /// The fields for the answer to a preflight; `allowed` are the path's methods.
    void addPreflight(HeaderList &headers, const RequestHead &head, const std::vector<Method> &allowed) const;

private:
    QByteArrayList m_origins;
};

/// "GET, HEAD, OPTIONS, POST"
[[nodiscard]] QByteArray allowValue(const std::vector<Method> &methods);

}
