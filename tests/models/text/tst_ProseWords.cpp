#include <QtTest>

#include "models/text/ProseWords.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_ProseWords : public QObject
{
    Q_OBJECT

private slots:
    void words_data();
    void words();
};

void tst_ProseWords::words_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words"); // with spaces between them
    QTest::newRow("prose") << u"Light, before letters."_s << u"Light before letters"_s;
    QTest::newRow("marks") << u"## **Light** _before_ ~~letters~~"_s << u"Light before letters"_s;
    QTest::newRow("list") << u"- [ ] Light\u00ad house"_s << u"Light\u00ad house"_s;
    QTest::newRow("apostrophes") << u"It's the boats' ‘light’ isn’t"_s << u"It's the boats light isn’t"_s;
    QTest::newRow("hyphens") << u"well-known"_s << u"well known"_s;
    QTest::newRow("code") << u"Run `npm instal` now"_s << u"Run now"_s;
    QTest::newRow("code in two backticks") << u"Run ``a ` bcd`` now"_s << u"Run now"_s;
    QTest::newRow("code that does not end") << u"Run `later now"_s << u"Run later now"_s;
    QTest::newRow("link") << u"See [the maps](https://maps.exmple/abc?def) there"_s << u"See the maps there"_s;
    QTest::newRow("reference") << u"See [the maps][mps] there"_s << u"See the maps there"_s;
    QTest::newRow("definition") << u"[maps]: https://a.b \"Titel\""_s << u"maps"_s;
    QTest::newRow("picture") << u"![Quay four](/media/019abc/quay-fuor.jpg)"_s << u"Quay four"_s;
    QTest::newRow("bare addresses") << u"At https://ovelund.exmple/wrk, www.abcd.ef and mail@abcd.ef (http://wxyz)"_s
                                    << u"At and"_s;
    QTest::newRow("tags") << u"a <span clas=\"wrng\">word</span> more"_s << u"word more"_s;
    QTest::newRow("less than") << u"when one < two"_s << u"when one two"_s;
    QTest::newRow("entities") << u"salt &amp; pepper &copy;"_s << u"salt pepper"_s;
    QTest::newRow("names of programs") << u"Use macOS, iPhone, snake_case, h264 and HTML"_s << u"Use and"_s;
    QTest::newRow("paths") << u"in /usr/share/hunspel now"_s << u"in now"_s;
    QTest::newRow("accents") << u"café Übergröße naïve"_s << u"café Übergröße naïve"_s;
    QTest::newRow("Cyrillic") << u"Огни гавани"_s << u"Огни гавани"_s;
    QTest::newRow("Chinese") << u"港口的灯 and lights"_s << u"and lights"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xd800) + u" light"_s << u"light"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
}

void tst_ProseWords::words()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    QStringList found;
    for (const ProseWord &word : proseWords(line))
        found.append(line.sliced(word.begin, word.size));
    QCOMPARE(found.join(u' '), words);
}

QTEST_APPLESS_MAIN(tst_ProseWords)
#include "tst_ProseWords.moc"
