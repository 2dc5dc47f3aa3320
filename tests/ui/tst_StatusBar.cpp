#include <QAbstractButton>

#include "WindowFixture.h"
#include "models/workspace/WorkspaceBackups.h"
#include "models/workspace/WorkspaceSettings.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/BackupAge.h"
#include "ui/shell/WindowPages.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The lower edge of the window: another port for a server that cannot have its own, and the last backup's age.
class tst_StatusBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void offersAnotherPort();
    void offersNoneForOtherTroubles();
    void tellsTheBackupsAge();
    void leadsToTheBackups();

private:
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        return m_window->window->findChild<QAbstractButton *>(name);
    }
    [[nodiscard]] QString age() const { return button(u"backupAgeButton"_s)->text(); }

    std::unique_ptr<WindowFixture> m_window;
};

void tst_StatusBar::init()
{
    m_window = std::make_unique<WindowFixture>();
    m_window->show();
}

void tst_StatusBar::offersAnotherPort()
{
    m_window->server.other = 8081;
    m_window->server.breakDown(u"Port 8080 is taken by another program."_s);
    QVERIFY(button(u"serverOtherPort"_s)->isVisible());
    QCOMPARE(button(u"serverOtherPort"_s)->text(), u"Use port 8081"_s);
    button(u"serverOtherPort"_s)->click();
    QTRY_COMPARE(m_window->server.state(), models::ServerControl::State::Serving);
    QCOMPARE(m_window->files.workspace->settings().values().get(models::settings::kPort), 8081);
    QVERIFY(!button(u"serverOtherPort"_s)->isVisible());
}

void tst_StatusBar::offersNoneForOtherTroubles()
{
    m_window->server.breakDown(u"The folder of the site is missing."_s);
    QVERIFY(!button(u"serverOtherPort"_s)->isVisible());
    QVERIFY(button(u"serverRetry"_s)->isVisible());
}

void tst_StatusBar::tellsTheBackupsAge()
{
    QTRY_COMPARE(age(), u"Never backed up"_s);
    auto &backups = m_window->files.workspace->backups();
    std::ignore = backups.backUp();
    QTRY_COMPARE(age(), u"Backed up just now"_s);
    m_window->files.clock.advance(std::chrono::hours(2));
    auto *whole = m_window->window->findChild<ui::BackupAge *>();
    whole->showAge(); // as it does every minute
    QCOMPARE(age(), u"Backed up 2 h ago"_s);
    m_window->files.clock.advance(std::chrono::days(8));
    whole->showAge();
    QVERIFY2(age().startsWith(u"Last backup "_s), qPrintable(age()));
}

void tst_StatusBar::leadsToTheBackups()
{
    button(u"backupAgeButton"_s)->setFocus();
    QTest::keyClick(button(u"backupAgeButton"_s), Qt::Key_Space);
    QTRY_VERIFY(m_window->window->otherPages().settings()->isVisible());
    QVERIFY(button(u"workspaceBackUp"_s)->isVisible());
}

QTEST_MAIN(tst_StatusBar)
#include "tst_StatusBar.moc"
