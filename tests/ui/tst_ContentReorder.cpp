#include <QToolTip>

#include "ListFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Moving projects to another place in the owner's order.
class tst_ContentReorder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_list.reset(); }
    void keysMoveOne();
    void keysMoveSeveralTogether();
    void nothingMovesBeyondTheEnds();
    void theMouseMovesOne_data();
    void theMouseMovesOne();
    void theMouseMovesSeveral();
    void aDragIsCalledOff();
    void aListInAnotherOrderSaysWhy();
    void aFilteredListSaysWhy();
    void cardsAreMovedToo();
    void anOrderChangedElsewhereIsMovedIn();
    void articlesHaveNoOrderOfTheirOwn();

private:
    void own();
    [[nodiscard]] QString order() const { return m_list->window.titles().join(u' '); }
    void press(int row) const;
    void dragTo(const QPoint &point) const;
    void drop(const QPoint &point) const;
    [[nodiscard]] QPoint middleOf(int row) const;
    [[nodiscard]] QPoint above(int row) const { return middleOf(row) - QPoint(0, 20); }
    [[nodiscard]] QPoint below(int row) const { return middleOf(row) + QPoint(0, 20); }

    std::unique_ptr<ListFixture> m_list;
};

void tst_ContentReorder::init()
{
    m_list = std::make_unique<ListFixture>();
    m_list->fill({u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s});
    m_list->show(5);
}

void tst_ContentReorder::own()
{
    m_list->sortBy(u"Your order"_s);
    QTRY_COMPARE(order(), u"A B C D E"_s);
    m_list->clickRow(1);
    m_list->view()->setFocus();
}

QPoint tst_ContentReorder::middleOf(int row) const
{
    return m_list->view()->visualRect(m_list->view()->model()->index(row, 0)).center();
}

void tst_ContentReorder::press(int row) const
{
    QTest::mousePress(m_list->view()->viewport(), Qt::LeftButton, {}, middleOf(row));
}

void tst_ContentReorder::dragTo(const QPoint &point) const
{
    QMouseEvent move(QEvent::MouseMove, point, m_list->view()->viewport()->mapToGlobal(point), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(m_list->view()->viewport(), &move);
}

void tst_ContentReorder::drop(const QPoint &point) const
{
    dragTo(point);
    QTest::mouseRelease(m_list->view()->viewport(), Qt::LeftButton, {}, point);
}

void tst_ContentReorder::keysMoveOne()
{
    own();
    m_list->key(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(order(), u"A C B D E"_s);
    QCOMPARE(m_list->view()->currentIndex().data().toString(), u"B"_s);
    QTRY_COMPARE(m_list->view()->accessibleDescription(), u"“B” stands at 3 of 5"_s);
    m_list->key(Qt::Key_Down, Qt::AltModifier);
    m_list->key(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(order(), u"A C D E B"_s);
    m_list->key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(order(), u"A C D B E"_s);
    QCOMPARE(m_list->history().undoText(), u"moving 1 project"_s);
    for (const QString &before : {u"A C D E B"_s, u"A C D B E"_s, u"A C B D E"_s, u"A B C D E"_s}) {
        m_list->history().undo();
        QTRY_COMPARE(order(), before);
    }
    m_list->history().redo();
    QTRY_COMPARE(order(), u"A C B D E"_s);
}

void tst_ContentReorder::keysMoveSeveralTogether()
{
    own();
    m_list->choose({u"B"_s, u"D"_s});
    m_list->key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(order(), u"B D A C E"_s);
    QCOMPARE(m_list->chosen(), (QStringList{u"B"_s, u"D"_s}));
    m_list->key(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(order(), u"A B D C E"_s);
    m_list->history().undo();
    QTRY_COMPARE(order(), u"B D A C E"_s);
    m_list->history().undo();
    QTRY_COMPARE(order(), u"A B C D E"_s);
}

void tst_ContentReorder::nothingMovesBeyondTheEnds()
{
    own();
    m_list->clickRow(0);
    m_list->key(Qt::Key_Up, Qt::AltModifier);
    m_list->clickRow(4);
    m_list->key(Qt::Key_Down, Qt::AltModifier);
    m_list->key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(order(), u"A B C E D"_s);
    m_list->history().undo();
    QTRY_COMPARE(order(), u"A B C D E"_s);
    QTRY_VERIFY(!m_list->history().canUndo());
}

void tst_ContentReorder::theMouseMovesOne_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("order");
    QTest::newRow("down") << 0 << 3 << u"B C A D E"_s;
    QTest::newRow("up") << 3 << 0 << u"D A B C E"_s;
    QTest::newRow("to the end") << 1 << 5 << u"A C D E B"_s;
    QTest::newRow("to where it is") << 2 << 2 << u"A B C D E"_s;
    QTest::newRow("behind itself") << 2 << 3 << u"A B C D E"_s;
}

void tst_ContentReorder::theMouseMovesOne()
{
    QFETCH(const int, row);
    QFETCH(const int, before);
    own();
    press(row);
    const QPoint target = before < 5 ? above(before) : below(4);
    dragTo(target);
    QCOMPARE(m_list->view()->dropRow(), before);
    drop(target);
    QCOMPARE(m_list->view()->dropRow(), -1);
    QFETCH(const QString, order);
    QTRY_COMPARE(this->order(), order);
    if (order == u"A B C D E"_s)
        return;
    QTRY_VERIFY(m_list->history().canUndo());
    m_list->history().undo();
    QTRY_COMPARE(this->order(), u"A B C D E"_s);
}

void tst_ContentReorder::theMouseMovesSeveral()
{
    own();
    m_list->choose({u"A"_s, u"C"_s});
    press(2);
    drop(below(4));
    QTRY_COMPARE(order(), u"B D E A C"_s);
    QCOMPARE(m_list->chosen(), (QStringList{u"A"_s, u"C"_s}));
}

void tst_ContentReorder::aDragIsCalledOff()
{
    own();
    press(0);
    dragTo(above(4));
    QCOMPARE(m_list->view()->dropRow(), 4);
    m_list->key(Qt::Key_Escape);
    QCOMPARE(m_list->view()->dropRow(), -1);
    drop(above(4));
    QVERIFY(!m_list->history().canUndo());
    QCOMPARE(order(), u"A B C D E"_s);
}

void tst_ContentReorder::aListInAnotherOrderSaysWhy()
{
    m_list->clickRow(1);
    m_list->key(Qt::Key_Down, Qt::AltModifier);
    const QString why = u"To move items, sort the list by “Your order” first."_s;
    QCOMPARE(m_list->view()->accessibleDescription(), why);
    QTRY_COMPARE(QToolTip::text(), why);
    QToolTip::hideText();
    press(0);
    drop(above(3));
    QCOMPARE(m_list->view()->dropRow(), -1);
    QTRY_COMPARE(QToolTip::text(), why);
    QVERIFY(!m_list->history().canUndo());
}

void tst_ContentReorder::aFilteredListSaysWhy()
{
    own();
    m_list->window.find<QComboBox>(u"statusFilter"_s)->setCurrentIndex(1);
    QTRY_COMPARE(order(), u"A B C D E"_s);
    m_list->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_list->view()->accessibleDescription(), u"To move items, clear the filters first."_s);
    QVERIFY(!m_list->history().canUndo());
}

void tst_ContentReorder::cardsAreMovedToo()
{
    own();
    m_list->action("cards")->trigger();
    QTRY_COMPARE(m_list->view()->form(), ui::ListForm::Cards);
    QTRY_VERIFY(m_list->view()->columns() > 2);
    press(0);
    drop(middleOf(2) + QPoint(60, 0));
    QTRY_COMPARE(order(), u"B C A D E"_s);
}

void tst_ContentReorder::anOrderChangedElsewhereIsMovedIn()
{
    own();
    m_list->window.files.update(m_list->ids.value(u"E"_s), {{u"order"_s, -5}});
    QTRY_COMPARE(order(), u"E A B C D"_s);
    QCOMPARE(m_list->view()->currentIndex().data().toString(), u"B"_s);
    m_list->key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(order(), u"E B A C D"_s);
    m_list->history().undo();
    QTRY_COMPARE(order(), u"E A B C D"_s);
}

void tst_ContentReorder::articlesHaveNoOrderOfTheirOwn()
{
    const auto &articles = m_list->window.window->articlesPage();
    QStringList words;
    const auto actions = articles.findChild<QPushButton *>(u"sort"_s)->findChild<QMenu *>()->actions();
    for (const QAction *action : actions)
        words.append(action->text());
    QVERIFY(!words.contains(u"Your order"_s));
    QVERIFY(words.contains(u"Published"_s));
}

QTEST_MAIN(tst_ContentReorder)
#include "tst_ContentReorder.moc"
