#include <QBuffer>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

#include "HostileWords.h"
#include "models/exchange/CsvReader.h"
#include "models/exchange/CsvWriter.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

using Rows = QList<QStringList>;

/// Tables as programs write them, and what we write ourselves.
class tst_CsvReader final : public QObject
{
    Q_OBJECT

private slots:
    void tablesAreRead_data();
    void tablesAreRead();
    void encodingsAreTold_data();
    void encodingsAreTold();
    void rowsCountAsInASpreadsheet();
    void brokenTablesAreRefused_data();
    void brokenTablesAreRefused();
    void anythingWrittenIsReadBack();
    void guardedCellsNeverBeginAFormula();
    void piecesJoinAnywhere();
};

namespace {

Rows rowsOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(buffer);
    Rows rows;
    while (reader) {
        const auto record = reader->next();
        if (!record || !*record)
            break;
        rows.append((*record)->cells);
    }
    return rows;
}

}

void tst_CsvReader::tablesAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Rows>("rows");
    const Rows plain{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("commas") << QByteArray("a,b\r\n1,2\r\n") << plain;
    QTest::newRow("semicolons") << QByteArray("a;b\n1;2\n") << plain;
    QTest::newRow("tabs") << QByteArray("a\tb\n1\t2") << plain;
    QTest::newRow("CR alone") << QByteArray("a,b\r1,2\r") << plain;
    QTest::newRow("told by its first line") << QByteArray("sep=|\r\na|b\r\n1|2\r\n") << plain;
    QTest::newRow("blank lines") << QByteArray("\n\na,b\n\n1,2\n\n") << plain;
    QTest::newRow("comma in quotes does not count")
        << QByteArray("\"a,x,y,z\";b\n1;2\n") << Rows{{u"a,x,y,z"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("quotes, line ends and delimiters in a cell")
        << QByteArray("a\r\n\"x \"\"y\"\", z\r\nnext\"\r\n") << Rows{{u"a"_s}, {u"x \"y\", z\r\nnext"_s}};
    QTest::newRow("empty cells") << QByteArray("a,b,c\n,,\n\"\",x,\n")
                                 << Rows{{u"a"_s, u"b"_s, u"c"_s}, {u""_s, u""_s, u""_s}, {u""_s, u"x"_s, u""_s}};
    QTest::newRow("a quote within") << QByteArray("a\n5\" disk\n\"x\"y\n")
                                    << Rows{{u"a"_s}, {u"5\" disk"_s}, {u"xy"_s}};
    QTest::newRow("nothing") << QByteArray() << Rows{};
    QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf") << Rows{};
}

void tst_CsvReader::tablesAreRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Rows, rows);
    QCOMPARE(rowsOf(bytes), rows);
}

void tst_CsvReader::encodingsAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"name,größe\r\n“Ä”,€5\r\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8();
    for (const auto &[name, encoding] : {std::pair{"UTF-16, low byte first", QStringConverter::Utf16LE},
                                         std::pair{"UTF-16, high byte first", QStringConverter::Utf16BE}}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(text);
        QTest::newRow(name) << bytes;
    }
    QTest::newRow("Windows-1252") << QByteArray("name,gr\xf6\xdf"
                                                "e\r\n\x93\xc4\x94,\x80"
                                                "5\r\n");
}

void tst_CsvReader::encodingsAreTold()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(rowsOf(bytes), (Rows{{u"name"_s, u"größe"_s}, {u"“Ä”"_s, u"€5"_s}}));
}

void tst_CsvReader::rowsCountAsInASpreadsheet()
{
    QBuffer buffer;
    buffer.setData("a\n\"1\n2\n3\"\n\n4\n");
    buffer.open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(buffer);
    QVERIFY(reader);
    QList<qint64> rows;
    for (auto record = reader->next(); record && *record; record = reader->next())
        rows.append((*record)->row);
    QCOMPARE(rows, (QList<qint64>{1, 2, 4}));
}

void tst_CsvReader::brokenTablesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("an open quote") << QByteArray("a\n1\n\"2\n3\n") << u"row 3: a quote is opened and never closed."_s;
    QTest::newRow("too many cells") << QByteArray(1'200, ',') << u"row 1: there are more than 1,000 cells."_s;
    QTest::newRow("no text") << QByteArray("a\0b", 3) << u"The file holds null characters, so it is no text."_s;
    QTest::newRow("a cell without an end")
        << "a\n\"" + QByteArray(4'100'000, 'x') + "\"\n"
        << u"row 2: a cell has more than 4 million characters; a quote may be missing."_s;
}

void tst_CsvReader::brokenTablesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, message);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(buffer);
    QString problem = reader ? QString() : reader.error().message;
    while (reader) {
        const auto record = reader->next();
        if (!record)
            problem = record.error().message;
        if (!record || !*record)
            break;
    }
    QCOMPARE(problem, message);
}

void tst_CsvReader::anythingWrittenIsReadBack()
{
    Rows rows;
    for (const auto &[name, text] : hostileLines() + hostileBodies())
        rows.append({text, u"between"_s, text});
    rows.prepend({u"a"_s, u"b"_s, u"c"_s});
    QByteArray bytes;
    for (const QStringList &row : std::as_const(rows)) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(guarded(cell));
        bytes += csvRecord(cells);
    }
    Rows back = rowsOf(bytes);
    for (QStringList &row : back) {
        for (QString &cell : row)
            cell = unguarded(cell);
    }
    QCOMPARE(back.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QVERIFY2(back[i] == rows[i], qPrintable(u"row %1: %2"_s.arg(i).arg(rows[i].first().left(60))));
}

void tst_CsvReader::guardedCellsNeverBeginAFormula()
{
    QRandomGenerator random(7);
    const QString signs = u"'=+-@\t\r\n＝＋－＠ a"_s;
    for (int i = 0; i < 5'000; ++i) {
        QString text;
        for (int length = random.bounded(6); length > 0; --length)
            text += signs[random.bounded(int(signs.size()))];
        const QString cell = guarded(text);
        QVERIFY(cell.isEmpty() || !QStringView(u"=+-@\t\r\n＝＋－＠").contains(cell.front()));
        QCOMPARE(unguarded(cell), text);
    }
}

void tst_CsvReader::piecesJoinAnywhere()
{
    // Quotes, CRLF and characters of several bytes at every place around the border of two pieces.
    for (int shift = -4; shift <= 4; ++shift) {
        const QString filling(64 * 1024 - 8 + shift, u'x');
        const QStringList row{filling, u"a\"b\r\n€𝒜"_s, u"c"_s};
        QCOMPARE(rowsOf(csvRecord(row) + csvRecord({u"1"_s, u"2"_s, u"3"_s})), (Rows{row, {u"1"_s, u"2"_s, u"3"_s}}));
    }
}

QTEST_GUILESS_MAIN(tst_CsvReader)
#include "tst_CsvReader.moc"
