#include <QTest>

#include "TestDatabase.h"
#include "models/accounts/IdempotencyKeys.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine::models;

/// Answers that are given again.
class tst_IdempotencyKeys final : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasKept();
    void belongsToTheCaller();
    void isForgottenAfterADay();
    void isUndoneWithItsWrite();

private:
    [[nodiscard]] std::optional<KeptAnswer> find(TestDatabase &database, const QString &caller, const QString &key)
    {
        return database
            .write([&](WriteContext &context) -> Result<std::optional<KeptAnswer>> {
                return IdempotencyKeys(context).find(caller, key);
            })
            .value();
    }
    void keep(TestDatabase &database, const QString &key)
    {
        QVERIFY(database.write([&](WriteContext &context) -> Result<void> {
            IdempotencyKeys(context).keep(u"a"_s, key,
                                          {.request = u"digest"_s,
                                           .status = 201,
                                           .version = 3,
                                           .headers = {{u"Location"_s, u"/x"_s}},
                                           .body = "{\"é\":1}"});
            return {};
        }));
    }
};

void tst_IdempotencyKeys::givesBackWhatWasKept()
{
    TestDatabase database;
    QVERIFY(!find(database, u"a"_s, u"k"_s));
    keep(database, u"k"_s);
    const auto kept = find(database, u"a"_s, u"k"_s);
    QVERIFY(kept);
    QCOMPARE(kept->request, u"digest"_s);
    QCOMPARE(kept->status, 201);
    QCOMPARE(kept->version, 3);
    QCOMPARE(kept->headers[u"Location"].toString(), u"/x"_s);
    QCOMPARE(kept->body, "{\"é\":1}");
}

void tst_IdempotencyKeys::belongsToTheCaller()
{
    TestDatabase database;
    keep(database, u"k"_s);
    QVERIFY(!find(database, u"b"_s, u"k"_s));
    QVERIFY(!find(database, u"a"_s, u"K"_s));
}

void tst_IdempotencyKeys::isForgottenAfterADay()
{
    TestDatabase database;
    keep(database, u"k"_s);
    database.clock.advance(23h + 59min);
    QVERIFY(find(database, u"a"_s, u"k"_s));
    database.clock.advance(1min);
    QVERIFY(!find(database, u"a"_s, u"k"_s));
    keep(database, u"k"_s); // it is free again
    keep(database, u"other"_s);
    database.clock.advance(25h);
    QVERIFY(database.write([](WriteContext &context) -> Result<void> {
        IdempotencyKeys(context).prune();
        return {};
    }));
    QCOMPARE(database.number(u"SELECT count(*) FROM idempotency_key"_s), 0);
}

void tst_IdempotencyKeys::isUndoneWithItsWrite()
{
    TestDatabase database;
    QVERIFY(!database.write([](WriteContext &context) -> Result<void> {
        IdempotencyKeys(context).keep(u"a"_s, u"k"_s, {.request = u"digest"_s});
        return fail(ErrorKind::Invalid, u"x"_s, u"x"_s);
    }));
    QVERIFY(!find(database, u"a"_s, u"k"_s));
}

QTEST_GUILESS_MAIN(tst_IdempotencyKeys)
#include "tst_IdempotencyKeys.moc"
