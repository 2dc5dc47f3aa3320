#include <QtTest>

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include "server/feeds/XmlText.h"

using namespace Qt::StringLiterals;
using vitrine::server::xmlText;

/// What of a text XML can hold.
class TestXmlText final : public QObject
{
    Q_OBJECT

private slots:
    void keepsAndDrops_data();
    void keepsAndDrops();
    void everyCharacterCanBeReadBack();
};

void TestXmlText::keepsAndDrops_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("plain") << u"Slow maps"_s << u"Slow maps"_s;
    QTest::newRow("markup is the writer's matter") << u"<a>&amp;]]>"_s << u"<a>&amp;]]>"_s;
    QTest::newRow("white space") << u"a\tb\nc\rd"_s << u"a\tb\nc\rd"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u'b' << u"ab"_s;
    QTest::newRow("control characters") << u"\u0001\u0008\u000b\u000c\u001fx"_s << u"x"_s;
    QTest::newRow("delete and C1 may stand") << u"\u007f\u0085"_s << u"\u007f\u0085"_s;
    QTest::newRow("emoji") << u"🦊🇸🇪"_s << u"🦊🇸🇪"_s;
    QTest::newRow("noncharacters") << u"a\ufffe\uffffb"_s << u"ab"_s;
    QTest::newRow("replacement character") << u"\ufffd"_s << u"\ufffd"_s;
    QTest::newRow("a high surrogate alone") << u"a"_s + QChar(0xd83e) + u'b' << u"ab"_s;
    QTest::newRow("a low surrogate alone") << QString(QChar(0xdd8a)) << u""_s;
    QTest::newRow("a high surrogate at the end") << u"a"_s + QChar(0xd83e) << u"a"_s;
    QTest::newRow("surrogates the wrong way round") << QString(QChar(0xdd8a)) + QChar(0xd83e) << u""_s;
}

void TestXmlText::keepsAndDrops()
{
    QFETCH(const QString, text);
    QTEST(xmlText(text), "kept");
}

void TestXmlText::everyCharacterCanBeReadBack()
{
    QString all;
    for (char32_t c = 0; c <= 0x10ffff; c += c < 0x3000 ? 1 : 97)
        all += QChar::fromUcs4(c);
    const QString kept = xmlText(all);
    QByteArray document;
    QXmlStreamWriter writer(&document);
    writer.writeStartDocument();
    writer.writeTextElement(u"t"_s, kept);
    writer.writeEndDocument();
    QVERIFY(!writer.hasError());
    QXmlStreamReader reader(document);
    QVERIFY(reader.readNextStartElement());
    QString back = reader.readElementText();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QString expected = kept;
    QCOMPARE(back.remove(u'\n').remove(u'\r'), expected.remove(u'\n').remove(u'\r'));
}

QTEST_APPLESS_MAIN(TestXmlText)
#include "tst_XmlText.moc"
