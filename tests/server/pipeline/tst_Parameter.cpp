#include <QtTest>

#include "server/pipeline/Parameter.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;

namespace {

Parameter parameter(const QString &name, ParameterType type, qint64 minimum, qint64 maximum,
                    const QStringList &choices = {})
{
    return {.name = name, .type = type, .summary = {}, .minimum = minimum, .maximum = maximum, .choices = choices};
}

const std::vector<Parameter> kDeclared{
    parameter(u"page"_s, ParameterType::Integer, 1, 100),
    parameter(u"order"_s, ParameterType::Integer, -5, 5),
    parameter(u"featured"_s, ParameterType::Boolean, 0, 0),
    parameter(u"status"_s, ParameterType::Choice, 0, 0, {u"draft"_s, u"published"_s}),
    parameter(u"sort"_s, ParameterType::Names, 0, 2, {u"title"_s, u"-title"_s, u"order"_s}),
    parameter(u"tag"_s, ParameterType::Text, 1, 5),
};

}

class TestParameter final : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void namesEveryWrongParameter();
    void refusesAnyParameterWhereNoneIsDeclared();
    void readsTypes();
    void cutsLongNamesInMessages();
    void decodes_data();
    void decodes();
};

void TestParameter::accepts_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("number") << QByteArray("page=7") << u"page"_s << u"7"_s;
    QTest::newRow("smallest") << QByteArray("page=1") << u"page"_s << u"1"_s;
    QTest::newRow("largest") << QByteArray("page=100") << u"page"_s << u"100"_s;
    QTest::newRow("negative") << QByteArray("order=-5") << u"order"_s << u"-5"_s;
    QTest::newRow("zero") << QByteArray("order=0") << u"order"_s << u"0"_s;
    QTest::newRow("flag") << QByteArray("featured=false") << u"featured"_s << u"false"_s;
    QTest::newRow("choice") << QByteArray("status=draft") << u"status"_s << u"draft"_s;
    QTest::newRow("names") << QByteArray("sort=-title,order") << u"sort"_s << u"-title,order"_s;
    QTest::newRow("encoded comma") << QByteArray("sort=-title%2Corder") << u"sort"_s << u"-title,order"_s;
    QTest::newRow("plus is a space") << QByteArray("tag=a+b") << u"tag"_s << u"a b"_s;
    QTest::newRow("other script") << QByteArray("tag=%E6%B8%AF") << u"tag"_s << u"港"_s;
    QTest::newRow("length counts characters")
        << QByteArray("tag=") + QByteArray("%F0%9F%8F%AE").repeated(5) << u"tag"_s << u"🏮"_s.repeated(5);
    QTest::newRow("equals in the value") << QByteArray("tag=a=b") << u"tag"_s << u"a=b"_s;
    QTest::newRow("encoded ampersand") << QByteArray("tag=a%26b") << u"tag"_s << u"a&b"_s;
    QTest::newRow("empty pairs") << QByteArray("&&tag=x&") << u"tag"_s << u"x"_s;
    QTest::newRow("encoded name") << QByteArray("%74ag=x") << u"tag"_s << u"x"_s;
}

void TestParameter::accepts()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, name);
    QFETCH(QString, value);
    const auto values = ParameterValues::fromQuery(query, kDeclared);
    QVERIFY2(values, values ? "" : qPrintable(values.error().message));
    QCOMPARE(values->text(name), std::optional(value));
}

void TestParameter::refuses_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("code");
    const auto invalid = [](const char *row, const char *query, const char *field) {
        QTest::newRow(row) << QByteArray(query) << QString::fromLatin1(field) << u"invalid_parameter"_s;
    };
    invalid("no number", "page=abc", "page");
    invalid("no value", "page", "page");
    invalid("empty", "page=", "page");
    invalid("zero", "page=0", "page");
    invalid("too large", "page=101", "page");
    invalid("does not fit", "page=99999999999999999999", "page");
    invalid("leading zero", "page=07", "page");
    invalid("plus sign", "page=%2B7", "page");
    invalid("space", "page=+7", "page");
    invalid("fraction", "page=1.0", "page");
    invalid("exponent", "page=1e1", "page");
    invalid("hexadecimal", "page=0x1", "page");
    invalid("other digits", "page=%D9%A1", "page");
    invalid("negative zero", "order=-0", "order");
    invalid("flag as number", "featured=1", "featured");
    invalid("flag in capitals", "featured=True", "featured");
    invalid("unknown choice", "status=Draft", "status");
    invalid("unknown name", "sort=body", "sort");
    invalid("one unknown name", "sort=title,body", "sort");
    invalid("too many names", "sort=title,order,-title", "sort");
    invalid("empty name", "sort=title,,order", "sort");
    invalid("empty text", "tag=", "tag");
    invalid("text too long", "tag=abcdef", "tag");
    QTest::newRow("unknown") << QByteArray("color=red") << u"color"_s << u"unknown_parameter"_s;
    QTest::newRow("case counts") << QByteArray("Page=1") << u"Page"_s << u"unknown_parameter"_s;
    QTest::newRow("operator suffix") << QByteArray("page[gt]=1") << u"page[gt]"_s << u"unknown_parameter"_s;
    QTest::newRow("no name") << QByteArray("=1") << u""_s << u"unknown_parameter"_s;
    QTest::newRow("repeated") << QByteArray("tag=a&tag=b") << u"tag"_s << u"repeated_parameter"_s;
    QTest::newRow("repeated, same value") << QByteArray("tag=a&tag=a") << u"tag"_s << u"repeated_parameter"_s;
    QTest::newRow("broken escape") << QByteArray("tag=%4") << u"tag"_s << u"invalid_encoding"_s;
    QTest::newRow("no escape") << QByteArray("tag=%zz") << u"tag"_s << u"invalid_encoding"_s;
    QTest::newRow("NUL") << QByteArray("tag=%00") << u"tag"_s << u"invalid_encoding"_s;
    QTest::newRow("not UTF-8") << QByteArray("tag=%ff") << u"tag"_s << u"invalid_encoding"_s;
    QTest::newRow("overlong UTF-8") << QByteArray("tag=%c0%af") << u"tag"_s << u"invalid_encoding"_s;
    QTest::newRow("half a character") << QByteArray("tag=%ed%a0%80") << u"tag"_s << u"invalid_encoding"_s;
    QTest::newRow("broken name") << QByteArray("%ff=x") << u"query"_s << u"invalid_encoding"_s;
}

void TestParameter::refuses()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, field);
    QFETCH(QString, code);
    const auto values = ParameterValues::fromQuery(query, kDeclared);
    QVERIFY(!values);
    QCOMPARE(values.error().kind, vitrine::models::ErrorKind::BadRequest);
    QCOMPARE(values.error().code, u"invalid_parameter"_s);
    QCOMPARE(values.error().fields.size(), 1);
    QCOMPARE(values.error().fields.front().field, field);
    QCOMPARE(values.error().fields.front().code, code);
    QVERIFY(values.error().message.contains(field));
}

void TestParameter::namesEveryWrongParameter()
{
    const auto values = ParameterValues::fromQuery("page=0&tag=fine&color=red&featured=maybe&page=2", kDeclared);
    QVERIFY(!values);
    QStringList fields;
    for (const auto &error : values.error().fields)
        fields.append(error.field);
    QCOMPARE(fields, (QStringList{u"page"_s, u"color"_s, u"featured"_s}));
}

void TestParameter::refusesAnyParameterWhereNoneIsDeclared()
{
    QVERIFY(ParameterValues::fromQuery("", {}));
    QVERIFY(ParameterValues::fromQuery("&", {}));
    QVERIFY(!ParameterValues::fromQuery("a=1", {}));
}

void TestParameter::readsTypes()
{
    const auto values = ParameterValues::fromQuery("page=7&featured=true&sort=title,order", kDeclared);
    QVERIFY(values);
    QCOMPARE(values->integer(u"page"_s), std::optional<qint64>(7));
    QCOMPARE(values->flag(u"featured"_s), std::optional(true));
    QCOMPARE(values->names(u"sort"_s), (QStringList{u"title"_s, u"order"_s}));
    QVERIFY(!values->text(u"tag"_s));
    QVERIFY(!values->integer(u"order"_s));
    QVERIFY(!values->flag(u"status"_s));
    QVERIFY(values->names(u"fields"_s).isEmpty());
}

void TestParameter::cutsLongNamesInMessages()
{
    const auto values = ParameterValues::fromQuery(QByteArray(4000, 'x') + "=1", kDeclared);
    QVERIFY(!values);
    QVERIFY(values.error().fields.front().field.size() < 100);
    QVERIFY(values.error().message.size() < 400);
}

void TestParameter::decodes_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QString>("text"); // null: refused
    QTest::newRow("plain") << QByteArray("abc") << u"abc"_s;
    QTest::newRow("empty") << QByteArray("") << u""_s;
    QTest::newRow("once only") << QByteArray("%2541") << u"%41"_s;
    QTest::newRow("small letters") << QByteArray("%c3%a9") << u"é"_s;
    QTest::newRow("encoded plus") << QByteArray("a%2Bb") << u"a+b"_s;
    QTest::newRow("byte order mark") << QByteArray("%EF%BB%BFa") << u"\uFEFFa"_s;
    QTest::newRow("percent at the end") << QByteArray("a%") << QString();
    QTest::newRow("raw NUL") << QByteArray("a\0b", 3) << QString();
    QTest::newRow("raw bytes that are no UTF-8") << QByteArray("\xfe") << QString();
}

void TestParameter::decodes()
{
    QFETCH(QByteArray, encoded);
    QFETCH(QString, text);
    const auto decoded = decodeQueryText(encoded);
    QCOMPARE(decoded.has_value(), !text.isNull());
    QCOMPARE(decoded.value_or(QString()), text);
}

QTEST_APPLESS_MAIN(TestParameter)
#include "tst_Parameter.moc"
