#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDialog>
#include <QDir>

#include "WindowFixture.h"
#include "ui/palette/CommandPalette.h"
#include "ui/palette/FuzzyMatch.h"
#include "ui/palette/PaletteModel.h"
#include "ui/shell/WindowPages.h"
#include "ui/shell/WorkList.h"
#include "ui/trash/TrashPage.h"
#include "ui/widgets/EmptyState.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::FuzzyMatch;
using ui::PaletteModel;

class tst_CommandPalette : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void lettersMatchInOrder_data();
    void lettersMatchInOrder();
    void betterMatchesComeFirst_data();
    void betterMatchesComeFirst();
    void keysOpenAndClose();
    void searchFieldOpens();
    void actionIsFoundAndRun();
    void actionOfAnotherPageGoesThereFirst();
    void commandsNameWhatTheyActOn();
    void whatAnotherPageDoesLeadsThere();
    void itemIsFoundAndOpened();
    void itemOfTheOtherKindIsOpened();
    void wordsInAnyOrderAndInTheSummary();
    void wordsAreNotTornBetweenTitleAndPage();
    void arrowsSkipSections();
    void onlyCommandsBehindTheSign();
    void nothingMatches();
    void recentThingsComeFirst();
    void whatIsGoneIsNoLongerRecent();
    void longListsAreReadInPages();
    void choiceStaysWhenItemsArrive();
    void clickRuns();
    void pictures();

private:
    void open() { m_window->press(Qt::Key_K, Qt::ControlModifier); }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    ui::CommandPalette *palette() const { return m_window->window->findChild<ui::CommandPalette *>(); }
    QListView *list() const { return m_window->window->findChild<QListView *>(u"paletteList"_s); }
    PaletteModel *model() const { return qobject_cast<PaletteModel *>(list()->model()); }
    QStringList rows() const;
    QStringList section(const QString &name) const;
    QString current() const { return list()->currentIndex().data().toString(); }
    void picture(const QString &name);

    std::unique_ptr<WindowFixture> m_window;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_CommandPalette::init()
{
    m_window = std::make_unique<WindowFixture>();
    m_window->files.create({{u"title"_s, u"Field notes"_s}, {u"summary"_s, u"Pressed leaves"_s}});
    m_window->files.create({{u"title"_s, u"Low tide calendar for a pub"_s}, {u"status"_s, u"archived"_s}});
    m_window->files.create({{u"title"_s, u"Harbour lights"_s}, {u"status"_s, u"published"_s}});
    const auto article =
        m_window->files.workspace->articles().create({{u"title"_s, u"Letters for public places"_s}}).get();
    QVERIFY(article);
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
    m_tester =
        std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

QStringList tst_CommandPalette::rows() const
{
    QStringList all;
    for (int row = 0; row < model()->rowCount(); ++row)
        all.append(model()->at(row)->title);
    return all;
}

QStringList tst_CommandPalette::section(const QString &name) const
{
    QStringList all;
    bool isIn = false;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (model()->at(row)->isSection())
            isIn = model()->at(row)->title == name;
        else if (isIn)
            all.append(model()->at(row)->title);
    }
    return all;
}

void tst_CommandPalette::lettersMatchInOrder_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::addColumn<QList<int>>("letters");
    QTest::newRow("empty") << u""_s << u"Publish"_s << true << QList<int>();
    QTest::newRow("start") << u"pub"_s << u"Publish"_s << true << QList{0, 1, 2};
    QTest::newRow("middle") << u"pub"_s << u"Unpublish"_s << true << QList{2, 3, 4};
    QTest::newRow("word starts") << u"np"_s << u"New project"_s << true << QList{0, 4};
    QTest::newRow("together rather than first")
        << u"pub"_s << u"A prompt unwrapped: pub"_s << true << QList{20, 21, 22};
    QTest::newRow("together rather than word starts")
        << u"pub"_s << u"A title about public places, far beyond"_s << true << QList{14, 15, 16};
    QTest::newRow("accents") << u"cafe"_s << u"Café"_s << true << QList{0, 1, 2, 3};
    QTest::newRow("two words in any order")
        << u"lights harb"_s << u"Harbour lights"_s << true << QList{0, 1, 2, 3, 8, 9, 10, 11, 12, 13};
    QTest::newRow("wrong order") << u"bup"_s << u"Pub"_s << false << QList<int>();
    QTest::newRow("a letter too many") << u"publisher"_s << u"Publish"_s << false << QList<int>();
    QTest::newRow("no text") << u"a"_s << u""_s << false << QList<int>();
    QTest::newRow("longer than is looked at") << QString(1000, u'a') << QString(5000, u'a') << true << [] {
        QList<int> all;
        for (int i = 0; i < 40; ++i)
            all.append(i);
        return all;
    }();
}

void tst_CommandPalette::lettersMatchInOrder()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    const auto match = FuzzyMatch::of(pattern, text);
    QTEST(match.has_value(), "matches");
    if (match)
        QTEST(match->letters, "letters");
}

void tst_CommandPalette::betterMatchesComeFirst_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("start of the text") << u"pub"_s << u"Publish"_s << u"Unpublish"_s;
    QTest::newRow("start of a word") << u"lig"_s << u"Harbour lights"_s << u"Delights"_s;
    QTest::newRow("together") << u"new"_s << u"New project"_s << u"Night ferry, west"_s;
    QTest::newRow("shorter") << u"slow"_s << u"Slow maps"_s << u"Slow maps of every coast"_s;
}

void tst_CommandPalette::betterMatchesComeFirst()
{
    QFETCH(QString, pattern);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto one = FuzzyMatch::of(pattern, better);
    const auto other = FuzzyMatch::of(pattern, worse);
    QVERIFY(one && other);
    QVERIFY(one->score > other->score);
}

void tst_CommandPalette::keysOpenAndClose()
{
    m_window->list()->setFocus();
    open();
    QVERIFY(palette()->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_window->find(u"paletteInput"_s));
    m_window->press(Qt::Key_Escape);
    QVERIFY(!palette()->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_window->list());
    open();
    m_window->click(u"filter"_s); // whoever takes the focus closes it
    QVERIFY(!palette()->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_window->find(u"filter"_s));
}

void tst_CommandPalette::searchFieldOpens()
{
    m_window->click(u"search"_s);
    QVERIFY(palette()->isVisible());
    QVERIFY(m_window->find(u"paletteInput"_s)->hasFocus());
}

void tst_CommandPalette::actionIsFoundAndRun()
{
    QApplication::clipboard()->clear();
    open();
    type(u"copadd"_s);
    QTRY_COMPARE(current(), u"Copy address"_s);
    QCOMPARE(model()->at(list()->currentIndex().row())->letters, (QList{0, 1, 2, 5, 6, 7}));
    m_window->press(Qt::Key_Return);
    QVERIFY(!palette()->isVisible());
    QCOMPARE(QApplication::clipboard()->text(), u"http://127.0.0.1:8080"_s);
}

void tst_CommandPalette::actionOfAnotherPageGoesThereFirst()
{
    open();
    type(u"new article"_s);
    QCOMPARE(current(), u"New article"_s);
    m_window->press(Qt::Key_Return);
    ui::ContentPage &articles = m_window->window->articlesPage();
    QTRY_VERIFY(articles.isVisible());
    QTRY_COMPARE(articles.session().title(), u"New article"_s);
    QVERIFY(articles.isAncestorOf(QApplication::focusWidget()));
}

void tst_CommandPalette::commandsNameWhatTheyActOn()
{
    open();
    type(u"unpub"_s);
    const ui::PaletteRow *row = model()->at(list()->currentIndex().row());
    QCOMPARE(row->title, u"Unpublish"_s);
    QCOMPARE(row->detail, u"Harbour lights"_s);
    QCOMPARE(m_window->find(u"paletteInput"_s)->accessibleDescription(), u"Unpublish, Harbour lights"_s);
    QVERIFY(!rows().contains(u"Publish"_s)); // that would be for the article that the other page has open
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->files.stored(m_window->session().id()).status, models::Status::Draft);
}

void tst_CommandPalette::whatAnotherPageDoesLeadsThere()
{
    m_window->window->show(*m_window->window->otherPages().trash());
    QTRY_VERIFY(m_window->window->otherPages().trash()->isVisible());
    const models::Id open = m_window->session().id();
    this->open();
    type(u"unpub"_s);
    QVERIFY(section(u"Commands"_s).isEmpty()); // it would act on something that nobody sees
    QCOMPARE(section(u"On other pages"_s), (QStringList{u"Unpublish"_s, u"Unpublish"_s}));
    QCOMPARE(model()->at(list()->currentIndex().row())->detail, u"Go to Projects"_s);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(m_window->page().isVisible());
    QVERIFY(!palette()->isVisible());
    QCOMPARE(m_window->files.stored(open).status, models::Status::Published);
    this->open();
    type(u"unpub"_s);
    QCOMPARE(section(u"Commands"_s), QStringList{u"Unpublish"_s});
    QVERIFY2(section(u"On other pages"_s).isEmpty(), "the one in sight is enough");
}

void tst_CommandPalette::itemIsFoundAndOpened()
{
    open();
    type(u"field"_s);
    QTRY_COMPARE(section(u"Projects"_s), QStringList{u"Field notes"_s});
    while (current() != u"Field notes"_s)
        m_window->press(Qt::Key_Down);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(m_window->isOpen(u"Field notes"_s));
}

void tst_CommandPalette::itemOfTheOtherKindIsOpened()
{
    open();
    type(u"letters"_s);
    QTRY_COMPARE(section(u"Articles"_s), QStringList{u"Letters for public places"_s});
    while (current() != u"Letters for public places"_s)
        m_window->press(Qt::Key_Down);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(m_window->window->articlesPage().isVisible());
    QTRY_COMPARE(m_window->window->articlesPage().session().title(), u"Letters for public places"_s);
}

void tst_CommandPalette::wordsInAnyOrderAndInTheSummary()
{
    open();
    type(u"calendar tide"_s);
    QTRY_COMPARE(section(u"Projects"_s), QStringList{u"Low tide calendar for a pub"_s});
    m_window->find<QLineEdit>(u"paletteInput"_s)->selectAll();
    type(u"pressed"_s);
    QTRY_COMPARE(section(u"Projects"_s), QStringList{u"Field notes"_s});
}

void tst_CommandPalette::wordsAreNotTornBetweenTitleAndPage()
{
    open();
    type(u"har"_s); // of “Edit the title” and “Articles” together
    QTRY_COMPARE(section(u"Projects"_s), QStringList{u"Harbour lights"_s});
    QVERIFY2(!section(u"Commands"_s).contains(u"Edit the title"_s), qPrintable(rows().join(u", "_s)));
}

void tst_CommandPalette::arrowsSkipSections()
{
    open();
    type(u"pub"_s);
    QTRY_COMPARE(section(u"Articles"_s).size(), 1);
    const int count = model()->choosableCount();
    const QString first = current();
    QStringList passed;
    for (int i = 0; i < count; ++i) {
        passed.append(current());
        QVERIFY(!model()->at(list()->currentIndex().row())->isSection());
        m_window->press(Qt::Key_Down);
    }
    QCOMPARE(current(), first); // round
    m_window->press(Qt::Key_Up);
    QCOMPARE(current(), passed.last());
    m_window->press(Qt::Key_PageUp);
    QCOMPARE(current(), first);
    m_window->press(Qt::Key_PageDown);
    QCOMPARE(current(), passed.last());
}

void tst_CommandPalette::onlyCommandsBehindTheSign()
{
    open();
    type(u"> pub"_s);
    QVERIFY(section(u"Commands"_s).contains(u"Unpublish"_s));
    QCOMPARE(rows().count(u"Projects"_s), 0);
}

void tst_CommandPalette::nothingMatches()
{
    open();
    type(u"zzqx"_s);
    auto *empty = m_window->window->findChild<ui::EmptyState *>(u"paletteEmpty"_s);
    QTRY_COMPARE(empty->title(), u"Nothing matches “zzqx”"_s);
    QVERIFY(empty->isVisible());
    m_window->press(Qt::Key_Return); // and nothing to run
    QVERIFY(palette()->isVisible());
}

void tst_CommandPalette::recentThingsComeFirst()
{
    open();
    type(u"theme dark"_s);
    QCOMPARE(current(), u"Dark"_s);
    m_window->press(Qt::Key_Return);
    open();
    QCOMPARE(section(u"Recent"_s), (QStringList{u"Dark"_s, u"Harbour lights"_s}));
    QCOMPARE(current(), u"Dark"_s);
    m_window->press(Qt::Key_Escape);
    m_tester.reset();
    m_window->show(); // the next start
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
    open();
    QCOMPARE(section(u"Recent"_s), (QStringList{u"Harbour lights"_s, u"Dark"_s}));
}

void tst_CommandPalette::whatIsGoneIsNoLongerRecent()
{
    const models::Id id = m_window->session().id();
    m_window->files.update(id, {{u"title"_s, u"Harbour lamps"_s}});
    open();
    QTRY_COMPARE(section(u"Recent"_s), QStringList{u"Harbour lamps"_s});
    m_window->press(Qt::Key_Escape);
    m_window->files.trash(id);
    open();
    QTRY_VERIFY(!section(u"Recent"_s).contains(u"Harbour lamps"_s));
}

void tst_CommandPalette::longListsAreReadInPages()
{
    for (int i = 0; i < 130; ++i)
        m_window->files.create({{u"title"_s, u"Quay number %1"_s.arg(i)}});
    open();
    type(u"quay"_s);
    QTRY_COMPARE(section(u"Projects"_s).size(), ui::ItemSearch::kPage);
    for (int i = 0; i < 60 && section(u"Projects"_s).size() == ui::ItemSearch::kPage; ++i)
        m_window->press(Qt::Key_Down);
    QTRY_VERIFY(section(u"Projects"_s).size() >= 2 * ui::ItemSearch::kPage);
}

void tst_CommandPalette::choiceStaysWhenItemsArrive()
{
    open();
    type(u"pub"_s);
    m_window->press(Qt::Key_Down);
    const QString chosen = current();
    QTRY_VERIFY(!section(u"Articles"_s).isEmpty());
    QCOMPARE(current(), chosen);
}

void tst_CommandPalette::clickRuns()
{
    open();
    type(u"low tide"_s);
    QTRY_COMPARE(section(u"Projects"_s).size(), 1);
    const int row = static_cast<int>(rows().indexOf(u"Low tide calendar for a pub"_s));
    const QRect area = list()->visualRect(model()->index(row));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, area.center());
    QTRY_VERIFY(m_window->isOpen(u"Low tide calendar for a pub"_s));
}

void tst_CommandPalette::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("VITRINE_SCREENSHOTS");
    QVERIFY(QDir().mkpath(folder));
    QApplication::processEvents();
    QVERIFY(m_window->window->grab().save(u"%1/%2.png"_s.arg(folder, name)));
}

void tst_CommandPalette::pictures()
{
    if (qEnvironmentVariableIsEmpty("VITRINE_SCREENSHOTS"))
        QSKIP("VITRINE_SCREENSHOTS is not set");
    m_window->files.create(
        {{u"title"_s,
          u"A very long title about public places that goes on and on, far beyond what one row can hold"_s}});
    const auto work = m_window->window->work().start(u"Importing"_s, 62);
    work.setDone(14);
    for (const auto &[choice, scheme] :
         {std::pair{ui::ThemeChoice::Light, u"light"_s}, {ui::ThemeChoice::Dark, u"dark"_s}}) {
        m_window->theme.setChoice(choice);
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(1024, 640)}) {
            m_window->window->resize(size);
            const QString suffix = u"-%1-%2"_s.arg(scheme).arg(size.width());
            open();
            picture(u"palette-start"_s + suffix);
            type(u"pub"_s);
            QTRY_VERIFY(!section(u"Articles"_s).isEmpty());
            picture(u"palette"_s + suffix);
            type(u"zzq"_s);
            QTRY_VERIFY(
                m_window->window->findChild<ui::EmptyState *>(u"paletteEmpty"_s)->title().startsWith(u"Nothing"_s));
            picture(u"palette-empty"_s + suffix);
            m_window->press(Qt::Key_Escape);
        }
        m_window->window->resize(1280, 800);
        const auto other = m_window->window->work().start(u"Making sizes"_s, 5);
        other.setDone(3);
        m_window->server.breakDown(u"Port 8080 is taken by another program. Choose another one in the settings."_s);
        QTRY_VERIFY(m_window->find(u"workMore"_s)->isVisible());
        picture(u"status-failed-"_s + scheme);
        m_window->server.stop();
        picture(u"status-stopped-"_s + scheme);
        m_window->server.start();
        m_window->press(Qt::Key_F1);
        auto *dialog = m_window->window->findChild<QDialog *>(u"shortcutsDialog"_s);
        QApplication::processEvents();
        dialog->grab().save(u"%1/shortcuts-%2.png"_s.arg(qEnvironmentVariable("VITRINE_SCREENSHOTS"), scheme));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->window->findChild<QDialog *>(u"shortcutsDialog"_s));
        m_window->window->activateWindow(); // where no window manager does
        QVERIFY(QTest::qWaitForWindowActive(m_window->window.get()));
    }
}

QTEST_MAIN(tst_CommandPalette)
#include "tst_CommandPalette.moc"
