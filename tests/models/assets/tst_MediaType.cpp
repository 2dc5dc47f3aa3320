#include <QtTest>

#include "TestPictures.h"
#include "models/assets/MediaType.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;
using namespace pictures;

/// What files are taken for by their bytes.
class TestMediaType final : public QObject
{
    Q_OBJECT

private slots:
    void isTold_data();
    void isTold();
    void survivesCuts_data();
    void survivesCuts();
    void takesTextThatIsCut();
};

void TestMediaType::isTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &type) {
        QTest::newRow(name) << bytes << type;
    };
    row("PNG", png(1, 1), u"image/png"_s);
    row("JPEG", jpeg(1, 1), u"image/jpeg"_s);
    row("GIF", gif(1, 1), u"image/gif"_s);
    row("WebP", webpLossy(1, 1), u"image/webp"_s);
    row("AVIF", avif(extent(1, 1)), u"image/avif"_s);
    row("AVIF by a compatible brand", avif({}, "mif1" + QByteArray(4, 0) + "miafavif"), u"image/avif"_s);
    row("HEIC", avif({}, "heic" + QByteArray(4, 0) + "mif1heic"), u"image/heic"_s);
    row("BMP", bmp(1, 1), u"image/bmp"_s);
    row("text that begins as BMP does", "BM is short for bitmap.", u"text/plain"_s);
    row("icon", QByteArray("\0\0\1\0\1\0", 6), u"image/x-icon"_s);
    row("SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>", u"image/svg+xml"_s);
    row("SVG behind a mark and a declaration", "\xef\xbb\xbf<?xml version='1.0'?><!DOCTYPE svg><svg>",
        u"image/svg+xml"_s);
    row("SVG in another namespace", "<svg xmlns='urn:other'/>", u"text/plain"_s);
    row("XML that has SVG inside", "<html><svg/></html>", u"text/plain"_s);
    row("MP4", box("ftyp", "isom" + QByteArray(4, 0) + "isomiso2avc1mp41"), u"video/mp4"_s);
    row("QuickTime", box("ftyp", "qt  " + QByteArray(4, 0) + "qt  "), u"video/quicktime"_s);
    row("M4A", box("ftyp", "M4A " + QByteArray(4, 0) + "M4A mp42isom"), u"audio/mp4"_s);
    row("WebM", "\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm", u"video/webm"_s);
    row("Matroska", "\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x88matroska", u"application/octet-stream"_s);
    row("MP3 with a tag", "ID3\x04", u"audio/mpeg"_s);
    const QByteArray frame = QByteArray("\xff\xfb\x90\x00", 4) + QByteArray(413, 0); // 128 kbit/s at 44.1 kHz
    row("MP3", frame + frame, u"audio/mpeg"_s);
    row("one MP3 frame alone", frame, u"application/octet-stream"_s);
    row("Ogg", QByteArray("OggS\0\2", 6) + QByteArray(22, 0) + "\x01\x1e\x01vorbis", u"audio/ogg"_s);
    row("Theora", QByteArray("OggS\0\2", 6) + QByteArray(22, 0) + "\x01\x2a\x80theora", u"video/ogg"_s);
    row("WAV", "RIFF" + little(36, 4) + "WAVEfmt ", u"audio/wav"_s);
    row("WOFF", "wOFF", u"font/woff"_s);
    row("WOFF2", "wOF2", u"font/woff2"_s);
    row("TrueType", QByteArray("\0\1\0\0\0\x0a", 6), u"font/ttf"_s);
    row("OpenType", "OTTO", u"font/otf"_s);
    row("PDF", "%PDF-1.7\n%\xe2\xe3", u"application/pdf"_s);
    row("zip", "PK\3\4", u"application/zip"_s);
    row("text", "Grüße\r\n\taus Kiel\n", u"text/plain"_s);
    row("HTML", "<!doctype html><script>alert(1)</script>", u"text/plain"_s);
    row("JavaScript", "alert(1)", u"text/plain"_s);
    row("nothing", "", u"text/plain"_s);
    row("Latin 1",
        "Gr\xfc\xdf"
        "e",
        u"application/octet-stream"_s);
    row("a NUL in text", QByteArray("a\0b", 3), u"application/octet-stream"_s);
    row("a program",
        "\x7f"
        "ELF\2\1\1",
        u"application/octet-stream"_s);
    row("a picture behind text", "x" + png(1, 1), u"application/octet-stream"_s);
}

void TestMediaType::isTold()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, type);
    QCOMPARE(mediaTypeOf(bytes, true), type);
}

void TestMediaType::survivesCuts_data()
{
    isTold_data();
}

void TestMediaType::survivesCuts()
{
    QFETCH(const QByteArray, bytes);
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const QByteArray cut(bytes.constData(), length); // bytes of its own, so that reading on is seen
        QVERIFY(!mediaTypeOf(cut, true).isEmpty());
    }
}

void TestMediaType::takesTextThatIsCut()
{
    const QByteArray text = u"🦊"_s.toUtf8();
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const QByteArray cut = "fox " + text.first(length);
        QCOMPARE(mediaTypeOf(cut, false), u"text/plain"_s);
        const bool isWhole = length == 0 || length == text.size();
        QCOMPARE(mediaTypeOf(cut, true), isWhole ? u"text/plain"_s : u"application/octet-stream"_s);
    }
}

QTEST_APPLESS_MAIN(TestMediaType)
#include "tst_MediaType.moc"
