#include <QtTest>

#include <QJsonDocument>

#include "Operation.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Every documented operation, asked by everybody: each gets what the document says.
class TestPermissions final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void answersByRole_data();
    void answersByRole();
    void answersUnderBothNames();

private:
    [[nodiscard]] QJsonObject newProject();
    [[nodiscard]] HttpAnswer ask(const Operation &operation, HttpClient &client, const QByteArray &target) const;

    ServerUnderTest m_server;
    QMap<QString, std::shared_ptr<HttpClient>> m_clients; ///< by role
    std::vector<Operation> m_operations;
    std::unique_ptr<SchemaCheck> m_check;
};

void TestPermissions::initTestCase()
{
    QVERIFY2(m_server.start({u"--threads"_s, u"2"_s}), m_server.errors().constData());
    m_clients[u"visitor"_s] = m_server.client();
    for (const QString &role : {u"viewer"_s, u"editor"_s, u"owner"_s})
        m_clients[role] = m_server.client(m_server.createToken(role));
    const QJsonObject document = m_clients[u"visitor"_s]->get("/api/openapi.json").json();
    m_operations = operationsOf(document);
    m_check = std::make_unique<SchemaCheck>(document);
    QVERIFY(m_operations.size() >= 7);
}

void TestPermissions::cleanupTestCase()
{
    QCOMPARE(m_server.stop(), 0);
}

QJsonObject TestPermissions::newProject()
{
    return m_clients[u"owner"_s]
        ->post("/api/projects", {{u"title"_s, u"Asked for"_s},
                                 {u"status"_s, u"published"_s},
                                 {u"startedOn"_s, u"2024-05-01"_s},
                                 {u"tags"_s, QJsonArray{u"asked"_s}},
                                 {u"links"_s, QJsonArray{QJsonObject{{u"url"_s, u"https://example.com/"_s}}}},
                                 {u"customFields"_s, QJsonObject{{u"a"_s, 1}, {u"_b"_s, 2}}}})
        .data();
}

HttpAnswer TestPermissions::ask(const Operation &operation, HttpClient &client, const QByteArray &target) const
{
    const QByteArray type = operation.bodyType();
    if (type.isEmpty())
        return client.ask(operation.verb(), target);
    return client.ask(operation.verb(), target, {{"Content-Type", type}}, R"({"title":"As asked"})");
}

void TestPermissions::answersByRole_data()
{
    QTest::addColumn<size_t>("operation");
    QTest::addColumn<QString>("role");
    for (size_t i = 0; i < m_operations.size(); ++i) {
        for (const QString &role : {u"visitor"_s, u"viewer"_s, u"editor"_s, u"owner"_s})
            QTest::addRow("%s by %s", m_operations[i].name().constData(), qPrintable(role)) << i << role;
    }
}

void TestPermissions::answersByRole()
{
    QFETCH(size_t, operation);
    QFETCH(QString, role);
    const Operation &asked = m_operations[operation];
    const HttpAnswer answer = ask(asked, *m_clients[role], asked.target(newProject()));
    const QStringList roles{u"visitor"_s, u"viewer"_s, u"editor"_s, u"owner"_s};
    const bool mayDoIt = roles.indexOf(role) >= roles.indexOf(asked.role());
    QCOMPARE(answer.status, mayDoIt ? asked.successStatus() : role == u"visitor"_s ? 401 : 403);
    const QString complaint = asked.complaint(answer, *m_check);
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
}

void TestPermissions::answersUnderBothNames()
{
    for (const Operation &operation : m_operations) {
        QByteArray target = operation.target(newProject());
        target.replace(0, 5, "/api/v1/");
        for (const QString &role : {u"visitor"_s, u"viewer"_s, u"editor"_s}) {
            const int status = ask(operation, *m_clients[role], target).status;
            const bool mayDoIt = operation.role() == u"visitor"_s || role == u"editor"_s;
            QVERIFY2(mayDoIt ? status == operation.successStatus() : status == 401 || status == 403,
                     operation.name().constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestPermissions)
#include "tst_Permissions.moc"
