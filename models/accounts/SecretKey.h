#pragma once

#include <memory>

#include <QByteArray>
#include <QString>

#include "models/core/Result.h"

namespace vitrine::models {

/// The workspace's key, 32 bytes that never lie in the database. Thread-safe once made.
class SecretKey final
{
public:
    static constexpr int kBytes = 32;

    /// Reads the key (64 hexadecimal digits) from `file`; makes both when the file is missing, readable by its owner
    /// only.
    [[nodiscard]] static Result<SecretKey> loadOrCreate(const QString &file);
    /// From text, as the environment gives it.
    [[nodiscard]] static Result<SecretKey> fromHex(QByteArrayView hex, const QString &origin);

    /// A keyed hash (BLAKE2b, 32 bytes) as hexadecimal text; `purpose` keeps uses apart.
    [[nodiscard]] QString hash(QByteArrayView purpose, QByteArrayView text) const;

private:
    explicit SecretKey(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    QByteArray m_bytes;
};

/// `count` random bytes from the system, as URL-safe base64 without padding.
[[nodiscard]] QByteArray randomText(int count);

}
