// Any file of a table or a document: records, cells, items; and what is written of them is read as the same.

#include <cstdint>
#include <cstdlib>

#include <QBuffer>

#include "models/content/Project.h"
#include "models/exchange/CsvReader.h"
#include "models/exchange/CsvWriter.h"
#include "models/exchange/JsonItems.h"
#include "models/exchange/TableCell.h"

using namespace vitrine::models;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// All records of the bytes; as many as there are before something is wrong.
QList<QStringList> recordsOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(buffer);
    QList<QStringList> records;
    qint64 row = 0;
    while (reader) {
        const auto record = reader->next();
        if (!record)
            require(!record.error().message.isEmpty());
        if (!record || !*record)
            break;
        require((*record)->row > row && !(*record)->cells.isEmpty());
        row = (*record)->row;
        records.append((*record)->cells);
    }
    return records;
}

void readCells(const QStringList &cells)
{
    for (const QString &cell : cells) {
        require(unguarded(guarded(cell)) == cell);
        for (const FieldInfo &field : Project::schema().info().fields) {
            const auto value = readCell(cell, field);
            require(value || !value.error().isEmpty());
        }
    }
}

void readItems(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    JsonItems items(buffer);
    for (auto item = items.next(); item && *item; item = items.next())
        require((*item)->number > 0);
}

}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QList<QStringList> records = recordsOf(bytes);
    // The first record says what parts the cells, and must have one that a comma parts.
    QByteArray written = "a,b\r\n";
    for (const QStringList &record : records) {
        readCells(record);
        written += csvRecord(record);
    }
    const bool isWhole = std::ranges::all_of(records, [](const QStringList &record) {
        return std::ranges::all_of(record,
                                   [](const QString &cell) { return cell.isValidUtf16() && !cell.contains(QChar(0)); });
    });
    if (isWhole && !written.contains('\0'))
        require(recordsOf(written).sliced(1) == records);
    readItems(bytes);
    return 0;
}
