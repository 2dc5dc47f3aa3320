#pragma once

#include <optional>

#include "models/storage/Writer.h"

namespace vitrine::models {

/// What a write answered, to be answered again.
struct KeptAnswer
{
    QString request; ///< a digest of what was asked
    int status = 0;
    std::optional<qint64> version = {};
    QJsonObject headers = {}; ///< name to value
    QByteArray body = {};     ///< UTF-8
};

/// Answers of writes by the key that the caller gave them, kept in the same transaction as what they wrote. Inside a
/// write closure. Throws StorageFailure.
class IdempotencyKeys final
{
public:
    static constexpr std::chrono::hours kLifetime{24};

    explicit IdempotencyKeys(WriteContext &context)
        : m_context(context)
    {
    }

    /// The answer kept under that caller's key in the last 24 hours.
    [[nodiscard]] std::optional<KeptAnswer> find(const QString &caller, const QString &key) const;
    void keep(const QString &caller, const QString &key, const KeptAnswer &answer);
    /// Forgets those whose time is over.
    void prune();

private:
    WriteContext &m_context;
};

}
