#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Walking a list by cursor while others write, as a site's build does.
class TestListWalk final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_api.start({u"--threads"_s, u"2"_s}); }
    void cleanupTestCase() { m_api.stop(); }
    void showsEverythingOnce_data();
    void showsEverythingOnce();
    void goesOnBehindWhatWasRemoved();
    void endsWithNull_data();
    void endsWithNull();
    void goesOnForVisitorsAtWhatTheyMaySee();
    void takesItsOwnLongestCursor();

private:
    static constexpr int kItems = 30;

    /// Items of one tag, so that each test has its own list.
    QStringList fill(const QByteArray &collection, const QString &tag, int count);
    [[nodiscard]] static HttpAnswer step(HttpClient &client, const QByteArray &list, const QString &cursor)
    {
        return client.get(list + "&cursor=" + cursor.toLatin1());
    }
    [[nodiscard]] static QString nextOf(const HttpAnswer &answer)
    {
        return answer.json()[u"meta"_s][u"nextCursor"_s].toString();
    }

    ContentFixture m_api;
};

QStringList TestListWalk::fill(const QByteArray &collection, const QString &tag, int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i) {
        QJsonObject fields{{u"tags"_s, QJsonArray{tag}}};
        // Several share each value, so that the order among equals counts.
        fields.insert(u"publishedAt"_s, u"20%1-01-01T00:00:00.000Z"_s.arg(10 + i % 5));
        if (collection == "/api/projects" && i % 3)
            fields.insert(u"startedOn"_s, u"20%1-05-05"_s.arg(10 + i % 4));
        if (collection == "/api/projects")
            fields.insert(u"featured"_s, i % 2 == 0);
        ids.append(QString::fromLatin1(ContentFixture::idIn(
            m_api.publish(collection, u"%1 %2"_s.arg(i % 2 ? u"item"_s : u"Item"_s).arg(i % 7), fields))));
    }
    return ids;
}

void TestListWalk::showsEverythingOnce_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::addColumn<QByteArray>("sort");
    const auto rows = [](const QByteArray &collection, std::initializer_list<const char *> sorts) {
        for (const char *sort : sorts)
            QTest::addRow("%s %s", collection.constData() + 5, sort) << collection << QByteArray(sort);
    };
    rows("/api/articles", {"", "title", "-title", "publishedAt", "-publishedAt", "createdAt", "-updatedAt,title",
                           "slug", "status,-readingMinutes,title", "publishAt", "-publishAt"});
    rows("/api/projects",
         {"", "-featured,title", "startedOn", "-startedOn", "-endedOn,startedOn", "order", "-order,slug"});
}

/// While one client walks, another makes and removes items: before, behind and at the place it has come to.
void TestListWalk::showsEverythingOnce()
{
    QFETCH(QByteArray, collection);
    QFETCH(QByteArray, sort);
    const QString tag = u"walk-%1"_s.arg(QRandomGenerator::global()->generate());
    const QStringList all = fill(collection, tag, kItems);
    QRandomGenerator random(20260412);
    const QByteArray list = collection + "?limit=4&tag=" + tag.toLatin1() + (sort.isEmpty() ? "" : "&sort=" + sort);
    QStringList seen;
    QSet<QString> removed;
    QString cursor;
    do {
        const HttpAnswer answer = step(*m_api.viewer, list, cursor);
        QVERIFY2(answer.status == 200, answer.body.constData());
        QCOMPARE(answer.json()[u"meta"_s][u"page"_s], QJsonValue(QJsonValue::Null));
        seen += answer.listOf(u"id"_s);
        cursor = nextOf(answer);
        // The last one shown is where the walk goes on; another is taken anywhere.
        for (const QString &id : {seen.last(), all[random.bounded(kItems)]}) {
            if (all.contains(id) && !removed.contains(id)) {
                QCOMPARE(m_api.editor->remove(collection + '/' + id.toLatin1()).status, 204);
                removed.insert(id);
            }
        }
        for (int i = 0; i < 2; ++i) {
            const QString title = u"Item %1"_s.arg(random.bounded(8));
            QVERIFY(!m_api
                         .publish(collection, title,
                                  {{u"tags"_s, QJsonArray{tag}},
                                   {u"publishedAt"_s, u"20%1-01-01T00:00:00.000Z"_s.arg(10 + random.bounded(6))}})
                         .isEmpty());
        }
        QVERIFY(seen.size() < 10 * kItems);
    } while (!cursor.isEmpty());
    QCOMPARE(QStringList(seen).removeDuplicates(), 0);
    for (const QString &id : all)
        QVERIFY(seen.contains(id) || removed.contains(id));
}

void TestListWalk::goesOnBehindWhatWasRemoved()
{
    const QStringList ids = fill("/api/articles", u"shrinking"_s, 10);
    const QByteArray list = "/api/articles?tag=shrinking&sort=createdAt&limit=5";
    const HttpAnswer first = step(*m_api.visitor, list, {});
    QCOMPARE(first.listOf(u"id"_s), ids.first(5));
    for (const QString &id : ids.first(7))
        QCOMPARE(m_api.editor->remove("/api/articles/" + id.toLatin1()).status, 204);
    const HttpAnswer rest = step(*m_api.visitor, list, nextOf(first));
    QCOMPARE(rest.listOf(u"id"_s), ids.last(3));
    QCOMPARE(rest.json()[u"meta"_s][u"total"_s].toInt(), 3);
    for (const QString &id : ids.last(3))
        QCOMPARE(m_api.editor->remove("/api/articles/" + id.toLatin1()).status, 204);
    const HttpAnswer none = step(*m_api.visitor, list, nextOf(first));
    QVERIFY(none.status == 200 && none.list().isEmpty() && nextOf(none).isEmpty());
}

void TestListWalk::endsWithNull_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("steps");
    QTest::newRow("nothing") << 0 << 1;
    QTest::newRow("less than a step") << 3 << 1;
    QTest::newRow("exactly one step") << 4 << 1;
    QTest::newRow("one more") << 5 << 2;
    QTest::newRow("exactly two steps") << 8 << 2;
}

void TestListWalk::endsWithNull()
{
    QFETCH(int, items);
    QFETCH(int, steps);
    const QString tag = u"end-%1"_s.arg(items);
    std::ignore = fill("/api/projects", tag, items);
    QString cursor;
    for (int i = 1; i <= steps; ++i) {
        const HttpAnswer answer = step(*m_api.visitor, "/api/projects?limit=4&tag=" + tag.toLatin1(), cursor);
        QCOMPARE(answer.json()[u"meta"_s].toObject().keys(),
                 (QStringList{u"limit"_s, u"nextCursor"_s, u"page"_s, u"total"_s}));
        QCOMPARE(answer.json()[u"meta"_s][u"total"_s].toInt(-1), items);
        QCOMPARE(answer.json()[u"meta"_s][u"nextCursor"_s].isNull(), i == steps);
        cursor = nextOf(answer);
    }
}

void TestListWalk::goesOnForVisitorsAtWhatTheyMaySee()
{
    const QStringList ids = fill("/api/articles", u"mixed"_s, 9);
    for (int i = 0; i < 9; i += 2)
        QCOMPARE(m_api.act("/api/articles/" + ids[i].toLatin1(), "unpublish").status, 200);
    const QByteArray list = "/api/articles?tag=mixed&sort=createdAt&limit=2";
    const HttpAnswer first = step(*m_api.visitor, list, {});
    QCOMPARE(first.listOf(u"id"_s), (QStringList{ids[1], ids[3]}));
    QCOMPARE(step(*m_api.visitor, list, nextOf(first)).listOf(u"id"_s), (QStringList{ids[5], ids[7]}));
    // A token's cursor opens nothing to a visitor.
    const HttpAnswer all = step(*m_api.viewer, list, {});
    QCOMPARE(step(*m_api.visitor, list, nextOf(all)).listOf(u"id"_s), (QStringList{ids[3], ids[5]}));
}

void TestListWalk::takesItsOwnLongestCursor()
{
    const QJsonObject fields{{u"tags"_s, QJsonArray{u"long"_s}}};
    for (int i = 0; i < 2; ++i)
        QVERIFY(!m_api.publish("/api/articles", u"𝔞"_s.repeated(200), fields).isEmpty());
    for (const char *sort : {"title,slug,status,createdAt,updatedAt", "title,-title,title,-title,title"}) {
        const QByteArray list = QByteArray("/api/articles?tag=long&limit=1&sort=") + sort;
        const HttpAnswer first = step(*m_api.visitor, list, {});
        const HttpAnswer second = step(*m_api.visitor, list, nextOf(first));
        QVERIFY2(second.status == 200, second.body.constData());
        QVERIFY(second.listOf(u"id"_s) != first.listOf(u"id"_s));
        QVERIFY(nextOf(second).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestListWalk)
#include "tst_ListWalk.moc"
