#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// The search and those who mean harm: by what they write, and by what they look for.
class TestSearchSafety final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_api.start({u"--threads"_s, u"1"_s}); }
    void cleanupTestCase() { m_api.stop(); }
    void escapesWhatWasWritten_data();
    void escapesWhatWasWritten();
    void takesAnyInput_data();
    void takesAnyInput();
    void takesEveryCharacter();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();

private:
    ContentFixture m_api;
};

void TestSearchSafety::escapesWhatWasWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("script") << u"<script>alert(1)</script>"_s;
    QTest::newRow("script in code") << u"`<script>alert(1)</script>`\n\n    <script>alert(2)</script>\n"_s;
    QTest::newRow("script in a fence") << u"```html\n<script>alert(1)</script>\n```"_s;
    QTest::newRow("picture") << u"<img src=x onerror=alert(1)>"_s;
    QTest::newRow("unfinished tag") << u"<script src=//example.com/x.js"_s;
    QTest::newRow("attribute") << u"\" onmouseover=\"alert(1)"_s;
    QTest::newRow("escaped already") << u"&lt;script&gt;alert(1)&lt;/script&gt;"_s;
    QTest::newRow("entity by number") << u"&#60;script&#62;alert(1)&#x3c;/script&#x3e;"_s;
    QTest::newRow("backslashes") << u"\\<script\\>alert(1)\\</script\\>"_s;
    QTest::newRow("a mark of its own") << u"</mark><script>alert(1)</script><mark>"_s;
    QTest::newRow("comment") << u"<!--><script>alert(1)</script>-->"_s;
    QTest::newRow("split by what is found") << u"<scr hostile ipt>alert(1)"_s;
    QTest::newRow("full width") << u"＜script＞alert(1)＜/script＞"_s;
    QTest::newRow("invisible in between") << u"<\u200bscript>alert(1)</\u00adscript>"_s;
    QTest::newRow("a link") << u"[hostile](javascript:alert(1)) <javascript:alert(1)>"_s;
}

void TestSearchSafety::escapesWhatWasWritten()
{
    QFETCH(QString, text);
    const QString around = u"hostile %1 hostile"_s.arg(text);
    const QString line = around.simplified();
    const QString title = u"A "_s + line;
    const QByteArray project = m_api.publish("/api/projects", title, {{u"summary"_s, line}, {u"body"_s, around}});
    const QByteArray article = m_api.publish("/api/articles", title, {{u"excerpt"_s, line}, {u"body"_s, around}});
    for (const char *query : {"hostile", "script", "alert", "img", "mark", "lt"}) {
        const QJsonArray hits = m_api.visitor->get(QByteArray("/api/search?q=") + query).list();
        QVERIFY(hits.size() == 2 || qstrcmp(query, "hostile") != 0);
        for (const auto &hit : hits) {
            QString rest = hit[u"snippet"_s].toString();
            QCOMPARE(rest.count(u"<mark>"_s), rest.count(u"</mark>"_s));
            rest.remove(u"<mark>"_s).remove(u"</mark>"_s);
            QVERIFY2(!rest.contains(u'<') && !rest.contains(u'>') && !rest.contains(u'"'), qPrintable(rest));
            QVERIFY2(!rest.contains(QRegularExpression(u"&(?!(amp|lt|gt|quot);)"_s)), qPrintable(rest));
        }
    }
    // The title is told as it is, as text.
    QCOMPARE(m_api.visitor->get("/api/search?q=hostile&fields=title").list().first()[u"title"_s].toString(), title);
    for (const QByteArray &address : {project, article})
        QCOMPARE(m_api.editor->remove(address).status, 204);
}

void TestSearchSafety::takesAnyInput_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"\"",
                             "\"\"",
                             "\"\"\"",
                             "'",
                             "''",
                             "*",
                             "**",
                             "a*",
                             "*a",
                             "AND",
                             "OR",
                             "NOT",
                             "a AND",
                             "a OR b",
                             "NOT a",
                             "a NOT b",
                             "NEAR",
                             "NEAR(a b)",
                             "NEAR(a b, 2)",
                             "title:a",
                             "title : a",
                             "{title}:a",
                             "-title:a",
                             "a -b",
                             "^a",
                             "a + b",
                             "(",
                             ")",
                             "(a",
                             "a)",
                             "()",
                             "a:b",
                             "a;b",
                             "a--",
                             "/*a*/",
                             "a\\",
                             "\\\"",
                             "%",
                             "_",
                             "a%b",
                             "?",
                             "?1",
                             ":a",
                             "@a",
                             "$a",
                             "a=b",
                             "1=1",
                             "' OR 1=1--",
                             "\"; DROP TABLE search; --",
                             "rowid",
                             "rank",
                             "search",
                             "bm25(search)",
                             "\"a",
                             "a\"",
                             "\"a b",
                             "\"a\"b",
                             "a\"b\"c",
                             "-",
                             "--",
                             "e-",
                             "-e",
                             "a-b-c-d",
                             "a.b.c",
                             "../../etc/passwd",
                             "<script>",
                             "{{a}}",
                             "${a}",
                             "a\nb",
                             "a\tb",
                             "a\rb",
                             "+",
                             "&",
                             "#",
                             "=",
                             "a&b=c",
                             "\x01",
                             "\x7f"})
        QTest::newRow(QByteArray(text).toPercentEncoding().constData()) << QString::fromUtf8(text);
    QTest::newRow("as long as it may be") << u"a"_s.repeated(200);
    QTest::newRow("as many words as it may have") << u"a "_s.repeated(100);
    QTest::newRow("only quotes") << u"\""_s.repeated(200);
    QTest::newRow("only stars") << u"*"_s.repeated(200);
    QTest::newRow("deep brackets") << u"("_s.repeated(200);
    QTest::newRow("marks on one letter") << u"a"_s + u"\u0301"_s.repeated(199);
    QTest::newRow("marks on nothing") << u"\u0301"_s.repeated(200);
    QTest::newRow("outside the first plane") << u"𝔞"_s.repeated(200);
    QTest::newRow("emoji") << u"👩‍👩‍👧‍👦🏳️‍🌈🏮"_s;
    QTest::newRow("right to left") << u"منارة \u202e\u2067a\u2069"_s;
    QTest::newRow("invisible") << u"\u200b\u200d\ufeff\u00ad"_s;
    QTest::newRow("no characters") << u"\ufffe\uffff\ufdd0"_s;
    QTest::newRow("other line ends") << u"a\u2028b\u2029c\u0085d"_s;
    QTest::newRow("other quotes") << u"«a „b ‟c 「d"_s;
}

void TestSearchSafety::takesAnyInput()
{
    QFETCH(QString, text);
    const QByteArray encoded = text.toUtf8().toPercentEncoding();
    for (const QByteArray &more : {QByteArray(), QByteArray("&type=article"), QByteArray("&fields=slug&limit=1")}) {
        const HttpAnswer answer = m_api.visitor->get("/api/search?q=" + encoded + more);
        QVERIFY2(answer.status == 200, answer.body.constData());
        QVERIFY(answer.json()[u"meta"_s][u"total"_s].isDouble());
    }
    // What an item says of itself is looked for as it stands.
    const QByteArray address = m_api.publish("/api/articles", u"Echo"_s, {{u"body"_s, u"echoes "_s + text}});
    if (!address.isEmpty()) {
        QVERIFY(m_api.visitor->get("/api/search?q=echoes").list().size() == 1);
        QCOMPARE(m_api.visitor->get("/api/search?q=" + encoded).status, 200);
        QCOMPARE(m_api.editor->remove(address).status, 204);
    }
}

void TestSearchSafety::takesEveryCharacter()
{
    QVERIFY(!m_api.publish("/api/articles", u"Alphabet"_s, {{u"body"_s, u"abc äöü 港 שלום"_s}}).isEmpty());
    for (uint c = 1; c < 0x3000; c += c < 0x250 ? 1 : 37) {
        const QString text = u"a"_s + QChar(c) + u"b"_s + QChar(c);
        const HttpAnswer answer = m_api.visitor->get("/api/search?q=" + text.toUtf8().toPercentEncoding());
        QVERIFY2(answer.status == 200, qPrintable(QString::number(c, 16)));
    }
}

void TestSearchSafety::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("NUL") << QByteArray("a%00b");
    QTest::newRow("no UTF-8") << QByteArray("%FF%FE");
    QTest::newRow("an overlong form") << QByteArray("%C0%AF");
    QTest::newRow("half a character") << QByteArray("%ED%A0%80");
    QTest::newRow("cut off") << QByteArray("%E6%B8");
    QTest::newRow("half an escape") << QByteArray("a%2");
    QTest::newRow("no escape") << QByteArray("100%zz");
    QTest::newRow("too long") << QByteArray(201, 'a');
}

void TestSearchSafety::refusesWhatIsNoText()
{
    QFETCH(QByteArray, encoded);
    const HttpAnswer answer = m_api.visitor->get("/api/search?q=" + encoded);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), u"invalid_parameter"_s);
    QCOMPARE(answer.wrongFields(), QStringList{u"q"_s});
}

QTEST_GUILESS_MAIN(TestSearchSafety)
#include "tst_SearchSafety.moc"
