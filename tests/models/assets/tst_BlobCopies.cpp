#include <QtTest>

#include "TestDatabase.h"
#include "models/assets/AssetService.h"
#include "models/assets/BlobCopies.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// What a backup takes along, and brings back.
class TestBlobCopies final : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryAsset();
    void namesNoneOfAnEarlierTime();
    void copiesWhatIsMissing();
};

namespace {

QString fileOf(const TestDatabase &database, const QByteArray &bytes)
{
    QFile file(database.folder() + u"/source"_s);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

}

void TestBlobCopies::namesEveryAsset()
{
    TestDatabase database;
    database
        .write([](WriteContext &context) -> Result<void> {
            auto insert = context.connection().prepare(uR"(
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
            INSERT INTO asset (id, name, sha256, media_type, bytes, width, height, version, created_at)
            SELECT printf('%08d-0000-7000-8000-000000000000', i), 'n' || i, printf('%064d', i), 't', 1, 0, 0, 1, 0
            FROM n)"_s);
            insert.run();
            return {};
        })
        .value();
    const auto assets = assetsIn(database.file());
    QVERIFY(assets);
    QCOMPARE(assets->size(), 2500u);
    QCOMPARE(assets->back().name, u"n2500"_s);
}

void TestBlobCopies::namesNoneOfAnEarlierTime()
{
    const TestDatabase database;
    QVERIFY(Migrator(database.file(), embeddedMigrations(), database.clock).migrate(4, Migrator::Mode::Apply));
    const auto assets = assetsIn(database.file());
    QVERIFY(assets && assets->empty());
    QVERIFY(!assetsIn(database.folder() + u"/none"_s));
}

void TestBlobCopies::copiesWhatIsMissing()
{
    TestDatabase database;
    const BlobStore blobs(database.folder() + u"/blobs"_s);
    const BlobStore copy(database.folder() + u"/copy"_s);
    const AssetService service(blobs, *database.writer);
    for (const char *bytes : {"one", "two", "three"})
        QVERIFY(service.add(fileOf(database, bytes), QString::fromLatin1(bytes)));
    QVERIFY(service.add(fileOf(database, "one"), u"another name"_s));
    const auto assets = assetsIn(database.file());
    QCOMPARE(assets->size(), 4u);

    BlobCopies copies = copyBlobs(*assets, blobs, copy);
    QVERIFY(!copies.failed && copies.missing.empty());
    QCOMPARE(copies.copied, 3);
    copies = copyBlobs(*assets, blobs, copy);
    QCOMPARE(copies.copied, 0);
    // Back again, from a store that lacks one.
    QVERIFY(QFile::remove(blobs.path(assets->at(0).sha256)));
    QVERIFY(QFile::remove(blobs.path(assets->at(1).sha256)));
    QVERIFY(QFile::remove(copy.path(assets->at(1).sha256)));
    copies = copyBlobs(*assets, copy, blobs);
    QCOMPARE(copies.copied, 1);
    QCOMPARE(copies.missing, std::vector{assets->at(1)});
}

QTEST_GUILESS_MAIN(TestBlobCopies)
#include "tst_BlobCopies.moc"
