#include <algorithm>
#include <functional>

#include <QTest>

#include "TestProjects.h"
#include "models/content/TagRepository.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

Q_DECLARE_METATYPE(vitrine::models::ProjectQuery)

class tst_ProjectRepository final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void filters_data();
    void filters();
    void sortsByEveryField_data();
    void sortsByEveryField();
    void sortsByTheOwnersOrderFirst();
    void sortsBySeveral();
    void pagesNeitherRepeatNorSkip_data();
    void pagesNeitherRepeatNorSkip();
    void pageBeyondTheLastIsEmpty();
    void readsOnlyTheFieldsAskedFor_data();
    void readsOnlyTheFieldsAskedFor();
    void writesWhatItLists_data();
    void writesWhatItLists();
    void hidesPrivateKeysFromVisitors();
    void knowsTagsInUse();
    void leavesOutTheTrash();

private:
    [[nodiscard]] QStringList slugs(const ProjectQuery &query) const;

    std::unique_ptr<TestProjects> m_projects;
};

void tst_ProjectRepository::initTestCase()
{
    m_projects = std::make_unique<TestProjects>();
    const QList<QByteArray> all{
        R"({"title":"apple","slug":"a","status":"published","order":2,"tags":["Print"],"technologies":["Qt"],)"
        R"("startedOn":"2019-05-01","endedOn":"2021-02-01","summary":"100% wool","customFields":{"_fee":1,"client":"Ada"}})",
        R"({"title":"Banana","slug":"b","status":"draft","order":1,"featured":true,"startedOn":"2021-01-01","summary":"50 wool"})",
        R"({"title":"cherry","slug":"c","status":"published","order":2,"featured":true,"tags":["Type design","Print"],)"
        R"("technologies":["qt","C++"],"endedOn":"2020-12-31","summary":"snake_case"})",
        R"({"title":"Damson","slug":"d","status":"archived","order":0,"tags":["Type design"],"summary":"snakeXcase"})",
        R"({"title":"elder","slug":"e","status":"published","order":2,"summary":"back\\slash","body":"long"})",
        R"({"title":"Trashed","slug":"t","status":"published","tags":["Gone"],"technologies":["Gone"]})"};
    for (const QByteArray &json : all) {
        const auto created = m_projects->create(json);
        QVERIFY2(created, created ? "" : qPrintable(created.error().message));
        m_projects->database.clock.advance(std::chrono::seconds(1));
    }
    QVERIFY(m_projects->trash(m_projects->stored().findBySlug(u"t"_s)->item.id));
    // Changed last, so that updatedAt has an order of its own.
    QVERIFY(m_projects->update(m_projects->stored().findBySlug(u"b"_s)->item.id, R"({"role":"All"})"));
}

QStringList tst_ProjectRepository::slugs(const ProjectQuery &query) const
{
    const ProjectList list = m_projects->stored().list(query);
    QStringList out;
    for (const Project &project : list.items)
        out.append(project.slug);
    return out;
}

void tst_ProjectRepository::filters_data()
{
    QTest::addColumn<ProjectQuery>("query");
    QTest::addColumn<QString>("slugs");
    const auto row = [](const char *name, const std::function<void(ProjectQuery &)> &set, const QString &slugs) {
        ProjectQuery query;
        query.sort = {{u"slug"_s}};
        set(query);
        QTest::newRow(name) << query << slugs;
    };
    row(
        "all", [](ProjectQuery &) {}, u"a b c d e"_s);
    row(
        "tag", [](ProjectQuery &q) { q.tag = u"print"_s; }, u"a c"_s);
    row(
        "tag of none", [](ProjectQuery &q) { q.tag = u"nothing"_s; }, u""_s);
    row(
        "tag of the trash", [](ProjectQuery &q) { q.tag = u"gone"_s; }, u""_s);
    row(
        "technology", [](ProjectQuery &q) { q.technology = u"C++"_s; }, u"c"_s);
    row(
        "technology in another spelling", [](ProjectQuery &q) { q.technology = u"QT"_s; }, u"a c"_s);
    row(
        "featured", [](ProjectQuery &q) { q.isFeatured = true; }, u"b c"_s);
    row(
        "not featured", [](ProjectQuery &q) { q.isFeatured = false; }, u"a d e"_s);
    row(
        "status", [](ProjectQuery &q) { q.status = Status::Published; }, u"a c e"_s);
    row(
        "first year", [](ProjectQuery &q) { q.year = 2019; }, u"a"_s);
    row(
        "year in between", [](ProjectQuery &q) { q.year = 2020; }, u"a c"_s);
    row(
        "last year", [](ProjectQuery &q) { q.year = 2021; }, u"a b"_s);
    row(
        "year without any", [](ProjectQuery &q) { q.year = 2022; }, u""_s);
    row(
        "text in the title", [](ProjectQuery &q) { q.text = u"AN"_s; }, u"b"_s);
    row(
        "text in the summary", [](ProjectQuery &q) { q.text = u"wool"_s; }, u"a b"_s);
    row(
        "percent is a character", [](ProjectQuery &q) { q.text = u"0%"_s; }, u"a"_s);
    row(
        "underscore is a character", [](ProjectQuery &q) { q.text = u"snake_c"_s; }, u"c"_s);
    row(
        "backslash is a character", [](ProjectQuery &q) { q.text = u"k\\s"_s; }, u"e"_s);
    row(
        "quote is a character", [](ProjectQuery &q) { q.text = u"' OR 1=1 --"_s; }, u""_s);
    row(
        "everything together",
        [](ProjectQuery &q) {
            q.tag = u"print"_s;
            q.technology = u"qt"_s;
            q.isFeatured = true;
            q.status = Status::Published;
            q.year = 2020;
            q.text = u"cherry"_s;
        },
        u"c"_s);
}

void tst_ProjectRepository::filters()
{
    QFETCH(const ProjectQuery, query);
    const QStringList found = slugs(query);
    QTEST(found.join(u' '), "slugs");
    QCOMPARE(m_projects->stored().list(query).total, found.size());
}

void tst_ProjectRepository::sortsByEveryField_data()
{
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QString>("slugs");
    const QList<QPair<QString, QString>> rows{
        {u"slug"_s, u"a b c d e"_s},        {u"title"_s, u"a b c d e"_s},     {u"status"_s, u"d b a c e"_s},
        {u"featured"_s, u"a d e b c"_s},    {u"order"_s, u"d b a c e"_s},     {u"startedOn"_s, u"c d e a b"_s},
        {u"endedOn"_s, u"b d e c a"_s},     {u"createdAt"_s, u"a b c d e"_s}, {u"updatedAt"_s, u"a c d e b"_s},
        {u"publishedAt"_s, u"b d a c e"_s}, {u"publishAt"_s, u"a b c d e"_s}};
    int sortable = 0;
    for (const FieldInfo &field : Project::schema().info().fields)
        sortable += field.isSortable ? 1 : 0;
    QCOMPARE(rows.size(), sortable);
    for (const auto &[field, slugs] : rows) {
        QStringList turned = slugs.split(u' ');
        std::ranges::reverse(turned);
        QTest::addRow("%s", qPrintable(field)) << field << slugs;
        QTest::addRow("-%s", qPrintable(field)) << QString(u'-' + field) << turned.join(u' ');
    }
}

void tst_ProjectRepository::sortsByEveryField()
{
    QFETCH(const QString, sort);
    ProjectQuery query;
    query.sort = ProjectQuery::parseSort(sort).value();
    QTEST(slugs(query).join(u' '), "slugs");
}

void tst_ProjectRepository::sortsByTheOwnersOrderFirst()
{
    QCOMPARE(slugs({}).join(u' '), u"d b e c a"_s); // then newest first
}

void tst_ProjectRepository::sortsBySeveral()
{
    ProjectQuery query;
    query.sort = ProjectQuery::parseSort(u"-featured,-order,title").value();
    QCOMPARE(slugs(query).join(u' '), u"c b a e d"_s);
}

void tst_ProjectRepository::pagesNeitherRepeatNorSkip_data()
{
    QTest::addColumn<QString>("sort");
    QTest::addColumn<int>("limit");
    for (const QString &sort : {u""_s, u"status"_s, u"-status"_s, u"featured,-order"_s, u"startedOn"_s}) {
        for (const int limit : {1, 2, 3, 100})
            QTest::addRow("by %s, %d each", qPrintable(sort), limit) << sort << limit;
    }
}

void tst_ProjectRepository::pagesNeitherRepeatNorSkip()
{
    QFETCH(const QString, sort);
    QFETCH(const int, limit);
    ProjectQuery query;
    if (!sort.isEmpty())
        query.sort = ProjectQuery::parseSort(sort).value();
    query.limit = 100;
    const QStringList whole = slugs(query);
    query.limit = limit;
    QStringList paged;
    for (query.page = 1; query.page <= 5; ++query.page) {
        paged += slugs(query);
        QCOMPARE(m_projects->stored().list(query).total, 5);
    }
    QCOMPARE(paged, whole);
}

void tst_ProjectRepository::pageBeyondTheLastIsEmpty()
{
    ProjectQuery query;
    query.page = 1'000'000;
    const ProjectList list = m_projects->stored().list(query);
    QVERIFY(list.items.empty());
    QCOMPARE(list.total, 5);
}

void tst_ProjectRepository::readsOnlyTheFieldsAskedFor_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("two") << QStringList{u"title"_s, u"tags"_s};
    QTest::newRow("with the body") << QStringList{u"slug"_s, u"body"_s};
    QTest::newRow("unknown ones are left out") << QStringList{u"slug"_s, u"colour"_s};
}

void tst_ProjectRepository::readsOnlyTheFieldsAskedFor()
{
    QFETCH(const QStringList, fields);
    ProjectQuery query;
    query.sort = {{u"slug"_s}};
    query.fields = fields;
    const ProjectList list = m_projects->stored().list(query);
    QCOMPARE(list.items.size(), size_t(5));
    const Project &last = list.items.back();
    const Project whole = m_projects->stored().findBySlug(u"e"_s)->item;
    for (const auto &field : Project::schema().fields())
        QCOMPARE(field.isEqual(last, fields.contains(field.info.name) ? whole : Project()), true);
}

void tst_ProjectRepository::writesWhatItLists_data()
{
    QTest::addColumn<int>("reader");
    for (const Role role : {Role::Visitor, Role::Viewer, Role::Editor, Role::Owner})
        QTest::newRow(qPrintable(roleName(role).toString())) << static_cast<int>(role);
}

void tst_ProjectRepository::writesWhatItLists()
{
    QFETCH(const int, reader);
    const auto role = static_cast<Role>(reader);
    for (const QStringList &fields : {QStringList(), QStringList{u"id"_s, u"links"_s, u"customFields"_s}}) {
        ProjectQuery query;
        query.fields = fields;
        JsonWriter written;
        QCOMPARE(m_projects->stored().writeList(written, query, role)->total, 5);
        JsonWriter wanted;
        wanted.beginArray();
        for (const Project &project : m_projects->stored().list(query).items) {
            Project::schema().write(wanted, project, role, [&fields](const FieldInfo &field) {
                return fields.isEmpty() ? field.isInLists : fields.contains(field.name);
            });
        }
        wanted.endArray();
        QCOMPARE(written.bytes(), wanted.bytes());
    }
}

void tst_ProjectRepository::hidesPrivateKeysFromVisitors()
{
    const auto keysFor = [this](Role role) {
        ProjectQuery query;
        query.tag = u"print"_s;
        query.sort = {{u"slug"_s}};
        JsonWriter writer;
        std::ignore = m_projects->stored().writeList(writer, query, role);
        return QJsonDocument::fromJson(writer.bytes()).array().at(0)[u"customFields"].toObject().keys();
    };
    QCOMPARE(keysFor(Role::Visitor), QStringList{u"client"_s});
    QCOMPARE(keysFor(Role::Viewer), (QStringList{u"_fee"_s, u"client"_s}));
    // Lists copy nested parts as they are stored: those must have nothing to hide.
    for (const FieldInfo &field : Project::schema().info().fields) {
        for (const FieldInfo &part : field.nested ? field.nested->fields : std::vector<FieldInfo>())
            QCOMPARE(part.audience, Role::Visitor);
    }
}

void tst_ProjectRepository::knowsTagsInUse()
{
    QCOMPARE(tagsInUse(*m_projects->database.reader),
             (TagList{{u"print"_s, u"Print"_s}, {u"type-design"_s, u"Type design"_s}}));
}

void tst_ProjectRepository::leavesOutTheTrash()
{
    QCOMPARE(m_projects->stored().count(), 5);
    QVERIFY(!m_projects->stored().isSlugTaken(u"t"_s));
    ProjectQuery query;
    query.text = u"Trashed"_s;
    QCOMPARE(m_projects->stored().list(query).total, 0);
}

QTEST_GUILESS_MAIN(tst_ProjectRepository)
#include "tst_ProjectRepository.moc"
