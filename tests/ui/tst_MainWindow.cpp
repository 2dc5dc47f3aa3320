#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QMenuBar>
#include <QScrollArea>
#include <QSplitter>

#include "WindowFixture.h"
#include "ui/widgets/KeyCap.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

class tst_MainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void navigationShowsThePagesThereAre();
    void keysGoToThePageThatIsShown();
    void comesBackToThePageItWasLeftOn();
    void statusBarFollowsTheServer();
    void serverMenuStartsAndStops();
    void addressIsCopied();
    void themeIsSwitchedLive();
    void everythingFocusableHasAName();
    void tabReachesEveryPart();
    void placeAndSizesAreKept();
    void comesBackMaximised();
    void worksAtTheSmallestSize();
    void worksFromRightToLeft();
    void shortcutsAreListed();
    void closingAsksForUnsavedEdits();

private:
    QAction *action(const QString &name) const { return m_window->window->findChild<QAction *>(name); }

    std::unique_ptr<WindowFixture> m_window;
};

void tst_MainWindow::init()
{
    m_window = std::make_unique<WindowFixture>();
    m_window->files.create({{u"title"_s, u"Harbour lights"_s},
                            {u"links"_s, QJsonArray{QJsonObject{{u"url"_s, u"/harbour"_s}}}},
                            {u"tags"_s, QJsonArray{u"Signs"_s}}});
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
}

void tst_MainWindow::navigationShowsThePagesThereAre()
{
    const auto *row = m_window->find<QAbstractButton>(u"navigation-projects"_s);
    QVERIFY(row->isChecked());
    QCOMPARE(row->text(), u"Projects"_s);
    QCOMPARE(m_window->window->findChildren<QAbstractButton *>(QRegularExpression(u"^navigation-"_s)).size(), 5);
    QCOMPARE(m_window->find<QAbstractButton>(u"workspaceTitle"_s)->text(), u"Studio Ovelund"_s);
}

void tst_MainWindow::keysGoToThePageThatIsShown()
{
    m_window->click(u"navigation-articles"_s);
    ui::ContentPage &articles = m_window->window->articlesPage();
    QTRY_VERIFY(articles.isVisible());
    m_window->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(articles.session().title(), u"New article"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"On quiet signs"_s);
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!articles.session().id().isNull());
    QTRY_COMPARE(articles.model().rowCount(), 1);
    QVERIFY(m_window->isOpen(u"Harbour lights"_s));
    const auto stored = m_window->files.workspace->articles().find(articles.session().id()).get();
    QCOMPARE(stored->slug(), u"on-quiet-signs"_s);
}

void tst_MainWindow::comesBackToThePageItWasLeftOn()
{
    m_window->click(u"navigation-articles"_s);
    QTRY_VERIFY(m_window->window->articlesPage().isVisible());
    m_window->window->close();
    QTRY_VERIFY(!m_window->window->isVisible());
    m_window->show();
    QTRY_VERIFY(m_window->window->articlesPage().isVisible());
}

void tst_MainWindow::statusBarFollowsTheServer()
{
    QCOMPARE(m_window->text(u"serverState"_s), u"Serving"_s);
    QCOMPARE(m_window->text(u"serverAddress"_s), u"http://127.0.0.1:8080"_s);
    m_window->server.breakDown(u"Port 8080 is taken by another program."_s);
    QCOMPARE(m_window->text(u"serverState"_s), u"Failed"_s);
    QCOMPARE(m_window->text(u"serverAddress"_s), u"Port 8080 is taken by another program."_s);
    QVERIFY(!m_window->find(u"copyAddress"_s)->isVisible());
}

void tst_MainWindow::serverMenuStartsAndStops()
{
    QVERIFY(!action(u"serverStart"_s)->isEnabled());
    action(u"serverStop"_s)->trigger();
    QCOMPARE(m_window->text(u"serverState"_s), u"Stopped"_s);
    QVERIFY(!action(u"serverStop"_s)->isEnabled());
    QVERIFY(!action(u"serverCopy"_s)->isEnabled());
    action(u"serverStart"_s)->trigger();
    QCOMPARE(m_window->text(u"serverState"_s), u"Serving"_s);
}

void tst_MainWindow::addressIsCopied()
{
    QApplication::clipboard()->clear();
    m_window->click(u"copyAddress"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"http://127.0.0.1:8080"_s);
}

void tst_MainWindow::themeIsSwitchedLive()
{
    const QWidget *list = m_window->list();
    action(u"themeDark"_s)->trigger();
    QTRY_COMPARE(ui::Theme::schemeOf(list->palette()), ui::Scheme::Dark);
    QTRY_COMPARE(m_window->find<QLabel>(u"listCount"_s)->palette().color(QPalette::WindowText),
                 ui::Theme::color(ui::Token::Text2, ui::Scheme::Dark));
    action(u"themeLight"_s)->trigger();
    QTRY_COMPARE(ui::Theme::schemeOf(list->palette()), ui::Scheme::Light);
    QCOMPARE(m_window->settings.value(u"view/theme"_s).toString(), u"light"_s);
}

void tst_MainWindow::everythingFocusableHasAName()
{
    QStringList nameless;
    auto *tabs = m_window->find<QTabBar>(u"tabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        for (QWidget *widget : m_window->window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isVisible() ||
                qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            if (!accessible || accessible->text(QAccessible::Name).isEmpty())
                nameless.append(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName());
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

void tst_MainWindow::tabReachesEveryPart()
{
    m_window->list()->setFocus();
    QSet<QWidget *> reached;
    for (int i = 0; i < 60; ++i) {
        reached.insert(QApplication::focusWidget());
        m_window->press(Qt::Key_Tab);
    }
    for (const QString &name :
         {u"navigation-projects"_s, u"newItem"_s, u"filter"_s, u"statusFilter"_s, u"contentList"_s, u"sort"_s,
          u"tabs"_s, u"bodyEditor"_s, u"bodyPreview"_s, u"publish"_s, u"copyAddress"_s, u"markdown-bold"_s})
        QVERIFY2(reached.contains(m_window->find(name)), qPrintable(name));
}

void tst_MainWindow::comesBackMaximised()
{
    m_window->window->showMaximized();
    QTRY_VERIFY(m_window->window->isMaximized());
    m_window->window->close();
    QTRY_VERIFY(!m_window->window->isVisible());
    m_window->show();
    QTRY_VERIFY(m_window->window->isMaximized());
}

void tst_MainWindow::placeAndSizesAreKept()
{
    m_window->window->resize(1400, 900);
    auto *splitter = m_window->find<QSplitter>(u"bodySplitter"_s);
    splitter->setSizes({500, 300});
    const QList<int> sizes = splitter->sizes();
    m_window->window->close();
    QTRY_VERIFY(!m_window->window->isVisible());
    m_window->show();
    QCOMPARE(m_window->window->size(), QSize(1400, 900));
    QTRY_COMPARE(m_window->find<QSplitter>(u"bodySplitter"_s)->sizes(), sizes);
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
}

void tst_MainWindow::worksAtTheSmallestSize()
{
    m_window->window->resize(1024, 640);
    QCOMPARE(m_window->window->size(), QSize(1024, 640));
    for (const QString &name : {u"publish"_s, u"bodyEditor"_s, u"bodyPreview"_s, u"sort"_s, u"serverAddress"_s}) {
        const QWidget *widget = m_window->find(name);
        const QRect area(widget->mapTo(m_window->window.get(), QPoint()), widget->size());
        QVERIFY2(m_window->window->rect().contains(area), qPrintable(name));
    }
}

void tst_MainWindow::worksFromRightToLeft()
{
    qApp->setLayoutDirection(Qt::RightToLeft);
    const auto back = qScopeGuard([] { qApp->setLayoutDirection(Qt::LeftToRight); });
    const auto left = [this](const QString &name) {
        return m_window->find(name)->mapTo(m_window->window.get(), QPoint()).x();
    };
    QTRY_VERIFY(left(u"navigation-projects"_s) > left(u"contentList"_s));
    QTRY_VERIFY(left(u"contentList"_s) > left(u"publish"_s));
    QVERIFY(!m_window->window->grab().isNull());
}

void tst_MainWindow::shortcutsAreListed()
{
    action(u"shortcuts"_s)->trigger();
    auto *dialog = m_window->window->findChild<QDialog *>(u"shortcutsDialog"_s);
    QVERIFY(dialog);
    QStringList texts;
    for (const ui::KeyCap *key : dialog->findChildren<ui::KeyCap *>())
        texts.append(key->text());
    QVERIFY(texts.contains(u"Ctrl+S"_s));
    QVERIFY(texts.contains(u"Ctrl+N"_s));
    dialog->accept();
}

void tst_MainWindow::closingAsksForUnsavedEdits()
{
    QList<ui::LeaveAnswer> answers{ui::LeaveAnswer::KeepEditing, ui::LeaveAnswer::Save};
    m_window->page().setLeaveQuestion([&](const QString &title, std::function<void(ui::LeaveAnswer)> answer) {
        QCOMPARE(title, u"Harbour lights!"_s);
        answer(answers.takeFirst());
    });
    QTest::keyClick(m_window->field<QLineEdit>(u"title"_s), Qt::Key_End);
    QTest::keyClicks(m_window->field<QLineEdit>(u"title"_s), u"!"_s);
    m_window->window->close();
    QVERIFY(m_window->window->isVisible());
    m_window->window->close();
    QTRY_VERIFY(!m_window->window->isVisible());
    QCOMPARE(m_window->files.stored(m_window->session().id()).title, u"Harbour lights!"_s);
}

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
