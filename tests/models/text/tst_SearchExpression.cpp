#include <QTest>

#include <QRandomGenerator>

#include "FtsTable.h"
#include "models/text/SearchText.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_SearchExpression final : public QObject
{
    Q_OBJECT

private slots:
    void becomesAnExpression_data();
    void becomesAnExpression();
    void matchesNothingWithoutLetters_data();
    void matchesNothingWithoutLetters();
    void finds_data();
    void finds();
    void usesOnlySoMuch();
    void neverFailsOnNastyInput_data();
    void neverFailsOnNastyInput();
    void neverFailsOnRandomInput();
    void findsTheTextItWasMadeOf();
};

void tst_SearchExpression::becomesAnExpression_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("match");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("word") << u"Typ"_s << u"\"Typ\"*"_s << QStringList{u"typ"_s};
    QTest::newRow("words") << u" typ  des "_s << u"\"typ\"* \"des\"*"_s << QStringList{u"typ"_s, u"des"_s};
    QTest::newRow("phrase") << u"\"slow maps\""_s << u"\"slow maps\""_s << QStringList{u"slow"_s, u"maps"_s};
    QTest::newRow("open phrase") << u"\"slow ma"_s << u"\"slow ma\"*"_s << QStringList{u"slow"_s, u"ma"_s};
    QTest::newRow("phrase between words")
        << u"a\"b c\"d"_s << u"\"a\"* \"b c\" \"d\"*"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QTest::newRow("German quotes") << u"„slow maps“ a"_s << u"\"slow maps\" \"a\"*"_s
                                   << QStringList{u"slow"_s, u"maps"_s, u"a"_s};
    QTest::newRow("French quotes") << u"« slow maps »"_s << u"\"slow maps\""_s << QStringList{u"slow"_s, u"maps"_s};
    QTest::newRow("Japanese quotes") << u"「港の」"_s << u"\"港 の\""_s << QStringList{u"港の"_s};
    QTest::newRow("phrase with an emoji") << u"\"a 🦄 b\""_s << u"\"a\" \"b\""_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("empty phrase") << u"\"\" a"_s << u"\"a\"*"_s << QStringList{u"a"_s};
    QTest::newRow("operators")
        << u"a AND (b OR -c) NOT d* ^e x:f {g} +h"_s
        << u"\"a\"* \"AND\"* \"b\"* \"OR\"* \"c\"* \"NOT\"* \"d\"* \"e\"* \"x\"* \"f\"* \"g\"* \"h\"*"_s
        << QStringList{u"a"_s, u"and"_s, u"b"_s, u"or"_s, u"c"_s, u"not"_s,
                       u"d"_s, u"e"_s,   u"x"_s, u"f"_s,  u"g"_s, u"h"_s};
    QTest::newRow("joined words") << u"e-mail node.js harbour's a--b c_"_s
                                  << u"\"e mail\"* \"node js\"* \"harbour s\"* \"a\"* \"b\"* \"c\"*"_s
                                  << QStringList{u"e"_s, u"mail"_s, u"node"_s, u"js"_s, u"harbour"_s,
                                                 u"s"_s, u"a"_s,    u"b"_s,    u"c"_s};
    QTest::newRow("Japanese") << u"港の灯"_s << u"\"港 の 灯\""_s << QStringList{u"港の灯"_s};
    QTest::newRow("Japanese and Latin") << u"Qt入門 港a"_s << u"\"Qt 入 門\" \"港 a\"*"_s
                                        << QStringList{u"qt入門"_s, u"港a"_s};
    QTest::newRow("Thai") << u"ที่"_s << u"\"ที่\""_s << QStringList{u"ท"_s};
    QTest::newRow("Hindi keeps its vowels") << u"हिन्दी"_s << u"\"हिन्दी\"*"_s << QStringList{u"हिनदी"_s};
    QTest::newRow("composed") << u"cafe\u0301"_s << u"\"café\"*"_s << QStringList{u"cafe"_s};
    QTest::newRow("invisible characters") << u"so\u00adft\u200b"_s << u"\"soft\"*"_s << QStringList{u"soft"_s};
    QTest::newRow("each word once") << u"Typ typ TÝP"_s << u"\"Typ\"* \"typ\"* \"TÝP\"*"_s << QStringList{u"typ"_s};
    QTest::newRow("numbers") << u"2021 ½"_s << u"\"2021\"* \"½\"*"_s << QStringList{u"2021"_s, u"½"_s};
    QTest::newRow("outside the first plane") << u"𝒜 𠮷𠮷"_s << u"\"𝒜\"* \"𠮷 𠮷\""_s << QStringList{u"𝒜"_s, u"𠮷𠮷"_s};
}

void tst_SearchExpression::becomesAnExpression()
{
    QFETCH(QString, typed);
    QFETCH(QString, match);
    QFETCH(QStringList, words);
    const auto expression = parseSearch(typed);
    QVERIFY(expression);
    QCOMPARE(expression->match, match);
    QCOMPARE(expression->words, words);
}

void tst_SearchExpression::matchesNothingWithoutLetters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << u" \t\n\u3000"_s;
    QTest::newRow("operators") << u"* ^ : ( ) { } + - \" ' \\"_s;
    QTest::newRow("quotes") << u"\"\"„“«»"_s;
    QTest::newRow("marks") << u"\u0301\u0e31"_s;
    QTest::newRow("emoji") << u"🦄 👍🏽"_s;
    QTest::newRow("null") << QString(QChar(0));
    QTest::newRow("half a character") << QString(QChar(0xd835));
    QTest::newRow("noncharacter") << QString(QChar(0xffff));
}

void tst_SearchExpression::matchesNothingWithoutLetters()
{
    QFETCH(QString, typed);
    QVERIFY(!parseSearch(typed));
}

void tst_SearchExpression::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("beginnings of words") << u"Typography and design"_s << u"typ des"_s << true;
    QTest::newRow("all words") << u"Typography and maps"_s << u"typ des"_s << false;
    QTest::newRow("not within words") << u"Lino types"_s << u"ypes"_s << false;
    QTest::newRow("phrase") << u"of slow maps"_s << u"\"slow maps\""_s << true;
    QTest::newRow("phrase is exact") << u"of slow mapsters"_s << u"\"slow maps\""_s << false;
    QTest::newRow("phrase in another order") << u"maps are slow"_s << u"\"slow maps\""_s << false;
    QTest::newRow("open phrase") << u"of slow mapsters"_s << u"\"slow maps"_s << true;
    QTest::newRow("diacritics") << u"Łódź façade"_s << u"facade łodz"_s << true;
    QTest::newRow("decomposed") << u"fac\u0327ade"_s << u"façade"_s << true;
    QTest::newRow("Japanese") << u"古い港の灯り"_s << u"港の"_s << true;
    QTest::newRow("Japanese stands together") << u"港と灯りの"_s << u"港の"_s << false;
    QTest::newRow("Japanese and Latin") << u"これはQt入門です"_s << u"qt入門"_s << true;
    QTest::newRow("Thai") << u"แผนที่ช้า"_s << u"ที่"_s << true;
    QTest::newRow("Hindi") << u"यह हिन्दी में है"_s << u"हिन्दी"_s << true;
    QTest::newRow("Hindi beginning") << u"यह हिन्दी में है"_s << u"हिन्"_s << true;
    QTest::newRow("joined words") << u"a front-end for maps"_s << u"front-e"_s << true;
    QTest::newRow("joined words elsewhere") << u"the front and the end"_s << u"front-end"_s << false;
    QTest::newRow("apostrophe of another kind") << u"the harbour’s lights"_s << u"harbour's"_s << true;
    QTest::newRow("beside an emoji") << u"shipped🦄 today"_s << u"\"shipped\""_s << true;
    QTest::newRow("operators as words") << u"to be or not to be"_s << u"OR NOT"_s << true;
    QTest::newRow("script newer than the tokenizer") << u"𞤀𞤣"_s << u"𞤀"_s << true;
    QTest::newRow("Korean") << u"항구의 불빛"_s << u"항구"_s << true;
    QTest::newRow("Arabic") << u"أضواء الميناء"_s << u"الم"_s << true;
    QTest::newRow("Persian half space") << u"می\u200cخواهم"_s << u"می\u200cخوا"_s << true;
    QTest::newRow("private character") << u"a \ue000 b"_s << u"\ue000"_s << true;
}

void tst_SearchExpression::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    FtsTable table;
    table.insert(searchable(text));
    const auto expression = parseSearch(typed);
    QVERIFY(expression);
    const auto rows = table.matches(expression->match);
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error()));
    QCOMPARE(!rows->isEmpty(), isFound);
}

void tst_SearchExpression::usesOnlySoMuch()
{
    const auto words = parseSearch(u"w "_s.repeated(500'000));
    QCOMPARE(words->match, (u"\"w\"* "_s.repeated(16)).trimmed());
    const auto letters = parseSearch(u" "_s.repeated(500'000) + u"w"_s.repeated(500'000));
    QCOMPARE(letters->match, u'"' + u"w"_s.repeated(200) + u"\"*"_s);
    const auto marks = parseSearch(u"w"_s + u"\u0301"_s.repeated(999'999));
    QVERIFY(marks->match.size() < 40);
    const auto phrase = parseSearch(u"\""_s + u"港"_s.repeated(1000) + u"\""_s);
    QCOMPARE(phrase->match.count(u'港'), 200);
    QVERIFY(FtsTable().matches(phrase->match));
}

void tst_SearchExpression::neverFailsOnNastyInput_data()
{
    QTest::addColumn<QString>("typed");
    int row = 0;
    for (const QString &typed : {u"\""_s,
                                 u"\"\""_s,
                                 u"\"\"\""_s,
                                 u"a\""_s,
                                 u"\"a"_s,
                                 u"\"a\"\""_s,
                                 u"a\"b\"c\"d"_s,
                                 u"'"_s,
                                 u"a'"_s,
                                 u"a'b\"c"_s,
                                 u"*"_s,
                                 u"a*"_s,
                                 u"*a"_s,
                                 u"a**"_s,
                                 u"^a"_s,
                                 u"^"_s,
                                 u"a:b"_s,
                                 u"text:a"_s,
                                 u"-text:a"_s,
                                 u"{text}:a"_s,
                                 u"{text a} : b"_s,
                                 u"NEAR(a b)"_s,
                                 u"NEAR(a b, 5)"_s,
                                 u"NEAR/5"_s,
                                 u"a NEAR b"_s,
                                 u"AND"_s,
                                 u"OR"_s,
                                 u"NOT"_s,
                                 u"NOT a"_s,
                                 u"a NOT"_s,
                                 u"a AND AND b"_s,
                                 u"(a"_s,
                                 u"a)"_s,
                                 u"((((((((("_s,
                                 u"()"_s,
                                 u"a + b"_s,
                                 u"+"_s,
                                 u"-"_s,
                                 u"--"_s,
                                 u"a-"_s,
                                 u";"_s,
                                 u"'; DROP TABLE texts; --"_s,
                                 u"\\"_s,
                                 u"a\\\"b"_s,
                                 u"%"_s,
                                 u"_"_s,
                                 u"?1"_s,
                                 u":a"_s,
                                 u"@a"_s,
                                 u"$a"_s,
                                 u"#a"_s,
                                 u"[a]"_s,
                                 u"a,b"_s,
                                 u"a\nb"_s,
                                 u"a\tb"_s,
                                 u"\"a\nb"_s,
                                 u"„a\"b“"_s,
                                 u"«a"_s,
                                 u"a»"_s,
                                 u"\u0301"_s,
                                 u"a\u0301"_s,
                                 u"\u0301a"_s,
                                 u"ि"_s,
                                 u"\"ि\""_s,
                                 u"港\"の"_s,
                                 u"港*"_s,
                                 u"🦄*"_s,
                                 u"a🦄"_s,
                                 u"\u200b"_s,
                                 u"\u2068a\u2069"_s,
                                 u"\ue000"_s,
                                 u"\ufffd"_s,
                                 u"a"_s + QChar(0) + u"b"_s,
                                 u"\""_s + QChar(0),
                                 QString(QChar(0xd835)) + u"a"_s,
                                 u"\""_s + QChar(0xdc00) + u"a"_s,
                                 QString(QChar(0xffff)),
                                 u"\U0010fffd"_s,
                                 u"\U000e0001a"_s,
                                 u"ᦰ"_s,
                                 u"\"ᦰ\" a"_s,
                                 u"𞤀"_s,
                                 u"1"_s,
                                 u"1.5e10"_s,
                                 u"0x1F"_s})
        QTest::newRow(qPrintable(QString::number(++row) + u' ' + typed.left(20))) << typed;
}

void tst_SearchExpression::neverFailsOnNastyInput()
{
    QFETCH(QString, typed);
    FtsTable table;
    table.insert(searchable(u"a b c 港の灯り text "_s + typed));
    const auto expression = parseSearch(typed);
    if (!expression)
        return;
    const auto rows = table.matches(expression->match);
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error()));
}

void tst_SearchExpression::neverFailsOnRandomInput()
{
    const QString characters =
        u"abcXYZ019 \"\"\"  '*^:(){}+-,.;/\\|&<>[]„“”«»「」港の灯ーที่नि한éß\u0301\u200b\u00ad\u200d🦄👍🏽𠮷𞤀\t\n"_s +
        QChar(0) + QChar(0xd835) + QChar(0xffff);
    const QStringList words{u"AND"_s, u" OR "_s, u"NOT "_s, u"NEAR("_s, u"text:"_s, u"a b"_s};
    QRandomGenerator random(20'261'120);
    FtsTable table;
    table.insert(searchable(characters));
    table.insert(u"a b c"_s);
    for (int i = 0; i < 5'000; ++i) {
        QString typed;
        for (quint32 length = random.bounded(40U); length > 0; --length) {
            if (random.bounded(10) == 0)
                typed += words[random.bounded(words.size())];
            else
                typed += characters[random.bounded(characters.size())];
        }
        const auto expression = parseSearch(typed);
        if (!expression)
            continue;
        const auto rows = table.matches(expression->match);
        QVERIFY2(rows, rows ? "" : qPrintable(typed + u" -> "_s + expression->match + u": "_s + rows.error()));
    }
}

/// However words, phrases, scripts and marks meet, both sides cut them in the same places.
void tst_SearchExpression::findsTheTextItWasMadeOf()
{
    const QString characters =
        u"abcÉß019   \"\"'*^:(){}+-,.;/_@&„“«»港の灯ーデ々ที่นี่ລາវမြहिन्दी한국שָׁםمُحأёйΆς\u0301\u0327\u200b\u00ad\u200d\u200c🦄👍🏽₿𠮷𝒜½〇๒\t\n"_s;
    QStringList pieces;
    for (const uint c : characters.toUcs4())
        pieces.append(QStringView(QChar::fromUcs4(c)).toString());
    QRandomGenerator random(20'261'120);
    for (int i = 0; i < 2'000; ++i) {
        QString text;
        for (quint32 length = random.bounded(30U); length > 0; --length)
            text += pieces[random.bounded(pieces.size())];
        const auto expression = parseSearch(text);
        if (!expression)
            continue;
        FtsTable table;
        table.insert(searchable(text));
        QCOMPARE(table.matches(expression->match).value_or(QList<int>()), QList<int>{1});
    }
}

QTEST_APPLESS_MAIN(tst_SearchExpression)
#include "tst_SearchExpression.moc"
