#pragma once

#include <optional>

#include <QIODevice>
#include <QStringDecoder>
#include <QStringList>

#include "models/core/Result.h"

namespace vitrine::models {

struct CsvRecord
{
    qint64 row = 0; ///< from 1, as a spreadsheet counts: blank lines too, a cell of several lines is in one row
    QStringList cells;
};

/// Reads a table of cells record by record, as RFC 4180 has it and as programs write it: parted by commas, semicolons
/// or tabs (guessed from the first line, or told by `sep=;` there), any line end, UTF-8 or UTF-16 by their marks, else
/// UTF-8, else Windows-1252. Memory stays flat. The device is open, not sequential, and outlives it.
class CsvReader final
{
public:
    static constexpr qsizetype kMaximumCell = 4'000'000; ///< characters
    static constexpr qsizetype kMaximumCells = 1'000;    ///< of a record

    /// BadRequest `not_a_table` for what is no text.
    [[nodiscard]] static Result<CsvReader> open(QIODevice &device);

    /// The next record; nothing at the end. Blank lines are passed over. BadRequest `csv` for a quote that never ends
    /// and for what is too large; reading cannot go on behind it.
    [[nodiscard]] Result<std::optional<CsvRecord>> next();

    [[nodiscard]] QChar delimiter() const { return m_delimiter; }
    /// Whether the bytes were taken for Windows-1252 because they are not UTF-8.
    [[nodiscard]] bool isGuessed() const { return m_isWindows1252; }

private:
    explicit CsvReader(QIODevice &device)
        : m_device(&device)
    {
    }
    [[nodiscard]] Result<void> findEncoding();
    void findDelimiter();
    [[nodiscard]] bool fill();
    [[nodiscard]] QString decode(const QByteArray &bytes);
    /// A character of the text, or nothing at the end.
    [[nodiscard]] std::optional<QChar> peek();
    void skip() { ++m_at; }
    [[nodiscard]] bool isAt(QChar c);
    void endLine();
    [[nodiscard]] Result<QString> cell();
    [[nodiscard]] Result<QString> quotedCell();
    [[nodiscard]] std::unexpected<Error> refuse(const QString &why) const;

    QIODevice *m_device;
    QStringDecoder m_decoder;
    bool m_isWindows1252 = false;
    QChar m_delimiter = u',';
    QString m_text; ///< decoded and not yet read, from m_at
    qsizetype m_at = 0;
    qint64 m_row = 1;
};

}
