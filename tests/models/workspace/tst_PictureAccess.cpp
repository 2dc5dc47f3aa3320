#include <sys/stat.h>

#include <QSignalSpy>
#include <QTest>

#include "TestDisk.h"
#include "TestWorkspace.h"
#include "assets/TestPictures.h"
#include "models/assets/AssetAddress.h"
#include "models/workspace/PictureAccess.h"
#include "models/workspace/Workspace.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Pictures as the window asks for them and takes them in.
class tst_PictureAccess final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void takesAFileIn();
    void takesBytesIn();
    void takesTheSameOnce();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void refusesFoldersAndWhatIsNotThere();
    void refusesWhatIsTooLarge();
    void tellsWhenTheDiskIsFull();
    void tellsHowFarItIs();
    void stopsWhenNobodyWantsIt();
    void stopsWhenTheWorkspaceCloses();
    void findsTheBytesOfAnAddress();
    void findsNoBytesElsewhere();
    void listsTheNewestFirst();
    void listsPicturesOnly();
    void searchesByName();
    void isHeardOf();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_files.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    Asset add(const QString &name, quint32 width = 4)
    {
        m_workspace->clock.advance(std::chrono::seconds(1));
        return pictures().add(write(name, pictures::png(width, 3))).get().value();
    }
    [[nodiscard]] QStringList names(const PictureSelection &selection) const
    {
        QStringList all;
        const auto found = pictures().list(selection).get();
        for (const Asset &asset : found.value())
            all.append(asset.name);
        return all;
    }
    [[nodiscard]] PictureAccess &pictures() const { return m_window->pictures(); }
    [[nodiscard]] QStringList kept() const
    {
        return QDir(m_workspace->paths().blobs()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QTemporaryDir m_files;
    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<WorkspaceServices> m_services;
    std::unique_ptr<Workspace> m_window;
};

void tst_PictureAccess::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_services = m_workspace->open().value();
    m_window = std::make_unique<Workspace>(*m_services);
}

void tst_PictureAccess::cleanup()
{
    m_window.reset();
    m_services.reset();
    m_workspace.reset();
}

void tst_PictureAccess::takesAFileIn()
{
    const auto asset = pictures().add(write(u"Harbour at dawn.png"_s, pictures::png(1600, 1200))).get();
    QVERIFY(asset);
    QCOMPARE(asset->name, u"Harbour at dawn.png"_s);
    QCOMPARE(asset->mediaType, u"image/png"_s);
    QCOMPARE(QSize(asset->width, asset->height), QSize(1600, 1200));
}

void tst_PictureAccess::takesBytesIn()
{
    const auto asset = pictures().addBytes(u"pasted.gif"_s, [] { return pictures::gif(20, 10); }).get();
    QVERIFY(asset);
    QCOMPARE(asset->name, u"pasted.gif"_s);
    QCOMPARE(asset->width, 20);
    const auto nothing = pictures().addBytes(u"pasted.png"_s, [] { return QByteArray(); }).get();
    QCOMPARE(nothing.error().code, u"not_a_picture"_s);
}

void tst_PictureAccess::takesTheSameOnce()
{
    const Asset first = add(u"lamp.png"_s);
    QCOMPARE(add(u"lamp.png"_s), first);
    QVERIFY(add(u"chair.png"_s).id != first.id);
}

void tst_PictureAccess::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << QByteArray() << u"is empty"_s;
    QTest::newRow("text") << QByteArray("Hello") << u"no picture"_s;
    QTest::newRow("HTML") << QByteArray("<html><img src=x>") << u"no picture"_s;
    QTest::newRow("film") << pictures::box("ftyp", "isom" + QByteArray(4, 0)) + QByteArray(100, 'x') << u"no picture"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7 ...") << u"no picture"_s;
    QTest::newRow("zeroes") << QByteArray(4096, 0) << u"no picture"_s;
    QTest::newRow("cut in its head") << pictures::png(10, 10).first(14) << u"damaged"_s;
    QTest::newRow("of no size") << pictures::png(0, 10) << u"damaged"_s;
    QTest::newRow("HEIC") << pictures::avif(pictures::extent(10, 10), "heic" + QByteArray(4, 0))
                          << u"Save it as JPEG"_s;
}

void tst_PictureAccess::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const auto asset = pictures().add(write(u"photo.png"_s, bytes)).get();
    QVERIFY(!asset);
    QCOMPARE(asset.error().kind, ErrorKind::Invalid);
    QVERIFY2(asset.error().message.contains(said), qPrintable(asset.error().message));
    QVERIFY(asset.error().message.contains(u"photo.png"_s));
    QVERIFY(kept().isEmpty());
}

void tst_PictureAccess::refusesFoldersAndWhatIsNotThere()
{
    const auto folder = pictures().add(m_files.path()).get();
    QVERIFY(folder.error().message.contains(u"folder"_s));
    QCOMPARE(pictures().add(m_files.filePath(u"gone.png"_s)).get().error().kind, ErrorKind::NotFound);
    const QString pipe = m_files.filePath(u"pipe.png"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(pictures().add(pipe).get().error().kind, ErrorKind::NotFound);
}

void tst_PictureAccess::refusesWhatIsTooLarge()
{
    QFile file(write(u"huge.png"_s, pictures::png(10, 10)));
    QVERIFY(file.resize(PictureAccess::kMaximumBytes + 1)); // takes no room on the disk
    QCOMPARE(pictures().add(file.fileName()).get().error().kind, ErrorKind::TooLarge);
    QVERIFY(kept().isEmpty());
}

void tst_PictureAccess::tellsWhenTheDiskIsFull()
{
    const TestDisk disk(8);
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    QVERIFY(QFile::link(disk.filePath(u"blobs"_s), m_workspace->paths().blobs()));
    QVERIFY(QDir().mkpath(disk.filePath(u"blobs"_s)));
    QVERIFY(disk.fillUpTo(64 * 1024));
    QFile file(write(u"large.png"_s, pictures::png(10, 10)));
    QVERIFY(file.resize(1'000'000));
    const auto asset = pictures().add(file.fileName()).get();
    QCOMPARE(asset.error().code, u"disk_full"_s);
    QVERIFY(asset.error().message.contains(u"Free some space"_s));
    QVERIFY(pictures().list({}).get()->empty());
    QVERIFY(kept().isEmpty());
}

void tst_PictureAccess::tellsHowFarItIs()
{
    constexpr qint64 kBytes = 3'000'000;
    QFile file(write(u"large.png"_s, pictures::png(10, 10)));
    QVERIFY(file.resize(kBytes));
    qint64 last = 0;
    bool isRising = true;
    const auto asset = pictures()
                           .add(file.fileName(),
                                [&](qint64 done, qint64 total) {
                                    isRising = isRising && total == kBytes && (done >= last || done == 0);
                                    last = done;
                                    return true;
                                })
                           .get();
    QVERIFY(asset);
    QCOMPARE(asset->bytes, kBytes);
    QVERIFY(isRising);
    QCOMPARE(last, kBytes);
}

void tst_PictureAccess::stopsWhenNobodyWantsIt()
{
    QFile file(write(u"large.png"_s, pictures::png(10, 10)));
    QVERIFY(file.resize(50'000'000));
    const auto asset = pictures().add(file.fileName(), [](qint64 done, qint64) { return done < 1'000'000; }).get();
    QCOMPARE(asset.error().code, u"cancelled"_s);
    QVERIFY(kept().isEmpty());
    const auto atOnce = pictures().add(file.fileName(), [](qint64, qint64) { return false; }).get();
    QCOMPARE(atOnce.error().code, u"cancelled"_s);
}

void tst_PictureAccess::stopsWhenTheWorkspaceCloses()
{
    QFile file(write(u"large.png"_s, pictures::png(10, 10)));
    QVERIFY(file.resize(PictureAccess::kMaximumBytes));
    std::atomic<qint64> read = 0;
    (void)pictures().add(file.fileName(), [&read](qint64 done, qint64) {
        read = done;
        return true;
    });
    QTRY_VERIFY(read > 0);
    m_window.reset();
    QVERIFY(read < PictureAccess::kMaximumBytes);
    QVERIFY(kept().isEmpty());
}

void tst_PictureAccess::findsTheBytesOfAnAddress()
{
    const Asset asset = add(u"lamp.png"_s);
    for (const QString &address : {stableAddress(asset), hashedAddress(asset), u"/media/"_s + asset.sha256}) {
        const auto found = pictures().find(address).get();
        QVERIFY(found);
        QCOMPARE(found->asset, asset);
        QCOMPARE(QFileInfo(found->path).size(), asset.bytes);
    }
}

void tst_PictureAccess::findsNoBytesElsewhere()
{
    const Asset asset = add(u"lamp.png"_s);
    for (const QString &address :
         {QString(), u"https://example.com/media/"_s + asset.sha256, u"/media/../vitrine.db"_s, u"/etc/passwd"_s,
          u"/media/"_s + Id::create(m_workspace->clock.now()).toString() + u"/lamp.png"_s})
        QCOMPARE(pictures().find(address).get().error().kind, ErrorKind::NotFound);
    QVERIFY(QFile::remove(pictures().find(stableAddress(asset)).get()->path));
    QCOMPARE(pictures().find(stableAddress(asset)).get().error().kind, ErrorKind::NotFound);
}

void tst_PictureAccess::listsTheNewestFirst()
{
    for (const QString &name : {u"a.png"_s, u"b.png"_s, u"c.png"_s})
        add(name);
    QCOMPARE(names({}), (QStringList{u"c.png"_s, u"b.png"_s, u"a.png"_s}));
    const auto first = pictures().list({.text = {}, .limit = 2}).get().value();
    QCOMPARE(first.size(), 2U);
    QCOMPARE(names({.text = {}, .before = first.back().id, .limit = 2}), QStringList{u"a.png"_s});
}

void tst_PictureAccess::listsPicturesOnly()
{
    add(u"a.png"_s);
    QVERIFY(m_services->assets().add(write(u"notes.txt"_s, "Hello"), u"notes.txt"_s));
    QCOMPARE(names({}), QStringList{u"a.png"_s});
}

void tst_PictureAccess::searchesByName()
{
    add(u"Harbour at dawn.png"_s);
    add(u"Été au port.png"_s);
    add(u"harbour lamp.png"_s);
    QCOMPARE(names({.text = u"HARBOUR"_s}), (QStringList{u"harbour lamp.png"_s, u"Harbour at dawn.png"_s}));
    QCOMPARE(names({.text = u"dawn harb"_s}), QStringList{u"Harbour at dawn.png"_s});
    QCOMPARE(names({.text = u"été"_s}), QStringList{u"Été au port.png"_s});
    QCOMPARE(names({.text = u"%"_s}), QStringList());
}

void tst_PictureAccess::isHeardOf()
{
    QSignalSpy changed(&pictures(), &PictureAccess::changed);
    add(u"lamp.png"_s);
    QTRY_COMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(tst_PictureAccess)
#include "tst_PictureAccess.moc"
