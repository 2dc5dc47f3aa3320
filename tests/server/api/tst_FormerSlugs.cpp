#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

namespace {

QByteArray encoded(const QString &slug)
{
    return slug.toUtf8().toPercentEncoding();
}

}

/// Addresses that an item had, and what is left of those in the trash. Every test runs over projects and articles.
class TestFormerSlugs final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase() { m_api.start({u"--threads"_s, u"2"_s}); }
    void cleanupTestCase() { m_api.stop(); }
    void leadToTheNewOne_data();
    void leadToTheNewOne();
    void keepTheQuery_data();
    void keepTheQuery();
    void leadThereAtOnce();
    void leadThroughAllNames();
    void endWhereTheNameIsTakenAgain();
    void areNotGivenToNewItems();
    void tellNothingOfDrafts();
    void areNotForWriting();
    void areGoneWithWhatWasPublic();
    void areMissingWithWhatWasNot_data();
    void areMissingWithWhatWasNot();
    void areFreeAfterAPurge();

private:
    [[nodiscard]] static QByteArray collection()
    {
        QFETCH_GLOBAL(QByteArray, collection);
        return collection;
    }
    /// A public item that had the slug `before` and has the slug `now`; its address by id.
    QByteArray moved(const QString &before, const QString &now)
    {
        const QByteArray address = m_api.publish(collection(), u"Moved"_s, {{u"slug"_s, before}});
        return m_api.editor->patch(address, {{u"slug"_s, now}}).status == 200 ? address : QByteArray();
    }
    [[nodiscard]] HttpAnswer visit(const QString &slug)
    {
        return m_api.visitor->get(collection() + '/' + encoded(slug));
    }

    ContentFixture m_api;
};

void TestFormerSlugs::initTestCase_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("projects") << QByteArray("/api/projects");
    QTest::newRow("articles") << QByteArray("/api/articles");
}

void TestFormerSlugs::leadToTheNewOne_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    QTest::newRow("Latin") << u"old-name"_s << u"new-name"_s;
    QTest::newRow("accents") << u"señal"_s << u"straße"_s;
    QTest::newRow("Cyrillic") << u"огни-гавани"_s << u"маяк"_s;
    QTest::newRow("Arabic") << u"منارة"_s << u"ميناء"_s;
    QTest::newRow("Japanese") << u"港の灯り"_s << u"灯台-2"_s;
    QTest::newRow("outside the first plane") << u"𝔞𝔟"_s << u"𐐨"_s;
    QTest::newRow("to Latin") << u"πλοίο"_s << u"ship"_s;
}

void TestFormerSlugs::leadToTheNewOne()
{
    QFETCH(QString, before);
    QFETCH(QString, now);
    const QByteArray address = moved(before, now);
    QVERIFY(!address.isEmpty());
    const QByteArray target = collection() + '/' + encoded(before);
    for (HttpClient *client : {m_api.visitor.get(), m_api.editor.get()}) {
        const HttpAnswer answer = client->get(target);
        QCOMPARE(answer.status, 308);
        QCOMPARE(answer.field("location"), collection() + '/' + encoded(now));
        QVERIFY(answer.body.isEmpty());
        QCOMPARE(client->get(answer.field("location")).data()[u"id"_s].toString().toLatin1(),
                 ContentFixture::idIn(address));
    }
    QCOMPARE(m_api.visitor->ask("HEAD", target).status, 308);
    QCOMPARE(m_api.visitor->get("/api/v1" + target.sliced(4)).status, 308);
    // In the other normal form it is the same name.
    QCOMPARE(visit(before.normalized(QString::NormalizationForm_D)).status, 308);
    QCOMPARE(m_api.editor->remove(address).status, 204);
}

void TestFormerSlugs::keepTheQuery_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("fields") << QByteArray("?fields=slug,title");
    QTest::newRow("encoded") << QByteArray("?fields=slug%2Ctitle");
    QTest::newRow("several") << QByteArray("?include=jsonld&fields=slug");
}

void TestFormerSlugs::keepTheQuery()
{
    QFETCH(QByteArray, query);
    const QByteArray address = moved(u"港"_s, u"波止場"_s);
    const HttpAnswer answer = m_api.visitor->get(collection() + '/' + encoded(u"港"_s) + query);
    QCOMPARE(answer.status, 308);
    QCOMPARE(answer.field("location"), collection() + '/' + encoded(u"波止場"_s) + query);
    QCOMPARE(m_api.visitor->get(answer.field("location")).data()[u"slug"_s].toString(), u"波止場"_s);
    // What would be refused there is refused here.
    QCOMPARE(m_api.visitor->get(collection() + '/' + encoded(u"港"_s) + "?fields=nothing").status, 400);
    QCOMPARE(m_api.editor->remove(address).status, 204);
}

void TestFormerSlugs::leadThereAtOnce()
{
    const QByteArray address = m_api.publish(collection(), u"Kept"_s, {{u"slug"_s, u"kept"_s}});
    QCOMPARE(visit(u"kept"_s).status, 200); // and is in the cache now
    QCOMPARE(visit(u"kept-not"_s).status, 404);
    QCOMPARE(m_api.editor->patch(address, {{u"slug"_s, u"kept-not"_s}}).status, 200);
    QCOMPARE(visit(u"kept"_s).status, 308);
    QCOMPARE(visit(u"kept-not"_s).status, 200);
    QCOMPARE(m_api.editor->patch(address, {{u"slug"_s, u"kept"_s}}).status, 200);
    QCOMPARE(visit(u"kept"_s).status, 200);
    QCOMPARE(visit(u"kept-not"_s).field("location"), collection() + "/kept");
}

void TestFormerSlugs::leadThroughAllNames()
{
    const QByteArray address = m_api.publish(collection(), u"Chain"_s, {{u"slug"_s, u"chain-1"_s}});
    for (const QString &slug : {u"chain-2"_s, u"chain-3"_s, u"chain-4"_s})
        QCOMPARE(m_api.editor->patch(address, {{u"slug"_s, slug}}).status, 200);
    for (const QString &slug : {u"chain-1"_s, u"chain-2"_s, u"chain-3"_s}) // not from one to the next
        QCOMPARE(visit(slug).field("location"), collection() + "/chain-4");
    // It may have its first name back.
    QCOMPARE(m_api.editor->patch(address, {{u"slug"_s, u"chain-1"_s}}).status, 200);
    QCOMPARE(visit(u"chain-1"_s).status, 200);
    for (const QString &slug : {u"chain-2"_s, u"chain-3"_s, u"chain-4"_s})
        QCOMPARE(visit(slug).field("location"), collection() + "/chain-1");
}

void TestFormerSlugs::endWhereTheNameIsTakenAgain()
{
    QVERIFY(!moved(u"contested"_s, u"elsewhere"_s).isEmpty());
    const QByteArray second = m_api.publish(collection(), u"Second"_s, {{u"slug"_s, u"contested"_s}});
    QCOMPARE(visit(u"contested"_s).data()[u"title"_s].toString(), u"Second"_s);
    // When the second one moves too, the name is its own.
    QCOMPARE(m_api.editor->patch(second, {{u"slug"_s, u"second"_s}}).status, 200);
    QCOMPARE(visit(u"contested"_s).field("location"), collection() + "/second");
}

void TestFormerSlugs::areNotGivenToNewItems()
{
    QVERIFY(!moved(u"reserved-name"_s, u"renamed"_s).isEmpty());
    const HttpAnswer made = m_api.editor->post(collection(), {{u"title"_s, u"Reserved name"_s}});
    QCOMPARE(made.status, 201);
    QVERIFY(made.data()[u"slug"_s].toString() != u"reserved-name"_s);
    QCOMPARE(visit(u"reserved-name"_s).status, 308);
}

void TestFormerSlugs::tellNothingOfDrafts()
{
    const QByteArray address = moved(u"was-public"_s, u"secret-name"_s);
    QCOMPARE(m_api.act(address, "unpublish").status, 200);
    QCOMPARE(visit(u"was-public"_s).status, 404);
    QVERIFY(!visit(u"was-public"_s).body.contains("secret-name"));
    QCOMPARE(m_api.viewer->get(collection() + "/was-public").field("location"), collection() + "/secret-name");
    QCOMPARE(m_api.act(address, "publish").status, 200);
    QCOMPARE(visit(u"was-public"_s).status, 308);
}

void TestFormerSlugs::areNotForWriting()
{
    const QByteArray address = moved(u"write-old"_s, u"write-new"_s);
    const QByteArray old = collection() + "/write-old";
    QCOMPARE(m_api.editor->patch(old, {{u"title"_s, u"x"_s}}).status, 404);
    QCOMPARE(m_api.editor->remove(old).status, 404);
    QCOMPARE(m_api.act(old, "unpublish").status, 404);
    QCOMPARE(m_api.visitor->get(address).data()[u"version"_s].toInt(), 2);
}

void TestFormerSlugs::areGoneWithWhatWasPublic()
{
    const QByteArray address = moved(u"gone-old"_s, u"gone-new"_s);
    QCOMPARE(m_api.editor->remove(address).status, 204);
    for (HttpClient *client : {m_api.visitor.get(), m_api.editor.get()}) {
        for (const QByteArray &target : {address, collection() + "/gone-new"}) {
            QCOMPARE(client->get(target).status, 410);
            QCOMPARE(client->get(target).code(), u"gone"_s);
        }
        QVERIFY((QSet{404, 410}).contains(client->get(collection() + "/gone-old").status));
    }
    QCOMPARE(m_api.act(address, "restore").status, 200);
    QCOMPARE(visit(u"gone-new"_s).status, 200);
    QCOMPARE(visit(u"gone-old"_s).status, 308);
}

void TestFormerSlugs::areMissingWithWhatWasNot_data()
{
    QTest::addColumn<QString>("status");
    QTest::newRow("draft") << u"draft"_s;
    QTest::newRow("archived") << u"archived"_s;
}

void TestFormerSlugs::areMissingWithWhatWasNot()
{
    QFETCH(QString, status);
    const QString slug = u"binned-"_s + status;
    const QByteArray address =
        m_api.make(collection(), {{u"title"_s, u"Binned"_s}, {u"slug"_s, slug}, {u"status"_s, status}});
    QCOMPARE(m_api.editor->remove(address).status, 204);
    for (HttpClient *client : {m_api.visitor.get(), m_api.viewer.get()}) {
        QCOMPARE(client->get(address).status, 404);
        QCOMPARE(client->get(collection() + '/' + slug.toLatin1()).code(), u"not_found"_s);
    }
}

void TestFormerSlugs::areFreeAfterAPurge()
{
    const QByteArray address = moved(u"purge-old"_s, u"purge-new"_s);
    QCOMPARE(m_api.editor->remove(address).status, 204);
    QCOMPARE(m_api.owner->remove(collection() + "/trash/" + ContentFixture::idIn(address)).status, 204);
    for (const QByteArray &target : {address, collection() + "/purge-old", collection() + "/purge-new"})
        QCOMPARE(m_api.visitor->get(target).status, 404);
    const HttpAnswer made = m_api.editor->post(collection(), {{u"title"_s, u"Purge old"_s}});
    QCOMPARE(made.data()[u"slug"_s].toString(), u"purge-old"_s);
}

QTEST_GUILESS_MAIN(TestFormerSlugs)
#include "tst_FormerSlugs.moc"
