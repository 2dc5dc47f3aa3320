#include <QtTest>

#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// The site in next/, built with Next.js, over the API as everybody has it; next-site.mjs holds what is asked of it.
class TestNextSite final : public QObject
{
    Q_OBJECT

private slots:
    void showsTheDemo();
};

void TestNextSite::showsTheDemo()
{
    constexpr int kPatience = 540'000; // ms; building takes 20 s of one core
    // Taken before the server's environment, which is clean of settings, is made.
    const QString pictures = qEnvironmentVariable("VITRINE_SCREENSHOTS");
    const QString siteUrl = u"https://portfolio.example"_s;
    ServerUnderTest server;
    QVERIFY2(server.start({u"--demo"_s, u"--site-url"_s, siteUrl}), server.errors().constData());
    const QByteArray editor = server.createToken(u"editor"_s);
    const QByteArray viewer = server.createToken(u"viewer"_s);
    QVERIFY(!editor.isEmpty() && !viewer.isEmpty());

    QStringList arguments{QStringLiteral(E2E "/next-site.mjs"),
                          u"http://127.0.0.1:%1"_s.arg(server.port()),
                          QString::fromLatin1(editor),
                          QString::fromLatin1(viewer),
                          siteUrl,
                          QStringLiteral(NEXT_SOURCES),
                          QStringLiteral(E2E "/next")};
    if (!pictures.isEmpty())
        arguments.append(pictures);
    QProcess node;
    node.setProcessEnvironment(cleanEnvironment({}));
    node.setProcessChannelMode(QProcess::MergedChannels);
    node.start(u"node"_s, arguments);
    const bool hasEnded = node.waitForFinished(kPatience);
    // On SIGTERM it ends what it has started.
    node.terminate();
    node.waitForFinished();
    const QByteArray said = node.readAll();
    QVERIFY2(hasEnded && node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0, said.constData());
    QCOMPARE(server.stop(), 0);
}

QTEST_GUILESS_MAIN(TestNextSite)
#include "tst_NextSite.moc"
