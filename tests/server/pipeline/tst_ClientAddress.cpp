#include <QtTest>

#include "server/pipeline/ClientAddress.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;

/// Who sent a request, through proxies whose word counts and those whose does not.
class TestClientAddress final : public QObject
{
    Q_OBJECT

private slots:
    void isFound_data();
    void isFound();
};

void TestClientAddress::isFound_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArrayList>("fields");
    QTest::addColumn<QString>("client");
    const QString proxy = u"127.0.0.1"_s; // trusted, as is 10.0.0.2
    const auto row = [](const char *name, const QString &peer, const QByteArrayList &fields, const QString &client) {
        QTest::newRow(name) << peer << fields << client;
    };
    row("nobody between", u"192.0.2.7"_s, {}, u"192.0.2.7"_s);
    row("a stranger's word", u"192.0.2.7"_s, {"198.51.100.1"}, u"192.0.2.7"_s);
    row("a proxy's word", proxy, {"198.51.100.1"}, u"198.51.100.1"_s);
    row("a proxy that says nothing", proxy, {}, u"127.0.0.1"_s);
    row("what the client had put there", proxy, {"203.0.113.9, 198.51.100.1"}, u"198.51.100.1"_s);
    row("in a field of its own", proxy, {"203.0.113.9", "198.51.100.1"}, u"198.51.100.1"_s);
    row("through two proxies", proxy, {"203.0.113.9, 198.51.100.1, 10.0.0.2"}, u"198.51.100.1"_s);
    row("only proxies", proxy, {"10.0.0.2"}, u"10.0.0.2"_s);
    row("no address", proxy, {"198.51.100.1, unknown"}, u"127.0.0.1"_s);
    row("an empty element", proxy, {"198.51.100.1,"}, u"127.0.0.1"_s);
    row("with a port", proxy, {"198.51.100.1:4711"}, u"198.51.100.1"_s);
    row("IPv6", proxy, {"2001:db8::7"}, u"2001:db8::7"_s);
    row("IPv6 with a port", proxy, {"[2001:db8::7]:4711"}, u"2001:db8::7"_s);
    row("a proxy's address mapped to IPv6", u"::ffff:127.0.0.1"_s, {"198.51.100.1"}, u"198.51.100.1"_s);
}

void TestClientAddress::isFound()
{
    QFETCH(const QString, peer);
    QFETCH(const QByteArrayList, fields);
    Request request;
    request.peer = QHostAddress(peer);
    for (const QByteArray &field : fields)
        request.head.headers.push_back({"x-forwarded-for", field});
    const QHostAddress client = clientAddress(request, {QHostAddress(u"127.0.0.1"_s), QHostAddress(u"10.0.0.2"_s)});
    QTEST(client.toString(), "client");
}

QTEST_GUILESS_MAIN(TestClientAddress)
#include "tst_ClientAddress.moc"
