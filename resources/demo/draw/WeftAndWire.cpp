#include <array>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

const std::array<QRgb, 5> kYarns{0x27406b, 0xd9a441, 0xefe6d3, 0xb5513a, 0x6f8f86};

/// Whether the warp lies on top: a twill that turns back, as in herringbone.
bool isWarpUp(int column, int row)
{
    const int turned = row % 16 < 8 ? row : 15 - row % 16;
    return ((column + turned) % 4) < 2;
}

void cover(Sheet &sheet)
{
    sheet.wash(ink(0x1d2436));
    constexpr qreal kPitch = 50;
    const std::array<int, 8> warp{2, 2, 0, 0, 0, 1, 0, 0};
    const std::array<int, 10> weft{3, 3, 2, 4, 4, 4, 2, 1, 1, 2};
    for (int row = 0; row < 20; ++row) {
        for (int column = 0; column < 32; ++column) {
            const QPointF at(column * kPitch, row * kPitch);
            const bool isUp = isWarpUp(column, row);
            const QColor colour = ink(kYarns[size_t(isUp ? warp[size_t(column % 8)] : weft[size_t(row % 10)])]);
            const QRectF thread = isUp ? QRectF(at.x() + 4, at.y() - 7, kPitch - 8, kPitch + 14)
                                       : QRectF(at.x() - 7, at.y() + 4, kPitch + 14, kPitch - 8);
            sheet.save();
            sheet.setClipRect(QRectF(at, QSizeF(kPitch, kPitch)));
            sheet.block(thread, blend(colour, ink(0x101422), 0.22), 9);
            const QRectF lit = isUp ? thread.adjusted(7, 0, -12, 0) : thread.adjusted(0, 6, 0, -13);
            sheet.block(lit, colour, 8);
            sheet.restore();
        }
    }
}

/// A weaver's draft: threading above, treadling at the right, the cloth that follows from both below.
void draft(Sheet &sheet)
{
    sheet.wash(ink(0xf5f1e6));
    constexpr qreal kCell = 22;
    const QPointF cloth(120, 250);
    const QColor grid = ink(0x27406b, 0.22);
    const auto cell = [&](QPointF origin, int column, int row, bool isFilled, const QColor &colour) {
        const QRectF area(origin.x() + column * kCell, origin.y() + row * kCell, kCell, kCell);
        if (isFilled)
            sheet.block(area.adjusted(1, 1, -1, -1), colour);
        sheet.frame(area, grid, 1);
    };
    const auto shaft = [](int thread) { return thread % 12 < 8 ? thread % 4 : 3 - thread % 4; };
    const auto treadle = [](int pick) { return pick % 16 < 8 ? pick % 4 : 3 - pick % 4; };
    const auto isTied = [](int frame, int pedal) { return (frame + pedal) % 4 < 2; };
    for (int thread = 0; thread < 54; ++thread) {
        for (int frame = 0; frame < 4; ++frame)
            cell({cloth.x(), 130}, thread, frame, shaft(thread) == frame, ink(0xb5513a));
        for (int pick = 0; pick < 30; ++pick)
            cell(cloth, thread, pick, isTied(shaft(thread), treadle(pick)), ink(0x27406b));
    }
    const QPointF right(cloth.x() + 55.5 * kCell, 0);
    for (int pedal = 0; pedal < 4; ++pedal) {
        for (int frame = 0; frame < 4; ++frame)
            cell({right.x(), 130}, pedal, frame, isTied(frame, pedal), ink(0x27406b));
        for (int pick = 0; pick < 30; ++pick)
            cell({right.x(), cloth.y()}, pedal, pick, treadle(pick) == pedal, ink(0xd9a441));
    }
}

void hall(Sheet &sheet)
{
    sheet.wash(ink(0xe9e4da));
    sheet.shape(QPolygonF{{0, 1000}, {300, 700}, {1300, 700}, {1600, 1000}}, ink(0xc9bfae));
    sheet.shape(QPolygonF{{300, 700}, {1300, 700}, {1300, 120}, {300, 120}}, ink(0xe2dbcd));
    sheet.shape(QPolygonF{{0, 1000}, {300, 700}, {300, 120}, {0, -170}}, ink(0xd2cabb));
    sheet.shape(QPolygonF{{1600, 1000}, {1300, 700}, {1300, 120}, {1600, -170}}, ink(0xc9c0af));
    for (int i = 0; i < 5; ++i) {
        const qreal x = 370 + i * 178.0;
        const qreal length = 400 + (i * 67) % 150;
        sheet.line({x, 0}, {x, 150}, ink(0x3a3732), 2);
        sheet.line({x + 130, 0}, {x + 130, 150}, ink(0x3a3732), 2);
        sheet.block({x + 6, 706, 134, 16}, ink(0x3a3732, 0.16), 8);
        sheet.block({x, 150, 130, length}, ink(kYarns[size_t(i)]));
        for (qreal y = 150; y < 150 + length; y += 26)
            sheet.block({x, y, 130, 9}, blend(ink(kYarns[size_t(i)]), ink(kYarns[size_t((i + 2) % 5)]), 0.5));
        for (qreal fringe = x + 3; fringe < x + 130; fringe += 9)
            sheet.line({fringe, 150 + length}, {fringe, 170 + length}, ink(kYarns[size_t(i)]), 2.5);
    }
    // One visitor, for the size of it.
    sheet.disc({1206, 596}, 17, ink(0x24262e));
    sheet.block({1184, 618, 44, 96}, ink(0x24262e), 18);
    sheet.block({1190, 690, 13, 88}, ink(0x24262e), 5);
    sheet.block({1209, 690, 13, 88}, ink(0x24262e), 5);
}

void cards(Sheet &sheet)
{
    sheet.wash(ink(0x6f8f86));
    for (int card = 0; card < 4; ++card) {
        const QRectF area(160 + card * 330.0, 110, 290, 780);
        sheet.block(area.translated(8, 12), ink(0x2f4540, 0.4), 10);
        sheet.block(area, ink(0xe9dcbc), 10);
        for (int row = 0; row < 24; ++row) {
            for (int column = 0; column < 8; ++column) {
                const QPointF at(area.left() + 40 + column * 30.0, area.top() + 56 + row * 29.0);
                if (isWarpUp(column + card * 3, row + card * 5) != (sheet.chance(0, 1) > 0.86))
                    sheet.disc(at, 10, ink(0x3d5a53));
                else
                    sheet.disc(at, 2, ink(0xb9a77c));
            }
        }
        if (card < 3) {
            for (const qreal y : {200.0, 500.0, 800.0})
                sheet.line({area.right() - 12, y}, {area.right() + 52, y}, ink(0xf5efe0), 4);
        }
    }
}

}

Pictures weftAndWire()
{
    const QString folder = u"projects/weft-and-wire/"_s;
    return {{folder + u"cover.webp"_s, kProjectCover, cover},
            {folder + u"draft.webp"_s, {1600, 1000}, draft},
            {folder + u"hall.webp"_s, {1600, 1000}, hall},
            {folder + u"cards.webp"_s, {1600, 1000}, cards}};
}

}
