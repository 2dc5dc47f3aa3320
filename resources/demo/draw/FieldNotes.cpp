#include <array>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

QPainterPath leaf(qreal length, qreal width)
{
    QPainterPath path(QPointF(0, 0));
    path.cubicTo(-width * 0.75, -length * 0.25, -width * 0.55, -length * 0.85, 0, -length);
    path.cubicTo(width * 0.55, -length * 0.85, width * 0.75, -length * 0.25, 0, 0);
    return path;
}

void drawLeaf(Sheet &sheet, QPointF foot, qreal angle, qreal length, qreal width, const QColor &colour,
              const QColor &rib)
{
    sheet.save();
    sheet.translate(foot);
    sheet.rotate(angle);
    sheet.shape(leaf(length, width), colour);
    sheet.line({0, length * 0.12}, {0, -length * 0.9}, rib, 6);
    for (qreal y = -length * 0.18; y > -length * 0.8; y -= length * 0.11) {
        const qreal reach = width * 0.34 * (1 + y / length * 0.55);
        sheet.line({0, y}, {reach, y - length * 0.07}, rib, 3);
        sheet.line({0, y}, {-reach, y - length * 0.07}, rib, 3);
    }
    sheet.restore();
}

void cover(Sheet &sheet)
{
    sheet.wash(ink(0xe8e1cf));
    const QColor rib = ink(0xf4efdf);
    drawLeaf(sheet, {1020, 1010}, 38, 760, 300, ink(0xc4855a), rib);
    drawLeaf(sheet, {560, 1040}, -34, 820, 330, ink(0x64805a), rib);
    drawLeaf(sheet, {720, 1060}, -8, 960, 300, ink(0x9aa87c), rib);
    drawLeaf(sheet, {1130, 900}, 14, 800, 290, ink(0xb9c19c), rib);
    drawLeaf(sheet, {880, 1060}, 12, 660, 280, ink(0x4a6147), rib);
    drawLeaf(sheet, {300, 1060}, -58, 560, 220, ink(0xa8b08b), rib);
    drawLeaf(sheet, {1330, 1060}, 56, 560, 220, ink(0x7d9070), rib);
}

void notebook(Sheet &sheet, QPointF centre, qreal angle, const QColor &colour, const QColor &thread)
{
    sheet.save();
    sheet.translate(centre);
    sheet.rotate(angle);
    sheet.block({-176, -256, 372, 532}, ink(0x3b3a33, 0.16), 14);
    sheet.block({-178, -262, 364, 524}, ink(0xf7f3e6), 8);
    sheet.block({-186, -266, 364, 532}, colour, 12);
    sheet.line({-146, -266}, {-146, 266}, ink(0x000000, 0.14), 3);
    for (qreal y = -220; y <= 220; y += 55)
        sheet.line({-166, y}, {-166, y + 30}, thread, 5);
    sheet.block({-60, -190, 190, 92}, ink(0xf7f3e6), 4);
    sheet.line({-40, -158}, {110, -158}, ink(0x3b3a33, 0.7), 4);
    sheet.line({-40, -134}, {60, -134}, ink(0x3b3a33, 0.4), 4);
    sheet.restore();
}

void dummies(Sheet &sheet)
{
    sheet.wash(ink(0xd8d3c2));
    notebook(sheet, {330, 520}, -9, ink(0xb56b47), ink(0xf4efdf));
    notebook(sheet, {800, 490}, 3, ink(0x6d7f6a), ink(0xe9c46a));
    notebook(sheet, {1270, 525}, 11, ink(0x39493c), ink(0x8fa36b));
}

void spread(Sheet &sheet)
{
    sheet.wash(ink(0x556450));
    sheet.block({112, 92, 1392, 832}, ink(0x2c3529, 0.4), 16);
    sheet.block({100, 80, 1400, 830}, ink(0xf5f0e2), 12);
    QLinearGradient fold(700, 0, 900, 0);
    fold.setColorAt(0, ink(0x3b3a33, 0));
    fold.setColorAt(0.5, ink(0x3b3a33, 0.2));
    fold.setColorAt(1, ink(0x3b3a33, 0));
    sheet.block({700, 80, 200, 830}, fold);
    for (qreal y = 130; y < 890; y += 24) {
        for (qreal x = 136; x < 730; x += 24)
            sheet.disc({x, y}, 1.6, ink(0x8f8a76, 0.55));
    }
    drawLeaf(sheet, {330, 780}, -14, 520, 210, ink(0x8a9b71), ink(0xf5f0e2));
    drawLeaf(sheet, {520, 800}, 22, 400, 170, ink(0xb56b47), ink(0xf5f0e2));
    for (int row = 0; row < 15; ++row) {
        const qreal y = 170 + row * 47;
        sheet.line({880, y}, {1450, y}, ink(0x8f8a76, 0.4), 1.5);
        if (row == 4 || row == 9)
            continue;
        QPolygonF hand; // handwriting that says nothing
        const qreal end = row == 3 || row == 8 || row == 14 ? sheet.chance(1040, 1150) : sheet.chance(1360, 1430);
        for (qreal x = 890; x < end; x += sheet.chance(8, 15))
            hand << QPointF(x, y - 10 + sheet.chance(-11, 9));
        sheet.stroke(curve(hand), ink(0x3b4a52, 0.85), 2.6);
    }
    for (int mark = 0; mark <= 56; ++mark) {
        const qreal x = 130 + mark * 24;
        sheet.line({x, 910}, {x, mark % 5 == 0 ? 888.0 : 898.0}, ink(0x3b3a33, 0.7), 2);
    }
}

}

Pictures fieldNotes()
{
    const QString folder = u"projects/field-notes/"_s;
    return {{folder + u"cover.webp"_s, kProjectCover, cover},
            {folder + u"dummies.webp"_s, {1600, 1000}, dummies},
            {folder + u"spread.webp"_s, {1600, 1000}, spread}};
}

}
