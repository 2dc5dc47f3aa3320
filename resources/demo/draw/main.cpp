#include <cstdio>

#include <QBuffer>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QImageWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "Picture.h"

namespace {

using namespace Qt::StringLiterals;
using namespace vitrine::demo;

/// What a picture may weigh, in bytes.
constexpr qsizetype kHeaviest = 84'000;

Pictures all()
{
    Pictures pictures;
    for (const auto &part : {harbourLights(), fieldNotes(), ovelGrotesk(), brinewellMuseum(), kestrelhouseTeaTins(),
                             slowMaps(), ueberfahrt(), kamiNoOmosa(), crossingTimes(), proofmark(), weatherOrgan(),
                             weftAndWire(), articlesOnType(), articlesOnPrint(), articlesOnTheWeb()})
        pictures.insert(pictures.end(), part.begin(), part.end());
    return pictures;
}

/// Chance is seeded by the name, so that a new picture changes no other.
quint32 seedOf(const QString &file)
{
    quint32 seed = 2'166'136'261u;
    for (const QChar letter : file)
        seed = (seed ^ letter.unicode()) * 16'777'619u;
    return seed;
}

QByteArray svg(const Picture &picture)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size);
    generator.setViewBox(QRect({0, 0}, picture.size));
    Sheet sheet(generator, picture.size, seedOf(picture.file));
    picture.draw(sheet);
    sheet.end();
    return buffer.data();
}

QByteArray webp(const QImage &image, int quality)
{
    QBuffer buffer;
    QImageWriter writer(&buffer, "webp");
    writer.setQuality(quality);
    return writer.write(image) ? buffer.data() : QByteArray();
}

/// Flat pictures are smallest without loss (100), soft ones with it.
QByteArray webp(const Picture &picture)
{
    QImage image(picture.size, QImage::Format_RGB32);
    Sheet sheet(image, picture.size, seedOf(picture.file));
    picture.draw(sheet);
    sheet.end();
    QByteArray smallest = webp(image, 90);
    if (const QByteArray lossless = webp(image, 100); lossless.size() < smallest.size() * 5 / 4)
        smallest = lossless;
    for (int quality = 86; smallest.size() > kHeaviest && quality > 48; quality -= 6)
        smallest = webp(image, quality);
    return smallest;
}

bool save(const Picture &picture, const QDir &folder)
{
    const QByteArray bytes = picture.file.endsWith(".svg"_L1) ? svg(picture) : webp(picture);
    if (bytes.isEmpty() || !folder.mkpath(picture.file.section(u'/', 0, -2)))
        return false;
    std::printf("%7lld  %s\n", qlonglong(bytes.size()), qPrintable(picture.file));
    QSaveFile file(folder.filePath(picture.file));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

}

/// demo-pictures FOLDER [PART]: draws all pictures into FOLDER, or those whose name contains PART.
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: demo-pictures FOLDER [PART OF A NAME]\n", stderr);
        return 2;
    }
    for (const Picture &picture : all()) {
        if (!picture.file.contains(arguments.value(2)))
            continue;
        if (!save(picture, QDir(arguments[1]))) {
            std::fprintf(stderr, "%s cannot be written; is qt6-image-formats-plugins installed?\n",
                         qPrintable(picture.file));
            return 1;
        }
    }
    return 0;
}
