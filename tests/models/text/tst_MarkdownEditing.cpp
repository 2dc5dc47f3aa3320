#include <QtTest>

#include "models/text/Markdown.h"
#include "models/text/MarkdownEditing.h"
#include "models/text/MarkdownListEditing.h"
#include "models/text/MarkdownListItem.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

/// "a [b] c" selects b, "a | c" is a cursor.
SelectedText read(QString drawn)
{
    SelectedText lines;
    if (const qsizetype cursor = drawn.indexOf(u'¦'); cursor >= 0) {
        lines.begin = lines.end = cursor;
        drawn.remove(cursor, 1);
    } else {
        lines.begin = drawn.indexOf(u'‹');
        lines.end = drawn.indexOf(u'›') - 1;
        drawn.remove(u'‹').remove(u'›');
    }
    lines.text = drawn;
    return lines;
}

QString drawn(const SelectedText &lines)
{
    QString text = lines.text;
    if (lines.begin == lines.end)
        return text.insert(lines.begin, u'¦');
    return text.insert(lines.end, u'›').insert(lines.begin, u'‹');
}

}

class tst_MarkdownEditing : public QObject
{
    Q_OBJECT

private slots:
    void inlineMarks_data();
    void inlineMarks();
    void lineMarks_data();
    void lineMarks();
    void headings_data();
    void headings();
    void links();
    void tables();
    void addresses_data();
    void addresses();
    void enter_data();
    void enter();
    void moving_data();
    void moving();
    void numbers_data();
    void numbers();
    void reading_data();
    void reading();
};

void tst_MarkdownEditing::inlineMarks_data()
{
    QTest::addColumn<InlineMark>("mark");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto both = [](const char *name, InlineMark mark, const QString &without, const QString &with) {
        QTest::newRow(qPrintable(QLatin1StringView(name) + u" on"_s)) << mark << without << with;
        QTest::newRow(qPrintable(QLatin1StringView(name) + u" off"_s)) << mark << with << without;
    };
    using enum InlineMark;
    both("bold", Bold, u"a ‹word› here"_s, u"a **‹word›** here"_s);
    both("italic", Italic, u"a ‹word› here"_s, u"a *‹word›* here"_s);
    both("strike", Strike, u"a ‹word› here"_s, u"a ~~‹word›~~ here"_s);
    both("code", Code, u"a ‹word› here"_s, u"a `‹word›` here"_s);
    both("italic in bold", Italic, u"**‹word›**"_s, u"***‹word›***"_s);
    both("bold in italic", Bold, u"*‹word›*"_s, u"***‹word›***"_s);
    both("at the cursor", Bold, u"a wo¦rd"_s, u"a **wo¦rd**"_s);
    both("at the end of a word", Bold, u"word¦"_s, u"**word¦**"_s);
    both("without a word", Bold, u"a ¦"_s, u"a **¦**"_s);
    both("several lines", Bold, u"‹one\n\ntwo›"_s, u"**‹one**\n\n**two›**"_s);
    both("words of a list", Italic, u"‹- one\n- two›"_s, u"‹- *one*\n- *two›*"_s);
    both("with an apostrophe", Italic, u"it’s¦"_s, u"*it’s¦*"_s);
    both("code of several lines", Code, u"‹one\ntwo›"_s, u"‹```\none\ntwo\n```›"_s);
    QTest::newRow("marks in the selection") << Bold << u"‹**word**›"_s << u"‹word›"_s;
    QTest::newRow("with underscores") << Bold << u"__‹word›__"_s << u"‹word›"_s;
    QTest::newRow("spaces stay outside") << Bold << u"a‹ word ›b"_s << u"a‹ **word** ›b"_s;
    QTest::newRow("half of it is bold") << Bold << u"‹**one**\ntwo›"_s << u"‹**one**\n**two›**"_s;
    QTest::newRow("code with a backtick") << Code << u"‹a`b›"_s << u"``‹a`b›``"_s;
    QTest::newRow("code that begins with one") << Code << u"‹`b›"_s << u"`` ‹`b› ``"_s;
    QTest::newRow("not the heading's mark") << Italic << u"‹## Title›"_s << u"‹## *Title›*"_s;
}

void tst_MarkdownEditing::inlineMarks()
{
    QFETCH(InlineMark, mark);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QCOMPARE(drawn(withToggled(read(before), mark)), after);
}

void tst_MarkdownEditing::lineMarks_data()
{
    QTest::addColumn<LineMark>("mark");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    using enum LineMark;
    QTest::newRow("list") << Bullet << u"‹one\ntwo›"_s << u"- ‹one\n- two›"_s;
    QTest::newRow("no list") << Bullet << u"‹- one\n- two›"_s << u"‹one\ntwo›"_s;
    QTest::newRow("no list of stars") << Bullet << u"* o¦ne"_s << u"o¦ne"_s;
    QTest::newRow("the rest, too") << Bullet << u"‹- one\ntwo›"_s << u"‹- one\n- two›"_s;
    QTest::newRow("blank lines stay") << Bullet << u"‹one\n\ntwo›"_s << u"- ‹one\n\n- two›"_s;
    QTest::newRow("an empty line") << Bullet << u"¦"_s << u"- ¦"_s;
    QTest::newRow("numbers") << Number << u"‹one\ntwo›"_s << u"1. ‹one\n2. two›"_s;
    QTest::newRow("numbers instead") << Number << u"‹- one\n- two›"_s << u"‹1. one\n2. two›"_s;
    QTest::newRow("no numbers") << Number << u"‹1. one\n2. two›"_s << u"‹one\ntwo›"_s;
    QTest::newRow("tasks") << Task << u"o¦ne"_s << u"- [ ] o¦ne"_s;
    QTest::newRow("tasks of a list") << Task << u"- o¦ne"_s << u"- [ ] o¦ne"_s;
    QTest::newRow("a list of tasks") << Bullet << u"- [x] o¦ne"_s << u"- o¦ne"_s;
    QTest::newRow("inner items stay inner") << Number << u"  - o¦ne"_s << u"  1. o¦ne"_s;
    QTest::newRow("a list instead of a heading") << Bullet << u"## o¦ne"_s << u"- o¦ne"_s;
    QTest::newRow("a list in a quote") << Bullet << u"> o¦ne"_s << u"> - o¦ne"_s;
    QTest::newRow("quote") << Quote << u"‹one\n\ntwo›"_s << u"> ‹one\n> \n> two›"_s;
    QTest::newRow("no quote") << Quote << u"‹> one\n>\n> two›"_s << u"‹one\n\ntwo›"_s;
    QTest::newRow("quote of a list") << Quote << u"- o¦ne"_s << u"> - o¦ne"_s;
}

void tst_MarkdownEditing::lineMarks()
{
    QFETCH(LineMark, mark);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QCOMPARE(drawn(withToggled(read(before), mark)), after);
}

void tst_MarkdownEditing::headings_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("first") << u"wo¦rd"_s << u"# wo¦rd"_s;
    QTest::newRow("second") << u"# wo¦rd"_s << u"## wo¦rd"_s;
    QTest::newRow("third") << u"## wo¦rd"_s << u"### wo¦rd"_s;
    QTest::newRow("none") << u"### wo¦rd"_s << u"wo¦rd"_s;
    QTest::newRow("none of a small one") << u"##### wo¦rd"_s << u"wo¦rd"_s;
    QTest::newRow("of all lines") << u"‹one\n## two›"_s << u"# ‹one\n# two›"_s;
}

void tst_MarkdownEditing::headings()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QCOMPARE(drawn(withNextHeading(read(before))), after);
}

void tst_MarkdownEditing::links()
{
    QCOMPARE(drawn(withLink(read(u"a ‹word›"_s), {})), u"a [word](‹https://›)"_s);
    QCOMPARE(drawn(withLink(read(u"a ¦"_s), {})), u"a [¦](https://)"_s);
    QCOMPARE(drawn(withLink(read(u"a ‹word› b"_s), u"https://a.b/c")), u"a [word](https://a.b/c)¦ b"_s);
    QCOMPARE(drawn(withPicture(read(u"a ‹word›"_s), u"/media/1/a.png")), u"a ![‹word›](/media/1/a.png)"_s);
}

void tst_MarkdownEditing::tables()
{
    QCOMPARE(drawn(withTable(read(u"¦"_s), u"Name"_s, u"Range"_s)),
             u"| ‹Name› | Range |\n| ---- | ----- |\n|      |       |"_s);
    QVERIFY(withTable(read(u"Text¦"_s), u"A"_s, u"B"_s).text.startsWith(u"Text\n\n| A | B |\n| --- | --- |"_s));
}

void tst_MarkdownEditing::addresses_data()
{
    QTest::addColumn<bool>("isAddress");
    for (const char *text : {"https://a.b", "http://localhost:8080/x?y=1#z", "mailto:a@b.c", "  https://a.b/c\n"})
        QTest::newRow(text) << true;
    for (const char *text : {"", "a.b", "see https://a.b", "javascript:alert(1)", "https://", "file:///etc/passwd"})
        QTest::newRow(text) << false;
}

void tst_MarkdownEditing::addresses()
{
    QFETCH(bool, isAddress);
    QCOMPARE(isWebAddress(QString::fromLatin1(QTest::currentDataTag())), isAddress);
}

void tst_MarkdownEditing::enter_data()
{
    QTest::addColumn<QString>("above");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after"); // empty: Enter is Enter
    QTest::newRow("bullet") << u""_s << u"- one¦"_s << u"- one\n- ¦"_s;
    QTest::newRow("number") << u""_s << u"9. one¦"_s << u"9. one\n10. ¦"_s;
    QTest::newRow("number with a bracket") << u""_s << u"1) one¦"_s << u"1) one\n2) ¦"_s;
    QTest::newRow("task") << u""_s << u"- [x] one¦"_s << u"- [x] one\n- [ ] ¦"_s;
    QTest::newRow("quote") << u""_s << u"> one¦"_s << u"> one\n> ¦"_s;
    QTest::newRow("list in a quote") << u""_s << u"> - one¦"_s << u"> - one\n> - ¦"_s;
    QTest::newRow("within the words") << u""_s << u"- one ¦two"_s << u"- one \n- ¦two"_s;
    QTest::newRow("selected words go") << u""_s << u"- one ‹x› two"_s << u"- one \n- ¦two"_s;
    QTest::newRow("empty item") << u"- one"_s << u"- ¦"_s << u"¦"_s;
    QTest::newRow("empty task") << u""_s << u"- [ ] ¦"_s << u"¦"_s;
    QTest::newRow("empty quote") << u""_s << u"> ¦"_s << u"¦"_s;
    QTest::newRow("empty item in a quote") << u""_s << u"> - ¦"_s << u"> ¦"_s;
    QTest::newRow("empty inner item") << u"1. one\n   - two"_s << u"   - ¦"_s << u"2. ¦"_s;
    QTest::newRow("before the mark") << u""_s << u"¦- one"_s << u""_s;
    QTest::newRow("no list") << u""_s << u"one¦"_s << u""_s;
    QTest::newRow("a rule") << u""_s << u"* * *¦"_s << u""_s;
    QTest::newRow("bold, not a bullet") << u""_s << u"**one**¦"_s << u""_s;
    QTest::newRow("a year, not an item") << u""_s << u"1984.5¦"_s << u""_s;
}

void tst_MarkdownEditing::enter()
{
    QFETCH(QString, above);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto made = withNextItem(above.split(u'\n'), read(before));
    QCOMPARE(made ? drawn(*made) : QString(), after);
}

void tst_MarkdownEditing::moving_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("out");
    QTest::newRow("below a bullet") << u"- a\n- b"_s << 1 << u"- a\n  - b"_s << u"- a\n- b"_s;
    QTest::newRow("below a number") << u"1. a\n2. b"_s << 1 << u"1. a\n   2. b"_s << u"1. a\n2. b"_s;
    QTest::newRow("the first stays") << u"- a\n- b"_s << 0 << u"- a\n- b"_s << u"- a\n- b"_s;
    QTest::newRow("not two at once") << u"- a\n  - b"_s << 1 << u"- a\n  - b"_s << u"- a\n- b"_s;
    QTest::newRow("beside the inner ones")
        << u"- a\n  - b\n- c"_s << 2 << u"- a\n  - b\n  - c"_s << u"- a\n  - b\n- c"_s;
    QTest::newRow("out one level") << u"- a\n  - b\n    - c"_s << 2 << u"- a\n  - b\n    - c"_s
                                   << u"- a\n  - b\n  - c"_s;
    QTest::newRow("in a quote") << u"> - a\n> - b"_s << 1 << u"> - a\n>   - b"_s << u"> - a\n> - b"_s;
    QTest::newRow("no item") << u"- a\nb"_s << 1 << u"- a\nb"_s << u"- a\nb"_s;
}

void tst_MarkdownEditing::moving()
{
    QFETCH(QString, before);
    QFETCH(int, line);
    QFETCH(QString, in);
    QFETCH(QString, out);
    QCOMPARE(withItemsMovedIn(before.split(u'\n'), line, line).join(u'\n'), in);
    QCOMPARE(withItemsMovedOut(before.split(u'\n'), line, line).join(u'\n'), out);
}

void tst_MarkdownEditing::numbers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("counts on") << u"1. a\n3. b\n3. c"_s << u"1. a\n2. b\n3. c"_s;
    QTest::newRow("from its first") << u"4. a\n4. b\n9. c"_s << u"4. a\n5. b\n6. c"_s;
    QTest::newRow("all the same are meant") << u"1. a\n1. b\n1. c"_s << u"1. a\n1. b\n1. c"_s;
    QTest::newRow("over inner lists") << u"1. a\n   1. x\n   3. y\n3. b"_s << u"1. a\n   1. x\n   2. y\n2. b"_s;
    QTest::newRow("over blank lines and more text") << u"1. a\n\n   more\n\n5. b"_s << u"1. a\n\n   more\n\n2. b"_s;
    QTest::newRow("two lists") << u"1. a\n5. b\n\nText\n\n1. c\n7. d"_s << u"1. a\n2. b\n\nText\n\n1. c\n2. d"_s;
    QTest::newRow("bullets between") << u"1. a\n- x\n7. b"_s << u"1. a\n- x\n7. b"_s;
    QTest::newRow("a wider number") << u"9. a\n9. b\n9. c\n1. d"_s << u"9. a\n10. b\n11. c\n12. d"_s;
}

void tst_MarkdownEditing::numbers()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QCOMPARE(withNumbersInOrder(before.split(u'\n'), -1, -1).join(u'\n'), after);
}

void tst_MarkdownEditing::reading_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextLength>("length");
    QTest::newRow("nothing") << u""_s << TextLength{0, 0};
    QTest::newRow("a word") << u"word"_s << TextLength{1, 1};
    QTest::newRow("two minutes") << u"word "_s.repeated(440) << TextLength{440, 2};
    QTest::newRow("a minute of Chinese") << u"字"_s.repeated(450) << TextLength{450, 1};
    QTest::newRow("both") << u"字"_s.repeated(450) + u" word"_s.repeated(220) << TextLength{670, 2};
}

void tst_MarkdownEditing::reading()
{
    QFETCH(QString, text);
    QFETCH(TextLength, length);
    QCOMPARE(textLength(text), length);
}

QTEST_APPLESS_MAIN(tst_MarkdownEditing)
#include "tst_MarkdownEditing.moc"
