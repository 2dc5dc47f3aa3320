#include <sys/file.h>

#include <thread>

#include <QBuffer>
#include <QCryptographicHash>
#include <QtTest>

#include "TestDisk.h"
#include "models/assets/BlobStore.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Bytes in the store: whole, once, or not at all.
class TestBlobStore final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsBytes_data();
    void keepsBytes();
    void keepsThemOnce();
    void mendsWhatIsDamaged();
    void leavesNothingOfWhatCannotBeRead();
    void leavesNothingOnAFullDisk();
    void saysThatItMayNotWrite();
    void takesTheSameFromManyThreads();
    void removesWhatWasAbandoned();
    void takesOverFromAnotherStore();
    void takesNoDamagedCopy();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    /// All files of a store, without folders.
    [[nodiscard]] static QStringList filesIn(const QString &folder);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// Gives some bytes and then an error.
class BrokenDevice final : public QIODevice
{
    Q_OBJECT

protected:
    qint64 readData(char *data, qint64 length) override
    {
        if (m_given > 600'000)
            return -1;
        std::fill_n(data, length, 'x');
        m_given += length;
        return length;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_given = 0;
};

Result<Blob> add(const BlobStore &store, const QByteArray &bytes)
{
    QBuffer source;
    source.setData(bytes);
    return source.open(QIODevice::ReadOnly) ? store.add(source) : fail(ErrorKind::Internal, {}, {});
}

QByteArray contentOf(const QString &file)
{
    QFile content(file);
    return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray("(unreadable)");
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile content(file);
    QVERIFY(content.open(QIODevice::WriteOnly));
    QCOMPARE(content.write(bytes), bytes.size());
}

}

void TestBlobStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QStringList TestBlobStore::filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator found(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(QDir(folder).relativeFilePath(found.next()));
    return files;
}

void TestBlobStore::keepsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("one byte") << QByteArray(1, 0);
    QTest::newRow("just one piece") << QByteArray(256 * 1024, 'p');
    QTest::newRow("several") << QByteArray(1'000'003, 's');
}

void TestBlobStore::keepsBytes()
{
    QFETCH(const QByteArray, bytes);
    const BlobStore store(path(u"not/yet/blobs"_s));
    const auto blob = add(store, bytes);
    QVERIFY(blob);
    QCOMPARE(blob->bytes, bytes.size());
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(blob->sha256, hash);
    QVERIFY(store.contains(*blob));
    QCOMPARE(contentOf(store.path(hash)), bytes);
    QCOMPARE(filesIn(store.folder()), QStringList{hash.first(2) + u'/' + hash});
}

void TestBlobStore::keepsThemOnce()
{
    const BlobStore store(path(u"blobs"_s));
    QVERIFY(add(store, "a"));
    QVERIFY(add(store, "a"));
    QVERIFY(add(store, "b"));
    QCOMPARE(filesIn(store.folder()).size(), 2);
}

void TestBlobStore::mendsWhatIsDamaged()
{
    const BlobStore store(path(u"blobs"_s));
    const auto blob = add(store, "whole");
    write(store.path(blob->sha256), "wh");
    QVERIFY(!store.contains(*blob));
    QVERIFY(add(store, "whole"));
    QVERIFY(store.contains(*blob));
}

void TestBlobStore::leavesNothingOfWhatCannotBeRead()
{
    BrokenDevice source;
    QVERIFY(source.open(QIODevice::ReadOnly));
    const BlobStore store(path(u"blobs"_s));
    const auto blob = store.add(source);
    QVERIFY(!blob);
    QCOMPARE(blob.error().code, u"unavailable"_s);
    QCOMPARE(filesIn(store.folder()), QStringList());
}

void TestBlobStore::leavesNothingOnAFullDisk()
{
    const TestDisk disk(4);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk");
    const BlobStore store(disk.filePath(u"blobs"_s));
    QVERIFY(add(store, "before"));
    QVERIFY(disk.fillUpTo(300'000));
    const auto blob = add(store, QByteArray(1'000'000, 'x'));
    QVERIFY(!blob);
    QCOMPARE(blob.error().code, u"disk_full"_s);
    QCOMPARE(blob.error().kind, ErrorKind::Unavailable);
    QCOMPARE(filesIn(store.folder()).size(), 1);
    disk.freeSpace();
    QVERIFY(add(store, QByteArray(1'000'000, 'x')));
}

void TestBlobStore::saysThatItMayNotWrite()
{
    const TestDisk disk(1);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk");
    QVERIFY(disk.makeReadOnly());
    const auto blob = add(BlobStore(disk.filePath(u"blobs"_s)), "a");
    QVERIFY(!blob);
    QCOMPARE(blob.error().code, u"disk_error"_s);
}

void TestBlobStore::takesTheSameFromManyThreads()
{
    const BlobStore store(path(u"blobs"_s));
    const QByteArray bytes(700'000, 'm');
    std::atomic<int> kept = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 5; ++round)
                kept += add(store, bytes).has_value();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(kept.load(), 40);
    const QStringList files = filesIn(store.folder());
    QCOMPARE(files.size(), 1);
    QCOMPARE(contentOf(store.folder() + u'/' + files.first()), bytes);
}

void TestBlobStore::removesWhatWasAbandoned()
{
    const BlobStore store(path(u"blobs"_s));
    QVERIFY(add(store, "kept"));
    const QString abandoned = store.folder() + u"/incoming-dead01"_s;
    const QString underWay = store.folder() + u"/incoming-alive1"_s;
    write(abandoned, "half");
    QFile other(underWay);
    QVERIFY(other.open(QIODevice::WriteOnly));
    QCOMPARE(flock(other.handle(), LOCK_EX | LOCK_NB), 0); // as its writer holds it
    store.removeAbandoned();
    QVERIFY(!QFile::exists(abandoned));
    QVERIFY(QFile::exists(underWay));
    other.close();
    store.removeAbandoned();
    QCOMPARE(filesIn(store.folder()).size(), 1);
    BlobStore(path(u"none"_s)).removeAbandoned();
    QVERIFY(!QFile::exists(path(u"none"_s)));
}

void TestBlobStore::takesOverFromAnotherStore()
{
    const BlobStore from(path(u"from"_s));
    const auto blob = add(from, "shared");
    const BlobStore linked(path(u"linked"_s));
    QVERIFY(linked.take(from, *blob));
    QVERIFY(linked.take(from, *blob));
    QVERIFY(linked.contains(*blob));

    const TestDisk disk(1);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk");
    const BlobStore copied(disk.filePath(u"copied"_s));
    QVERIFY(copied.take(from, *blob));
    QCOMPARE(contentOf(copied.path(blob->sha256)), QByteArray("shared"));
    QVERIFY(from.contains(*blob));
}

void TestBlobStore::takesNoDamagedCopy()
{
    const TestDisk disk(1);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk");
    const BlobStore from(path(u"from"_s));
    const auto blob = add(from, "shared");
    write(from.path(blob->sha256), "shareD");
    const BlobStore to(disk.filePath(u"to"_s));
    const auto taken = to.take(from, *blob);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, u"disk_error"_s);
    QCOMPARE(filesIn(to.folder()), QStringList());
}

QTEST_APPLESS_MAIN(TestBlobStore)
#include "tst_BlobStore.moc"
