#include <limits>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "models/core/JsonWriter.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_JsonWriter final : public QObject
{
    Q_OBJECT

private slots:
    void escapes_data();
    void escapes();
    void everyCharacterComesBack();
    void halfPairsStillMakeValidJson();
    void placesCommas();
    void numbers_data();
    void numbers();
    void values_data();
    void values();
    void documentsComeBack();
    void escapesKeys();
};

void tst_JsonWriter::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("plain") << u"lamp"_s << QByteArray("\"lamp\"");
    QTest::newRow("empty") << u""_s << QByteArray("\"\"");
    QTest::newRow("null text") << QString() << QByteArray("\"\"");
    QTest::newRow("quote and backslash") << u"a\"b\\c"_s << QByteArray(R"("a\"b\\c")");
    QTest::newRow("lines and tabs") << u"a\n\r\tb"_s << QByteArray(R"("a\n\r\tb")");
    QTest::newRow("other controls") << QString(QChar(0) + u"\b\f\u001f"_s)
                                    << QByteArray(R"("\u0000\u0008\u000c\u001f")");
    QTest::newRow("slash stays") << u"</script>"_s << QByteArray("\"</script>\"");
    QTest::newRow("two bytes") << u"é"_s << QByteArray("\"\xc3\xa9\"");
    QTest::newRow("three bytes") << u"港"_s << QByteArray("\"\xe6\xb8\xaf\"");
    QTest::newRow("surrogate pair") << u"a🏮b"_s
                                    << QByteArray("\"a\xf0\x9f\x8f\xae"
                                                  "b\"");
    QTest::newRow("mixed") << u"é\"港\n🏮"_s << QByteArray("\"\xc3\xa9\\\"\xe6\xb8\xaf\\n\xf0\x9f\x8f\xae\"");
}

void tst_JsonWriter::escapes()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, json);
    JsonWriter writer;
    writer.value(text);
    QCOMPARE(writer.bytes(), json);
    JsonWriter fromUtf8;
    fromUtf8.utf8(text.toUtf8());
    QCOMPARE(fromUtf8.bytes(), json);
}

void tst_JsonWriter::everyCharacterComesBack()
{
    QString text;
    for (char16_t unit = 0; unit < 0xd800; ++unit)
        text += QChar(unit);
    for (char32_t point = 0x1f300; point < 0x1f400; ++point)
        text += QString::fromUcs4(&point, 1);
    JsonWriter writer;
    writer.beginArray();
    writer.value(text);
    writer.endArray();
    const QJsonArray array = QJsonDocument::fromJson(writer.bytes()).array();
    QCOMPARE(array.size(), 1);
    QCOMPARE(array[0].toString(), text);
}

void tst_JsonWriter::halfPairsStillMakeValidJson()
{
    for (const QString &text : {QString(QChar(0xd83c)), QString(u"a"_s + QChar(0xdfee) + u"b"_s)}) {
        JsonWriter writer;
        writer.beginArray();
        writer.value(text);
        writer.endArray();
        QJsonParseError error;
        QCOMPARE(QJsonDocument::fromJson(writer.bytes(), &error).array().size(), 1);
        QCOMPARE(error.error, QJsonParseError::NoError);
    }
}

void tst_JsonWriter::placesCommas()
{
    JsonWriter writer;
    writer.beginObject();
    writer.key("a"_L1);
    writer.beginArray();
    writer.endArray();
    writer.key("b"_L1);
    writer.beginArray();
    writer.value(qint64(1));
    writer.beginObject();
    writer.endObject();
    writer.beginArray();
    writer.null();
    writer.endArray();
    writer.raw("{\"x\":1}");
    writer.endArray();
    writer.key("c"_L1);
    writer.value(false);
    writer.endObject();
    QCOMPARE(writer.take(), QByteArray(R"({"a":[],"b":[1,{},[null],{"x":1}],"c":false})"));
}

void tst_JsonWriter::numbers_data()
{
    QTest::addColumn<qint64>("number");
    QTest::newRow("zero") << qint64(0);
    QTest::newRow("negative") << qint64(-42);
    QTest::newRow("beyond a double's whole numbers") << qint64(9'007'199'254'740'993);
    QTest::newRow("largest") << std::numeric_limits<qint64>::max();
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min();
}

void tst_JsonWriter::numbers()
{
    QFETCH(const qint64, number);
    JsonWriter writer;
    writer.beginArray();
    writer.value(number);
    writer.endArray();
    QCOMPARE(writer.bytes(), '[' + QByteArray::number(number) + ']');
    QCOMPARE(QJsonDocument::fromJson(writer.bytes()).array()[0].toInteger(), number);
}

void tst_JsonWriter::values_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("text") << QJsonValue(u"a\"b"_s) << QByteArray(R"("a\"b")");
    QTest::newRow("number") << QJsonValue(1.5) << QByteArray("1.5");
    QTest::newRow("whole number") << QJsonValue(12) << QByteArray("12");
    QTest::newRow("true") << QJsonValue(true) << QByteArray("true");
    QTest::newRow("null") << QJsonValue() << QByteArray("null");
    QTest::newRow("object") << QJsonValue(QJsonObject{{u"a"_s, 1}}) << QByteArray(R"({"a":1})");
    QTest::newRow("array") << QJsonValue(QJsonArray{1, u"b"_s}) << QByteArray(R"([1,"b"])");
    QTest::newRow("empty object") << QJsonValue(QJsonObject()) << QByteArray("{}");
    QTest::newRow("empty array") << QJsonValue(QJsonArray()) << QByteArray("[]");
}

void tst_JsonWriter::values()
{
    QFETCH(const QJsonValue, value);
    QFETCH(const QByteArray, json);
    JsonWriter writer;
    writer.value(value);
    QCOMPARE(writer.bytes(), json);
}

void tst_JsonWriter::documentsComeBack()
{
    const QJsonObject object{{u"title"_s, u"Harbour \"Lights\" 🏮"_s},
                             {u"order"_s, -3},
                             {u"tags"_s, QJsonArray{u"a"_s, QJsonObject{{u"b"_s, QJsonValue()}}}},
                             {u"featured"_s, true}};
    JsonWriter writer;
    writer.beginObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        writer.key(member.key());
        writer.value(QJsonValue(member.value()));
    }
    writer.endObject();
    QCOMPARE(QJsonDocument::fromJson(writer.bytes()).object(), object);
}

void tst_JsonWriter::escapesKeys()
{
    JsonWriter writer;
    writer.beginObject();
    writer.key(u"a\"\n港"_s);
    writer.value(true);
    writer.endObject();
    QCOMPARE(QJsonDocument::fromJson(writer.bytes()).object().keys(), QStringList{u"a\"\n港"_s});
}

QTEST_APPLESS_MAIN(tst_JsonWriter)
#include "tst_JsonWriter.moc"
