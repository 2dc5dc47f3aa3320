#include "ui/widgets/PreviewTables.h"

#include <algorithm>
#include <numeric>

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace vitrine::ui {

namespace {

constexpr int kLeastColumn = 32;

int widthOf(const QTextTableCell &cell, const QFont &body)
{
    double widest = 0;
    for (auto it = cell.begin(); !it.atEnd(); ++it) {
        double line = 0;
        const QTextBlock block = it.currentBlock();
        for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment) {
            const QTextFragment part = fragment.fragment();
            line += QFontMetricsF(part.charFormat().font().resolve(body)).horizontalAdvance(part.text());
        }
        widest = std::max(widest, line);
    }
    const QTextTableCellFormat format = cell.format().toTableCellFormat();
    return qCeil(widest + format.leftPadding() + format.rightPadding()) + 1;
}

std::vector<int> columnsOf(const QTextTable &table, const QFont &body)
{
    std::vector<int> columns(static_cast<size_t>(table.columns()), kLeastColumn);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            int &width = columns[static_cast<size_t>(column)];
            width = std::max(width, widthOf(table.cellAt(row, column), body));
        }
    }
    return columns;
}

/// The widest that a column may be so that all of them have room.
int widest(std::vector<int> columns, int room)
{
    std::ranges::sort(columns);
    for (auto left = std::ssize(columns); left > 0; --left) {
        const int narrowest = columns[columns.size() - static_cast<size_t>(left)];
        if (narrowest * left > room)
            return std::max(kLeastColumn, room / static_cast<int>(left));
        room -= narrowest;
    }
    return columns.empty() ? 0 : columns.back();
}

}

PreviewTables::PreviewTables(const QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextTable *table = QTextCursor(block).currentTable();
        if (table && (m_tables.empty() || m_tables.back().table != table))
            m_tables.push_back({table, columnsOf(*table, document.defaultFont())});
    }
}

void PreviewTables::fit(int room)
{
    for (const auto &[table, columns] : m_tables) {
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        const int gaps = qCeil((format.cellSpacing() + format.border()) * (table->columns() + 1)) + 2;
        const int inside = room - gaps;
        QList<QTextLength> lengths;
        if (std::accumulate(columns.begin(), columns.end(), 0) > inside) {
            const int most = widest(columns, inside);
            for (const int width : columns)
                lengths.append(QTextLength(QTextLength::FixedLength, std::min(width, most)));
        }
        if (lengths == format.columnWidthConstraints())
            continue;
        format.setColumnWidthConstraints(lengths);
        table->setFormat(format);
    }
}

}
