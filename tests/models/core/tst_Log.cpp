#include <cstdio>
#include <thread>
#include <vector>

#include <unistd.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTest>

#include "models/core/Log.h"
#include "models/core/Time.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

/// What `act` writes to standard error, line by line.
template <class F>
QList<QByteArray> linesOf(F act)
{
    QTemporaryFile file;
    if (!file.open())
        return {};
    std::fflush(stderr);
    const int original = dup(STDERR_FILENO);
    dup2(file.handle(), STDERR_FILENO);
    act();
    std::fflush(stderr);
    dup2(original, STDERR_FILENO);
    close(original);
    file.seek(0);
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

}

class tst_Log final : public QObject
{
    Q_OBJECT

private slots:
    void writesOneJsonLine();
    void keepsBreaksInsideTheLine();
    void linesOfThreadsDoNotMix();
    void takesQtMessages();
};

void tst_Log::writesOneJsonLine()
{
    const auto lines = linesOf([] {
        logLine(LogLevel::Warning, "disk_low"_L1, {{"free"_L1, 12}, {"folder"_L1, u"/srv"_s}});
    });
    QCOMPARE(lines.size(), 1);
    const QJsonObject line = QJsonDocument::fromJson(lines.front()).object();
    QCOMPARE(line[u"level"].toString(), u"warning"_s);
    QCOMPARE(line[u"event"].toString(), u"disk_low"_s);
    QCOMPARE(line[u"free"].toInt(), 12);
    QCOMPARE(line[u"folder"].toString(), u"/srv"_s);
    QVERIFY(parseInstant(line[u"time"].toString()));
    QVERIFY(lines.front().startsWith("{\"time\":"));
}

void tst_Log::keepsBreaksInsideTheLine()
{
    const QString text = u"one\ntwo \"three\"\u0007"_s;
    const auto lines = linesOf([&text] { logLine(LogLevel::Error, "odd"_L1, {{"text"_L1, text}}); });
    QCOMPARE(lines.size(), 1);
    QCOMPARE(QJsonDocument::fromJson(lines.front()).object()[u"text"].toString(), text);
}

void tst_Log::linesOfThreadsDoNotMix()
{
    const auto lines = linesOf([] {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([] {
                for (int j = 0; j < 100; ++j)
                    logLine(LogLevel::Info, "many"_L1, {{"text"_L1, QString(500, u'x')}});
            });
        }
    });
    QCOMPARE(lines.size(), 800);
    for (const QByteArray &line : lines)
        QVERIFY(QJsonDocument::fromJson(line).isObject());
}

void tst_Log::takesQtMessages()
{
    const auto lines = linesOf([] {
        const QtMessageHandler previous = qInstallMessageHandler(nullptr);
        installQtLogHandler();
        qWarning("something is odd");
        qDebug("nobody needs this");
        qInstallMessageHandler(previous);
    });
    QCOMPARE(lines.size(), 1);
    const QJsonObject line = QJsonDocument::fromJson(lines.front()).object();
    QCOMPARE(line[u"event"].toString(), u"qt"_s);
    QCOMPARE(line[u"level"].toString(), u"warning"_s);
    QCOMPARE(line[u"message"].toString(), u"something is odd"_s);
}

QTEST_APPLESS_MAIN(tst_Log)
#include "tst_Log.moc"
