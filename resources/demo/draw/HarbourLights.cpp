#include <array>
#include <cmath>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

/// Amber, white, green and red: one light for each quay.
const std::array<QRgb, 4> kLights{0xf5b64c, 0xfdf1d6, 0x57c79a, 0xe8563f};

void reflect(Sheet &sheet, qreal x, qreal top, qreal bottom, const QColor &light)
{
    for (qreal y = top; y < bottom; y += 15) {
        const qreal away = (y - top) / (bottom - top);
        const qreal width = sheet.chance(10, 34) + 46 * away * sheet.chance(0.2, 1);
        const qreal shift = sheet.chance(-10, 10) * (0.4 + 1.6 * away);
        QColor faded = light;
        faded.setAlphaF(float(0.85 * std::pow(1 - away, 1.4)));
        sheet.block({x + shift - width / 2, y, width, 5}, faded, 2.5);
    }
}

void cover(Sheet &sheet)
{
    sheet.wash(ink(0x0c142b), ink(0x24365f), 0, 600);
    sheet.wash(ink(0x0d1730), ink(0x060b18), 600, 1000);
    for (int star = 0; star < 60; ++star) {
        const QPointF at(sheet.chance(0, 1600), sheet.chance(0, 330));
        sheet.disc(at, sheet.chance(0.8, 2.2), ink(0xdfe6f5, sheet.chance(0.15, 0.7)));
    }
    sheet.shape(QPolygonF{{0, 480},
                          {170, 420},
                          {330, 330},
                          {520, 440},
                          {760, 470},
                          {940, 360},
                          {1120, 270},
                          {1330, 390},
                          {1600, 450},
                          {1600, 600},
                          {0, 600}},
                ink(0x1c2b50));
    sheet.shape(
        QPolygonF{
            {0, 560}, {220, 500}, {470, 545}, {800, 560}, {1080, 490}, {1400, 540}, {1600, 500}, {1600, 600}, {0, 600}},
        ink(0x141f3d));
    const std::array<QPointF, 4> places{QPointF{250, 470}, {620, 520}, {1010, 430}, {1370, 500}};
    for (size_t i = 0; i < places.size(); ++i) {
        const QColor light = ink(kLights[i]);
        sheet.block({places[i].x() - 90, 588, 180, 14}, ink(0x080e1d));
        sheet.line(places[i], {places[i].x(), 592}, ink(0x080e1d), 9);
        reflect(sheet, places[i].x(), 612, 985, light);
        sheet.glow(places[i], 190, light, 0.5);
        sheet.disc(places[i], 30, light);
        sheet.disc(places[i], 17, ink(0xfffaf0, 0.75));
    }
}

void plan(Sheet &sheet)
{
    sheet.wash(ink(0xd9e6ea));
    for (int depth = 0; depth < 9; ++depth) {
        QPolygonF line;
        for (qreal x = -40; x <= 1640; x += 80)
            line << QPointF(x, 960 - depth * 52 + 34 * std::sin(x / 210 + depth * 0.5) + 18 * std::sin(x / 90 - depth));
        sheet.stroke(curve(line), ink(0xa9c3cc, 0.8), 2);
    }
    QPolygonF shore{{-10, -10}, {1610, -10}, {1610, 330}, {1440, 300}, {1180, 352},
                    {900, 310}, {560, 352},  {260, 300},  {-10, 380}};
    sheet.shape(shore, ink(0xf2ead9));
    const std::array<qreal, 4> quays{210, 600, 990, 1350};
    for (size_t i = 0; i < quays.size(); ++i) {
        const QPointF tip(quays[i] + 38, 560);
        sheet.setPen(Qt::NoPen);
        const qreal reach = 400 - 36.0 * qreal(i);
        for (const auto &[size, opacity] : {std::pair{reach, 0.28}, {reach * 0.66, 0.34}, {reach * 0.33, 0.5}}) {
            sheet.setBrush(ink(i == 1 ? 0xffffff : kLights[i], opacity));
            sheet.drawPie(QRectF(tip.x() - size, tip.y() - size, 2 * size, 2 * size), 238 * 16, 64 * 16);
        }
        sheet.block({quays[i], 250, 76, 320}, ink(0xf2ead9));
        sheet.frame({quays[i], 290, 76, 280}, ink(0x33485a), 3);
        sheet.block({quays[i] + 2, 262, 72, 60}, ink(0xf2ead9));
        sheet.disc(tip, 15, ink(0x33485a));
        sheet.disc(tip, 9, ink(kLights[i]));
        sheet.write({quays[i] + 38, 440}, QString::number(i + 1), sans(64, 600), ink(0x33485a), Qt::AlignHCenter);
    }
    for (int house = 0; house < 26; ++house) {
        const qreal x = 40 + house * 61;
        const qreal height = sheet.chance(38, 84);
        sheet.block({x, 150 - height / 2, sheet.chance(34, 52), height}, ink(0xdccdb0));
    }
    sheet.line({0, 222}, {1600, 222}, ink(0xffffff), 16);
    sheet.line({1300, 950}, {1500, 950}, ink(0x33485a), 4);
    sheet.write({1400, 935}, u"100 m"_s, mono(22, 500), ink(0x33485a), Qt::AlignHCenter);
}

void elevations(Sheet &sheet)
{
    sheet.wash(ink(0xf0eee6));
    const QColor draft = ink(0x26364a);
    for (qreal x = 80; x < 1600; x += 40)
        sheet.line({x, 60}, {x, 940}, ink(0x26364a, x > 81 && std::fmod(x - 80, 200) < 1 ? 0.14 : 0.06), 1.5);
    sheet.wash(ink(0xc9dbe0), ink(0xdfe8e8), 800, 1000);
    sheet.line({0, 800}, {1600, 800}, draft, 3);
    const std::array<qreal, 4> tops{250, 170, 330, 110};
    for (size_t i = 0; i < tops.size(); ++i) {
        const qreal x = 240 + 350.0 * qreal(i);
        sheet.block({x - 9, tops[i], 18, 640 - (tops[i] - 200)}, ink(0x8794a1));
        sheet.block({x - 84, tops[i], 168, 210}, draft, 22);
        sheet.block({x - 70, tops[i] + 182, 140, 10}, ink(kLights[i]), 5);
        sheet.write({x, tops[i] + 150}, QString::number(i + 1), sans(150, 700), ink(kLights[i]), Qt::AlignHCenter);
        sheet.line({x + 124, tops[i]}, {x + 124, 800}, draft, 2);
        for (const qreal end : {tops[i], 800.0})
            sheet.line({x + 112, end + 12}, {x + 136, end - 12}, draft, 3);
        const QString height = QString::number((800 - tops[i]) / 160, 'f', 2) + u" m"_s;
        sheet.save();
        sheet.translate(x + 158, (tops[i] + 800) / 2 + 40);
        sheet.rotate(-90);
        sheet.write({0, 0}, height, mono(24, 500), draft);
        sheet.restore();
    }
    sheet.write({80, 920}, u"Mean high water"_s, mono(24), draft);
}

void glass(Sheet &sheet)
{
    sheet.wash(ink(0x081512), ink(0x0e241f), 0, 1500);
    sheet.glow({600, 720}, 820, ink(kLights[2]), 0.42);
    const QPainterPath three = outline(u"3"_s, sans(1100, 700));
    sheet.shape(three.translated(600 - three.boundingRect().center().x(), 750 - three.boundingRect().center().y()),
                ink(0x8ff0c6));
    for (int streak = 0; streak < 130; ++streak) {
        const QPointF from(sheet.chance(-60, 1260), sheet.chance(-60, 1500));
        const qreal length = sheet.chance(40, 190);
        sheet.line(from, from + QPointF(-length * 0.16, length), ink(0xd7fff0, sheet.chance(0.05, 0.22)), 3);
    }
    for (int drop = 0; drop < 70; ++drop) {
        const QPointF at(sheet.chance(30, 1170), sheet.chance(30, 1470));
        const qreal size = sheet.chance(5, 20);
        sheet.disc(at, size, ink(0x0a1c18, 0.55));
        sheet.disc(at - QPointF(size, size) * 0.25, size * 0.4, ink(0xd7fff0, 0.6));
    }
}

}

Pictures harbourLights()
{
    const QString folder = u"projects/harbour-lights/"_s;
    return {{folder + u"cover.webp"_s, kProjectCover, cover},
            {folder + u"plan.webp"_s, {1600, 1000}, plan},
            {folder + u"elevations.webp"_s, {1600, 1000}, elevations},
            {folder + u"wet-glass.webp"_s, {1200, 1500}, glass}};
}

}
