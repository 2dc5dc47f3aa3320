#include <thread>

#include <QTest>

#include "models/storage/ChangeFeed.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_ChangeFeed final : public QObject
{
    Q_OBJECT

private slots:
    void namesComeBack();
    void raisesTheTopicsOfTheChanges();
    void tellsSubscribersInOrder();
    void endedSubscriptionHearsNothingMore();
    void goneMailboxHearsNothingMore();
    void subscriptionMayOutliveTheFeed();
    void receiverIsDestroyedOnItsOwnThread();
};

namespace {

std::vector<Change> changeOf(Topic topic, const QString &kind = u"created"_s)
{
    return {{topic, kind, {}}};
}

}

void tst_ChangeFeed::namesComeBack()
{
    for (size_t i = 0; i < kTopicCount; ++i) {
        const auto topic = static_cast<Topic>(i);
        QCOMPARE(topicFromName(topicName(topic)), std::optional(topic));
    }
    QVERIFY(!topicFromName(u"Projects"));
    QVERIFY(!topicFromName(u""));
}

void tst_ChangeFeed::raisesTheTopicsOfTheChanges()
{
    ChangeFeed feed;
    feed.publish({});
    QCOMPARE(feed.generation(Topic::Projects), quint64(0));
    feed.publish(changeOf(Topic::Projects));
    feed.publish(changeOf(Topic::Tags));
    feed.publish(changeOf(Topic::Projects));
    QCOMPARE(feed.generation(Topic::Projects), quint64(2));
    QCOMPARE(feed.generation(Topic::Tags), quint64(1));
    QCOMPARE(feed.generation(Topic::Tokens), quint64(0));
}

void tst_ChangeFeed::tellsSubscribersInOrder()
{
    Mailbox mailbox;
    ChangeFeed feed;
    QStringList heard;
    const auto subscription = feed.subscribe(mailbox, [&heard](const std::vector<Change> &changes) {
        for (const Change &change : changes)
            heard.append(change.kind);
    });
    std::thread([&feed] {
        for (int i = 0; i < 100; ++i)
            feed.publish(changeOf(Topic::Tags, QString::number(i)));
    }).join();
    QTRY_COMPARE(heard.size(), 100);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(heard[i], QString::number(i));
}

void tst_ChangeFeed::endedSubscriptionHearsNothingMore()
{
    Mailbox mailbox;
    ChangeFeed feed;
    int heard = 0;
    int others = 0;
    auto ended = feed.subscribe(mailbox, [&heard](const std::vector<Change> &) { ++heard; });
    const auto other = feed.subscribe(mailbox, [&others](const std::vector<Change> &) { ++others; });
    feed.publish(changeOf(Topic::Tags));
    QTRY_COMPARE(others, 1);
    QCOMPARE(heard, 1);
    feed.publish(changeOf(Topic::Tags)); // on its way when the subscription ends
    ended = {};
    feed.publish(changeOf(Topic::Tags));
    QTRY_COMPARE(others, 3);
    QCOMPARE(heard, 1);
}

void tst_ChangeFeed::goneMailboxHearsNothingMore()
{
    ChangeFeed feed;
    int heard = 0;
    auto mailbox = std::make_unique<Mailbox>();
    const auto subscription = feed.subscribe(*mailbox, [&heard](const std::vector<Change> &) { ++heard; });
    mailbox.reset();
    feed.publish(changeOf(Topic::Tags));
    QCoreApplication::processEvents();
    QCOMPARE(heard, 0);
}

void tst_ChangeFeed::subscriptionMayOutliveTheFeed()
{
    Mailbox mailbox;
    ChangeFeed::Subscription subscription;
    int heard = 0;
    {
        ChangeFeed feed;
        subscription = feed.subscribe(mailbox, [&heard](const std::vector<Change> &) { ++heard; });
        feed.publish(changeOf(Topic::Tags));
    }
    QTRY_COMPARE(heard, 1);
}

void tst_ChangeFeed::receiverIsDestroyedOnItsOwnThread()
{
    struct Witness
    {
        explicit Witness(std::atomic<int> &wrong)
            : strayed(wrong)
        {
        }
        ~Witness()
        {
            if (std::this_thread::get_id() != home)
                ++strayed;
        }
        Q_DISABLE_COPY_MOVE(Witness)
        std::atomic<int> &strayed;
        std::thread::id home = std::this_thread::get_id();
    };
    std::atomic<int> strayed = 0;
    Mailbox mailbox;
    ChangeFeed feed;
    std::jthread publisher([&feed](const std::stop_token &stop) {
        while (!stop.stop_requested())
            feed.publish(changeOf(Topic::Tags));
    });
    for (int i = 0; i < 5'000; ++i) {
        const auto subscription = feed.subscribe(
            mailbox, [witness = std::make_shared<Witness>(strayed)](const std::vector<Change> &) { Q_UNUSED(witness) });
        if (i % 100 == 0)
            QCoreApplication::processEvents();
    }
    publisher.request_stop();
    publisher.join();
    QCOMPARE(strayed.load(), 0);
}

QTEST_GUILESS_MAIN(tst_ChangeFeed)
#include "tst_ChangeFeed.moc"
