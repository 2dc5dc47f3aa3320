#include <QTest>

#include "server/pipeline/HttpsRedirect.h"

using namespace vitrine::server;
using namespace Qt::StringLiterals;

namespace {

/// Keeps the answer.
class Slot final : public ResponseSlot
{
public:
    void send(Response response) override { answer = std::get<CompleteResponse>(std::move(response)); }
    [[nodiscard]] bool isWanted() const override { return true; }

    CompleteResponse answer;
};

QByteArray field(const CompleteResponse &response, const QByteArray &name)
{
    for (const HeaderField &each : response.headers) {
        if (each.name == name)
            return each.value;
    }
    return {};
}

}

/// Where the port for plain HTTP leads. That it does so over a socket, and what it answers to challenges, is tested
/// with the whole program.
class tst_HttpsRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsTo_data();
    void leadsTo();
    void needsNoBody();
};

void tst_HttpsRedirect::leadsTo_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("location"); // empty: refused
    QTest::newRow("path and query") << QByteArray("a.example") << QByteArray("/b/c?d=%20e&f")
                                    << QByteArray("https://a.example:8443/b/c?d=%20e&f");
    QTest::newRow("other port") << QByteArray("a.example:8080") << QByteArray("/")
                                << QByteArray("https://a.example:8443/");
    QTest::newRow("IPv6") << QByteArray("[::1]:80") << QByteArray("/") << QByteArray("https://[::1]:8443/");
    QTest::newRow("the site, whose port is another outside")
        << QByteArray("site.example") << QByteArray("/") << QByteArray("https://site.example/");
    QTest::newRow("two slashes") << QByteArray("a.example") << QByteArray("//b.example/")
                                 << QByteArray("https://a.example:8443//b.example/");
    QTest::newRow("the whole server") << QByteArray("a.example") << QByteArray("*")
                                      << QByteArray("https://a.example:8443/");
    QTest::newRow("no host") << QByteArray() << QByteArray("/") << QByteArray();
    QTest::newRow("a host with a path") << QByteArray("a.example/b") << QByteArray("/") << QByteArray();
    QTest::newRow("a host with a user") << QByteArray("a@b.example") << QByteArray("/") << QByteArray();
    QTest::newRow("two hosts") << QByteArray("a.example,b.example") << QByteArray("/") << QByteArray();
}

void tst_HttpsRedirect::leadsTo()
{
    QFETCH(const QByteArray, host);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, location);
    RequestLog log(500, 0);
    HttpsRedirect redirect({8443, QUrl(u"https://site.example"_s), {}}, log);
    Request request;
    request.head.target = target;
    if (!host.isEmpty())
        request.head.headers = {{"host", host}};
    const auto slot = std::make_shared<Slot>();
    redirect.handle(request, slot);
    QCOMPARE(slot->answer.status, location.isEmpty() ? 400 : 308);
    QCOMPARE(field(slot->answer, "Location"), location);
}

void tst_HttpsRedirect::needsNoBody()
{
    RequestLog log(500, 0);
    HttpsRedirect redirect({443, {}, {}}, log);
    Request request;
    request.head.method = Method::Post;
    request.head.target = "/form";
    request.head.contentLength = 1'000'000'000;
    request.head.headers = {{"host", "a.example"}};
    QVERIFY(redirect.bodyPolicy(request.head).maximumBytes >= request.head.contentLength);
    const auto slot = std::make_shared<Slot>();
    QVERIFY(!redirect.openBody(request, slot, [] {}));
    QCOMPARE(slot->answer.status, 308); // the method stays
    QCOMPARE(field(slot->answer, "Location"), "https://a.example/form");
}

QTEST_GUILESS_MAIN(tst_HttpsRedirect)
#include "tst_HttpsRedirect.moc"
