#include <QtTest>

#include <QJsonDocument>

#include "Operation.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

namespace {

/// Values as they travel in a target: encoded where they have to be, broken where they are meant to be.
const QByteArrayList kTexts{
    "",
    "abc",
    "-1",
    "0",
    "1.5",
    "1e9",
    "0x10",
    "99999999999999999999999",
    "-9223372036854775808",
    "NaN",
    "true",
    "null",
    "[]",
    "%7B%22%24ne%22%3Anull%7D",
    "%00",
    "a%00b",
    "%ff%fe",
    "%c0%af",
    "%ed%a0%80",
    "%",
    "%zz",
    "%0d%0aX-Injected%3A%201",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e",
    "..",
    ".",
    "%2F",
    "a%5cb",
    "%27%20OR%20%271%27%3D%271",
    "%27%3B%20DROP%20TABLE%20project%3B--",
    "%22%20UNION%20SELECT%20hash%20FROM%20token--",
    "%25",
    "_",
    "%2A",
    "a%3Bb",
    "%3Cscript%3E",
    "%F0%9F%8F%AE",
    "%EF%BB%BFtitle",
    "%E2%80%AE",
    "title,title,title,title,title,title,title",
    "%24%7B7%2A7%7D",
};

QByteArray longText()
{
    return QByteArray(10 * 1024, 'a');
}

/// Values of every JSON type and size for one member of a body.
QByteArrayList jsonValues()
{
    return {"null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e300",
            "-1e300",
            "9223372036854775807",
            "18446744073709551616",
            "\"\"",
            "\" \"",
            "\"abc\"",
            R"("\u0000")",
            R"("\ud800")",
            R"("\u202e\u2028")",
            R"("' OR 1=1; DROP TABLE project; --")",
            R"("../../etc/passwd")",
            R"("<script>alert(1)</script>")",
            "[]",
            "[null]",
            "[[]]",
            "[1,\"a\",{}]",
            R"-([{"url":"javascript:alert(1)"},{"slug":1,"name":[]}])-",
            "{}",
            R"({"":1})",
            R"({"a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":{"i":1}}}}}}}}})",
            R"({"title":null,"url":{}})",
            '"' + longText() + '"',
            '[' + QByteArray("\"x\",").repeated(2000) + "\"x\"]",
            "{\"" + longText() + "\":1}"};
}
}

/// Every parameter and every field of every operation, given what it should not be: always a documented answer, never a
/// 500, never another's data.
class TestHostileValues final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void takesQueries_data();
    void takesQueries();
    void takesPaths_data();
    void takesPaths();
    void takesFields_data();
    void takesFields();
    void takesConditions();

private:
    void expectDocumented(const Operation &operation, const HttpAnswer &answer, const QByteArray &what) const;
    void eachOperation(const std::function<bool(const Operation &)> &isMeant) const;
    [[nodiscard]] QJsonObject newProject();

    ServerUnderTest m_server;
    std::unique_ptr<HttpClient> m_visitor;
    std::unique_ptr<HttpClient> m_editor;
    std::vector<Operation> m_operations;
    std::unique_ptr<SchemaCheck> m_check;
};

void TestHostileValues::initTestCase()
{
    QVERIFY2(m_server.start({u"--threads"_s, u"2"_s}), m_server.errors().constData());
    m_visitor = m_server.client();
    m_editor = m_server.client(m_server.createToken(u"editor"_s));
    const QJsonObject document = m_visitor->get("/api/openapi.json").json();
    m_operations = operationsOf(document);
    m_check = std::make_unique<SchemaCheck>(document);
    QVERIFY(m_operations.size() >= 7);
}

void TestHostileValues::cleanupTestCase()
{
    // After all of it the server is well, has everything, and saw no error of its own.
    QCOMPARE(m_visitor->get("/health/readiness").status, 200);
    QVERIFY(m_editor->get("/api/projects").json()[u"meta"_s][u"total"_s].toInt() > 0);
    QCOMPARE(m_server.stop(), 0);
    QVERIFY(!m_server.errors().contains("\"level\":\"error\""));
}

QJsonObject TestHostileValues::newProject()
{
    return m_editor->post("/api/projects", {{u"title"_s, u"Target"_s}, {u"status"_s, u"published"_s}}).data();
}

void TestHostileValues::expectDocumented(const Operation &operation, const HttpAnswer &answer,
                                         const QByteArray &what) const
{
    const QString complaint = operation.complaint(answer, *m_check);
    QVERIFY2(complaint.isEmpty(), qPrintable(QString::fromUtf8(what.left(200)) + u": "_s + complaint));
    QVERIFY2(answer.field("x-injected").isNull(), what.left(200).constData());
}

void TestHostileValues::eachOperation(const std::function<bool(const Operation &)> &isMeant) const
{
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < m_operations.size(); ++i) {
        if (isMeant(m_operations[i]))
            QTest::newRow(m_operations[i].name().constData()) << i;
    }
}

void TestHostileValues::takesQueries_data()
{
    eachOperation([](const Operation &) { return true; });
}

void TestHostileValues::takesQueries()
{
    QFETCH(size_t, index);
    const Operation &operation = m_operations[index];
    QByteArrayList names{"unknown", "", "%00", "%ff", "status%5Bne%5D", "customFields._x", longText()};
    const QStringList declared = operation.parameters(u"query"_s);
    for (const QString &name : declared)
        names.append(name.toLatin1());
    const QByteArray target = operation.target(newProject());
    for (const QByteArray &name : names) {
        const bool isDeclared = declared.contains(QString::fromLatin1(name));
        for (const QByteArray &value : kTexts + QByteArrayList{longText()}) {
            const QByteArray query = '?' + name + '=' + value;
            for (HttpClient *client : {m_visitor.get(), m_editor.get()}) {
                const bool isWrite = operation.role() != u"visitor"_s;
                if (isWrite && client == m_editor.get() && operation.method == u"delete"_s && isDeclared)
                    continue;
                const QByteArray type = operation.bodyType();
                const HttpAnswer answer = type.isEmpty() ? client->ask(operation.verb(), target + query)
                                                         : client->ask(operation.verb(), target + query,
                                                                       {{"Content-Type", type}}, R"({"title":"x"})");
                expectDocumented(operation, answer, query);
                if (QTest::currentTestFailed())
                    return;
                if (!isDeclared && !(name.isEmpty() && value.isEmpty()))
                    QVERIFY2(answer.status >= 400 && answer.status < 500, query.left(200).constData());
            }
        }
    }
}

void TestHostileValues::takesPaths_data()
{
    eachOperation([](const Operation &operation) { return !operation.parameters(u"path"_s).isEmpty(); });
}

void TestHostileValues::takesPaths()
{
    QFETCH(size_t, index);
    const Operation &operation = m_operations[index];
    static const QRegularExpression kParameter(u"\\{[a-zA-Z]+\\}"_s);
    for (const QByteArray &value :
         kTexts + QByteArrayList{longText(), QByteArray(300, 'a'), "ORDER", "order", "trash", "batch"}) {
        if (value.isEmpty() || value == "." || value == "%2F" || value == "..")
            continue; // another path
        const QByteArray target = QString(operation.path).replace(kParameter, QString::fromLatin1(value)).toLatin1();
        const QByteArray type = operation.bodyType();
        const HttpAnswer answer =
            type.isEmpty() ? m_editor->ask(operation.verb(), target)
                           : m_editor->ask(operation.verb(), target, {{"Content-Type", type}}, R"({"title":"x"})");
        expectDocumented(operation, answer, target);
        QVERIFY2(answer.status == 404 || answer.status == 414 || answer.status == 400, target.left(200).constData());
    }
}

void TestHostileValues::takesFields_data()
{
    eachOperation([](const Operation &operation) { return !operation.bodyType().isEmpty(); });
}

void TestHostileValues::takesFields()
{
    QFETCH(size_t, index);
    const Operation &operation = m_operations[index];
    const QStringList names =
        operation.bodyProperties().keys() + QStringList{u"id"_s, u"createdAt"_s, u"unknown"_s, u"__proto__"_s};
    const QByteArray target = operation.target(newProject());
    for (const QString &name : names) {
        for (const QByteArray &value : jsonValues()) {
            QByteArray body = "{\"" + name.toLatin1() + "\":" + value;
            if (name != u"title"_s)
                body += ",\"title\":\"x\"";
            const HttpAnswer answer =
                m_editor->ask(operation.verb(), target, {{"Content-Type", operation.bodyType()}}, body + '}');
            expectDocumented(operation, answer, body);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void TestHostileValues::takesConditions()
{
    for (const Operation &operation : m_operations) {
        for (const char *name :
             {"If-Match", "If-None-Match", "Accept-Encoding", "Accept", "Origin", "X-Forwarded-For", "Range"}) {
            for (const QByteArray &value :
                 QByteArrayList{"", "*", "\"", "\"\"", "\"1\", \"2\"", "W/\"1\"", ",,,", "\"99999999999999999999\"",
                                "\xff\xfe", "gzip;q=nan", "bytes=0-0", QByteArray(4000, '"')}) {
                const QByteArray type = operation.bodyType();
                HttpFields fields{{name, value}};
                if (!type.isEmpty())
                    fields += HttpFields{{"Content-Type", type}};
                const HttpAnswer answer = m_editor->ask(operation.verb(), operation.target(newProject()), fields,
                                                        type.isEmpty() ? QByteArray() : R"({"title":"x"})");
                if (answer.field("content-encoding").isEmpty())
                    expectDocumented(operation, answer, operation.name() + ' ' + name + ": " + value);
                QVERIFY2(answer.status != 0 && answer.status != 500, name);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestHostileValues)
#include "tst_HostileValues.moc"
