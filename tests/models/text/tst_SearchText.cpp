#include <QTest>

#include "FtsTable.h"
#include "models/text/SearchText.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_SearchText final : public QObject
{
    Q_OBJECT

private slots:
    void partsWordsWithoutSpaces_data();
    void partsWordsWithoutSpaces();
    void becomesTheRightTokens_data();
    void becomesTheRightTokens();
    void isPreparedOnlyOnce();
    void folds_data();
    void folds();
    void foldsLikeTheTokenizer();
    void foldsOnlyOnce();
    void survivesHostileTexts_data();
    void survivesHostileTexts();
};

void tst_SearchText::partsWordsWithoutSpaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("prepared"); // with | for U+200B
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("ASCII") << u"The harbour's lights, 2021"_s << u"The harbour's lights, 2021"_s;
    QTest::newRow("Japanese") << u"港の灯り。"_s << u"港|の|灯|り。"_s;
    QTest::newRow("long vowels") << u"データー"_s << u"デ|ー|タ|ー"_s;
    QTest::newRow("Chinese beside Latin") << u"用Qt写的"_s << u"用|Qt|写|的"_s;
    QTest::newRow("Chinese beside numbers") << u"2021年3月"_s << u"2021|年|3|月"_s;
    QTest::newRow("Thai keeps its marks") << u"ที่นี่"_s << u"ที่|นี่"_s;
    QTest::newRow("Lao, Khmer, Myanmar") << u"ລາວ ខ្មែរ မြန်"_s << u"ລ|າ|ວ ខ្|មែ|រ မြ|န်"_s;
    QTest::newRow("Korean has spaces") << u"항구의 불빛"_s << u"항구의 불빛"_s;
    QTest::newRow("outside the first plane") << u"𠮷𠮷"_s << u"𠮷|𠮷"_s;
    QTest::newRow("emoji between letters") << u"a🦄b👍🏽c"_s << u"a|🦄|b|👍🏽|c"_s;
    QTest::newRow("new currency") << u"5₿"_s << u"5|₿"_s;
    QTest::newRow("what was there is dropped")
        << u"a\u200bb 港\u200b\u200bの soft\u00adhyphen \ufeffx"_s << u"ab 港|の softhyphen x"_s;
    QTest::newRow("isolated from right to left") << u"\u2068é\u2069"_s << u"é"_s;
    QTest::newRow("composed") << u"cafe\u0301 か\u3099"_s << u"café が"_s;
    QTest::newRow("composed Korean") << u"\u1112\u1161\u11ab"_s << u"한"_s;
    QTest::newRow("half a character") << u"港"_s + QChar(0xd835) << u"港"_s + QChar(0xd835);
}

void tst_SearchText::partsWordsWithoutSpaces()
{
    QFETCH(QString, text);
    QFETCH(QString, prepared);
    QCOMPARE(searchable(text).replace(QChar(0x200b), u'|'), prepared);
}

void tst_SearchText::becomesTheRightTokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("tokens");
    QTest::newRow("Latin") << u"Łódź façade"_s << QStringList{u"facade"_s, u"łodz"_s};
    QTest::newRow("Japanese") << u"港の灯"_s << QStringList{u"の"_s, u"港"_s, u"灯"_s};
    QTest::newRow("Thai") << u"สวัสดี"_s << QStringList{u"ด"_s, u"ว"_s, u"ส"_s};
    QTest::newRow("beside an emoji") << u"shipped🦄"_s << QStringList{u"shipped"_s, u"🦄"_s};
    QTest::newRow("isolated") << u"\u2068name\u2069 x"_s << QStringList{u"name"_s, u"x"_s};
    QTest::newRow("mixed") << u"Qt入門"_s << QStringList{u"qt"_s, u"入"_s, u"門"_s};
}

void tst_SearchText::becomesTheRightTokens()
{
    QFETCH(QString, text);
    QFETCH(QStringList, tokens);
    QCOMPARE(FtsTable().tokensOf(searchable(text)), tokens);
}

void tst_SearchText::isPreparedOnlyOnce()
{
    for (const QString &text : {u"港の灯り a🦄b"_s, u"e\u0301\u0301ที่นี่"_s, u"\u1112\u1161\u11ab가"_s})
        QCOMPARE(searchable(searchable(text)), searchable(text));
}

void tst_SearchText::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("ASCII") << u"Slow MAPS 2021!"_s << u"slow maps 2021!"_s;
    QTest::newRow("Polish") << u"ZAŻÓŁĆ gęślą"_s << u"zazołc gesla"_s;
    QTest::newRow("German") << u"STRAẞE Größe"_s << u"straße große"_s;
    QTest::newRow("Turkish") << u"İIı"_s << u"iiı"_s;
    QTest::newRow("Vietnamese") << u"Ngữ Việt"_s << u"ngu viet"_s;
    QTest::newRow("Greek") << u"Αθήνα ΣΟΦΟΣ σοφός"_s << u"αθηνα σοφοσ σοφοσ"_s;
    QTest::newRow("Russian") << u"Ёлка"_s << u"елка"_s;
    QTest::newRow("Hebrew") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("Arabic") << u"مُحَمَّد"_s << u"محمد"_s;
    QTest::newRow("kana keep their sound") << u"が か\u3099"_s << u"が が"_s;
    QTest::newRow("Korean stays whole") << u"한국"_s << u"한국"_s;
    QTest::newRow("decomposed") << u"cafe\u0301"_s << u"cafe"_s;
    QTest::newRow("null") << u"a"_s + QChar(0) + u"b"_s << u"a\ufffdb"_s;
    QTest::newRow("outside the first plane") << u"𐐀 𝒜"_s << u"𐐨 𝒜"_s;
}

void tst_SearchText::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(folded(text), plain);
}

/// Where the tokenizer drops diacritics at all, in Latin, `folded` gives what it gives.
void tst_SearchText::foldsLikeTheTokenizer()
{
    FtsTable table;
    // It drops one diacritic of these but not two, or does not know them as letters with one.
    const QString others = u"ǠǡǢǣǮǯǼǽǾǿ"_s;
    for (char32_t c = 0xc0; c < 0x1f00; c = c == 0x24f ? 0x1e00 : c + 1) {
        const QString letter = QStringView(QChar::fromUcs4(c)).toString();
        if (QChar::isLetter(c) && !others.contains(letter))
            QCOMPARE(table.tokensOf(letter), QStringList{folded(letter)});
    }
}

void tst_SearchText::foldsOnlyOnce()
{
    for (char32_t c = 0x80; c < 0x20000; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString once = folded(QStringView(QChar::fromUcs4(c)));
        QCOMPARE(folded(once), once);
    }
}

void tst_SearchText::survivesHostileTexts_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("letter with a diacritic") << u"é"_s;
    QTest::newRow("decomposed letter") << u"e\u0301"_s;
    QTest::newRow("marks out of order") << u"\u0301\u0316"_s;
    QTest::newRow("marks only") << u"\u0316"_s;
    QTest::newRow("Korean") << u"가"_s;
    QTest::newRow("Korean vowels") << u"\u1161"_s;
    QTest::newRow("decomposed Korean") << u"\u1112\u1161\u11ab"_s;
    QTest::newRow("Chinese") << u"港"_s;
    QTest::newRow("compatibility character") << u"\uf900"_s;
    QTest::newRow("zero width spaces") << u"\u200b"_s;
    QTest::newRow("emoji") << u"👩‍💻"_s;
}

/// The test's time limit says whether each takes time in proportion.
void tst_SearchText::survivesHostileTexts()
{
    QFETCH(QString, piece);
    const QString text = u"e\u0301"_s + piece.repeated(300'000 / piece.size());
    QVERIFY(searchable(text).size() <= 2 * text.size());
    QVERIFY(folded(text).size() <= text.size());
    const QString turned = u"\u0301"_s.repeated(150'000) + u"\u0316"_s.repeated(150'000);
    QVERIFY(searchable(u"e"_s + turned).size() <= 31);
}

QTEST_APPLESS_MAIN(tst_SearchText)
#include "tst_SearchText.moc"
