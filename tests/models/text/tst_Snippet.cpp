#include <QTest>

#include <QElapsedTimer>
#include <QRandomGenerator>

#include "models/text/SearchText.h"
#include "models/text/Snippet.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_Snippet final : public QObject
{
    Q_OBJECT

private slots:
    void marks_data();
    void marks();
    void marksWhatTheSearchFinds_data();
    void marksWhatTheSearchFinds();
    void cutsAroundTheBestPlace();
    void beginsAtTheBeginningWithoutAMatch();
    void cutsAtBorders_data();
    void cutsAtBorders();
    void showsOnlySoMuch();
    void looksOnlySoFar();
    void isAPieceOfTheText();
    void survivesHostileTexts_data();
    void survivesHostileTexts();
};

namespace {

QString withoutMarks(QString html)
{
    html.remove(u"<mark>"_s).remove(u"</mark>"_s);
    if (html.startsWith(u'…'))
        html.remove(0, 1);
    if (html.endsWith(u'…'))
        html.chop(1);
    return html.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&amp;"_s, u"&"_s);
}

}

void tst_Snippet::marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("html");
    QTest::newRow("nothing") << QString() << QStringList{u"a"_s} << QString();
    QTest::newRow("no words") << u"a <b>"_s << QStringList() << u"a &lt;b&gt;"_s;
    QTest::newRow("whole word") << u"Slow maps"_s << QStringList{u"maps"_s} << u"Slow <mark>maps</mark>"_s;
    QTest::newRow("beginning of a word") << u"Typography"_s << QStringList{u"typ"_s} << u"<mark>Typography</mark>"_s;
    QTest::newRow("not within a word") << u"Lino types"_s << QStringList{u"ypes"_s} << u"Lino types"_s;
    QTest::newRow("several") << u"slow maps, slow"_s << QStringList{u"slow"_s, u"ma"_s}
                             << u"<mark>slow</mark> <mark>maps</mark>, <mark>slow</mark>"_s;
    QTest::newRow("words joined by other characters")
        << u"front-end_x3"_s << QStringList{u"end"_s, u"x"_s} << u"front-<mark>end</mark>_<mark>x3</mark>"_s;
    QTest::newRow("diacritics in the text")
        << u"Łódź Façade"_s << QStringList{u"facade"_s} << u"Łódź <mark>Façade</mark>"_s;
    QTest::newRow("diacritics in the word") << u"Facade"_s << QStringList{u"Façade"_s} << u"<mark>Facade</mark>"_s;
    QTest::newRow("decomposed") << u"cafe\u0301s x"_s << QStringList{u"cafe"_s} << u"<mark>cafe\u0301s</mark> x"_s;
    QTest::newRow("mark behind the prefix")
        << u"cafe\u0301 x"_s << QStringList{u"cafe"_s} << u"<mark>cafe\u0301</mark> x"_s;
    QTest::newRow("escaped") << u"<b>\"A\" & 'b'</b>"_s << QStringList{u"b"_s}
                             << u"&lt;<mark>b</mark>&gt;&quot;A&quot; &amp; '<mark>b</mark>'&lt;/<mark>b</mark>&gt;"_s;
    QTest::newRow("lines") << u"a\nb\tc\u2028d"_s << QStringList{u"c"_s} << u"a b <mark>c</mark> d"_s;
    QTest::newRow("invisible characters") << u"港\u200bの\u200b灯 so\u00adft"_s << QStringList{u"の灯"_s, u"soft"_s}
                                          << u"港<mark>の灯</mark> <mark>soft</mark>"_s;
    QTest::newRow("Japanese") << u"古い港の灯り"_s << QStringList{u"港の"_s} << u"古い<mark>港の</mark>灯り"_s;
    QTest::newRow("marks that touch") << u"古い港の灯り"_s << QStringList{u"港の"_s, u"の灯"_s, u"り"_s}
                                      << u"古い<mark>港の灯り</mark>"_s;
    QTest::newRow("Japanese and Latin") << u"これはQtWidgets入門"_s << QStringList{u"はqt"_s}
                                        << u"これ<mark>はQtWidgets</mark>入門"_s;
    QTest::newRow("kana differ in sound") << u"か が"_s << QStringList{u"が"_s} << u"か <mark>が</mark>"_s;
    QTest::newRow("Thai") << u"แผนที่ช้า"_s << QStringList{u"ท"_s} << u"แผน<mark>ที่</mark>ช้า"_s;
    QTest::newRow("Hindi") << u"यह हिन्दी में"_s << QStringList{u"हिन"_s} << u"यह <mark>हिन्दी</mark> में"_s;
    QTest::newRow("Russian") << u"Огни Гавани"_s << QStringList{u"гав"_s} << u"Огни <mark>Гавани</mark>"_s;
    QTest::newRow("Arabic") << u"أضواء الميناء"_s << QStringList{u"الم"_s} << u"أضواء <mark>الميناء</mark>"_s;
    QTest::newRow("Hebrew with points") << u"שָׁלוֹם עולם"_s << QStringList{u"שלום"_s} << u"<mark>שָׁלוֹם</mark> עולם"_s;
    QTest::newRow("emoji beside") << u"🦄ship🦄"_s << QStringList{u"ship"_s} << u"🦄<mark>ship</mark>🦄"_s;
    QTest::newRow("outside the first plane")
        << u"𝒜b 𠮷𠮷"_s << QStringList{u"𝒜"_s, u"𠮷"_s} << u"<mark>𝒜b</mark> <mark>𠮷𠮷</mark>"_s;
    QTest::newRow("half a character") << QString(QChar(0xdc00)) + u"a"_s + QChar(0xd835) << QStringList{u"a"_s}
                                      << QString(QChar(0xdc00)) + u"<mark>a</mark>"_s + QChar(0xd835);
}

void tst_Snippet::marks()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QFETCH(QString, html);
    QCOMPARE(marked(text, words), html);
    QCOMPARE(snippet(text, words), html);
}

void tst_Snippet::marksWhatTheSearchFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("html");
    QTest::newRow("words") << u"Typography and design"_s << u"typ DES"_s
                           << u"<mark>Typography</mark> and <mark>design</mark>"_s;
    QTest::newRow("phrase") << u"of slow maps"_s << u"\"slow maps\""_s << u"of <mark>slow</mark> <mark>maps</mark>"_s;
    QTest::newRow("joined words") << u"a front-end"_s << u"front-e"_s << u"a <mark>front</mark>-<mark>end</mark>"_s;
    QTest::newRow("Japanese") << u"古い港の灯り"_s << u"港の"_s << u"古い<mark>港の</mark>灯り"_s;
    QTest::newRow("Thai") << u"แผนที่ช้า"_s << u"ที่"_s << u"แผน<mark>ที่</mark>ช้า"_s;
}

void tst_Snippet::marksWhatTheSearchFinds()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(QString, html);
    QCOMPARE(marked(searchable(text), parseSearch(typed)->words), html);
}

void tst_Snippet::cutsAroundTheBestPlace()
{
    const QString filler = u"one two three four five six seven eight nine ten "_s.repeated(20);
    const QString text = u"slow "_s + filler + u"maps maps maps "_s + filler + u"a slow river of maps here "_s + filler;
    const QString html = snippet(text, {u"slow"_s, u"maps"_s});
    QVERIFY2(html.contains(u"a <mark>slow</mark> river of <mark>maps</mark> here"_s), qPrintable(html));
    QVERIFY(html.startsWith(u'…') && html.endsWith(u'…'));
    QVERIFY(snippet(text, {u"maps"_s}).contains(u"<mark>maps</mark> <mark>maps</mark> <mark>maps</mark>"_s));
    QVERIFY(snippet(text, {u"slow"_s}).startsWith(u"<mark>slow</mark> one two"_s));
    QVERIFY(!snippet(u"a few words"_s, {u"few"_s}).contains(u'…'));
}

void tst_Snippet::beginsAtTheBeginningWithoutAMatch()
{
    const QString text = u"one two three four five six seven eight nine ten "_s.repeated(20);
    const QString html = snippet(text, {u"zero"_s}, 30);
    QCOMPARE(html, u"one two three four five six…"_s);
    QCOMPARE(snippet(text, {}, 30), html);
}

void tst_Snippet::cutsAtBorders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("html");
    QTest::newRow("words") << u"aaaaaaaa bbbbbbbb cccccccc dddddddd eeeeeeee"_s << u"cc"_s
                           << u"…<mark>cccccccc</mark> dddddddd…"_s;
    QTest::newRow("Japanese") << u"あいうえおかきくけこさしすせそたちつてとなにぬねの"_s << u"さ"_s
                              << u"…おかきくけこ<mark>さ</mark>しすせそたちつてとなにぬね…"_s;
    QTest::newRow("long word") << u"a"_s.repeated(50) << u"x"_s << u"a"_s.repeated(20) + u'…';
    QTest::newRow("long match") << u"a"_s.repeated(50) << u"a"_s << u"<mark>"_s + u"a"_s.repeated(20) + u"</mark>…"_s;
    QTest::newRow("emoji stay whole") << u"aaaaaaaaaaaaaaaaaa👩‍💻👩‍💻"_s << u"x"_s
                                      << u"aaaaaaaaaaaaaaaaaa…"_s;
    QTest::newRow("marks stay with their letter")
        << u"aaaaaaaaaaaaaaaaaaae\u0301\u0302bbb"_s << u"x"_s << u"aaaaaaaaaaaaaaaaaaa…"_s;
    QTest::newRow("pairs stay whole") << u"𝒜"_s.repeated(30) << u"x"_s << u"𝒜"_s.repeated(10) + u'…';
    QTest::newRow("odd pairs stay whole")
        << u"a"_s + u"𝒜"_s.repeated(30) << u"x"_s << u"a"_s + u"𝒜"_s.repeated(9) + u'…';
}

void tst_Snippet::cutsAtBorders()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QFETCH(QString, html);
    QCOMPARE(snippet(text, {word}, 20), html);
}

void tst_Snippet::showsOnlySoMuch()
{
    const QString text = u"one two three four five six seven eight nine ten "_s.repeated(20);
    for (const int length : {-1, 0, 1, 20, 50, 160, 500}) {
        const QString shown = withoutMarks(snippet(text, {u"seven"_s}, length));
        QVERIFY2(shown.size() <= std::max(length, 20) && shown.size() >= std::max(length, 20) * 2 / 3,
                 qPrintable(shown));
    }
    QCOMPARE(withoutMarks(snippet(text, {u"two"_s}, 1'000'000)), text.trimmed());
}

void tst_Snippet::looksOnlySoFar()
{
    const QString filler = u"a "_s.repeated(150'000);
    QCOMPARE(snippet(filler + u"word"_s, {u"word"_s}, 20), u"a a a a a a a a a a…"_s);
    const QString near = filler.first(100'000) + u"word "_s + filler;
    QVERIFY(snippet(near, {u"word"_s}).contains(u"<mark>word</mark>"_s));
}

void tst_Snippet::isAPieceOfTheText()
{
    const QString characters = u"ab cd  e\n<>&\"港の灯é\u0301👍🏽𠮷的ที่ABC.-"_s;
    QRandomGenerator random(20'261'120);
    for (int i = 0; i < 3'000; ++i) {
        QString text;
        for (quint32 length = random.bounded(200U); length > 0; --length)
            text += characters[random.bounded(characters.size())];
        QStringList words;
        for (quint32 count = random.bounded(4U); count > 0; --count)
            words += text.mid(random.bounded(200), random.bounded(4));
        const QString shown = withoutMarks(snippet(text, words, random.bounded(80)));
        QVERIFY2(QString(text).replace(u'\n', u' ').contains(shown), qPrintable(text + u" -> "_s + shown));
        QCOMPARE(withoutMarks(marked(text, words)), QString(text).replace(u'\n', u' '));
    }
}

void tst_Snippet::survivesHostileTexts_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString &piece : {u"a"_s, u"a "_s, u"港"_s, u"ー"_s, u"é"_s, u"e\u0301"_s, u"\u0301"_s, u"<"_s, u" "_s,
                                 u"\u200b"_s, u"👩‍"_s, u"ที่"_s, u"a港"_s})
        QTest::newRow(qPrintable(piece)) << piece;
}

/// The test's time limit says whether each takes time in proportion.
void tst_Snippet::survivesHostileTexts()
{
    QFETCH(QString, piece);
    const QString text = piece.repeated(1'000'000 / piece.size());
    QStringList words;
    for (int i = 1; i < 30; ++i)
        words.append(piece.repeated(i));
    QVERIFY(snippet(text, words).size() < 2'000);
    QVERIFY(snippet(text, {piece.repeated(200)}).size() < 2'000);
    QVERIFY(marked(text.first(100'000), words).size() < 2'000'000);
}

QTEST_APPLESS_MAIN(tst_Snippet)
#include "tst_Snippet.moc"
