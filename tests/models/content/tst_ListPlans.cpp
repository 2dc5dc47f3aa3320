#include <QTest>

#include "QueryPlans.h"
#include "TestContent.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

Q_DECLARE_METATYPE(vitrine::models::ProjectQuery)
Q_DECLARE_METATYPE(vitrine::models::ArticleQuery)

/// How SQLite will find the rows of the lists of projects and articles: at 100,000 of them a look at all, or sorting
/// them, is what makes a list slow. The statements are those that the repository runs.
class tst_ListPlans final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void projects_data() { addRows<Project>(); }
    void projects() { check<Project>(); }
    void articles_data() { addRows<Article>(); }
    void articles() { check<Article>(); }
    void commonListsNeedNoSorting_data();
    void commonListsNeedNoSorting();

private:
    template <class E>
    void addRows();
    template <class E>
    void check();
    template <class E>
    [[nodiscard]] std::optional<QString> cursorOf(ContentQuery<E> query) const;

    std::unique_ptr<TestContent> m_content;
};

namespace {

/// Whose lists: visitors see what is published, the owner everything, or only drafts.
struct Audience
{
    const char *name;
    std::optional<Status> status;
};
const std::array<Audience, 3> kAudiences{Audience{"public", Status::Published}, Audience{"all", std::nullopt},
                                         Audience{"drafts", Status::Draft}};

template <class E>
struct Filter
{
    const char *name;
    ContentQuery<E> query;
};

void addOwnFilters(std::vector<Filter<Project>> &filters)
{
    filters.push_back({"technology", {.technology = u"Qt"_s}});
    filters.push_back({"featured", {.isFeatured = true}});
    filters.push_back({"not featured", {.isFeatured = false}});
}

void addOwnFilters(std::vector<Filter<Article>> &)
{
}

template <class E>
std::vector<Filter<E>> allFilters()
{
    std::vector<Filter<E>> filters{{"everything", {}},
                                   {"tag", {.tag = u"print"_s}},
                                   {"year", {.year = 2024}},
                                   {"text", {.text = u"lamp"_s}},
                                   {"tag, year and text", {.tag = u"print"_s, .year = 2024, .text = u"lamp"_s}}};
    addOwnFilters(filters);
    return filters;
}

/// The default order, every field both ways, and two at once.
template <class E>
QStringList allSorts()
{
    QStringList sorts{QString(), u"-updatedAt,title"_s};
    for (const FieldInfo &field : E::schema().info().fields) {
        if (field.isSortable)
            sorts << field.name << u'-' + field.name;
    }
    return sorts;
}

/// Whether the rows are narrowed down before they are sorted: to what carries a tag, to a year, to featured ones.
bool isNarrowed(const QStringList &steps)
{
    const auto narrows = [](const QString &step) {
        return step.contains("USING INTEGER PRIMARY KEY (rowid=?)"_L1) || step.contains("published_at>? AND"_L1) ||
               step.contains("(featured=?)"_L1);
    };
    return std::ranges::any_of(steps, narrows);
}

}

void tst_ListPlans::initTestCase()
{
    m_content = std::make_unique<TestContent>();
    const QJsonObject item{
        {u"title"_s, u"A lamp"_s}, {u"publishedAt"_s, u"2024-05-01T09:00:00Z"_s}, {u"tags"_s, QJsonArray{u"print"_s}}};
    for (const QString &status : {u"published"_s, u"published"_s, u"draft"_s, u"draft"_s}) {
        QJsonObject fields = item;
        fields.insert(u"status"_s, status);
        m_content->create<Article>(fields);
        fields.insert(u"startedOn"_s, u"2024-05-01"_s);
        for (const bool isFeatured : {true, false}) {
            fields.insert(u"featured"_s, isFeatured);
            fields.insert(u"technologies"_s, QJsonArray{u"Qt"_s});
            m_content->create<Project>(fields);
        }
    }
}

/// Where the list goes on behind its first item; nothing when it has only one.
template <class E>
std::optional<QString> tst_ListPlans::cursorOf(ContentQuery<E> query) const
{
    query.cursor = u""_s;
    query.limit = 1;
    JsonWriter json;
    return m_content->stored<E>().writeList(json, query, Role::Owner).value().nextCursor;
}

template <class E>
void tst_ListPlans::addRows()
{
    QTest::addColumn<ContentQuery<E>>("query");
    for (const Audience &audience : kAudiences) {
        for (const Filter<E> &filter : allFilters<E>()) {
            // With a filter the default order and one more; all of them without.
            const QStringList sorts = filter.query == ContentQuery<E>() ? allSorts<E>() : QStringList{{}, u"title"_s};
            for (const QString &sort : sorts) {
                ContentQuery<E> query = filter.query;
                query.status = audience.status;
                if (!sort.isEmpty())
                    query.sort = ContentQuery<E>::parseSort(sort).value();
                QTest::addRow("%s, %s, by %s", audience.name, filter.name, qPrintable(sort)) << query;
                query.cursor = cursorOf<E>(query);
                QVERIFY2(query.cursor, filter.name);
                QTest::addRow("%s, %s, by %s, further on", audience.name, filter.name, qPrintable(sort)) << query;
            }
        }
    }
    ContentQuery<E> trash;
    trash.isOfTrash = true;
    QTest::newRow("the trash") << trash;
}

template <class E>
void tst_ListPlans::check()
{
    QFETCH(const ContentQuery<E>, query);
    QueryPlans plans(*m_content->database.reader);
    JsonWriter json;
    QVERIFY(m_content->stored<E>().writeList(json, query, Role::Owner));
    const QStringList scans = plans.fullScans();
    QVERIFY2(scans.isEmpty(), qPrintable(scans.join(u'\n')));

    QCOMPARE(plans.statements().size(), 2); // the total and the page
    for (const QString &sql : plans.statements()) {
        const QStringList steps = plans.stepsOf(sql);
        QVERIFY2(!steps.contains(u"USE TEMP B-TREE FOR ORDER BY"_s) || isNarrowed(steps),
                 qPrintable(sql + u'\n' + steps.join(u'\n')));
    }
}

void tst_ListPlans::commonListsNeedNoSorting_data()
{
    QTest::addColumn<QString>("sql");
    const auto add = [](const char *name, const auto &query) {
        using E = std::conditional_t<std::is_same_v<std::decay_t<decltype(query)>, ProjectQuery>, Project, Article>;
        QTest::newRow(name) << ContentRepository<E>::pageStatement(query);
    };
    add("public projects", ProjectQuery{.status = Status::Published});
    add("all projects", ProjectQuery());
    add("featured projects", ProjectQuery{.isFeatured = true, .status = Status::Published});
    add("projects that are not featured", ProjectQuery{.isFeatured = false, .status = Status::Published});
    add("all featured projects", ProjectQuery{.isFeatured = true});
    add("public articles", ArticleQuery{.status = Status::Published});
    add("public articles of a year", ArticleQuery{.year = 2024, .status = Status::Published});
    add("all articles", ArticleQuery());
    for (const QString &sort : {u"title"_s, u"-updatedAt"_s, u"createdAt"_s, u"slug"_s, u"publishedAt"_s}) {
        const QByteArray by = " by " + sort.toLatin1();
        const auto keys = ProjectQuery::parseSort(sort).value();
        add("public projects" + by, ProjectQuery{.status = Status::Published, .sort = keys});
        add("all projects" + by, ProjectQuery{.sort = keys});
        add("public articles" + by, ArticleQuery{.status = Status::Published, .sort = keys});
        add("all articles" + by, ArticleQuery{.sort = keys});
    }
}

void tst_ListPlans::commonListsNeedNoSorting()
{
    QFETCH(const QString, sql);
    QueryPlans plans(*m_content->database.reader);
    const QStringList steps = plans.stepsOf(sql);
    QCOMPARE(steps.size(), 1);
    QVERIFY2(steps.first().contains("USING INDEX"_L1), qPrintable(steps.first()));
}

QTEST_GUILESS_MAIN(tst_ListPlans)
#include "tst_ListPlans.moc"
