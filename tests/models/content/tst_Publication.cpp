#include <QTest>

#include "TestContent.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine::models;

/// From draft to public and back, at once and by the clock.
class tst_Publication final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_content = std::make_unique<TestContent>(); }
    void publishingNotesTheTime();
    void publishingAgainKeepsTheFirstTime();
    void aTimeInThePastIsKept();
    void aTimeToComeSchedules();
    void publishingNowForgetsTheSchedule();
    void unpublishingMakesADraft();
    void whatIsDueIsPublishedAsOfItsTime();
    void onlyDraftsOutsideTheTrashFallDue();
    void readingTimeFollowsTheBody();

private:
    [[nodiscard]] Article article(const QJsonObject &more = {})
    {
        QJsonObject fields{{u"title"_s, u"Lamp"_s}};
        for (auto member = more.begin(); member != more.end(); ++member)
            fields.insert(member.key(), member.value());
        return m_content->create<Article>(fields);
    }
    [[nodiscard]] Instant now() const { return m_content->database.clock.now(); }
    [[nodiscard]] Result<qint64> publishDue()
    {
        return m_content->write<Article>(
            [](ArticleService &service) -> Result<qint64> { return service.publishDue(); });
    }

    std::unique_ptr<TestContent> m_content;
};

void tst_Publication::publishingNotesTheTime()
{
    const Article draft = article();
    QVERIFY(!draft.publishedAt);
    m_content->database.clock.advance(1h);
    const auto published =
        m_content->write<Article>([&](ArticleService &service) { return service.publish(draft.id); });
    QCOMPARE(published->status, Status::Published);
    QCOMPARE(published->publishedAt, now());
    QCOMPARE(published->version, 2);
    QCOMPARE(m_content->database.text(u"SELECT action FROM revision WHERE version = 2"_s), u"published"_s);
    const auto again = m_content->write<Article>([&](ArticleService &service) { return service.publish(draft.id); });
    QCOMPARE(again->version, 2); // it is already
}

void tst_Publication::publishingAgainKeepsTheFirstTime()
{
    const Article made = article({{u"status"_s, u"published"_s}});
    m_content->database.clock.advance(1h);
    QVERIFY(m_content->update<Article>(made.id, {{u"status"_s, u"draft"_s}}));
    QCOMPARE(m_content->update<Article>(made.id, {{u"status"_s, u"published"_s}})->publishedAt, made.publishedAt);
}

void tst_Publication::aTimeInThePastIsKept()
{
    const Article made = article({{u"status"_s, u"published"_s}, {u"publishedAt"_s, u"2019-05-01T00:00:00.000Z"_s}});
    QCOMPARE(made.status, Status::Published);
    QCOMPARE(formatInstant(*made.publishedAt), u"2019-05-01T00:00:00.000Z"_s);
}

void tst_Publication::aTimeToComeSchedules()
{
    const Article made = article({{u"status"_s, u"published"_s}, {u"publishedAt"_s, formatInstant(now() + 48h)}});
    QCOMPARE(made.status, Status::Draft);
    QVERIFY(!made.publishedAt);
    QCOMPARE(made.publishAt, now() + 48h);
    QCOMPARE(m_content->stored<Article>().nextDue(), made.publishAt);
}

void tst_Publication::publishingNowForgetsTheSchedule()
{
    const Article made = article({{u"publishAt"_s, formatInstant(now() + 48h)}});
    const auto published = m_content->write<Article>([&](ArticleService &service) { return service.publish(made.id); });
    QVERIFY(!published->publishAt);
    QCOMPARE(published->publishedAt, now());
    QVERIFY(!m_content->stored<Article>().nextDue());
}

void tst_Publication::unpublishingMakesADraft()
{
    const Article made = article({{u"status"_s, u"published"_s}});
    const auto draft = m_content->write<Article>([&](ArticleService &service) { return service.unpublish(made.id); });
    QCOMPARE(draft->status, Status::Draft);
    QCOMPARE(draft->publishedAt, made.publishedAt);
    const Article scheduled = article({{u"publishAt"_s, formatInstant(now() + 48h)}});
    QVERIFY(!m_content->write<Article>([&](ArticleService &service) { return service.unpublish(scheduled.id); })
                 ->publishAt);
}

void tst_Publication::whatIsDueIsPublishedAsOfItsTime()
{
    const Instant time = now() + 1h;
    const Article made = article({{u"publishAt"_s, formatInstant(time)}});
    QCOMPARE(publishDue().value(), 0);
    m_content->database.clock.advance(3h);
    QCOMPARE(publishDue().value(), 1);
    const Article published = m_content->read<Article>(made.id);
    QCOMPARE(published.status, Status::Published);
    QCOMPARE(published.publishedAt, time);
    QVERIFY(!published.publishAt);
    QCOMPARE(publishDue().value(), 0);
}

void tst_Publication::onlyDraftsOutsideTheTrashFallDue()
{
    const QJsonObject soon{{u"publishAt"_s, formatInstant(now() + 1h)}};
    const Article trashed = article(soon);
    QVERIFY(m_content->trash<Article>(trashed.id));
    const Article archived = article(soon);
    QVERIFY(m_content->update<Article>(archived.id, {{u"status"_s, u"archived"_s}}));
    m_content->database.clock.advance(2h);
    QCOMPARE(publishDue().value(), 0);
    QVERIFY(!m_content->stored<Article>().nextDue());
}

void tst_Publication::readingTimeFollowsTheBody()
{
    const Article made = article();
    QCOMPARE(made.readingMinutes, 0);
    QCOMPARE(m_content->update<Article>(made.id, {{u"body"_s, u"word "_s.repeated(221)}})->readingMinutes, 2);
    QCOMPARE(m_content->update<Article>(made.id, {{u"body"_s, u"word"_s}})->readingMinutes, 1);
}

QTEST_GUILESS_MAIN(tst_Publication)
#include "tst_Publication.moc"
