#include <QtTest>

#include "server/pipeline/Cors.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;

namespace {

const QByteArray kSite = "https://example.com";

QByteArray value(const HeaderList &headers, const QByteArray &name)
{
    for (const HeaderField &field : headers) {
        if (field.name == name)
            return field.value;
    }
    return {};
}

RequestHead head(Method method, const QByteArray &origin, const QByteArray &wanted = {})
{
    RequestHead head;
    head.method = method;
    if (!origin.isNull())
        head.headers.push_back({"origin", origin});
    if (!wanted.isNull())
        head.headers.push_back({"access-control-request-method", wanted});
    return head;
}

const std::vector<Method> kAllowed{Method::Get, Method::Head, Method::Patch, Method::Delete};

}

class TestCors final : public QObject
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void preflights_data();
    void preflights();
    void neverAllowsCredentials();
    void listsMethods();
};

void TestCors::answers_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("allowed"); // null: no field
    QTest::newRow("read, any page") << Method::Get << QByteArray("https://else.where") << QByteArray("*");
    QTest::newRow("read, no page") << Method::Get << QByteArray() << QByteArray("*");
    QTest::newRow("head") << Method::Head << kSite << QByteArray("*");
    QTest::newRow("write, own site") << Method::Post << kSite << kSite;
    QTest::newRow("write, other site") << Method::Post << QByteArray("https://else.where") << QByteArray();
    QTest::newRow("write, no page") << Method::Patch << QByteArray() << QByteArray();
    QTest::newRow("write, other scheme") << Method::Delete << QByteArray("http://example.com") << QByteArray();
    QTest::newRow("write, other port") << Method::Delete << QByteArray("https://example.com:8443") << QByteArray();
    QTest::newRow("write, longer name") << Method::Delete << QByteArray("https://example.com.evil.net") << QByteArray();
    QTest::newRow("write, null origin") << Method::Post << QByteArray("null") << QByteArray();
    QTest::newRow("write, empty origin") << Method::Post << QByteArray("") << QByteArray();
}

void TestCors::answers()
{
    QFETCH(Method, method);
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, allowed);
    HeaderList headers;
    Cors({kSite}).addTo(headers, head(method, origin));
    QCOMPARE(value(headers, "Access-Control-Allow-Origin"), allowed);
    QVERIFY(value(headers, "Access-Control-Expose-Headers").contains("ETag"));
}

void TestCors::preflights_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("allowed"); // null: refused
    const QByteArray other("https://else.where");
    QTest::newRow("read from anywhere") << other << QByteArray("GET") << QByteArray("*");
    QTest::newRow("write from the site") << kSite << QByteArray("PATCH") << kSite;
    QTest::newRow("write from elsewhere") << other << QByteArray("PATCH") << QByteArray();
    QTest::newRow("method the path lacks") << kSite << QByteArray("POST") << QByteArray();
    QTest::newRow("no known method") << kSite << QByteArray("BREW") << QByteArray();
    QTest::newRow("no method") << kSite << QByteArray() << QByteArray();
    QTest::newRow("no origin") << QByteArray() << QByteArray("GET") << QByteArray();
}

void TestCors::preflights()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, wanted);
    QFETCH(QByteArray, allowed);
    HeaderList headers;
    Cors({kSite}).addPreflight(headers, head(Method::Options, origin, wanted), kAllowed);
    QCOMPARE(value(headers, "Access-Control-Allow-Origin"), allowed);
    QCOMPARE(headers.empty(), allowed.isNull());
    if (allowed.isNull())
        return;
    QCOMPARE(value(headers, "Access-Control-Allow-Methods"), wanted);
    for (const char *field : {"Authorization", "Content-Type", "If-Match"})
        QVERIFY(value(headers, "Access-Control-Allow-Headers").contains(field));
    QVERIFY(value(headers, "Access-Control-Max-Age").toInt() > 0);
}

void TestCors::neverAllowsCredentials()
{
    HeaderList headers;
    const Cors cors({kSite});
    cors.addTo(headers, head(Method::Post, kSite));
    cors.addPreflight(headers, head(Method::Options, kSite, "PATCH"), kAllowed);
    QVERIFY(value(headers, "Access-Control-Allow-Credentials").isNull());
}

void TestCors::listsMethods()
{
    QCOMPARE(allowValue({Method::Get, Method::Post}), QByteArray("GET, HEAD, OPTIONS, POST"));
    QCOMPARE(allowValue(kAllowed), QByteArray("DELETE, GET, HEAD, OPTIONS, PATCH"));
    QCOMPARE(allowValue({}), QByteArray("OPTIONS"));
}

QTEST_APPLESS_MAIN(TestCors)
#include "tst_Cors.moc"
