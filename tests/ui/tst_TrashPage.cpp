#include <QAbstractItemModelTester>

#include "PageFixture.h"
#include "ui/history/UndoHistory.h"
#include "ui/trash/TrashListModel.h"
#include "ui/widgets/TableView.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::TrashListModel;

/// The trash of all kinds: looked through, brought back, removed for good.
class tst_TrashPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void isEmptyAtFirst();
    void showsAllKindsLatestFirst();
    void restoresOneAndOpensIt();
    void restoresSeveral();
    void restoringIsTakenBack();
    void restoresWhatIsChosenButNotReadYet();
    void whatIsLookedAtStaysOnARefresh();
    void saysWhyOneCannotBeRestored();
    void removesForGoodAfterAsking();
    void cancelKeepsEverything();
    void emptiesTheTrash();
    void readsPagesAsTheyAreLookedAt();
    void indexesFollowTheirItems();
    void everythingFocusableHasAName();
    void pictures();

private:
    models::Id trashed(const QString &title)
    {
        const auto id = m_page->window.files.create({{u"title"_s, title}}).id;
        m_page->window.files.clock.advance(std::chrono::hours(30));
        m_page->window.files.trash(id);
        return id;
    }
    void trashArticle(const QString &title)
    {
        auto &articles = m_page->window.files.workspace->articles();
        const auto item = articles.create({{u"title"_s, title}}).get().value();
        m_page->window.files.clock.advance(std::chrono::seconds(1));
        QVERIFY(articles.trash(item.id).get());
    }
    /// In one write: each of its own would be most of the time that the test takes.
    void trashArticles(int count)
    {
        const auto done = m_page->window.files.services->writer()
                              .submit([count](models::WriteContext &context) -> models::Result<void> {
                                  models::ArticleService service(context, {u"test"_s});
                                  for (int i = 0; i < count; ++i) {
                                      const auto made = service.create({{u"title"_s, u"Text %1"_s.arg(i)}});
                                      const auto gone = made ? service.trash(made->id) : made;
                                      if (!gone)
                                          return std::unexpected(gone.error());
                                  }
                                  return {};
                              })
                              .get();
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
    [[nodiscard]] TrashListModel &model() const { return m_page->pages().trash()->model(); }
    [[nodiscard]] ui::TableView *table() const { return m_page->find<ui::TableView>(u"trashTable"_s); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList all;
        for (int row = 0; row < model().rowCount(); ++row)
            all.append(model().index(row, 0).data().toString());
        return all;
    }
    void show(qsizetype items)
    {
        m_page->show(u"trash"_s);
        QTRY_COMPARE(model().rowCount(), static_cast<int>(items));
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect area = table()->visualRect(model().index(row, 0));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, area.center());
    }

    std::unique_ptr<PageFixture> m_page;
};

void tst_TrashPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_page = std::make_unique<PageFixture>();
}

void tst_TrashPage::isEmptyAtFirst()
{
    show(0);
    QTRY_VERIFY(m_page->has(u"trashNothing"_s));
    QVERIFY(!m_page->find(u"emptyTrash"_s)->isEnabled());
}

void tst_TrashPage::showsAllKindsLatestFirst()
{
    trashed(u"Lamp"_s);
    trashed(u"Chair"_s);
    trashArticle(u"On chairs"_s);
    show(3);
    QCOMPARE(titles().first(), u"On chairs"_s);
    QCOMPARE(model().index(0, TrashListModel::Who).data().toString(), u"you"_s);
    QCOMPARE(model().index(2, TrashListModel::Title).data().toString(), u"Lamp"_s);
    QCOMPARE(model().index(2, TrashListModel::When).data().toString(), u"yesterday"_s);
    QCOMPARE(model().index(2, TrashListModel::Left).data().toString(), u"In 28 days"_s);
}

void tst_TrashPage::restoresOneAndOpensIt()
{
    trashed(u"Lamp"_s);
    trashed(u"Chair"_s);
    show(2);
    table()->setFocus();
    clickRow(1);
    QVERIFY(m_page->has(u"trashRestoreButton"_s));
    m_page->press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(titles(), QStringList{u"Chair"_s});
    QTRY_COMPARE(m_page->toast(), u"“Lamp” restored"_s);
    m_page->click(u"toastAction"_s);
    QTRY_VERIFY(m_page->window.page().isVisible());
    QTRY_VERIFY(m_page->window.isOpen(u"Lamp"_s));
}

void tst_TrashPage::restoresSeveral()
{
    for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s})
        trashed(title);
    show(3);
    clickRow(0);
    clickRow(1, Qt::ShiftModifier);
    QCOMPARE(m_page->text(u"trashSelection"_s), u"2 selected"_s);
    m_page->click(u"trashRestoreButton"_s);
    QTRY_COMPARE(titles(), QStringList{u"One"_s});
    QTRY_COMPARE(m_page->toast(), u"2 items restored"_s);
    QVERIFY(!m_page->has(u"trashRestoreButton"_s));
}

void tst_TrashPage::restoringIsTakenBack()
{
    for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s})
        trashed(title);
    show(3);
    table()->setFocus();
    m_page->press(Qt::Key_A, Qt::ControlModifier);
    m_page->click(u"trashRestoreButton"_s);
    QTRY_COMPARE(model().rowCount(), 0);
    QTRY_COMPARE(m_page->toast(), u"3 items restored"_s);
    QCOMPARE(m_page->find<QAbstractButton>(u"toastAction"_s)->text(), u"Undo"_s);
    auto &history = m_page->window.window->undoHistory();
    m_page->click(u"toastAction"_s);
    QTRY_COMPARE(model().rowCount(), 3);
    QTRY_VERIFY(!history.isBusy());
    history.redo();
    QTRY_COMPARE(model().rowCount(), 0);
    QTRY_COMPARE(history.undoText(), u"restore from trash"_s);
}

/// Ctrl+A chooses rows that nobody has looked at.
void tst_TrashPage::restoresWhatIsChosenButNotReadYet()
{
    trashArticles(230);
    show(230);
    table()->setFocus();
    m_page->press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_page->find<QAbstractButton>(u"trashRestoreButton"_s)->text(), u"Restore 230"_s);
    m_page->click(u"trashRestoreButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 0, 20'000);
    QTRY_COMPARE(m_page->toast(), u"230 items restored"_s);
}

void tst_TrashPage::whatIsLookedAtStaysOnARefresh()
{
    trashArticles(1'150);
    m_page->window.files.clock.advance(std::chrono::seconds(1));
    TrashListModel rows(m_page->window.files.workspace->trash(), m_page->window.files.clock);
    rows.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(), 1'150, 20'000);
    for (int row = 0; row < 1'150; row += 100) {
        std::ignore = rows.index(row, 0).data();
        QTRY_VERIFY(rows.index(row, 0).data().isValid());
    }
    const QPersistentModelIndex last = rows.index(1'149, 0);
    const QString title = last.data().toString();
    trashArticle(u"Another"_s);
    QTRY_COMPARE(rows.rowCount(), 1'151);
    QCOMPARE(last.row(), 1'150);
    QCOMPARE(last.data().toString(), title);
}

void tst_TrashPage::saysWhyOneCannotBeRestored()
{
    trashed(u"Lamp"_s);
    m_page->window.files.create({{u"title"_s, u"Another"_s}, {u"slug"_s, u"lamp"_s}});
    show(1);
    clickRow(0);
    m_page->click(u"trashRestoreButton"_s);
    QTRY_VERIFY(m_page->toast().contains(u"slug was taken"_s));
    QCOMPARE(titles(), QStringList{u"Lamp"_s});
}

void tst_TrashPage::removesForGoodAfterAsking()
{
    trashed(u"Lamp"_s);
    trashed(u"Chair"_s);
    show(2);
    table()->setFocus();
    clickRow(0);
    m_page->press(Qt::Key_Delete);
    QTRY_VERIFY(m_page->has(u"confirmDialog"_s));
    QCOMPARE(m_page->text(u"confirmTitle"_s), u"Remove “Chair” for good?"_s);
    m_page->click(u"confirmAction"_s);
    QTRY_COMPARE(titles(), QStringList{u"Lamp"_s});
    QTRY_COMPARE(m_page->toast(), u"1 item removed for good"_s);
}

void tst_TrashPage::cancelKeepsEverything()
{
    trashed(u"Lamp"_s);
    show(1);
    m_page->click(u"emptyTrash"_s);
    QTRY_VERIFY(m_page->has(u"confirmDialog"_s));
    QTest::keyClick(m_page->find(u"confirmDialog"_s), Qt::Key_Return); // Cancel has the focus
    QTRY_VERIFY(!m_page->has(u"confirmDialog"_s));
    QCOMPARE(model().rowCount(), 1);
}

void tst_TrashPage::emptiesTheTrash()
{
    trashArticles(130);
    show(130);
    m_page->click(u"emptyTrash"_s);
    QTRY_VERIFY(m_page->has(u"confirmDialog"_s));
    QVERIFY(m_page->text(u"confirmReason"_s).contains(u"130 items"_s));
    m_page->click(u"confirmAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 0, 20'000);
    QTRY_VERIFY(m_page->has(u"trashNothing"_s));
    QTRY_COMPARE(m_page->toast(), u"130 items removed for good"_s);
}

void tst_TrashPage::readsPagesAsTheyAreLookedAt()
{
    for (int i = 0; i < 230; ++i) {
        m_page->window.files.clock.advance(std::chrono::seconds(1));
        trashArticle(u"Text %1"_s.arg(i));
    }
    TrashListModel pages(m_page->window.files.workspace->trash(), m_page->window.files.clock);
    const QAbstractItemModelTester tester(&pages, QAbstractItemModelTester::FailureReportingMode::QtTest);
    pages.refresh();
    QTRY_COMPARE(pages.rowCount(), 230);
    QCOMPARE(pages.index(0, 0).data().toString(), u"Text 229"_s);
    std::ignore = pages.index(215, 0).data();
    QTRY_COMPARE(pages.index(215, 0).data().toString(), u"Text 14"_s);
}

void tst_TrashPage::indexesFollowTheirItems()
{
    const models::Id lamp = trashed(u"Lamp"_s);
    trashed(u"Chair"_s);
    TrashListModel rows(m_page->window.files.workspace->trash(), m_page->window.files.clock);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rows.refresh();
    QTRY_COMPARE(rows.rowCount(), 2);
    const QPersistentModelIndex last = rows.index(1, 0);
    const QPersistentModelIndex first = rows.index(0, 0);
    trashed(u"Table"_s);
    QTRY_COMPARE(rows.rowCount(), 3);
    QCOMPARE(last.row(), 2);
    QVERIFY(m_page->window.files.workspace->projects().restore(lamp).get());
    QTRY_COMPARE(rows.rowCount(), 2);
    QVERIFY(!last.isValid());
    QCOMPARE(first.data().toString(), u"Chair"_s);
}

void tst_TrashPage::everythingFocusableHasAName()
{
    trashed(u"Lamp"_s);
    show(1);
    clickRow(0);
    QVERIFY2(m_page->nameless().isEmpty(), qPrintable(m_page->nameless().join(u", "_s)));
}

void tst_TrashPage::pictures()
{
    if (!PageFixture::wantsPictures())
        QSKIP("VITRINE_SCREENSHOTS is not set");
    show(0);
    m_page->picture(u"trash-empty"_s);
    trashed(u"Slow maps"_s);
    m_page->window.files.clock.advance(std::chrono::hours(24 * 24));
    trashed(u"Paper weather"_s);
    trashArticle(u"A week without a grid, and what it taught us about columns, margins and the long way home"_s);
    trashed(u"The salt archive"_s);
    trashArticle(u"On quiet signs"_s);
    m_page->window.files.clock.advance(std::chrono::hours(2));
    show(5);
    table()->setFocus();
    clickRow(1);
    clickRow(2, Qt::ShiftModifier);
    m_page->picture(u"trash"_s);
    m_page->click(u"emptyTrash"_s);
    QTRY_VERIFY(m_page->has(u"confirmDialog"_s));
    m_page->picture(u"trash-confirm"_s, m_page->find(u"confirmDialog"_s));
}

QTEST_MAIN(tst_TrashPage)
#include "tst_TrashPage.moc"
