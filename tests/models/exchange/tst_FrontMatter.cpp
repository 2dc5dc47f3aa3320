#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "models/exchange/FrontMatter.h"
#include "models/exchange/Yaml.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

QString json(const QJsonValue &value)
{
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text).sliced(1).chopped(1);
}

}

class tst_FrontMatter final : public QObject
{
    Q_OBJECT

private slots:
    void splits_data();
    void splits();
    void refuses_data();
    void refuses();
    void readsValues_data();
    void readsValues();
    void refusesHostileYaml_data();
    void refusesHostileYaml();
    void notesRepeatedKeys();
    void allowsMoreInAnExportOfOurs();
    void allowsWhatIsJustInside();
};

void tst_FrontMatter::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPresent");
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("body");
    const auto row = [](const char *name, const QString &text, bool isPresent, const QString &values,
                        const QString &body) { QTest::newRow(name) << text << isPresent << values << body; };
    const QString a = u"{\"a\":1}"_s;
    row("nothing", QString(), false, u"{}"_s, QString());
    row("text only", u"Text\n"_s, false, u"{}"_s, u"Text\n"_s);
    row("both", u"---\na: 1\n---\n\n\nText\n\n"_s, true, a, u"Text\n"_s);
    row("no text", u"---\na: 1\n---"_s, true, a, QString());
    row("empty block", u"---\n---\nText"_s, true, u"{}"_s, u"Text\n"_s);
    row("comments only", u"---\n# a: 1\n---\nText"_s, true, u"{}"_s, u"Text\n"_s);
    row("byte order mark", u"\ufeff---\na: 1\n---\nText"_s, true, a, u"Text\n"_s);
    row("Windows lines", u"---\r\na: 1\r\n---\r\nOne\r\nTwo"_s, true, a, u"One\nTwo\n"_s);
    row("old Mac lines", u"---\ra: 1\r---\rOne\rTwo"_s, true, a, u"One\nTwo\n"_s);
    row("dots at the end", u"---\na: 1\n...\nText"_s, true, a, u"Text\n"_s);
    row("spaces behind the marks", u"---  \na: 1\n---\t\nText"_s, true, a, u"Text\n"_s);
    row("blank lines first", u"\n \n---\na: 1\n---\nText"_s, true, a, u"Text\n"_s);
    row("a break in the text", u"---\na: 1\n---\nOne\n\n---\n\nTwo"_s, true, a, u"One\n\n---\n\nTwo\n"_s);
    row("indented text keeps its indent", u"---\na: 1\n---\n    code"_s, true, a, u"    code\n"_s);
    row("break at the top", u"---\n\nText"_s, false, u"{}"_s, u"---\n\nText\n"_s);
    row("prose between breaks", u"---\n\nText, no more.\n\n---\nMore"_s, false, u"{}"_s,
        u"---\n\nText, no more.\n\n---\nMore\n"_s);
    row("list between breaks", u"---\n- one\n- two\n---\n"_s, false, u"{}"_s, u"---\n- one\n- two\n---\n"_s);
    row("heading between breaks", u"---\n# Title\nText *with: [marks\n---\n"_s, false, u"{}"_s,
        u"---\n# Title\nText *with: [marks\n---\n"_s);
    row("four hyphens", u"----\na: 1\n----\n"_s, false, u"{}"_s, u"----\na: 1\n----\n"_s);
    row("only the mark", u"---"_s, false, u"{}"_s, u"---\n"_s);
    row("in code", u"```\n---\na: 1\n---\n```"_s, false, u"{}"_s, u"```\n---\na: 1\n---\n```\n"_s);
}

void tst_FrontMatter::splits()
{
    QFETCH(QString, text);
    QFETCH(bool, isPresent);
    QFETCH(QString, values);
    QFETCH(QString, body);
    const auto read = readFrontMatter(text);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->isPresent, isPresent);
    QCOMPARE(json(read->values), values);
    QCOMPARE(read->body, body);
}

void tst_FrontMatter::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &text, int line, const QString &words) {
        QTest::newRow(name) << text << line << words;
    };
    row("never ended", u"---\ntitle: A\n\nText"_s, 1, u"no line of --- ends it"_s);
    row("tab", u"---\ntitle: A\ntags:\n\t- one\n---\n"_s, 4, u"use spaces"_s);
    row("quote", u"---\ntitle: \"A\nb: c\n---\n"_s, 2, u"quote"_s);
    row("colon", u"---\na: b\ntitle: Ovelund: a studio\n---\n"_s, 3, u"in quotes"_s);
    row("bracket", u"---\ntags: [a, b\ntitle: c\n---\n"_s, 3, u"["_s);
    row("alias", u"---\na: *nobody\n---\n"_s, 2, u"anchor"_s);
    row("at sign", u"---\na: @studio\n---\n"_s, 2, u"quotes"_s);
    row("broken TOML", u"+++\na = 1\nb = [1\nc = 2\n+++\n"_s, 4, u""_s);
    row("control character", u"---\na: 1\nb: \u0001\n---\n"_s, 3, u"control"_s);
    row("second document", u"---\na: 1\n--- b\n---\n"_s, 2, u"more than one"_s);
    row("list as a name", u"---\na: 1\n? [b]\n: c\n---\n"_s, 3, u"plain texts"_s);
    row("below blank lines", u"\n\n---\na: \"b\n---\n"_s, 4, u"quote"_s);
}

void tst_FrontMatter::refuses()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(QString, words);
    const auto read = readFrontMatter(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"front_matter"_s);
    QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
    QCOMPARE(read.error().details[u"line"_s].toInt(), line);
}

void tst_FrontMatter::readsValues_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &yaml, const QString &expected) {
        QTest::newRow(name) << yaml << expected;
    };
    row("truth", u"[true, False, TRUE, yes, no, on]"_s, u"[true,false,true,\"yes\",\"no\",\"on\"]"_s);
    row("nothing", u"[null, ~, Null, ]"_s, u"[null,null,null]"_s);
    row("whole numbers", u"[1, -20, 0, 9007199254740992]"_s, u"[1,-20,0,9007199254740992]"_s);
    row("not numbers", u"[007, +1, 0x1f, 1e3, 1_000, .5, 9007199254740993, .nan]"_s,
        u"[\"007\",\"+1\",\"0x1f\",\"1e3\",\"1_000\",\".5\",\"9007199254740993\",\".nan\"]"_s);
    row("fractions", u"[1.5, -0.25, 1.10, 1.0]"_s, u"[1.5,-0.25,\"1.10\",\"1.0\"]"_s);
    row("quoted", u"['1', \"true\", '~', !!str 5]"_s, u"[\"1\",\"true\",\"~\",\"5\"]"_s);
    row("dates", u"[2021-03-04, 2021-03-04T10:00:00Z]"_s, u"[\"2021-03-04\",\"2021-03-04T10:00:00Z\"]"_s);
    row("folded", u"a: >\n  one\n  two\nb: |\n  one\n  two\n"_s, u"{\"a\":\"one two\\n\",\"b\":\"one\\ntwo\\n\"}"_s);
    row("kept line ends", u"a: |+\n  one\n\nb: |-\n  two\n"_s, u"{\"a\":\"one\\n\\n\",\"b\":\"two\"}"_s);
    row("names", u"1: a\ntrue: b\n~: c\n\"d\": e"_s, u"{\"1\":\"a\",\"d\":\"e\",\"null\":\"c\",\"true\":\"b\"}"_s);
    row("alias", u"a: &x [1, 2]\nb: *x"_s, u"{\"a\":[1,2],\"b\":[1,2]}"_s);
    row("alias as a name", u"a: &x b\n*x : c"_s, u"{\"a\":\"b\",\"b\":\"c\"}"_s);
    row("merge", u"a: &x {c: 1, d: 2}\nb:\n  <<: *x\n  d: 3"_s, u"{\"a\":{\"c\":1,\"d\":2},\"b\":{\"c\":1,\"d\":3}}"_s);
    row("merge of several", u"b: {<<: [{c: 1}, {c: 2, d: 2}], e: 3}"_s, u"{\"b\":{\"c\":1,\"d\":2,\"e\":3}}"_s);
    row("merge of no group", u"{<<: text}"_s, u"{\"<<\":\"text\"}"_s);
    row("quoted merge", u"a: {'<<': {c: 1}, \"<<\": 2}"_s, u"{\"a\":{\"<<\":2}}"_s);
    row("alias of a merge", u"[&m <<, {*m : {c: 1}}]"_s, u"[\"<<\",{\"<<\":{\"c\":1}}]"_s);
    row("numbers that are said to be", u"[!!int 9007199254740993, !!int +7, !!float 1e+300, !!float 5, !!float 1.10]"_s,
        u"[9007199254740993,7,1e+300,5,1.1]"_s);
    row("no numbers although they are said to be", u"[!!int x, !!int 1.5, !!float .inf, !!int 99999999999999999999]"_s,
        u"[\"x\",\"1.5\",\".inf\",\"99999999999999999999\"]"_s);
    row("byte order mark", u"[\"\\ufeffa\", \"\\ufeff\", \"a\\ufeff\"]"_s, u"[\"\ufeffa\",\"\ufeff\",\"a\ufeff\"]"_s);
    row("pairs in a list", u"[a: 1, : 2]"_s, u"[{\"a\":1},{\"null\":2}]"_s);
    row("emoji and other scripts", u"{港: 🏮}"_s, u"{\"港\":\"🏮\"}"_s);
}

void tst_FrontMatter::readsValues()
{
    QFETCH(QString, yaml);
    QFETCH(QString, expected);
    const auto read = readYaml(yaml);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(json(read->value), expected);
}

void tst_FrontMatter::refusesHostileYaml_data()
{
    QTest::addColumn<QString>("yaml");
    QString bomb = u"a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"_s;
    for (int i = 1; i < 20; ++i)
        bomb += u"a%1: &a%1 [*a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2]\n"_s.arg(i).arg(i - 1);
    QString tower = u"a0: &a0 [x]\n"_s;
    for (int i = 1; i < 1000; ++i)
        tower += u"a%1: &a%1 [*a%2]\n"_s.arg(i).arg(i - 1);
    QTest::newRow("anchors on anchors") << bomb;
    QTest::newRow("a tower of anchors") << tower;
    QTest::newRow("long text many times")
        << u"a: &a "_s + QString(30'000, u'x') + u"\nb: ["_s + u"*a, "_s.repeated(100) + u"]"_s;
    QTest::newRow("anchor inside itself") << u"a: &a [*a]"_s;
    QTest::newRow("deep lists") << QString(10'000, u'[');
    QTest::newRow("deep groups") << u"{a: "_s.repeated(10'000);
    QTest::newRow("deep hyphens") << u"- "_s.repeated(10'000);
    QTest::newRow("deep question marks") << u"? "_s.repeated(10'000);
    QTest::newRow("deep pairs") << u"[: "_s.repeated(10'000);
    QTest::newRow("too many values") << u"["_s + u"1,"_s.repeated(10'001) + u"]"_s;
    QTest::newRow("too large") << QString(64 * 1024 + 1, u'x');
}

void tst_FrontMatter::refusesHostileYaml()
{
    QFETCH(QString, yaml);
    const auto read = readYaml(yaml);
    QVERIFY(!read);
    QVERIFY(!read.error().message.isEmpty());
    QVERIFY(read.error().line >= 1);
}

void tst_FrontMatter::notesRepeatedKeys()
{
    const auto read = readFrontMatter(u"---\ntitle: One\ntitle: Two\n---\n"_s);
    QVERIFY(read);
    QCOMPARE(read->values[u"title"_s].toString(), u"Two"_s);
    QCOMPARE(read->notes.size(), 1);
    QVERIFY(read->notes[0].contains(u"title"_s));
}

void tst_FrontMatter::allowsMoreInAnExportOfOurs()
{
    const QString head = u"---\nkind: project\nid: \"018f0000-0000-7000-8000-000000000001\"\n"_s;
    const QString many = u"list: ["_s + u"1,"_s.repeated(49'000) + u"]\n"_s;
    const auto read = readFrontMatter(head + many + u"---\n"_s);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->values[u"list"_s].toArray().size(), 49'000);
    QVERIFY(readFrontMatter(head + u"text: "_s + QString(2'000'000, u'x') + u"\n---\n"_s));
    QVERIFY(!readFrontMatter(u"---\ntitle: Other\n"_s + many + u"---\n"_s));
    // Not more, and no more by aliases.
    for (const QString &rest :
         {u"text: "_s + QString(2 * 1024 * 1024, u'x'), u"a: ["_s + u"1,"_s.repeated(50'001) + u"]"_s,
          u"a: &a ["_s + u"x,"_s.repeated(300) + u"]\nb: ["_s + u"*a,"_s.repeated(300) + u"]"_s,
          u"a: &a "_s + QString(30'000, u'x') + u"\nb: ["_s + u"*a,"_s.repeated(100) + u"]"_s}) {
        const auto refused = readFrontMatter(head + rest + u"\n---\n"_s);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains("50,000 values"_L1) || refused.error().message.contains("2 MiB"_L1),
                 qPrintable(refused.error().message));
    }
}

void tst_FrontMatter::allowsWhatIsJustInside()
{
    QVERIFY(readYaml(QString(32, u'[') + QString(32, u']')));
    QVERIFY(!readYaml(QString(33, u'[') + QString(33, u']')));
    QVERIFY(readYaml(u"["_s + u"1,"_s.repeated(9'999) + u"]"_s));
    QVERIFY(readYaml(QString(64 * 1024, u'x')));
}

QTEST_APPLESS_MAIN(tst_FrontMatter)
#include "tst_FrontMatter.moc"
