#include <QtTest>

#include <QJsonDocument>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// GET /api/changes: what a copy of the content is kept up to date by.
class TestChangesApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_api.start({u"--threads"_s, u"2"_s}); }
    void cleanupTestCase() { m_api.stop(); }
    void hasTheShape();
    void tellsEveryWriteOnceAndInOrder_data();
    void tellsEveryWriteOnceAndInOrder();
    void tellsOfTags();
    void tellsOfBothSidesOfARelation();
    void tellsOfOrders();
    void tellsNothingOfWhatFailed();
    void neverTellsOfTokens();
    void refusesParameters_data();
    void refusesParameters();
    void isForTokensOnly();

private:
    [[nodiscard]] HttpAnswer changesBehind(qint64 since, const QByteArray &more = {})
    {
        return m_api.viewer->get("/api/changes?since=" + QByteArray::number(since) + more);
    }
    /// "articles created", in order.
    [[nodiscard]] QStringList told(qint64 since)
    {
        QStringList lines;
        const QJsonArray changes = changesBehind(since).list();
        for (const auto &change : changes)
            lines.append(change[u"topic"_s].toString() + u' ' + change[u"kind"_s].toString());
        return lines;
    }

    ContentFixture m_api;
};

void TestChangesApi::hasTheShape()
{
    const qint64 before = m_api.lastChange();
    const QDateTime start = QDateTime::currentDateTimeUtc().addMSecs(-1);
    const QByteArray address = m_api.make("/api/articles", {{u"title"_s, u"Shape"_s}});
    const HttpAnswer answer = changesBehind(before);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.field("cache-control"), QByteArray("no-store"));
    QCOMPARE(answer.json().keys(), (QStringList{u"data"_s, u"meta"_s}));
    QCOMPARE(answer.json()[u"meta"_s].toObject(), (QJsonObject{{u"last"_s, before + 1}, {u"next"_s, before + 1}}));
    QCOMPARE(answer.list().size(), 1);
    const QJsonObject change = answer.list().first().toObject();
    QCOMPARE(change.keys(), (QStringList{u"at"_s, u"id"_s, u"kind"_s, u"sequence"_s, u"topic"_s}));
    QCOMPARE(change[u"sequence"_s].toInteger(), before + 1);
    QCOMPARE(change[u"id"_s].toString().toLatin1(), ContentFixture::idIn(address));
    const QDateTime at = QDateTime::fromString(change[u"at"_s].toString(), Qt::ISODateWithMs);
    QVERIFY(at >= start && at <= QDateTime::currentDateTimeUtc());
}

void TestChangesApi::tellsEveryWriteOnceAndInOrder_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("projects") << QByteArray("/api/projects");
    QTest::newRow("articles") << QByteArray("/api/articles");
}

void TestChangesApi::tellsEveryWriteOnceAndInOrder()
{
    QFETCH(QByteArray, collection);
    const qint64 before = m_api.lastChange();
    const QByteArray address = m_api.make(collection, {{u"title"_s, u"Told"_s}});
    QCOMPARE(m_api.editor->patch(address, {{u"title"_s, u"Told again"_s}}).status, 200);
    QCOMPARE(m_api.editor->patch(address, {{u"title"_s, u"Told again"_s}}).status, 200); // changes nothing
    for (const char *action : {"publish", "publish", "unpublish", "revisions/1/restore", "preview"})
        QCOMPARE(m_api.act(address, action).status, 200);
    QCOMPARE(m_api.editor->remove(address).status, 204);
    for (const char *action : {"restore", "restore"})
        QCOMPARE(m_api.act(address, action).status, 200);
    QCOMPARE(m_api.editor
                 ->post(collection + "/batch",
                        {{u"operations"_s,
                          QJsonArray{QJsonObject{{u"action"_s, u"publish"_s},
                                                 {u"item"_s, QString::fromLatin1(ContentFixture::idIn(address))}}}}})
                 .status,
             200);
    QCOMPARE(m_api.editor->remove(address).status, 204);
    QCOMPARE(m_api.owner->remove(collection + "/trash").status, 200);
    QStringList wanted;
    for (const char *kind : {"created", "updated", "published", "unpublished", "reverted", "trashed", "restored",
                             "published", "trashed", "purged"})
        wanted.append(QString::fromLatin1(collection.sliced(5)) + u' ' + QString::fromLatin1(kind));
    QCOMPARE(told(before), wanted);
    const HttpAnswer answer = changesBehind(before);
    QCOMPARE(answer.listOf(u"id"_s), QStringList(wanted.size(), QString::fromLatin1(ContentFixture::idIn(address))));
    const QJsonArray changes = answer.list();
    for (qsizetype i = 0; i < changes.size(); ++i)
        QCOMPARE(changes[i][u"sequence"_s].toInteger(), before + i + 1);
}

void TestChangesApi::tellsOfTags()
{
    const qint64 before = m_api.lastChange();
    QCOMPARE(m_api.editor->post("/api/tags", {{u"name"_s, u"First"_s}}).status, 201);
    QCOMPARE(m_api.editor->patch("/api/tags/first", {{u"color"_s, u"#112233"_s}}).status, 200);
    // A tag that an item brings along comes before it.
    QVERIFY(!m_api.make("/api/articles", {{u"title"_s, u"T"_s}, {u"tags"_s, QJsonArray{u"Second"_s}}}).isEmpty());
    QCOMPARE(told(before),
             (QStringList{u"tags created"_s, u"tags updated"_s, u"tags created"_s, u"articles created"_s}));
    const qint64 after = m_api.lastChange();
    QCOMPARE(m_api.editor->post("/api/tags/second/merge", {{u"into"_s, u"first"_s}}).status, 200);
    QCOMPARE(m_api.editor->remove("/api/tags/first").status, 204);
    const QStringList ends = told(after);
    QVERIFY(ends.size() >= 2);
    for (const QString &line : ends)
        QVERIFY(line.startsWith(u"tags "_s));
}

void TestChangesApi::tellsOfBothSidesOfARelation()
{
    const QByteArray one = m_api.make("/api/projects", {{u"title"_s, u"One"_s}});
    const qint64 before = m_api.lastChange();
    const QJsonObject relation{{u"kind"_s, u"partOf"_s}, {u"id"_s, QString::fromLatin1(ContentFixture::idIn(one))}};
    const QByteArray other =
        m_api.make("/api/projects", {{u"title"_s, u"Other"_s}, {u"relations"_s, QJsonArray{relation}}});
    QCOMPARE(m_api.editor->patch(other, {{u"relations"_s, QJsonArray()}}).status, 200);
    const HttpAnswer answer = changesBehind(before);
    QStringList lines;
    const QJsonArray changes = answer.list();
    for (const auto &change : changes)
        lines.append((change[u"id"_s].toString().toLatin1() == ContentFixture::idIn(one) ? u"one "_s : u"other "_s) +
                     change[u"kind"_s].toString());
    lines.sort();
    QCOMPARE(lines, (QStringList{u"one related"_s, u"one related"_s, u"other created"_s, u"other updated"_s}));
}

void TestChangesApi::tellsOfOrders()
{
    QJsonArray ids;
    for (int i = 0; i < 3; ++i)
        ids.prepend(QString::fromLatin1(ContentFixture::idIn(
            m_api.make("/api/projects", {{u"title"_s, u"Placed"_s}, {u"order"_s, 10 * (i + 1)}}))));
    const qint64 before = m_api.lastChange();
    const HttpAnswer moved =
        m_api.editor->ask("PUT", "/api/projects/order", {{"Content-Type", "application/json"}},
                          QJsonDocument(QJsonObject{{u"ids"_s, ids}}).toJson(QJsonDocument::Compact));
    QCOMPARE(moved.status, 200);
    const int count = moved.data()[u"moved"_s].toInt();
    QVERIFY(count > 0);
    QCOMPARE(told(before), QStringList(count, u"projects reordered"_s));
}

void TestChangesApi::tellsNothingOfWhatFailed()
{
    const QByteArray address = m_api.make("/api/articles", {{u"title"_s, u"Kept"_s}, {u"slug"_s, u"kept-one"_s}});
    const qint64 before = m_api.lastChange();
    QCOMPARE(m_api.editor->post("/api/articles", {{u"title"_s, u""_s}, {u"tags"_s, QJsonArray{u"Never"_s}}}).status,
             422);
    QCOMPARE(m_api.editor->post("/api/articles", {{u"title"_s, u"T"_s}, {u"slug"_s, u"kept-one"_s}}).status, 409);
    QCOMPARE(m_api.editor->patch(address, {{u"title"_s, u"T"_s}}, {{"If-Match", "\"9\""}}).status, 412);
    QCOMPARE(m_api.viewer->remove(address).status, 403);
    QCOMPARE(m_api.lastChange(), before);
    QCOMPARE(told(before), QStringList());
    // Nor do numbers go missing.
    QVERIFY(!m_api.make("/api/articles", {{u"title"_s, u"Next"_s}}).isEmpty());
    QCOMPARE(m_api.lastChange(), before + 1);
}

void TestChangesApi::neverTellsOfTokens()
{
    const qint64 before = m_api.lastChange();
    QVERIFY(!m_api.server.createToken(u"viewer"_s).isEmpty());
    QVERIFY(!m_api.make("/api/articles", {{u"title"_s, u"Between"_s}}).isEmpty());
    QVERIFY(!m_api.server.createToken(u"owner"_s).isEmpty());
    QCOMPARE(told(before), QStringList{u"articles created"_s});
    QVERIFY(!changesBehind(0, "&limit=1000").body.contains("tokens"));
    // Whoever goes on from there is told of nothing twice.
    const qint64 next = changesBehind(before).json()[u"meta"_s][u"next"_s].toInteger();
    QVERIFY(changesBehind(next).list().isEmpty());
    QCOMPARE(next, m_api.lastChange());
}

void TestChangesApi::refusesParameters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *query, const QString &name) { QTest::newRow(query) << QByteArray(query) << name; };
    for (const char *query : {"since=-1", "since=", "since=now", "since=1.5", "since=9223372036854775808"})
        row(query, u"since"_s);
    for (const char *query : {"limit=0", "limit=1001", "limit=-1", "limit="})
        row(query, u"limit"_s);
    row("topic=tokens", u"topic"_s);
    row("page=1", u"page"_s);
}

void TestChangesApi::refusesParameters()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, name);
    const HttpAnswer answer = m_api.owner->get("/api/changes?" + query);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.wrongFields(), QStringList{name});
}

void TestChangesApi::isForTokensOnly()
{
    QCOMPARE(m_api.visitor->get("/api/changes").code(), u"unauthenticated"_s);
    for (HttpClient *client : {m_api.viewer.get(), m_api.editor.get(), m_api.owner.get()})
        QCOMPARE(client->get("/api/changes").status, 200);
    QCOMPARE(m_api.owner->ask("POST", "/api/changes").status, 405);
}

QTEST_GUILESS_MAIN(TestChangesApi)
#include "tst_ChangesApi.moc"
