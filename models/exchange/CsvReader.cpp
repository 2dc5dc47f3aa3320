#include "models/exchange/CsvReader.h"

#include <array>

#include "models/exchange/TextDecoding.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPieceBytes = 64 * 1024;

/// How often each candidate stands outside of quotes on the first line.
QChar likeliest(QStringView text)
{
    constexpr std::array kCandidates{u',', u';', u'\t'};
    std::array<int, kCandidates.size()> counts{};
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        if (!isQuoted && (c == u'\n' || c == u'\r'))
            break;
        for (size_t i = 0; i < kCandidates.size(); ++i)
            counts[i] += !isQuoted && c == kCandidates[i] ? 1 : 0;
    }
    return kCandidates[static_cast<size_t>(std::ranges::max_element(counts) - counts.begin())];
}

}

Result<CsvReader> CsvReader::open(QIODevice &device)
{
    CsvReader reader(device);
    if (auto found = reader.findEncoding(); !found)
        return std::unexpected(found.error());
    reader.findDelimiter();
    return reader;
}

std::unexpected<Error> CsvReader::refuse(const QString &why) const
{
    return fail(ErrorKind::BadRequest, u"csv"_s, u"row %1: %2"_s.arg(m_row).arg(why));
}

/// Looks through the whole device once: only then it is known whether it is UTF-8.
Result<void> CsvReader::findEncoding()
{
    const auto marked = QStringConverter::encodingForData(m_device->peek(4));
    const auto encoding = marked.value_or(QStringConverter::Utf8);
    QStringDecoder trial(encoding);
    while (!m_device->atEnd()) {
        const QByteArray piece = m_device->read(kPieceBytes);
        if (piece.isEmpty())
            break;
        const QString text = trial(piece);
        if (text.contains(QChar(0)))
            return fail(ErrorKind::BadRequest, u"not_a_table"_s,
                        u"The file holds null characters, so it is no text."_s);
        if (trial.hasError() && !marked) {
            m_isWindows1252 = true;
            break;
        }
    }
    if (!m_device->seek(0))
        return fail(ErrorKind::Unavailable, u"unavailable"_s,
                    u"The file cannot be read: %1"_s.arg(m_device->errorString()));
    m_decoder = QStringDecoder(encoding);
    return {};
}

QString CsvReader::decode(const QByteArray &bytes)
{
    if (!m_isWindows1252)
        return m_decoder(bytes);
    // A byte that UTF-8 never has, so that every piece is taken for what the whole is.
    const auto decoded = decodeText(bytes + '\xff');
    return decoded ? decoded->text.chopped(1) : QString::fromLatin1(bytes);
}

bool CsvReader::fill()
{
    while (m_at >= m_text.size()) {
        const QByteArray piece = m_device->read(kPieceBytes);
        if (piece.isEmpty())
            return false;
        m_text = decode(piece);
        m_at = 0;
    }
    return true;
}

void CsvReader::findDelimiter()
{
    if (!fill())
        return;
    const QString told = m_text.first(std::min<qsizetype>(m_text.size(), 5));
    if (told.size() == 5 && told.startsWith("sep="_L1, Qt::CaseInsensitive)) {
        m_delimiter = told[4];
        m_at = 5;
        endLine();
        ++m_row;
    } else {
        m_delimiter = likeliest(m_text);
    }
}

std::optional<QChar> CsvReader::peek()
{
    return fill() ? std::optional(m_text[m_at]) : std::nullopt;
}

bool CsvReader::isAt(QChar c)
{
    return peek() == c;
}

/// CRLF, LF or CR, if one stands here.
void CsvReader::endLine()
{
    if (isAt(u'\r'))
        skip();
    else if (!isAt(u'\n'))
        return;
    else
        return skip();
    if (isAt(u'\n'))
        skip();
}

Result<QString> CsvReader::quotedCell()
{
    skip();
    QString text;
    for (;;) {
        const auto c = peek();
        if (!c)
            return refuse(u"a quote is opened and never closed."_s);
        skip();
        if (*c == u'"') {
            if (!isAt(u'"'))
                return text;
            skip();
        }
        text.append(*c);
        if (text.size() > kMaximumCell)
            return refuse(u"a cell has more than 4 million characters; a quote may be missing."_s);
    }
}

Result<QString> CsvReader::cell()
{
    QString text;
    if (isAt(u'"')) {
        auto quoted = quotedCell();
        if (!quoted)
            return quoted;
        text = *quoted;
    }
    // What stands behind a closing quote belongs to the cell as it is.
    for (auto c = peek(); c && *c != m_delimiter && *c != u'\r' && *c != u'\n'; c = peek()) {
        text.append(*c);
        skip();
        if (text.size() > kMaximumCell)
            return refuse(u"a cell has more than 4 million characters."_s);
    }
    return text;
}

Result<std::optional<CsvRecord>> CsvReader::next()
{
    while (isAt(u'\r') || isAt(u'\n')) {
        endLine();
        ++m_row;
    }
    if (!peek())
        return std::nullopt;
    CsvRecord record{m_row, {}};
    for (;;) {
        auto text = cell();
        if (!text)
            return std::unexpected(text.error());
        record.cells.append(*text);
        if (record.cells.size() > kMaximumCells)
            return refuse(u"there are more than 1,000 cells."_s);
        if (!isAt(m_delimiter))
            break;
        skip();
    }
    endLine();
    ++m_row;
    return record;
}

}
