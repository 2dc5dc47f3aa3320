#include <QtTest>

#include "server/pipeline/EndpointTable.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;

namespace {

Endpoint endpoint(Method method, const QString &path, const QString &operation)
{
    Endpoint made;
    made.method = method;
    made.path = path;
    made.operation = operation;
    return made;
}

}

class TestEndpointTable final : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void tellsWhatIsAllowed();

private:
    const EndpointTable m_table{{
        endpoint(Method::Get, u"/api/projects"_s, u"list"_s),
        endpoint(Method::Get, u"/api/projects/{slug}"_s, u"read"_s),
        endpoint(Method::Patch, u"/api/projects/{slug}"_s, u"update"_s),
        endpoint(Method::Get, u"/health/liveness"_s, u"liveness"_s),
    }};
};

void TestEndpointTable::finds_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("operation"); // empty: nothing is there
    QTest::addColumn<QString>("parameter");
    const auto row = [](const char *path, const QString &operation, const QString &parameter = {}) {
        QTest::newRow(path) << QByteArray(path) << operation << parameter;
    };
    row("/api/projects", u"list"_s);
    row("/api/projects/", u"list"_s);
    row("//api//projects", u"list"_s);
    row("/api/v1/projects", u"list"_s);
    row("/api/v1/projects/signs", u"read"_s, u"signs"_s);
    row("/api/projects/%E6%B8%AF", u"read"_s, u"港"_s);
    row("/api/projects/v1", u"read"_s, u"v1"_s);
    row("/api/projects/a%2520b", u"read"_s, u"a%20b"_s);
    row("/health/liveness", u"liveness"_s);
    row("/api/v1/v1/projects", {});
    row("/api/v2/projects", {});
    row("/v1/projects", {});
    row("/health/v1/liveness", {});
    row("/API/projects", {});
    row("/api", {});
    row("/", {});
    row("/api/projects/a/b", {});
    row("/api/projects/a%2Fb", {});
    row("/api/projects/%00", {});
    row("/api/projects/%ff", {});
    row("/api/projects/..", {});
    row("/api/projects/%2e%2e", {});
    row("/api/x/../projects", {});
}

void TestEndpointTable::finds()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, operation);
    QFETCH(QString, parameter);
    const auto match = m_table.find(Method::Get, path);
    QCOMPARE(match.has_value(), !operation.isEmpty());
    if (!match)
        return;
    QVERIFY(match->endpoint);
    QCOMPARE(match->endpoint->operation, operation);
    QCOMPARE(match->parameters.value(0), parameter.isNull() ? QString() : parameter);
}

void TestEndpointTable::tellsWhatIsAllowed()
{
    const auto match = m_table.find(Method::Delete, "/api/v1/projects/signs");
    QVERIFY(match);
    QVERIFY(!match->endpoint);
    QVERIFY(std::ranges::find(match->allowed, Method::Get) != match->allowed.end());
    QVERIFY(std::ranges::find(match->allowed, Method::Patch) != match->allowed.end());
    QVERIFY(std::ranges::find(match->allowed, Method::Post) == match->allowed.end());
    QVERIFY(m_table.find(Method::Head, "/api/projects")->endpoint);
}

QTEST_APPLESS_MAIN(TestEndpointTable)
#include "tst_EndpointTable.moc"
