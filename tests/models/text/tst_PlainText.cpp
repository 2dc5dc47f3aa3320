#include <QTest>

#include <thread>
#include <vector>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>

#include "models/exchange/FrontMatter.h"
#include "models/text/Markdown.h"
#include "models/text/PlainText.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_PlainText final : public QObject
{
    Q_OBJECT

private slots:
    void dropsBlockMarks_data();
    void dropsBlockMarks();
    void dropsInlineMarks_data();
    void dropsInlineMarks();
    void dropsLinks_data();
    void dropsLinks();
    void dropsHtml_data();
    void dropsHtml();
    void keepsWhatIsNoMark_data();
    void keepsWhatIsNoMark();
    void keepsAllScripts_data();
    void keepsAllScripts();
    void saysWhatIsRendered_data();
    void saysWhatIsRendered();
    void survivesHostileTexts_data();
    void survivesHostileTexts();
    void readsOnSeveralThreads();
};

namespace {

void addColumns()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("text");
}

void compare()
{
    QFETCH(QString, markdown);
    QFETCH(QString, text);
    QCOMPARE(plainText(markdown), text);
}

}

void tst_PlainText::dropsBlockMarks_data()
{
    addColumns();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("blank lines") << u" \n\t\n\r\n"_s << u""_s;
    QTest::newRow("paragraphs") << u"One\ntwo.\n\n\nThree."_s << u"One two.\nThree."_s;
    QTest::newRow("heading") << u"# Harbour lights #\nText"_s << u"Harbour lights\nText"_s;
    QTest::newRow("underlined heading") << u"Slow\nmaps\n====\nText"_s << u"Slow maps\nText"_s;
    QTest::newRow("empty heading") << u"##\n\nText"_s << u"Text"_s;
    QTest::newRow("bullets") << u"- a\n- b\n  c\n\n  d\n* e\n+ f"_s << u"a\nb c\nd\ne\nf"_s;
    QTest::newRow("numbers") << u"1. a\n2. b\n10) c"_s << u"a\nb\nc"_s;
    QTest::newRow("nested list") << u"- a\n  - b\n    - c\n- d"_s << u"a\nb\nc\nd"_s;
    QTest::newRow("tasks") << u"- [ ] draw\n- [x] print"_s << u"draw\nprint"_s;
    QTest::newRow("quote") << u"> One\n> two\n>\n> > three\nfour"_s << u"One two\nthree four"_s;
    QTest::newRow("rules") << u"a\n\n---\n\nb\n***\nc\n_ _ _"_s << u"a\nb\nc"_s;
    QTest::newRow("fenced code") << u"Do:\n```sh\nls  *.md\n\ncat <a>\n```\nDone"_s << u"Do:\nls *.md cat <a>\nDone"_s;
    QTest::newRow("fence in a list") << u"- a\n\n  ~~~\n  *b*\n  ~~~\n- c"_s << u"a\n*b*\nc"_s;
    QTest::newRow("fence in a quote") << u"> ```\n> *a*\n\n*b*"_s << u"*a*\nb"_s;
    QTest::newRow("open fence") << u"```\n# a\n- b"_s << u"# a - b"_s;
    QTest::newRow("indented code") << u"a\n\n    *b*\n\nc"_s << u"a\n*b*\nc"_s;
    QTest::newRow("table") << u"| Year | What |\n|---|:-:|\n| 2021 | *lit* |\n| 2022 | a \\| b |\n\nText"_s
                           << u"Year What\n2021 lit\n2022 a | b\nText"_s;
    QTest::newRow("table without outer pipes") << u"a | b\n-|-\n1 | 2"_s << u"a b\n1 2"_s;
    QTest::newRow("heading ends a table") << u"|a|\n|-|\n# b\nc | d"_s << u"a\nb\nc | d"_s;
    QTest::newRow("Windows lines") << u"# a\r\n\r\n- b\r\nc\r\n"_s << u"a\nb c"_s;
    QTest::newRow("old Mac lines") << u"# a\rb\r\rc"_s << u"a\nb\nc"_s;
}

void tst_PlainText::dropsBlockMarks()
{
    compare();
}

void tst_PlainText::dropsInlineMarks_data()
{
    addColumns();
    QTest::newRow("emphasis") << u"*a* **b** ***c*** _d_ __e__"_s << u"a b c d e"_s;
    QTest::newRow("nested") << u"**a *b* c** _d **e**_"_s << u"a b c d e"_s;
    QTest::newRow("within a word") << u"un*frigging*believable"_s << u"unfriggingbelievable"_s;
    QTest::newRow("over lines") << u"*a\nb*"_s << u"a b"_s;
    QTest::newRow("strikethrough") << u"~~old~~ ~new~"_s << u"old new"_s;
    QTest::newRow("code") << u"`a *b*` and `` c`d ``"_s << u"a *b* and c`d"_s;
    QTest::newRow("code over lines") << u"`a\nb`"_s << u"a b"_s;
    QTest::newRow("escapes") << u"\\*a\\* \\# \\\\ \\[b\\]"_s << u"*a* # \\ [b]"_s;
    QTest::newRow("hard breaks") << u"a\\\nb  \nc"_s << u"a b c"_s;
    QTest::newRow("entities") << u"Salt &amp; paper &lt;b&gt; &quot;c&quot; &apos;d&apos;&nbsp;e"_s
                              << u"Salt & paper <b> \"c\" 'd' e"_s;
    QTest::newRow("numbered entities") << u"&#39;a&#x27; &#0; &#1114112; &#128512;"_s << u"'a' � � 😀"_s;
    QTest::newRow("an entity is no mark") << u"&#42;a&#42; &lt;b&gt;"_s << u"*a* <b>"_s;
    QTest::newRow("white space") << u"  a \t b\u00a0\u3000c  "_s << u"a b c"_s;
}

void tst_PlainText::dropsInlineMarks()
{
    compare();
}

void tst_PlainText::dropsLinks_data()
{
    addColumns();
    QTest::newRow("link") << u"see [the *pier*](https://example.com/a_b(c) \"Title\")."_s << u"see the pier."_s;
    QTest::newRow("pointed address") << u"[a](<b c>)"_s << u"a"_s;
    QTest::newRow("no address") << u"[a]()"_s << u"a"_s;
    QTest::newRow("image") << u"![The pier](/media/pier.jpg 'At night')"_s << u"The pier"_s;
    QTest::newRow("image in a link") << u"[![Logo](a.png)](b) text"_s << u"Logo text"_s;
    QTest::newRow("link in a link") << u"[a [b](c) d](e)"_s << u"[a b d](e)"_s;
    QTest::newRow("brackets in a link") << u"[a [b] c](d)"_s << u"a [b] c"_s;
    QTest::newRow("reference") << u"[a][One Two] [b][] [c]\n\n[ONE  two]: /x 'T'\n[B]: <y>\n[c]: z"_s << u"a b c"_s;
    QTest::newRow("reference defined before") << u"[c]: z\n\n[c] d"_s << u"c d"_s;
    QTest::newRow("reference in two lines") << u"[c] d\n\n[c]:\n  https://example.com\n\ne"_s << u"c d\ne"_s;
    QTest::newRow("unknown reference") << u"[a][b] array[0]"_s << u"[a][b] array[0]"_s;
    QTest::newRow("definition within a paragraph") << u"a\n[b]: c"_s << u"a [b]: c"_s;
    QTest::newRow("no definition") << u"[b]: c d e"_s << u"[b]: c d e"_s;
    QTest::newRow("autolinks") << u"<https://example.com/a_b> <me@example.com>"_s
                               << u"https://example.com/a_b me@example.com"_s;
    QTest::newRow("bare link") << u"https://example.com/a_b_c"_s << u"https://example.com/a_b_c"_s;
    QTest::newRow("open link") << u"[a](b c"_s << u"[a](b c"_s;
    QTest::newRow("open title") << u"[a](b \"c)"_s << u"[a](b \"c)"_s;
}

void tst_PlainText::dropsLinks()
{
    compare();
}

void tst_PlainText::dropsHtml_data()
{
    addColumns();
    QTest::newRow("tags") << u"a <b class=\"x>y\">bold</b> c"_s << u"a bold c"_s;
    QTest::newRow("tags that part words") << u"a<br>b<br/>c<sub>d</sub>"_s << u"a b cd"_s;
    QTest::newRow("block") << u"<div\n  id='x'>\n<p>a</p><p>b</p>\n</div>"_s << u"a b"_s;
    QTest::newRow("comment") << u"a <!-- b --> c"_s << u"a c"_s;
    QTest::newRow("comment over blank lines") << u"a\n\n<!-- b\n\nc --> d\n\ne"_s << u"a\nd\ne"_s;
    QTest::newRow("short comments") << u"<!--> a <!----> b"_s << u"a b"_s;
    QTest::newRow("open comment") << u"a\n<!-- b\n\nc"_s << u"a"_s;
    QTest::newRow("script") << u"<script>\nalert(1)\n\nx\n</SCRIPT>a"_s << u"a"_s;
    QTest::newRow("no script") << u"<scripture>\n\na"_s << u"a"_s;
    QTest::newRow("style within text") << u"a <style>b {}</style> c"_s << u"a c"_s;
    QTest::newRow("declarations") << u"a <!DOCTYPE html> <?php b ?> <![CDATA[c]]> d"_s << u"a d"_s;
    QTest::newRow("not tags") << u"a < b <3 <c d=> 1<2>3 map<int, text>"_s << u"a < b <3 <c d=> 1<2>3 map<int, text>"_s;
    QTest::newRow("marks in an attribute") << u"<img alt=\"*a*\"> *b*"_s << u"b"_s;
}

void tst_PlainText::dropsHtml()
{
    compare();
}

void tst_PlainText::keepsWhatIsNoMark_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"2 * 3 * 4"_s,   u"snake_case_name"_s,
                                u"a*"_s,          u"**"_s,
                                u"5*3"_s,         u"#hashtag"_s,
                                u"a - b"_s,       u"-5 degrees"_s,
                                u"1.5 metres"_s,  u"a | b"_s,
                                u"`a"_s,          u"``a`"_s,
                                u"x ~~~~a~~~~"_s, u"a & b &copy; &#; &#x; &# 1;"_s,
                                u"C:\\path"_s,    u"[a"_s,
                                u"a]"_s,          u"!"_s,
                                u"a > b"_s,       u"1234567890. a"_s,
                                u"[ ] a"_s,       u"x ^ y"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_PlainText::keepsWhatIsNoMark()
{
    QFETCH(QString, text);
    QCOMPARE(plainText(text), text);
}

void tst_PlainText::keepsAllScripts_data()
{
    addColumns();
    QTest::newRow("Japanese") << u"# 港の灯り\n\n三つの**冬**。"_s << u"港の灯り\n三つの冬。"_s;
    QTest::newRow("Arabic") << u"## أضواء *الميناء*"_s << u"أضواء الميناء"_s;
    QTest::newRow("Hebrew") << u"- שָׁלוֹם [עולם](x)"_s << u"שָׁלוֹם עולם"_s;
    QTest::newRow("Hindi") << u"**हिन्दी** में"_s << u"हिन्दी में"_s;
    QTest::newRow("Thai") << u"> สวัสดี"_s << u"สวัสดี"_s;
    QTest::newRow("emoji") << u"*👩‍💻* `🇩🇪` ~~👍🏽~~"_s << u"👩‍💻 🇩🇪 👍🏽"_s;
    QTest::newRow("outside the first plane") << u"*𝒜* **𠮷**"_s << u"𝒜 𠮷"_s;
    QTest::newRow("indented with wide spaces") << u"\u3000\u3000\u3000\u3000*港*"_s << u"港"_s;
    QTest::newRow("half a character") << u"*a"_s + QChar(0xd835) + u"*"_s << u"a"_s + QChar(0xd835);
}

void tst_PlainText::keepsAllScripts()
{
    compare();
}

void tst_PlainText::saysWhatIsRendered_data()
{
    QTest::addColumn<QString>("markdown");
    const QDir folder(QStringLiteral(DEMO));
    QDirIterator files(folder.path(), {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(folder.relativeFilePath(file.fileName())))
            << readFrontMatter(QString::fromUtf8(file.readAll()))->body;
    }
    const QStringList pieces{u"a"_s,
                             u"b"_s,
                             u" "_s,
                             u"\n"_s,
                             u"\n\n"_s,
                             u"*"_s,
                             u"**"_s,
                             u"_"_s,
                             u"~~"_s,
                             u"`"_s,
                             u"[x](y)"_s,
                             u"["_s,
                             u"]"_s,
                             u"\n\n# "_s,
                             u"\n\n- "_s,
                             u"\n\n1. "_s,
                             u"\n\n> "_s,
                             u"&amp;"_s,
                             u"\\*"_s,
                             u"\n\n---\n\n"_s,
                             u"\n\n|a|b|\n|-|-|\n|c|d|\n\n"_s,
                             u"\n\n```\n*c*\n```\n\n"_s};
    QRandomGenerator random(20'261'120);
    for (int row = 0; row < 300; ++row) {
        QString markdown = u"x"_s;
        for (quint32 count = random.bounded(12U); count > 0; --count)
            markdown += pieces[random.bounded(pieces.size())];
        QTest::newRow(qPrintable(u"made up %1"_s.arg(row))) << markdown;
    }
}

/// The same text as the renderer's, white space between blocks aside.
void tst_PlainText::saysWhatIsRendered()
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    static const QRegularExpression spaces(u"\\s"_s);
    QFETCH(QString, markdown);
    static const QRegularExpression pictures(
        u"<img [^>]*\\balt=\"([^\"]*)\"[^>]*>"_s); // said by their alternative text
    QString rendered = renderMarkdown(markdown).replace(pictures, u"\\1"_s).remove(tags).remove(spaces);
    rendered.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s);
    QCOMPARE(plainText(markdown).remove(spaces), rendered.replace(u"&amp;"_s, u"&"_s));
}

void tst_PlainText::survivesHostileTexts_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString &piece :
         {u"["_s,          u"!["_s,       u"]"_s,        u"]("_s,          u"[a]("_s,   u"[a](b '"_s,  u"[a][b]"_s,
          u"[a](b)"_s,     u"<"_s,        u"<a "_s,      u"<a b=\"'"_s,    u"<!--"_s,   u"<!---->"_s,  u"- <!---->"_s,
          u"x <script>"_s, u"<?"_s,       u"<a@"_s,      u"`"_s,           u"`a``"_s,   u"*"_s,        u"*a "_s,
          u"a* "_s,        u"**a* _b_"_s, u"~a"_s,       u"_"_s,           u"\\"_s,     u"&"_s,        u"- "_s,
          u"-   "_s,       u"1. "_s,      u"> "_s,       u">"_s,           u"|"_s,      u"a|\n-|\n"_s, u"```\n"_s,
          u"[a]: b\n"_s,   u"[a]:\n"_s,   u"# \n"_s,     u"a\n=\n"_s,      u"- - -x"_s, u"    a\n"_s,  u" "_s,
          u"\n"_s,         u"é"_s,        u"![[a](b)"_s, u"[a]: b\n[a] "_s})
        QTest::newRow(qPrintable(QString(piece).replace(u'\n', u'|'))) << piece;
}

/// The test's time limit says whether each takes time in proportion: by the square it would be hours.
void tst_PlainText::survivesHostileTexts()
{
    constexpr qsizetype kSize = 100'000;
    QFETCH(QString, piece);
    const QString text = piece.repeated(kSize / piece.size());
    const QString half = text.first(kSize / 2);
    for (const QString &hostile :
         {text, text + u"x"_s, half + u"]"_s.repeated(kSize / 2), half + u"[a](b)"_s.repeated(kSize / 12),
          half + u"-"_s.repeated(kSize / 2), half + u" "_s.repeated(kSize / 2) + u"x"_s})
        QVERIFY(plainText(hostile).size() <= hostile.size());
}

void tst_PlainText::readsOnSeveralThreads()
{
    const QString markdown = u"# a\n\n*b* [c](d) `e` <f>\n\n| g |\n|---|\n| h |\n\n"_s.repeated(20);
    const QString expected = plainText(markdown);
    std::vector<int> wrong(4);
    std::vector<std::thread> threads;
    for (int &count : wrong) {
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i)
                count += plainText(markdown) == expected ? 0 : 1;
        });
    }
    for (auto &thread : threads)
        thread.join();
    QCOMPARE(wrong, std::vector<int>(4));
}

QTEST_APPLESS_MAIN(tst_PlainText)
#include "tst_PlainText.moc"
