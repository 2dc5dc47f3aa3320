#include <array>
#include <cmath>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

/// Smoke, Orchard, First flush, Mint, Roasted stem, Nothing in particular.
const std::array<QRgb, 6> kTeas{0x8d9690, 0xe3cf8e, 0xc9cc6a, 0xa9cdb4, 0xb98a5b, 0xcfd2d3};

void feather(Sheet &sheet, qreal length, const QColor &colour, const QColor &quill)
{
    const qreal width = length * 0.26;
    QPainterPath vane(QPointF(0, length * 0.34));
    vane.cubicTo(-width, length * 0.1, -width * 0.9, -length * 0.4, 0, -length * 0.5);
    vane.cubicTo(width * 0.9, -length * 0.4, width, length * 0.1, 0, length * 0.34);
    sheet.shape(vane, colour);
    sheet.line({0, length * 0.5}, {0, -length * 0.42}, quill, length * 0.03);
    for (const qreal y : {-0.2, 0.0, 0.16})
        sheet.line({0, length * y}, {width * 0.5, length * (y - 0.13)}, quill, length * 0.022);
}

void feathers(Sheet &sheet, QPointF centre, int count, qreal length, const QColor &colour, const QColor &quill)
{
    for (int i = 0; i < count; ++i) {
        sheet.save();
        sheet.translate(centre);
        sheet.rotate(count == 1 ? 20 : i * 360.0 / count);
        if (count > 1)
            sheet.translate(0, -length * 0.62);
        feather(sheet, length, colour, quill);
        sheet.restore();
    }
}

void tin(Sheet &sheet, qreal x, qreal foot, qreal width, qreal height, int tea)
{
    const QColor body = ink(kTeas[size_t(tea)]);
    const QRectF area(x, foot - height, width, height);
    sheet.block(area.adjusted(10, 60, 26, 8), ink(0x14241d, 0.5), 26);
    sheet.block(area, blend(body, ink(0xfaf4e4), 0.45), 26);
    sheet.block({x, area.top(), width, 110}, blend(body, ink(0x20302a), 0.18), 20);
    sheet.block({x, area.top() + 84, width, 30}, blend(body, ink(0x20302a), 0.3));
    sheet.block({x + 18, area.top() + 124, 16, height - 160}, ink(0xffffff, 0.3), 8);
    const QPointF centre(x + width / 2, area.top() + height * 0.56);
    sheet.disc(centre, width * 0.3, blend(body, ink(0x20302a), 0.12));
    feathers(sheet, centre, tea + 1, tea == 0 ? 110 : 62, ink(0xfbf6e9), blend(body, ink(0x20302a), 0.4));
    sheet.block({x + width * 0.28, foot - 92, width * 0.44, 12}, blend(body, ink(0x20302a), 0.45), 6);
}

void cover(Sheet &sheet)
{
    sheet.wash(ink(0x2b463a));
    sheet.block({0, 850, 1600, 150}, ink(0x223a30));
    tin(sheet, 180, 870, 330, 640, 4);
    tin(sheet, 635, 870, 330, 700, 1);
    tin(sheet, 1090, 870, 330, 590, 3);
}

void lids(Sheet &sheet)
{
    sheet.wash(ink(0xeee7d8));
    for (int i = 0; i < 6; ++i) {
        const QPointF centre(310 + 490.0 * (i % 3), 275 + 450.0 * (i / 3));
        const QColor body = ink(kTeas[size_t(i)]);
        sheet.disc(centre + QPointF(10, 16), 196, ink(0x4a4334, 0.22));
        sheet.disc(centre, 196, body);
        sheet.ring(centre, 186, blend(body, ink(0xffffff), 0.5), 5);
        sheet.ring(centre, 168, blend(body, ink(0x20302a), 0.25), 4);
        const qreal length = i == 0 ? 210 : 116;
        feathers(sheet, centre + QPointF(4, 5), i + 1, length, blend(body, ink(0x20302a), 0.35), body);
        feathers(sheet, centre, i + 1, length, blend(body, ink(0xffffff), 0.5), blend(body, ink(0x20302a), 0.25));
    }
}

void mark(Sheet &sheet, QPointF at)
{
    sheet.ring(at, 16, ink(0x1f1f1f), 2);
    sheet.line(at - QPointF(28, 0), at + QPointF(28, 0), ink(0x1f1f1f), 2);
    sheet.line(at - QPointF(0, 28), at + QPointF(0, 28), ink(0x1f1f1f), 2);
}

/// A printed sheet of tinplate before it is cut: sides, lids and the strip by which the colours are measured.
void plate(Sheet &sheet)
{
    sheet.wash(ink(0xc4c8c9));
    for (qreal y = 0; y < 1000; y += 9)
        sheet.line({0, y}, {1600, y}, ink(0xffffff, sheet.chance(0, 0.16)), 3);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 2; ++column) {
            const int tea = row * 2 + column;
            const QColor body = ink(kTeas[size_t(tea)]);
            const QRectF side(130 + column * 690, 90 + row * 270, 440, 230);
            const QPointF lid(side.right() + 128, side.center().y());
            sheet.block(side, tea == 5 ? ink(0xffffff, 0.1) : body, 4);
            sheet.frame(side.adjusted(-8, -8, 8, 8), ink(0x1f1f1f, 0.6), 1.5, 6);
            for (int panel = 0; panel < 3; ++panel)
                feathers(sheet, {side.left() + 74 + panel * 146.0, side.center().y()}, tea + 1, tea == 0 ? 84 : 44,
                         ink(0xfbf6e9), blend(body, ink(0x20302a), 0.4));
            sheet.disc(lid, 98, tea == 5 ? ink(0xffffff, 0.1) : body);
            sheet.ring(lid, 108, ink(0x1f1f1f, 0.6), 1.5);
        }
    }
    for (const QPointF at : {QPointF{60, 60}, {1540, 60}, {60, 940}, {1540, 940}})
        mark(sheet, at);
    for (int i = 0; i < 24; ++i)
        sheet.block({320 + i * 40.0, 916, 40, 44}, blend(ink(kTeas[size_t(i % 6)]), ink(0xffffff), (i / 6) * 0.22));
}

}

Pictures kestrelhouseTeaTins()
{
    const QString folder = u"projects/kestrelhouse-tea-tins/"_s;
    return {{folder + u"cover.webp"_s, kProjectCover, cover},
            {folder + u"lids.webp"_s, {1600, 1000}, lids},
            {folder + u"plate.webp"_s, {1600, 1000}, plate}};
}

}
