#include <array>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr QRgb kIndigo = 0x26375e;
constexpr QRgb kPaper = 0xf3eee2;
constexpr QRgb kSeal = 0xc8402f;

void fibres(Sheet &sheet, const QRectF &area, int count, const QColor &colour)
{
    for (int i = 0; i < count; ++i) {
        const QPointF at(sheet.chance(area.left(), area.right()), sheet.chance(area.top(), area.bottom()));
        const QPointF bend(sheet.chance(-30, 30), sheet.chance(-30, 30));
        QPainterPath fibre(at);
        fibre.quadTo(at + bend, at + bend + QPointF(sheet.chance(-34, 34), sheet.chance(-20, 20)));
        sheet.stroke(fibre, colour, sheet.chance(1, 2.2));
    }
}

void cover(Sheet &sheet)
{
    sheet.wash(ink(0xd9d2c1));
    const QRectF book(470, 90, 640, 830);
    sheet.block(book.translated(22, 26), ink(0x5a523f, 0.35), 4);
    for (int leaf = 6; leaf > 0; --leaf)
        sheet.block(book.translated(-leaf * 2.4, leaf * 2.2), leaf % 2 == 0 ? ink(0xefe8d8) : ink(0xcfc6b2), 3);
    sheet.block(book, ink(kIndigo), 3);
    fibres(sheet, book.adjusted(30, 30, -30, -30), 150, ink(0x7f90b8, 0.3));
    const QColor thread = ink(0xf6efdc);
    const qreal seam = book.right() - 56; // read from right to left, so bound on the right
    sheet.line({seam, book.top()}, {seam, book.bottom()}, thread, 4.5);
    for (int hole = 0; hole < 4; ++hole) {
        const qreal y = book.top() + 76 + hole * 226.0;
        sheet.line({seam, y}, {book.right(), y}, thread, 4.5);
        sheet.disc({seam, y}, 5, ink(0x141c33));
    }
    sheet.block({book.left() + 44, book.top() + 44, 122, 430}, ink(kPaper));
    sheet.frame({book.left() + 54, book.top() + 54, 102, 410}, ink(kIndigo, 0.5), 2);
    for (const auto &[y, length] : {std::pair{104.0, 66.0}, {190.0, 46.0}, {256.0, 74.0}, {350.0, 38.0}})
        sheet.block({book.left() + 99, book.top() + y, 12, length}, ink(0x22201c), 6);
    sheet.block({book.left() + 82, book.top() + 412, 46, 46}, ink(kSeal), 6);
}

/// The four usual sewings, seen from outside, spine on the right.
void sewings(Sheet &sheet)
{
    sheet.wash(ink(kPaper));
    const std::array names{u"yotsume toji"_s, u"kōki toji"_s, u"asa-no-ha toji"_s, u"kikkō toji"_s};
    const std::array<QRgb, 4> colours{kIndigo, 0x7b3b34, 0x4c6650, 0x8a6b3c};
    for (int kind = 0; kind < 4; ++kind) {
        const QRectF spine(110 + kind * 370.0, 110, 270, 720);
        const qreal seam = spine.right() - 90;
        const QColor thread = ink(0xfbf6e8);
        const auto stitch = [&](QPointF from, QPointF to) { sheet.line(from, to, thread, 5); };
        sheet.block(spine, ink(colours[size_t(kind)]), 3);
        stitch({seam, spine.top()}, {seam, spine.bottom()});
        for (int hole = 0; hole < 4; ++hole) {
            const qreal y = spine.top() + 60 + hole * 200.0;
            stitch({seam, y}, {spine.right(), y});
            const qreal half = kind == 3 ? 28 : 40;
            if (kind == 1 && (hole == 0 || hole == 3)) {
                const qreal corner = hole == 0 ? y - 30 : y + 30;
                stitch({seam + 45, corner}, {spine.right(), corner});
                stitch({seam, y}, {seam + 45, corner});
                stitch({seam + 45, corner}, {seam + 45, hole == 0 ? spine.top() : spine.bottom()});
            }
            if (kind == 2) {
                for (const qreal side : {-half, half}) {
                    stitch({seam, y}, {seam + 48, y + side});
                    stitch({seam + 48, y + side}, {spine.right(), y + side});
                    stitch({seam + 48, y + side}, {spine.right(), y});
                }
            }
            if (kind == 3) {
                for (const qreal side : {-half, half}) {
                    stitch({seam, y}, {seam + 34, y + side});
                    stitch({seam + 34, y + side}, {spine.right(), y + side});
                }
            }
            sheet.disc({seam, y}, 7, ink(0x1d1a16));
        }
        sheet.write({spine.center().x(), 900}, names[size_t(kind)], sans(30, 500), ink(0x22201c), Qt::AlignHCenter);
    }
}

/// One sheet of each paper, as thick as a hundred of them are.
void weights(Sheet &sheet)
{
    sheet.wash(ink(0xe6dfcf));
    const std::array<int, 8> grams{12, 18, 28, 41, 60, 85, 120, 180};
    qreal y = 905;
    for (size_t i = 0; i < grams.size(); ++i) {
        const qreal thick = grams[i] * 1.32;
        y -= thick + 14;
        const QColor paper = blend(ink(0xfdfaf2), ink(0xdcc9a4), qreal(i) / 9);
        const qreal left = 330 + sheet.chance(-26, 26);
        sheet.block({left + 10, y + 10, 900, thick}, ink(0x6b5f45, 0.25), 3);
        sheet.block({left, y, 900, thick}, paper, 3);
        for (qreal edge = y + 6; edge < y + thick - 3; edge += 7)
            sheet.line({left, edge}, {left + 900, edge}, ink(0x8a7a58, 0.16), 1.5);
        sheet.write({290, y + thick / 2 + 11}, u"%1 g"_s.arg(grams[i]), mono(28, 500), ink(0x3c352a), Qt::AlignRight);
    }
    sheet.disc({1390, 220}, 74, ink(kSeal));
}

void page(Sheet &sheet)
{
    sheet.wash(ink(0x8f9aa5));
    sheet.block({140, 150, 940, 1240}, ink(0x3e4650, 0.4), 3);
    sheet.block({120, 120, 960, 1260}, ink(0xfaf6ec));
    fibres(sheet, {130, 130, 930, 1230}, 240, ink(0xb9a984, 0.3));
    for (int column = 0; column < 9; ++column) {
        const qreal x = 940 - column * 62.0;
        qreal y = 240;
        const qreal end = column == 8 ? 620 : 1180;
        while (y < end) {
            const qreal length = sheet.chance(18, 30);
            sheet.block({x, y, 22, length}, ink(0x22201c, 0.88), 3);
            y += length + (sheet.chance(0, 1) > 0.88 ? 34 : 9);
        }
    }
    for (int line = 0; line < 15; ++line)
        sheet.block({210, 700 + line * 34.0, line % 5 == 4 ? 96.0 : sheet.chance(140, 170), 11}, ink(kIndigo, 0.85), 4);
    sheet.disc({270, 320}, 60, ink(kSeal));
}

}

Pictures kamiNoOmosa()
{
    const QString folder = u"projects/kami-no-omosa/"_s;
    return {{folder + u"cover.webp"_s, kProjectCover, cover},
            {folder + u"sewings.webp"_s, {1600, 1000}, sewings},
            {folder + u"weights.webp"_s, {1600, 1000}, weights},
            {folder + u"page.webp"_s, {1200, 1500}, page}};
}

}
