#include <QImageWriter>
#include <QMimeData>
#include <QUrl>
#include <QtTest>

#include "WorkspaceFixture.h"
#include "assets/TestPictures.h"
#include "models/assets/AssetAddress.h"
#include "models/workspace/PictureAccess.h"
#include "ui/pictures/PictureCache.h"
#include "ui/pictures/PictureIntake.h"
#include "ui/shell/WorkList.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;
using namespace vitrine::ui;

/// Thumbnails of real files, hostile ones too, and what is dropped and pasted.
class tst_PictureCache final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsAPictureOnceItIsRead();
    void coversWithItsMiddle();
    void turnsWhatIsHeldUpright();
    void readsForTheScreensRatio();
    void answersNoneOnce_data();
    void answersNoneOnce();
    void triesAgainWhenPicturesChange();
    void readsDrawings();
    void readsManyWhileTheLatestComeFirst();
    void keepsItsMemoryBounded();
    void endsWhileItReads();
    void tellsWhatMayBeAPicture_data();
    void tellsWhatMayBeAPicture();
    void takesFilesIn();
    void takesAPastedPictureIn();
    void takesEncodedBytesAsTheyAre();
    void saysWhyOneIsRefused();
    void keepsTheRestWhenCancelled();

private:
    static QByteArray encoded(const QImage &image, const char *format = "png")
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!image.save(&buffer, format))
            qFatal("cannot write %s", format);
        return bytes;
    }
    static QByteArray plain(const QSize &size, const QColor &color, const char *format = "png")
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        return encoded(image, format);
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_files->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    /// Takes it in whatever it is, as an import may have.
    QString add(const QByteArray &bytes, const QString &name = u"picture"_s) const
    {
        return stableAddress(m_files->services->assets().add(write(name, bytes), name).value());
    }
    QPixmap wait(const QString &address, const QSize &size, qreal ratio = 1) const
    {
        QPixmap found;
        [&] { QTRY_VERIFY(!(found = m_cache->pixmap(address, size, ratio)).isNull()); }();
        return found;
    }
    [[nodiscard]] PictureAccess &pictures() const { return m_files->workspace->pictures(); }
    TakenPictures take(const QMimeData &data) const
    {
        std::optional<TakenPictures> taken;
        m_intake->take(data, m_intake.get(), [&taken](const TakenPictures &all) { taken = all; });
        [&] { QTRY_VERIFY(taken); }();
        return taken.value_or(TakenPictures());
    }

    std::unique_ptr<WorkspaceFixture> m_files;
    std::unique_ptr<WorkList> m_work;
    std::unique_ptr<PictureCache> m_cache;
    std::unique_ptr<PictureIntake> m_intake;
};

void tst_PictureCache::init()
{
    m_files = std::make_unique<WorkspaceFixture>();
    m_work = std::make_unique<WorkList>();
    m_cache = std::make_unique<PictureCache>(pictures());
    m_intake = std::make_unique<PictureIntake>(pictures(), *m_work, m_files->clock);
}

void tst_PictureCache::cleanup()
{
    m_intake.reset();
    m_cache.reset();
    m_work.reset();
    m_files.reset();
}

void tst_PictureCache::showsAPictureOnceItIsRead()
{
    const QString address = add(plain({400, 300}, Qt::red));
    QSignalSpy ready(m_cache.get(), &PictureCache::ready);
    QVERIFY(m_cache->pixmap(address, {48, 36}, 1).isNull());
    QVERIFY(ready.wait());
    QCOMPARE(ready.front().front().toString(), address);
    const QPixmap pixmap = m_cache->pixmap(address, {48, 36}, 1);
    QCOMPARE(pixmap.size(), QSize(48, 36));
    QCOMPARE(pixmap.toImage().pixelColor(20, 20), QColor(Qt::red));
    QVERIFY(!m_cache->isMissing(address));
}

void tst_PictureCache::coversWithItsMiddle()
{
    QImage wide(900, 300, QImage::Format_RGB32);
    wide.fill(Qt::blue);
    for (int y = 0; y < 300; ++y) {
        for (int x = 300; x < 600; ++x)
            wide.setPixel(x, y, qRgb(0, 255, 0));
    }
    const QImage shown = wait(add(encoded(wide)), {60, 60}).toImage();
    QCOMPARE(shown.pixelColor(2, 30), QColor(Qt::green));
    QCOMPARE(shown.pixelColor(57, 30), QColor(Qt::green));
}

void tst_PictureCache::turnsWhatIsHeldUpright()
{
    // Red above blue as it lies; held on its side, red comes to stand on the right.
    QImage lying(200, 100, QImage::Format_RGB32);
    lying.fill(Qt::blue);
    for (int y = 0; y < 50; ++y) {
        for (int x = 0; x < 200; ++x)
            lying.setPixel(x, y, qRgb(255, 0, 0));
    }
    QByteArray jpeg = encoded(lying, "jpeg");
    jpeg.insert(2, pictures::jpegSegment('\xe1', pictures::exif(6, true)));
    const QImage shown = wait(add(jpeg), {50, 100}).toImage();
    QCOMPARE(shown.size(), QSize(50, 100));
    QVERIFY(shown.pixelColor(45, 50).red() > 200);
    QVERIFY(shown.pixelColor(5, 50).blue() > 200);
}

void tst_PictureCache::readsForTheScreensRatio()
{
    const QString address = add(plain({400, 300}, Qt::red));
    const QPixmap pixmap = wait(address, {48, 36}, 1.5);
    QCOMPARE(pixmap.size(), QSize(72, 54));
    QCOMPARE(pixmap.devicePixelRatio(), 1.5);
}

void tst_PictureCache::answersNoneOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = plain({300, 300}, Qt::red);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Hello");
    QTest::newRow("head alone") << pictures::png(200, 200);
    QTest::newRow("30,000 px PNG") << pictures::png(30'000, 30'000);
    QTest::newRow("30,000 px GIF") << pictures::gif(30'000, 30'000);
    QTest::newRow("30,000 px JPEG") << pictures::jpeg(30'000, 30'000);
    QTest::newRow("30,000 px WebP") << pictures::webpExtended(30'000, 30'000);
    QTest::newRow("a million by a million") << pictures::png(1'000'000, 1'000'000);
    QTest::newRow("cut PNG") << whole.first(whole.size() / 3);
    QTest::newRow("PNG by name, GIF inside") << pictures::png(10, 10) + pictures::gif(10, 10);
    QTest::newRow("AVIF head") << pictures::avif(pictures::extent(100, 100));
    const auto drawing = [](const QByteArray &inside) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' "
               "height='9'>" +
               inside + "</svg>";
    };
    QByteArray bomb = "<rect id='l0' width='9' height='9'/>";
    for (int i = 1; i < 30; ++i) {
        bomb += "<g id='l" + QByteArray::number(i) + "'>" +
                QByteArray("<use xlink:href='#l" + QByteArray::number(i - 1) + "'/>").repeated(10) + "</g>";
    }
    QTest::newRow("drawing that uses itself without end") << drawing(bomb);
    QTest::newRow("drawing that is its own part") << drawing("<g id='a'><use href='#a'/></g><use href='#a'/>");
    QTest::newRow("drawing 40,000 deep") << drawing(QByteArray("<g>").repeated(40'000) +
                                                    QByteArray("</g>").repeated(40'000));
    QTest::newRow("drawing of entities")
        << QByteArray("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                      "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>") +
               drawing("<text>&d;&d;&d;&d;&d;&d;&d;</text>");
    QTest::newRow("broken drawing") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><g>");
}

void tst_PictureCache::answersNoneOnce()
{
    QFETCH(QByteArray, bytes);
    const QString address = add(bytes);
    QSignalSpy ready(m_cache.get(), &PictureCache::ready);
    QVERIFY(m_cache->pixmap(address, {48, 36}, 1).isNull());
    QTRY_VERIFY(m_cache->isMissing(address));
    QCOMPARE(ready.count(), 1);
    QVERIFY(m_cache->pixmap(address, {48, 36}, 1).isNull());
    QVERIFY(m_cache->pixmap(address, {96, 72}, 1).isNull());
    const QString sound = add(plain({9, 9}, Qt::red), u"sound"_s);
    wait(sound, {48, 36});
    QCOMPARE(ready.count(), 2);
    // Never of the workspace, so that nothing is asked of it.
    QVERIFY(m_cache->isMissing(u"https://example.com/a.png"_s));
    QVERIFY(m_cache->isMissing({}));
}

void tst_PictureCache::triesAgainWhenPicturesChange()
{
    const QByteArray bytes = plain({30, 30}, Qt::red);
    const QString sha = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const QString address = u"/media/%1/later.png"_s.arg(sha);
    QVERIFY(m_cache->pixmap(address, {48, 36}, 1).isNull());
    QTRY_VERIFY(m_cache->isMissing(address));
    QSignalSpy ready(m_cache.get(), &PictureCache::ready);
    QVERIFY(pictures().add(write(u"later.png"_s, bytes)).get());
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(ready.front().front().toString(), QString());
    wait(address, {48, 36});
}

void tst_PictureCache::readsDrawings()
{
    const QString address = add("<svg xmlns='http://www.w3.org/2000/svg' width='100' height='50'>"
                                "<defs><rect id='a' width='100' height='50' fill='#00ff00'/></defs>"
                                "<use href='#a'/><use href='#a'/></svg>");
    QCOMPARE(wait(address, {64, 64}).toImage().pixelColor(32, 32), QColor(Qt::green));
}

void tst_PictureCache::readsManyWhileTheLatestComeFirst()
{
    QStringList addresses;
    for (int i = 0; i < 200; ++i)
        addresses.append(add(plain({64, 64}, QColor::fromHsv(i, 255, 255)), u"picture %1"_s.arg(i)));
    QStringList order;
    // A view that is scrolled through: at last it shows ten.
    const QStringList shown = addresses.last(10);
    bool isCatchingUp = false;
    connect(m_cache.get(), &PictureCache::ready, this,
            [&](const QString &address) { address.isEmpty() ? (isCatchingUp = true, void()) : order.append(address); });
    for (const QString &address : std::as_const(addresses))
        (void)m_cache->pixmap(address, {48, 36}, 1);
    for (const QString &address : shown)
        (void)m_cache->pixmap(address, {48, 36}, 1);
    QTRY_VERIFY(isCatchingUp); // told that some were dropped, to whom it matters
    QVERIFY(order.size() <= PictureCache::kMaximumWaiting + 2);
    for (const QString &address : shown)
        QVERIFY(order.indexOf(address) < 14);
}

void tst_PictureCache::keepsItsMemoryBounded()
{
    const QString address = add(plain({1000, 1000}, Qt::red));
    for (int i = 0; i < 20; ++i)
        wait(address, {1000 + i, 1000}); // 80 MB in all
    QVERIFY(m_cache->pixmap(address, {1000, 1000}, 1).isNull());
    QVERIFY(!m_cache->pixmap(address, {1019, 1000}, 1).isNull());
    QVERIFY(m_cache->pixmap(address, {PictureCache::kMaximumSide + 1, 10}, 1).isNull());
}

void tst_PictureCache::endsWhileItReads()
{
    for (int i = 0; i < 40; ++i)
        (void)m_cache->pixmap(add(plain({900, 900}, QColor::fromHsv(i, 9, 9)), u"%1"_s.arg(i)), {96, 72}, 1);
    QCoreApplication::processEvents();
    m_cache.reset();
}

void tst_PictureCache::tellsWhatMayBeAPicture_data()
{
    QTest::addColumn<QString>("mimeType");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isPicture");
    QTest::newRow("a file") << u"text/uri-list"_s << QByteArray("file:///home/a/photo.JPG\r\n") << true;
    QTest::newRow("one among others") << u"text/uri-list"_s
                                      << QByteArray("file:///home/a/notes.txt\r\nfile:///home/a/photo.webp\r\n")
                                      << true;
    QTest::newRow("another file") << u"text/uri-list"_s << QByteArray("file:///home/a/notes.txt\r\n") << false;
    QTest::newRow("on the Web") << u"text/uri-list"_s << QByteArray("https://example.com/photo.jpg\r\n") << false;
    QTest::newRow("encoded") << u"image/png"_s << QByteArray("...") << true;
    QTest::newRow("text") << u"text/plain"_s << QByteArray("photo.jpg") << false;
    QTest::newRow("nothing") << u"text/plain"_s << QByteArray() << false;
}

void tst_PictureCache::tellsWhatMayBeAPicture()
{
    QFETCH(QString, mimeType);
    QFETCH(QByteArray, content);
    QMimeData data;
    data.setData(mimeType, content);
    QTEST(PictureIntake::hasPictures(data), "isPicture");
}

void tst_PictureCache::takesFilesIn()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"a lamp.png"_s, plain({40, 30}, Qt::red))),
                  QUrl::fromLocalFile(write(u"notes.txt"_s, "Hello")),
                  QUrl::fromLocalFile(write(u"chair.jpg"_s, plain({30, 40}, Qt::blue, "jpeg")))});
    const TakenPictures taken = take(data);
    QCOMPARE(taken.assets.size(), 2U);
    QCOMPARE(taken.assets[0].name, u"a lamp.png"_s);
    QCOMPARE(taken.assets[1].mediaType, u"image/jpeg"_s);
    QVERIFY(taken.refusals.isEmpty());
}

void tst_PictureCache::takesAPastedPictureIn()
{
    QImage image(40, 30, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QMimeData data;
    data.setImageData(image);
    QVERIFY(PictureIntake::hasPictures(data));
    const TakenPictures taken = take(data);
    QCOMPARE(taken.assets.size(), 1U);
    QCOMPARE(taken.assets[0].mediaType, u"image/png"_s);
    QVERIFY(taken.assets[0].name.startsWith(u"pasted-"_s));
    QVERIFY(taken.assets[0].name.endsWith(u".png"_s));
    QCOMPARE(taken.assets[0].width, 40);
}

void tst_PictureCache::takesEncodedBytesAsTheyAre()
{
    const QByteArray jpeg = plain({40, 30}, Qt::red, "jpeg");
    QMimeData data;
    data.setData(u"image/jpeg"_s, jpeg);
    const TakenPictures taken = take(data);
    QCOMPARE(taken.assets.at(0).bytes, jpeg.size());
    QVERIFY(taken.assets.at(0).name.endsWith(u".jpg"_s));
}

void tst_PictureCache::saysWhyOneIsRefused()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"photo.png"_s, "Hello")),
                  QUrl::fromLocalFile(m_files->filePath(u"gone.png"_s)),
                  QUrl::fromLocalFile(write(u"lamp.png"_s, plain({40, 30}, Qt::red)))});
    const TakenPictures taken = take(data);
    QCOMPARE(taken.assets.size(), 1U);
    QCOMPARE(taken.refusals.size(), 2);
    QVERIFY(taken.refusals[0].contains(u"photo.png"_s));
}

void tst_PictureCache::keepsTheRestWhenCancelled()
{
    QStringList files;
    for (int i = 0; i < 30; ++i)
        files.append(write(u"%1.png"_s.arg(i), plain({8, 8}, QColor::fromHsv(i, 9, 9))));
    std::optional<TakenPictures> taken;
    m_intake->takeFiles(files, this, [&taken](const TakenPictures &all) { taken = all; });
    m_work->cancelAll();
    QTRY_VERIFY(taken);
    QVERIFY(taken->assets.size() < 30);
    QVERIFY(taken->refusals.isEmpty());
    QTRY_VERIFY(m_work->running().empty());
}

QTEST_MAIN(tst_PictureCache)
#include "tst_PictureCache.moc"
