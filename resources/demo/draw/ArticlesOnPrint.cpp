#include <array>
#include <cmath>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

/// The same inks on two papers.
void colour(Sheet &sheet)
{
    sheet.wash(ink(0xe9e3d6));
    const std::array<QRgb, 6> inks{0xe4432f, 0xf2a51f, 0xf0d92b, 0x2f9e62, 0x1d62b5, 0x6a2c83};
    for (size_t i = 0; i < inks.size(); ++i) {
        const qreal x = 90 + qreal(i) * 240;
        const QColor full = ink(inks[i]);
        sheet.block({x, 80, 220, 350}, full, 4);
        const QColor dull = blend(full, ink(0xcdbfa6), 0.36);
        sheet.block({x, 470, 220, 350}, dull, 4);
        for (int fibre = 0; fibre < 46; ++fibre) {
            const QPointF at(x + sheet.chance(6, 196), 470 + sheet.chance(6, 338));
            sheet.line(at, at + QPointF(sheet.chance(-16, 16), sheet.chance(-10, 10)), ink(0xf6efe0, 0.3), 1.6);
        }
    }
}

void dotGain(Sheet &sheet)
{
    sheet.wash(ink(0xfbf8f2));
    const QRectF area(150, 70, 960, 620);
    const QColor text = ink(0x3b3a33);
    for (int step = 0; step <= 4; ++step) {
        const qreal x = area.left() + step * 240;
        const qreal y = area.bottom() - step * 155;
        sheet.line({x, area.top()}, {x, area.bottom()}, ink(0x3b3a33, 0.14), 2);
        sheet.line({area.left(), y}, {area.right(), y}, ink(0x3b3a33, 0.14), 2);
        sheet.write({x, area.bottom() + 44}, u"%1"_s.arg(step * 25), mono(26), text, Qt::AlignHCenter);
        sheet.write({area.left() - 20, y + 9}, u"%1"_s.arg(step * 25), mono(26), text, Qt::AlignRight);
    }
    const auto gain = [&](qreal most, const QColor &line) {
        QPolygonF points;
        for (int tone = 0; tone <= 100; tone += 5) {
            const qreal printed = tone + most * 4 * (tone / 100.0) * (1 - tone / 100.0);
            points << QPointF(area.left() + tone * 9.6, area.bottom() - printed * 6.2);
        }
        sheet.stroke(curve(points), line, 6);
    };
    gain(0, ink(0xa9a498));
    gain(14, ink(0x1d62b5));
    gain(22, ink(0xe4432f));
    const std::array names{u"wood-free, uncoated"_s, u"coated"_s, u"as in the file"_s};
    const std::array<QRgb, 3> colours{0xe4432f, 0x1d62b5, 0x8b867a};
    sheet.block({672, 506, 428, 176}, ink(0xfbf8f2));
    for (size_t i = 0; i < 3; ++i) {
        const qreal y = 540 + qreal(i) * 50;
        sheet.line({690, y}, {750, y}, ink(colours[i]), 6);
        sheet.write({770, y + 10}, names[i], sans(28, 600), ink(colours[i]));
    }
}

void proof(Sheet &sheet)
{
    sheet.wash(ink(0xd7d2c7));
    sheet.block({90, 70, 1420, 760}, ink(0xfdfcf9));
    const std::array<QRgb, 4> inks{0x00a0d6, 0xe0218a, 0xffd500, 0x1d1d1b};
    for (int i = 0; i < 20; ++i)
        sheet.block({150 + i * 65.0, 730, 65, 60}, blend(ink(0xfdfcf9), ink(inks[size_t(i / 5)]), 1 - (i % 5) * 0.22));
    sheet.block({150, 130, 1300, 540}, ink(0xf0b08a));
    sheet.shape(
        QPolygonF{{150, 670}, {150, 470}, {420, 330}, {700, 500}, {950, 360}, {1240, 520}, {1450, 420}, {1450, 670}},
        ink(0x3f7d8c));
    sheet.disc({1230, 260}, 70, ink(0xfff1c9));
    const QPointF eye(640, 430);
    sheet.save();
    QPainterPath lens;
    lens.addEllipse(eye, 250, 250);
    sheet.disc(eye + QPointF(14, 20), 268, ink(0x3c372e, 0.35));
    sheet.setClipPath(lens);
    sheet.block({380, 170, 520, 520}, ink(0xfdf6ea));
    sheet.setCompositionMode(QPainter::CompositionMode_Multiply);
    const std::array<qreal, 3> turns{0.26, 1.31, 0};
    for (size_t i = 0; i < 3; ++i) {
        for (int row = -14; row <= 14; ++row) {
            for (int column = -14; column <= 14; ++column) {
                const QPointF at = eye + QPointF(column * std::cos(turns[i]) - row * std::sin(turns[i]),
                                                 column * std::sin(turns[i]) + row * std::cos(turns[i])) *
                                             34;
                const bool isSea = at.y() > 450 + 40 * std::sin(at.x() / 60);
                const std::array<qreal, 3> dots{isSea ? 18.0 : 3.0, isSea ? 7.0 : 10.0, isSea ? 9.0 : 13.0};
                sheet.disc(at, dots[i], ink(inks[i]));
            }
        }
    }
    sheet.restore();
    sheet.ring(eye, 259, ink(0x22242a), 26);
    sheet.ring(eye, 243, ink(0xffffff, 0.35), 5);
}

/// How far each colour of light reached, from the notebook of eleven nights.
void range(Sheet &sheet)
{
    sheet.wash(ink(0x0d1730));
    const QPointF pier(120, 450);
    const std::array<QRgb, 4> lights{0xf5b64c, 0xfdf1d6, 0x57c79a, 0xe8563f};
    const std::array<qreal, 4> metres{900, 820, 710, 640};
    for (int ring = 1; ring <= 9; ++ring) {
        sheet.setPen(QPen(ink(0xa9bce0, 0.2), 2));
        sheet.setBrush(Qt::NoBrush);
        const qreal size = ring * 150.0;
        sheet.drawArc(QRectF(pier.x() - size, pier.y() - size, 2 * size, 2 * size), -60 * 16, 120 * 16);
    }
    for (size_t i = 0; i < 4; ++i) {
        const qreal angle = -0.27 + 0.18 * qreal(i);
        const qreal reach = metres[i] * 1.5;
        const QPointF end = pier + QPointF(std::cos(angle), std::sin(angle)) * reach;
        const QPointF side = QPointF(-std::sin(angle), std::cos(angle)) * 62;
        QLinearGradient beam(pier, end);
        beam.setColorAt(0, ink(lights[i], 0.85));
        beam.setColorAt(1, ink(lights[i], 0.12));
        sheet.shape(QPolygonF{pier, end - side, end + side}, beam);
        sheet.disc(end, 16, ink(lights[i]));
    }
    sheet.disc(pier, 34, ink(0xfdf1d6));
}

/// What can be read from a moving boat at each distance: first the colour, then the figure.
void reading(Sheet &sheet)
{
    sheet.wash(ink(0x101c38));
    const std::array<int, 4> distances{600, 300, 120, 40};
    for (size_t i = 0; i < 4; ++i) {
        const qreal x = 170 + qreal(i) * 320;
        const qreal size = std::array<qreal, 4>{10, 26, 74, 170}[i];
        sheet.glow({x, 250}, size * 1.3 + 50, ink(0xf5b64c), 0.5);
        sheet.block({x - size * 0.72, 250 - size * 0.8, size * 1.44, size * 1.6}, ink(0x060b18), size * 0.16);
        if (i == 0)
            sheet.disc({x, 250}, 9, ink(0xf5b64c));
        else
            sheet.write({x, 250 + size * 0.42}, u"1"_s, sans(size * 1.2, 700), ink(0xf5b64c), Qt::AlignHCenter);
        sheet.write({x, 560}, u"%1 m"_s.arg(distances[i]), mono(32), ink(0xc4d0ea), Qt::AlignHCenter);
    }
}

}

Pictures articlesOnPrint()
{
    return {{u"articles/colour-on-wood-free-paper/cover.webp"_s, kArticleCover, colour},
            {u"articles/colour-on-wood-free-paper/dot-gain.svg"_s, {1200, 780}, dotGain},
            {u"articles/reading-a-proof/cover.webp"_s, kArticleCover, proof},
            {u"articles/how-harbour-lights-are-read/cover.webp"_s, kArticleCover, range},
            {u"articles/how-harbour-lights-are-read/distances.webp"_s, {1400, 640}, reading}};
}

}
