#include <array>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr QRgb kRed = 0xe04f32;
constexpr QRgb kCream = 0xfdf0e2;
constexpr QRgb kDark = 0x2a1a17;

/// Points on the curve as squares, handles as discs, as a type editor shows them.
void handles(Sheet &sheet, const QPainterPath &path, const QColor &colour, qreal size)
{
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto element = path.elementAt(i);
        if (element.type == QPainterPath::CurveToElement) {
            sheet.line(path.elementAt(i - 1), element, colour, 1.6);
            sheet.line(path.elementAt(i + 1), path.elementAt(i + 2), colour, 1.6);
            sheet.disc(element, size * 0.6, colour);
            sheet.disc(path.elementAt(i + 1), size * 0.6, colour);
            i += 2;
            const auto end = path.elementAt(i);
            sheet.block({end.x - size / 2, end.y - size / 2, size, size}, colour);
        } else {
            sheet.block({element.x - size / 2, element.y - size / 2, size, size}, colour);
        }
    }
}

void cover(Sheet &sheet)
{
    sheet.wash(ink(kRed));
    const QPainterPath letters = outline(u"Ov"_s, spaced(sans(860, 700), -14));
    const QRectF area = letters.boundingRect();
    sheet.shape(letters.translated(800 - area.center().x(), 470 - area.center().y()), ink(kCream));
    sheet.block({250, 890, 1100, 14}, ink(kCream, 0.6), 7);
}

void weights(Sheet &sheet)
{
    sheet.wash(ink(kCream));
    for (int i = 0; i < 9; ++i) {
        const qreal x = 136 + i * 166;
        sheet.write({x, 410}, u"a"_s, sans(270, (i + 1) * 100), ink(i == 3 ? kRed : kDark), Qt::AlignHCenter);
        sheet.write({x, 540}, QString::number((i + 1) * 100), mono(24, 500), ink(kDark, 0.65), Qt::AlignHCenter);
    }
    sheet.line({60, 410}, {1540, 410}, ink(kRed, 0.7), 2);
    sheet.line({60, 262}, {1540, 262}, ink(kRed, 0.35), 2);
}

void limp(Sheet &sheet)
{
    sheet.wash(ink(0xf6e4d4));
    for (qreal at = 50; at < 1200; at += 50) {
        sheet.line({at, 0}, {at, 1200}, ink(kDark, 0.05), 1.5);
        sheet.line({0, at}, {1200, at}, ink(kDark, 0.05), 1.5);
    }
    QPainterPath letter = outline(u"a"_s, sans(1380, 500));
    letter = QTransform().shear(0.035, 0).map(letter); // the lean, many times over, so that it can be seen
    const QRectF area = letter.boundingRect();
    letter.translate(600 - area.center().x(), 600 - area.center().y());
    sheet.shape(letter, ink(kRed, 0.16));
    sheet.stroke(letter, ink(kRed), 4);
    handles(sheet, letter, ink(kDark), 15);
    sheet.dashes({630, 60}, {630, 1140}, ink(kDark, 0.5), 3);
    sheet.line({592, 60}, {668, 1140}, ink(kRed), 3);
}

void specimen(Sheet &sheet)
{
    sheet.wash(ink(0xd9cfc4));
    sheet.block({132, 96, 1352, 832}, ink(0x6d5c50, 0.3), 4);
    sheet.block({120, 80, 1360, 832}, ink(0xfffaf3));
    sheet.line({800, 80}, {800, 912}, ink(kDark, 0.16), 3);
    const std::array words{u"Hamburg"_s, u"Orangerie"_s, u"Kvæfjord"_s,   u"Straßburg"_s, u"Łódź"_s,
                           u"Győr"_s,    u"Çanakkale"_s, u"Þingvellir"_s, u"Kraków"_s};
    for (int i = 0; i < 9; ++i) {
        sheet.write({190, 200 + i * 76.0}, words[size_t(i)], sans(50, (i + 1) * 100), ink(kDark));
        sheet.write({730, 200 + i * 76.0}, QString::number((i + 1) * 100), mono(20), ink(kRed), Qt::AlignRight);
    }
    const std::array lines{u"One size, nine weights."_s, u"A timetable needs figures"_s, u"that stand in columns:"_s,
                           u"06:15   11:40   17:05"_s,   u"06:45   12:10   17:35"_s,     u"Arrows for the quays:"_s,
                           u"← ↑ → ↓ ↖ ↗ ↘ ↙"_s};
    for (int i = 0; i < 7; ++i)
        sheet.write({870, 200 + i * 76.0}, lines[size_t(i)], sans(50, i == 3 || i == 4 ? 300 : 500),
                    ink(i == 6 ? kRed : kDark));
    sheet.write({1420, 868}, u"23"_s, sans(24, 500), ink(kDark), Qt::AlignRight);
    sheet.write({190, 868}, u"22"_s, sans(24, 500), ink(kDark));
}

}

Pictures ovelGrotesk()
{
    const QString folder = u"projects/type-specimen-ovel-grotesk/"_s;
    return {{folder + u"cover.webp"_s, kProjectCover, cover},
            {folder + u"weights.webp"_s, {1600, 700}, weights},
            {folder + u"limp.webp"_s, {1200, 1200}, limp},
            {folder + u"specimen.webp"_s, {1600, 1000}, specimen}};
}

}
