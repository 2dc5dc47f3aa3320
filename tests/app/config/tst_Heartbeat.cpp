#include <QtTest>

#include <thread>

#include "app/config/Heartbeat.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using vitrine::app::Heartbeat;

/// Beats while all parts answer, and tells of those that do not.
class TestHeartbeat final : public QObject
{
    Q_OBJECT

private slots:
    void beatsWhileAllAnswer();
    void missesTheOneThatHangs();
    void beatsAgainOnceItAnswers();
    void takesAnswersFromOtherThreads();
    void takesAnswersAfterItsEnd();

private:
    static Heartbeat::Part answering(const QString &name)
    {
        return {name, [](const Heartbeat::Answer &answer) { answer(); }};
    }
    static Heartbeat::Part hanging(const QString &name)
    {
        return {name, [](const Heartbeat::Answer &) {}};
    }
};

void TestHeartbeat::beatsWhileAllAnswer()
{
    Heartbeat heartbeat({answering(u"threads"_s), answering(u"writer"_s)}, 5ms);
    QSignalSpy beaten(&heartbeat, &Heartbeat::beaten);
    QSignalSpy missed(&heartbeat, &Heartbeat::missed);
    QTRY_VERIFY(beaten.size() >= 5);
    QVERIFY(missed.isEmpty());
}

void TestHeartbeat::missesTheOneThatHangs()
{
    Heartbeat heartbeat({answering(u"threads"_s), hanging(u"writer"_s)}, 5ms);
    QSignalSpy beaten(&heartbeat, &Heartbeat::beaten);
    QSignalSpy missed(&heartbeat, &Heartbeat::missed);
    QTRY_VERIFY(missed.size() >= 3);
    QVERIFY(beaten.isEmpty());
    for (const QList<QVariant> &call : missed)
        QCOMPARE(call.value(0).toStringList(), QStringList{u"writer"_s});
}

void TestHeartbeat::beatsAgainOnceItAnswers()
{
    Heartbeat::Answer late;
    Heartbeat heartbeat({{u"writer"_s, [&late](const Heartbeat::Answer &answer) { late = answer; }}}, 5ms);
    QSignalSpy beaten(&heartbeat, &Heartbeat::beaten);
    QSignalSpy missed(&heartbeat, &Heartbeat::missed);
    QTRY_VERIFY(!missed.isEmpty());
    QVERIFY(beaten.isEmpty());
    late();
    QTRY_COMPARE(beaten.size(), 1);
}

void TestHeartbeat::takesAnswersFromOtherThreads()
{
    std::vector<std::thread> threads;
    {
        Heartbeat heartbeat(
            {{u"writer"_s, [&threads](const Heartbeat::Answer &answer) { threads.emplace_back(answer); }}}, 5ms);
        QSignalSpy beaten(&heartbeat, &Heartbeat::beaten);
        QTRY_VERIFY(beaten.size() >= 3);
    }
    for (std::thread &thread : threads)
        thread.join();
}

void TestHeartbeat::takesAnswersAfterItsEnd()
{
    Heartbeat::Answer late;
    {
        Heartbeat heartbeat({{u"writer"_s, [&late](const Heartbeat::Answer &answer) { late = answer; }}}, 5ms);
    }
    late();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestHeartbeat)
#include "tst_Heartbeat.moc"
