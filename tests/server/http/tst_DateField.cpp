#include <QTest>

#include "server/http/DateField.h"

using vitrine::server::DateField;

class tst_DateField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersSeconds_data();
    void rendersSeconds();
    void nowIsWellFormed();
};

void tst_DateField::rendersSeconds_data()
{
    QTest::addColumn<qint64>("second");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("epoch") << qint64(0) << QByteArray("Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n");
    QTest::newRow("RFC 9110's example") << qint64(784111777) << QByteArray("Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n");
    QTest::newRow("leap day") << qint64(1709164799) << QByteArray("Date: Wed, 28 Feb 2024 23:59:59 GMT\r\n");
    QTest::newRow("after it") << qint64(1709164800) << QByteArray("Date: Thu, 29 Feb 2024 00:00:00 GMT\r\n");
}

void tst_DateField::rendersSeconds()
{
    QFETCH(const qint64, second);
    QFETCH(const QByteArray, expected);
    DateField field;
    for (int i = 0; i < 2; ++i) { // the second time from what was kept
        const std::string_view text = field.textAt(second);
        QCOMPARE(QByteArray(text.data(), static_cast<qsizetype>(text.size())), expected);
    }
}

void tst_DateField::nowIsWellFormed()
{
    DateField field;
    const std::string_view text = field.text();
    QCOMPARE(text.size(), 37U);
    QVERIFY(text.ends_with(" GMT\r\n"));
}

QTEST_APPLESS_MAIN(tst_DateField)
#include "tst_DateField.moc"
