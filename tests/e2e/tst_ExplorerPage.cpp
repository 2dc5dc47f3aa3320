#include <QtTest>

#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// The page at /api/docs in a real browser; explorer.mjs holds what is asked of it.
class TestExplorerPage final : public QObject
{
    Q_OBJECT

private slots:
    void worksInABrowser();
};

void TestExplorerPage::worksInABrowser()
{
    // Taken before the server's environment, which is clean of settings, is made.
    const QString pictures = qEnvironmentVariable("VITRINE_SCREENSHOTS");
    ServerUnderTest server;
    QVERIFY2(server.start(), server.errors().constData());
    const QByteArray token = server.createToken(u"editor"_s);
    QVERIFY(!token.isEmpty());
    const QString title = u"Harbour <b>lights</b>"_s;
    const HttpAnswer created =
        server.client(token)->post("/api/projects", {{u"title"_s, title}, {u"status"_s, u"published"_s}});
    QCOMPARE(created.status, 201);

    QStringList arguments{QStringLiteral(E2E "/explorer.mjs"), u"http://127.0.0.1:%1"_s.arg(server.port()),
                          QString::fromLatin1(token), title};
    if (!pictures.isEmpty())
        arguments.append(pictures);
    const ProgramRun run = ProgramRun::of(u"node"_s, arguments);
    QVERIFY2(run.exitCode == 0, qPrintable(run.output + run.errors));
    QCOMPARE(server.stop(), 0);
}

QTEST_GUILESS_MAIN(TestExplorerPage)
#include "tst_ExplorerPage.moc"
