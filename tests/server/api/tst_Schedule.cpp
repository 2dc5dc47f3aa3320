#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

namespace {

constexpr int kPromised = 1'000; // ms from the time that was set until everybody sees it
constexpr int kSlack = 10;

}

/// Items that are published by themselves. Every test runs over projects and articles.
class TestSchedule final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase() { m_api.start({u"--threads"_s, u"2"_s}); }
    void cleanupTestCase() { m_api.stop(); }
    void publishesInTime();
    void publishesSeveral();
    void publishesAtItsStart();
    void isTakenBack();
    void publishesWhatIsDueAlready();
    void publishesOnceWithTwoServers();
    void publishesWhatAnotherProgramScheduled();

private:
    [[nodiscard]] static QByteArray collection()
    {
        QFETCH_GLOBAL(QByteArray, collection);
        return collection;
    }
    [[nodiscard]] static QDateTime in(int milliseconds)
    {
        return QDateTime::currentDateTimeUtc().addMSecs(milliseconds);
    }
    [[nodiscard]] static QString asText(const QDateTime &time) { return time.toString(Qt::ISODateWithMs); }
    /// The address of a draft that is published then.
    QByteArray scheduled(const QString &title, const QDateTime &at)
    {
        return m_api.make(collection(), {{u"title"_s, title}, {u"publishAt"_s, asText(at)}});
    }
    [[nodiscard]] QStringList actions(const QByteArray &address)
    {
        return m_api.editor->get(address + "/revisions").listOf(u"action"_s);
    }

    ContentFixture m_api;
};

void TestSchedule::initTestCase_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("projects") << QByteArray("/api/projects");
    QTest::newRow("articles") << QByteArray("/api/articles");
}

void TestSchedule::publishesInTime()
{
    const QDateTime at = in(2'000);
    const QByteArray draft = scheduled(u"Punctual"_s, at);
    const QByteArray ahead = m_api.publish(collection(), u"Punctual"_s, {{u"publishedAt"_s, asText(at)}});
    for (const QByteArray &address : {draft, ahead}) {
        const QJsonObject made = m_api.editor->get(address).data();
        QCOMPARE(made[u"status"_s].toString(), u"draft"_s);
        QCOMPARE(made[u"publishAt"_s].toString(), asText(at));
        QCOMPARE(made[u"publishedAt"_s], QJsonValue(QJsonValue::Null));
    }
    bool wasHidden = false;
    const auto isShown = [&](const QByteArray &address) {
        const bool isEarly = QDateTime::currentDateTimeUtc() < at;
        const int status = m_api.visitor->get(address).status;
        wasHidden |= isEarly && status == 404;
        return status == 200;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isShown(draft), 2'000 + kPromised * kSlack);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY2(now >= at, "too early");
    QVERIFY(wasHidden);
    qInfo("published %lld ms after its time", static_cast<long long>(at.msecsTo(now)));
    for (const QByteArray &address : {draft, ahead}) {
        QTRY_VERIFY_WITH_TIMEOUT(isShown(address), kPromised * kSlack);
        const QJsonObject seen = m_api.editor->get(address).data();
        QCOMPARE(seen[u"publishedAt"_s].toString(), asText(at)); // when it was to be, not when it was done
        QCOMPARE(seen[u"publishAt"_s], QJsonValue(QJsonValue::Null));
        QCOMPARE(seen[u"version"_s].toInt(), 2);
        const HttpAnswer history = m_api.editor->get(address + "/revisions");
        QCOMPARE(history.listOf(u"action"_s), (QStringList{u"published"_s, u"created"_s}));
        QCOMPARE(history.listOf(u"actor"_s), (QStringList{u"schedule"_s, u"token: editor"_s}));
        // Lists and search have it too.
        QVERIFY(m_api.visitor->get(collection()).listOf(u"id"_s).contains(seen[u"id"_s].toString()));
        QVERIFY(m_api.visitor->get("/api/search?q=punctual").listOf(u"slug"_s).contains(seen[u"slug"_s].toString()));
    }
    for (const QByteArray &address : {draft, ahead})
        QCOMPARE(m_api.editor->remove(address).status, 204);
}

void TestSchedule::publishesSeveral()
{
    const qint64 before = m_api.lastChange();
    QList<QByteArray> addresses;
    for (const int milliseconds : {900, 300, 600, 300})
        addresses.append(scheduled(u"Several"_s, in(milliseconds)));
    const QByteArray later = scheduled(u"Much later"_s, in(3'600'000));
    for (const QByteArray &address : addresses)
        QTRY_COMPARE_WITH_TIMEOUT(m_api.visitor->get(address).status, 200, kPromised * kSlack);
    QCOMPARE(m_api.visitor->get(later).status, 404);
    const HttpAnswer changes = m_api.viewer->get("/api/changes?since=" + QByteArray::number(before));
    QCOMPARE(changes.listOf(u"kind"_s).count(u"published"_s), 4);
    QCOMPARE(changes.listOf(u"id"_s).last().toLatin1(), ContentFixture::idIn(addresses.first()));
}

void TestSchedule::publishesAtItsStart()
{
    const QDateTime at = in(500);
    const QByteArray address = scheduled(u"Missed"_s, at);
    QCOMPARE(m_api.server.stop(), 0);
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > at.addMSecs(200));
    QVERIFY2(m_api.server.start({u"--threads"_s, u"2"_s}), m_api.server.errors().constData());
    m_api.connect();
    QTRY_COMPARE_WITH_TIMEOUT(m_api.visitor->get(address).status, 200, kPromised * kSlack);
    QCOMPARE(m_api.visitor->get(address).data()[u"publishedAt"_s].toString(), asText(at));
}

void TestSchedule::isTakenBack()
{
    const QDateTime at = in(1'000);
    const QByteArray noTime = scheduled(u"No time"_s, at);
    const QByteArray later = scheduled(u"Later"_s, at);
    const QByteArray unpublished = scheduled(u"Unpublished"_s, at);
    const QByteArray archived = scheduled(u"Archived"_s, at);
    const QByteArray trashed = scheduled(u"Trashed"_s, at);
    const QByteArray sentinel = scheduled(u"Sentinel"_s, at.addMSecs(100));
    QCOMPARE(m_api.editor->patch(noTime, {{u"publishAt"_s, QJsonValue()}}).status, 200);
    QCOMPARE(m_api.editor->patch(later, {{u"publishAt"_s, asText(in(3'600'000))}}).status, 200);
    QCOMPARE(m_api.act(unpublished, "unpublish").data()[u"publishAt"_s], QJsonValue(QJsonValue::Null));
    QCOMPARE(m_api.editor->patch(archived, {{u"status"_s, u"archived"_s}}).status, 200);
    QCOMPARE(m_api.editor->remove(trashed).status, 204);
    QVERIFY2(QDateTime::currentDateTimeUtc() < at, "the machine is too slow for this test");
    QTRY_COMPARE_WITH_TIMEOUT(m_api.visitor->get(sentinel).status, 200, kPromised * kSlack);
    for (const QByteArray &address : {noTime, later, unpublished, archived, trashed}) {
        QCOMPARE(m_api.visitor->get(address).status, 404);
        QVERIFY(!actions(address).contains(u"published"_s));
    }
    QCOMPARE(m_api.act(trashed, "restore").status, 200); // as it was: and its time has come
    QTRY_COMPARE_WITH_TIMEOUT(m_api.visitor->get(trashed).status, 200, kPromised * kSlack);
}

void TestSchedule::publishesWhatIsDueAlready()
{
    const QByteArray address = scheduled(u"Overdue"_s, in(-3'600'000));
    QTRY_COMPARE_WITH_TIMEOUT(m_api.visitor->get(address).status, 200, kPromised * kSlack);
    // By hand it is published now, whatever was planned.
    const QByteArray byHand = scheduled(u"By hand"_s, in(3'600'000));
    const QJsonObject now = m_api.act(byHand, "publish").data();
    QCOMPARE(now[u"status"_s].toString(), u"published"_s);
    QCOMPARE(now[u"publishAt"_s], QJsonValue(QJsonValue::Null));
    QVERIFY(now[u"publishedAt"_s].toString() <= asText(in(0)));
    QCOMPARE(m_api.visitor->get(byHand).status, 200);
}

void TestSchedule::publishesOnceWithTwoServers()
{
    ServerUnderTest second(m_api.server.workspace());
    QVERIFY2(second.start({u"--threads"_s, u"2"_s}), second.errors().constData());
    const auto there = second.client();
    QList<QByteArray> addresses;
    for (int i = 0; i < 5; ++i)
        addresses.append(scheduled(u"Shared"_s, in(800)));
    for (const QByteArray &address : addresses) {
        QTRY_COMPARE_WITH_TIMEOUT(m_api.visitor->get(address).status, 200, kPromised * kSlack);
        QTRY_COMPARE_WITH_TIMEOUT(there->get(address).status, 200, kPromised * kSlack);
    }
    // Both look again before the first write of either is known to the other: two more items make that certain.
    const QByteArray after = scheduled(u"After"_s, in(300));
    QTRY_COMPARE_WITH_TIMEOUT(there->get(after).status, 200, kPromised * kSlack);
    for (const QByteArray &address : addresses)
        QCOMPARE(actions(address), (QStringList{u"published"_s, u"created"_s}));
    QCOMPARE(second.stop(), 0);
    QVERIFY2(!second.errors().contains("\"level\":\"error\""), second.errors().constData());
}

void TestSchedule::publishesWhatAnotherProgramScheduled()
{
    ServerUnderTest second(m_api.server.workspace());
    QVERIFY2(second.start({u"--threads"_s, u"1"_s}), second.errors().constData());
    const auto there = second.client(m_api.tokens["editor"]);
    const QByteArray address =
        there->post(collection(), {{u"title"_s, u"Inherited"_s}, {u"publishAt"_s, asText(in(1'000))}})
            .field("location");
    QVERIFY(!address.isEmpty());
    second.kill();
    QTRY_COMPARE_WITH_TIMEOUT(m_api.visitor->get(address).status, 200, kPromised * kSlack);
    QCOMPARE(actions(address), (QStringList{u"published"_s, u"created"_s}));
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_Schedule.moc"
