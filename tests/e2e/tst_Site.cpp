#include <QtTest>

#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// The website that comes along, in a real browser on demo content; site.mjs and lighthouse.mjs hold what is asked.
class TestSite final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void worksInABrowser();
    void satisfiesLighthouse();
    void cleanupTestCase() { QCOMPARE(m_server.stop(), 0); }

private:
    /// Runs the script to its end, which may take minutes; answers what it says when it fails.
    [[nodiscard]] static QString complaintsOf(const QString &script, const QStringList &arguments);
    [[nodiscard]] QString address() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }

    // Taken before the server's environment, which is clean of settings, is made.
    const QString m_pictures = qEnvironmentVariable("VITRINE_SCREENSHOTS");
    ServerUnderTest m_server;
};

QString TestSite::complaintsOf(const QString &script, const QStringList &arguments)
{
    constexpr int kPatience = 400'000; // ms
    QProcess process;
    process.setProcessEnvironment(cleanEnvironment({}));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"node"_s, QStringList{QStringLiteral(E2E "/") + script} + arguments);
    const bool hasEnded = process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit;
    const QString output = QString::fromUtf8(process.readAll());
    return hasEnded && process.exitCode() == 0 ? QString() : output + u"(failed) "_s + process.errorString();
}

void TestSite::initTestCase()
{
    QVERIFY2(m_server.start({u"--demo"_s, u"--site-title"_s, u"Studio Vessmark"_s}), m_server.errors().constData());
}

void TestSite::worksInABrowser()
{
    const QByteArray token = m_server.createToken(u"editor"_s);
    QVERIFY(!token.isEmpty());
    QStringList arguments{address(), QString::fromLatin1(token)};
    if (!m_pictures.isEmpty())
        arguments.append(m_pictures);
    const QString complaints = complaintsOf(u"site.mjs"_s, arguments);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
}

void TestSite::satisfiesLighthouse()
{
    // The test before made the articles.
    const QString complaints = complaintsOf(
        u"lighthouse.mjs"_s, {address(), u"/"_s, u"/projects/harbour-lights"_s, u"/articles/lantern-note-3"_s});
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
}

QTEST_GUILESS_MAIN(TestSite)
#include "tst_Site.moc"
