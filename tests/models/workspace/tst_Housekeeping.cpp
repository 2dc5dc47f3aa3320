#include <QTest>

#include "TestContent.h"
#include "models/workspace/Housekeeping.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine::models;

/// What happens by the clock.
class tst_Housekeeping final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_content = std::make_unique<TestContent>(); }
    void publishesWhenTheTimeComes();
    void publishesAtItsStartWhatFellDueBefore();
    void hearsOfANewSchedule();
    void emptiesTheTrashAfterThirtyDays();
    void isNotStoppedByAClockThatWasSetBack();
    void twoProgramsPublishOnce();

private:
    [[nodiscard]] std::unique_ptr<Housekeeping> start()
    {
        TestDatabase &database = m_content->database;
        return std::make_unique<Housekeeping>(database.file(), *database.writer, database.changes, database.clock);
    }
    [[nodiscard]] Article scheduled(std::chrono::hours in)
    {
        return m_content->create<Article>(
            {{u"title"_s, u"Lamp"_s}, {u"publishAt"_s, formatInstant(m_content->database.clock.now() + in)}});
    }
    [[nodiscard]] Status statusOf(const Article &article) { return m_content->read<Article>(article.id).status; }

    std::unique_ptr<TestContent> m_content;
};

void tst_Housekeeping::publishesWhenTheTimeComes()
{
    const Article later = scheduled(2h);
    const Article soon = scheduled(1h);
    const auto housekeeping = start();
    m_content->database.clock.advance(1h);
    QTRY_COMPARE(statusOf(soon), Status::Published);
    QCOMPARE(statusOf(later), Status::Draft);
    QCOMPARE(m_content->database.text(u"SELECT actor FROM revision WHERE action = 'published'"_s), u"schedule"_s);
    m_content->database.clock.advance(1h);
    QTRY_COMPARE(statusOf(later), Status::Published);
}

void tst_Housekeeping::publishesAtItsStartWhatFellDueBefore()
{
    const Article missed = scheduled(1h);
    m_content->database.clock.advance(72h);
    const auto housekeeping = start();
    QTRY_COMPARE(statusOf(missed), Status::Published);
    QCOMPARE(m_content->read<Article>(missed.id).publishedAt, missed.publishAt);
}

void tst_Housekeeping::hearsOfANewSchedule()
{
    const auto housekeeping = start();
    const Article article = scheduled(5h);
    QVERIFY(m_content->update<Article>(article.id,
                                       {{u"publishAt"_s, formatInstant(m_content->database.clock.now() + 1h)}}));
    m_content->database.clock.advance(2h);
    QTRY_COMPARE(statusOf(article), Status::Published);
}

void tst_Housekeeping::emptiesTheTrashAfterThirtyDays()
{
    const Article old = scheduled(1h);
    QVERIFY(m_content->trash<Article>(old.id));
    m_content->database.clock.advance(std::chrono::days(20));
    const Article fresh = scheduled(1h);
    QVERIFY(m_content->trash<Article>(fresh.id));
    const auto housekeeping = start();
    m_content->database.clock.advance(std::chrono::days(10) + 1h);
    QTRY_VERIFY(!m_content->stored<Article>().find(old.id));
    QVERIFY(m_content->stored<Article>().find(fresh.id));
}

void tst_Housekeeping::isNotStoppedByAClockThatWasSetBack()
{
    const auto housekeeping = start();
    m_content->database.clock.advance(-std::chrono::days(400));
    const Article article = scheduled(1h);
    m_content->database.clock.advance(2h);
    QTRY_COMPARE(statusOf(article), Status::Published);
}

void tst_Housekeeping::twoProgramsPublishOnce()
{
    const auto one = start();
    const auto other = start();
    const Article article = scheduled(1h);
    m_content->database.clock.advance(2h);
    QTRY_COMPARE(statusOf(article), Status::Published);
    QCOMPARE(m_content->read<Article>(article.id).version, 2);
}

QTEST_GUILESS_MAIN(tst_Housekeeping)
#include "tst_Housekeeping.moc"
