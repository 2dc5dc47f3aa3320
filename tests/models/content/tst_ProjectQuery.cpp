#include <QTest>

#include "models/content/ContentQuery.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_ProjectQuery final : public QObject
{
    Q_OBJECT

private slots:
    void readsSort_data();
    void readsSort();
    void refusesSort_data();
    void refusesSort();
    void errorNamesEverySortableField();
    void comparesByWhatItAsks();
};

void tst_ProjectQuery::readsSort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("one") << u"title"_s << QStringList{u"title up"_s};
    QTest::newRow("descending") << u"-updatedAt"_s << QStringList{u"updatedAt down"_s};
    QTest::newRow("several") << u"-featured,order,-createdAt"_s
                             << QStringList{u"featured down"_s, u"order up"_s, u"createdAt down"_s};
    QTest::newRow("five") << u"slug,title,status,startedOn,endedOn"_s
                          << QStringList{u"slug up"_s, u"title up"_s, u"status up"_s, u"startedOn up"_s,
                                         u"endedOn up"_s};
}

void tst_ProjectQuery::readsSort()
{
    QFETCH(const QString, text);
    const auto keys = ProjectQuery::parseSort(text);
    QVERIFY(keys);
    QStringList lines;
    for (const SortKey &key : *keys)
        lines.append(key.field + (key.direction == Qt::DescendingOrder ? u" down"_s : u" up"_s));
    QTEST(lines, "keys");
}

void tst_ProjectQuery::refusesSort_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("unknown field") << u"colour"_s;
    QTest::newRow("field that is not sortable") << u"body"_s;
    QTest::newRow("column's name") << u"updated_at"_s;
    QTest::newRow("upper case") << u"Title"_s;
    QTest::newRow("two hyphens") << u"--title"_s;
    QTest::newRow("plus") << u"+title"_s;
    QTest::newRow("space") << u"title, order"_s;
    QTest::newRow("trailing comma") << u"title,"_s;
    QTest::newRow("six") << u"slug,title,status,startedOn,endedOn,order"_s;
    QTest::newRow("SQL") << u"title; DROP TABLE project"_s;
}

void tst_ProjectQuery::refusesSort()
{
    QFETCH(const QString, text);
    const auto keys = ProjectQuery::parseSort(text);
    QVERIFY(!keys);
    QCOMPARE(keys.error().kind, ErrorKind::BadRequest);
    QCOMPARE(keys.error().code, u"invalid_parameter"_s);
}

void tst_ProjectQuery::errorNamesEverySortableField()
{
    const QString message = ProjectQuery::parseSort(u"x").error().message;
    for (const FieldInfo &field : Project::schema().info().fields)
        QCOMPARE(message.contains(field.name + u',') || message.contains(field.name + u" "_s) ||
                     message.contains(u' ' + field.name),
                 field.isSortable);
}

void tst_ProjectQuery::comparesByWhatItAsks()
{
    ProjectQuery query;
    QCOMPARE(query, ProjectQuery());
    query.sort = ProjectQuery::parseSort(u"title").value();
    QVERIFY(!(query == ProjectQuery()));
}

QTEST_APPLESS_MAIN(tst_ProjectQuery)
#include "tst_ProjectQuery.moc"
