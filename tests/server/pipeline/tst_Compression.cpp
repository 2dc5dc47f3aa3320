#include <QtTest>

#include "server/pipeline/Compression.h"
#include "tests/support/Decompression.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;
using namespace vitrine::tests;

class TestCompression final : public QObject
{
    Q_OBJECT

private slots:
    void chooses_data();
    void chooses();
    void comesBackAsItWas();
    void leavesWhatWouldGrow();
};

void TestCompression::chooses_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<Encoding>("encoding");
    const auto row = [](const char *field, Encoding encoding) {
        QTest::newRow(*field ? field : "(none)") << QByteArray(field) << encoding;
    };
    row("", Encoding::Identity);
    row("gzip", Encoding::Gzip);
    row("br", Encoding::Brotli);
    row("gzip, deflate, br", Encoding::Brotli);
    row("GZIP", Encoding::Gzip);
    row("gzip;q=1.0, br;q=0.5", Encoding::Gzip);
    row("gzip;q=0.5, br;q=0.5", Encoding::Brotli);
    row("br;q=0, gzip", Encoding::Gzip);
    row("br;q=0.000", Encoding::Identity);
    row("gzip;q=0", Encoding::Identity);
    row("gzip ; q=0.3 , br ; q=0.2", Encoding::Gzip);
    row("gzip;Q=0.9,br;Q=0.1", Encoding::Gzip);
    row("*", Encoding::Brotli);
    row("*;q=0", Encoding::Identity);
    row("gzip, *;q=0", Encoding::Gzip);
    row("*;q=0.5, br;q=0", Encoding::Gzip);
    row("identity", Encoding::Identity);
    row("identity, gzip;q=0.5", Encoding::Identity);
    row("identity;q=0.5, gzip;q=0.8", Encoding::Gzip);
    row("identity;q=0.5, gzip;q=0.5", Encoding::Gzip);
    row("deflate", Encoding::Identity);
    row("gzipped", Encoding::Identity);
    row("xbr", Encoding::Identity);
    row("gzip;q=", Encoding::Identity);
    row("gzip;q=abc", Encoding::Identity);
    row("gzip;q=nan", Encoding::Identity);
    row("gzip;q=inf", Encoding::Gzip);
    row("gzip;q=1e300", Encoding::Gzip);
    row("gzip;q=-1", Encoding::Identity);
    row("gzip;level=9", Encoding::Gzip);
    row(",,gzip,,", Encoding::Gzip);
    row(";;", Encoding::Identity);
}

void TestCompression::chooses()
{
    QFETCH(QByteArray, field);
    QFETCH(Encoding, encoding);
    QCOMPARE(chooseEncoding(field), encoding);
}

void TestCompression::comesBackAsItWas()
{
    QByteArray text;
    for (int i = 0; i < 5000; ++i)
        text += "project " + QByteArray::number(i) + '\n';
    const QByteArray zipped = compress(text, Encoding::Gzip);
    const QByteArray brotli = compress(text, Encoding::Brotli);
    QVERIFY(!zipped.isEmpty() && zipped.size() < text.size());
    QVERIFY(!brotli.isEmpty() && brotli.size() < text.size());
    QCOMPARE(gunzip(zipped), text);
    QCOMPARE(unbrotli(brotli), text);
    QVERIFY(compress(text, Encoding::Identity).isNull());
}

void TestCompression::leavesWhatWouldGrow()
{
    QByteArray noise;
    QRandomGenerator generator(7);
    for (int i = 0; i < 600; ++i)
        noise += static_cast<char>(generator.bounded(256));
    QVERIFY(compress(noise, Encoding::Gzip).isNull());
    QVERIFY(compress(noise, Encoding::Brotli).isNull());
    QVERIFY(compress("a", Encoding::Gzip).isNull());
}

QTEST_APPLESS_MAIN(TestCompression)
#include "tst_Compression.moc"
