#include <QtTest>

#include "models/text/Markdown.h"
#include "server/feeds/AbsoluteLinks.h"

using namespace Qt::StringLiterals;
using vitrine::server::withAbsoluteLinks;

/// Links within a text, made independent of the page it stands on.
class TestAbsoluteLinks final : public QObject
{
    Q_OBJECT

private slots:
    void resolves_data();
    void resolves();
    void leavesTheRestAlone_data();
    void leavesTheRestAlone();
    void resolvesWhatMarkdownMakes();
    void nothingRelativeIsLeft();
};

namespace {

const QString kPage = u"https://ada.example/articles/slow-maps"_s;

}

void TestAbsoluteLinks::resolves_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("expected");
    QTest::newRow("from the root") << u"/media/a.jpg"_s << u"https://ada.example/media/a.jpg"_s;
    QTest::newRow("beside the page") << u"other"_s << u"https://ada.example/articles/other"_s;
    QTest::newRow("above") << u"../projects/x"_s << u"https://ada.example/projects/x"_s;
    QTest::newRow("too far above") << u"../../../x"_s << u"https://ada.example/x"_s;
    QTest::newRow("a place on the page") << u"#notes"_s << u"https://ada.example/articles/slow-maps#notes"_s;
    QTest::newRow("a query") << u"?page=2"_s << u"https://ada.example/articles/slow-maps?page=2"_s;
    QTest::newRow("without a scheme") << u"//cdn.example/a.js"_s << u"https://cdn.example/a.js"_s;
    QTest::newRow("several parameters") << u"/a?b=1&amp;c=2"_s << u"https://ada.example/a?b=1&amp;c=2"_s;
    QTest::newRow("an entity that is text") << u"/a?b=&amp;quot;"_s << u"https://ada.example/a?b=&amp;quot;"_s;
    QTest::newRow("a space") << u"/a b"_s << u"https://ada.example/a%20b"_s;
    QTest::newRow("letters of another script") << u"/作品"_s << u"https://ada.example/%E4%BD%9C%E5%93%81"_s;
    QTest::newRow("markup") << u"/&lt;b&gt;"_s << u"https://ada.example/%3Cb%3E"_s;
    QTest::newRow("complete already") << u"https://other.example/?a&amp;b"_s << u"https://other.example/?a&amp;b"_s;
    QTest::newRow("mail") << u"mailto:ada@example.com"_s << u"mailto:ada@example.com"_s;
    QTest::newRow("data") << u"data:image/png;base64,AAAA"_s << u"data:image/png;base64,AAAA"_s;
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("no address at all") << u"http://[bad"_s << u"http://[bad"_s;
}

void TestAbsoluteLinks::resolves()
{
    QFETCH(const QString, link);
    QFETCH(const QString, expected);
    const QString before = u"<p>&lt;<a href=\"%1\">a</a> <img src=\"%1\" alt=\"b\" /></p>"_s;
    QCOMPARE(withAbsoluteLinks(before.arg(link), kPage), before.arg(expected));
}

void TestAbsoluteLinks::leavesTheRestAlone_data()
{
    QTest::addColumn<QString>("html");
    for (const QString &html :
         {u""_s, u"plain"_s, u"<p>href=\"/a\"</p>"_s, u"<code>&lt;a href=&quot;/a&quot;&gt;</code>"_s,
          u"<img alt=\"see src=&quot;/a&quot;\" />"_s, u"<td data-href=\"/a\">x</td>"_s,
          u"<img title='x href=\"/a\" y' />"_s, u"a < b href=\"/a\" > c"_s, u"<a href=\"/unfinished"_s,
          u"<!-- raw HTML omitted -->"_s, u"<a hreflang=\"/a\">x</a>"_s})
        QTest::newRow(qPrintable(html)) << html;
}

void TestAbsoluteLinks::leavesTheRestAlone()
{
    QFETCH(const QString, html);
    QCOMPARE(withAbsoluteLinks(html, kPage), html);
}

void TestAbsoluteLinks::resolvesWhatMarkdownMakes()
{
    const QString html =
        vitrine::models::renderMarkdown(u"[a \"b\"](/c \"d href=\\\"/e\\\"\") ![f](g.png) <h@example.com> "
                                        u"https://i.example/?j&k\n\n    <a href=\"/l\">\n");
    const QString made = withAbsoluteLinks(html, kPage);
    QVERIFY2(made.contains(u"href=\"https://ada.example/c\""_s), qPrintable(made));
    QVERIFY2(made.contains(u"src=\"https://ada.example/articles/g.png\""_s), qPrintable(made));
    QVERIFY2(made.contains(u"mailto:h@example.com"_s), qPrintable(made));
    QVERIFY2(made.contains(u"href=\"https://i.example/?j&amp;k\""_s), qPrintable(made));
    QVERIFY2(made.contains(u"&lt;a href=&quot;/l&quot;&gt;"_s), qPrintable(made));
}

void TestAbsoluteLinks::nothingRelativeIsLeft()
{
    QString markdown;
    for (const QString &link : {u"a"_s, u"/b"_s, u"c/d"_s, u"../e"_s, u"#f"_s, u"?g"_s, u"h&i"_s, u"j%20k"_s, u"./l"_s})
        markdown += u"[x](%1) ![y](%1)\n\n"_s.arg(link);
    const QString made = withAbsoluteLinks(vitrine::models::renderMarkdown(markdown), kPage);
    static const QRegularExpression relative(u"(href|src)=\"(?!https://ada\\.example/)"_s);
    QVERIFY2(!relative.match(made).hasMatch(), qPrintable(made));
    QCOMPARE(made.count(u"=\"https://ada.example/"_s), 18);
}

QTEST_APPLESS_MAIN(TestAbsoluteLinks)
#include "tst_AbsoluteLinks.moc"
