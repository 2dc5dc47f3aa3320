#pragma once

#include "models/accounts/SecretKey.h"
#include "models/core/Id.h"

namespace vitrine::models {

/// Lets somebody without a token see one item before it is public: a signed text that names it and says until when.
/// Thread-safe: it holds nothing but the key.
class PreviewLinks final
{
public:
    explicit PreviewLinks(SecretKey key)
        : m_key(std::move(key))
    {
    }

    /// A text for URLs, about 90 characters.
    [[nodiscard]] QString sign(const Id &item, Instant expiresAt) const;
    /// The item that the text opens; Forbidden when it was not signed here or its time is over.
    [[nodiscard]] Result<Id> open(QStringView text, Instant now) const;

private:
    [[nodiscard]] QString signatureOf(const QString &claim) const;

    SecretKey m_key;
};

}
