#include <memory>
#include <thread>
#include <vector>

#include <QTest>

#include "models/core/Future.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_Future final : public QObject
{
    Q_OBJECT

private slots:
    void waitsForTheValue();
    void getComesBackAtOnceWhenItIsThere();
    void receivesOnTheMailboxThread();
    void receivesWhatWasDeliveredBefore();
    void receivesDirectlyOnTheDeliveringThread();
    void dropsTheValueWhenTheContextIsGone();
    void dropsTheValueWhenTheMailboxIsGone();
    void carriesWhatCannotBeCopied();
    void deliveryAndReceiptMayMeet();
};

void tst_Future::waitsForTheValue()
{
    const Promise<QString> promise;
    const std::jthread thread([promise] { promise.deliver(u"here"_s); });
    QCOMPARE(promise.future().get(), u"here"_s);
}

void tst_Future::getComesBackAtOnceWhenItIsThere()
{
    QCOMPARE(Future<int>::ready(3).get(), 3);
}

void tst_Future::receivesOnTheMailboxThread()
{
    Mailbox mailbox;
    const Promise<int> promise;
    int received = 0;
    std::thread::id ranOn;
    promise.future().then(mailbox, this, [&](int value) {
        received = value;
        ranOn = std::this_thread::get_id();
    });
    std::thread([promise] { promise.deliver(4); }).join();
    QCOMPARE(received, 0);
    QTRY_COMPARE(received, 4);
    QCOMPARE(ranOn, std::this_thread::get_id());
}

void tst_Future::receivesWhatWasDeliveredBefore()
{
    Mailbox mailbox;
    int received = 0;
    Future<int>::ready(5).then(mailbox, [&received](int value) { received = value; });
    QCOMPARE(received, 0); // never at once: the caller is not ready for it
    QTRY_COMPARE(received, 5);
}

void tst_Future::receivesDirectlyOnTheDeliveringThread()
{
    const Promise<int> promise;
    std::thread::id ranOn;
    promise.future().thenDirectly([&ranOn](int) { ranOn = std::this_thread::get_id(); });
    std::thread::id deliveredOn;
    std::thread([&] {
        deliveredOn = std::this_thread::get_id();
        promise.deliver(1);
    }).join();
    QCOMPARE(ranOn, deliveredOn);
}

void tst_Future::dropsTheValueWhenTheContextIsGone()
{
    Mailbox mailbox;
    const Promise<int> promise;
    bool hasReceived = false;
    {
        QObject context;
        promise.future().then(mailbox, &context, [&hasReceived](int) { hasReceived = true; });
    }
    promise.deliver(1);
    bool isLater = false;
    mailbox.post([&isLater] { isLater = true; });
    QTRY_VERIFY(isLater);
    QVERIFY(!hasReceived);
}

void tst_Future::dropsTheValueWhenTheMailboxIsGone()
{
    const Promise<std::shared_ptr<int>> promise;
    const auto value = std::make_shared<int>(1);
    {
        Mailbox mailbox;
        promise.future().then(mailbox, [](const std::shared_ptr<int> &) { QFAIL("nobody is there"); });
    }
    promise.deliver(value);
    QCOMPARE(value.use_count(), 1L);
}

void tst_Future::carriesWhatCannotBeCopied()
{
    Mailbox mailbox;
    const Promise<std::unique_ptr<int>> promise;
    int received = 0;
    promise.future().then(mailbox, [&received](std::unique_ptr<int> value) { received = *value; });
    promise.deliver(std::make_unique<int>(6));
    QTRY_COMPARE(received, 6);
}

void tst_Future::deliveryAndReceiptMayMeet()
{
    constexpr int kRounds = 2'000;
    Mailbox mailbox;
    std::vector<Promise<int>> promises(kRounds);
    std::jthread deliverer([promises] {
        for (int i = 0; i < kRounds; ++i)
            promises[static_cast<size_t>(i)].deliver(i);
    });
    qint64 sum = 0;
    int count = 0;
    for (const auto &promise : promises) {
        promise.future().then(mailbox, [&](int value) {
            sum += value;
            ++count;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(count, kRounds, 30'000);
    QCOMPARE(sum, qint64(kRounds) * (kRounds - 1) / 2);
}

QTEST_GUILESS_MAIN(tst_Future)
#include "tst_Future.moc"
