#include "ListFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Choosing several items by mouse and keyboard, over rows that are not read too, while others change the list.
class tst_ContentChoice : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_list = std::make_unique<ListFixture>(); }
    void cleanup() { m_list.reset(); }
    void mouseChoosesSeveral();
    void keyboardChoosesSeveral();
    void escapeGoesBackToTheOpenOne();
    void severalTakeThePlaceOfTheOpenOne();
    void unsavedEditsAreAskedAbout_data();
    void unsavedEditsAreAskedAbout();
    void rowsThatAreNotReadAreChosenToo();
    void aRangeReachesOverRowsThatAreNotRead();
    void changesElsewhereKeepWhatIsChosen();
    void whatIsGoneIsNoLongerChosen();
    void rowsAboveDoNotMoveWhatIsInSight();

private:
    void three();

    std::unique_ptr<ListFixture> m_list;
};

void tst_ContentChoice::three()
{
    m_list->fill({u"Alpha"_s, u"Bravo"_s, u"Charlie"_s, u"Delta"_s});
    m_list->show(4);
    QTRY_VERIFY(m_list->window.isOpen(u"Alpha"_s));
}

void tst_ContentChoice::mouseChoosesSeveral()
{
    three();
    m_list->clickRow(2, Qt::ControlModifier);
    QCOMPARE(m_list->chosen(), (QStringList{u"Alpha"_s, u"Charlie"_s}));
    m_list->clickRow(3, Qt::ShiftModifier);
    QCOMPARE(m_list->chosen(), (QStringList{u"Alpha"_s, u"Charlie"_s, u"Delta"_s}));
    m_list->clickRow(2, Qt::ControlModifier);
    m_list->clickRow(0, Qt::ControlModifier);
    QCOMPARE(m_list->chosen(), QStringList{u"Delta"_s});
    QTRY_VERIFY2(m_list->window.isOpen(u"Delta"_s), "the only one is opened");
}

void tst_ContentChoice::keyboardChoosesSeveral()
{
    three();
    m_list->key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_list->chosen(), (QStringList{u"Alpha"_s, u"Bravo"_s}));
    m_list->key(Qt::Key_Down, Qt::ControlModifier);
    m_list->key(Qt::Key_Down, Qt::ControlModifier);
    m_list->key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(m_list->chosen(), (QStringList{u"Alpha"_s, u"Bravo"_s, u"Delta"_s}));
    m_list->key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(m_list->chosen(), (QStringList{u"Alpha"_s, u"Bravo"_s}));
    m_list->key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_list->chosen().size(), 4);
    QCOMPARE(m_list->window.text(u"listCount"_s), u"4 projects, 4 selected"_s);
}

void tst_ContentChoice::escapeGoesBackToTheOpenOne()
{
    three();
    m_list->key(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(m_list->window.find(u"bulkPane"_s)->isVisible());
    m_list->key(Qt::Key_Escape);
    QCOMPARE(m_list->chosen(), QStringList{u"Alpha"_s});
    QVERIFY(!m_list->window.find(u"bulkPane"_s)->isVisible());
    QVERIFY(m_list->window.isOpen(u"Alpha"_s));
    QCOMPARE(m_list->view()->currentIndex().row(), 0);
}

void tst_ContentChoice::severalTakeThePlaceOfTheOpenOne()
{
    m_list->fill({u"Alpha"_s, u"Bravo"_s, u"Charlie"_s});
    m_list->fill({u"Delta"_s, u"Echo"_s}, {{u"status"_s, u"published"_s}});
    m_list->show(5);
    m_list->key(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(m_list->button("bulkMain")->text(), u"Publish 3"_s);
    QCOMPARE(m_list->window.text(u"bulkTitle"_s), u"5 projects selected"_s);
    QCOMPARE(m_list->button("bulkCount")->text(), u"5 selected"_s);
    QCOMPARE(m_list->window.page().subject(), u"5 projects"_s);
    QVERIFY(!m_list->window.find(u"openTitle"_s)->isVisible());
    QVERIFY(!m_list->action("save")->isEnabled());
    QVERIFY(m_list->action("publish")->isEnabled());
    QVERIFY(!m_list->action("schedule")->isEnabled());
}

void tst_ContentChoice::unsavedEditsAreAskedAbout_data()
{
    QTest::addColumn<ui::LeaveAnswer>("answer");
    QTest::addColumn<int>("chosen");
    QTest::addColumn<QString>("summary");
    QTest::newRow("save") << ui::LeaveAnswer::Save << 2 << u"Typed"_s;
    QTest::newRow("discard") << ui::LeaveAnswer::Discard << 2 << QString();
    QTest::newRow("keep editing") << ui::LeaveAnswer::KeepEditing << 1 << QString();
}

void tst_ContentChoice::unsavedEditsAreAskedAbout()
{
    QFETCH(const ui::LeaveAnswer, answer);
    QFETCH(const int, chosen);
    three();
    int asked = 0;
    m_list->window.page().setLeaveQuestion([&](const QString &, const std::function<void(ui::LeaveAnswer)> &reply) {
        ++asked;
        reply(answer);
    });
    m_list->window.session().edit(u"summary"_s, u"Typed"_s);
    m_list->clickRow(1, Qt::ControlModifier);
    QCOMPARE(asked, 1);
    QTRY_COMPARE(m_list->window.find(u"bulkPane"_s)->isVisible(), chosen == 2);
    QCOMPARE(m_list->choice().count(), chosen);
    QTEST(m_list->stored().value(u"Alpha"_s).value(u"summary"_s).toString(), "summary");
    QCOMPARE(m_list->window.session().isDirty(), answer == ui::LeaveAnswer::KeepEditing);
}

void tst_ContentChoice::rowsThatAreNotReadAreChosenToo()
{
    m_list->fillMany(450);
    m_list->show(450);
    m_list->key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_list->choice().count(), 450);
    QTRY_VERIFY(m_list->choice().isKnown());
    QCOMPARE(m_list->choice().ids().size(), 450);
    QTRY_COMPARE(m_list->button("bulkMain")->text(), u"Publish 450"_s);
    m_list->clickRow(1, Qt::ControlModifier);
    QTRY_COMPARE(m_list->choice().count(), 449);
}

void tst_ContentChoice::aRangeReachesOverRowsThatAreNotRead()
{
    m_list->fillMany(450);
    m_list->show(450);
    m_list->sortBy(u"Title"_s);
    QTRY_COMPARE(m_list->view()->model()->index(0, 0).data().toString(), ListFixture::manyTitle(0));
    m_list->clickRow(1);
    m_list->key(Qt::Key_End, Qt::ShiftModifier);
    QTRY_VERIFY(m_list->choice().isKnown());
    QCOMPARE(m_list->choice().ids().size(), 449);
    QTRY_COMPARE(m_list->view()->model()->index(449, 0).data().toString(), ListFixture::manyTitle(449));
    QVERIFY(m_list->choice().isSelected(m_list->view()->model()->index(449, 0)));
    m_list->key(Qt::Key_Up, Qt::ShiftModifier);
    QTRY_COMPARE(m_list->choice().ids().size(), 448);
}

void tst_ContentChoice::changesElsewhereKeepWhatIsChosen()
{
    three();
    m_list->clickRow(1);
    m_list->clickRow(3, Qt::ControlModifier);
    const QModelIndex current = m_list->view()->currentIndex();
    QCOMPARE(current.data().toString(), u"Delta"_s);
    m_list->fill({u"Newest"_s, u"New"_s});
    m_list->window.files.update(m_list->ids.value(u"Delta"_s), {{u"summary"_s, u"Changed by the API"_s}});
    QTRY_COMPARE(m_list->window.titles(),
                 (QStringList{u"Delta"_s, u"Newest"_s, u"New"_s, u"Alpha"_s, u"Bravo"_s, u"Charlie"_s}));
    QCOMPARE(m_list->chosen(), (QStringList{u"Bravo"_s, u"Delta"_s}));
    QCOMPARE(m_list->view()->currentIndex().data().toString(), u"Delta"_s);
    for (int row = 0; row < 6; ++row)
        QCOMPARE(m_list->choice().isSelected(m_list->view()->model()->index(row, 0)), row == 0 || row == 4);
    QVERIFY(m_list->window.find(u"bulkPane"_s)->isVisible());
}

void tst_ContentChoice::whatIsGoneIsNoLongerChosen()
{
    three();
    m_list->key(Qt::Key_A, Qt::ControlModifier);
    m_list->window.files.trash(m_list->ids.value(u"Bravo"_s));
    QTRY_COMPARE(m_list->chosen(), (QStringList{u"Alpha"_s, u"Charlie"_s, u"Delta"_s}));
    QTRY_COMPARE(m_list->button("bulkMain")->text(), u"Publish 3"_s);
}

void tst_ContentChoice::rowsAboveDoNotMoveWhatIsInSight()
{
    m_list->fillMany(120);
    m_list->show(120);
    m_list->view()->scrollTo(m_list->view()->model()->index(60, 0), QListView::PositionAtTop);
    QTRY_VERIFY(!m_list->view()->model()->index(60, 0).data().toString().isEmpty());
    const auto top = [this] { return m_list->view()->indexAt(QPoint(20, 20)).data().toString(); };
    const QString before = top();
    m_list->fill({u"One"_s, u"Two"_s, u"Three"_s});
    QTRY_COMPARE(m_list->view()->model()->rowCount(), 123);
    QTRY_COMPARE(top(), before);
}

QTEST_MAIN(tst_ContentChoice)
#include "tst_ContentChoice.moc"
