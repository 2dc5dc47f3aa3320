#include <QtTest>

#include "server/pipeline/ETag.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;

class TestETag final : public QObject
{
    Q_OBJECT

private slots:
    void dependsOnBytesAndVersion();
    void matches_data();
    void matches();
    void readsVersions_data();
    void readsVersions();
};

void TestETag::dependsOnBytesAndVersion()
{
    QCOMPARE(makeETag("body", {}), makeETag("body", {}));
    QVERIFY(makeETag("body", {}) != makeETag("Body", {}));
    QVERIFY(makeETag("body", 3).startsWith("3-"));
    QCOMPARE(makeETag("body", 3).sliced(2), makeETag("body", {}));
    QCOMPARE(encodedETag("3-x", "br"), QByteArray("3-x.br"));
    QCOMPARE(encodedETag("3-x", ""), QByteArray("3-x"));
    QVERIFY(!makeETag("body", 3).contains('"'));
}

void TestETag::matches_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("same") << QByteArray("\"3-x\"") << true;
    QTest::newRow("anything") << QByteArray("*") << true;
    QTest::newRow("weak") << QByteArray("W/\"3-x\"") << true;
    QTest::newRow("brotli's") << QByteArray("\"3-x.br\"") << true;
    QTest::newRow("gzip's") << QByteArray("\"3-x.gz\"") << true;
    QTest::newRow("second of a list") << QByteArray("\"1-a\", \"3-x\"") << true;
    QTest::newRow("list without spaces") << QByteArray("\"1-a\",W/\"3-x.gz\"") << true;
    QTest::newRow("other version") << QByteArray("\"4-x\"") << false;
    QTest::newRow("version alone") << QByteArray("\"3\"") << false;
    QTest::newRow("without quotes") << QByteArray("3-x") << false;
    QTest::newRow("one quote") << QByteArray("\"") << false;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("commas") << QByteArray(",,,") << false;
    QTest::newRow("unknown encoding") << QByteArray("\"3-x.zz\"") << false;
}

void TestETag::matches()
{
    QFETCH(QByteArray, field);
    QFETCH(bool, isMatch);
    QCOMPARE(matchesNone(field, "3-x"), isMatch);
}

void TestETag::readsVersions_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("isReadable");
    QTest::addColumn<qint64>("version"); // -1: any
    QTest::newRow("version") << QByteArray("\"7\"") << true << qint64(7);
    QTest::newRow("whole tag") << QByteArray("\"7-abc_-x\"") << true << qint64(7);
    QTest::newRow("of an encoding") << QByteArray("\"7-abc.br\"") << true << qint64(7);
    QTest::newRow("spaces around") << QByteArray(" \"7\" ") << true << qint64(7);
    QTest::newRow("any") << QByteArray("*") << true << qint64(-1);
    QTest::newRow("weak") << QByteArray("W/\"7\"") << false << qint64(0);
    QTest::newRow("without quotes") << QByteArray("7") << false << qint64(0);
    QTest::newRow("empty") << QByteArray("\"\"") << false << qint64(0);
    QTest::newRow("hash alone") << QByteArray("\"-abc\"") << false << qint64(0);
    QTest::newRow("negative") << QByteArray("\"-7\"") << false << qint64(0);
    QTest::newRow("no number") << QByteArray("\"abc\"") << false << qint64(0);
    QTest::newRow("does not fit") << QByteArray("\"99999999999999999999\"") << false << qint64(0);
    QTest::newRow("a list") << QByteArray("\"7\", \"8\"") << false << qint64(0);
}

void TestETag::readsVersions()
{
    QFETCH(QByteArray, field);
    QFETCH(bool, isReadable);
    QFETCH(qint64, version);
    const auto read = versionFromIfMatch(field);
    QCOMPARE(read.has_value(), isReadable);
    if (isReadable)
        QCOMPARE(read->value_or(-1), version);
}

QTEST_APPLESS_MAIN(TestETag)
#include "tst_ETag.moc"
