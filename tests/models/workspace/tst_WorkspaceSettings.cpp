#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include "TestWorkspace.h"
#include "models/workspace/TokenAccess.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceSettings.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Settings and tokens as the window changes them.
class tst_WorkspaceSettings final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void writesTheFileAndTheValue();
    void resetTakesItOutOfTheFile();
    void refusesWhatDoesNotHold();
    void keepsTheValueWhenTheFileCannotBeWritten();
    void keepsTheOrderOfManyChanges();
    void writesWhatWaitsBeforeItEnds();
    void aTokenOpensUntilItIsRevoked();
    void aTokenNeedsAName();

private:
    template <class T>
    T answer(Future<T> future)
    {
        std::optional<T> received;
        future.then(m_window->mailbox(), this, [&received](T value) { received.emplace(std::move(value)); });
        [&received] { QTRY_VERIFY_WITH_TIMEOUT(received.has_value(), 20'000); }();
        if (!received)
            qFatal("no answer came");
        return *std::move(received);
    }
    [[nodiscard]] QJsonObject file() const
    {
        QFile stored(m_workspace->paths().settingsFile());
        return stored.open(QFile::ReadOnly) ? QJsonDocument::fromJson(stored.readAll()).object() : QJsonObject();
    }
    [[nodiscard]] WorkspaceSettings &settings() const { return m_window->settings(); }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<WorkspaceServices> m_services;
    std::unique_ptr<Workspace> m_window;
};

void tst_WorkspaceSettings::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_services = m_workspace->open().value();
    m_window = std::make_unique<Workspace>(*m_services);
}

void tst_WorkspaceSettings::cleanup()
{
    m_window.reset();
    m_services.reset();
    m_workspace.reset();
}

void tst_WorkspaceSettings::writesTheFileAndTheValue()
{
    const QSignalSpy renamed(m_window.get(), &Workspace::titleChanged);
    QVERIFY(answer(settings().change(settings::kSiteTitle.info, u"Ovelund"_s)));
    QCOMPARE(file().value(u"siteTitle"_s), QJsonValue(u"Ovelund"_s));
    QCOMPARE(m_workspace->settings.get(settings::kSiteTitle), u"Ovelund"_s);
    QCOMPARE(renamed.size(), 1);
    QCOMPARE(m_window->title(), u"Ovelund"_s);
}

void tst_WorkspaceSettings::resetTakesItOutOfTheFile()
{
    QVERIFY(answer(settings().change(settings::kPort.info, 9000)));
    QVERIFY(answer(settings().change(settings::kPort.info, QJsonValue())));
    QVERIFY(!file().contains(u"port"_s));
    QCOMPARE(m_workspace->settings.get(settings::kPort), 8080);
    QCOMPARE(settings().values().source(settings::kPort.info), SettingSource::Default);
}

void tst_WorkspaceSettings::refusesWhatDoesNotHold()
{
    QVERIFY(!answer(settings().change(settings::kPort.info, 70'000)));
    QVERIFY(!answer(settings().change(settings::kAddress.info, u"everywhere"_s)));
    QVERIFY(!answer(settings().change(settings::kTrustedProxies.info, QJsonArray{u"10.0.0.0/240"_s})));
    QVERIFY(file().isEmpty());
}

void tst_WorkspaceSettings::keepsTheValueWhenTheFileCannotBeWritten()
{
    QVERIFY(QDir().mkpath(m_workspace->paths().settingsFile()));
    const auto refused = answer(settings().change(settings::kPort.info, 9000));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"settings.json"_s));
    QCOMPARE(m_workspace->settings.get(settings::kPort), 8080);
}

void tst_WorkspaceSettings::keepsTheOrderOfManyChanges()
{
    for (int port = 9000; port < 9050; ++port)
        std::ignore = settings().change(settings::kPort.info, port);
    QVERIFY(answer(settings().change(settings::kPort.info, 9100)));
    QCOMPARE(file().value(u"port"_s), QJsonValue(9100));
    QCOMPARE(m_workspace->settings.get(settings::kPort), 9100);
}

void tst_WorkspaceSettings::writesWhatWaitsBeforeItEnds()
{
    for (int i = 1; i <= 20; ++i)
        std::ignore = settings().change(settings::kSlowMilliseconds.info, i);
    m_window.reset();
    QCOMPARE(file().value(u"slowMilliseconds"_s), QJsonValue(20));
}

void tst_WorkspaceSettings::aTokenOpensUntilItIsRevoked()
{
    const QSignalSpy changed(&m_window->tokens(), &TokenAccess::changed);
    const auto issued = answer(m_window->tokens().create(u"site"_s, Role::Viewer, std::chrono::hours(1)));
    QVERIFY(issued);
    const auto reader = m_services->openReader().value();
    const auto opens = [&] {
        return m_services->tokens()
            .authenticate(*reader, issued->secret.toLatin1(), m_workspace->clock.now())
            .has_value();
    };
    QVERIFY(opens());
    QCOMPARE(answer(m_window->tokens().list())->size(), 1u);
    QVERIFY(answer(m_window->tokens().revoke(issued->token.id)));
    QVERIFY(!opens());
    QTRY_VERIFY(!changed.isEmpty());
}

void tst_WorkspaceSettings::aTokenNeedsAName()
{
    const auto refused = answer(m_window->tokens().create(u""_s, Role::Viewer, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().fields.front().field, u"name"_s);
}

QTEST_GUILESS_MAIN(tst_WorkspaceSettings)
#include "tst_WorkspaceSettings.moc"
