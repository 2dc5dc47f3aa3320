#pragma once

#include <QIODevice>
#include <QString>

#include "models/core/Result.h"

namespace vitrine::models {

/// Bytes that are in the store.
struct Blob
{
    QString sha256; ///< 64 hexadecimal digits in lower case
    qint64 bytes = 0;
};

/// The bytes of assets, each once, by their SHA-256: FOLDER/ab/abcdef... What has its name is whole and on the disk.
/// Thread-safe, and safe against other programs on the same folder.
class BlobStore final
{
public:
    /// The folder is made when it is needed.
    explicit BlobStore(QString folder);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString path(const QString &sha256) const;
    /// Whether it is there in its full length.
    [[nodiscard]] bool contains(const Blob &blob) const;

    /// Takes in everything from where `source` stands to its end; memory stays flat. Unavailable `disk_full`,
    /// `disk_error` or `unavailable` (the source cannot be read): then nothing is left behind.
    [[nodiscard]] Result<Blob> add(QIODevice &source) const;
    /// Takes over a blob of another store, as a link to the same file where the disk can, else as a copy. One that is
    /// there in its full length stays. Unavailable `disk_error` when a copy's bytes are not
    /// what its name says.
    [[nodiscard]] Result<void> take(const BlobStore &other, const Blob &blob) const;

    /// Removes what programs that were killed left half-written. Not what another one is writing now.
    void removeAbandoned() const;

private:
    /// Refuses other bytes than those of `expected`, unless that is empty.
    [[nodiscard]] Result<Blob> receive(QIODevice &source, const QString &expected) const;
    [[nodiscard]] bool finish(const QString &temporary, const QString &sha256) const;

    QString m_folder;
};

}
