#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// GET /api/search: what is found, in which order, and how it is told.
class TestSearchApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_api.stop(); }
    void hasTheShape();
    void finds_data();
    void finds();
    void putsTheTitleFirst();
    void filtersByType_data();
    void filtersByType();
    void picksFields_data();
    void picksFields();
    void pagesWithoutGaps();
    void marksWhatWasFound();
    void hidesWhatIsNotPublic();
    void followsEveryChange();
    void findsTagsByTheirPresentName();
    void refusesParameters_data();
    void refusesParameters();

private:
    [[nodiscard]] HttpAnswer search(const QString &text, const QByteArray &more = {})
    {
        return m_api.visitor->get("/api/search?q=" + text.toUtf8().toPercentEncoding() + more);
    }

    ContentFixture m_api;
};

void TestSearchApi::initTestCase()
{
    m_api.start({u"--threads"_s, u"2"_s});
    const auto article = [this](const QString &title, const QString &excerpt, const QString &body) {
        QVERIFY(!m_api.publish("/api/articles", title, {{u"excerpt"_s, excerpt}, {u"body"_s, body}}).isEmpty());
    };
    article(u"Harbour lights"_s, u"Signs for a ferry line."_s, u"They glow over **cold water**."_s);
    article(u"Crème brûlée"_s, u""_s, u"A dessert; Łódź and Århus, naïve façades."_s);
    article(u"港の灯り"_s, u""_s, u"夜の港で灯りを描く。"_s);
    article(u"Cold brew"_s, u""_s, u"Water, not hot. A pinch of e-mail etiquette & C++ at node.js speed."_s);
    QVERIFY(!m_api
                 .publish("/api/projects", u"Ferry timetable"_s,
                          {{u"summary"_s, u"Every hour"_s},
                           {u"body"_s, u"The harbour at night, in light."_s},
                           {u"technologies"_s, QJsonArray{u"Letterpress"_s}},
                           {u"client"_s, u"Öresund Lines"_s}})
                 .isEmpty());
}

void TestSearchApi::hasTheShape()
{
    const HttpAnswer answer = search(u"glow"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()[u"meta"_s].toObject(),
             (QJsonObject{{u"total"_s, 1}, {u"page"_s, 1}, {u"limit"_s, 20}, {u"nextCursor"_s, QJsonValue()}}));
    const QJsonObject hit = answer.list().first().toObject();
    QCOMPARE(hit.keys(), (QStringList{u"score"_s, u"slug"_s, u"snippet"_s, u"title"_s, u"type"_s}));
    QCOMPARE(hit[u"type"_s].toString(), u"article"_s);
    QCOMPARE(hit[u"slug"_s].toString(), u"harbour-lights"_s);
    QCOMPARE(hit[u"title"_s].toString(), u"Harbour lights"_s);
    QVERIFY(hit[u"score"_s].toDouble() > 0);
    // The slug is where it is.
    QCOMPARE(m_api.visitor->get("/api/articles/" + hit[u"slug"_s].toString().toLatin1()).status, 200);
    QCOMPARE(m_api.visitor->get("/api/v1/search?q=glow").body, answer.body);
}

void TestSearchApi::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("slugs"); // in alphabetical order
    const auto row = [](const char *name, const QString &text, const QStringList &slugs) {
        QTest::newRow(name) << text << slugs;
    };
    const QString lights = u"harbour-lights"_s;
    const QString ferry = u"ferry-timetable"_s;
    row("a word", u"harbour"_s, {ferry, lights});
    row("in capitals", u"HARBOUR"_s, {ferry, lights});
    row("its beginning", u"harb"_s, {ferry, lights});
    row("not its middle", u"arbour"_s, {});
    row("several words, all of which must be there", u"harbour glow"_s, {lights});
    row("their order does not matter", u"glow harbour"_s, {lights});
    row("words that are not together anywhere", u"glow dessert"_s, {});
    row("a phrase", u"\"cold water\""_s, {lights});
    row("a phrase in typographic quotes", u"“cold water”"_s, {lights});
    row("a phrase in another order", u"\"water cold\""_s, {});
    row("the same words without quotes", u"cold water"_s, {u"cold-brew"_s, lights});
    row("accents left out", u"creme brulee"_s, {u"creme-brulee"_s});
    row("accents added", u"hárböur"_s, {ferry, lights});
    row("letters with a stroke", u"Łódź"_s, {u"creme-brulee"_s});
    row("an accent as a character of its own", u"cre\u0300me"_s, {u"creme-brulee"_s});
    row("Japanese", u"港"_s, {u"港の灯り"_s});
    row("Japanese in a row", u"灯りを描"_s, {u"港の灯り"_s});
    row("what a project was made with", u"letterpress"_s, {ferry});
    row("who it was made for", u"oresund"_s, {ferry});
    row("words that are joined", u"e-mail"_s, {u"cold-brew"_s});
    row("names with signs", u"C++ node.js"_s, {u"cold-brew"_s});
    row("the summary", u"every hour"_s, {ferry});
    row("no Markdown", u"**cold**"_s, {u"cold-brew"_s, lights});
    row("nothing", u""_s, {});
    row("spaces", u"   "_s, {});
    row("what nobody wrote", u"zzz"_s, {});
}

void TestSearchApi::finds()
{
    QFETCH(QString, text);
    const HttpAnswer answer = search(text);
    QCOMPARE(answer.status, 200);
    QStringList slugs = answer.listOf(u"slug"_s);
    slugs.sort();
    QTEST(slugs, "slugs");
    QCOMPARE(answer.json()[u"meta"_s][u"total"_s].toInt(-1), int(slugs.size()));
}

void TestSearchApi::putsTheTitleFirst()
{
    const HttpAnswer answer = search(u"cold"_s);
    QCOMPARE(answer.listOf(u"slug"_s), (QStringList{u"cold-brew"_s, u"harbour-lights"_s}));
    QCOMPARE(search(u"harbour"_s).listOf(u"slug"_s).first(), u"harbour-lights"_s);
    QCOMPARE(search(u"ferry"_s).listOf(u"slug"_s).first(), u"ferry-timetable"_s);
    const QJsonArray hits = answer.list();
    QVERIFY(hits[0][u"score"_s].toDouble() >= hits[1][u"score"_s].toDouble());
}

void TestSearchApi::filtersByType_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QStringList>("slugs");
    QTest::newRow("articles") << QByteArray("&type=article") << QStringList{u"harbour-lights"_s};
    QTest::newRow("projects") << QByteArray("&type=project") << QStringList{u"ferry-timetable"_s};
    QTest::newRow("both") << QByteArray() << QStringList{u"harbour-lights"_s, u"ferry-timetable"_s};
}

void TestSearchApi::filtersByType()
{
    QFETCH(QByteArray, more);
    const HttpAnswer answer = search(u"harbour"_s, more);
    QTEST(answer.listOf(u"slug"_s), "slugs");
    QCOMPARE(answer.json()[u"meta"_s][u"total"_s].toInt(), int(answer.list().size()));
}

void TestSearchApi::picksFields_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QStringList>("names"); // sorted
    for (const char *field : {"type", "slug", "title", "snippet", "score"})
        QTest::newRow(field) << QByteArray(field) << QStringList{QString::fromLatin1(field)};
    QTest::newRow("two") << QByteArray("title,slug") << QStringList{u"slug"_s, u"title"_s};
}

void TestSearchApi::picksFields()
{
    QFETCH(QByteArray, fields);
    const HttpAnswer answer = search(u"glow"_s, "&fields=" + fields);
    QTEST(answer.list().first().toObject().keys(), "names");
}

void TestSearchApi::pagesWithoutGaps()
{
    for (int i = 0; i < 25; ++i)
        QVERIFY(!m_api.publish(i % 2 ? "/api/articles" : "/api/projects", u"Equal weight"_s).isEmpty());
    QStringList seen;
    for (int page = 1; page <= 4; ++page) {
        const HttpAnswer answer = search(u"equal"_s, "&limit=8&page=" + QByteArray::number(page));
        QCOMPARE(answer.json()[u"meta"_s].toObject(),
                 (QJsonObject{{u"total"_s, 25}, {u"page"_s, page}, {u"limit"_s, 8}, {u"nextCursor"_s, QJsonValue()}}));
        const QJsonArray hits = answer.list();
        QCOMPARE(hits.size(), page == 4 ? 1 : 8);
        for (const auto &hit : hits)
            seen.append(hit[u"type"_s].toString() + u'/' + hit[u"slug"_s].toString());
    }
    QCOMPARE(seen.removeDuplicates(), 0);
    QVERIFY(search(u"equal"_s, "&page=1000000&limit=100").list().isEmpty());
}

void TestSearchApi::marksWhatWasFound()
{
    const auto snippet = [this](const QString &text, const QByteArray &more = {}) {
        return search(text, more).list().first()[u"snippet"_s].toString();
    };
    QCOMPARE(snippet(u"glow"_s), u"Signs for a ferry line. They <mark>glow</mark> over cold water."_s);
    QVERIFY(snippet(u"glo wat"_s).contains(u"<mark>glow</mark> over cold <mark>water</mark>"_s));
    QVERIFY(snippet(u"facades"_s).contains(u"<mark>façades</mark>"_s));
    QVERIFY(snippet(u"描"_s).contains(u"<mark>描</mark>"_s));
    QVERIFY(!snippet(u"oresund"_s).contains(u"<mark>"_s)); // it does not stand in the text
}

void TestSearchApi::hidesWhatIsNotPublic()
{
    const auto item = [this](const QString &status, const QJsonObject &more = {}) {
        for (const QByteArray collection : {"/api/articles", "/api/projects"}) {
            QJsonObject fields{{u"title"_s, u"Clandestine"_s}, {u"body"_s, u"Clandestine"_s}, {u"status"_s, status}};
            for (auto field = more.begin(); field != more.end(); ++field)
                fields.insert(field.key(), field.value());
            QVERIFY(!m_api.make(collection, fields).isEmpty());
        }
    };
    item(u"draft"_s);
    item(u"archived"_s);
    item(u"draft"_s, {{u"publishAt"_s, u"2999-01-01T00:00:00.000Z"_s}});
    item(u"published"_s, {{u"publishedAt"_s, u"2999-01-01T00:00:00.000Z"_s}}); // scheduled
    QCOMPARE(m_api.editor->remove(m_api.publish("/api/articles", u"Clandestine"_s)).status, 204);
    // Not even to those with a token: it is the site's search.
    for (HttpClient *client : {m_api.visitor.get(), m_api.viewer.get(), m_api.editor.get(), m_api.owner.get()}) {
        for (const char *query : {"clandestine", "clan", "\"clandestine\"", "clandestine&type=project"}) {
            const HttpAnswer answer = client->get(QByteArray("/api/search?q=") + query);
            QCOMPARE(answer.json()[u"meta"_s][u"total"_s].toInt(-1), 0);
            QVERIFY(!answer.body.contains("andestine"));
        }
    }
}

void TestSearchApi::followsEveryChange()
{
    const auto found = [this] { return int(search(u"mercurial"_s).list().size()); };
    for (const QByteArray collection : {"/api/articles", "/api/projects"}) {
        QCOMPARE(found(), 0);
        const QByteArray address = m_api.make(collection, {{u"title"_s, u"Mercurial"_s}});
        QCOMPARE(found(), 0);
        QCOMPARE(m_api.act(address, "publish").status, 200);
        QCOMPARE(found(), 1);
        QCOMPARE(m_api.editor->patch(address, {{u"title"_s, u"Steady"_s}}).status, 200);
        QCOMPARE(found(), 0);
        QCOMPARE(m_api.editor->patch(address, {{u"body"_s, u"It was mercurial."_s}}).status, 200);
        QCOMPARE(found(), 1);
        QCOMPARE(m_api.act(address, "unpublish").status, 200);
        QCOMPARE(found(), 0);
        QCOMPARE(m_api.act(address, "publish").status, 200);
        QCOMPARE(m_api.editor->remove(address).status, 204);
        QCOMPARE(found(), 0);
        QCOMPARE(m_api.act(address, "restore").status, 200);
        QCOMPARE(found(), 1);
        QCOMPARE(m_api.editor->patch(address, {{u"status"_s, u"archived"_s}}).status, 200);
        QCOMPARE(found(), 0);
    }
}

void TestSearchApi::findsTagsByTheirPresentName()
{
    QVERIFY(!m_api.publish("/api/articles", u"Labelled"_s, {{u"tags"_s, QJsonArray{u"Ephemera"_s}}}).isEmpty());
    QCOMPARE(search(u"ephemera"_s).listOf(u"slug"_s), QStringList{u"labelled"_s});
    QCOMPARE(m_api.editor->patch("/api/tags/ephemera", {{u"name"_s, u"Paperwork"_s}}).status, 200);
    QVERIFY(search(u"ephemera"_s).list().isEmpty());
    QCOMPARE(search(u"paperwork"_s).listOf(u"slug"_s), QStringList{u"labelled"_s});
    QCOMPARE(m_api.editor->remove("/api/tags/ephemera").status, 204);
    QVERIFY(search(u"paperwork"_s).list().isEmpty());
}

void TestSearchApi::refusesParameters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *query, const QString &name) { QTest::newRow(query) << QByteArray(query) << name; };
    for (const char *query : {"type=tag", "type=", "type=Article", "type=project,article"})
        row(query, u"type"_s);
    for (const char *query : {"fields=body", "fields=", "fields=slug,,title"})
        row(query, u"fields"_s);
    row("limit=101", u"limit"_s);
    row("page=0", u"page"_s);
    row("query=a", u"query"_s);
    row("cursor=", u"cursor"_s);
    row("status=draft", u"status"_s);
    row("q=a&q=b", u"q"_s);
}

void TestSearchApi::refusesParameters()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, name);
    const HttpAnswer answer = m_api.visitor->get("/api/search?" + query);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.wrongFields(), QStringList{name});
}

QTEST_GUILESS_MAIN(TestSearchApi)
#include "tst_SearchApi.moc"
