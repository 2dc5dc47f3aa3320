#include <QTest>

#include "TestContent.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Projects that belong together: what one side says, the other side shows.
class tst_ProjectRelations final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bothSidesShowIt_data();
    void bothSidesShowIt();
    void eitherSideEndsIt();
    void followARename();
    void hideAndComeBackWithTheTrash();
    void endWithThePurge();
    void visitorsSeePublishedOnes();
    void areNamedById();
    void refuse_data();
    void refuse();
    void toldTwiceAreKeptOnce();
    void writingTheOtherFieldsKeepsThem();
    void theOtherSideHearsOfIt();

private:
    [[nodiscard]] QString shown(const QString &slug, Reach reach = Reach::All) const;
    [[nodiscard]] Id idOf(const QString &slug) const { return m_content->stored<Project>().findBySlug(slug)->item.id; }
    Result<Project> relate(const QString &slug, const QJsonArray &relations)
    {
        return m_content->update<Project>(idOf(slug), {{u"relations"_s, relations}});
    }
    [[nodiscard]] static QJsonObject to(const QString &slug, const QString &kind = u"related"_s)
    {
        return {{u"kind"_s, kind}, {u"slug"_s, slug}};
    }

    std::unique_ptr<TestContent> m_content;
};

void tst_ProjectRelations::init()
{
    m_content = std::make_unique<TestContent>();
    for (const QString &title : {u"A"_s, u"B"_s, u"C"_s})
        std::ignore = m_content->create<Project>({{u"title"_s, title}, {u"status"_s, u"published"_s}});
}

QString tst_ProjectRelations::shown(const QString &slug, Reach reach) const
{
    JsonWriter json;
    std::ignore = m_content->stored<Project>().writeVisible(
        json, slug, reach == Reach::All ? Role::Viewer : Role::Visitor, reach, {});
    json.endObject();
    QStringList lines;
    const QJsonArray relations = QJsonDocument::fromJson(json.bytes())[u"relations"].toArray();
    for (const auto &relation : relations)
        lines.append(relation[u"kind"].toString() + u' ' + relation[u"slug"].toString());
    return lines.join(u", "_s);
}

void tst_ProjectRelations::bothSidesShowIt_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("other");
    QTest::newRow("related") << u"related"_s << u"related"_s;
    QTest::newRow("part") << u"partOf"_s << u"hasPart"_s;
    QTest::newRow("whole") << u"hasPart"_s << u"partOf"_s;
    QTest::newRow("successor") << u"successorOf"_s << u"predecessorOf"_s;
    QTest::newRow("predecessor") << u"predecessorOf"_s << u"successorOf"_s;
}

void tst_ProjectRelations::bothSidesShowIt()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, other);
    QVERIFY(relate(u"a"_s, {to(u"b"_s, kind)}));
    QCOMPARE(shown(u"a"_s), kind + u" b"_s);
    QCOMPARE(shown(u"b"_s), other + u" a"_s);
    QCOMPARE(shown(u"c"_s), QString());
}

void tst_ProjectRelations::eitherSideEndsIt()
{
    QVERIFY(relate(u"a"_s, {to(u"b"_s, u"partOf"_s), to(u"c"_s)}));
    QVERIFY(relate(u"b"_s, {}));
    QCOMPARE(shown(u"a"_s), u"related c"_s);
}

void tst_ProjectRelations::followARename()
{
    QVERIFY(relate(u"a"_s, {to(u"b"_s)}));
    QVERIFY(m_content->update<Project>(idOf(u"b"_s), {{u"slug"_s, u"beta"_s}, {u"title"_s, u"Beta"_s}}));
    QCOMPARE(shown(u"a"_s), u"related beta"_s);
}

void tst_ProjectRelations::hideAndComeBackWithTheTrash()
{
    QVERIFY(relate(u"a"_s, {to(u"b"_s), to(u"c"_s)}));
    const Id b = idOf(u"b"_s);
    QVERIFY(m_content->trash<Project>(b));
    QCOMPARE(shown(u"a"_s), u"related c"_s);
    // What is not shown is not lost by writing what is shown.
    QVERIFY(relate(u"a"_s, {to(u"c"_s, u"partOf"_s)}));
    QVERIFY(m_content->restore<Project>(b));
    QCOMPARE(shown(u"a"_s), u"related b, partOf c"_s);
    QCOMPARE(shown(u"b"_s), u"related a"_s);
}

void tst_ProjectRelations::endWithThePurge()
{
    QVERIFY(relate(u"a"_s, {to(u"b"_s)}));
    const Id b = idOf(u"b"_s);
    QVERIFY(m_content->trash<Project>(b));
    QVERIFY(m_content->write<Project>([&](ProjectService &service) { return service.purge(b); }));
    QCOMPARE(m_content->database.number(u"SELECT count(*) FROM project_relation"_s), 0);
}

void tst_ProjectRelations::visitorsSeePublishedOnes()
{
    QVERIFY(relate(u"a"_s, {to(u"b"_s), to(u"c"_s)}));
    QVERIFY(m_content->update<Project>(idOf(u"b"_s), {{u"status"_s, u"draft"_s}}));
    QCOMPARE(shown(u"a"_s, Reach::Published), u"related c"_s);
    QCOMPARE(shown(u"a"_s, Reach::All), u"related b, related c"_s);
}

void tst_ProjectRelations::areNamedById()
{
    QVERIFY(relate(u"a"_s, {QJsonObject{{u"kind"_s, u"related"_s}, {u"id"_s, idOf(u"c"_s).toString()}}}));
    QCOMPARE(shown(u"a"_s), u"related c"_s);
    // What came out may go back in.
    const Project a = m_content->read<Project>(idOf(u"a"_s));
    const QJsonValue out = Project::schema().valueOf(a, *Project::schema().find(u"relations"));
    QCOMPARE(relate(u"a"_s, out.toArray())->version, a.version);
}

void tst_ProjectRelations::refuse_data()
{
    QTest::addColumn<QJsonObject>("relation");
    QTest::addColumn<QString>("code");
    QTest::newRow("one that is not there") << to(u"nobody"_s) << u"unknown_project"_s;
    QTest::newRow("itself") << to(u"a"_s) << u"same_project"_s;
    QTest::newRow("nobody") << QJsonObject{{u"kind"_s, u"related"_s}} << u"required"_s;
    QTest::newRow("an unknown kind") << to(u"b"_s, u"enemyOf"_s) << u"wrong_type"_s;
}

void tst_ProjectRelations::refuse()
{
    QFETCH(const QJsonObject, relation);
    QFETCH(const QString, code);
    const auto refused = relate(u"a"_s, {relation});
    QVERIFY(!refused);
    QVERIFY(refused.error().fields.front().field.startsWith(u"relations[0]"_s));
    QCOMPARE(refused.error().fields.front().code, code);
}

void tst_ProjectRelations::toldTwiceAreKeptOnce()
{
    QVERIFY(relate(u"a"_s, {to(u"b"_s), to(u"b"_s)}));
    QVERIFY(relate(u"b"_s, {to(u"a"_s), to(u"c"_s)}));
    QCOMPARE(shown(u"a"_s), u"related b"_s);
    QCOMPARE(shown(u"b"_s), u"related a, related c"_s);
    QCOMPARE(m_content->database.number(u"SELECT count(*) FROM project_relation"_s), 2);
}

void tst_ProjectRelations::writingTheOtherFieldsKeepsThem()
{
    QVERIFY(relate(u"a"_s, {to(u"b"_s)}));
    QVERIFY(m_content->update<Project>(idOf(u"a"_s), {{u"summary"_s, u"New"_s}}));
    QVERIFY(m_content->update<Project>(idOf(u"b"_s), {{u"summary"_s, u"New"_s}}));
    QCOMPARE(shown(u"a"_s), u"related b"_s);
}

void tst_ProjectRelations::theOtherSideHearsOfIt()
{
    QVERIFY(relate(u"a"_s, {to(u"b"_s)}));
    QCOMPARE(m_content->database.text(u"SELECT entity_id FROM outbox WHERE kind = 'related'"_s),
             idOf(u"b"_s).toString());
}

QTEST_GUILESS_MAIN(tst_ProjectRelations)
#include "tst_ProjectRelations.moc"
