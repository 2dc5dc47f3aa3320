#include <QtTest>

#include "server/pipeline/ByteRange.h"

using vitrine::server::ByteRange;
using vitrine::server::readRange;
using Kind = ByteRange::Kind;

/// Range fields, as RFC 9110, 14.1.2 has them.
class TestByteRange final : public QObject
{
    Q_OBJECT

private slots:
    void isRead_data();
    void isRead();
    void isNeverOutside();
};

void TestByteRange::isRead_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    const auto row = [](const char *range, qint64 size, Kind kind, qint64 offset = 0, qint64 length = 0) {
        QTest::addRow("%s of %lld", range, size) << QByteArray(range) << size << kind << offset << length;
    };
    row("bytes=0-0", 10, Kind::Part, 0, 1);
    row("bytes=0-9", 10, Kind::Part, 0, 10);
    row("bytes=2-5", 10, Kind::Part, 2, 4);
    row("bytes=2-", 10, Kind::Part, 2, 8);
    row("bytes=9-", 10, Kind::Part, 9, 1);
    row("bytes=2-100", 10, Kind::Part, 2, 8);
    row("bytes=2-99999999999999999999999", 10, Kind::Part, 2, 8);
    row("bytes=-3", 10, Kind::Part, 7, 3);
    row("bytes=-10", 10, Kind::Part, 0, 10);
    row("bytes=-99999999999999999999999", 10, Kind::Part, 0, 10);
    row("BYTES=1-2", 10, Kind::Part, 1, 2);
    row("bytes= 1-2 ", 10, Kind::Part, 1, 2);
    row("bytes=4294967296-", 5'000'000'000, Kind::Part, 4'294'967'296, 705'032'704);
    row("bytes=10-", 10, Kind::Outside);
    row("bytes=10-20", 10, Kind::Outside);
    row("bytes=99999999999999999999999-", 10, Kind::Outside);
    row("bytes=-0", 10, Kind::Outside);
    row("bytes=0-", 0, Kind::Outside);
    row("bytes=0-0", 0, Kind::Outside);
    row("bytes=-0", 0, Kind::Outside);
    row("bytes=-5", 0, Kind::Whole); // satisfiable, and nothing to send a part of
    for (const char *ignored : {"",
                                "bytes",
                                "bytes=",
                                "bytes=-",
                                "bytes=5-2",
                                "bytes=a-b",
                                "bytes=1-b",
                                "bytes=+1-2",
                                "bytes=--1",
                                "bytes=1--2",
                                "bytes=0x1-2",
                                "bytes=1.5-2",
                                "bytes=1-2,4-5",
                                "bytes=0-,-1",
                                "bytes=1 - 2",
                                "items=0-1",
                                "bytes 0-1",
                                "-1",
                                "bytes=1",
                                "bytes=\xc2\xb2-3"})
        row(ignored, 10, Kind::Whole);
}

void TestByteRange::isRead()
{
    QFETCH(const QByteArray, range);
    QFETCH(const qint64, size);
    QFETCH(const Kind, kind);
    QFETCH(const qint64, offset);
    QFETCH(const qint64, length);
    QCOMPARE(readRange(range, size), (ByteRange{kind, offset, length}));
}

void TestByteRange::isNeverOutside()
{
    for (qint64 size = 0; size < 6; ++size) {
        for (int first = -1; first < 8; ++first) {
            for (int last = -1; last < 8; ++last) {
                const auto number = [](int value) { return value < 0 ? QByteArray() : QByteArray::number(value); };
                const ByteRange range = readRange("bytes=" + number(first) + '-' + number(last), size);
                if (range.kind == Kind::Part)
                    QVERIFY(range.offset >= 0 && range.length > 0 && range.offset + range.length <= size);
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestByteRange)
#include "tst_ByteRange.moc"
