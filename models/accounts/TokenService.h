#pragma once

#include "models/accounts/SecretKey.h"
#include "models/accounts/TokenRepository.h"

namespace vitrine::models {

/// A token just made, with the one copy of its secret.
struct IssuedToken
{
    Token token;
    QString secret; ///< "vtr_..."
};

/// Makes, checks and ends tokens. Thread-safe: it holds nothing but the key.
class TokenService final
{
public:
    explicit TokenService(SecretKey key)
        : m_key(std::move(key))
    {
    }

    /// Inside a write closure. The name is 1 to 80 characters; it need not be unique.
    [[nodiscard]] Result<IssuedToken> create(WriteContext &context, const QString &name, Role role,
                                             std::optional<std::chrono::seconds> lifetime) const;

    /// Inside a write closure, by id or by a name that only one token has. What it opened is closed at once.
    [[nodiscard]] Result<Token> revoke(WriteContext &context, const QString &idOrName) const;

    /// The valid token of that secret, else Unauthenticated, whose message says why.
    [[nodiscard]] Result<Token> authenticate(Connection &connection, QByteArrayView secret, Instant now) const;

private:
    SecretKey m_key;
};

/// Reads "90d", "12h" or "30m"; nothing for anything else. At most ten years.
[[nodiscard]] std::optional<std::chrono::seconds> parseLifetime(QStringView text);

}
