#include <array>
#include <cmath>
#include <numbers>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

const std::array<QRgb, 4> kInks{0x2fb0e3, 0xea4a96, 0xffdc2e, 0x1d1d1b};

void mark(Sheet &sheet, QPointF at, qreal size)
{
    sheet.ring(at, size * 0.55, ink(kInks[3]), 2.5);
    sheet.line(at - QPointF(size, 0), at + QPointF(size, 0), ink(kInks[3]), 2.5);
    sheet.line(at - QPointF(0, size), at + QPointF(0, size), ink(kInks[3]), 2.5);
}

void cover(Sheet &sheet)
{
    sheet.wash(ink(0xdedcd6));
    const QRectF paper(170, 80, 1260, 840);
    sheet.block(paper.translated(14, 18), ink(0x55524a, 0.25));
    sheet.block(paper, ink(0xfdfcf9));
    sheet.save();
    sheet.setCompositionMode(QPainter::CompositionMode_Multiply);
    const std::array<QPointF, 3> places{QPointF{800, 410}, {706, 570}, {894, 570}};
    for (size_t i = 0; i < 3; ++i)
        sheet.disc(places[i], 196, ink(kInks[i]));
    sheet.restore();
    for (const QPointF at : {QPointF{250, 160}, {1350, 160}, {250, 840}, {1350, 840}})
        mark(sheet, at, 34);
    for (int step = 0; step < 20; ++step) {
        const QColor colour = blend(ink(0xfdfcf9), ink(kInks[size_t(step % 4)]), 1 - (step / 4) * 0.2);
        sheet.block({400 + step * 40.0, 818, 40, 44}, colour);
    }
    for (qreal x = 330; x <= 1270; x += 940) {
        sheet.line({x, 96}, {x, 146}, ink(kInks[3]), 2.5);
        sheet.line({x, 854}, {x, 904}, ink(kInks[3]), 2.5);
    }
}

/// Each ink's dots stand at an angle of their own, so that they make roses and no stripes.
void rosette(Sheet &sheet)
{
    sheet.wash(ink(0xfffdf8));
    sheet.setCompositionMode(QPainter::CompositionMode_Multiply);
    const std::array<qreal, 4> angles{15, 75, 0, 45};
    constexpr qreal kPitch = 62;
    for (size_t i = 0; i < 4; ++i) {
        const qreal turn = angles[i] * std::numbers::pi / 180;
        for (int row = -26; row <= 26; ++row) {
            for (int column = -26; column <= 26; ++column) {
                const QPointF at(400 + kPitch * (column * std::cos(turn) - row * std::sin(turn)),
                                 400 + kPitch * (column * std::sin(turn) + row * std::cos(turn)));
                if (at.x() < -40 || at.y() < -40 || at.x() > 840 || at.y() > 840)
                    continue;
                const qreal share = i == 0   ? at.x() / 1280
                                    : i == 1 ? 0.6 - at.y() / 1520
                                    : i == 2 ? at.y() / 1200
                                             : 0.05;
                sheet.disc(at, kPitch * 0.58 * std::sqrt(qBound(0.06, share, 0.9)), ink(kInks[i], i == 3 ? 0.8 : 1));
            }
        }
    }
}

void terminal(Sheet &sheet)
{
    sheet.wash(ink(0xcfc8bb));
    sheet.block({152, 132, 1320, 770}, ink(0x3c372e, 0.35), 22);
    sheet.block({140, 110, 1320, 770}, ink(0x1b1d22), 20);
    for (int dot = 0; dot < 3; ++dot)
        sheet.disc({184 + dot * 34.0, 152}, 10, ink(0x4a4e57));
    struct Line
    {
        QString text;
        QRgb colour;
    };
    const std::array lines{
        Line{u"$ proofmark check tins-proof-3.pdf"_s, 0xf1efe9},
        Line{u""_s, 0},
        Line{u"  page 1   560 × 420 mm, bleed 3 mm on all sides"_s, 0xa9adb6},
        Line{u"  ok       all fonts are embedded"_s, 0x7fd4a0},
        Line{u"  ok       4 inks and 1 spot colour"_s, 0x7fd4a0},
        Line{u"  warning  ink coverage 318 % at 212, 96 mm (limit 300)"_s, 0xf5b64c},
        Line{u"  warning  hairline of 0.08 mm at 40, 377 mm"_s, 0xf5b64c},
        Line{u"  error    picture of 142 dpi, at least 300 wanted"_s, 0xf07a6a},
        Line{u""_s, 0},
        Line{u"1 error, 2 warnings in 0.41 s"_s, 0xf1efe9},
        Line{u"$ _"_s, 0xf1efe9},
    };
    for (size_t i = 0; i < lines.size(); ++i)
        sheet.write({196, 254 + qreal(i) * 57}, lines[i].text, mono(33), ink(lines[i].colour));
}

/// Where the most ink lies, as the tool draws it.
void coverage(Sheet &sheet)
{
    sheet.wash(ink(0x17191e));
    for (int row = 0; row < 22; ++row) {
        for (int column = 0; column < 37; ++column) {
            const qreal x = (column - 23.0) / 8;
            const qreal y = (row - 9.0) / 6;
            const qreal second = std::exp(-((column - 8.0) * (column - 8.0) + (row - 15.0) * (row - 15.0)) / 30);
            const qreal heat = qBound(0.0, std::exp(-(x * x + y * y)) + 0.6 * second + sheet.chance(-0.05, 0.05), 1.0);
            const QColor colour = heat > 0.9 ? ink(0xf07a6a) : blend(ink(0x24323f), ink(0xf5c66a), std::pow(heat, 1.2));
            sheet.block({60 + column * 40.0, 60 + row * 40.0, 36, 36}, colour, 4);
        }
    }
}

}

Pictures proofmark()
{
    const QString folder = u"projects/proofmark/"_s;
    return {{folder + u"cover.webp"_s, kProjectCover, cover},
            {folder + u"terminal.webp"_s, {1600, 1000}, terminal},
            {folder + u"rosette.webp"_s, {800, 800}, rosette},
            {folder + u"coverage.webp"_s, {1600, 1000}, coverage}};
}

}
