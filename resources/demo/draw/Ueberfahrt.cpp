#include <array>
#include <cmath>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

const std::array<QRgb, 7> kDusk{0x3c2b52, 0x5f3b65, 0x8d4a6d, 0xc2626a, 0xe88c6a, 0xf5b877, 0xfbdc9b};

/// A ferry on `water`, its middle at `x`; 1 is 300 wide.
void ferry(Sheet &sheet, qreal x, qreal water, qreal scale, const QColor &hull, const QColor &window)
{
    sheet.save();
    sheet.translate(x, water);
    sheet.scale(scale, scale);
    sheet.shape(QPolygonF{{-160, -46}, {160, -46}, {136, 0}, {-140, 0}}, hull);
    sheet.block({-110, -92, 220, 50}, hull);
    sheet.block({-70, -128, 120, 40}, hull);
    sheet.block({-10, -176, 30, 50}, hull);
    for (int i = 0; i < 7; ++i)
        sheet.block({-96 + i * 29.0, -80, 15, 15}, window, 2);
    for (int i = 0; i < 3; ++i)
        sheet.block({-56 + i * 34.0, -116, 18, 13}, window, 2);
    sheet.restore();
}

void sea(Sheet &sheet, qreal top, const QColor &near, const QColor &glint)
{
    sheet.block({0, top, sheet.w(), sheet.h() - top}, near);
    for (qreal y = top + 14; y < sheet.h(); y += 16) {
        const qreal spread = 60 + (y - top) * 0.9;
        for (int i = 0; i < 4; ++i) {
            const qreal x = sheet.w() * 0.62 + sheet.chance(-spread, spread);
            QColor faded = glint;
            faded.setAlphaF(float(sheet.chance(0.15, 0.7)));
            sheet.block({x, y, sheet.chance(20, 90), 4}, faded, 2);
        }
    }
}

void cover(Sheet &sheet)
{
    for (int band = 0; band < 7; ++band)
        sheet.block({0, band * 104.0, 1600, 105}, ink(kDusk[size_t(band)]));
    sheet.disc({992, 690}, 110, ink(0xfff0c4));
    sea(sheet, 716, ink(0x241a38), ink(0xf5b877));
    ferry(sheet, 560, 730, 1.25, ink(0x170f26), ink(0xffe2a0));
    sheet.write({800, 330}, u"ÜBERFAHRT"_s, spaced(sans(110, 500), 52), ink(0xfff3dc), Qt::AlignHCenter);
}

/// Nine frames: the horizon rises until the water has the whole picture.
void frames(Sheet &sheet)
{
    sheet.wash(ink(0x14101d));
    for (int i = 0; i < 9; ++i) {
        const QRectF area(70 + (i % 3) * 500.0, 55 + (i / 3) * 305.0, 460, 259);
        const qreal horizon = area.bottom() - 60 - i * 22.0;
        sheet.save();
        sheet.setClipRect(area);
        for (int band = 0; band < 7; ++band) {
            const QColor dark = blend(ink(kDusk[size_t(band)]), ink(0x14101d), i * 0.045);
            sheet.block({area.left(), area.top() + band * 37.0, 460, 38}, dark);
        }
        sheet.block({area.left(), horizon, 460, 259}, blend(ink(0x3f2d5e), ink(0x1b1230), i / 8.0));
        if (i < 8)
            ferry(sheet, area.left() + 60 + i * 50.0, horizon + 3, 0.42 - i * 0.03, ink(0x120c1d), ink(0xffe2a0));
        for (int line = 0; line < 3; ++line)
            sheet.block({area.left() + 60 + sheet.chance(0, 300), horizon + 20 + line * 26.0, 40, 3},
                        ink(0xf5b877, 0.6));
        sheet.restore();
        sheet.write({area.left(), area.bottom() + 28}, u"00:%1"_s.arg(i * 5 + 2, 2, 10, QChar(u'0')), mono(19),
                    ink(0xb9a9bd));
    }
}

/// The two dots of the letter are the ferry's lamps.
void lamps(Sheet &sheet)
{
    sheet.wash(ink(0x171126), ink(0x0b0813), 0, 900);
    const qreal left = 640;
    const qreal right = 960;
    QPainterPath letter(QPointF(left, 330));
    letter.lineTo(left, 560);
    letter.cubicTo({left, 780}, {right, 780}, {right, 560});
    letter.lineTo(right, 330);
    sheet.strokePath(letter, QPen(ink(0xf3e6d2), 74, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    for (const auto &[x, light] : {std::pair{left + 50, 0x57c79a}, {right - 50, 0xe8563f}}) {
        sheet.glow({x, 210}, 210, ink(QRgb(light)), 0.6);
        sheet.disc({x, 210}, 42, ink(QRgb(light)));
    }
    for (int wave = 0; wave < 5; ++wave) {
        QPolygonF line;
        for (qreal x = -20; x <= 1640; x += 40)
            line << QPointF(x, 770 + wave * 27 + 9 * std::sin(x / (70 + wave * 9) + wave * 2));
        sheet.stroke(curve(line), ink(0x8d6aa0, 0.75 - wave * 0.13), 4);
    }
}

}

Pictures ueberfahrt()
{
    const QString folder = u"projects/ueberfahrt/"_s;
    return {{folder + u"cover.webp"_s, kProjectCover, cover},
            {folder + u"frames.webp"_s, {1600, 1000}, frames},
            {folder + u"lamps.webp"_s, {1600, 900}, lamps}};
}

}
