#include <QDir>
#include <QPainter>

#include "ListFixture.h"
#include "ui/content/ContentCardDelegate.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::ListForm;

/// The list as cards over the whole page.
class tst_ContentCards : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_list.reset(); }
    void cardsTakeTheWholePage();
    void theFormIsRemembered();
    void filtersAndOrderAreRemembered();
    void aTagNarrowsTheList();
    void enterOpensAndTheListComesBack();
    void aDoubleClickOpens();
    void oneChosenIsEnoughForTheBar();
    void theCheckBoxAddsACard();
    void arrowsGoThroughTheGrid();
    void shiftChoosesAcrossLines();
    void aNewOneIsWrittenBeforeTheCards();
    void backToRowsOpensWhatIsChosen();
    void aScheduledDraftSaysSo();

private:
    void cards();
    [[nodiscard]] bool isSideVisible() const { return m_list->window.find(u"openTitle"_s)->isVisible(); }

    std::unique_ptr<ListFixture> m_list;
};

void tst_ContentCards::init()
{
    m_list = std::make_unique<ListFixture>();
    QStringList titles;
    for (char16_t letter = u'A'; letter <= u'L'; ++letter)
        titles.append(QString(QChar(letter)));
    m_list->fill(titles);
    m_list->show(12);
}

void tst_ContentCards::cards()
{
    m_list->window.click(u"asCards"_s);
    QTRY_COMPARE(m_list->view()->columns(), 4);
}

void tst_ContentCards::cardsTakeTheWholePage()
{
    QVERIFY(isSideVisible());
    cards();
    QVERIFY(!isSideVisible());
    QVERIFY(m_list->action("cards")->isChecked());
    QVERIFY(m_list->action("showList")->isChecked());
    QVERIFY(!m_list->window.find(u"bulkBar"_s)->isVisible());
    m_list->window.click(u"asList"_s);
    QVERIFY(isSideVisible());
    QCOMPARE(m_list->view()->columns(), 1);
}

void tst_ContentCards::theFormIsRemembered()
{
    cards();
    m_list->window.show();
    QCOMPARE(m_list->view()->form(), ListForm::Cards);
    QTRY_COMPARE(m_list->view()->columns(), 4);
    QVERIFY(!isSideVisible());
    QCOMPARE(m_list->window.window->articlesPage().findChild<ui::ContentListView *>()->form(), ListForm::Rows);
}

void tst_ContentCards::filtersAndOrderAreRemembered()
{
    m_list->sortBy(u"Title"_s);
    m_list->window.find<QComboBox>(u"statusFilter"_s)->setCurrentIndex(1);
    QTest::keyClicks(m_list->window.find(u"filter"_s), u"b"_s);
    QTRY_COMPARE(m_list->window.titles(), QStringList{u"B"_s});
    m_list->window.show();
    QTRY_COMPARE(m_list->window.titles(), QStringList{u"B"_s});
    QCOMPARE(m_list->window.find<QComboBox>(u"statusFilter"_s)->currentIndex(), 1);
    QCOMPARE(m_list->window.find<QPushButton>(u"sort"_s)->text(), u"Title"_s);
}

void tst_ContentCards::aTagNarrowsTheList()
{
    for (const QString &title : {u"C"_s, u"E"_s}) {
        m_list->window.files.clock.advance(std::chrono::minutes(1));
        m_list->window.files.update(m_list->ids.value(title), {{u"tags"_s, QJsonArray{u"Night ferries"_s}}});
    }
    m_list->window.show();
    const auto pick = [this] {
        m_list->window.click(u"tagFilter"_s);
        auto *line = m_list->window.window->findChild<QLineEdit *>(u"tagName"_s);
        QTest::keyClicks(line, u"ferr"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTest::keyClick(line, Qt::Key_Escape);
        return m_list->window.find(u"tagChip"_s)->isVisible(); // false: the tags were not read yet
    };
    QTRY_VERIFY(pick());
    QTRY_COMPARE(m_list->window.titles(), (QStringList{u"E"_s, u"C"_s}));
    m_list->window.show();
    auto *chip = m_list->window.find(u"tagChip"_s);
    QVERIFY(chip->isVisible());
    QTRY_COMPARE(m_list->window.titles(), (QStringList{u"E"_s, u"C"_s}));
    QTest::mouseClick(chip->findChild<QAbstractButton *>(), Qt::LeftButton);
    QTRY_COMPARE(m_list->window.titles().size(), 12);
    QVERIFY(!chip->isVisible());
}

void tst_ContentCards::enterOpensAndTheListComesBack()
{
    cards();
    m_list->clickRow(5);
    QVERIFY2(!m_list->window.isOpen(u"F"_s), "a click only chooses");
    m_list->key(Qt::Key_Return);
    QTRY_VERIFY(m_list->window.isOpen(u"F"_s));
    QVERIFY(isSideVisible());
    QVERIFY(!m_list->view()->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), m_list->window.field<QLineEdit>(u"title"_s));
    m_list->window.click(u"toggleList"_s);
    QVERIFY(m_list->view()->isVisible());
    QVERIFY(!isSideVisible());
}

void tst_ContentCards::aDoubleClickOpens()
{
    cards();
    const QPoint point = m_list->view()->visualRect(m_list->view()->model()->index(2, 0)).center();
    QTest::mouseDClick(m_list->view()->viewport(), Qt::LeftButton, {}, point);
    QTRY_VERIFY(m_list->window.isOpen(u"C"_s));
    QVERIFY(isSideVisible());
}

void tst_ContentCards::oneChosenIsEnoughForTheBar()
{
    cards();
    m_list->clickRow(5);
    QTRY_VERIFY(m_list->window.find(u"bulkBar"_s)->isVisible());
    QTRY_COMPARE(m_list->button("bulkMain")->text(), u"Publish 1"_s);
    m_list->window.click(u"bulkMain"_s);
    QTRY_COMPARE(m_list->statusOf(u"F"_s), u"published"_s);
    m_list->key(Qt::Key_Escape);
    QTRY_VERIFY(!m_list->window.find(u"bulkBar"_s)->isVisible());
}

void tst_ContentCards::theCheckBoxAddsACard()
{
    cards();
    m_list->clickRow(1);
    const QRect card = m_list->view()->visualRect(m_list->view()->model()->index(6, 0));
    const QPoint box = ui::ContentCardDelegate::boxOf(card, m_list->view()->layoutDirection()).center();
    QTest::mouseClick(m_list->view()->viewport(), Qt::LeftButton, {}, box);
    QCOMPARE(m_list->chosen(), (QStringList{u"B"_s, u"G"_s}));
    QTest::mouseClick(m_list->view()->viewport(), Qt::LeftButton, {}, box);
    QCOMPARE(m_list->chosen(), QStringList{u"B"_s});
}

void tst_ContentCards::arrowsGoThroughTheGrid()
{
    cards();
    m_list->clickRow(1);
    const auto current = [this] { return m_list->view()->currentIndex().row(); };
    m_list->key(Qt::Key_Down);
    QCOMPARE(current(), 5);
    m_list->key(Qt::Key_Right);
    QCOMPARE(current(), 6);
    m_list->key(Qt::Key_Up);
    QCOMPARE(current(), 2);
    m_list->key(Qt::Key_Left);
    QCOMPARE(current(), 1);
    m_list->window.window->setLayoutDirection(Qt::RightToLeft);
    m_list->key(Qt::Key_Left);
    QCOMPARE(current(), 2);
}

void tst_ContentCards::shiftChoosesAcrossLines()
{
    cards();
    m_list->clickRow(6);
    m_list->clickRow(1, Qt::ShiftModifier);
    QCOMPARE(m_list->chosen(), (QStringList{u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s, u"G"_s}));
    m_list->clickRow(8, Qt::ShiftModifier);
    QCOMPARE(m_list->chosen(), (QStringList{u"G"_s, u"H"_s, u"I"_s}));
}

void tst_ContentCards::aNewOneIsWrittenBeforeTheCards()
{
    cards();
    m_list->window.click(u"newItem"_s);
    QVERIFY(isSideVisible());
    QCOMPARE(QApplication::focusWidget(), m_list->window.field<QLineEdit>(u"title"_s));
}

void tst_ContentCards::backToRowsOpensWhatIsChosen()
{
    cards();
    m_list->clickRow(5);
    m_list->window.click(u"asList"_s);
    QTRY_VERIFY(m_list->window.isOpen(u"F"_s));
    QCOMPARE(m_list->chosen(), QStringList{u"F"_s});
}

void tst_ContentCards::aScheduledDraftSaysSo()
{
    m_list->window.files.update(m_list->ids.value(u"A"_s), {{u"publishAt"_s, u"2031-05-01T08:00:00.000Z"_s}});
    const auto words = [this] { return m_list->view()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    QTRY_COMPARE(words(), u"A, Scheduled"_s);
}

QTEST_MAIN(tst_ContentCards)
#include "tst_ContentCards.moc"
