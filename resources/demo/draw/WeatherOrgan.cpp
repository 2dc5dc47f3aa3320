#include <array>
#include <cmath>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

void cover(Sheet &sheet)
{
    sheet.wash(ink(0xdfe9e7));
    const std::array<QRgb, 7> layers{0xcfdfdd, 0xb4d0cf, 0x93bcbd, 0x6ea3a8, 0x4b868f, 0x2f6674, 0x1c4654};
    sheet.disc({1210, 210}, 104, ink(0xf4b860));
    for (size_t i = 0; i < layers.size(); ++i) {
        QPolygonF crest;
        const qreal level = 230 + qreal(i) * 112;
        for (qreal x = -40; x <= 1640; x += 20)
            crest << QPointF(x, level + 56 * std::sin(x / (250 - qreal(i) * 16) + qreal(i) * 1.7) +
                                    18 * std::sin(x / 97 + qreal(i) * 0.8));
        QPainterPath wave = curve(crest);
        wave.lineTo(1640, 1010);
        wave.lineTo(-40, 1010);
        sheet.shape(wave, ink(layers[i]));
    }
}

void pipes(Sheet &sheet)
{
    sheet.wash(ink(0x12303a), ink(0x0c2028), 0, 1000);
    for (int i = 0; i < 19; ++i) {
        const qreal height = 210 + 560 * std::pow(qAbs(i - 9) / 9.0, 1.3);
        const qreal x = 70 + i * 78.0;
        const QColor metal = blend(ink(0xd9b36c), ink(0x8b6a3a), sheet.chance(0, 0.5));
        QLinearGradient round(x, 0, x + 56, 0);
        round.setColorAt(0, blend(metal, ink(0x12303a), 0.55));
        round.setColorAt(0.32, blend(metal, ink(0xfff3d0), 0.5));
        round.setColorAt(1, blend(metal, ink(0x12303a), 0.7));
        sheet.block({x, 880 - height, 56, height}, round, 6);
        sheet.shape(QPolygonF{{x, 880}, {x + 56, 880}, {x + 36, 950}, {x + 20, 950}}, round);
        sheet.block({x + 10, 800, 36, 26}, ink(0x0c2028), 10);
        sheet.block({x + 10, 822, 36, 6}, blend(metal, ink(0xfff3d0), 0.6), 3);
    }
    sheet.block({40, 946, 1520, 30}, ink(0x07151b), 4);
}

/// A night of wind: time to the right, pitch upward.
void night(Sheet &sheet)
{
    sheet.wash(ink(0x0d1418));
    for (int column = 0; column < 90; ++column) {
        const qreal gust = 0.5 + 0.32 * std::sin(column / 9.0) + 0.18 * std::sin(column / 3.7 + 1);
        for (int row = 0; row < 40; ++row) {
            const qreal tone = std::exp(-std::pow((row - 6 - gust * 10) / 2.6, 2)) +
                               0.7 * std::exp(-std::pow((row - 12 - gust * 20) / 2.2, 2)) +
                               0.45 * std::exp(-std::pow((row - 18 - gust * 30) / 2, 2));
            const qreal loud = qBound(0.0, tone * (0.35 + gust * 0.8) + sheet.chance(-0.06, 0.06), 1.0);
            const QColor colour = loud < 0.5 ? blend(ink(0x14242b), ink(0x2f7f86), loud * 2)
                                             : blend(ink(0x2f7f86), ink(0xf7d58a), loud * 2 - 1);
            sheet.block({80 + column * 16.0, 860 - row * 20.0, 14, 18}, colour, 2);
        }
    }
    const std::array hours{u"22"_s, u"00"_s, u"02"_s, u"04"_s, u"06"_s};
    for (int i = 0; i < 5; ++i)
        sheet.write({88 + i * 356.0, 936}, hours[size_t(i)], mono(26), ink(0x7f979d), Qt::AlignHCenter);
}

void section(Sheet &sheet)
{
    sheet.wash(ink(0xf1ece2));
    sheet.shape(
        QPolygonF{{0, 360}, {300, 330}, {470, 350}, {730, 350}, {900, 320}, {1200, 370}, {1200, 1500}, {0, 1500}},
        ink(0xd9cdb8));
    for (int layer = 0; layer < 9; ++layer) {
        QPolygonF line;
        for (qreal x = -20; x <= 1240; x += 60)
            line << QPointF(x, 450 + layer * 120 + 16 * std::sin(x / 130 + layer * 1.3));
        sheet.stroke(curve(line), ink(0xb7a686, 0.6), 3);
    }
    sheet.block({470, 340, 260, 1200}, ink(0xf1ece2));
    sheet.frame({470, 340, 260, 1200}, ink(0x2b4a50), 5);
    sheet.shape(QPolygonF{{430, 340}, {600, 170}, {770, 340}}, ink(0x2b4a50));
    constexpr qreal kMetre = 154;
    const std::array<qreal, 5> lengths{0.61, 1.22, 2.4, 3.43, 4.86};
    for (size_t i = 0; i < lengths.size(); ++i) {
        const qreal x = 500 + qreal(i) * 44;
        const qreal length = lengths[i] * kMetre;
        sheet.block({x, 420, 24, length}, ink(0xc08a45), 3);
        sheet.block({x + 4, 420 + length - 50, 16, 10}, ink(0x4c3414));
        sheet.line({x + 12, 420}, {x + 12, 360}, ink(0xc08a45), 5);
    }
    for (int i = 0; i < 4; ++i) {
        QPainterPath wind(QPointF(60, 120 + i * 44.0));
        wind.cubicTo({220, 60 + i * 44.0}, {330, 200 + i * 40.0}, {520, 210 + i * 26.0});
        sheet.stroke(wind, ink(0x4b868f), 5);
    }
    sheet.line({830, 340}, {830, 340 + 7 * kMetre}, ink(0x2b4a50), 2.5);
    for (int metre = 0; metre <= 7; ++metre) {
        const qreal y = 340 + metre * kMetre;
        sheet.line({820, y}, {850, y}, ink(0x2b4a50), 2.5);
        sheet.write({868, y + 9}, metre == 0 ? u"0 m"_s : u"−%1 m"_s.arg(metre), mono(26), ink(0x2b4a50));
    }
}

}

Pictures weatherOrgan()
{
    const QString folder = u"projects/weather-organ/"_s;
    return {{folder + u"cover.webp"_s, kProjectCover, cover},
            {folder + u"pipes.webp"_s, {1600, 1000}, pipes},
            {folder + u"night.webp"_s, {1600, 1000}, night},
            {folder + u"section.webp"_s, {1200, 1500}, section}};
}

}
