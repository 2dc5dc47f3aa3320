#include <QScrollBar>

#include "ListFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The open item is in sight in a list that is read in pages.
class tst_ListPlace final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_list.reset(); }
    void theNextStartShowsWhereItIs();
    void whatIsOpenedFromElsewhereIsShown();
    void whatTheFilterLeavesOutIsLookedForNoMore();

private:
    static constexpr int kCount = 450;

    [[nodiscard]] int currentRow() const { return m_list->view()->currentIndex().row(); }
    [[nodiscard]] bool isInSight() const
    {
        const QRect row = m_list->view()->visualRect(m_list->view()->currentIndex());
        return m_list->view()->currentIndex().isValid() && m_list->view()->viewport()->rect().contains(row);
    }
    [[nodiscard]] QString title(int row) const { return ListFixture::manyTitle(kCount - 1 - row); } // the newest first
    [[nodiscard]] models::Id idOf(const QString &title) const
    {
        models::ContentSelection query;
        query.text = title;
        const auto rows = m_list->window.files.workspace->projects().list(query).get();
        return rows && !rows->items.empty() ? rows->items.front().id : models::Id();
    }

    std::unique_ptr<ListFixture> m_list;
};

void tst_ListPlace::init()
{
    m_list = std::make_unique<ListFixture>();
    m_list->fillMany(kCount);
    m_list->show(kCount);
}

void tst_ListPlace::theNextStartShowsWhereItIs()
{
    m_list->key(Qt::Key_End);
    QTRY_COMPARE(m_list->window.session().title(), title(kCount - 1));
    m_list->window.show();
    QTRY_COMPARE(m_list->window.session().title(), title(kCount - 1));
    QTRY_COMPARE(currentRow(), kCount - 1);
    QVERIFY(isInSight());
}

void tst_ListPlace::whatIsOpenedFromElsewhereIsShown()
{
    const QString wanted = title(222);
    m_list->window.page().open(idOf(wanted));
    QTRY_COMPARE(m_list->window.session().title(), wanted);
    QTRY_COMPARE(currentRow(), 222);
    QVERIFY(isInSight());
    m_list->view()->scrollToTop();
    m_list->window.page().model().refresh();
    QSignalSpy applied(&m_list->window.page().model(), &ui::ContentListModel::applied);
    QVERIFY(applied.wait());
    QCOMPARE(m_list->view()->verticalScrollBar()->value(), 0); // who scrolls away is left there
}

void tst_ListPlace::whatTheFilterLeavesOutIsLookedForNoMore()
{
    auto *filter = m_list->window.find<QLineEdit>(u"filter"_s);
    filter->setText(u"Project 00"_s);
    QTRY_COMPARE(m_list->window.page().model().rowCount(), 10);
    m_list->window.page().open(idOf(title(0)));
    QTRY_COMPARE(m_list->window.session().title(), title(0));
    QVERIFY(!m_list->view()->currentIndex().isValid());
}

QTEST_MAIN(tst_ListPlace)
#include "tst_ListPlace.moc"
