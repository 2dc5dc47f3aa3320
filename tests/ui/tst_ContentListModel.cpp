#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "WorkspaceFixture.h"
#include "ui/content/ContentListModel.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::ContentListModel;

class tst_ContentListModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void readsPagesAsTheyAreLookedAt();
    void filters();
    void indexesFollowTheirItems();
    void aChangeElsewhereIsThereWithinASecond();
    void onlyTheNewestQueryCounts();

private:
    static models::ContentSelection byTitle(const QString &text = {});
    void fill(int count);

    std::unique_ptr<WorkspaceFixture> m_files;
    std::unique_ptr<ContentListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_ContentListModel::init()
{
    m_files = std::make_unique<WorkspaceFixture>();
    m_model = std::make_unique<ContentListModel>(m_files->workspace->projects());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_ContentListModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_files.reset();
}

models::ContentSelection tst_ContentListModel::byTitle(const QString &text)
{
    models::ContentSelection query;
    query.text = text;
    query.sort = {{u"title"_s, Qt::AscendingOrder}};
    return query;
}

void tst_ContentListModel::fill(int count)
{
    for (int i = 0; i < count; ++i)
        m_files->create({{u"title"_s, u"Project %1"_s.arg(i, 3, 10, QLatin1Char('0'))}});
}

void tst_ContentListModel::readsPagesAsTheyAreLookedAt()
{
    fill(230);
    m_model->setQuery(byTitle());
    QTRY_COMPARE(m_model->rowCount(), 230);
    QCOMPARE(m_model->index(0).data().toString(), u"Project 000"_s);
    (void)m_model->index(215).data();
    QTRY_COMPARE(m_model->index(215).data().toString(), u"Project 215"_s);
    QTRY_COMPARE(m_model->index(229).data().toString(), u"Project 229"_s);
}

void tst_ContentListModel::filters()
{
    fill(12);
    m_model->setQuery(byTitle(u"project 01"_s));
    QTRY_COMPARE(m_model->rowCount(), 2);
    m_model->setQuery(byTitle(u"nothing"_s));
    QTRY_COMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->isLoaded());
}

void tst_ContentListModel::indexesFollowTheirItems()
{
    fill(5);
    m_model->setQuery(byTitle());
    QTRY_COMPARE(m_model->rowCount(), 5);
    const QPersistentModelIndex third = m_model->index(2);
    const QPersistentModelIndex last = m_model->index(4);
    const models::Id id = m_model->idAt(2);
    m_files->create({{u"title"_s, u"A first one"_s}});
    QTRY_COMPARE(m_model->rowCount(), 6);
    QCOMPARE(third.row(), 3);
    QCOMPARE(m_model->idAt(third.row()), id);
    QCOMPARE(last.row(), 5);
    m_files->trash(m_model->idAt(5));
    QTRY_COMPARE(m_model->rowCount(), 5);
    QVERIFY(!last.isValid());
    QCOMPARE(m_model->idAt(third.row()), id);
}

void tst_ContentListModel::aChangeElsewhereIsThereWithinASecond()
{
    fill(1);
    m_model->setQuery(byTitle());
    QTRY_COMPARE(m_model->rowCount(), 1);
    m_files->update(m_model->idAt(0), {{u"title"_s, u"Renamed by the API"_s}});
    // A second is promised; ten times that for a busy machine.
    QTRY_COMPARE_WITH_TIMEOUT(m_model->index(0).data().toString(), u"Renamed by the API"_s, 10'000);
}

void tst_ContentListModel::onlyTheNewestQueryCounts()
{
    fill(12);
    QSignalSpy applied(m_model.get(), &ContentListModel::applied);
    m_model->setQuery(byTitle());
    m_model->setQuery(byTitle(u"project 000"_s));
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(!applied.isEmpty());
    QCOMPARE(m_model->query().text, u"project 000"_s);
}

QTEST_GUILESS_MAIN(tst_ContentListModel)
#include "tst_ContentListModel.moc"
