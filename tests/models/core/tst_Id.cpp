#include <algorithm>
#include <thread>
#include <vector>

#include <QSet>
#include <QTest>

#include "TestClock.h"
#include "models/core/Id.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_Id final : public QObject
{
    Q_OBJECT

private slots:
    void isUuidOfVersionSeven();
    void carriesTheTime();
    void risesWithinOneMillisecond();
    void risesWhenTheClockGoesBack();
    void risesInEveryThread();
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
};

void tst_Id::isUuidOfVersionSeven()
{
    TestClock clock;
    for (int i = 0; i < 1000; ++i) {
        const QString text = Id::create(clock.now()).toString();
        QCOMPARE(text.size(), 36);
        QCOMPARE(text[14], u'7');
        QVERIFY2("89ab"_L1.contains(text[19]), qPrintable(text));
        QCOMPARE(text, text.toLower());
    }
}

void tst_Id::carriesTheTime()
{
    // Later than what other tests of this process used, so that the counter starts afresh.
    TestClock clock;
    clock.advance(std::chrono::hours(24));
    const QString digits = Id::create(clock.now()).toString().remove(u'-');
    QCOMPARE(digits.left(12).toLongLong(nullptr, 16), toMillis(clock.now()));
}

void tst_Id::risesWithinOneMillisecond()
{
    TestClock clock;
    // More than the 4,096 that one millisecond holds: the rest borrows from the next.
    QString last;
    for (int i = 0; i < 10'000; ++i) {
        const QString next = Id::create(clock.now()).toString();
        QVERIFY2(next > last, qPrintable(last + u' ' + next));
        last = next;
    }
}

void tst_Id::risesWhenTheClockGoesBack()
{
    TestClock clock;
    const QString first = Id::create(clock.now()).toString();
    clock.advance(std::chrono::hours(-1));
    QVERIFY(Id::create(clock.now()).toString() > first);
}

void tst_Id::risesInEveryThread()
{
    constexpr int kThreads = 8;
    constexpr int kEach = 5'000;
    TestClock clock;
    std::vector<std::vector<QString>> made(kThreads);
    {
        std::vector<std::jthread> threads;
        for (auto &ids : made) {
            threads.emplace_back([&ids, &clock] {
                for (int i = 0; i < kEach; ++i)
                    ids.push_back(Id::create(clock.now()).toString());
            });
        }
    }
    QSet<QString> all;
    for (const auto &ids : made) {
        QVERIFY(std::ranges::adjacent_find(ids, std::greater_equal<>()) == ids.end());
        for (const QString &id : ids)
            all.insert(id);
    }
    QCOMPARE(all.size(), kThreads * kEach);
}

void tst_Id::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("version 7") << u"01931234-5678-7abc-8def-0123456789ab"_s;
    QTest::newRow("version 4 of another program") << u"d9428888-122b-4b3f-8a1e-31b85e2f0c4d"_s;
    QTest::newRow("upper case") << u"01931234-5678-7ABC-8DEF-0123456789AB"_s;
}

void tst_Id::parses()
{
    QFETCH(const QString, text);
    const auto id = Id::parse(text);
    QVERIFY(id);
    QVERIFY(!id->isNull());
    QCOMPARE(id->toString(), text.toLower());
    QCOMPARE(Id::parse(id->toString()), id);
}

void tst_Id::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("braces") << u"{01931234-5678-7abc-8def-0123456789ab}"_s;
    QTest::newRow("no hyphens") << u"0193123456787abc8def0123456789ab"_s;
    QTest::newRow("hyphens elsewhere") << u"0193123-45678-7abc-8def-0123456789ab"_s;
    QTest::newRow("not hexadecimal") << u"0193123g-5678-7abc-8def-0123456789ab"_s;
    QTest::newRow("a space at the end") << u"01931234-5678-7abc-8def-0123456789a "_s;
    QTest::newRow("too long") << u"01931234-5678-7abc-8def-0123456789ab0"_s;
    QTest::newRow("all zeros") << u"00000000-0000-0000-0000-000000000000"_s;
    QTest::newRow("a slug of that length") << u"the-lamps-along-the-old-harbour-wall"_s;
}

void tst_Id::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!Id::parse(text));
}

QTEST_APPLESS_MAIN(tst_Id)
#include "tst_Id.moc"
