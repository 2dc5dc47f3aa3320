#include <cstdio>

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTimer>

#include "WindowFixture.h"
#include "models/workspace/EditJournal.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

constexpr const char *kTypist = "VITRINE_TYPIST";

/// The child: a window over a workspace of its own that is typed into until it is killed. Says where the workspace is,
/// then after each keystroke how many there were and when.
class Typist final : public QObject
{
public:
    Typist()
    {
        m_window.files.create({{u"title"_s, u"Harbour lights"_s}});
        m_window.show();
        connect(&m_tick, &QTimer::timeout, this, &Typist::type);
        m_tick.start(5);
    }

private:
    void type()
    {
        if (!m_window.isOpen(u"Harbour lights"_s))
            return;
        if (m_count == 0)
            say(m_window.files.workspace->folder());
        QTest::keyClick(m_window.find(u"bodyEditor"_s), m_count % 40 == 39 ? Qt::Key_Return : Qt::Key_A);
        say(u"%1 %2"_s.arg(++m_count).arg(QDateTime::currentMSecsSinceEpoch()));
    }
    static void say(const QString &line)
    {
        std::puts(qPrintable(line));
        std::fflush(stdout);
    }

    WindowFixture m_window;
    QTimer m_tick;
    int m_count = 0;
};

}

/// The program is killed while somebody types, again and again: at most the last second is missing, and what is there
/// is offered at the next start.
class tst_JournalKill : public QObject
{
    Q_OBJECT

private slots:
    void atMostTheLastSecondIsMissing();

private:
    // A second, and what a machine that has much else to do may add.
    static constexpr qint64 kSlack = qint64(3) * 1000;

    [[nodiscard]] static int kills() { return qEnvironmentVariableIsSet("VITRINE_LONG") ? 100 : 10; }
    void kill(int milliseconds);

    qint64 m_worst = 0;
};

void tst_JournalKill::kill(int milliseconds)
{
    QProcess typist;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kTypist), u"1"_s);
    typist.setProcessEnvironment(environment);
    typist.start(QCoreApplication::applicationFilePath(), QStringList());
    QByteArray output;
    QElapsedTimer typing;
    while (!typing.isValid() || typing.elapsed() < milliseconds) {
        QVERIFY2(typist.waitForReadyRead(60'000), typist.readAllStandardError().constData());
        output += typist.readAllStandardOutput();
        if (!typing.isValid() && output.count('\n') > 1)
            typing.start();
    }
    typist.kill();
    QVERIFY(typist.waitForFinished());
    output += typist.readAllStandardOutput();
    const QList<QByteArray> lines = output.first(output.lastIndexOf('\n')).split('\n');
    const QString folder = QString::fromLocal8Bit(lines.first());

    models::Mailbox mailbox;
    const TestClock clock;
    models::EditJournal journal(folder + u"/journal"_s, mailbox, clock);
    const auto orphans = journal.takeOrphans().get();
    const qint64 last = lines.last().split(' ').last().toLongLong();
    const qsizetype kept = orphans.empty() ? 0 : orphans.front().edits.values[u"body"_s].toString().size();
    QVERIFY(orphans.size() <= 1);
    // The first keystroke that is missing was made when?
    const qint64 missing = kept + 1 < lines.size() ? last - lines[kept + 1].split(' ').last().toLongLong() : 0;
    m_worst = std::max(m_worst, missing);
    QVERIFY2(missing <= kSlack, qPrintable(u"%1 ms of typing are missing"_s.arg(missing)));
    QVERIFY(QDir(folder + u"/journal"_s).entryList({u"*.damaged"_s}).isEmpty());
    QDir(folder + u"/.."_s).removeRecursively();
}

void tst_JournalKill::atMostTheLastSecondIsMissing()
{
    QRandomGenerator random(20261120);
    for (int i = 0; i < kills(); ++i)
        kill(random.bounded(100, 2'500));
    qInfo("%d kills, at most %lld ms of typing missing", kills(), static_cast<long long>(m_worst));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(kTypist)) {
        const Typist typist;
        return QApplication::exec();
    }
    tst_JournalKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_JournalKill.moc"
