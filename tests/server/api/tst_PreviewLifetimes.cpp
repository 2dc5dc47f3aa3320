#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Who makes preview links and how long they last. Every test runs over projects and articles.
class TestPreviewLifetimes final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase() { m_api.start(); }
    void cleanupTestCase() { m_api.stop(); }
    void lastAsLongAsAsked_data();
    void lastAsLongAsAsked();
    void refuseLifetimes_data();
    void refuseLifetimes();
    void areMadeByEditors();
    void workAfterARestart();

private:
    [[nodiscard]] static QByteArray collection()
    {
        QFETCH_GLOBAL(QByteArray, collection);
        return collection;
    }
    [[nodiscard]] QByteArray tokenFor(const QByteArray &address)
    {
        return m_api.act(address, "preview").data()[u"token"_s].toString().toLatin1();
    }
    [[nodiscard]] HttpAnswer visit(const QByteArray &address, const QByteArray &token)
    {
        return m_api.visitor->get(address + "?preview=" + token);
    }

    ContentFixture m_api;
};

void TestPreviewLifetimes::initTestCase_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("projects") << QByteArray("/api/projects");
    QTest::newRow("articles") << QByteArray("/api/articles");
}

void TestPreviewLifetimes::lastAsLongAsAsked_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("seconds");
    QTest::newRow("a week unless it is said") << QJsonObject() << 7 * 24 * 3600;
    QTest::newRow("the shortest") << QJsonObject{{u"expiresIn"_s, 60}} << 60;
    QTest::newRow("the longest") << QJsonObject{{u"expiresIn"_s, 90 * 24 * 3600}} << 90 * 24 * 3600;
}

void TestPreviewLifetimes::lastAsLongAsAsked()
{
    QFETCH(QJsonObject, body);
    QFETCH(int, seconds);
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Timed"_s}});
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const HttpAnswer answer = m_api.editor->post(address + "/preview", body);
    QCOMPARE(answer.status, 200);
    const QDateTime expires = QDateTime::fromString(answer.data()[u"expiresAt"_s].toString(), Qt::ISODateWithMs);
    QVERIFY(expires >= before.addSecs(seconds));
    QVERIFY(expires <= QDateTime::currentDateTimeUtc().addSecs(seconds));
    QCOMPARE(visit(address, answer.data()[u"token"_s].toString().toLatin1()).status, 200);
    // Its time is under the signature too.
    QByteArrayList parts = answer.data()[u"token"_s].toString().toLatin1().split('.');
    parts[1] = QByteArray::number(parts[1].toLongLong(nullptr, 36) + 1, 36);
    QCOMPARE(visit(address, parts.join('.')).code(), u"invalid_preview"_s);
}

void TestPreviewLifetimes::refuseLifetimes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    for (const char *body :
         {R"({"expiresIn":59})", R"({"expiresIn":7776001})", R"({"expiresIn":-60})", R"({"expiresIn":"60"})",
          R"({"expiresIn":60.5})", R"({"expiresIn":1e300})", R"({"for":60})"})
        QTest::newRow(body) << QByteArray(body) << 422;
    QTest::newRow("no JSON") << QByteArray("{") << 400;
}

void TestPreviewLifetimes::refuseLifetimes()
{
    QFETCH(QByteArray, body);
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Timed"_s}});
    const HttpAnswer answer =
        m_api.editor->ask("POST", address + "/preview", {{"Content-Type", "application/json"}}, body);
    QTEST(answer.status, "status");
}

void TestPreviewLifetimes::areMadeByEditors()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Made"_s}});
    QCOMPARE(m_api.visitor->ask("POST", address + "/preview").status, 401);
    QCOMPARE(m_api.viewer->ask("POST", address + "/preview").status, 403);
    QCOMPARE(m_api.owner->ask("POST", address + "/preview").status, 200);
    QCOMPARE(m_api.act(collection() + "/never-was", "preview").code(), u"not_found"_s);
    const qint64 before = m_api.lastChange();
    QCOMPARE(m_api.act(address, "preview").status, 200);
    QCOMPARE(m_api.lastChange(), before); // it changes nothing
}

void TestPreviewLifetimes::workAfterARestart()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Restart"_s}});
    const QByteArray token = tokenFor(address);
    QCOMPARE(m_api.server.stop(), 0);
    QVERIFY2(m_api.server.start(), m_api.server.errors().constData());
    m_api.connect();
    QCOMPARE(visit(address, token).status, 200);
    // The server's errors do not carry what opens a draft.
    QVERIFY(!m_api.server.errors().contains(token));
}

QTEST_GUILESS_MAIN(TestPreviewLifetimes)
#include "tst_PreviewLifetimes.moc"
