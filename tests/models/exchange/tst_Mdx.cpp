#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "models/exchange/JsLiteral.h"
#include "models/exchange/MarkdownReferences.h"
#include "models/exchange/Mdx.h"
#include "models/exchange/Shortcodes.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// What is left of texts that were written for a program: MDX, shortcodes, liquid.
class tst_Mdx final : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutWhatWouldRun_data();
    void leavesOutWhatWouldRun();
    void readsPlainExports_data();
    void readsPlainExports();
    void replacesMarks_data();
    void replacesMarks();
    void findsReferences_data();
    void findsReferences();
    void takesAnyText_data();
    void takesAnyText();
};

void tst_Mdx::leavesOutWhatWouldRun_data()
{
    QTest::addColumn<QString>("mdx");
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("notes");
    const auto row = [](const char *name, const QString &mdx, const QString &body, int notes = 0) {
        QTest::newRow(name) << mdx << body << notes;
    };
    row("Markdown alone", u"# A\n\n*b* [c](d)\n"_s, u"# A\n\n*b* [c](d)\n"_s);
    row("import", u"import A from './a'\n\nText\n"_s, u"\nText\n"_s, 1);
    row("import over lines", u"import {\n  A,\n  B\n} from 'x';\nText\n"_s, u"Text\n"_s, 1);
    row("export", u"export const a = 1;\nText\n"_s, u"Text\n"_s, 1);
    row("prose that begins so", u"import duties are high\nexport goods, too\n"_s,
        u"import duties are high\nexport goods, too\n"_s);
    row("in a fence", u"```js\nimport A from 'a'\n<A>{b}</A>\n```\n"_s,
        u"```js\nimport A from 'a'\n<A>{b}</A>\n```\n"_s);
    row("in a fence with tildes", u"~~~~\n~~~\n<A/>\n~~~~\n<A/>x\n"_s, u"~~~~\n~~~\n<A/>\n~~~~\nx\n"_s, 1);
    row("in a span", u"Use `<A>{b}</A>` and ``{`c`}``.\n"_s, u"Use `<A>{b}</A>` and ``{`c`}``.\n"_s);
    row("component", u"a <B c=\"d>\" e={f > g} /> h"_s, u"a  h"_s, 1);
    row("component with text", u"<Note kind=\"x\">\nSome *text*.\n</Note>\n"_s, u"\nSome *text*.\n\n"_s, 1);
    row("two of a kind", u"<A/> <A/> <b.C/>"_s, u"  "_s, 1);
    row("fragment", u"<>a</>"_s, u"a"_s);
    row("HTML", u"<div className=\"a\" style={{b: 1}}>c<br/></div>"_s, u"<div class=\"a\">c<br /></div>"_s, 1);
    row("no tag", u"a < b and 3<4"_s, u"a < b and 3<4"_s);
    row("address in angle brackets", u"<https://a.example.org>"_s, u"<https://a.example.org>"_s);
    row("HTML comment", u"<!-- <A/> {b} -->c"_s, u"<!-- <A/> {b} -->c"_s);
    row("expression", u"a {b + {c: 1}.c} d"_s, u"a  d"_s, 1);
    row("expression with a bracket in a text", u"a {\"}\" + b} c"_s, u"a  c"_s, 1);
    row("comment", u"a {/* b */}c"_s, u"a c"_s);
    row("space", u"a{\" \"}b{'!'}"_s, u"a b!"_s);
    row("escaped", u"a \\{b} \\<C>"_s, u"a \\{b} \\<C>"_s);
    row("never closed", u"a {b c"_s, u"a {b c"_s);
    row("picture by import", u"import pic from './p.png'\n<Image src={pic} alt=\"A [b]\" />"_s, u"![A (b)](./p.png)"_s,
        1);
    row("picture by text", u"<Img src='/a b.png' />"_s, u"![](</a b.png>)"_s);
    row("picture by require", u"<img src={require('./p.png').default} alt=\"x\" />"_s, u"![x](./p.png)"_s);
    row("HTML picture", u"<img src=\"p.png\" />"_s, u"<img src=\"p.png\" />"_s);
    row("picture of something unknown", u"<Image src={props.a} />"_s, u""_s, 1);
}

void tst_Mdx::leavesOutWhatWouldRun()
{
    QFETCH(QString, mdx);
    QFETCH(QString, body);
    QFETCH(int, notes);
    const MdxText read = readMdx(mdx);
    QCOMPARE(read.body, body);
    QVERIFY2(read.notes.size() == notes, qPrintable(read.notes.join(u'|')));
}

void tst_Mdx::readsPlainExports_data()
{
    QTest::addColumn<QString>("mdx");
    QTest::addColumn<QString>("json"); // empty: not read
    const auto row = [](const char *name, const QString &literal, const QString &json) {
        QTest::newRow(name) << u"export const meta = "_s + literal + u"\n\nText"_s << json;
    };
    row("texts", u"{a: 'b', \"c\": \"d\\n\", 'e': `f`}"_s, uR"({"a":"b","c":"d\n","e":"f"})"_s);
    row("numbers", u"{a: 1, b: -1.5, c: 1_000, d: .5}"_s, uR"({"a":1,"b":-1.5,"c":1000,"d":0.5})"_s);
    row("words", u"{a: true, b: false, c: null, d: undefined}"_s, uR"({"a":true,"b":false,"c":null,"d":null})"_s);
    row("lists", u"{a: ['b', [1,],], }"_s, uR"({"a":["b",[1]]})"_s);
    row("comments", u"{ // one\n a: 1, /* two */\n}"_s, uR"({"a":1})"_s);
    row("date", u"{a: new Date('2020-01-02')}"_s, uR"({"a":"2020-01-02"})"_s);
    row("type", u"{a: 1}"_s, uR"({"a":1})"_s);
    row("call", u"{a: f()}"_s, QString());
    row("placeholder", u"{a: `b${c}`}"_s, QString());
    row("sum", u"{a: 1 + 2}"_s, QString());
    row("name", u"{a: b}"_s, QString());
    row("spread", u"{...a}"_s, QString());
    row("too deep", u"{a: "_s + u"["_s.repeated(40) + u"]"_s.repeated(40) + u"}"_s, QString());
}

void tst_Mdx::readsPlainExports()
{
    QFETCH(QString, mdx);
    QFETCH(QString, json);
    const MdxText read = readMdx(mdx);
    QCOMPARE(read.body.trimmed(), u"Text"_s);
    QCOMPARE(QString::fromUtf8(QJsonDocument(read.values).toJson(QJsonDocument::Compact)),
             json.isEmpty() ? u"{}"_s : json);
    QCOMPARE(read.notes.size(), json.isEmpty() ? 2 : 1);
}

void tst_Mdx::replacesMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("left"); // in the note
    const auto row = [](const char *name, const QString &text, const QString &body, const QString &left = {}) {
        QTest::newRow(name) << text << body << left;
    };
    row("figure", u"{{< figure src=\"a.png\" alt=\"b\" >}}"_s, u"![b](a.png)"_s);
    row("figure with a caption", u"{{< figure src=\"a b.png\" caption=\"c \\\"d\\\"\" >}}"_s.remove(u'\\'),
        u"![c](<a b.png> \"c\")"_s);
    row("figure by place", u"{{% img `a.png` %}}"_s, u"![](a.png)"_s);
    row("video", u"{{< youtube a >}}"_s, u"{{< youtube a >}}"_s, u"youtube"_s);
    row("shown only", u"{{</* figure src=\"a\" */>}}"_s, u"{{</* figure src=\"a\" */>}}"_s);
    row("highlight of Hugo", u"{{< highlight go >}}\na\n{{< /highlight >}}"_s, u"```go\na\n```"_s);
    row("highlight of Jekyll", u"{% highlight ruby linenos %}\na\n{% endhighlight %}\nb"_s, u"```ruby\na\n```\nb"_s);
    row("never closed", u"{% highlight ruby %}\na"_s, u"{% highlight ruby %}\na"_s, u"highlight"_s);
    row("include", u"{% include a.html %}"_s, u"{% include a.html %}"_s, u"include"_s);
    row("raw", u"{% raw %}a{% endraw %}"_s, u"a"_s);
    row("address", u"![]({{ site.baseurl }}/a.png) ![]({{ \"/b.png\" | relative_url }})"_s,
        u"![](/a.png) ![](/b.png)"_s);
    row("in a fence", u"```\n{{< figure src=\"a\" >}}{% raw %}\n```\n"_s,
        u"```\n{{< figure src=\"a\" >}}{% raw %}\n```\n"_s);
}

void tst_Mdx::replacesMarks()
{
    QFETCH(QString, text);
    QFETCH(QString, body);
    QFETCH(QString, left);
    const ShortcodeText read = replaceShortcodes(text);
    QCOMPARE(read.body, body);
    QCOMPARE(read.notes.isEmpty(), left.isEmpty());
    QVERIFY2(left.isEmpty() || read.notes[0].contains(left), qPrintable(read.notes.join(u'|')));
}

void tst_Mdx::findsReferences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // pictures with an exclamation mark
    const auto row = [](const char *name, const QString &text, const QString &found) {
        QTest::newRow(name) << text << found;
    };
    row("picture", u"![a](b.png)"_s, u"!b.png"_s);
    row("link", u"[a](b.pdf \"c\")"_s, u"b.pdf"_s);
    row("picture in a link", u"[![a](b.png)](c)"_s, u"!b.png c"_s);
    row("brackets in the text", u"![a [b] c](d)"_s, u"!d"_s);
    row("pointed brackets", u"![a](<b c.png> 'd')"_s, u"!b c.png"_s);
    row("parentheses", u"![a](b(c).png)"_s, u"!b(c).png"_s);
    row("spaces as editors write them", u"![a](b c.png) d)"_s, u"!b c.png"_s);
    row("escapes", u"![a](b\\)c.png)"_s, u"!b)c.png"_s);
    row("entities", u"![a](b?c&amp;d)"_s, u"!b?c&d"_s);
    row("over lines", u"![a\nb](\n c.png\n)"_s, u"!c.png"_s);
    row("definition", u"![a][b]\n\n[b]: c.png \"d\"\n"_s, u"c.png"_s);
    row("definition in brackets", u"  [b]: <c d.png>\n"_s, u"c d.png"_s);
    row("no definition", u"a [b]: c\n"_s, QString());
    row("HTML", u"<img alt='x' src=\"a.png\"><a href='b.pdf'>c</a><video poster=d.jpg src=e.mp4></video>"_s,
        u"!a.png b.pdf !d.jpg !e.mp4"_s);
    row("code", u"`![a](b)`\n\n```\n![a](b)\n```\n"_s, QString());
    row("code in a list", u"- a\n  ```\n  ![a](b)\n  ```\n"_s, QString());
    row("comment", u"<!-- ![a](b) -->"_s, QString());
    row("escaped", u"!\\[a](b) \\![a](c)"_s, u"!c"_s);
    row("not closed", u"![a](b"_s, QString());
}

void tst_Mdx::findsReferences()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QStringList all;
    for (const MarkdownReference &reference : findReferences(text))
        all.append((reference.use == MarkdownReference::Use::Picture ? u"!"_s : QString()) + reference.target);
    QCOMPARE(all.join(u' '), found);
}

void tst_Mdx::takesAnyText_data()
{
    QTest::addColumn<QString>("piece");
    for (const auto piece : {"{", "<A ", "<A b={", "![", "](", "`", "`a``b", "[a](<", "{{<", "{%", "{{< highlight >}}",
                             "import {\n", "<!--", "\\", "<a b='"})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

/// A megabyte of what is never closed takes no longer than a megabyte of prose.
void tst_Mdx::takesAnyText()
{
    QFETCH(QString, piece);
    const QString text = piece.repeated(1'000'000 / piece.size());
    const QDeadlineTimer deadline(30'000);
    std::ignore = readMdx(text);
    std::ignore = replaceShortcodes(text);
    std::ignore = findReferences(text);
    QVERIFY(!deadline.hasExpired());
}

QTEST_APPLESS_MAIN(tst_Mdx)
#include "tst_Mdx.moc"
