#include <thread>

#include <QtTest>

#include "TestDatabase.h"
#include "TestPictures.h"
#include "models/assets/AssetRepository.h"
#include "models/assets/AssetService.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Files become assets.
class TestAssetService final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsWhatItTookIn();
    void takesTheSameOnce();
    void takesOtherBytesUnderTheSameName();
    void keepsAWantedIdThatIsFree();
    void findsByAddress();
    void refusesWhatIsNoFile();
    void makesOneRowOfManyAtOnce();
    void listsInOrder();
    void usesIndexes();

private:
    QString file(const QByteArray &bytes)
    {
        const QString path = m_database->folder() + u"/source-%1"_s.arg(++m_count);
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? path : QString();
    }
    [[nodiscard]] AssetRepository stored() const { return AssetRepository(*m_database->reader); }

    int m_count = 0;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<BlobStore> m_blobs;
    std::unique_ptr<AssetService> m_assets;
};

void TestAssetService::init()
{
    m_assets.reset();
    m_database = std::make_unique<TestDatabase>();
    m_blobs = std::make_unique<BlobStore>(m_database->folder() + u"/blobs"_s);
    m_assets = std::make_unique<AssetService>(*m_blobs, *m_database->writer);
}

void TestAssetService::tellsWhatItTookIn()
{
    const QByteArray bytes = pictures::png(640, 480);
    const auto asset = m_assets->add(file(bytes), u"pictures/cafe\u0301.png"_s);
    QVERIFY(asset);
    QVERIFY(!asset->id.isNull());
    QCOMPARE(asset->name, u"café.png"_s);
    QCOMPARE(asset->mediaType, u"image/png"_s);
    QCOMPARE(asset->bytes, bytes.size());
    QCOMPARE(QSize(asset->width, asset->height), QSize(640, 480));
    QCOMPARE(asset->version, 1);
    QCOMPARE(asset->createdAt, m_database->clock.now());
    QVERIFY(m_blobs->contains({asset->sha256, asset->bytes}));
    QCOMPARE(stored().find(asset->id), *asset);

    const auto text = m_assets->add(file("words"), u"words.png"_s);
    QVERIFY(text);
    QCOMPARE(text->mediaType, u"text/plain"_s);
    QCOMPARE(QSize(text->width, text->height), QSize(0, 0));
}

void TestAssetService::takesTheSameOnce()
{
    const auto first = m_assets->add(file("same"), u"a.txt"_s);
    m_database->clock.advance(std::chrono::hours(1));
    const auto again = m_assets->add(file("same"), u"folder/a.txt"_s, Id::create(m_database->clock.now()));
    QVERIFY(first && again);
    QCOMPARE(*again, *first);
    const auto renamed = m_assets->add(file("same"), u"b.txt"_s);
    QVERIFY(renamed && renamed->id != first->id);
    QCOMPARE(renamed->sha256, first->sha256);
    QCOMPARE(m_database->number(u"SELECT count(*) FROM asset"_s), 2);
}

void TestAssetService::takesOtherBytesUnderTheSameName()
{
    const auto first = m_assets->add(file("one"), u"a.txt"_s);
    const auto second = m_assets->add(file("two"), u"a.txt"_s);
    QVERIFY(first && second);
    QVERIFY(first->id != second->id && first->sha256 != second->sha256);
}

void TestAssetService::keepsAWantedIdThatIsFree()
{
    const Id wanted = Id::create(m_database->clock.now());
    const auto first = m_assets->add(file("one"), u"a.txt"_s, wanted);
    const auto second = m_assets->add(file("two"), u"a.txt"_s, wanted);
    QVERIFY(first && second);
    QCOMPARE(first->id, wanted);
    QVERIFY(second->id != wanted);
    QVERIFY(!m_assets->add(file("three"), u"a.txt"_s, Id())->id.isNull());
}

void TestAssetService::findsByAddress()
{
    const Asset first = *m_assets->add(file("same"), u"first.txt"_s);
    const Asset second = *m_assets->add(file("same"), u"second one.txt"_s);
    const auto find = [this](const QString &url) { return stored().find(*AssetAddress::parse(url)); };
    QCOMPARE(find(stableAddress(second)), second);
    QCOMPARE(find(hashedAddress(first)), first);
    QCOMPARE(find(hashedAddress(second)), second);
    QCOMPARE(find(u"/media/%1/other.txt"_s.arg(first.sha256)), first);
    QCOMPARE(find(u"/media/%1/x"_s.arg(u"0"_s.repeated(64))), std::nullopt);
    QCOMPARE(find(u"/media/%1/x"_s.arg(Id::create(m_database->clock.now()).toString())), std::nullopt);
}

void TestAssetService::refusesWhatIsNoFile()
{
    for (const QString &path : {u"/no/such/file"_s, m_database->folder(), QString(), u"/dev/null"_s}) {
        const auto asset = m_assets->add(path, u"a"_s);
        QVERIFY2(!asset && asset.error().code == u"not_found"_s, qPrintable(path));
    }
    QCOMPARE(m_database->number(u"SELECT count(*) FROM asset"_s), 0);
}

void TestAssetService::makesOneRowOfManyAtOnce()
{
    const QString source = file(QByteArray(600'000, 'm'));
    std::vector<Result<Asset>> made(12, fail(ErrorKind::Internal, {}, {}));
    {
        std::vector<std::jthread> threads;
        for (auto &each : made)
            threads.emplace_back([&] { each = m_assets->add(source, u"m"_s); });
    }
    for (const auto &each : made)
        QVERIFY(each && each->id == made.front()->id);
    QCOMPARE(m_database->number(u"SELECT count(*) FROM asset"_s), 1);
}

void TestAssetService::listsInOrder()
{
    std::vector<Asset> all;
    for (int i = 0; i < 5; ++i)
        all.push_back(*m_assets->add(file(QByteArray::number(i)), u"a"_s));
    QCOMPARE(stored().list(10), all);
    QCOMPARE(stored().list(2), std::vector(all.begin(), all.begin() + 2));
    QCOMPARE(stored().list(10, all[3].id), std::vector(all.begin() + 4, all.end()));
    QCOMPARE(stored().list(10, all[4].id), std::vector<Asset>());
}

void TestAssetService::usesIndexes()
{
    for (const QString &condition : {u"id = '?'"_s, u"sha256 = '?' AND name = '?'"_s, u"id > '?' ORDER BY id LIMIT 1"_s,
                                     u"sha256 = '?' ORDER BY id LIMIT 1"_s}) {
        auto plan = m_database->reader->prepare(u"EXPLAIN QUERY PLAN SELECT * FROM asset WHERE "_s + condition);
        QVERIFY(plan.next());
        QVERIFY2(plan.text(3).startsWith(u"SEARCH asset USING INDEX"_s), qPrintable(plan.text(3)));
    }
}

QTEST_GUILESS_MAIN(TestAssetService)
#include "tst_AssetService.moc"
