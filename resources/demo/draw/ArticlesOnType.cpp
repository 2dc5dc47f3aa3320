#include <array>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

void grid(Sheet &sheet)
{
    sheet.wash(ink(0xf3efe7));
    const qreal column = 1440.0 / 12;
    for (int i = 0; i < 12; ++i)
        sheet.block({86 + i * column, 0, column - 12, 900}, ink(0xe86f51, 0.1));
    for (qreal y = 60; y < 900; y += 30)
        sheet.line({0, y}, {1600, y}, ink(0x2b4a70, 0.16), 1.5);
    const auto area = [column](int from, int span, int top, int lines) {
        return QRectF(86 + from * column, 60 + top * 30.0, span * column - 12, lines * 30.0);
    };
    sheet.block(area(0, 7, 2, 15), ink(0xe86f51));
    sheet.block(area(7, 5, 2, 7), ink(0x2b4a70));
    sheet.block(area(7, 2, 10, 7), ink(0xf0b94d));
    sheet.block(area(9, 3, 10, 7), ink(0x8fb0a5));
    for (int part = 0; part < 3; ++part) {
        for (int line = 0; line < 7; ++line) {
            QRectF text = area(part * 4, 4, 19 + line, 1).adjusted(0, 9, line == 6 ? -220 : sheet.chance(-60, -14), -9);
            sheet.block(text, ink(0x2a2927, line == 0 ? 0.95 : 0.5), 4);
        }
    }
}

/// The same two columns: one on a common baseline, one that lost it after the heading.
void baseline(Sheet &sheet)
{
    sheet.wash(ink(0xfbf8f2));
    for (qreal y = 90; y < 760; y += 42)
        sheet.line({60, y}, {1340, y}, ink(0xe86f51, 0.45), 2);
    const std::array left{u"Ferries leave"_s, u"from quay two at a quarter"_s, u"past the hour. In fog they"_s,
                          u"wait for the bell, and so"_s, u"should you."_s};
    const std::array right{u"Swimmers keep"_s, u"to the north side, inside"_s, u"the yellow floats. Nobody"_s,
                           u"has measured the water,"_s, u"but everybody knows it."_s};
    for (int line = 0; line < 5; ++line) {
        const bool isHead = line == 0;
        const QFont font = isHead ? sans(58, 700) : sans(38, 400);
        const qreal y = 258 + line * 84.0;
        sheet.write({90, y}, left[size_t(line)], font, ink(0x2a2927));
        sheet.write({750, y + (isHead ? 0 : 17 + line * 3.0)}, right[size_t(line)], font, ink(0x2a2927));
    }
}

void kerning(Sheet &sheet)
{
    sheet.wash(ink(0x1f3d3a));
    const QString word = u"AVATo"_s;
    QFont font = sans(400, 700);
    const QFontMetricsF metrics(font);
    qreal x = 800 - metrics.horizontalAdvance(word) / 2;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const qreal width = metrics.horizontalAdvance(word.left(i + 1)) - metrics.horizontalAdvance(word.left(i));
        const qreal own = metrics.horizontalAdvance(word.mid(i, 1));
        sheet.block({x + width - own, 262, own, 380}, ink(i % 2 == 0 ? 0xf0b94d : 0x7fc4b2, 0.3));
        sheet.line({x + width - own, 220}, {x + width - own, 684}, ink(0xf6efe0, 0.35), 2);
        sheet.write({x + width - own, 592}, word.mid(i, 1), font, ink(0xf6efe0));
        x += width;
    }
    sheet.line({60, 592}, {1540, 592}, ink(0xf0b94d, 0.7), 2);
}

void pairs(Sheet &sheet)
{
    sheet.wash(ink(0xf6efe0));
    const std::array words{u"AV"_s, u"To"_s, u"Ly"_s, u"r."_s, u"f)"_s, u"71"_s};
    for (size_t i = 0; i < words.size(); ++i) {
        const QPointF at(140 + qreal(i) * 200, 0);
        QFont loose = sans(120, 600);
        loose.setKerning(false);
        sheet.write(at + QPointF(0, 170), words[i], loose, ink(0x9c9484), Qt::AlignHCenter);
        sheet.write(at + QPointF(0, 330), words[i], sans(120, 600), ink(0x1f3d3a), Qt::AlignHCenter);
    }
    sheet.line({40, 205}, {1240, 205}, ink(0x1f3d3a, 0.25), 2);
    sheet.write({40, 60}, u"as cast"_s, sans(24, 500), ink(0x9c9484));
    sheet.write({40, 385}, u"kerned"_s, sans(24, 500), ink(0x1f3d3a));
}

void twoScripts(Sheet &sheet)
{
    sheet.wash(ink(0xf4e9e4));
    const QColor line = ink(0xc8402f);
    for (int box = 0; box < 3; ++box) {
        const QRectF em(90 + box * 230.0, 330, 230, 230);
        sheet.block(em.adjusted(3, 3, -3, -3), ink(0x26375e, 0.1));
        sheet.frame(em, ink(0x26375e, 0.5), 2);
        sheet.line({em.center().x(), em.top()}, {em.center().x(), em.bottom()}, ink(0x26375e, 0.25), 2);
        sheet.line({em.left(), em.center().y()}, {em.right(), em.center().y()}, ink(0x26375e, 0.25), 2);
        const QRectF face = em.adjusted(22, 22, -22, -22);
        const auto bar = [&](qreal top, qreal inset) {
            sheet.block({face.left() + inset, face.top() + top, face.width() - 2 * inset, 22}, ink(0x26375e), 3);
        };
        if (box == 1) { // the sun; earth stands before it and craft behind
            sheet.frame(face.adjusted(35, 11, -35, -11), ink(0x26375e), 22, 2);
            bar(82, 35);
        } else {
            bar(box == 0 ? 56 : 10, box == 0 ? 22 : 12);
            sheet.block({face.center().x() - 11, face.top() + (box == 0 ? 0 : 12), 22, face.height() - 14},
                        ink(0x26375e), 3);
            bar(face.height() - 24, 0);
        }
    }
    sheet.write({840, 526}, u"Paper"_s, sans(254, 500), ink(0x26375e));
    sheet.line({60, 526}, {1560, 526}, line, 3);
    sheet.dashes({60, 445}, {1560, 445}, line, 3);
    sheet.dashes({60, 560}, {760, 560}, ink(0x26375e, 0.6), 3);
}

void drawers(Sheet &sheet)
{
    sheet.wash(ink(0x4b5a4c));
    const std::array<QRgb, 5> fronts{0xd8c7a2, 0xc9b388, 0xe4d7b8, 0xbfa577, 0xd1bd94};
    for (int row = 0; row < 6; ++row) {
        for (int column = 0; column < 8; ++column) {
            const bool isOpen = row == 3 && column == 5;
            const QRectF area(60 + column * 186.0, 40 + row * 138.0, 174, 126);
            sheet.block(area.translated(0, 6), ink(0x242d25, 0.6), 8);
            sheet.block(area.translated(0, isOpen ? 22 : 0),
                        isOpen ? ink(0xe86f51) : ink(fronts[size_t(sheet.chance(0, 4.99))]), 8);
            sheet.block({area.left() + 42, area.top() + (isOpen ? 48 : 26), 90, 34}, ink(0xfbf8f0), 3);
            sheet.block({area.left() + 54, area.top() + (isOpen ? 62 : 40), sheet.chance(34, 66), 6},
                        ink(0x3b3a33, 0.6), 3);
            sheet.disc({area.center().x(), area.bottom() - (isOpen ? 2 : 30)}, 10, ink(0x4a4334));
        }
    }
}

}

Pictures articlesOnType()
{
    return {{u"articles/a-grid-is-a-promise/cover.webp"_s, kArticleCover, grid},
            {u"articles/a-grid-is-a-promise/baseline.webp"_s, {1400, 800}, baseline},
            {u"articles/kerning-comes-last/cover.webp"_s, kArticleCover, kerning},
            {u"articles/kerning-comes-last/pairs.svg"_s, {1280, 420}, pairs},
            {u"articles/type-for-two-scripts/cover.webp"_s, kArticleCover, twoScripts},
            {u"articles/what-a-studio-keeps/cover.webp"_s, kArticleCover, drawers}};
}

}
