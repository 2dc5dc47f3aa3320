#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "server/pipeline/Problem.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;
using vitrine::models::Error;
using vitrine::models::ErrorKind;

namespace {

QJsonObject documentOf(const CompleteResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

}

class TestProblem final : public QObject
{
    Q_OBJECT

private slots:
    void documentsEveryCode();
    void reports_data();
    void reports();
    void hidesWhatWentWrongInside();
    void namesFields();
    void carriesDetails();
    void escapes();
};

void TestProblem::documentsEveryCode()
{
    QSet<QByteArray> seen;
    static const QRegularExpression kCode(u"^[a-z]+(_[a-z]+)*$"_s);
    for (const ProblemKind &kind : problemKinds()) {
        QVERIFY2(!seen.contains(kind.code), kind.code);
        seen.insert(kind.code);
        QVERIFY2(kCode.match(QString::fromLatin1(kind.code)).hasMatch(), kind.code);
        QVERIFY2(kind.status >= 400 && kind.status < 600, kind.code);
        QVERIFY2(!kind.title.isEmpty() && !kind.meaning.isEmpty(), kind.code);
        QCOMPARE(findProblemKind(kind.code), &kind);
    }
    QVERIFY(!findProblemKind("no_such_code"));
    QVERIFY(!findProblemKind(""));
}

void TestProblem::reports_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("documented");
    const auto row = [](const char *name, ErrorKind kind, const QString &code, int status, const QString &documented) {
        QTest::newRow(name) << kind << code << status << documented;
    };
    row("bad request", ErrorKind::BadRequest, u"invalid_parameter"_s, 400, u"invalid_parameter"_s);
    row("no token", ErrorKind::Unauthenticated, u"unauthenticated"_s, 401, u"unauthenticated"_s);
    row("bad token", ErrorKind::Unauthenticated, u"invalid_token"_s, 401, u"invalid_token"_s);
    row("forbidden", ErrorKind::Forbidden, u"forbidden"_s, 403, u"forbidden"_s);
    row("not found", ErrorKind::NotFound, u"not_found"_s, 404, u"not_found"_s);
    row("taken", ErrorKind::Conflict, u"slug_taken"_s, 409, u"slug_taken"_s);
    row("stale", ErrorKind::Stale, u"stale_version"_s, 412, u"stale_version"_s);
    row("too large", ErrorKind::TooLarge, u"too_large"_s, 413, u"too_large"_s);
    row("invalid", ErrorKind::Invalid, u"validation_failed"_s, 422, u"validation_failed"_s);
    row("unavailable", ErrorKind::Unavailable, u"unavailable"_s, 503, u"unavailable"_s);
    row("internal", ErrorKind::Internal, u"internal"_s, 500, u"internal"_s);
    row("disk full", ErrorKind::Unavailable, u"disk_full"_s, 503, u"disk_full"_s);
    // Codes of other layers are told under the documented code of their status.
    row("no key", ErrorKind::Unavailable, u"key_not_readable"_s, 503, u"unavailable"_s);
    row("nothing there", ErrorKind::NotFound, u"no_database"_s, 404, u"not_found"_s);
    row("other conflict", ErrorKind::Conflict, u"file_exists"_s, 409, u"conflict"_s);
    row("other bad request", ErrorKind::BadRequest, u"unknown_migration"_s, 400, u"bad_request"_s);
    row("other invalid", ErrorKind::Invalid, u"key_invalid"_s, 422, u"validation_failed"_s);
    row("other internal", ErrorKind::Internal, u"migration_failed"_s, 500, u"internal"_s);
    row("other forbidden", ErrorKind::Forbidden, u"origin"_s, 403, u"forbidden"_s);
    row("no code", ErrorKind::TooLarge, u""_s, 413, u"too_large"_s);
}

void TestProblem::reports()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    QFETCH(int, status);
    QFETCH(QString, documented);
    const CompleteResponse response = problemResponse(Error{kind, code, u"What happened."_s}, "r-1");
    QCOMPARE(response.status, status);
    const QJsonObject document = documentOf(response);
    QCOMPARE(document[u"code"_s].toString(), documented);
    QCOMPARE(document[u"type"_s].toString(), u"/api/problems/"_s + documented);
    QCOMPARE(document[u"status"_s].toInt(), status);
    QCOMPARE(document[u"requestId"_s].toString(), u"r-1"_s);
    const ProblemKind *known = findProblemKind(documented.toLatin1());
    QVERIFY(known);
    QCOMPARE(document[u"title"_s].toString(), known->title);
    QCOMPARE(known->status, status);
    QVERIFY(!document.contains(u"errors"_s));
    QVERIFY(std::ranges::find(response.headers, HeaderField{"Content-Type", "application/problem+json"}) !=
            response.headers.end());
    QVERIFY(std::ranges::find(response.headers, HeaderField{"Cache-Control", "no-store"}) != response.headers.end());
}

void TestProblem::hidesWhatWentWrongInside()
{
    const QString secret = u"no such column: x in: SELECT x FROM token"_s;
    for (const QString &code : {u"internal"_s, u"sqlite"_s, u""_s}) {
        const QByteArray body = problemResponse(Error{ErrorKind::Internal, code, secret}, "r").body;
        QVERIFY2(!body.contains("SELECT") && !body.contains("column"), body.constData());
    }
}

void TestProblem::namesFields()
{
    const Error error =
        vitrine::models::invalidFields({{u"title"_s, u"required"_s, u"Is needed."_s},
                                        {u"links[2].url"_s, u"invalid_url"_s, u"Must be a full address."_s}});
    const QJsonArray errors = documentOf(problemResponse(error, "r"))[u"errors"_s].toArray();
    QCOMPARE(errors.size(), 2);
    QCOMPARE(errors[1].toObject(), (QJsonObject{{u"field"_s, u"links[2].url"_s},
                                                {u"code"_s, u"invalid_url"_s},
                                                {u"message"_s, u"Must be a full address."_s}}));
}

void TestProblem::carriesDetails()
{
    Error error{ErrorKind::Stale, u"stale_version"_s, u"Changed."_s};
    error.details = {{u"currentVersion"_s, 4}, {u"current"_s, QJsonObject{{u"title"_s, u"New"_s}}}};
    const QJsonObject document = documentOf(problemResponse(error, "r"));
    QCOMPARE(document[u"currentVersion"_s].toInt(), 4);
    QCOMPARE(document[u"current"_s][u"title"_s].toString(), u"New"_s);
}

void TestProblem::escapes()
{
    const Error error = vitrine::models::invalidFields({{u"a\"b\n\u0001"_s, u"unknown_field"_s, u"<script>"_s}});
    const QJsonObject document = documentOf(problemResponse(error, "r"));
    QCOMPARE(document[u"errors"_s][0][u"field"_s].toString(), u"a\"b\n\u0001"_s);
}

QTEST_APPLESS_MAIN(TestProblem)
#include "tst_Problem.moc"
