#include <QtTest>

#include "server/pipeline/ResponseCache.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;
using vitrine::models::ChangeFeed;
using vitrine::models::Topic;

class TestResponseCache final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatWasPut();
    void keepsEncodingsApart();
    void forgetsWhatChanged();
    void keepsWhatDependsOnNothing();
    void doesNotTakeWhatIsOldAlready();
    void staysInItsBudget();
    void dropsTheLeastRecentlyUsed();
    void refusesWhatWouldPushOutAllOthers();
    void replaces();
    void keepsNothingWithoutBudget();

private:
    CachedAnswer answer(qsizetype size, const QByteArray &etag = "e") const
    {
        RenderedResponse response{200, QByteArray(size, 'x'), 0};
        return {response, {304, {}, 0}, etag, {{Topic::Projects, m_changes.generation(Topic::Projects)}}, nullptr};
    }
    void change(Topic topic) { m_changes.publish({{topic, u"updated"_s, {}}}); }

    ChangeFeed m_changes;
};

void TestResponseCache::findsWhatWasPut()
{
    ResponseCache cache(100'000, m_changes);
    QVERIFY(!cache.find("/a", Encoding::Identity));
    cache.insert("/a", Encoding::Identity, answer(10, "one"));
    QVERIFY(cache.find("/a", Encoding::Identity));
    QCOMPARE(cache.find("/a", Encoding::Identity)->etag, QByteArray("one"));
    QVERIFY(!cache.find("/a?", Encoding::Identity));
    QVERIFY(!cache.find("/b", Encoding::Identity));
}

void TestResponseCache::keepsEncodingsApart()
{
    ResponseCache cache(100'000, m_changes);
    cache.insert("/a", Encoding::Gzip, answer(10, "zipped"));
    QVERIFY(!cache.find("/a", Encoding::Identity));
    QVERIFY(!cache.find("/a", Encoding::Brotli));
    QCOMPARE(cache.find("/a", Encoding::Gzip)->etag, QByteArray("zipped"));
}

void TestResponseCache::forgetsWhatChanged()
{
    ResponseCache cache(100'000, m_changes);
    cache.insert("/a", Encoding::Identity, answer(10));
    change(Topic::Tokens);
    QVERIFY(cache.find("/a", Encoding::Identity));
    change(Topic::Projects);
    QVERIFY(!cache.find("/a", Encoding::Identity));
    QCOMPARE(cache.bytes(), 0);
}

void TestResponseCache::keepsWhatDependsOnNothing()
{
    ResponseCache cache(100'000, m_changes);
    CachedAnswer fixed = answer(10);
    fixed.generations.clear();
    cache.insert("/a", Encoding::Identity, std::move(fixed));
    change(Topic::Projects);
    QVERIFY(cache.find("/a", Encoding::Identity));
}

void TestResponseCache::doesNotTakeWhatIsOldAlready()
{
    // The write came between reading the data and keeping the answer.
    ResponseCache cache(100'000, m_changes);
    CachedAnswer old = answer(10);
    change(Topic::Projects);
    cache.insert("/a", Encoding::Identity, std::move(old));
    QVERIFY(!cache.find("/a", Encoding::Identity));
}

void TestResponseCache::staysInItsBudget()
{
    constexpr qint64 kBudget = 20'000;
    ResponseCache cache(kBudget, m_changes);
    for (int i = 0; i < 500; ++i) {
        cache.insert("/" + QByteArray::number(i), Encoding::Identity, answer(1 + i * 7 % 3000));
        QVERIFY(cache.bytes() <= kBudget);
    }
    QVERIFY(cache.bytes() > kBudget / 2);
    change(Topic::Projects);
    for (int i = 0; i < 500; ++i)
        QVERIFY(!cache.find("/" + QByteArray::number(i), Encoding::Identity));
    QCOMPARE(cache.bytes(), 0);
}

void TestResponseCache::dropsTheLeastRecentlyUsed()
{
    ResponseCache cache(10'000, m_changes);
    for (const char *target : {"/a", "/b", "/c", "/d"})
        cache.insert(target, Encoding::Identity, answer(2000));
    QVERIFY(cache.find("/a", Encoding::Identity));
    cache.insert("/e", Encoding::Identity, answer(2000));
    QVERIFY(cache.find("/a", Encoding::Identity));
    QVERIFY(!cache.find("/b", Encoding::Identity));
    QVERIFY(cache.find("/c", Encoding::Identity));
    QVERIFY(cache.find("/e", Encoding::Identity));
}

void TestResponseCache::refusesWhatWouldPushOutAllOthers()
{
    ResponseCache cache(10'000, m_changes);
    cache.insert("/small", Encoding::Identity, answer(100));
    cache.insert("/large", Encoding::Identity, answer(9000));
    QVERIFY(!cache.find("/large", Encoding::Identity));
    QVERIFY(cache.find("/small", Encoding::Identity));
}

void TestResponseCache::replaces()
{
    ResponseCache cache(10'000, m_changes);
    cache.insert("/a", Encoding::Identity, answer(1000, "old"));
    const qint64 before = cache.bytes();
    cache.insert("/a", Encoding::Identity, answer(1000, "new"));
    QCOMPARE(cache.bytes(), before);
    QCOMPARE(cache.find("/a", Encoding::Identity)->etag, QByteArray("new"));
}

void TestResponseCache::keepsNothingWithoutBudget()
{
    ResponseCache cache(0, m_changes);
    cache.insert("/a", Encoding::Identity, answer(1));
    QVERIFY(!cache.find("/a", Encoding::Identity));
    QCOMPARE(cache.bytes(), 0);
}

QTEST_APPLESS_MAIN(TestResponseCache)
#include "tst_ResponseCache.moc"
