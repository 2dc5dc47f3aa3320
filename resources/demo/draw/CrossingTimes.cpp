#include <array>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr QRgb kSea = 0x1d4e6b;
constexpr QRgb kFoam = 0xe9f1f3;
constexpr QRgb kFerry = 0xf2994a;

/// Time runs to the right, the way downward: each line is a boat.
void chart(Sheet &sheet, const QRectF &area, int boats)
{
    const std::array<qreal, 5> stops{0, 0.2, 0.44, 0.72, 1};
    const auto y = [&](qreal share) { return area.top() + share * area.height(); };
    for (int hour = 0; hour <= 12; ++hour) {
        const qreal x = area.left() + hour * area.width() / 12;
        sheet.line({x, area.top()}, {x, area.bottom()}, ink(kSea, hour % 3 == 0 ? 0.32 : 0.13), 2);
    }
    for (const qreal stop : stops)
        sheet.line({area.left(), y(stop)}, {area.right(), y(stop)}, ink(kSea, 0.5), 3);
    sheet.save();
    sheet.setClipRect(area.adjusted(-2, -8, 2, 8));
    for (int boat = 0; boat < boats; ++boat) {
        const bool isBack = boat % 2 == 1;
        const bool isFast = boat % 5 == 2;
        QPolygonF way;
        qreal x = area.left() - 160 + boat * (area.width() + 200) / boats;
        for (size_t i = 0; i < stops.size(); ++i) {
            const qreal stop = isBack ? stops[stops.size() - 1 - i] : stops[i];
            if (i > 0)
                x += (isFast ? 44 : 76) * qAbs(stop - (isBack ? stops[stops.size() - i] : stops[i - 1])) / 0.25;
            way << QPointF(x, y(stop));
            if (i > 0 && i < stops.size() - 1 && !isFast)
                way << QPointF(x += 16, y(stop));
        }
        QPainterPath path;
        path.addPolygon(way);
        sheet.stroke(path, isFast ? ink(kFerry) : ink(kSea), isFast ? 8 : 5);
        if (isFast) {
            sheet.disc(way.first(), 11, ink(kFerry));
            sheet.disc(way.last(), 11, ink(kFerry));
        }
    }
    sheet.restore();
}

void cover(Sheet &sheet)
{
    sheet.wash(ink(kFoam));
    chart(sheet, {0, 90, 1600, 820}, 22);
}

void phone(Sheet &sheet, QPointF at, int screen)
{
    const bool isDark = screen == 1;
    const QColor back = isDark ? ink(0x0f2735) : ink(0xfbfdfd);
    const QColor text = isDark ? ink(0xe3eef2) : ink(0x17333f);
    sheet.block({at.x() + 12, at.y() + 18, 370, 800}, ink(0x0b2230, 0.3), 52);
    sheet.block({at.x(), at.y(), 370, 800}, ink(0x101c24), 52);
    sheet.block({at.x() + 14, at.y() + 14, 342, 772}, back, 40);
    const qreal x = at.x() + 44;
    sheet.write({x, at.y() + 96}, screen == 2 ? u"Offline"_s : u"Quay 2"_s, sans(44, 700), text);
    sheet.write({x, at.y() + 136}, screen == 2 ? u"times of this morning"_s : u"to Skerry Head"_s, sans(21), text);
    const std::array times{u"06:15"_s, u"07:40"_s, u"09:05"_s, u"11:40"_s, u"14:10"_s, u"17:05"_s};
    for (int row = 0; row < 6; ++row) {
        const qreal y = at.y() + 226 + row * 84.0;
        const bool isNext = row == screen;
        if (isNext)
            sheet.block({at.x() + 28, y - 48, 314, 74}, ink(kFerry), 14);
        QColor colour = isNext ? ink(0x2a1703) : text;
        if (row < screen)
            colour.setAlphaF(0.4F);
        sheet.write({x, y}, times[size_t(row)], mono(36, isNext ? 700 : 400), colour);
        sheet.write({at.x() + 326, y - 3},
                    isNext         ? u"in 12 min"_s
                    : row % 2 == 0 ? u"22 min"_s
                                   : u"35 min"_s,
                    sans(20, 500), colour, Qt::AlignRight);
        if (!isNext && row + 1 != screen)
            sheet.line({x, y + 30}, {at.x() + 326, y + 30}, isDark ? ink(0x2b4858) : ink(0xdde8ec), 2);
    }
}

void phones(Sheet &sheet)
{
    sheet.wash(ink(0x8fb6c4));
    phone(sheet, {150, 140}, 0);
    phone(sheet, {615, 70}, 1);
    phone(sheet, {1080, 140}, 2);
}

/// Departures by weekday and hour.
void departures(Sheet &sheet)
{
    sheet.wash(ink(0xf4f7f7));
    const std::array days{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s};
    for (int day = 0; day < 7; ++day) {
        sheet.write({150, 178 + day * 106.0}, days[size_t(day)], sans(26, 500), ink(kSea), Qt::AlignRight);
        for (int hour = 0; hour < 17; ++hour) {
            const bool isRush = day < 5 && (qAbs(hour - 2) < 2 || qAbs(hour - 11) < 2);
            const qreal busy = isRush    ? sheet.chance(0.65, 1)
                               : day > 4 ? sheet.chance(0, 0.5)
                                         : sheet.chance(0.08, 0.45);
            const QColor cell = isRush && busy > 0.93 ? ink(kFerry) : blend(ink(0xdfe9ed), ink(kSea), busy);
            sheet.block({180 + hour * 79.0, 120 + day * 106.0, 71, 98}, cell, 6);
        }
    }
    for (int hour = 0; hour < 17; hour += 2)
        sheet.write({215 + hour * 79.0, 910}, u"%1"_s.arg(hour + 5, 2, 10, QChar(u'0')), mono(24), ink(kSea),
                    Qt::AlignHCenter);
}

}

Pictures crossingTimes()
{
    const QString folder = u"projects/crossing-times/"_s;
    return {{folder + u"cover.webp"_s, kProjectCover, cover},
            {folder + u"phones.webp"_s, {1600, 1000}, phones},
            {folder + u"departures.webp"_s, {1600, 1000}, departures}};
}

}
