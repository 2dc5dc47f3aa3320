#include <QJsonArray>
#include <QTest>

#include "models/core/FieldRules.h"
#include "models/core/Result.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_FieldRules final : public QObject
{
    Q_OBJECT

private slots:
    void addresses_data();
    void addresses();
    void characters_data();
    void characters();
    void countsCodePoints_data();
    void countsCodePoints();
    void freeJson_data();
    void freeJson();
    void namesWhatIsWanted();
    void errorOfOneFieldSpeaksForItself();
    void errorOfSeveralCountsThem();
};

void tst_FieldRules::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *name, const QString &text, bool holds) { QTest::newRow(name) << text << holds; };
    row("https", u"https://example.com/a/b?c=d#e"_s, true);
    row("http with a port", u"http://example.com:8080"_s, true);
    row("upper case scheme", u"HTTPS://example.com"_s, true);
    row("international name", u"https://münchen.example/straße"_s, true);
    row("IPv6", u"http://[::1]/"_s, true);
    row("mail", u"mailto:ada@example.com"_s, true);
    row("path", u"/work/harbour-lights"_s, true);
    row("path with a query", u"/work?tag=a#b"_s, true);
    row("only the root", u"/"_s, true);

    row("words", u"my website"_s, false);
    row("no scheme", u"example.com"_s, false);
    row("script", u"javascript:alert(1)"_s, false);
    row("script in disguise", u"JavaScript:alert(1)"_s, false);
    row("data", u"data:text/html,x"_s, false);
    row("file", u"file:///etc/passwd"_s, false);
    row("ftp", u"ftp://example.com"_s, false);
    row("no host", u"https://"_s, false);
    row("no host but a path", u"https:///path"_s, false);
    row("another site without a scheme", u"//example.com"_s, false);
    row("another site with a backslash", u"/\\example.com"_s, false);
    row("relative path", u"work/lamp"_s, false);
    row("space", u"https://example.com/a b"_s, false);
    row("space in a path", u"/a b"_s, false);
    row("password", u"https://ada:secret@example.com"_s, false);
    row("port too large", u"https://example.com:99999"_s, false);
    row("broken percent", u"https://example.com/%zz"_s, false);
    row("mail to nobody", u"mailto:"_s, false);
    row("line break", u"https://example.com/\nx"_s, false);
}

void tst_FieldRules::addresses()
{
    QFETCH(const QString, text);
    FieldInfo field;
    field.type = FieldType::Url;
    field.maximum = 2048;
    FieldErrors errors;
    QTEST(checkText(text, field, u"url"_s, errors), "holds");
    QTEST(errors.isEmpty(), "holds");
}

void tst_FieldRules::characters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLine");
    QTest::addColumn<bool>("isMarkdown");
    const auto row = [](const char *name, const QString &text, bool isLine, bool isMarkdown) {
        QTest::newRow(name) << text << isLine << isMarkdown;
    };
    row("plain", u"Lamp"_s, true, true);
    row("emoji with joiners", u"👩‍🎨"_s, true, true);
    row("right-to-left marks", u"\u200fمنارة\u200e"_s, true, true);
    row("no-break space", u"12\u00a0€"_s, true, true);
    row("line break", u"a\nb"_s, false, true);
    row("carriage return", u"a\r\nb"_s, false, true);
    row("tab", u"a\tb"_s, false, true);
    row("NUL", QString(u"a"_s + QChar(0)), false, false);
    row("escape", u"\u001b[31m"_s, false, false);
    row("delete", u"a\u007f"_s, false, false);
    row("C1 control", u"a\u0085b"_s, false, false);
    row("line separator", u"a\u2028b"_s, false, false);
    row("paragraph separator", u"a\u2029b"_s, false, false);
    row("first half of a pair", QString(QChar(0xd83c)), false, false);
    row("second half of a pair", QString(QChar(0xdfee)), false, false);
    row("halves in the wrong order", QString(QString(QChar(0xdfee)) + QChar(0xd83c)), false, false);
}

void tst_FieldRules::characters()
{
    QFETCH(const QString, text);
    FieldInfo field;
    FieldErrors errors;
    QTEST(checkText(text, field, u"x"_s, errors), "isLine");
    field.type = FieldType::Markdown;
    QTEST(checkText(text, field, u"x"_s, errors), "isMarkdown");
}

void tst_FieldRules::countsCodePoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("count");
    QTest::newRow("nothing") << QString() << qint64(0);
    QTest::newRow("ASCII") << u"lamp"_s << qint64(4);
    QTest::newRow("accent") << u"é"_s << qint64(1);
    QTest::newRow("lantern") << u"🏮"_s << qint64(1);
    QTest::newRow("joined emoji") << u"👩‍🎨"_s << qint64(3);
}

void tst_FieldRules::countsCodePoints()
{
    QFETCH(const QString, text);
    QTEST(codePointCount(text), "count");
}

void tst_FieldRules::freeJson_data()
{
    const auto nested = [](int levels) {
        QJsonObject json{{u"x"_s, 1}};
        for (int i = 1; i < levels; ++i)
            json = {{u"x"_s, json}};
        return json;
    };
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QJsonObject() << u""_s;
    QTest::newRow("eight levels") << nested(8) << u""_s;
    QTest::newRow("nine levels") << nested(9) << u"too_deep"_s;
    QTest::newRow("hundred levels") << nested(100) << u"too_deep"_s;
    QTest::newRow("nine levels of lists")
        << QJsonObject{{u"a"_s, QJsonArray{QJsonArray{
                                    QJsonArray{QJsonArray{QJsonArray{QJsonArray{QJsonArray{QJsonArray{}}}}}}}}}}
        << u"too_deep"_s;
    QTest::newRow("as large as may be") << QJsonObject{{u"a"_s, QString(192, u'x')}} << u""_s;
    QTest::newRow("too large") << QJsonObject{{u"a"_s, QString(193, u'x')}} << u"too_long"_s;
    QTest::newRow("empty key") << QJsonObject{{u""_s, 1}} << u"required"_s;
    QTest::newRow("long key") << QJsonObject{{QString(65, u'k'), 1}} << u"too_long"_s;
    QTest::newRow("key with a line break") << QJsonObject{{u"a\nb"_s, 1}} << u"invalid_text"_s;
}

void tst_FieldRules::freeJson()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const QString, code);
    FieldInfo field;
    field.maximum = 200;
    FieldErrors errors;
    QCOMPARE(checkJson(json, field, u"notes"_s, errors), code.isEmpty());
    const auto taken = errors.take();
    QCOMPARE(taken.empty() ? QString() : taken.front().code, code);
}

void tst_FieldRules::namesWhatIsWanted()
{
    FieldInfo field;
    field.type = FieldType::Choice;
    field.choices = {u"matt"_s, u"gloss"_s};
    FieldErrors errors;
    addWrongType(field, u"finish"_s, errors);
    QVERIFY(errors.contains(u"finish"));
    QVERIFY(!errors.contains(u"fini"));
    QCOMPARE(errors.take().front().message, u"Must be one of matt, gloss."_s);
}

void tst_FieldRules::errorOfOneFieldSpeaksForItself()
{
    const Error error = invalidFields({{u"title"_s, u"required"_s, u"Is needed."_s}});
    QCOMPARE(error.kind, ErrorKind::Invalid);
    QCOMPARE(error.code, u"validation_failed"_s);
    QCOMPARE(error.message, u"title: Is needed."_s);
}

void tst_FieldRules::errorOfSeveralCountsThem()
{
    const Error error = invalidFields({{u"a"_s, u"b"_s, u"c"_s}, {u"d"_s, u"e"_s, u"f"_s}});
    QCOMPARE(error.message, u"2 fields need attention."_s);
    QCOMPARE(error.fields.size(), size_t(2));
}

QTEST_APPLESS_MAIN(tst_FieldRules)
#include "tst_FieldRules.moc"
