#include <QDir>
#include <QMenu>

#include "WindowFixture.h"
#include "ui/shell/WorkspaceMenu.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::RecentWorkspace;
using ui::WorkspaceMenu;
using ui::WorkspaceSwitcher;

class tst_WorkspaceSwitcher : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void latestIsFirstAndTenAreKept();
    void severalProgramsShareTheList();
    void windowPutsItsWorkspaceFirst();
    void menuGreysOutWhatIsMissing();
    void recentWorkspaceIsOpened();
    void folderIsAskedFor();
    void failureToStartIsTold();
    void listIsForgotten();

private:
    QAction *action(const QString &name) const { return m_window->window->findChild<QAction *>(name); }
    WorkspaceMenu *menu() const { return m_window->window->findChild<WorkspaceMenu *>(u"workspaceMenu"_s); }
    QString folder(const QString &name) const { return m_window->files.filePath(name); }

    std::unique_ptr<WindowFixture> m_window;
};

void tst_WorkspaceSwitcher::init()
{
    m_window = std::make_unique<WindowFixture>();
}

void tst_WorkspaceSwitcher::latestIsFirstAndTenAreKept()
{
    WorkspaceSwitcher &switcher = m_window->switcher;
    QVERIFY(switcher.recent().isEmpty());
    for (int i = 0; i < 12; ++i)
        switcher.remember({folder(u"w%1"_s.arg(i)), u"Workspace %1"_s.arg(i)});
    switcher.remember({folder(u"w5"_s), u"Renamed"_s});
    const auto all = switcher.recent();
    QCOMPARE(all.size(), WorkspaceSwitcher::kKept);
    QCOMPARE(all[0], (RecentWorkspace{folder(u"w5"_s), u"Renamed"_s}));
    QCOMPARE(all[1].title, u"Workspace 11"_s);
    QCOMPARE(std::ranges::count(all, folder(u"w5"_s), &RecentWorkspace::folder), 1);
}

void tst_WorkspaceSwitcher::severalProgramsShareTheList()
{
    QSettings others(m_window->settings.fileName(), QSettings::IniFormat);
    WorkspaceSwitcher other(others, [](const QString &) { return true; });
    m_window->switcher.remember({folder(u"one"_s), u"One"_s});
    other.remember({folder(u"two"_s), u"Two"_s});
    QCOMPARE(m_window->switcher.recent(),
             (QList<RecentWorkspace>{{folder(u"two"_s), u"Two"_s}, {folder(u"one"_s), u"One"_s}}));
}

void tst_WorkspaceSwitcher::windowPutsItsWorkspaceFirst()
{
    m_window->switcher.remember({folder(u"other"_s), u"Other"_s});
    m_window->show();
    QCOMPARE(m_window->switcher.recent().front(),
             (RecentWorkspace{m_window->files.workspace->folder(), u"Studio Ovelund"_s}));
}

void tst_WorkspaceSwitcher::menuGreysOutWhatIsMissing()
{
    QVERIFY(QDir().mkpath(folder(u"there"_s)));
    m_window->switcher.remember({folder(u"gone"_s), u"Gone & lost"_s});
    m_window->switcher.remember({folder(u"there"_s), u"There"_s});
    m_window->show();
    QSignalSpy checked(menu(), &WorkspaceMenu::checked);
    m_window->click(u"workspaceTitle"_s);
    QVERIFY(menu()->isVisible());
    QVERIFY(checked.wait());
    const QList<QAction *> rows = menu()->actions();
    QCOMPARE(rows[0]->text(), u"Studio Ovelund"_s);
    QVERIFY(rows[0]->isChecked());
    QCOMPARE(rows[1]->text(), u"There"_s);
    QVERIFY(rows[1]->isEnabled());
    QCOMPARE(rows[2]->text(), u"Gone && lost"_s);
    QVERIFY(!rows[2]->isEnabled());
    menu()->close();
}

void tst_WorkspaceSwitcher::recentWorkspaceIsOpened()
{
    m_window->switcher.remember({folder(u"there"_s), u"There"_s});
    m_window->show();
    m_window->click(u"workspaceTitle"_s);
    QTest::keyClick(menu(), Qt::Key_Down);
    QTest::keyClick(menu(), Qt::Key_Down);
    QTest::keyClick(menu(), Qt::Key_Return);
    QCOMPARE(m_window->launched, QStringList{folder(u"there"_s)});
    m_window->click(u"workspaceTitle"_s); // the one that is open stays so
    menu()->actions().front()->trigger();
    QCOMPARE(m_window->launched.size(), 1);
    menu()->close();
}

void tst_WorkspaceSwitcher::folderIsAskedFor()
{
    m_window->show();
    QString asked;
    m_window->window->setFolderQuestion([&](QWidget *, const QString &title, const auto &answer) {
        asked = title;
        answer(folder(u"chosen/../chosen"_s));
    });
    m_window->press(Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(asked, u"Choose the folder of a workspace"_s);
    QCOMPARE(m_window->launched, QStringList{folder(u"chosen"_s)});
    action(u"workspaceNew"_s)->trigger(); // leads through the pages of the first start
    QCOMPARE(m_window->launched, (QStringList{folder(u"chosen"_s), QString()}));
}

void tst_WorkspaceSwitcher::failureToStartIsTold()
{
    m_window->canLaunch = false;
    m_window->show();
    m_window->switcher.open(u"/srv/studio"_s);
    QCOMPARE(m_window->text(u"toastText"_s), u"Vitrine could not be started for “/srv/studio”."_s);
}

void tst_WorkspaceSwitcher::listIsForgotten()
{
    m_window->switcher.remember({folder(u"there"_s), u"There"_s});
    m_window->show();
    action(u"workspaceClear"_s)->trigger();
    const auto left = m_window->switcher.recent();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().folder, m_window->files.workspace->folder());
}

QTEST_MAIN(tst_WorkspaceSwitcher)
#include "tst_WorkspaceSwitcher.moc"
