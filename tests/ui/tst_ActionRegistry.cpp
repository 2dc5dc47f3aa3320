#include <QAction>
#include <QDialog>

#include "WindowFixture.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/widgets/KeyCap.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::ActionEntry;
using ui::ActionRegistry;
using ui::KeyScope;
using ui::PageMenu;

namespace {

/// A page with one action in a menu and a list with a key of its own.
class SmallPage final : public ui::Page
{
public:
    SmallPage(const QString &name, const QKeySequence &menuKeys, const QKeySequence &listKeys)
        : m_name(name)
        , m_action(new QAction(u"&Save %1…"_s.arg(name), this))
        , m_list(new QListView(this))
    {
        m_action->setObjectName(u"save"_s);
        m_action->setShortcut(menuKeys);
        ActionRegistry::addKeys(*m_list, KeyScope::List, u"Key of a list"_s, {listKeys});
    }

    [[nodiscard]] QString title() const override { return m_name; }
    [[nodiscard]] QString iconName() const override { return m_name.toLower(); }
    [[nodiscard]] QString subject() const override { return u"Harbour lights"_s; }
    [[nodiscard]] QList<QAction *> actions(PageMenu menu) const override
    {
        return menu == PageMenu::Content ? QList{m_action} : QList<QAction *>();
    }

private:
    QString m_name;
    QAction *m_action;
    QListView *m_list;
};

}

class tst_ActionRegistry : public QObject
{
    Q_OBJECT

private slots:
    void knowsWindowPagesAndWidgets();
    void twoPagesMayShareAKey();
    void collisionsAreFound_data();
    void collisionsAreFound();
    void keysThatAreTakenFirstDoNotCollide();
    void whatIsGoneIsForgotten();
    void noTwoActionsOfTheWindowCollide();
    void sheetShowsEveryKey();
};

void tst_ActionRegistry::knowsWindowPagesAndWidgets()
{
    ActionRegistry registry;
    QAction quit(u"&Quit"_s);
    quit.setObjectName(u"quit"_s);
    SmallPage page(u"Projects"_s, QKeySequence::Save, QKeySequence::Delete);
    registry.add(u"File"_s, &quit);
    registry.addPage(&page);
    const std::vector<ActionEntry> all = registry.entries();
    QCOMPARE(all.size(), size_t(3));
    QCOMPARE(all[0].id, u"quit"_s);
    QCOMPARE(all[0].text, u"Quit"_s);
    QCOMPARE(all[1].id, u"projects.save"_s);
    QCOMPARE(all[1].category, u"Projects"_s);
    QCOMPARE(all[1].text, u"Save Projects"_s);
    QCOMPARE(all[1].subject, u"Harbour lights"_s);
    QCOMPARE(all[2].scope, KeyScope::List);
    QCOMPARE(registry.commands().size(), size_t(2));
    QVERIFY(registry.collisions().isEmpty());
}

void tst_ActionRegistry::twoPagesMayShareAKey()
{
    ActionRegistry registry;
    SmallPage projects(u"Projects"_s, QKeySequence::Save, QKeySequence::Delete);
    SmallPage articles(u"Articles"_s, QKeySequence::Save, QKeySequence::Delete);
    registry.addPage(&projects);
    registry.addPage(&articles);
    QVERIFY2(registry.collisions().isEmpty(), qPrintable(registry.collisions().join(u'\n')));
}

void tst_ActionRegistry::collisionsAreFound_data()
{
    QTest::addColumn<QKeySequence>("window");
    QTest::addColumn<QKeySequence>("page");
    QTest::addColumn<QKeySequence>("list");
    QTest::addColumn<qsizetype>("collisions");
    const QKeySequence save(u"Ctrl+S"_s);
    const QKeySequence remove(u"Del"_s);
    const QKeySequence quit(u"Ctrl+Q"_s);
    QTest::newRow("none") << quit << save << remove << qsizetype(0);
    QTest::newRow("window and page") << save << save << remove << qsizetype(1);
    QTest::newRow("window and list") << remove << save << remove << qsizetype(1);
    QTest::newRow("page and list") << quit << save << save << qsizetype(1);
    QTest::newRow("all three") << save << save << save << qsizetype(3);
    QTest::newRow("no keys at all") << QKeySequence() << QKeySequence() << QKeySequence() << qsizetype(0);
}

void tst_ActionRegistry::collisionsAreFound()
{
    QFETCH(QKeySequence, window);
    QFETCH(QKeySequence, page);
    QFETCH(QKeySequence, list);
    ActionRegistry registry;
    QAction action(u"Of the window"_s);
    action.setShortcut(window);
    SmallPage small(u"Projects"_s, page, list);
    registry.add(u"File"_s, &action);
    registry.addPage(&small);
    QTEST(registry.collisions().size(), "collisions");
}

void tst_ActionRegistry::keysThatAreTakenFirstDoNotCollide()
{
    ActionRegistry registry;
    SmallPage page(u"Projects"_s, QKeySequence::Find, {});
    auto *list = page.findChild<QListView *>();
    const QAction *taken = ActionRegistry::takeKeys(*list, KeyScope::List, u"Find"_s, {QKeySequence::Find});
    registry.addPage(&page);
    QVERIFY(registry.collisions().isEmpty());
    const QAction *again = ActionRegistry::addKeys(*list, KeyScope::List, u"Also"_s, {QKeySequence::Find});
    QCOMPARE(registry.collisions().size(), 2); // with the page, and in the list itself
    delete again;

    QSignalSpy ofList(taken, &QAction::triggered);
    QSignalSpy ofPage(page.actions(PageMenu::Content).first(), &QAction::triggered);
    page.addAction(page.actions(PageMenu::Content).first());
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(ofList.size(), 1);
    QCOMPARE(ofPage.size(), 0);
}

void tst_ActionRegistry::whatIsGoneIsForgotten()
{
    ActionRegistry registry;
    auto action = std::make_unique<QAction>(u"Short"_s);
    registry.add(u"File"_s, action.get());
    QCOMPARE(registry.entries().size(), size_t(1));
    action.reset();
    QVERIFY(registry.entries().empty());
}

void tst_ActionRegistry::noTwoActionsOfTheWindowCollide()
{
    WindowFixture window;
    window.show();
    const ActionRegistry &registry = window.window->actionRegistry();
    const QStringList collisions = registry.collisions();
    QVERIFY2(collisions.isEmpty(), qPrintable(collisions.join(u'\n')));
    QSet<QString> ids;
    for (const ActionEntry &entry : registry.commands()) {
        QVERIFY2(!entry.id.isEmpty() && !entry.id.endsWith(u'.'), qPrintable(entry.text));
        QVERIFY2(!ids.contains(entry.id), qPrintable(entry.id));
        QVERIFY2(!entry.text.isEmpty() && !entry.category.isEmpty(), qPrintable(entry.id));
        ids.insert(entry.id);
    }
}

void tst_ActionRegistry::sheetShowsEveryKey()
{
    WindowFixture window;
    window.show();
    window.press(Qt::Key_F1);
    auto *dialog = window.window->findChild<QDialog *>(u"shortcutsDialog"_s);
    QVERIFY(dialog);
    QStringList caps;
    for (const ui::KeyCap *cap : dialog->findChildren<ui::KeyCap *>())
        caps.append(cap->text());
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        texts.append(label->text());
    for (const ActionEntry &entry : window.window->actionRegistry().entries()) {
        if (!entry.hearsKeys())
            continue;
        QVERIFY2(caps.contains(ui::KeyCap::textOf(entry.action->shortcut())), qPrintable(entry.text));
        QVERIFY2(texts.contains(entry.text), qPrintable(entry.text));
    }
    QVERIFY(texts.contains(u"Bold"_s));
    QVERIFY(texts.contains(u"In a list"_s));
    QCOMPARE(texts.count(u"Save"_s), 1); // of two pages, told once
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!window.window->findChild<QDialog *>(u"shortcutsDialog"_s));
}

QTEST_MAIN(tst_ActionRegistry)
#include "tst_ActionRegistry.moc"
