#include "models/exchange/CsvWriter.h"

#include <algorithm>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kBeginsFormula = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

bool needsQuotes(const QString &cell)
{
    // Semicolons and tabs too: where they part the cells, what stands behind one must not become a cell of its own.
    return cell.startsWith(u' ') || cell.endsWith(u' ') ||
           std::ranges::any_of(cell, [](QChar c) { return QStringView(u"\",;\t\r\n").contains(c); });
}

/// How many apostrophes stand before what begins a formula; -1 when there is no such thing.
qsizetype apostrophesOf(const QString &text)
{
    const auto first = std::ranges::find_if_not(text, [](QChar c) { return c == u'\''; });
    return first != text.end() && kBeginsFormula.contains(*first) ? first - text.begin() : -1;
}

}

QString guarded(const QString &text)
{
    return apostrophesOf(text) >= 0 ? u'\'' + text : text;
}

QString unguarded(const QString &cell)
{
    return apostrophesOf(cell) > 0 ? cell.sliced(1) : cell;
}

QByteArray csvRecord(const QStringList &cells)
{
    QByteArray out;
    for (const QString &cell : cells) {
        if (!out.isEmpty() || &cell != &cells.first())
            out.append(',');
        if (needsQuotes(cell))
            out.append('"').append(QString(cell).replace(u'"', u"\"\""_s).toUtf8()).append('"');
        else
            out.append(cell.toUtf8());
    }
    // A lone empty cell would read as a blank line.
    return (out.isEmpty() ? QByteArray("\"\"") : out) + "\r\n";
}

}
