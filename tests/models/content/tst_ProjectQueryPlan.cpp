#include <QTest>

#include "TestProjects.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

Q_DECLARE_METATYPE(vitrine::models::ProjectQuery)

/// How SQLite will find the rows of a list: at 100,000 projects a scan or a sort of all of them is what makes it slow.
class tst_ProjectQueryPlan final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsUseAnIndex_data();
    void listsUseAnIndex();
    void indexedSortsNeedNoSorting_data();
    void indexedSortsNeedNoSorting();
    void singleItemsAreFoundByIndex_data();
    void singleItemsAreFoundByIndex();

private:
    [[nodiscard]] QStringList planOf(const QString &sql) const;

    std::unique_ptr<TestProjects> m_projects;
};

void tst_ProjectQueryPlan::initTestCase()
{
    m_projects = std::make_unique<TestProjects>();
}

QStringList tst_ProjectQueryPlan::planOf(const QString &sql) const
{
    auto plan = m_projects->database.reader->prepare(u"EXPLAIN QUERY PLAN "_s + sql);
    QStringList lines;
    while (plan.next())
        lines.append(plan.text(3));
    return lines;
}

namespace {

/// A step through all projects that no index narrows or orders.
bool isFullScan(const QString &step)
{
    return step.startsWith("SCAN project"_L1) && !step.contains(" USING "_L1);
}

ProjectQuery publicQuery(QStringView sort = {})
{
    ProjectQuery query;
    query.status = Status::Published;
    if (!sort.isEmpty())
        query.sort = ProjectQuery::parseSort(sort).value();
    return query;
}

}

void tst_ProjectQueryPlan::listsUseAnIndex_data()
{
    QTest::addColumn<ProjectQuery>("query");
    ProjectQuery query = publicQuery();
    QTest::newRow("public") << query;
    query.isFeatured = true;
    QTest::newRow("public, featured") << query;
    query = publicQuery();
    query.tag = u"print"_s;
    QTest::newRow("public, tag") << query;
    query = publicQuery();
    query.technology = u"Qt"_s;
    QTest::newRow("public, technology") << query;
    query = publicQuery();
    query.year = 2024;
    QTest::newRow("public, year") << query;
    query = publicQuery();
    query.text = u"lamp"_s;
    QTest::newRow("public, text") << query;
    for (const FieldInfo &field : Project::schema().info().fields) {
        if (field.isSortable)
            QTest::addRow("public, by %s", qPrintable(field.name)) << publicQuery(field.name);
    }
    QTest::newRow("the owner's") << ProjectQuery();
    query = ProjectQuery();
    query.tag = u"print"_s;
    QTest::newRow("the owner's, tag") << query;
}

void tst_ProjectQueryPlan::listsUseAnIndex()
{
    QFETCH(const ProjectQuery, query);
    const QStringList plan = planOf(ProjectRepository::pageStatement(query));
    QVERIFY(!plan.isEmpty());
    for (const QString &step : plan)
        QVERIFY2(!isFullScan(step), qPrintable(plan.join(u'\n')));
}

void tst_ProjectQueryPlan::indexedSortsNeedNoSorting_data()
{
    QTest::addColumn<ProjectQuery>("query");
    QTest::newRow("public, default") << publicQuery();
    for (const QStringView sort :
         {u"title", u"-title", u"createdAt", u"-createdAt", u"updatedAt", u"-updatedAt", u"startedOn", u"-startedOn"})
        QTest::addRow("public, by %s", qPrintable(sort.toString())) << publicQuery(sort);
    QTest::newRow("the owner's, default") << ProjectQuery();
    for (const QStringView sort : {u"title", u"-title", u"updatedAt", u"-updatedAt"}) {
        ProjectQuery query;
        query.sort = ProjectQuery::parseSort(sort).value();
        QTest::addRow("the owner's, by %s", qPrintable(sort.toString())) << query;
    }
}

void tst_ProjectQueryPlan::indexedSortsNeedNoSorting()
{
    QFETCH(const ProjectQuery, query);
    const QStringList plan = planOf(ProjectRepository::pageStatement(query));
    QCOMPARE(plan.size(), 1);
    QVERIFY2(plan.first().contains("USING INDEX"_L1), qPrintable(plan.join(u'\n')));
    QVERIFY2(!plan.join(u'\n').contains("TEMP B-TREE"_L1), qPrintable(plan.join(u'\n')));
}

void tst_ProjectQueryPlan::singleItemsAreFoundByIndex_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("by id") << u"SELECT title FROM project WHERE id = ?"_s;
    QTest::newRow("by slug") << u"SELECT title FROM project WHERE slug = ? AND trashed_at IS NULL"_s;
    QTest::newRow("numbered slugs")
        << u"SELECT count(*) FROM project WHERE slug > ? AND slug < ? AND trashed_at IS NULL"_s;
    QTest::newRow("how many are public") << u"SELECT count(*) FROM project WHERE trashed_at IS NULL AND status = ?"_s;
    QTest::newRow("tags of a project") << u"DELETE FROM project_tag WHERE project = ?"_s;
    QTest::newRow("technologies of a project") << u"DELETE FROM project_technology WHERE project = ?"_s;
    QTest::newRow("what is new in the outbox") << u"SELECT sequence FROM outbox WHERE sequence > ? ORDER BY sequence"_s;
    QTest::newRow("token by hash") << u"SELECT id FROM token WHERE hash = ?"_s;
}

void tst_ProjectQueryPlan::singleItemsAreFoundByIndex()
{
    QFETCH(const QString, sql);
    const QStringList plan = planOf(sql);
    QVERIFY(!plan.isEmpty());
    QVERIFY2(plan.first().startsWith("SEARCH "_L1), qPrintable(plan.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_ProjectQueryPlan)
#include "tst_ProjectQueryPlan.moc"
