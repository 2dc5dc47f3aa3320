#include <array>
#include <cmath>
#include <numbers>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

/// Height of the ground, and so the time that it costs.
qreal ground(qreal x, qreal y)
{
    const auto hill = [x, y](qreal atX, qreal atY, qreal wide, qreal high) {
        const qreal dx = (x - atX) / wide;
        const qreal dy = (y - atY) / (wide * 0.8);
        return high * std::exp(-(dx * dx + dy * dy));
    };
    return hill(1010, 440, 330, 1) + hill(420, 660, 300, 0.72) + hill(560, 180, 250, 0.5) + hill(1420, 820, 260, 0.6) +
           hill(1350, 120, 200, 0.36) + 0.03 * std::sin(x / 70) * std::cos(y / 83) + 0.02 * std::sin((x + y) / 41);
}

/// Where the ground passes `level` on the way from `a` to `b`.
QPointF passing(QPointF a, QPointF b, qreal level)
{
    const qreal from = ground(a.x(), a.y());
    const qreal to = ground(b.x(), b.y());
    return a + (b - a) * ((level - from) / (to - from));
}

QPainterPath contour(QSizeF size, qreal level)
{
    constexpr qreal kStep = 10;
    QPainterPath path;
    for (qreal y = 0; y < size.height(); y += kStep) {
        for (qreal x = 0; x < size.width(); x += kStep) {
            const std::array<QPointF, 4> corners{QPointF{x, y}, {x + kStep, y}, {x + kStep, y + kStep}, {x, y + kStep}};
            QPolygonF cuts;
            for (size_t i = 0; i < 4; ++i) {
                const QPointF a = corners[i];
                const QPointF b = corners[(i + 1) % 4];
                if ((ground(a.x(), a.y()) < level) != (ground(b.x(), b.y()) < level))
                    cuts << passing(a, b, level);
            }
            for (qsizetype i = 0; i + 1 < cuts.size(); i += 2) {
                path.moveTo(cuts[i]);
                path.lineTo(cuts[i + 1]);
            }
        }
    }
    return path;
}

void contours(Sheet &sheet, const QColor &low, const QColor &high, qreal width)
{
    for (int i = 0; i < 14; ++i)
        sheet.stroke(contour({sheet.w(), sheet.h()}, 0.07 + i * 0.069), blend(low, high, i / 13.0),
                     i % 4 == 3 ? width * 1.9 : width);
}

void cover(Sheet &sheet)
{
    sheet.wash(ink(0xe5ece5));
    contours(sheet, ink(0xa9c0b4), ink(0x2f6a63), 3.4);
    const QPolygonF path{{-20, 850}, {180, 800}, {330, 560}, {560, 480},
                         {700, 560}, {830, 620}, {930, 540}, {1010, 440}};
    QPen walk(ink(0xdc6b3c), 10, Qt::CustomDashLine, Qt::RoundCap);
    walk.setDashPattern({0.1, 2.4});
    sheet.strokePath(curve(path), walk);
    sheet.disc({1010, 440}, 34, ink(0xe5ece5));
    sheet.disc({1010, 440}, 24, ink(0xdc6b3c));
}

/// Streets as a web around one square; each ring is a quarter of an hour, and no ring is round.
void quarters(Sheet &sheet)
{
    sheet.wash(ink(0xf4f0e6));
    const QPointF centre(790, 480);
    const auto at = [&](qreal angle, qreal minutes) {
        const qreal stretch = 1 + 0.28 * std::sin(angle * 2 + 0.6) + 0.14 * std::sin(angle * 5 + 2);
        return centre + QPointF(std::cos(angle) * 1.3, std::sin(angle) * 0.72) * minutes * 8.4 * stretch;
    };
    for (int ring = 4; ring >= 1; --ring) {
        QPolygonF shape;
        for (int i = 0; i < 180; ++i)
            shape << at(i * std::numbers::pi / 90, ring * 15);
        sheet.shape(shape, blend(ink(0x2f6a63), ink(0xf4f0e6), 0.36 + ring * 0.145));
    }
    for (int street = 0; street < 46; ++street) {
        const qreal angle = street * 2 * std::numbers::pi / 46 + sheet.chance(-0.04, 0.04);
        const qreal start = street % 4 == 0 ? 0 : sheet.chance(8, 30);
        QPolygonF line;
        for (qreal minutes = start; minutes <= 66; minutes += 6)
            line << at(angle + 0.05 * std::sin(minutes / 8 + street), minutes);
        sheet.stroke(curve(line), ink(0xfffdf7, 0.95), street % 4 == 0 ? 7 : 3.5);
    }
    for (int lane = 0; lane < 120; ++lane) {
        const qreal angle = sheet.chance(0, 2 * std::numbers::pi);
        const qreal minutes = sheet.chance(5, 60);
        QPolygonF line;
        for (int i = 0; i <= 4; ++i)
            line << at(angle + i * 0.05, minutes + 0.4 * i);
        sheet.stroke(curve(line), ink(0xfffdf7, 0.9), 3);
    }
    sheet.disc(centre, 20, ink(0xdc6b3c));
    for (int ring = 1; ring <= 4; ++ring) {
        const QPointF place = at(-0.5, ring * 15);
        sheet.block({place.x() - 27, place.y() - 19, 54, 38}, ink(0x234c47), 19);
        sheet.write(place + QPointF(0, 8), QString::number(ring * 15), sans(22, 600), ink(0xf4f0e6), Qt::AlignHCenter);
    }
}

void folded(Sheet &sheet)
{
    sheet.wash(ink(0x314f4b));
    for (int panel = 0; panel < 4; ++panel) {
        const qreal left = 150 + panel * 325.0;
        const qreal slant = panel % 2 == 0 ? 50 : -50;
        const QPolygonF area{{left, 170 + (slant > 0 ? 0.0 : 50.0)},
                             {left + 325, 170 + (slant > 0 ? 50.0 : 0.0)},
                             {left + 325, 830 + (slant > 0 ? 50.0 : 0.0)},
                             {left, 830 + (slant > 0 ? 0.0 : 50.0)}};
        sheet.save();
        QPainterPath clip;
        clip.addPolygon(area);
        sheet.shape(area.translated(14, 22), ink(0x18302d, 0.5));
        sheet.setClipPath(clip);
        sheet.wash(panel % 2 == 0 ? ink(0xeff2e9) : ink(0xdde4da));
        sheet.setTransform(QTransform(1, slant / 325, 0, 1, 0, -slant / 325 * left + (slant > 0 ? 0 : 50)), true);
        contours(sheet, ink(0xa9c0b4), ink(0x2f6a63), 3);
        if (panel == 2)
            sheet.disc({1010, 440}, 20, ink(0xdc6b3c));
        sheet.restore();
    }
}

void legend(Sheet &sheet)
{
    sheet.wash(ink(0xf4f0e6));
    const QColor text = ink(0x234c47);
    const std::array rows{u"a quarter of an hour"_s, u"stairs"_s, u"ferry, no line crosses"_s, u"here we stopped"_s,
                          u"the road that lies"_s};
    for (int i = 0; i < 5; ++i)
        sheet.write({330, 92 + i * 84.0}, rows[size_t(i)], sans(30, 500), text);
    for (const qreal x : {70.0, 270.0})
        sheet.line({x, 66}, {x, 98}, text, 4);
    sheet.line({70, 82}, {270, 82}, text, 4);
    for (qreal x = 80; x <= 270; x += 17)
        sheet.line({x, 150}, {x, 182}, text, 4);
    sheet.line({70, 250}, {130, 250}, text, 4);
    sheet.line({210, 250}, {270, 250}, text, 4);
    QPainterPath knot(QPointF(70, 334));
    knot.cubicTo({190, 334}, {230, 290}, {170, 290});
    knot.cubicTo({110, 290}, {150, 334}, {270, 334});
    sheet.stroke(knot, ink(0xdc6b3c), 5);
    sheet.line({70, 418}, {270, 418}, ink(0xa9a9a0), 7);
}

}

Pictures slowMaps()
{
    const QString folder = u"projects/slow-maps/"_s;
    return {{folder + u"cover.webp"_s, kProjectCover, cover},
            {folder + u"quarters.webp"_s, {1600, 1000}, quarters},
            {folder + u"folded.webp"_s, {1600, 1000}, folded},
            {folder + u"legend.svg"_s, {720, 480}, legend}};
}

}
