#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTcpServer>

#include "WorkspaceFixture.h"
#include "models/workspace/ServerControl.h"
#include "models/workspace/TokenAccess.h"
#include "models/workspace/WorkspaceSettings.h"
#include "server/EmbeddedServer.h"
#include "ui/content/ContentLinks.h"
#include "ui/content/ContentSession.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using models::ServerControl;

/// Over the real server.
class tst_ContentLinks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void wordsAreQuotedForTheShell_data();
    void wordsAreQuotedForTheShell();
    void aPublicItemIsOpenedOnTheSite();
    void thePublicAddressOfTheSettingsWins();
    void aPreviewShowsADraftToWhoeverHasIt();
    void theCommandReadsAPublicItem();
    void theCommandReadsADraftWithAToken();
    void withoutTheServerEachSaysWhy();
    void whatIsNotStoredHasNoAddress();
    void aPageOpenedWithEditsSaysWhatItShows();

public slots:
    void onOpened(const QUrl &url) { m_opened = url; }

private:
    void open(const QJsonObject &fields);
    void start();
    [[nodiscard]] QByteArray get(const QUrl &url, int *status = nullptr);
    /// As a shell runs it, with this in its environment.
    [[nodiscard]] static QByteArray run(const QString &command, const QString &token = {});
    [[nodiscard]] static QString clipboard() { return QApplication::clipboard()->text(); }

    std::unique_ptr<WorkspaceFixture> m_files;
    std::unique_ptr<server::EmbeddedServer> m_server;
    std::unique_ptr<ui::ContentSession> m_session;
    std::unique_ptr<ui::ItemAddress> m_address;
    std::unique_ptr<ui::ContentLinks> m_links;
    QNetworkAccessManager m_network;
    QStringList m_toasts;
    QUrl m_opened;
};

void tst_ContentLinks::init()
{
    m_files = std::make_unique<WorkspaceFixture>();
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    QVERIFY(m_files->services->settings().set(models::settings::kPort.info, free.serverPort(),
                                              models::SettingSource::CommandLine));
    free.close();
    models::Workspace &workspace = *m_files->workspace;
    m_server = std::make_unique<server::EmbeddedServer>(*m_files->services);
    m_session = std::make_unique<ui::ContentSession>(workspace.projects(), workspace.journal());
    m_address = std::make_unique<ui::ItemAddress>(workspace, *m_server, workspace.projects().kind());
    m_links = std::make_unique<ui::ContentLinks>(*m_session, workspace, *m_address, nullptr);
    m_toasts.clear();
    m_opened.clear();
    QApplication::clipboard()->clear();
    connect(m_links.get(), &ui::ContentLinks::toastRequested, this,
            [this](const ui::ToastMessage &message) { m_toasts.append(message.text); });
    QDesktopServices::setUrlHandler(u"http"_s, this, "onOpened");
    QDesktopServices::setUrlHandler(u"https"_s, this, "onOpened");
}

void tst_ContentLinks::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"http"_s);
    QDesktopServices::unsetUrlHandler(u"https"_s);
    m_links.reset();
    m_address.reset();
    m_session.reset();
    m_server.reset();
    m_files.reset();
}

void tst_ContentLinks::start()
{
    m_server->start();
    QTRY_COMPARE(m_server->state(), ServerControl::State::Serving);
}

void tst_ContentLinks::open(const QJsonObject &fields)
{
    m_session->open(m_files->create(fields).id);
    QTRY_COMPARE(m_session->state(), ui::ContentSession::State::Open);
}

QByteArray tst_ContentLinks::get(const QUrl &url, int *status)
{
    const std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(url)));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait())
        return {};
    if (status)
        *status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return reply->readAll();
}

QByteArray tst_ContentLinks::run(const QString &command, const QString &token)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"VITRINE_TOKEN"_s, token);
    environment.insert(u"NO_PROXY"_s, u"*"_s);
    shell.setProcessEnvironment(environment);
    QEventLoop loop; // the server lives on this thread
    connect(&shell, &QProcess::finished, &loop, &QEventLoop::quit);
    shell.start(u"/bin/sh"_s, {u"-c"_s, command + u" --silent"_s});
    loop.exec();
    return shell.readAllStandardOutput();
}

void tst_ContentLinks::wordsAreQuotedForTheShell_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("plain") << u"http://127.0.0.1:8080/api/projects/lamp"_s;
    QTest::newRow("quotes") << u"it's \"here\""_s;
    QTest::newRow("hostile") << u"'; touch /tmp/x; $(id) `id` \\ ! * ? & | < >"_s;
}

void tst_ContentLinks::wordsAreQuotedForTheShell()
{
    QFETCH(QString, word);
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"printf %s "_s + ui::ItemAddress::shellWord(word)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word);
}

void tst_ContentLinks::aPublicItemIsOpenedOnTheSite()
{
    start();
    open({{u"title"_s, u"Harbour lights"_s}, {u"status"_s, u"published"_s}});
    QCOMPARE(m_links->openAction()->text(), u"&Open on the site"_s);
    m_links->openAction()->trigger();
    QCOMPARE(m_opened, QUrl(m_server->address() + u"/projects/harbour-lights"_s));
    int status = 0;
    QVERIFY(get(m_opened, &status).contains("Harbour lights"));
    QCOMPARE(status, 200);
    QVERIFY(m_toasts.isEmpty());
    m_links->copyAction()->trigger();
    QCOMPARE(clipboard(), m_opened.toString());
    QCOMPARE(m_toasts, QStringList{u"Copied the link"_s});
}

void tst_ContentLinks::thePublicAddressOfTheSettingsWins()
{
    open({{u"title"_s, u"Harbour lights"_s}, {u"status"_s, u"published"_s}});
    QVERIFY(!m_links->copyAction()->isEnabled());
    m_files->workspace->settings()
        .change(models::settings::kSiteUrl.info, u"https://ovelund.example"_s)
        .then(m_files->workspace->mailbox(), this, [](const auto &) {});
    QTRY_VERIFY(m_links->copyAction()->isEnabled());
    m_links->copyAction()->trigger();
    QCOMPARE(clipboard(), u"https://ovelund.example/projects/harbour-lights"_s);
    QVERIFY2(!m_links->curlAction()->isEnabled(), "the API is this server's");
}

void tst_ContentLinks::aPreviewShowsADraftToWhoeverHasIt()
{
    start();
    open({{u"title"_s, u"Größe"_s}, {u"body"_s, u"Not for everybody."_s}});
    QCOMPARE(m_links->openAction()->text(), u"&Open a preview"_s);
    m_links->copyAction()->trigger();
    QTRY_VERIFY(!clipboard().isEmpty());
    QCOMPARE(m_toasts, QStringList{u"Copied a link that works for a week"_s});
    const QUrl link(clipboard());
    int status = 0;
    QVERIFY(get(link, &status).contains("Größe"));
    QCOMPARE(status, 200);
    // What the page's script asks for.
    const QByteArray item = get(
        QUrl(m_server->address() + u"/api/projects/"_s + m_session->id().toString() + u'?' + link.query()), &status);
    QCOMPARE(status, 200);
    QVERIFY(item.contains("Not for everybody."));
    m_links->openAction()->trigger();
    QTRY_COMPARE(m_opened.path(), link.path());
}

void tst_ContentLinks::theCommandReadsAPublicItem()
{
    start();
    open({{u"title"_s, u"Größe: it's $HOME"_s}, {u"status"_s, u"published"_s}});
    m_links->curlAction()->trigger();
    QVERIFY(!clipboard().contains(u"Authorization"_s));
    const QByteArray answer = run(clipboard());
    QVERIFY2(answer.contains("it's $HOME"), answer);
    QCOMPARE(m_toasts, QStringList{u"Copied the command"_s});
}

void tst_ContentLinks::theCommandReadsADraftWithAToken()
{
    start();
    open({{u"title"_s, u"Night ferry"_s}});
    m_links->curlAction()->trigger();
    QVERIFY2(run(clipboard(), u"wrong"_s).contains("\"status\":401"), "without the right token");
    QString secret;
    m_files->workspace->tokens()
        .create(u"Tests"_s, models::Role::Viewer, {})
        .then(m_files->workspace->mailbox(), this, [&secret](const auto &issued) { secret = issued->secret; });
    QTRY_VERIFY(!secret.isEmpty());
    const QByteArray answer = run(clipboard(), secret);
    QVERIFY2(answer.contains("Night ferry"), answer);
}

void tst_ContentLinks::withoutTheServerEachSaysWhy()
{
    open({{u"title"_s, u"Night ferry"_s}});
    for (const QAction *action : m_links->actions()) {
        QVERIFY(!action->isEnabled());
        QVERIFY2(action->toolTip().startsWith(u"The server is off."_s), qPrintable(action->toolTip()));
    }
    start();
    for (const QAction *action : m_links->actions())
        QVERIFY(action->isEnabled());
    QCOMPARE(m_links->copyAction()->toolTip(), u"Copy preview link"_s);
    m_server->stop();
    QTRY_VERIFY(!m_links->openAction()->isEnabled());
}

void tst_ContentLinks::whatIsNotStoredHasNoAddress()
{
    start();
    m_session->startNew();
    for (const QAction *action : m_links->actions())
        QVERIFY(!action->isEnabled());
    QCOMPARE(m_links->openAction()->toolTip(), u"It has an address once it is saved."_s);
}

void tst_ContentLinks::aPageOpenedWithEditsSaysWhatItShows()
{
    start();
    open({{u"title"_s, u"Harbour lights"_s}, {u"status"_s, u"published"_s}});
    m_session->edit(u"title"_s, u"Another"_s);
    m_links->openAction()->trigger();
    QCOMPARE(m_toasts, QStringList{u"The page shows what is saved, without your edits since."_s});
    m_session->discard();
}

QTEST_MAIN(tst_ContentLinks)
#include "tst_ContentLinks.moc"
