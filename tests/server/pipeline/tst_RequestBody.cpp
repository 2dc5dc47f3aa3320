#include <QtTest>

#include "server/pipeline/RequestBody.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;

class TestRequestBody final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
};

void TestRequestBody::reads_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code"); // empty: taken
    const QByteArray json("application/json");
    const QByteArray object(R"({"title":"Signs"})");
    const auto row = [](const char *name, const QByteArray &type, const QByteArray &body, const QString &code) {
        QTest::newRow(name) << type << body << code;
    };
    row("plain", json, object, {});
    row("merge patch", "application/merge-patch+json", object, {});
    row("charset", "application/json; charset=utf-8", object, {});
    row("charset in quotes and capitals", "Application/JSON;Charset=\"UTF-8\"", object, {});
    row("spaces around the object", json, " \r\n" + object + "\n", {});
    row("empty object", json, "{}", {});
    const QString type = u"unsupported_media_type"_s;
    row("no type", "", object, type);
    row("form", "application/x-www-form-urlencoded", object, type);
    row("text", "text/plain", object, type);
    row("other charset", "application/json; charset=latin1", object, type);
    row("type as a prefix", "application/json-seq", object, type);
    row("patch list", "application/json-patch+json", object, type);
    const QString wrong = u"invalid_json"_s;
    row("empty", json, "", wrong);
    row("list", json, "[]", wrong);
    row("text value", json, "\"x\"", wrong);
    row("number", json, "1", wrong);
    row("null", json, "null", wrong);
    row("cut off", json, "{\"a\":", wrong);
    row("two objects", json, "{}{}", wrong);
    row("trailing comma", json, "{\"a\":1,}", wrong);
    row("comment", json, "{/* x */}", wrong);
    row("single quotes", json, "{'a':1}", wrong);
    row("not UTF-8", json, "{\"a\":\"\xff\"}", wrong);
    row("NaN", json, "{\"a\":NaN}", wrong);
    row("too deep", json, QByteArray("{\"a\":").repeated(5000) + "1" + QByteArray("}").repeated(5000), wrong);
    row("NUL behind it", json, object + QByteArray(1, '\0'), wrong);
}

void TestRequestBody::reads()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const RequestBody declared{.contentTypes = {"application/merge-patch+json", "application/json"}};
    Request request;
    request.body = body;
    if (!type.isEmpty())
        request.head.headers.push_back({"content-type", type});
    const auto object = readJsonBody(request, declared);
    QCOMPARE(object ? QString(u""_s) : object.error().code, code.isNull() ? u""_s : code);
    if (!object)
        QVERIFY(!object.error().message.isEmpty());
}

QTEST_APPLESS_MAIN(TestRequestBody)
#include "tst_RequestBody.moc"
