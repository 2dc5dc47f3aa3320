#include <array>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

void arch(Sheet &sheet, qreal x, qreal top, qreal width, qreal bottom, const QColor &colour)
{
    QPainterPath path;
    path.addRoundedRect(x, top, width, bottom - top + width, width / 2, width / 2);
    sheet.shape(path, colour);
}

void cover(Sheet &sheet)
{
    sheet.wash(ink(0xdccdb6));
    sheet.disc({1370, 130}, 96, ink(0xc77e49));
    const std::array<QRgb, 3> colours{0x8e3a2e, 0xc77e49, 0x2e4d4a};
    for (size_t i = 0; i < 3; ++i) {
        const qreal x = 70 + 510.0 * qreal(i);
        arch(sheet, x, 270, 440, 1000, ink(colours[i]));
        arch(sheet, x + 62, 332, 316, 1000, blend(ink(colours[i]), ink(0xf1e6d6), 0.35));
        arch(sheet, x + 124, 394, 192, 1000, ink(0xf1e6d6));
    }
}

/// A letter with sharp facets, read by its shadow.
void letters(Sheet &sheet)
{
    sheet.wash(ink(0xe9e6e1));
    const QString word = u"SALT"_s;
    for (int i = 0; i < 4; ++i) {
        const QRectF cell(80 + i * 365.0, 280, 345, 440);
        const QPolygonF stone{cell.topLeft() + QPointF(sheet.chance(0, 34), sheet.chance(0, 26)),
                              cell.topRight() + QPointF(-sheet.chance(0, 34), sheet.chance(0, 26)),
                              cell.bottomRight() - QPointF(sheet.chance(0, 30), sheet.chance(0, 24)),
                              cell.bottomLeft() + QPointF(sheet.chance(0, 30), -sheet.chance(0, 24))};
        sheet.shape(stone.translated(26, -34), ink(0xc5c0ba));
        sheet.shape(stone, ink(0xfbfaf8));
        sheet.shape(QPolygonF{stone[0], stone[1], cell.center() + QPointF(40, -60)}, ink(0xf2f0ec));
        sheet.shape(QPolygonF{stone[1], stone[2], cell.center() + QPointF(40, -60)}, ink(0xf7f5f2));
        QPainterPath letter = outline(word.mid(i, 1), sans(360, 800));
        const QRectF area = letter.boundingRect();
        letter.translate(cell.center() - area.center());
        sheet.save();
        sheet.setClipPath([&] {
            QPainterPath clip;
            clip.addPolygon(stone);
            return clip;
        }());
        for (int depth = 46; depth > 0; --depth)
            sheet.shape(letter.translated(depth * 0.5, -depth), blend(ink(0xb9b4ad), ink(0xefedE9), depth / 46.0));
        sheet.shape(letter, ink(0xffffff));
        sheet.restore();
    }
}

void room(Sheet &sheet, const QRectF &area, const QString &number, const QColor &fill)
{
    sheet.block(area, fill);
    sheet.frame(area, ink(0x2b2a28), 7);
    if (!number.isEmpty())
        sheet.write(area.topLeft() + QPointF(28, 68), number, sans(52, 600), ink(0x2b2a28));
}

void plan(Sheet &sheet)
{
    sheet.wash(ink(0xf1ebe1));
    const QColor salt = ink(0xffffff);
    const QColor warm = ink(0xe5b48a);
    room(sheet, {160, 160, 360, 300}, u"1"_s, warm);
    room(sheet, {520, 160, 260, 180}, u"2"_s, salt);
    room(sheet, {780, 160, 420, 300}, u"3"_s, salt);
    room(sheet, {1200, 160, 240, 420}, u"4"_s, ink(0xa9bfbb));
    room(sheet, {160, 460, 240, 380}, u"6"_s, salt);
    room(sheet, {400, 600, 460, 240}, u"5"_s, salt);
    for (const QPointF door : {QPointF{520, 255},
                               {780, 262},
                               {1200, 304},
                               {281, 460},
                               {400, 718},
                               {160, 286},
                               {160, 391},
                               {1208, 541},
                               {860, 640}})
        sheet.block({door.x() - 26, door.y() - 26, 52, 52}, ink(0xf1ebe1));
    sheet.disc({1120, 720}, 96, ink(0x8e3a2e));
    sheet.ring({1120, 720}, 130, ink(0x2b2a28), 5);
    sheet.line({1120, 590}, {1120, 460}, ink(0x2b2a28), 5);
    const QPolygonF route{{60, 300},   {340, 250}, {650, 250}, {990, 300}, {1320, 310}, {1290, 520},
                          {1030, 560}, {760, 700}, {400, 720}, {280, 600}, {280, 420},  {60, 380}};
    sheet.strokePath(curve(route), QPen(ink(0xc2452f), 7, Qt::DashLine, Qt::RoundCap));
    sheet.shape(QPolygonF{{40, 380}, {78, 360}, {74, 404}}, ink(0xc2452f));
    sheet.write({1120, 900}, u"Shaft, 84 m"_s, mono(24, 500), ink(0x2b2a28), Qt::AlignHCenter);
}

void tickets(Sheet &sheet)
{
    sheet.wash(ink(0x2e4d4a));
    const std::array<QRgb, 5> colours{0xf1e6d6, 0xc77e49, 0xf6f4f0, 0x8e3a2e, 0xdccdb6};
    const QString word = u"BRINE"_s;
    for (int i = 0; i < 5; ++i) {
        const qreal x = 90 + i * 290.0;
        const bool isDark = i == 1 || i == 3;
        sheet.save();
        sheet.translate(x + 130, 500);
        sheet.rotate(sheet.chance(-3, 3));
        QPainterPath ticket;
        ticket.addRoundedRect(-130, -330, 260, 660, 12, 12);
        QPainterPath holes;
        holes.addEllipse(QPointF(-130, 150), 26, 26);
        holes.addEllipse(QPointF(130, 150), 26, 26);
        sheet.shape(ticket.subtracted(holes).translated(8, 12), ink(0x162b29, 0.5));
        sheet.shape(ticket.subtracted(holes), ink(colours[size_t(i)]));
        const QColor text = isDark ? ink(0xfbf4ea) : ink(0x2b2a28);
        sheet.write({0, -10}, word.mid(i, 1), sans(330, 800), text, Qt::AlignHCenter);
        sheet.dashes({-96, 150}, {96, 150}, text, 3);
        sheet.write({0, 232}, u"No. 0%1"_s.arg(4117 + i * 9), mono(26, 500), text, Qt::AlignHCenter);
        sheet.write({0, 276}, u"one descent"_s, mono(22), text, Qt::AlignHCenter);
        sheet.restore();
    }
}

}

Pictures brinewellMuseum()
{
    const QString folder = u"projects/brinewell-museum/"_s;
    return {{folder + u"cover.webp"_s, kProjectCover, cover},
            {folder + u"letters.webp"_s, {1600, 1000}, letters},
            {folder + u"plan.webp"_s, {1600, 1000}, plan},
            {folder + u"tickets.webp"_s, {1600, 1000}, tickets}};
}

}
