#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using vitrine::tests::HttpAnswer;

/// `include=html`: the text of one item, rendered.
class TestBodyHtml final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_content.start(); }
    void rendersTheBody();
    void isSafe();
    void goesWithOthers();
    void cleanupTestCase() { m_content.stop(); }

private:
    ContentFixture m_content;
};

void TestBodyHtml::rendersTheBody()
{
    for (const QByteArray collection : {"/api/projects", "/api/articles"}) {
        const QByteArray address = m_content.publish(collection, u"Rendered"_s, {{u"body"_s, u"# A\n\n**b**"_s}});
        const QJsonObject item = m_content.visitor->get(address + "?include=html").data();
        QCOMPARE(item[u"bodyHtml"_s].toString(), u"<h1>A</h1>\n<p><strong>b</strong></p>\n"_s);
        QCOMPARE(item[u"body"_s].toString(), u"# A\n\n**b**"_s);
        QVERIFY(!m_content.visitor->get(address).data().contains(u"bodyHtml"_s));
        QCOMPARE(m_content.editor->patch(address, {{u"body"_s, u""_s}}).status, 200);
        QCOMPARE(m_content.visitor->get(address + "?include=html").data()[u"bodyHtml"_s].toString(), QString());
    }
}

void TestBodyHtml::isSafe()
{
    const QString hostile = u"<script>alert(1)</script>\n\n[a](javascript:alert(1)) <img src=x onerror=alert(1)>"_s;
    const QByteArray address = m_content.publish("/api/articles", u"Hostile"_s, {{u"body"_s, hostile}});
    const QString html = m_content.visitor->get(address + "?include=html").data()[u"bodyHtml"_s].toString();
    for (const QString &part : {u"<script"_s, u"javascript:"_s, u"onerror"_s})
        QVERIFY2(!html.contains(part), qPrintable(html));
}

void TestBodyHtml::goesWithOthers()
{
    const QByteArray address = m_content.publish("/api/projects", u"Both"_s, {{u"body"_s, u"x"_s}});
    const HttpAnswer both = m_content.visitor->get(address + "?include=html,jsonld&fields=title");
    QCOMPARE(both.data().keys(), QStringList({u"bodyHtml"_s, u"jsonld"_s, u"title"_s}));
    QCOMPARE(m_content.visitor->get(address + "?include=xml").status, 400);
}

QTEST_GUILESS_MAIN(TestBodyHtml)
#include "tst_BodyHtml.moc"
