#include <array>
#include <chrono>
#include <functional>
#include <latch>
#include <memory>
#include <thread>

#include <sys/socket.h>
#include <unistd.h>

#include <QEventLoop>
#include <QSocketNotifier>
#include <QTest>
#include <QThread>
#include <QTimer>

#include "models/core/Mailbox.h"
#include "server/http/EpollDispatcher.h"

using namespace vitrine;
using namespace std::chrono_literals;

class tst_EpollDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letterWakesIt();
    void timersFireInOrder();
    void timerCanStopAnother();
    void queuedCallsRun();
    void notifierFollowsItsDescriptor();
    void notifierCanBeRemovedByAnother();
    void descriptorMayBeReused();
    void endOfPeerDoesNotSpin();
    void writeNotifier();
};

namespace {

/// Runs `body` on a thread whose loop is the dispatcher's, until it calls the function it is given.
void onDispatcher(const std::function<void(const std::function<void()> &quit)> &body)
{
    int result = -1;
    std::thread thread([&] {
        QThread::currentThread()->setEventDispatcher(new server::EpollDispatcher);
        QEventLoop loop;
        QTimer rescue;
        QObject::connect(&rescue, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
        rescue.start(20s);
        QObject context;
        // A queued call may also be the very first thing that the loop does.
        QMetaObject::invokeMethod(
            &context, [&] { body([&loop] { loop.quit(); }); }, Qt::QueuedConnection);
        result = loop.exec();
    });
    thread.join();
    QCOMPARE(result, 0); // 1: it did not end by itself
}

struct Pair
{
    Pair() { socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends); }
    ~Pair()
    {
        close(ends[0]);
        close(ends[1]);
    }
    int ends[2] = {-1, -1};
};

}

void tst_EpollDispatcher::letterWakesIt()
{
    std::latch ready(1);
    models::Mailbox *mailbox = nullptr;
    QEventLoop *loop = nullptr;
    int received = 0;
    std::thread thread([&] {
        QThread::currentThread()->setEventDispatcher(new server::EpollDispatcher);
        models::Mailbox mine;
        QEventLoop own;
        mailbox = &mine;
        loop = &own;
        ready.count_down();
        own.exec();
    });
    ready.wait();
    for (int i = 0; i < 1000; ++i)
        mailbox->post([&received] { ++received; });
    mailbox->post([&loop] { loop->quit(); });
    thread.join();
    QCOMPARE(received, 1000);
}

void tst_EpollDispatcher::timersFireInOrder()
{
    QList<int> order;
    onDispatcher([&order](const auto &quit) {
        auto *context = new QObject(QThread::currentThread()->eventDispatcher());
        QTimer::singleShot(40ms, context, [&order, quit] {
            order << 40;
            quit();
        });
        QTimer::singleShot(5ms, context, [&order] { order << 5; });
        QTimer::singleShot(0ms, context, [&order] { order << 0; });
        QTimer::singleShot(20ms, context, [&order] { order << 20; });
    });
    QCOMPARE(order, (QList<int>{0, 5, 20, 40}));
}

void tst_EpollDispatcher::timerCanStopAnother()
{
    int stopped = 0;
    onDispatcher([&stopped](const auto &quit) {
        auto *dispatcher = QThread::currentThread()->eventDispatcher();
        auto *first = new QTimer(dispatcher);
        auto *second = new QTimer(dispatcher);
        connect(first, &QTimer::timeout, second, [=] {
            delete second;
            first->stop();
        });
        connect(second, &QTimer::timeout, first, [&stopped] { ++stopped; });
        first->start(10ms);
        second->start(10ms);
        QCOMPARE(dispatcher->registeredTimers(first).size(), 1);
        QVERIFY(dispatcher->remainingTime(first->timerId()) <= 10);
        QCOMPARE(dispatcher->remainingTime(-5), -1);
        QTimer::singleShot(50ms, dispatcher, quit);
    });
    QCOMPARE(stopped, 0);
}

void tst_EpollDispatcher::queuedCallsRun()
{
    int depth = 0;
    std::function<void()> again;
    onDispatcher([&](const auto &quit) {
        auto *context = QThread::currentThread()->eventDispatcher();
        again = [&, context, quit] {
            if (++depth == 100)
                quit();
            else
                QMetaObject::invokeMethod(context, again, Qt::QueuedConnection);
        };
        again();
    });
    QCOMPARE(depth, 100);
}

void tst_EpollDispatcher::notifierFollowsItsDescriptor()
{
    Pair pair;
    int reads = 0;
    onDispatcher([&](const auto &quit) {
        auto *notifier =
            new QSocketNotifier(pair.ends[0], QSocketNotifier::Read, QThread::currentThread()->eventDispatcher());
        connect(notifier, &QSocketNotifier::activated, notifier, [&, notifier, quit] {
            char byte = 0;
            QCOMPARE(read(pair.ends[0], &byte, 1), 1);
            if (++reads == 1) {
                notifier->setEnabled(false);
                QTimer::singleShot(10ms, notifier, [notifier] { notifier->setEnabled(true); });
            } else {
                delete notifier;
                quit();
            }
        });
        QCOMPARE(write(pair.ends[1], "ab", 2), 2);
    });
    QCOMPARE(reads, 2);
}

void tst_EpollDispatcher::notifierCanBeRemovedByAnother()
{
    Pair first;
    Pair second;
    int activations = 0;
    onDispatcher([&](const auto &quit) {
        auto *dispatcher = QThread::currentThread()->eventDispatcher();
        auto *notifiers = new std::array<std::unique_ptr<QSocketNotifier>, 2>;
        (*notifiers)[0] = std::make_unique<QSocketNotifier>(first.ends[0], QSocketNotifier::Read);
        (*notifiers)[1] = std::make_unique<QSocketNotifier>(second.ends[0], QSocketNotifier::Read);
        for (std::size_t i = 0; i < 2; ++i) {
            connect((*notifiers)[i].get(), &QSocketNotifier::activated, dispatcher, [&activations, notifiers, i] {
                ++activations;
                (*notifiers)[1 - i].reset();
                (*notifiers)[i]->setEnabled(false);
            });
        }
        QCOMPARE(write(first.ends[1], "a", 1), 1);
        QCOMPARE(write(second.ends[1], "a", 1), 1);
        QTimer::singleShot(30ms, dispatcher, [notifiers, quit] {
            delete notifiers;
            quit();
        });
    });
    QCOMPARE(activations, 1);
}

void tst_EpollDispatcher::descriptorMayBeReused()
{
    auto first = std::make_unique<Pair>();
    std::unique_ptr<Pair> second;
    int reads = 0;
    onDispatcher([&](const auto &quit) {
        auto *dispatcher = QThread::currentThread()->eventDispatcher();
        auto *old = new QSocketNotifier(first->ends[0], QSocketNotifier::Read, dispatcher);
        const int number = first->ends[0];
        first.reset(); // closed while it is watched: the kernel forgets it, the dispatcher does not know
        second = std::make_unique<Pair>();
        QCOMPARE(second->ends[0], number);
        delete old;
        auto *notifier = new QSocketNotifier(second->ends[0], QSocketNotifier::Read, dispatcher);
        connect(notifier, &QSocketNotifier::activated, notifier, [&reads, notifier, quit] {
            ++reads;
            notifier->setEnabled(false);
            quit();
        });
        QCOMPARE(write(second->ends[1], "a", 1), 1);
    });
    QCOMPARE(reads, 1);
}

void tst_EpollDispatcher::endOfPeerDoesNotSpin()
{
    Pair pair;
    int turns = 0;
    onDispatcher([&](const auto &quit) {
        auto *dispatcher = QThread::currentThread()->eventDispatcher();
        auto *notifier = new QSocketNotifier(pair.ends[0], QSocketNotifier::Read, dispatcher);
        notifier->setEnabled(false);
        shutdown(pair.ends[1], SHUT_RDWR);
        connect(dispatcher, &QAbstractEventDispatcher::awake, notifier, [&turns] { ++turns; });
        QTimer::singleShot(50ms, dispatcher, [notifier, quit] {
            delete notifier;
            quit();
        });
    });
    QVERIFY2(turns < 20, qPrintable(QString::number(turns)));
}

void tst_EpollDispatcher::writeNotifier()
{
    Pair pair;
    int writes = 0;
    onDispatcher([&](const auto &quit) {
        auto *dispatcher = QThread::currentThread()->eventDispatcher();
        auto *reader = new QSocketNotifier(pair.ends[0], QSocketNotifier::Read, dispatcher);
        auto *writer = new QSocketNotifier(pair.ends[0], QSocketNotifier::Write, dispatcher);
        connect(reader, &QSocketNotifier::activated, reader, [=] {
            delete reader;
            quit();
        });
        connect(writer, &QSocketNotifier::activated, writer, [&, writer] {
            ++writes;
            delete writer;
            QCOMPARE(write(pair.ends[1], "a", 1), 1);
        });
    });
    QCOMPARE(writes, 1);
}

QTEST_GUILESS_MAIN(tst_EpollDispatcher)
#include "tst_EpollDispatcher.moc"
