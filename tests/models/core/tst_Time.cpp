#include <QTest>

#include "TestClock.h"
#include "models/core/Time.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_Time final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writesMilliseconds_data();
    void writesMilliseconds();
    void systemClockGoesOn();
    void testClockStandsUntilMoved();
};

void tst_Time::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *name, const QString &text, const QString &wanted) {
        QTest::newRow(name) << text << wanted;
    };
    row("seconds", u"2026-11-20T09:40:12Z"_s, u"2026-11-20T09:40:12.000Z"_s);
    row("tenths", u"2026-11-20T09:40:12.5Z"_s, u"2026-11-20T09:40:12.500Z"_s);
    row("milliseconds", u"2026-11-20T09:40:12.345Z"_s, u"2026-11-20T09:40:12.345Z"_s);
    row("lower case", u"2026-11-20t09:40:12z"_s, u"2026-11-20T09:40:12.000Z"_s);
    row("east of Greenwich", u"2026-11-20T15:10:12+05:30"_s, u"2026-11-20T09:40:12.000Z"_s);
    row("west of Greenwich", u"2026-11-20T01:40:12.25-08:00"_s, u"2026-11-20T09:40:12.250Z"_s);
    row("no offset known", u"2026-11-20T09:40:12-00:00"_s, u"2026-11-20T09:40:12.000Z"_s);
    row("over midnight", u"2026-12-31T23:30:00-01:00"_s, u"2027-01-01T00:30:00.000Z"_s);
    row("leap day", u"2024-02-29T00:00:00Z"_s, u"2024-02-29T00:00:00.000Z"_s);
    row("before 1970", u"1969-12-31T23:59:59.999Z"_s, u"1969-12-31T23:59:59.999Z"_s);
    row("last year", u"9999-12-31T23:59:59Z"_s, u"9999-12-31T23:59:59.000Z"_s);
}

void tst_Time::reads()
{
    QFETCH(const QString, text);
    QFETCH(const QString, wanted);
    const auto instant = parseInstant(text);
    QVERIFY(instant);
    QCOMPARE(formatInstant(*instant), wanted);
    QCOMPARE(parseInstant(wanted), instant);
}

void tst_Time::refuses_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("nothing", QString());
    row("a date", u"2026-11-20"_s);
    row("no offset", u"2026-11-20T09:40:12.000"_s);
    row("no seconds", u"2026-11-20T09:40Z"_s);
    row("no seconds, long enough", u"2026-11-20T09:40+01:00"_s);
    row("a space for the T", u"2026-11-20 09:40:12Z"_s);
    row("offset without colon", u"2026-11-20T09:40:12+0530"_s);
    row("offset of hours only", u"2026-11-20T09:40:12+05"_s);
    row("offset too large", u"2026-11-20T09:40:12+24:00"_s);
    row("offset minutes too large", u"2026-11-20T09:40:12+01:60"_s);
    row("week date", u"2026-W47-5T09:40:12Z"_s);
    row("no hyphens", u"20261120T094012.000Z"_s);
    row("other separators", u"2026-11/20T09:40:12Z"_s);
    row("month 13", u"2026-13-20T09:40:12Z"_s);
    row("30 February", u"2026-02-30T09:40:12Z"_s);
    row("29 February of a common year", u"2026-02-29T09:40:12Z"_s);
    row("hour 24", u"2026-11-20T24:00:00Z"_s);
    row("minute 60", u"2026-11-20T09:60:12Z"_s);
    row("decimal comma", u"2026-11-20T09:40:12,5Z"_s);
    row("no digit after the point", u"2026-11-20T09:40:12.Z"_s);
    row("a sign in the hour", u"2026-11-20T+9:40:12Z"_s);
    row("a space in the hour", u"2026-11-20T 9:40:12Z"_s);
    row("full-width digits", u"２０２６-11-20T09:40:12Z"_s);
    row("something behind it", u"2026-11-20T09:40:12ZZ"_s);
    row("a space behind it", u"2026-11-20T09:40:12Z "_s);
    row("words", u"the day before yesterday"_s);
    row("a number", u"17951676120000000000"_s);
}

void tst_Time::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!parseInstant(text));
}

void tst_Time::writesMilliseconds_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<QString>("text");
    QTest::newRow("epoch") << qint64(0) << u"1970-01-01T00:00:00.000Z"_s;
    QTest::newRow("a millisecond before") << qint64(-1) << u"1969-12-31T23:59:59.999Z"_s;
    QTest::newRow("beyond 2038") << qint64(4'102'444'800'001) << u"2100-01-01T00:00:00.001Z"_s;
}

void tst_Time::writesMilliseconds()
{
    QFETCH(const qint64, millis);
    QFETCH(const QString, text);
    QCOMPARE(formatInstant(fromMillis(millis)), text);
    QCOMPARE(toMillis(fromMillis(millis)), millis);
}

void tst_Time::systemClockGoesOn()
{
    const SystemClock clock;
    const Instant before = clock.now();
    QVERIFY(before > fromMillis(1'700'000'000'000));
    QVERIFY(clock.now() >= before);
}

void tst_Time::testClockStandsUntilMoved()
{
    TestClock clock;
    QCOMPARE(formatInstant(clock.now()), u"2026-11-20T09:40:12.000Z"_s);
    clock.advance(std::chrono::seconds(3));
    QCOMPARE(formatInstant(clock.now()), u"2026-11-20T09:40:15.000Z"_s);
}

QTEST_APPLESS_MAIN(tst_Time)
#include "tst_Time.moc"
