#include <QTest>

#include "server/http/Router.h"

using namespace vitrine::server;
using namespace Qt::StringLiterals;

class tst_Router : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segments_data();
    void segments();
    void finds_data();
    void finds();
    void tellsAllowedMethods();
    void headFallsBackToGet();
    void headOfItsOwnWins();
    void movesWhole();
};

void tst_Router::segments_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isValid");
    QTest::addColumn<QStringList>("expected");
    const auto good = [](const char *name, const QByteArray &path, const QStringList &expected) {
        QTest::newRow(name) << path << true << expected;
    };
    const auto bad = [](const char *name, const QByteArray &path) {
        QTest::newRow(name) << path << false << QStringList();
    };
    good("root", "/", {});
    good("empty", "", {});
    good("plain", "/api/projects", {u"api"_s, u"projects"_s});
    good("slash at the end", "/api/", {u"api"_s});
    good("double slashes", "//api///projects", {u"api"_s, u"projects"_s});
    good("dot segments", "/./api/%2e/x", {u"api"_s, u"x"_s});
    good("encoded", "/a%20b/%C3%A4", {u"a b"_s, u"ä"_s});
    good("decoded once", "/%252e%252e/%2525", {u"%2e%2e"_s, u"%25"_s});
    good("dots in a name", "/..a/b../...", {u"..a"_s, u"b.."_s, u"..."_s});
    good("plus stays", "/a+b", {u"a+b"_s});
    bad("up", "/a/../b");
    bad("up at the end", "/a/..");
    bad("encoded up", "/%2e%2E/b");
    bad("half encoded up", "/.%2e/b");
    bad("encoded slash", "/a%2fb");
    bad("encoded slash, upper case", "/a%2Fb");
    bad("encoded NUL", "/a%00");
    bad("NUL", QByteArray("/a\0b", 4));
    bad("broken", "/a%");
    bad("broken, one digit", "/a%2");
    bad("no hex", "/a%zz");
    bad("not UTF-8", "/%ff");
    bad("overlong", "/%c0%ae%c0%ae/");
    bad("overlong slash", "/%c0%af");
    bad("surrogate", "/%ed%a0%80");
}

void tst_Router::segments()
{
    QFETCH(const QByteArray, path);
    const auto result = pathSegments(path);
    QTEST(result.has_value(), "isValid");
    QTEST(result.value_or(QStringList()), "expected");
}

namespace {

Router makeRouter()
{
    Router router;
    router.add(Method::Get, u"/", 0);
    router.add(Method::Get, u"/api/projects", 1);
    router.add(Method::Post, u"/api/projects", 2);
    router.add(Method::Get, u"/api/projects/{slug}", 3);
    router.add(Method::Put, u"/api/projects/{id}", 4);
    router.add(Method::Get, u"/api/projects/trash", 5);
    router.add(Method::Get, u"/api/projects/{id}/revisions/{n}", 6);
    router.add(Method::Post, u"/api/projects/trash/empty", 7);
    return router;
}

}

void tst_Router::finds_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<int>("endpoint"); // -2: no such path
    QTest::addColumn<QStringList>("parameters");
    const auto row = [](const char *name, Method method, const QStringList &path, int endpoint,
                        const QStringList &parameters = {}) {
        QTest::newRow(name) << static_cast<int>(method) << path << endpoint << parameters;
    };
    row("root", Method::Get, {}, 0);
    row("list", Method::Get, {u"api"_s, u"projects"_s}, 1);
    row("create", Method::Post, {u"api"_s, u"projects"_s}, 2);
    row("one", Method::Get, {u"api"_s, u"projects"_s, u"tower"_s}, 3, {u"tower"_s});
    row("literal wins", Method::Get, {u"api"_s, u"projects"_s, u"trash"_s}, 5);
    row("literal lacks the method", Method::Put, {u"api"_s, u"projects"_s, u"trash"_s}, 4, {u"trash"_s});
    row("literal lacks the rest", Method::Get, {u"api"_s, u"projects"_s, u"trash"_s, u"revisions"_s, u"3"_s}, 6,
        {u"trash"_s, u"3"_s});
    row("method not here", Method::Delete, {u"api"_s, u"projects"_s}, -1);
    row("no such path", Method::Get, {u"api"_s, u"articles"_s}, -2);
    row("within a path", Method::Get, {u"api"_s}, -2);
    row("beyond a path", Method::Get, {u"api"_s, u"projects"_s, u"a"_s, u"b"_s}, -2);
    row("case matters", Method::Get, {u"API"_s, u"projects"_s}, -2);
}

void tst_Router::finds()
{
    QFETCH(const int, method);
    QFETCH(const QStringList, path);
    QFETCH(const int, endpoint);
    const auto match = makeRouter().find(static_cast<Method>(method), path);
    QCOMPARE(match ? match->endpoint : -2, endpoint);
    QTEST(match.value_or(Router::Match()).parameters, "parameters");
}

void tst_Router::tellsAllowedMethods()
{
    const auto match = makeRouter().find(Method::Options, {u"api"_s, u"projects"_s, u"trash"_s});
    QVERIFY(match);
    QCOMPARE(match->endpoint, -1);
    QCOMPARE(match->allowed, (std::vector{Method::Get, Method::Head, Method::Put}));
}

void tst_Router::headFallsBackToGet()
{
    const auto match = makeRouter().find(Method::Head, {u"api"_s, u"projects"_s, u"tower"_s});
    QVERIFY(match);
    QCOMPARE(match->endpoint, 3);
    QCOMPARE(match->parameters, QStringList(u"tower"_s));
}

void tst_Router::headOfItsOwnWins()
{
    Router router = makeRouter();
    router.add(Method::Head, u"/api/projects", 9);
    QCOMPARE(router.find(Method::Head, {u"api"_s, u"projects"_s})->endpoint, 9);
}

void tst_Router::movesWhole()
{
    Router first = makeRouter();
    const Router second = std::move(first);
    QCOMPARE(second.find(Method::Get, {})->endpoint, 0);
}

QTEST_APPLESS_MAIN(tst_Router)
#include "tst_Router.moc"
