#pragma once

#include <vector>

#include <QByteArray>

#include "models/core/Result.h"

namespace vitrine::models {

/// A file of records, each with its length and checksum, that is only ever appended to. Only its owner may read it. A
/// process that is killed, or a disk that is full, can spoil nothing but the last record.
class JournalFile final
{
    Q_DISABLE_COPY(JournalFile)

public:
    /// Records of more than this are not records.
    static constexpr qint64 kMaximumRecord = 256 * 1024 * 1024;

    /// Makes the file anew with its first record, durably: under a temporary name first, so that it is whole or not
    /// there.
    [[nodiscard]] static Result<JournalFile> create(const QString &path, const QByteArray &record);

    JournalFile() = default;
    JournalFile(JournalFile &&other) noexcept;
    JournalFile &operator=(JournalFile &&other) noexcept;
    ~JournalFile();

    /// Durable when it returns. What was written of a record that failed is cut off again.
    [[nodiscard]] Result<void> append(const QByteArray &record);
    [[nodiscard]] qint64 size() const { return m_size; }
    /// Whether somebody removed it, so that what is written goes nowhere.
    [[nodiscard]] bool isRemoved() const;

    /// What a file holds: its whole records up to the first that is not.
    struct Content
    {
        std::vector<QByteArray> records;
        bool isDamaged = false; ///< something other than an end that is missing
    };
    [[nodiscard]] static Content parse(QByteArrayView bytes);

private:
    JournalFile(int descriptor, qint64 size)
        : m_descriptor(descriptor)
        , m_size(size)
    {
    }

    int m_descriptor = -1;
    qint64 m_size = 0;
};

}
