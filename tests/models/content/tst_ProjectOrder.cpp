#include <QTest>

#include <QRandomGenerator>

#include "TestContent.h"
#include "models/content/ProjectOrder.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Projects in the order that the owner drags them into.
class tst_ProjectOrder final : public QObject
{
    Q_OBJECT

private slots:
    void asFewAsCanBeMove_data();
    void asFewAsCanBeMove();
    void anyOrderComesOut();
    void fewMoveWhereAllPlacesAreTheSame();
    void staysWithinTheFieldsRange();
    void theNamedTakeEachOthersPlaces();
    void refusesStrangersAndRepetitions();
    void movedOnesHaveANewVersion();
    void anyMoveComesOutAndIsTakenBack();
    void severalMoveBeforeOne_data();
    void severalMoveBeforeOne();
    void aMoveBeforeOneThatIsGoneIsRefused();

private:
    [[nodiscard]] static std::vector<ProjectPlace> places(const QList<int> &orders);
    [[nodiscard]] static QString order(const TestContent &content);
};

std::vector<ProjectPlace> tst_ProjectOrder::places(const QList<int> &orders)
{
    std::vector<ProjectPlace> places;
    for (const int order : orders)
        places.push_back({Id::create(Instant{}), order});
    return places;
}

void tst_ProjectOrder::asFewAsCanBeMove_data()
{
    QTest::addColumn<QList<int>>("orders");
    QTest::addColumn<int>("moves");
    QTest::newRow("nothing") << QList<int>{} << 0;
    QTest::newRow("in order") << QList<int>{1, 5, 9} << 0;
    QTest::newRow("the last comes first") << QList<int>{30, 10, 20} << 1;
    QTest::newRow("the first comes last") << QList<int>{20, 30, 10} << 1;
    QTest::newRow("into the middle") << QList<int>{10, 90, 20} << 1;
    QTest::newRow("no room between") << QList<int>{1, 9, 2} << 2;
    QTest::newRow("neighbours change places") << QList<int>{1, 2, 4, 3, 5, 6, 7, 8} << 2;
    QTest::newRow("no room, some way down") << QList<int>{1, 3, 4, 5, 2, 6, 7, 8} << 4;
    QTest::newRow("no room, but above all") << QList<int>{8, 1, 2, 3, 4, 5, 6, 7} << 1;
    QTest::newRow("all the same") << QList<int>{0, 0, 0} << 2;
    QTest::newRow("turned round") << QList<int>{30, 20, 10} << 2;
}

void tst_ProjectOrder::asFewAsCanBeMove()
{
    QFETCH(const QList<int>, orders);
    QTEST(int(movesFor(places(orders)).size()), "moves");
}

void tst_ProjectOrder::anyOrderComesOut()
{
    QRandomGenerator random(20261120);
    for (int round = 0; round < 300; ++round) {
        QList<int> orders;
        for (int i = random.bounded(1, 40); i > 0; --i)
            orders.append(random.bounded(-20, 20));
        std::vector<ProjectPlace> wanted = places(orders);
        for (const ProjectPlace &move : movesFor(wanted))
            std::ranges::find(wanted, move.id, &ProjectPlace::id)->order = move.order;
        for (size_t i = 1; i < wanted.size(); ++i)
            QVERIFY(wanted[i - 1].order < wanted[i].order);
    }
}

void tst_ProjectOrder::fewMoveWhereAllPlacesAreTheSame()
{
    std::vector<ProjectPlace> all = places(QList<int>(1000, 0));
    for (size_t i = 0; i < all.size(); ++i)
        all[i].rank = static_cast<qint64>(i);
    std::rotate(all.begin() + 2, all.begin() + 5, all.begin() + 6); // the sixth becomes the third
    QCOMPARE(movesFor(all).size(), 3U);
    std::rotate(all.end() - 3, all.end() - 2, all.end());
    QVERIFY(movesFor(all).size() <= 6U);
}

void tst_ProjectOrder::staysWithinTheFieldsRange()
{
    std::vector<ProjectPlace> wanted = places({1'000'000, -1'000'000});
    for (int i = 0; i < 5000; ++i)
        wanted.push_back({Id::create(Instant{}), 0});
    const auto moves = movesFor(wanted);
    for (const ProjectPlace &move : moves)
        QVERIFY(std::abs(move.order) <= 1'000'000);
}

QString tst_ProjectOrder::order(const TestContent &content)
{
    QStringList slugs;
    for (const Project &project : content.stored<Project>().list({}).items)
        slugs.append(project.slug);
    return slugs.join(u' ');
}

void tst_ProjectOrder::theNamedTakeEachOthersPlaces()
{
    TestContent content;
    for (const QString &title : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        std::ignore = content.create<Project>({{u"title"_s, title}, {u"order"_s, title[0].unicode()}});
    const auto arrange = [&content](const QStringList &named) {
        return content.database.write(
            [named](WriteContext &context) { return arrangeProjects(context, {u"test"_s}, named); });
    };
    QVERIFY(arrange({u"d"_s, u"a"_s}));
    QCOMPARE(order(content), u"d b c a"_s);
    QVERIFY(arrange({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(order(content), u"a b c d"_s);
    QCOMPARE(arrange({u"a"_s, u"b"_s}).value(), 0);
    QCOMPARE(arrange({}).value(), 0);
}

void tst_ProjectOrder::refusesStrangersAndRepetitions()
{
    TestContent content;
    const Project a = content.create<Project>({{u"title"_s, u"a"_s}});
    const auto refused = content.database.write([](WriteContext &context) {
        return arrangeProjects(context, {u"test"_s}, {u"a"_s, u"nobody"_s, u"a"_s});
    });
    QCOMPARE(refused.error().fields.size(), size_t(2));
    QCOMPARE(refused.error().fields[0].field, u"ids[1]"_s);
    QCOMPARE(refused.error().fields[1].code, u"repeated"_s);
}

void tst_ProjectOrder::movedOnesHaveANewVersion()
{
    TestContent content;
    const Project a = content.create<Project>({{u"title"_s, u"a"_s}, {u"order"_s, 1}});
    const Project b = content.create<Project>({{u"title"_s, u"b"_s}, {u"order"_s, 2}});
    QCOMPARE(content.database
                 .write([](WriteContext &context) {
                     return arrangeProjects(context, {u"test"_s}, {u"b"_s, u"a"_s});
                 })
                 .value(),
             1);
    QCOMPARE(content.read<Project>(a.id).version + content.read<Project>(b.id).version, 3);
    QCOMPARE(content.database.text(u"SELECT action FROM revision WHERE version = 2"_s), u"reordered"_s);
}

void tst_ProjectOrder::anyMoveComesOutAndIsTakenBack()
{
    TestContent content;
    QHash<QString, Id> ids;
    QStringList wanted;
    for (char16_t letter = u'l'; letter >= u'a'; --letter) {
        const QString slug(letter);
        ids.insert(slug, content.create<Project>({{u"title"_s, slug}}).id);
        wanted.prepend(slug);
    }
    QRandomGenerator random(7);
    std::vector<std::pair<QString, std::vector<ProjectPlace>>> done;
    for (int round = 0; round < 60; ++round) {
        done.emplace_back(order(content), std::vector<ProjectPlace>());
        QStringList moved;
        for (const QString &slug : std::as_const(wanted)) {
            if (random.bounded(5) == 0)
                moved.append(slug);
        }
        wanted.removeIf([&](const QString &slug) { return moved.contains(slug); });
        const qsizetype at = random.bounded(int(wanted.size()) + 1);
        std::vector<Id> named;
        for (const QString &slug : std::as_const(moved))
            named.push_back(ids.value(slug));
        const auto before = at < wanted.size() ? std::optional(ids.value(wanted[at])) : std::nullopt;
        auto former = content.database.write(
            [&](WriteContext &context) { return moveProjects(context, {u"test"_s}, named, before); });
        QVERIFY(former);
        done.back().second = *former;
        for (auto slug = moved.rbegin(); slug != moved.rend(); ++slug)
            wanted.insert(at, *slug);
        QCOMPARE(order(content), wanted.join(u' '));
    }
    for (; !done.empty(); done.pop_back()) {
        QVERIFY(content.database.write(
            [&](WriteContext &context) { return placeProjects(context, {u"test"_s}, done.back().second); }));
        QCOMPARE(order(content), done.back().first);
    }
}

void tst_ProjectOrder::severalMoveBeforeOne_data()
{
    QTest::addColumn<QString>("moved");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("order");
    QTest::newRow("down") << u"a"_s << u"d"_s << u"b c a d e"_s;
    QTest::newRow("up") << u"d"_s << u"b"_s << u"a d b c e"_s;
    QTest::newRow("to the end") << u"a c"_s << QString() << u"b d e a c"_s;
    QTest::newRow("together") << u"e b"_s << u"a"_s << u"b e a c d"_s;
    QTest::newRow("to where it is") << u"b"_s << u"c"_s << u"a b c d e"_s;
}

void tst_ProjectOrder::severalMoveBeforeOne()
{
    QFETCH(const QString, moved);
    QFETCH(const QString, before);
    TestContent content;
    for (const QString &slug : {u"e"_s, u"d"_s, u"c"_s, u"b"_s, u"a"_s})
        content.create<Project>({{u"title"_s, slug}});
    const auto idOf = [&](const QString &slug) { return content.stored<Project>().findBySlug(slug)->item.id; };
    std::vector<Id> ids;
    const QStringList slugs = moved.split(u' ');
    for (const QString &slug : slugs)
        ids.push_back(idOf(slug));
    const QString atFirst = order(content);
    const auto former = content.database.write([&](WriteContext &context) {
        return moveProjects(context, {u"test"_s}, ids, before.isEmpty() ? std::nullopt : std::optional(idOf(before)));
    });
    QVERIFY(former);
    QTEST(order(content), "order");
    QVERIFY(
        content.database.write([&](WriteContext &context) { return placeProjects(context, {u"test"_s}, *former); }));
    QCOMPARE(order(content), atFirst);
}

void tst_ProjectOrder::aMoveBeforeOneThatIsGoneIsRefused()
{
    TestContent content;
    const Project one = content.create<Project>({{u"title"_s, u"One"_s}});
    const Project other = content.create<Project>({{u"title"_s, u"Other"_s}});
    QVERIFY(content.trash<Project>(other.id));
    const auto moved = content.database.write(
        [&](WriteContext &context) { return moveProjects(context, {u"test"_s}, {one.id}, other.id); });
    QVERIFY(!moved);
    QCOMPARE(moved.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(tst_ProjectOrder)
#include "tst_ProjectOrder.moc"
