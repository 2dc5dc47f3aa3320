#include <QtTest>

#include "server/pipeline/RequestOrigin.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;

/// Where a request was sent, and whose word on it counts.
class TestRequestOrigin final : public QObject
{
    Q_OBJECT

private slots:
    void readsHost_data();
    void readsHost();
    void believesTrustedProxiesOnly_data();
    void believesTrustedProxiesOnly();
    void encryptedConnectionIsHttps();
    void noHostIsNoOrigin();

private:
    static QString origin(HeaderList headers, const QString &peer = u"192.0.2.7"_s, bool isEncrypted = false)
    {
        Request request;
        request.head.headers = std::move(headers);
        request.peer = QHostAddress(peer);
        request.isEncrypted = isEncrypted;
        return requestOrigin(request, {QHostAddress(u"10.0.0.1"_s), QHostAddress(u"fd00::1"_s)}).value_or(u"none"_s);
    }
};

void TestRequestOrigin::readsHost_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *host, const QString &expected) {
        QTest::addRow("%s", host) << QByteArray(host) << expected;
    };
    row("example.com", u"http://example.com"_s);
    row("Example.COM", u"http://example.com"_s);
    row("example.com:8080", u"http://example.com:8080"_s);
    row("example.com:80", u"http://example.com"_s);
    row("example.com:443", u"http://example.com:443"_s);
    row("example.com:", u"http://example.com"_s);
    row("127.0.0.1:8080", u"http://127.0.0.1:8080"_s);
    row("[::1]:8080", u"http://[::1]:8080"_s);
    row("under_score.example", u"http://under_score.example"_s);
    row("", u"none"_s);
    row("example.com:0", u"none"_s);
    row("example.com:99999", u"none"_s);
    row("example.com/path", u"none"_s);
    row("ada@example.com", u"none"_s);
    row("example.com?x", u"none"_s);
    row("exa mple.com", u"none"_s);
    row("a\"><script>", u"none"_s);
    row("[::::]", u"none"_s);
    row(":8080", u"none"_s);
}

void TestRequestOrigin::readsHost()
{
    QFETCH(const QByteArray, host);
    QTEST(origin({{"host", host}}), "expected");
}

void TestRequestOrigin::believesTrustedProxiesOnly_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &peer, const QByteArray &scheme, const QByteArray &host,
                        const QString &expected) { QTest::newRow(name) << peer << scheme << host << expected; };
    const QString proxy = u"10.0.0.1"_s;
    row("a stranger", u"10.0.0.2"_s, "https", "evil.example", u"http://inside:8080"_s);
    row("loopback is no proxy by itself", u"127.0.0.1"_s, "https", "evil.example", u"http://inside:8080"_s);
    row("both", proxy, "https", "example.com", u"https://example.com"_s);
    row("the scheme alone", proxy, "https", {}, u"https://inside:8080"_s);
    row("the host alone", proxy, {}, "example.com", u"http://example.com"_s);
    row("the scheme in capitals", proxy, "HTTPS", "example.com", u"https://example.com"_s);
    row("another scheme", proxy, "javascript", "example.com", u"http://example.com"_s);
    row("https on its own port", proxy, "https", "example.com:443", u"https://example.com"_s);
    row("the nearest of several", proxy, "http, https", "evil.example, example.com", u"https://example.com"_s);
    row("no host at all", proxy, "https", "<script>", u"https://inside:8080"_s);
    row("by IPv6", u"fd00::1"_s, "https", "example.com", u"https://example.com"_s);
    row("IPv4 within IPv6", u"::ffff:10.0.0.1"_s, "https", "example.com", u"https://example.com"_s);
}

void TestRequestOrigin::believesTrustedProxiesOnly()
{
    QFETCH(const QString, peer);
    QFETCH(const QByteArray, scheme);
    QFETCH(const QByteArray, host);
    HeaderList headers{{"host", "inside:8080"}};
    if (!scheme.isNull())
        headers.push_back({"x-forwarded-proto", scheme});
    if (!host.isNull())
        headers.push_back({"x-forwarded-host", host});
    QTEST(origin(headers, peer), "expected");
}

void TestRequestOrigin::encryptedConnectionIsHttps()
{
    QCOMPARE(origin({{"host", "example.com:443"}}, u"192.0.2.7"_s, true), u"https://example.com"_s);
    // A proxy that speaks TLS to us may still have been asked without.
    QCOMPARE(origin({{"host", "example.com"}, {"x-forwarded-proto", "http"}}, u"10.0.0.1"_s, true),
             u"http://example.com"_s);
}

void TestRequestOrigin::noHostIsNoOrigin()
{
    QCOMPARE(origin({}), u"none"_s);
    QCOMPARE(origin({{"x-forwarded-host", "example.com"}}, u"10.0.0.1"_s), u"http://example.com"_s);
}

QTEST_APPLESS_MAIN(TestRequestOrigin)
#include "tst_RequestOrigin.moc"
