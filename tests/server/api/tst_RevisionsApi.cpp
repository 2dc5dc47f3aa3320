#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// The history of an item: its list, its versions and what is between them. Every test runs over projects and articles.
class TestRevisionsApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase() { m_api.start(); }
    void cleanupTestCase() { m_api.stop(); }
    void tellsEveryChange();
    void tellsNothingOfWhatChangedNothing();
    void pages();
    void readsEveryVersion();
    void findsNoOtherVersions_data();
    void findsNoOtherVersions();
    void tellsFieldsApart();
    void tellsWordsApart();
    void comparesAnyTwo_data();
    void comparesAnyTwo();
    void refusesComparisons_data();
    void refusesComparisons();
    void keepsTheHistoryOfTheTrash();
    void isForTokensOnly();

private:
    [[nodiscard]] static QByteArray collection()
    {
        QFETCH_GLOBAL(QByteArray, collection);
        return collection;
    }
    [[nodiscard]] QJsonObject diff(const QByteArray &address, const QByteArray &query = {})
    {
        return m_api.viewer->get(address + "/revisions/diff" + query).data();
    }
    /// An item with three versions: titles "One", "Two", "Three".
    QByteArray three();

    ContentFixture m_api;
};

void TestRevisionsApi::initTestCase_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("projects") << QByteArray("/api/projects");
    QTest::newRow("articles") << QByteArray("/api/articles");
}

QByteArray TestRevisionsApi::three()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"One"_s}});
    for (const QString &title : {u"Two"_s, u"Three"_s}) {
        if (m_api.editor->patch(address, {{u"title"_s, title}}).status != 200)
            return {};
    }
    return address;
}

void TestRevisionsApi::tellsEveryChange()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Lively"_s}});
    QCOMPARE(m_api.editor->patch(address, {{u"title"_s, u"Livelier"_s}}).status, 200);
    QCOMPARE(m_api.act(address, "publish").status, 200);
    QCOMPARE(m_api.act(address, "unpublish").status, 200);
    QCOMPARE(m_api.owner->remove(address).status, 204);
    QCOMPARE(m_api.act(address, "restore").status, 200);
    QCOMPARE(m_api.act(address, "revisions/1/restore").status, 200);
    const HttpAnswer answer = m_api.viewer->get(address + "/revisions");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.listOf(u"action"_s), (QStringList{u"reverted"_s, u"restored"_s, u"trashed"_s, u"unpublished"_s,
                                                      u"published"_s, u"updated"_s, u"created"_s}));
    QCOMPARE(answer.listOf(u"version"_s).join(u' '), u"7 6 5 4 3 2 1"_s);
    QStringList actors(7, u"token: editor"_s);
    actors[2] = u"token: owner"_s;
    QCOMPARE(answer.listOf(u"actor"_s), actors);
    static const QRegularExpression kTime(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
    QString later = u"9"_s;
    for (const QString &at : answer.listOf(u"at"_s)) {
        QVERIFY(kTime.match(at).hasMatch());
        QVERIFY(at <= later);
        later = at;
    }
    QCOMPARE(answer.list().first().toObject().keys(), (QStringList{u"action"_s, u"actor"_s, u"at"_s, u"version"_s}));
    QCOMPARE(answer.json()[u"meta"_s].toObject(),
             (QJsonObject{{u"total"_s, 7}, {u"page"_s, 1}, {u"limit"_s, 20}, {u"nextCursor"_s, QJsonValue()}}));
}

void TestRevisionsApi::tellsNothingOfWhatChangedNothing()
{
    const QByteArray address = m_api.publish(collection(), u"Quiet"_s);
    QCOMPARE(m_api.editor->patch(address, {{u"title"_s, u"Quiet"_s}}).data()[u"version"_s].toInt(), 1);
    QCOMPARE(m_api.editor->patch(address, {}).status, 200);
    QCOMPARE(m_api.editor->patch(address, {{u"title"_s, u""_s}}).status, 422);
    QCOMPARE(m_api.act(address, "publish").status, 200);
    QCOMPARE(m_api.act(address, "restore").status, 200);
    QCOMPARE(m_api.total(address + "/revisions"), 1);
}

void TestRevisionsApi::pages()
{
    const QByteArray address = three();
    const HttpAnswer answer = m_api.viewer->get(address + "/revisions?limit=2&page=2");
    QCOMPARE(answer.listOf(u"version"_s), QStringList{u"1"_s});
    QCOMPARE(answer.json()[u"meta"_s].toObject(),
             (QJsonObject{{u"total"_s, 3}, {u"page"_s, 2}, {u"limit"_s, 2}, {u"nextCursor"_s, QJsonValue()}}));
    QVERIFY(m_api.viewer->get(address + "/revisions?page=9").list().isEmpty());
    for (const char *query : {"limit=0", "limit=101", "page=0", "cursor=", "sort=at"}) {
        const HttpAnswer refused = m_api.viewer->get(address + "/revisions?" + query);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.wrongFields(), QStringList{QString::fromLatin1(query).section(u'=', 0, 0)});
    }
}

void TestRevisionsApi::readsEveryVersion()
{
    const HttpAnswer made =
        m_api.editor->post(collection(), {{u"title"_s, u"Then"_s},
                                          {u"body"_s, u"As it was."_s},
                                          {u"tags"_s, QJsonArray{u"history"_s}},
                                          {u"cover"_s, QJsonObject{{u"url"_s, u"/media/then.jpg"_s}}},
                                          {u"customFields"_s, QJsonObject{{u"_fee"_s, 5}}}});
    const QByteArray address = made.field("location");
    const QJsonObject second =
        m_api.editor->patch(address, {{u"title"_s, u"Now"_s}, {u"cover"_s, QJsonValue()}}).data();
    const HttpAnswer before = m_api.viewer->get(address + "/revisions/1");
    QCOMPARE(before.data(), made.data());
    QVERIFY(before.field("etag").startsWith("\"1-"));
    QCOMPARE(before.field("cache-control"), QByteArray("no-store"));
    QCOMPARE(m_api.viewer->get(address + "/revisions/2").data(), second);
    const QByteArray bySlug = collection() + '/' + second[u"slug"_s].toString().toLatin1();
    QCOMPARE(m_api.viewer->get(bySlug + "/revisions/1").data(), made.data());
}

void TestRevisionsApi::findsNoOtherVersions_data()
{
    QTest::addColumn<QByteArray>("version");
    for (const char *version : {"0", "4", "-1", "01", "+1", "1.0", "one", "%201", "9223372036854775807",
                                "99999999999999999999", "%00", "1'--"})
        QTest::newRow(version) << QByteArray(version);
}

void TestRevisionsApi::findsNoOtherVersions()
{
    QFETCH(QByteArray, version);
    const QByteArray address = three();
    const HttpAnswer answer = m_api.viewer->get(address + "/revisions/" + version);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.code(), u"not_found"_s);
    QCOMPARE(m_api.act(address, "revisions/" + version + "/restore").status, 404);
}

void TestRevisionsApi::tellsFieldsApart()
{
    const QByteArray address =
        m_api.make(collection(), {{u"title"_s, u"Fields"_s}, {u"customFields"_s, QJsonObject{{u"a"_s, 1}}}});
    QCOMPARE(m_api.editor
                 ->patch(address, {{u"status"_s, u"archived"_s},
                                   {u"tags"_s, QJsonArray{u"apart"_s}},
                                   {u"cover"_s, QJsonObject{{u"url"_s, u"/a.jpg"_s}}},
                                   {u"customFields"_s, QJsonObject{{u"b"_s, 2}}}})
                 .status,
             200);
    const QJsonObject data = diff(address);
    QCOMPARE(data[u"from"_s].toInt(), 1);
    QCOMPARE(data[u"to"_s].toInt(), 2);
    QMap<QString, QJsonObject> fields;
    const QJsonArray list = data[u"fields"_s].toArray();
    for (const auto &field : list)
        fields.insert(field[u"field"_s].toString(), field.toObject());
    QCOMPARE(fields.keys(), (QStringList{u"cover"_s, u"customFields"_s, u"status"_s, u"tags"_s}));
    QCOMPARE(fields[u"status"_s], (QJsonObject{{u"field"_s, u"status"_s},
                                               {u"label"_s, u"Status"_s},
                                               {u"before"_s, u"draft"_s},
                                               {u"after"_s, u"archived"_s}}));
    QCOMPARE(fields[u"cover"_s][u"before"_s], QJsonValue(QJsonValue::Null));
    QCOMPARE(fields[u"cover"_s][u"after"_s][u"url"_s].toString(), u"/a.jpg"_s);
    QCOMPARE(fields[u"customFields"_s][u"after"_s].toObject(), (QJsonObject{{u"a"_s, 1}, {u"b"_s, 2}}));
    QCOMPARE(fields[u"tags"_s][u"after"_s][0][u"slug"_s].toString(), u"apart"_s);
}

void TestRevisionsApi::tellsWordsApart()
{
    const QString before = u"The harbour sleeps & the <b>ferry</b> waits.\n\n港の灯り"_s;
    const QString after = u"The harbour wakes & a <b>ferry</b> leaves.\n\n港の夜"_s;
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Words"_s}, {u"body"_s, before}});
    QCOMPARE(m_api.editor->patch(address, {{u"body"_s, after}}).status, 200);
    const QJsonArray fields = diff(address)[u"fields"_s].toArray();
    const auto found = std::ranges::find_if(fields, [](const auto &each) { return each[u"field"_s] == u"body"_s; });
    QVERIFY(found != fields.end());
    const QJsonObject body = found->toObject();
    QCOMPARE(body[u"before"_s].toString(), before);
    QCOMPARE(body[u"after"_s].toString(), after);
    QString old;
    QString now;
    QSet<QString> kinds;
    const QJsonArray words = body[u"words"_s].toArray();
    for (const auto &part : words) {
        const QString kind = part[u"kind"_s].toString();
        kinds.insert(kind);
        old += kind == u"added"_s ? QString() : part[u"text"_s].toString();
        now += kind == u"removed"_s ? QString() : part[u"text"_s].toString();
    }
    QCOMPARE(old, before);
    QCOMPARE(now, after);
    QCOMPARE(kinds, (QSet{u"same"_s, u"added"_s, u"removed"_s}));
}

void TestRevisionsApi::comparesAnyTwo_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("change");
    QTest::newRow("the last change") << QByteArray() << u"2 Two 3 Three"_s;
    QTest::newRow("all changes") << QByteArray("?from=1") << u"1 One 3 Three"_s;
    QTest::newRow("an earlier change") << QByteArray("?to=2") << u"1 One 2 Two"_s;
    QTest::newRow("backwards") << QByteArray("?from=3&to=1") << u"3 Three 1 One"_s;
    QTest::newRow("with itself") << QByteArray("?from=2&to=2") << u"2  2 "_s;
    QTest::newRow("what was made") << QByteArray("?to=1") << u"0  1 One"_s;
}

void TestRevisionsApi::comparesAnyTwo()
{
    QFETCH(QByteArray, query);
    const QJsonObject data = diff(three(), query);
    QString before;
    QString after;
    const QJsonArray fields = data[u"fields"_s].toArray();
    for (const auto &field : fields) {
        if (field[u"field"_s] == u"title"_s) {
            before = field[u"before"_s].toString();
            after = field[u"after"_s].toString();
        }
    }
    const QString change =
        u"%1 %2 %3 %4"_s.arg(data[u"from"_s].toInt()).arg(before).arg(data[u"to"_s].toInt()).arg(after);
    QTEST(change, "change");
}

void TestRevisionsApi::refusesComparisons_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("status");
    for (const char *query : {"from=0", "from=-1", "to=one", "to=2147483648", "to=", "version=1", "from=1&from=2"})
        QTest::newRow(query) << QByteArray(query) << 400;
    for (const char *query : {"from=4", "to=4", "from=1&to=2147483647"})
        QTest::newRow(query) << QByteArray(query) << 404;
}

void TestRevisionsApi::refusesComparisons()
{
    QFETCH(QByteArray, query);
    const HttpAnswer answer = m_api.viewer->get(three() + "/revisions/diff?" + query);
    QTEST(answer.status, "status");
}

void TestRevisionsApi::keepsTheHistoryOfTheTrash()
{
    const HttpAnswer made = m_api.editor->post(collection(), {{u"title"_s, u"Binned"_s}, {u"slug"_s, u"binned"_s}});
    const QByteArray address = made.field("location");
    QCOMPARE(m_api.editor->remove(address).status, 204);
    for (const char *part : {"/revisions", "/revisions/1", "/revisions/diff"}) {
        QCOMPARE(m_api.viewer->get(address + part).status, 200);
        QCOMPARE(m_api.viewer->get(collection() + "/binned" + part).status, 404); // the name may be another's by now
    }
    QCOMPARE(m_api.viewer->get(address + "/revisions/1").data(), made.data());
    QCOMPARE(m_api.owner->remove(collection() + "/trash/binned").status, 204);
    for (const char *part : {"/revisions", "/revisions/1", "/revisions/diff"})
        QCOMPARE(m_api.viewer->get(address + part).status, 404);
}

void TestRevisionsApi::isForTokensOnly()
{
    const QByteArray address = m_api.publish(collection(), u"Public"_s);
    for (const QByteArray part : {"/revisions", "/revisions/1", "/revisions/diff"}) {
        QCOMPARE(m_api.visitor->get(address + part).code(), u"unauthenticated"_s);
        for (HttpClient *client : {m_api.viewer.get(), m_api.editor.get(), m_api.owner.get()})
            QCOMPARE(client->get(address + part).status, 200);
        // An item of the other kind has another history.
        const QByteArray other = collection() == "/api/projects" ? "/api/articles/" : "/api/projects/";
        QCOMPARE(m_api.viewer->get(other + ContentFixture::idIn(address) + part).status, 404);
    }
}

QTEST_GUILESS_MAIN(TestRevisionsApi)
#include "tst_RevisionsApi.moc"
