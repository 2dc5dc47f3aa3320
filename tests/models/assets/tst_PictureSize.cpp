#include <QBuffer>
#include <QtTest>

#include "TestPictures.h"
#include "models/assets/MediaType.h"
#include "models/assets/PictureSize.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;
using namespace pictures;

/// The sides of pictures, read from their heads.
class TestPictureSize final : public QObject
{
    Q_OBJECT

private slots:
    void readsSides_data();
    void readsSides();
    void survivesCuts_data();
    void survivesCuts();
    void readsNoMoreThanHeads();
};

namespace {

QSize sizeOf(const QByteArray &bytes)
{
    QBuffer file;
    file.setData(bytes);
    if (!file.open(QIODevice::ReadOnly))
        return {-2, -2};
    return pictureSize(file, mediaTypeOf(QByteArrayView(bytes).first(std::min(kMediaTypeBytes, bytes.size())), true));
}

QByteArray svg(const QByteArray &attributes)
{
    return "<?xml version=\"1.0\"?>\n<!-- drawn -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes +
           "></svg>";
}

void addPictures()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");
    const auto row = [](const char *name, const QByteArray &bytes, const QSize &size) {
        QTest::newRow(name) << bytes << size;
    };
    row("PNG", png(640, 480), {640, 480});
    row("GIF", gif(3, 65535), {3, 65535});
    row("BMP", bmp(20, 10), {20, 10});
    row("BMP from above", bmp(20, quint32(-10)), {20, 10});
    row("old BMP", "BM" + QByteArray(8, 0) + little(26, 4) + little(12, 4) + little(7, 2) + little(9, 2), {7, 9});
    row("icon", QByteArray("\0\0\1\0\2\0", 6) + QByteArray("\x10\x10", 2) + QByteArray(14, 0) + QByteArray(16, 0),
        {256, 256});
    row("JPEG", jpeg(4000, 3000), {4000, 3000});
    row("progressive JPEG", jpeg(40, 30, {}, '\xc2'), {40, 30});
    row("JPEG with tables and fill bytes before",
        jpeg(40, 30, jpegSegment('\xc4', QByteArray(20, '\1')) + "\xff\xff" + jpegSegment('\xdb', QByteArray(65, 'q'))),
        {40, 30});
    for (quint32 orientation = 0; orientation <= 9; ++orientation) {
        const bool isTurned = orientation >= 5 && orientation <= 8;
        for (const bool isBig : {false, true}) {
            const QByteArray name = "JPEG, orientation " + QByteArray::number(orientation) + (isBig ? " MM" : " II");
            row(name.constData(), jpeg(40, 30, jpegSegment('\xe1', exif(orientation, isBig))),
                isTurned ? QSize(30, 40) : QSize(40, 30));
        }
    }
    row("lossy WebP", webpLossy(1920, 1080), {1920, 1080});
    row("lossless WebP", webpLossless(16384, 1), {16384, 1});
    row("extended WebP", webpExtended(5000, 4000), {5000, 4000});
    row("AVIF", avif(extent(800, 600)), {800, 600});
    row("AVIF of tiles", avif(extent(512, 512) + extent(4032, 3024) + extent(160, 120)), {4032, 3024});
    row("AVIF turned by a quarter", avif(extent(800, 600) + box("irot", "\x01")), {600, 800});
    row("AVIF turned by a half", avif(extent(800, 600) + box("irot", "\x02")), {800, 600});
    row("SVG in pixels", svg("width=\"120\" height=\"80.4px\""), {120, 80});
    row("SVG of a box", svg("viewBox=\"0 0 24 16\""), {24, 16});
    row("SVG of a box with commas", svg("width=\"100%\" viewBox=\"0,0, 24 ,16\""), {24, 16});
    row("SVG with one side", svg("width=\"48\" viewBox=\"0 0 24 16\""), {48, 32});
}

}

void TestPictureSize::readsSides_data()
{
    addPictures();
    const auto none = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes << QSize(); };
    none("PNG without sides", png(0, 480));
    none("PNG that claims too much", png(0xffffffff, 0xffffffff));
    none("a JPEG that is over before its frame", "\xff\xd8\xff\xe0" + big(2, 2) + "\xff\xd9");
    none("a JPEG whose segment is shorter than its length", "\xff\xd8\xff\xe0" + big(0, 2) + QByteArray(100, '\xff'));
    none("a JPEG of fill bytes", "\xff\xd8" + QByteArray(100'000, '\xff'));
    none("AVIF with boxes without length", box("ftyp", "avif" + QByteArray(4, 0)) + QByteArray(4000, 0));
    none("AVIF with a box of all bytes that there can be",
         box("ftyp", "avif" + QByteArray(4, 0)) + big(1, 4) + "meta" + QByteArray(8, '\xff') + QByteArray(100, 'a'));
    none("AVIF with a short extent", avif(box("ispe", QByteArray(4, 0))));
    none("SVG with neither", svg("width=\"2em\""));
    none("SVG without end", svg("width=\"1e300\" height=\"inf\""));
    none("SVG of nothing", svg("viewBox=\"0 0 0 0\""));
    none("SVG that multiplies", "<!DOCTYPE svg [<!ENTITY a \"" + QByteArray(100, '1') + "\"><!ENTITY b \"" +
                                    QByteArray("&a;").repeated(100) + "\"><!ENTITY c \"" +
                                    QByteArray("&b;").repeated(100) + "\">]><svg width=\"&c;\" height=\"&c;\"/>");
    none("text", "No picture.");
    none("nothing", "");
}

void TestPictureSize::readsSides()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QSize, size);
    QCOMPARE(sizeOf(bytes), size);
}

void TestPictureSize::survivesCuts_data()
{
    addPictures();
}

/// Cut anywhere it has those sides or none.
void TestPictureSize::survivesCuts()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QSize, size);
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const QSize found = sizeOf(bytes.first(length));
        const bool isTold = found.isEmpty() || found == size || found == size.transposed();
        // An AVIF's or icon's largest may be cut away.
        QVERIFY2(isTold || found.width() < size.width(), qPrintable(QString::number(length)));
    }
}

/// A head that points into the end of a large file costs no more than one that does not.
void TestPictureSize::readsNoMoreThanHeads()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const QByteArray start = box("ftyp", "avif" + QByteArray(4, 0)) + big(1, 4) + "mdat" + big(1, 4) + big(0, 4);
    file.write(start);
    QVERIFY(file.seek(start.size() - 16 + 0x1'0000'0000));
    const QByteArray all = avif(extent(33, 22));
    file.write(all.sliced(all.indexOf("meta") - 4));
    QVERIFY(file.flush());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(pictureSize(file, u"image/avif"_s), QSize(33, 22));
    QVERIFY(timer.elapsed() < 1000);
}

QTEST_APPLESS_MAIN(TestPictureSize)
#include "tst_PictureSize.moc"
