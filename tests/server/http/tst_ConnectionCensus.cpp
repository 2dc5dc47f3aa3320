#include <QTest>

#include "server/http/ConnectionCensus.h"

using namespace vitrine::server;
using namespace Qt::StringLiterals;
using Verdict = ConnectionCensus::Verdict;

class tst_ConnectionCensus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsPerAddress();
    void countsInAll();
    void uncountedAddresses_data();
    void uncountedAddresses();
    void ipv6CountsBySlash64();
    void mappedAddressIsPlain();
};

void tst_ConnectionCensus::countsPerAddress()
{
    ConnectionCensus census(100, 2, {});
    const QHostAddress one(u"192.0.2.1"_s);
    const QHostAddress other(u"192.0.2.2"_s);
    QCOMPARE(census.enter(one), Verdict::Welcome);
    QCOMPARE(census.enter(one), Verdict::Welcome);
    QCOMPARE(census.enter(one), Verdict::TooManyOfAddress);
    QCOMPARE(census.enter(other), Verdict::Welcome);
    census.leave(one);
    QCOMPARE(census.enter(one), Verdict::TooManyOfAddress); // the refused one still counts until it leaves
    census.leave(one);
    census.leave(one);
    QCOMPARE(census.enter(one), Verdict::Welcome);
    QCOMPARE(census.inAll(), 3);
}

void tst_ConnectionCensus::countsInAll()
{
    ConnectionCensus census(2, 100, {});
    QCOMPARE(census.enter(QHostAddress(u"192.0.2.1"_s)), Verdict::Welcome);
    QCOMPARE(census.enter(QHostAddress(QHostAddress::LocalHost)), Verdict::Welcome);
    QCOMPARE(census.enter(QHostAddress(u"192.0.2.3"_s)), Verdict::Full);
    census.leave(QHostAddress(u"192.0.2.3"_s));
    census.leave(QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(census.enter(QHostAddress(u"192.0.2.3"_s)), Verdict::Welcome);
}

void tst_ConnectionCensus::uncountedAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("loopback") << u"127.0.0.1"_s;
    QTest::newRow("loopback, other") << u"127.8.8.8"_s;
    QTest::newRow("IPv6 loopback") << u"::1"_s;
    QTest::newRow("trusted proxy") << u"192.0.2.9"_s;
    QTest::newRow("trusted IPv6 proxy") << u"2001:db8::9"_s;
}

void tst_ConnectionCensus::uncountedAddresses()
{
    QFETCH(const QString, address);
    ConnectionCensus census(100, 1, {QHostAddress(u"192.0.2.9"_s), QHostAddress(u"2001:db8::9"_s)});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(census.enter(QHostAddress(address)), Verdict::Welcome);
    QCOMPARE(census.inAll(), 5);
}

void tst_ConnectionCensus::ipv6CountsBySlash64()
{
    ConnectionCensus census(100, 1, {});
    QCOMPARE(census.enter(QHostAddress(u"2001:db8:1:2::a"_s)), Verdict::Welcome);
    QCOMPARE(census.enter(QHostAddress(u"2001:db8:1:2:3:4:5:6"_s)), Verdict::TooManyOfAddress);
    QCOMPARE(census.enter(QHostAddress(u"2001:db8:1:3::a"_s)), Verdict::Welcome);
}

void tst_ConnectionCensus::mappedAddressIsPlain()
{
    QCOMPARE(plainAddress(QHostAddress(u"::ffff:192.0.2.1"_s)).toString(), u"192.0.2.1"_s);
    QCOMPARE(plainAddress(QHostAddress(u"2001:db8::1"_s)).toString(), u"2001:db8::1"_s);
}

QTEST_APPLESS_MAIN(tst_ConnectionCensus)
#include "tst_ConnectionCensus.moc"
