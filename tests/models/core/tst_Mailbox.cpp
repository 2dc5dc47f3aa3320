#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>

#include "models/core/Mailbox.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_Mailbox final : public QObject
{
    Q_OBJECT

private slots:
    void runsOnTheReceivingThread();
    void neverRunsAtOnce();
    void keepsTheOrderOfOneSender();
    void deliversEverythingOfManySenders();
    void letterMayPostAgain();
    void carriesWhatCannotBeCopied();
    void dropsWhatComesWhenItIsGone();
    void dropsWhatStillWaitsWhenItGoes();
    void letterMayEndTheMailbox();
    void nestedLoopKeepsTheOrder();
    void receivesOnAThreadOfItsOwn();
};

void tst_Mailbox::runsOnTheReceivingThread()
{
    Mailbox mailbox;
    std::thread::id ranOn;
    std::thread([address = mailbox.address(), &ranOn] {
        address.post([&ranOn] { ranOn = std::this_thread::get_id(); });
    }).join();
    QTRY_COMPARE(ranOn, std::this_thread::get_id());
}

void tst_Mailbox::neverRunsAtOnce()
{
    Mailbox mailbox;
    bool hasRun = false;
    mailbox.post([&hasRun] { hasRun = true; });
    QVERIFY(!hasRun);
    QTRY_VERIFY(hasRun);
}

void tst_Mailbox::keepsTheOrderOfOneSender()
{
    constexpr int kLetters = 20'000;
    Mailbox mailbox;
    std::vector<int> received;
    const std::jthread sender([&mailbox, &received] {
        for (int i = 0; i < kLetters; ++i)
            mailbox.post([&received, i] { received.push_back(i); });
    });
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), size_t(kLetters), 30'000);
    for (int i = 0; i < kLetters; ++i)
        QCOMPARE(received[static_cast<size_t>(i)], i);
}

void tst_Mailbox::deliversEverythingOfManySenders()
{
    constexpr int kSenders = 8;
    constexpr int kEach = 2'000;
    Mailbox mailbox;
    std::vector<int> counts(kSenders);
    int total = 0;
    std::vector<std::jthread> senders;
    for (size_t sender = 0; sender < kSenders; ++sender) {
        senders.emplace_back([&, sender] {
            for (int i = 0; i < kEach; ++i)
                mailbox.post([&counts, &total, sender, i] {
                    if (counts[sender] == i)
                        ++counts[sender];
                    ++total;
                });
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(total, kSenders * kEach, 30'000);
    QCOMPARE(counts, std::vector<int>(kSenders, kEach));
}

void tst_Mailbox::letterMayPostAgain()
{
    Mailbox mailbox;
    int count = 0;
    std::function<void()> again = [&] {
        if (++count < 100)
            mailbox.post(again);
    };
    mailbox.post(again);
    QTRY_COMPARE(count, 100);
}

void tst_Mailbox::carriesWhatCannotBeCopied()
{
    Mailbox mailbox;
    int received = 0;
    mailbox.post([value = std::make_unique<int>(5), &received] { received = *value; });
    QTRY_COMPARE(received, 5);
}

void tst_Mailbox::dropsWhatComesWhenItIsGone()
{
    auto mailbox = std::make_unique<Mailbox>();
    const Mailbox::Address address = mailbox->address();
    mailbox.reset();
    const auto witness = std::make_shared<int>(0);
    address.post([witness] { ++*witness; });
    QCoreApplication::processEvents();
    QCOMPARE(*witness, 0);
    QCOMPARE(witness.use_count(), 1L); // nothing holds on to the letter
}

void tst_Mailbox::dropsWhatStillWaitsWhenItGoes()
{
    const auto witness = std::make_shared<int>(0);
    {
        Mailbox mailbox;
        mailbox.post([witness] { ++*witness; });
        QCOMPARE(witness.use_count(), 2L);
    }
    QCoreApplication::processEvents();
    QCOMPARE(*witness, 0);
    QCOMPARE(witness.use_count(), 1L);
}

void tst_Mailbox::letterMayEndTheMailbox()
{
    auto mailbox = std::make_unique<Mailbox>();
    bool hasEnded = false;
    bool hasRunAfter = false;
    mailbox->post([&] {
        mailbox.reset();
        hasEnded = true;
    });
    mailbox->post([&hasRunAfter] { hasRunAfter = true; });
    QTRY_VERIFY(hasEnded);
    QCoreApplication::processEvents();
    QVERIFY(!hasRunAfter);
}

/// A dialog that a letter opens must neither hold up the letters behind it nor let later ones overtake them.
void tst_Mailbox::nestedLoopKeepsTheOrder()
{
    Mailbox mailbox;
    QStringList order;
    mailbox.post([&] {
        order.append(u"first"_s);
        QEventLoop dialog;
        mailbox.post([&order, &dialog] {
            order.append(u"third"_s);
            dialog.quit();
        });
        dialog.exec();
        order.append(u"first ends"_s);
    });
    mailbox.post([&order] { order.append(u"second"_s); });
    QTRY_COMPARE(order.size(), 4);
    QCOMPARE(order, (QStringList{u"first"_s, u"second"_s, u"third"_s, u"first ends"_s}));
}

void tst_Mailbox::receivesOnAThreadOfItsOwn()
{
    Mailbox home;
    bool isBack = false;
    bool wasThere = false;
    std::atomic<Mailbox *> remote = nullptr;
    std::jthread thread([&remote] {
        QEventLoop loop;
        Mailbox mailbox;
        mailbox.post([&] { remote = &mailbox; });
        // Ends when the letter from the test asks for it.
        QObject::connect(&mailbox, &QObject::objectNameChanged, &loop, &QEventLoop::quit);
        loop.exec();
    });
    QTRY_VERIFY(remote.load());
    const auto id = thread.get_id();
    remote.load()->post([&, id] {
        wasThere = std::this_thread::get_id() == id;
        home.post([&isBack] { isBack = true; });
        remote.load()->setObjectName(u"done"_s);
    });
    QTRY_VERIFY(isBack);
    thread.join();
    QVERIFY(wasThere);
}

QTEST_GUILESS_MAIN(tst_Mailbox)
#include "tst_Mailbox.moc"
