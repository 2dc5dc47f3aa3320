#include <QTest>

#include "models/core/Slug.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_Slug final : public QObject
{
    Q_OBJECT

private slots:
    void isSlug_data();
    void isSlug();
    void slugFrom_data();
    void slugFrom();
    void isStableUnderItself_data();
    void isStableUnderItself();
    void keepsTitlesWithinTheLongestSlug();
    void numbered_data();
    void numbered();
};

void tst_Slug::isSlug_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *name, const QString &text, bool holds) { QTest::newRow(name) << text << holds; };
    row("one word", u"lamp"_s, true);
    row("words", u"harbour-lights-2"_s, true);
    row("one letter", u"a"_s, true);
    row("digits", u"2026"_s, true);
    row("Cyrillic", u"огни-гавани"_s, true);
    row("Japanese", u"港の灯り"_s, true);
    row("Japanese with composed marks", u"がぎぐ"_s, true);
    row("Arabic", u"منارة-الميناء"_s, true);
    row("Hindi with vowel signs", u"नमस्ते-दुनिया"_s, true);
    row("Thai with tone marks", u"แสงไฟท่าเรือ"_s, true);
    row("Hebrew", u"אורות-הנמל"_s, true);
    row("Greek", u"φώτα"_s, true);
    row("Hangul", u"항구-불빛"_s, true);
    row("Arabic-Indic digits", u"٢٠٢٦"_s, true);
    row("beyond the basic plane", u"𐐨𐐩"_s, true);
    row("composed accent", u"caf\u00e9"_s, true);
    row("longest", QString(120, u'a'), true);
    row("longest beyond the basic plane", u"𐐨"_s.repeated(120), true);

    row("empty", u""_s, false);
    row("null", QString(), false);
    row("decomposed accent", u"cafe\u0301"_s, false);
    row("upper case", u"Lamp"_s, false);
    row("Greek upper case", u"Φώτα"_s, false);
    row("title case digraph", u"ǅep"_s, false);
    row("space", u"a b"_s, false);
    row("leading hyphen", u"-a"_s, false);
    row("trailing hyphen", u"a-"_s, false);
    row("two hyphens", u"a--b"_s, false);
    row("only a hyphen", u"-"_s, false);
    row("en dash", u"a–b"_s, false);
    row("underscore", u"a_b"_s, false);
    row("dot", u"a.b"_s, false);
    row("slash", u"a/b"_s, false);
    row("percent", u"a%2f"_s, false);
    row("emoji", u"lamp🏮"_s, false);
    row("zero-width joiner", u"a\u200db"_s, false);
    row("right-to-left override", u"a\u202eb"_s, false);
    row("NUL", QString(u"a"_s + QChar(0) + u"b"_s), false);
    row("leading mark", u"\u0301a"_s, false);
    row("mark after a hyphen", u"a-\u0301"_s, false);
    row("half a surrogate pair", QString(QChar(0xd801)), false);
    row("too long", QString(121, u'a'), false);
    row("reserved: order", u"order"_s, false);
    row("reserved: batch", u"batch"_s, false);
    row("reserved: trash", u"trash"_s, false);
    row("begins with a reserved word", u"order-form"_s, true);
    row("a UUID", u"01931234-5678-7abc-8def-0123456789ab"_s, false);
}

void tst_Slug::isSlug()
{
    QFETCH(const QString, text);
    QFETCH(const bool, holds);
    QCOMPARE(vitrine::models::isSlug(text), holds);
}

void tst_Slug::slugFrom_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("slug");
    const auto row = [](const char *name, const QString &title, const QString &slug) {
        QTest::newRow(name) << title << slug;
    };
    row("words", u"Harbour Lights"_s, u"harbour-lights"_s);
    row("punctuation", u"  Hello,   world! (2nd)  "_s, u"hello-world-2nd"_s);
    row("dashes", u"Now – and — then"_s, u"now-and-then"_s);
    row("accents of Latin letters are dropped", u"Café Ångström Señor"_s, u"cafe-angstrom-senor"_s);
    row("decomposed accents too", u"Cafe\u0301"_s, u"cafe"_s);
    row("Vietnamese", u"Tiếng Việt"_s, u"tieng-viet"_s);
    row("sharp s", u"Straße"_s, u"strasse"_s);
    row("capital sharp s", u"STRAẞE"_s, u"strasse"_s);
    row("Turkish dotted I", u"İstanbul"_s, u"istanbul"_s);
    row("apostrophes vanish", u"The studio’s rock 'n' roll"_s, u"the-studios-rock-n-roll"_s);
    row("Cyrillic keeps its letters", u"Ёлка и йогурт"_s, u"ёлка-и-йогурт"_s);
    row("Greek keeps its accents", u"Φώτα Λιμανιού"_s, u"φώτα-λιμανιού"_s);
    row("Japanese", u"港の灯り"_s, u"港の灯り"_s);
    row("Japanese voiced marks", u"ガラスの橋"_s, u"ガラスの橋"_s);
    row("Hangul", u"항구 불빛"_s, u"항구-불빛"_s);
    row("Hindi", u"नमस्ते दुनिया"_s, u"नमस्ते-दुनिया"_s);
    row("Thai", u"แสงไฟ ท่าเรือ"_s, u"แสงไฟ-ท่าเรือ"_s);
    row("Arabic", u"منارة الميناء"_s, u"منارة-الميناء"_s);
    row("Hebrew", u"אורות הנמל"_s, u"אורות-הנמל"_s);
    row("mixed scripts", u"Tokyo 東京 2026"_s, u"tokyo-東京-2026"_s);
    row("symbols between", u"C++ & Qt/QML"_s, u"c-qt-qml"_s);
    row("emoji around", u"🏮 Lanterns 🏮"_s, u"lanterns"_s);
    row("nothing is left", u"🏮 !!!"_s, u""_s);
    row("empty", u""_s, u""_s);
    row("only a mark", u"\u0301"_s, u""_s);
    row("reserved word", u"Order"_s, u"order-1"_s);
    row("reserved word with punctuation", u"Trash!"_s, u"trash-1"_s);
    row("a UUID", u"01931234-5678-7ABC-8DEF-0123456789AB"_s, u"01931234-5678-7abc-8def-0123456789ab-1"_s);
}

void tst_Slug::slugFrom()
{
    QFETCH(const QString, title);
    QFETCH(const QString, slug);
    QCOMPARE(vitrine::models::slugFrom(title), slug);
    QVERIFY(slug.isEmpty() || vitrine::models::isSlug(slug));
}

void tst_Slug::isStableUnderItself_data()
{
    slugFrom_data();
}

void tst_Slug::isStableUnderItself()
{
    QFETCH(const QString, slug);
    QCOMPARE(vitrine::models::slugFrom(slug), slug);
}

void tst_Slug::keepsTitlesWithinTheLongestSlug()
{
    QCOMPARE(vitrine::models::slugFrom(QString(500, u'a')), QString(120, u'a'));
    QCOMPARE(vitrine::models::slugFrom(u"𐐨"_s.repeated(200)).toUcs4().size(), 120);
    // Cut right behind a hyphen: the hyphen goes too.
    QCOMPARE(vitrine::models::slugFrom(QString(119, u'a') + u" b"_s), QString(119, u'a'));
}

void tst_Slug::numbered_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("short") << u"harbour-lights"_s << qint64(2) << u"harbour-lights-2"_s;
    QTest::newRow("large number") << u"a"_s << qint64(123'456) << u"a-123456"_s;
    QTest::newRow("longest") << QString(120, u'a') << qint64(2) << QString(QString(118, u'a') + u"-2"_s);
    QTest::newRow("cut at a hyphen") << QString(QString(117, u'a') + u"-bb"_s) << qint64(2)
                                     << QString(QString(117, u'a') + u"-2"_s);
    QTest::newRow("beyond the basic plane")
        << u"𐐨"_s.repeated(120) << qint64(10) << QString(u"𐐨"_s.repeated(117) + u"-10"_s);
}

void tst_Slug::numbered()
{
    QFETCH(const QString, slug);
    QFETCH(const qint64, number);
    QFETCH(const QString, wanted);
    QCOMPARE(numberedSlug(slug, number), wanted);
    QVERIFY(vitrine::models::isSlug(wanted));
}

QTEST_APPLESS_MAIN(tst_Slug)
#include "tst_Slug.moc"
