#include <QAbstractButton>
#include <QTcpServer>

#include "DesktopFixture.h"
#include "models/settings/SettingsFile.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceSettings.h"
#include "tests/support/HttpClient.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::MainWindow;

/// The server behind the window: what of the settings it feels at once, and how it gets another port.
class tst_LiveServer : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("XDG_CONFIG_HOME", QFile::encodeName(QDir::tempPath() + u"/vitrine-tests"_s)); }

private slots:
    void init() { m_desktop = std::make_unique<DesktopFixture>(); }
    void cleanup();
    void feelsTheWebsitesSettingsAtOnce();
    void takesAnotherPort();
    void offersNoPortThatSettingsCannotChange();

private:
    [[nodiscard]] DesktopFixture &d() const { return *m_desktop; }
    [[nodiscard]] static QString address() { return DesktopFixture::text(u"serverAddress"_s); }
    void set(const models::SettingInfo &info, const QJsonValue &value)
    {
        auto &settings = d().desktop->workspace()->settings();
        bool isDone = false;
        settings.change(info, value).then(settings.mailbox(), this, [&isDone](models::Result<void> done) {
            isDone = done.has_value();
        });
        QTRY_VERIFY(isDone);
    }

    std::unique_ptr<DesktopFixture> m_desktop;
};

void tst_LiveServer::cleanup()
{
    m_desktop->end();
    m_desktop.reset();
}

void tst_LiveServer::feelsTheWebsitesSettingsAtOnce()
{
    d().start({u"--workspace"_s, d().at(u"studio"_s), u"--demo"_s});
    QVERIFY(d().waitFor<MainWindow>());
    QTRY_VERIFY_WITH_TIMEOUT(address().startsWith(u"http"_s), 20'000);
    tests::HttpClient client(static_cast<quint16>(address().section(u':', -1).toUInt()));
    const QByteArray before = client.get("/feed.json").body; // and kept by the cache
    QVERIFY(before.contains("Studio Ovelund"));
    set(models::settings::kSiteTitle.info, u"Harbour & co"_s);
    QVERIFY(client.get("/feed.json").body.contains("Harbour & co"));
    set(models::settings::kSiteUrl.info, u"https://ovelund.example"_s);
    QVERIFY(client.get("/robots.txt").body.contains("https://ovelund.example/"));
    QVERIFY(client.get("/sitemap.xml").body.contains("https://ovelund.example/"));
    set(models::settings::kProjectPath.info, u"/work/{slug}"_s);
    QVERIFY(client.get("/sitemap.xml").body.contains("https://ovelund.example/work/"));
}

void tst_LiveServer::takesAnotherPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QVERIFY(QDir().mkpath(d().at(u"studio"_s)));
    QVERIFY(models::saveSetting(d().at(u"studio/settings.json"_s), models::settings::kPort.info, other.serverPort()));
    d().port.clear(); // as the file says
    d().start({u"--workspace"_s, d().at(u"studio"_s)});
    QVERIFY(d().waitFor<MainWindow>());
    auto *use = d().find<QAbstractButton>(u"serverOtherPort"_s);
    QTRY_VERIFY_WITH_TIMEOUT(use->isVisible(), 20'000);
    QVERIFY(address().contains(u"is taken by another program"_s)); // in the address's place
    use->setFocus();
    d().press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(address().startsWith(u"http"_s), 20'000);
    const auto port = static_cast<quint16>(address().section(u':', -1).toUInt());
    QVERIFY(port > other.serverPort());
    QCOMPARE(tests::HttpClient(port).get("/api/projects").status, 200);
    d().start({u"--workspace"_s, d().at(u"studio"_s)}); // and stays there
    QVERIFY(d().waitFor<MainWindow>());
    QTRY_VERIFY_WITH_TIMEOUT(address().endsWith(QString::number(port)), 20'000);
}

void tst_LiveServer::offersNoPortThatSettingsCannotChange()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    d().port = QString::number(other.serverPort());
    d().start({u"--workspace"_s, d().at(u"studio"_s)});
    QVERIFY(d().waitFor<MainWindow>());
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"serverRetry"_s)->isVisible(), 20'000);
    QVERIFY(!d().find(u"serverOtherPort"_s)->isVisible()); // the command line says which
}

QTEST_MAIN(tst_LiveServer)
#include "tst_LiveServer.moc"
