#pragma once

#include <vector>

#include "models/accounts/Token.h"
#include "models/storage/Writer.h"

namespace vitrine::models {

/// The SQL of tokens. Throws StorageFailure.
class TokenRepository final
{
public:
    explicit TokenRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] std::optional<Token> findByHash(const QString &hash) const;
    [[nodiscard]] std::optional<Token> find(const Id &id) const;
    [[nodiscard]] std::vector<Token> findByName(const QString &name) const;
    [[nodiscard]] std::vector<Token> list() const; ///< newest first

    void insert(const Token &token, const QString &hash);
    void setRevoked(const Id &id, Instant at);
    void setLastUsed(const Id &id, Instant at);

private:
    [[nodiscard]] std::vector<Token> select(const QString &condition, const QVariant &value) const;

    Connection &m_connection;
};

}
