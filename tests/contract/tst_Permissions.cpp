#include <QtTest>

#include <QJsonDocument>

#include "Subjects.h"
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
    void refusesWrongTokens_data();
    void refusesWrongTokens();

private:
    void eachOperation() const;
    [[nodiscard]] static HttpAnswer ask(const Operation &operation, const Subject &subject, HttpClient &client);

    ServerUnderTest m_server;
    QMap<QString, std::shared_ptr<HttpClient>> m_clients; ///< by role
    std::vector<Operation> m_operations;
    std::unique_ptr<SchemaCheck> m_check;
    std::unique_ptr<Subjects> m_subjects;
};

namespace {

const QStringList kRoles{u"visitor"_s, u"viewer"_s, u"editor"_s, u"owner"_s};

}

void TestPermissions::initTestCase()
{
    QVERIFY2(m_server.start({u"--threads"_s, u"2"_s}), m_server.errors().constData());
    m_clients[u"visitor"_s] = m_server.client();
    for (const QString &role : kRoles.sliced(1))
        m_clients[role] = m_server.client(m_server.createToken(role));
    const QJsonObject document = m_clients[u"visitor"_s]->get("/api/openapi.json").json();
    m_operations = operationsOf(document);
    m_check = std::make_unique<SchemaCheck>(document);
    m_subjects = std::make_unique<Subjects>(*m_clients[u"owner"_s]);
    QVERIFY(m_operations.size() >= 45);
}

void TestPermissions::cleanupTestCase()
{
    QCOMPARE(m_server.stop(), 0);
}

HttpAnswer TestPermissions::ask(const Operation &operation, const Subject &subject, HttpClient &client)
{
    if (subject.body.isEmpty())
        return client.ask(operation.verb(), subject.target);
    return client.ask(operation.verb(), subject.target, {{"Content-Type", operation.bodyType()}},
                      QJsonDocument(subject.body).toJson());
}

void TestPermissions::eachOperation() const
{
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < m_operations.size(); ++i)
        QTest::newRow(m_operations[i].name().constData()) << i;
}

void TestPermissions::answersByRole_data()
{
    eachOperation();
}

void TestPermissions::answersByRole()
{
    QFETCH(const size_t, index);
    const Operation &operation = m_operations[index];
    for (const QByteArray &prefix : {"/api/"_ba, "/api/v1/"_ba}) {
        for (const QString &role : kRoles) {
            Subject subject = m_subjects->make(operation);
            QVERIFY2(!subject.target.isEmpty(), "make a subject for this operation");
            subject.target.replace(0, 5, prefix);
            const HttpAnswer answer = ask(operation, subject, *m_clients[role]);
            const bool mayDoIt = kRoles.indexOf(role) >= kRoles.indexOf(operation.role());
            const int refusal = role == u"visitor" ? 401 : 403;
            QVERIFY2(answer.status == (mayDoIt ? operation.successStatus() : refusal),
                     qPrintable(role + u' ' + QString::fromUtf8(subject.target + ' ' + answer.body)));
            const QString complaint = operation.complaint(answer, *m_check);
            QVERIFY2(complaint.isEmpty(), qPrintable(role + u": "_s + complaint));
            QCOMPARE(answer.field("www-authenticate").isEmpty(), mayDoIt);
            for (const QByteArray &header : mayDoIt ? operation.successHeaders() : QByteArrayList())
                QVERIFY2(!answer.field(header).isEmpty(), (role.toLatin1() + ' ' + header).constData());
        }
    }
}

void TestPermissions::refusesWrongTokens_data()
{
    eachOperation();
}

/// What is open to everybody is closed to a token that does not hold: whoever sends one means it.
void TestPermissions::refusesWrongTokens()
{
    QFETCH(const size_t, index);
    const Operation &operation = m_operations[index];
    const Subject subject = m_subjects->make(operation);
    for (const QByteArray &token : {"vtr_x"_ba, "\xff"_ba, QByteArray(4000, 'a')}) {
        const HttpAnswer answer = ask(operation, subject, *m_server.client(token));
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), u"invalid_token"_s);
        const QString complaint = operation.complaint(answer, *m_check);
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }
}

QTEST_GUILESS_MAIN(TestPermissions)
#include "tst_Permissions.moc"
