#pragma once

#include "Operation.h"

/// What an operation can be asked about so that it succeeds.
struct Subject
{
    QByteArray target;
    QJsonObject body; ///< when the operation takes one
};

/// Makes what operations are asked about, over HTTP: each time something new, as the operation needs it.
class Subjects final
{
public:
    /// An editor's, at least; it outlives this.
    explicit Subjects(vitrine::tests::HttpClient &client)
        : m_client(client)
    {
    }

    /// Empty when no subject is known for it, or none could be made.
    [[nodiscard]] Subject make(const Operation &operation);

private:
    [[nodiscard]] QString makeItem(const QString &kind);
    [[nodiscard]] QJsonObject bodyFor(const Operation &operation, const QString &kind, const QString &slug);

    vitrine::tests::HttpClient &m_client;
    int m_count = 0;
};
