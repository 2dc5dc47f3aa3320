#include <QtTest>

#include "TestClock.h"
#include "ui/widgets/RelativeTime.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

class tst_RelativeTime : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void inWords_data();
    void inWords();
};

void tst_RelativeTime::inWords_data()
{
    // It is Friday 20 November 2026, 09:40:12.
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("words");
    QTest::newRow("now") << u"2026-11-20T09:40:00Z"_s << u"just now"_s;
    QTest::newRow("a clock that is a little ahead") << u"2026-11-20T09:40:30Z"_s << u"just now"_s;
    QTest::newRow("minutes") << u"2026-11-20T09:38:00Z"_s << u"2 min ago"_s;
    QTest::newRow("hours") << u"2026-11-20T06:40:00Z"_s << u"3 h ago"_s;
    QTest::newRow("less than a day, but yesterday") << u"2026-11-19T20:00:00Z"_s << u"yesterday"_s;
    QTest::newRow("days") << u"2026-11-17T09:00:00Z"_s << u"3 days ago"_s;
    QTest::newRow("this year") << u"2026-11-12T09:00:00Z"_s << u"12 Nov"_s;
    QTest::newRow("another year") << u"2024-11-12T09:00:00Z"_s << u"12 Nov 2024"_s;
}

void tst_RelativeTime::inWords()
{
    QFETCH(QString, when);
    QFETCH(QString, words);
    QCOMPARE(ui::RelativeTime::inWords(models::parseInstant(when).value(), TestClock().now()), words);
}

QTEST_GUILESS_MAIN(tst_RelativeTime)
#include "tst_RelativeTime.moc"
