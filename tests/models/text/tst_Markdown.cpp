#include <QTest>

#include <thread>
#include <vector>

#include "models/text/Markdown.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_Markdown final : public QObject
{
    Q_OBJECT

private slots:
    void renders_data();
    void renders();
    void dropsWhatCouldRun_data();
    void dropsWhatCouldRun();
    void rendersOnSeveralThreads();
    void survivesDeepNesting();
    void findsTheFirstHeading_data();
    void findsTheFirstHeading();
    void findsNoHeading_data();
    void findsNoHeading();
    void countsWords_data();
    void countsWords();
};

void tst_Markdown::renders_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("paragraph") << u"Light on *water*."_s << u"<p>Light on <em>water</em>.</p>\n"_s;
    QTest::newRow("strikethrough") << u"~~old~~"_s << u"<p><del>old</del></p>\n"_s;
    QTest::newRow("bare link") << u"see https://example.com/a"_s
                               << u"<p>see <a href=\"https://example.com/a\">https://example.com/a</a></p>\n"_s;
    QTest::newRow("table") << u"| a |\n|---|\n| 1 |\n"_s
                           << u"<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n"
                              "</tr>\n</tbody>\n</table>\n"_s;
    QTest::newRow("task list")
        << u"- [x] drawn"_s
        << u"<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> drawn</li>\n</ul>\n"_s;
    QTest::newRow("other scripts") << u"港の灯り"_s << u"<p>港の灯り</p>\n"_s;
    QTest::newRow("null character") << u"a"_s + QChar(0) + u"b"_s << u"<p>a\uFFFDb</p>\n"_s;
    QTest::newRow("picture") << u"![The pier](/media/pier.jpg)"_s
                             << u"<p><img src=\"/media/pier.jpg\" alt=\"The pier\" /></p>\n"_s;
}

void tst_Markdown::renders()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    QCOMPARE(renderMarkdown(markdown), html);
}

void tst_Markdown::dropsWhatCouldRun_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("script block") << u"<script>alert(1)</script>\n\nText"_s << u"<p>Text</p>\n"_s;
    QTest::newRow("inline HTML") << u"a <img src=x onerror=alert(1)> b"_s << u"<p>a  b</p>\n"_s;
    QTest::newRow("comment") << u"a <!-- b --> c"_s << u"<p>a  c</p>\n"_s;
    QTest::newRow("script link") << u"[a](javascript:alert(1))"_s << u"<p><a href=\"\">a</a></p>\n"_s;
    QTest::newRow("script link in capitals") << u"[a](JaVaScRiPt:alert(1))"_s << u"<p><a href=\"\">a</a></p>\n"_s;
    QTest::newRow("script link, escaped") << u"[a](javascript&colon;alert(1))"_s << u"<p><a href=\"\">a</a></p>\n"_s;
    QTest::newRow("data link") << u"[a](data:text/html,x)"_s << u"<p><a href=\"\">a</a></p>\n"_s;
    QTest::newRow("script picture") << u"![a](vbscript:x)"_s << u"<p><img src=\"\" alt=\"a\" /></p>\n"_s;
    QTest::newRow("HTML in a table") << u"| a |\n|---|\n| <b>1</b> |\n"_s
                                     << u"<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
                                        "<td>1</td>\n</tr>\n</tbody>\n</table>\n"_s;
    QTest::newRow("quotes in an address") << u"[a](https://example.com/\"onclick=x)"_s
                                          << u"<p><a href=\"https://example.com/%22onclick=x\">a</a></p>\n"_s;
}

void tst_Markdown::dropsWhatCouldRun()
{
    renders();
}

void tst_Markdown::rendersOnSeveralThreads()
{
    const QString markdown = u"| ~~a~~ |\n|---|\n| https://example.com |\n\n- [ ] *b*\n"_s.repeated(20);
    const QString expected = renderMarkdown(markdown);
    std::vector<int> wrong(4);
    std::vector<std::thread> threads;
    for (int &count : wrong) {
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i)
                count += renderMarkdown(markdown) == expected ? 0 : 1;
        });
    }
    for (auto &thread : threads)
        thread.join();
    QCOMPARE(wrong, std::vector<int>(4));
}

void tst_Markdown::survivesDeepNesting()
{
    for (const QString &piece : {u">"_s, u"["_s, u"*a **a "_s, u"- "_s, u"!["_s, u"<"_s, u"`"_s, u"|"_s})
        QVERIFY(!renderMarkdown(piece.repeated(5'000) + u"x"_s).isEmpty());
}

void tst_Markdown::findsTheFirstHeading_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("behind");
    QTest::addColumn<bool>("isAtStart");
    QTest::newRow("with a hash") << u"# Harbour *lights* #\n\nText"_s << u"Harbour lights"_s << u""_s << u"\nText"_s
                                 << true;
    QTest::newRow("underlined") << u"\nSlow\nmaps\n====\nText"_s << u"Slow maps"_s << u"\n"_s << u"Text"_s << true;
    QTest::newRow("underlined with hyphens") << u"A\n---\n\nB\n---"_s << u"A"_s << u""_s << u"\nB\n---"_s << true;
    QTest::newRow("underlined, then nothing") << u"A\n="_s << u"A"_s << u""_s << u""_s << true;
    QTest::newRow("underlined hash word") << u"#ovel\n==\nB"_s << u"#ovel"_s << u""_s << u"B"_s << true;
    QTest::newRow("second level") << u"## `Ovel`"_s << u"Ovel"_s << u""_s << u""_s << true;
    QTest::newRow("after text") << u"Text\n\n# Later"_s << u"Later"_s << u"Text\n\n"_s << u""_s << false;
    QTest::newRow("first is empty") << u"#\n\n# Second"_s << u"Second"_s << u"#\n\n"_s << u""_s << false;
    QTest::newRow("with a picture") << u"# ![Logo](/a.png) Name"_s << u"Logo Name"_s << u""_s << u""_s << true;
    QTest::newRow("Windows lines") << u"\r\n# Title\r\ntext"_s << u"Title"_s << u"\r\n"_s << u"text"_s << true;
    QTest::newRow("old Mac lines") << u"\r# Title\rtext"_s << u"Title"_s << u"\r"_s << u"text"_s << true;
    QTest::newRow("with an entity") << u"# Salt &amp; paper"_s << u"Salt & paper"_s << u""_s << u""_s << true;
}

void tst_Markdown::findsTheFirstHeading()
{
    QFETCH(QString, markdown);
    QFETCH(QString, text);
    QFETCH(QString, before);
    QFETCH(QString, behind);
    QFETCH(bool, isAtStart);
    const auto heading = firstHeading(markdown);
    QVERIFY(heading);
    QCOMPARE(heading->text, text);
    QCOMPARE(markdown.first(heading->begin), before);
    QCOMPARE(markdown.sliced(heading->end), behind);
    QCOMPARE(heading->isAtStart, isAtStart);
}

void tst_Markdown::findsNoHeading_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("nothing") << QString();
    QTest::newRow("only text") << u"Text #1"_s;
    QTest::newRow("in code") << u"```\n# comment\n```"_s;
    QTest::newRow("in a quote") << u"> # quoted"_s;
    QTest::newRow("far down") << u"Text\n\n"_s.repeated(12'000) + u"# Late"_s;
    QTest::newRow("only HTML inside") << u"# <img src=x>"_s;
}

void tst_Markdown::findsNoHeading()
{
    QFETCH(QString, markdown);
    QVERIFY(!firstHeading(markdown));
}

void tst_Markdown::countsWords_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("marks only") << u"# ** - | --- |"_s << 0;
    QTest::newRow("sentence") << u"The harbour's *old* lights, re-lit in 2021."_s << 7;
    QTest::newRow("link") << u"[two words](https://example.com/a/b)"_s << 2;
    QTest::newRow("Japanese") << u"港の灯り。"_s << 4;
    QTest::newRow("Russian") << u"огни гавани"_s << 2;
    QTest::newRow("outside the first plane") << u"𝒜 𠮷𠮷"_s << 3;
    QTest::newRow("half a character") << QString(QChar(0xd835)) << 0;
}

void tst_Markdown::countsWords()
{
    QFETCH(QString, markdown);
    QFETCH(int, count);
    QCOMPARE(wordCount(markdown), count);
}

QTEST_APPLESS_MAIN(tst_Markdown)
#include "tst_Markdown.moc"
