#include <QRandomGenerator>
#include <QTest>

#include "TestTags.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// How many items carry each tag is kept while items and tags change, not counted when it is asked.
class tst_TagCounts final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_tags = std::make_unique<TestTags>(); }
    void cleanup() { m_tags.reset(); }
    void areRightAfterAnyChanges_data();
    void areRightAfterAnyChanges();
    void areTakenFromWhatIsThere();

private:
    template <class E>
    void changeAnItem(QList<Id> &ids);
    void changeATag();
    [[nodiscard]] QByteArray anyTags();
    [[nodiscard]] QStringList kept() const;
    [[nodiscard]] QStringList counted() const;
    [[nodiscard]] QStringList lines(const QString &sql) const;
    [[nodiscard]] int any(int end) { return int(m_random.bounded(end)); }

    std::unique_ptr<TestTags> m_tags;
    QRandomGenerator m_random;
};

QStringList tst_TagCounts::lines(const QString &sql) const
{
    QStringList lines;
    auto rows = m_tags->database.reader->prepare(sql + u" ORDER BY slug"_s);
    while (rows.next())
        lines.append(u"%1 %2 %3 %4 %5"_s.arg(rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)));
    return lines;
}

QStringList tst_TagCounts::kept() const
{
    return lines(u"SELECT slug, projects, articles, public_projects, public_articles FROM tag"_s);
}

QStringList tst_TagCounts::counted() const
{
    const QString count = u"(SELECT count(*) FROM %1_tag JOIN %1 ON %1.number = %1_tag.%1 "
                          "WHERE %1_tag.tag = tag.number AND %1.trashed_at IS NULL AND %2)"_s;
    const auto of = [&count](const QString &kind, const QString &condition) { return count.arg(kind, condition); };
    const QString isPublic = u"status = 'published'"_s;
    return lines(u"SELECT slug, %1, %2, %3, %4 FROM tag"_s.arg(of(u"project"_s, u"true"_s), of(u"article"_s, u"true"_s),
                                                               of(u"project"_s, isPublic), of(u"article"_s, isPublic)));
}

QByteArray tst_TagCounts::anyTags()
{
    QByteArrayList tags;
    for (int i = any(4); i > 0; --i)
        tags.append("\"tag" + QByteArray::number(any(6)) + '"');
    return '[' + tags.join(',') + ']';
}

template <class E>
void tst_TagCounts::changeAnItem(QList<Id> &ids)
{
    static constexpr std::array kStatuses{"draft", "published", "archived"};
    const QByteArray status = kStatuses[size_t(any(3))];
    if (ids.size() < 5 || any(4) == 0) {
        ids.append(m_tags->item<E>(R"({"title":"An item","status":")" + status + R"(","tags":)" + anyTags() + '}').id);
        return;
    }
    const Id id = ids.at(any(int(ids.size())));
    const int what = any(6);
    const QJsonObject patch =
        TestTags::object(what % 2 ? R"({"status":")" + status + R"("})" : R"({"tags":)" + anyTags() + '}');
    // Refused when the item is or is not in the trash: that changes nothing either.
    std::ignore = m_tags->database.write([=](WriteContext &context) -> Result<E> {
        ContentService<E> service(context, {u"test"_s});
        if (what == 0)
            return service.trash(id);
        if (what == 1)
            return service.restore(id);
        if (what == 2) {
            std::ignore = service.purge(id);
            return service.publish(id);
        }
        return service.update(id, patch);
    });
}

void tst_TagCounts::changeATag()
{
    const auto tag = m_tags->tag(u"tag%1"_s.arg(any(6)));
    if (!tag)
        return;
    switch (any(3)) {
    case 0:
        std::ignore = m_tags->merge(tag->id, u"tag%1"_s.arg(any(6)));
        return;
    case 1:
        std::ignore = m_tags->remove(tag->id);
        return;
    default:
        std::ignore = m_tags->update(tag->id, R"({"name":"tag)" + QByteArray::number(any(9)) + "\"}");
    }
}

void tst_TagCounts::areRightAfterAnyChanges_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("changes %u", seed) << seed;
}

void tst_TagCounts::areRightAfterAnyChanges()
{
    QFETCH(const quint32, seed);
    m_random.seed(seed);
    QList<Id> projects;
    QList<Id> articles;
    for (int i = 0; i < 150; ++i) {
        changeAnItem<Project>(projects);
        changeAnItem<Article>(articles);
        if (i % 8 == 7)
            changeATag();
        QCOMPARE(kept(), counted());
    }
    QVERIFY(kept().size() >= 3);
}

void tst_TagCounts::areTakenFromWhatIsThere()
{
    m_random.seed(5);
    QList<Id> projects;
    QList<Id> articles;
    for (int i = 0; i < 40; ++i) {
        changeAnItem<Project>(projects);
        changeAnItem<Article>(articles);
    }
    const QStringList before = kept();
    TestDatabase &database = m_tags->database;
    const Migrator migrator(database.file(), embeddedMigrations(), database.clock);
    QVERIFY(migrator.migrate(4, Migrator::Mode::Apply));
    QVERIFY(migrator.migrate({}, Migrator::Mode::Apply));
    QCOMPARE(kept(), before);
}

QTEST_GUILESS_MAIN(tst_TagCounts)
#include "tst_TagCounts.moc"
