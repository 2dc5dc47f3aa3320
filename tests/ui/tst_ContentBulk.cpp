#include <QDialog>
#include <QTableView>

#include "ListFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// One thing done to several items: as one piece of work, undone in one step, with what could not be done told.
class tst_ContentBulk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_list.reset(); }
    void eachVerbIsOneStep_data();
    void eachVerbIsOneStep();
    void aTagIsAddedAndTakenBack();
    void aTagIsMade();
    void aTagIsRemoved();
    void theToastTakesItBack();
    void whatIsSoAlreadyIsSaid();
    void failuresAreToldEach();
    void thousandsAreDoneInTheBackground();
    void halfOfItIsUndoneToo();
    void whatLeavesTheFilterIsNoLongerChosen();
    void anotherDatabaseWriterIsNotInTheWay();

private:
    void pickTag(const char *action, const QString &typed) const;
    [[nodiscard]] QStringList tagsOf(const QString &title) const;
    void waitUntilIdle() const { QTRY_VERIFY_WITH_TIMEOUT(m_list->window.window->work().running().empty(), 60'000); }

    const QStringList m_all{u"Alpha"_s, u"Bravo"_s, u"Charlie"_s, u"Delta"_s};
    std::unique_ptr<ListFixture> m_list;
};

void tst_ContentBulk::init()
{
    m_list = std::make_unique<ListFixture>();
    m_list->fill({u"Alpha"_s, u"Bravo"_s}, {{u"tags"_s, QJsonArray{u"Signs"_s, u"Night"_s}}});
    m_list->fill({u"Charlie"_s}, {{u"status"_s, u"published"_s}});
    m_list->fill({u"Delta"_s}, {{u"status"_s, u"archived"_s}});
    m_list->show(4);
}

QStringList tst_ContentBulk::tagsOf(const QString &title) const
{
    QStringList names;
    const QJsonArray tags = m_list->stored().value(title).value(u"tags"_s).toArray();
    for (const QJsonValue &tag : tags)
        names.append(tag.toObject().value(u"name"_s).toString());
    return names;
}

void tst_ContentBulk::pickTag(const char *action, const QString &typed) const
{
    QTRY_VERIFY(m_list->action(action)->isEnabled());
    m_list->action(action)->trigger();
    auto *line = m_list->window.window->findChild<QLineEdit *>(u"tagName"_s);
    QVERIFY(line && line->isVisible());
    auto *tags = line->window()->findChild<QAbstractItemView *>(u"tagList"_s);
    QTRY_VERIFY(tags->model()->index(0, 0).data().toString() != u"Reading…"_s);
    QTest::keyClicks(line, typed);
    QTest::keyClick(line, Qt::Key_Return);
    waitUntilIdle();
}

void tst_ContentBulk::eachVerbIsOneStep_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("undo");
    QTest::newRow("publish") << QByteArray("publish") << QStringList(4, u"published"_s) << u"3 projects published"_s
                             << u"publishing 3 projects"_s;
    QTest::newRow("unpublish") << QByteArray("unpublish") << QStringList(4, u"draft"_s)
                               << u"2 projects made drafts again"_s << u"unpublishing 2 projects"_s;
    QTest::newRow("archive") << QByteArray("archive") << QStringList(4, u"archived"_s) << u"3 projects archived"_s
                             << u"archiving 3 projects"_s;
    QTest::newRow("trash") << QByteArray("trash") << QStringList(4, u"trashed"_s) << u"4 projects moved to trash"_s
                           << u"moving 4 projects to trash"_s;
}

void tst_ContentBulk::eachVerbIsOneStep()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QStringList, after);
    const auto before = m_list->stored();
    m_list->choose(m_all);
    QTRY_VERIFY(m_list->action(verb.constData())->isEnabled());
    m_list->action(verb.constData())->trigger();
    QTRY_COMPARE(m_list->statuses(m_all), after);
    QFETCH(const QString, said);
    QTRY_COMPARE(m_list->toast(), said);
    QTEST(m_list->history().undoText(), "undo");
    m_list->history().undo();
    QTRY_COMPARE(m_list->stored(), before);
    QTRY_VERIFY(m_list->history().canRedo());
    m_list->history().redo();
    QTRY_COMPARE(m_list->statuses(m_all), after);
    m_list->history().undo();
    QTRY_COMPARE(m_list->stored(), before);
}

void tst_ContentBulk::aTagIsAddedAndTakenBack()
{
    const auto before = m_list->stored();
    m_list->choose(m_all);
    pickTag("addTag", u"sig"_s);
    QTRY_COMPARE(m_list->toast(), u"“Signs” added to 2 projects"_s);
    for (const QString &title : m_all)
        QVERIFY(tagsOf(title).contains(u"Signs"_s));
    m_list->history().undo();
    QTRY_COMPARE(m_list->stored(), before);
}

void tst_ContentBulk::aTagIsMade()
{
    m_list->choose({u"Alpha"_s, u"Delta"_s});
    pickTag("addTag", u"Wood cut"_s);
    QTRY_COMPARE(tagsOf(u"Delta"_s), QStringList{u"Wood cut"_s});
    QCOMPARE(tagsOf(u"Alpha"_s), (QStringList{u"Signs"_s, u"Night"_s, u"Wood cut"_s}));
    QCOMPARE(tagsOf(u"Bravo"_s), (QStringList{u"Signs"_s, u"Night"_s}));
}

void tst_ContentBulk::aTagIsRemoved()
{
    const auto before = m_list->stored();
    m_list->choose(m_all);
    pickTag("removeTag", u"Signs"_s);
    QTRY_COMPARE(tagsOf(u"Alpha"_s), QStringList{u"Night"_s});
    QCOMPARE(m_list->toast(), u"“Signs” removed from 2 projects"_s);
    m_list->history().undo();
    QTRY_COMPARE(m_list->stored(), before);
}

void tst_ContentBulk::theToastTakesItBack()
{
    m_list->choose(m_all);
    m_list->key(Qt::Key_Delete);
    QTRY_COMPARE(m_list->statuses(m_all), QStringList(4, u"trashed"_s));
    QTRY_COMPARE(m_list->toast(), u"4 projects moved to trash"_s);
    QTRY_COMPARE(m_list->window.page().model().rowCount(), 0);
    m_list->window.click(u"toastAction"_s);
    QTRY_COMPARE(m_list->window.page().model().rowCount(), 4);
}

void tst_ContentBulk::whatIsSoAlreadyIsSaid()
{
    m_list->choose({u"Alpha"_s, u"Bravo"_s});
    pickTag("addTag", u"night"_s);
    QTRY_COMPARE(m_list->toast(), u"All of them carry the tag already"_s);
    QVERIFY(!m_list->history().canUndo());
}

void tst_ContentBulk::failuresAreToldEach()
{
    QJsonArray many;
    for (int i = 0; i < 50; ++i)
        many.append(u"Tag %1"_s.arg(i));
    m_list->fill({u"Full"_s}, {{u"tags"_s, many}});
    QTRY_COMPARE(m_list->window.page().model().rowCount(), 5);
    m_list->choose({u"Alpha"_s, u"Charlie"_s, u"Full"_s});
    pickTag("addTag", u"One more"_s);
    QTRY_COMPARE(m_list->toast(), u"“One more” added to 2 projects, 1 could not be"_s);
    m_list->window.click(u"toastAction"_s);
    auto *dialog = m_list->window.window->findChild<QDialog *>(u"bulkFailures"_s);
    QTRY_VERIFY(dialog && dialog->isVisible());
    const auto *rows = dialog->findChild<QTableView *>()->model();
    QCOMPARE(rows->rowCount(), 1);
    QCOMPARE(rows->index(0, 0).data().toString(), u"Full"_s);
    QVERIFY(!rows->index(0, 1).data().toString().isEmpty());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"chooseFailures"_s), Qt::LeftButton);
    QTRY_COMPARE(m_list->chosen(), QStringList{u"Full"_s});
    m_list->history().undo();
    QTRY_COMPARE(tagsOf(u"Charlie"_s), QStringList());
}

void tst_ContentBulk::thousandsAreDoneInTheBackground()
{
    m_list->fillMany(1000);
    QTRY_COMPARE(m_list->window.page().model().rowCount(), 1004);
    m_list->key(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(m_list->button("bulkMain")->text(), u"Publish 1,003"_s);
    m_list->window.click(u"bulkMain"_s);
    QVERIFY(!m_list->button("bulkMain")->isEnabled());
    QCOMPARE(m_list->window.window->work().running().size(), 1U);
    QCOMPARE(m_list->window.window->work().running().front().name, u"Publishing"_s);
    waitUntilIdle();
    QTRY_COMPARE(m_list->toast(), u"1,003 projects published"_s);
    QTRY_COMPARE(m_list->button("bulkMain")->text(), u"Unpublish 1,004"_s);
    m_list->history().undo();
    waitUntilIdle();
    QTRY_COMPARE(m_list->button("bulkMain")->text(), u"Publish 1,003"_s);
}

void tst_ContentBulk::halfOfItIsUndoneToo()
{
    m_list->fillMany(1000);
    QTRY_COMPARE(m_list->window.page().model().rowCount(), 1004);
    m_list->key(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(m_list->button("bulkMain")->text(), u"Publish 1,003"_s);
    m_list->window.click(u"bulkMain"_s);
    m_list->window.window->work().cancelAll();
    waitUntilIdle();
    QTRY_VERIFY2(m_list->toast().startsWith(u"Stopped: "_s), qPrintable(m_list->toast()));
    QVERIFY(m_list->toast() != u"Stopped: 1,003 projects published"_s);
    QTRY_VERIFY(m_list->history().canUndo());
    m_list->history().undo();
    waitUntilIdle();
    QTRY_COMPARE(m_list->button("bulkMain")->text(), u"Publish 1,003"_s);
}

void tst_ContentBulk::whatLeavesTheFilterIsNoLongerChosen()
{
    auto *status = m_list->window.find<QComboBox>(u"statusFilter"_s);
    status->setCurrentIndex(1);
    QTRY_COMPARE(m_list->window.titles(), (QStringList{u"Alpha"_s, u"Bravo"_s}));
    m_list->choose({u"Alpha"_s, u"Bravo"_s});
    m_list->action("publish")->trigger();
    QTRY_COMPARE(m_list->window.page().model().rowCount(), 0);
    QTRY_COMPARE(m_list->choice().count(), 0);
}

void tst_ContentBulk::anotherDatabaseWriterIsNotInTheWay()
{
    m_list->fillMany(600);
    QTRY_COMPARE(m_list->window.page().model().rowCount(), 604);
    m_list->key(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(m_list->button("bulkTrash")->isEnabled());
    m_list->window.click(u"bulkTrash"_s);
    m_list->window.files.create({{u"title"_s, u"By the API meanwhile"_s}});
    waitUntilIdle();
    QTRY_COMPARE(m_list->window.titles(), QStringList{u"By the API meanwhile"_s});
}

QTEST_MAIN(tst_ContentBulk)
#include "tst_ContentBulk.moc"
