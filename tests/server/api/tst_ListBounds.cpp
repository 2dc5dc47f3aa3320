#include <QtTest>

#include <QJsonDocument>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

namespace {

QByteArray coded(const QByteArray &json)
{
    return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

}

/// What a list takes for a page, a limit and a cursor.
class TestListBounds final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_api.start({u"--threads"_s, u"1"_s}); }
    void cleanupTestCase() { m_api.stop(); }
    void refusesAPageToo_data();
    void refusesAPageToo();
    void refusesHostileCursors_data();
    void refusesHostileCursors();
    void survivesAlteredCursors();
    void hasALimit_data();
    void hasALimit();

private:
    ContentFixture m_api;
};

void TestListBounds::refusesAPageToo_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("at the start") << QByteArray("cursor=&page=1");
    QTest::newRow("the other way round") << QByteArray("page=2&cursor=");
    QTest::newRow("with any cursor") << QByteArray("page=2&cursor=WyJ4Il0");
}

void TestListBounds::refusesAPageToo()
{
    QFETCH(QByteArray, query);
    for (const QByteArray collection : {"/api/articles?", "/api/projects?"}) {
        const HttpAnswer answer = m_api.visitor->get(collection + query);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), u"invalid_parameter"_s);
        QCOMPARE(answer.wrongFields(), (QStringList{u"cursor"_s, u"page"_s}));
    }
}

void TestListBounds::refusesHostileCursors_data()
{
    QTest::addColumn<QByteArray>("cursor");
    QTest::newRow("a number") << QByteArray("2");
    QTest::newRow("words") << QByteArray("no%20cursor%20at%20all");
    QTest::newRow("SQL") << QByteArray("'%20OR%201=1--");
    QTest::newRow("not Latin") << QByteArray("%E6%B8%AF");
    QTest::newRow("no JSON") << coded("[[[");
    QTest::newRow("an object") << coded(R"({"id":1})");
    QTest::newRow("an empty list") << coded("[]");
    QTest::newRow("no mark") << coded(R"([1,1,1])");
    QTest::newRow("another mark") << coded(R"(["zzz","a",1])");
    QTest::newRow("deep") << coded(QByteArray("[").repeated(1000) + QByteArray("]").repeated(1000));
    QTest::newRow("too long") << QByteArray(4001, 'A');
}

void TestListBounds::refusesHostileCursors()
{
    QFETCH(QByteArray, cursor);
    for (const QByteArray query : {"/api/articles?cursor=", "/api/projects?sort=title&cursor="}) {
        const HttpAnswer answer = m_api.visitor->get(query + cursor);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), u"invalid_parameter"_s);
        QCOMPARE(answer.wrongFields(), QStringList{u"cursor"_s});
    }
}

/// Whoever builds a cursor of their own may come anywhere in the list, but never gets an error of the server's.
void TestListBounds::survivesAlteredCursors()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(!m_api.publish("/api/projects", u"Item"_s, {{u"tags"_s, QJsonArray{u"altered"_s}}}).isEmpty());
    const QByteArray list = "/api/projects?tag=altered&limit=2&sort=title,startedOn,-featured";
    const QString next = m_api.visitor->get(list + "&cursor=").json()[u"meta"_s][u"nextCursor"_s].toString();
    const QByteArray json = QByteArray::fromBase64(next.toLatin1(), QByteArray::Base64UrlEncoding);
    const QJsonArray real = QJsonDocument::fromJson(json).array();
    QCOMPARE(real.size(), 5);
    const QJsonArray values{QJsonValue(),
                            true,
                            -1,
                            1.5,
                            1e300,
                            9.3e18,
                            u""_s,
                            u"' OR 1=1--"_s,
                            QString(QChar(0)),
                            QString(QChar(0xd800)),
                            u"x"_s.repeated(2000),
                            QJsonArray{1},
                            QJsonObject{{u"a"_s, 1}}};
    for (qsizetype place = 0; place < real.size(); ++place) {
        for (const auto &value : values) {
            QJsonArray altered = real;
            altered[place] = value;
            const HttpAnswer answer =
                m_api.visitor->get(list + "&cursor=" + coded(QJsonDocument(altered).toJson(QJsonDocument::Compact)));
            QVERIFY2(answer.status == 200 || answer.status == 400, answer.body.constData());
        }
    }
    // One for another order is refused: it would skip items.
    const QByteArray cursor = coded(json);
    QCOMPARE(m_api.visitor->get(list + "&cursor=" + cursor).status, 200);
    QCOMPARE(m_api.visitor->get("/api/projects?sort=-title,startedOn,-featured&cursor=" + cursor).status, 400);
    QCOMPARE(m_api.visitor->get("/api/projects?cursor=" + cursor).status, 400);
}

void TestListBounds::hasALimit_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("wrong"); // empty: it is taken
    const auto row = [](const char *query, const QString &wrong) {
        QTest::newRow(query) << QByteArray(query) << wrong;
    };
    row("limit=1", {});
    row("limit=100", {});
    row("limit=100&cursor=", {});
    row("page=1000000", {});
    for (const char *query : {"limit=0", "limit=101", "limit=-1", "limit=", "limit=ten", "limit=1.0", "limit=01",
                              "limit=%2B1", "limit=1e1", "limit=9223372036854775808", "limit=101&cursor="})
        row(query, u"limit"_s);
    for (const char *query : {"page=0", "page=-1", "page=1000001", "page=", "page=1%20"})
        row(query, u"page"_s);
}

void TestListBounds::hasALimit()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, wrong);
    for (const QByteArray collection : {"/api/articles?", "/api/projects?"}) {
        const HttpAnswer answer = m_api.visitor->get(collection + query);
        QCOMPARE(answer.status, wrong.isEmpty() ? 200 : 400);
        QCOMPARE(answer.wrongFields(), wrong.isEmpty() ? QStringList() : QStringList{wrong});
    }
}

QTEST_GUILESS_MAIN(TestListBounds)
#include "tst_ListBounds.moc"
