#include <array>

#include "Picture.h"

namespace vitrine::demo {

using namespace Qt::StringLiterals;

namespace {

/// A tree of pages, as a database file is one.
void tree(Sheet &sheet)
{
    sheet.wash(ink(0x1b2b34));
    const auto node = [&](QPointF at, int cells, const QColor &colour) {
        const qreal width = cells * 44.0;
        sheet.block({at.x() - width / 2, at.y() - 32, width, 64}, colour, 8);
        for (int i = 1; i < cells; ++i)
            sheet.line({at.x() - width / 2 + i * 44, at.y() - 32}, {at.x() - width / 2 + i * 44, at.y() + 32},
                       ink(0x1b2b34), 4);
    };
    const QPointF root(800, 170);
    for (int i = 0; i < 4; ++i) {
        const QPointF inner(260 + i * 360.0, 430);
        const bool isWay = i == 2;
        sheet.line(root + QPointF(-66 + i * 44.0, 32), inner - QPointF(0, 32), isWay ? ink(0xf2a65a) : ink(0x5d7f8c),
                   isWay ? 8.0 : 4.0);
        for (int j = 0; j < 3; ++j) {
            const QPointF leaf(inner.x() - 116 + j * 116, 700);
            const bool isFound = isWay && j == 1;
            sheet.line(inner + QPointF(-44 + j * 44.0, 32), leaf - QPointF(0, 60),
                       isFound ? ink(0xf2a65a) : ink(0x5d7f8c), isFound ? 8.0 : 4.0);
            sheet.block({leaf.x() - 48, leaf.y() - 60, 96, 150}, isFound ? ink(0xf2a65a) : ink(0x35525f), 8);
            for (int row = 0; row < 5; ++row)
                sheet.block({leaf.x() - 34, leaf.y() - 42 + row * 25, sheet.chance(36, 68), 10},
                            isFound ? ink(0x5a3410) : ink(0x86a9b5), 5);
        }
        node(inner, 3, isWay ? ink(0xf2a65a) : ink(0x86a9b5));
    }
    node(root, 4, ink(0xf4ede0));
}

/// Readers see the file as it was; the writer adds pages at the end of the log.
void writeAhead(Sheet &sheet)
{
    sheet.wash(ink(0xf4ede0));
    const QColor text = ink(0x1b2b34);
    sheet.write({80, 84}, u"shop.db"_s, mono(30, 600), text);
    sheet.write({80, 334}, u"shop.db-wal"_s, mono(30, 600), text);
    for (int page = 0; page < 9; ++page) {
        sheet.block({80 + page * 118.0, 110, 102, 120}, ink(0x86a9b5), 8);
        sheet.write({131 + page * 118.0, 182}, QString::number(page + 1), mono(32, 500), text, Qt::AlignHCenter);
    }
    const std::array<int, 5> changed{3, 7, 3, 4, 7};
    for (int page = 0; page < 5; ++page) {
        const qreal x = 80 + page * 118.0;
        sheet.block({x, 360, 102, 120}, ink(0xf2a65a), 8);
        sheet.write({x + 51, 432}, QString::number(changed[size_t(page)]), mono(32, 500), text, Qt::AlignHCenter);
    }
    sheet.frame({670, 360, 102, 120}, ink(0xf2a65a), 4, 8);
    sheet.write({800, 432}, u"the next write"_s, sans(28, 500), text);
    sheet.dashes({424, 336}, {424, 504}, ink(0xb5513a), 4);
    sheet.write({424, 546}, u"a reader that began here"_s, sans(28, 500), ink(0xb5513a), Qt::AlignHCenter);
}

void contrast(Sheet &sheet)
{
    const std::array<QRgb, 5> grounds{0x14213d, 0x2b5d73, 0x6f9a8d, 0xe9b44c, 0xf7f1e5};
    const std::array<QRgb, 4> texts{0xf7f1e5, 0xe9b44c, 0x2b5d73, 0x14213d};
    sheet.wash(ink(grounds[0]));
    for (int column = 0; column < 5; ++column) {
        sheet.block({column * 320.0, 0, 321, 900}, ink(grounds[size_t(column)]));
        for (int row = 0; row < 4; ++row)
            sheet.write({column * 320.0 + 160, 190 + row * 210.0}, u"Aa"_s, sans(150, 700), ink(texts[size_t(row)]),
                        Qt::AlignHCenter);
    }
}

/// Greys on white from 21:1 down to where a text cannot be read any more.
void ladder(Sheet &sheet)
{
    sheet.wash(ink(0xffffff));
    struct Step
    {
        QRgb grey;
        QString ratio;
    };
    const std::array steps{Step{0x000000, u"21.0"_s}, Step{0x333333, u"12.6"_s}, Step{0x595959, u"7.0"_s},
                           Step{0x767676, u"4.5"_s},  Step{0x949494, u"3.0"_s},  Step{0xb8b8b8, u"2.0"_s}};
    for (size_t i = 0; i < steps.size(); ++i) {
        const qreal y = 110 + qreal(i) * 100;
        sheet.write({90, y}, u"Quay two closes at dusk"_s, sans(60, 500), ink(steps[i].grey));
        sheet.write({1310, y}, steps[i].ratio, mono(44, 500), ink(0x14213d), Qt::AlignRight);
    }
    sheet.line({90, 440}, {1310, 440}, ink(0xc8402f), 4);
}

/// Shelves, from the one at hand to the one far away.
void shelves(Sheet &sheet)
{
    sheet.wash(ink(0xf0e4d3));
    const std::array<QRgb, 6> spines{0x9c4a3c, 0xd98e4a, 0x3f6c6b, 0xe7c37a, 0x6b7f5e, 0x2f3f56};
    for (int shelf = 0; shelf < 3; ++shelf) {
        const qreal board = 290 + shelf * 280.0;
        const int most = shelf == 0 ? 9 : shelf == 1 ? 22 : 60;
        qreal x = 120;
        for (int book = 0; book < most && x < 1440; ++book) {
            const qreal width = sheet.chance(22, 52);
            const qreal height = sheet.chance(130, 205);
            const QColor colour = ink(spines[size_t(sheet.chance(0, 5.99))]);
            sheet.block({x, board - height, width, height}, colour, 3);
            sheet.block({x + 6, board - height + 22, width - 12, 7}, ink(0xf7efe2, 0.75), 3);
            sheet.block({x + 6, board - 40, width - 12, 7}, ink(0xf7efe2, 0.5), 3);
            x += width + 4;
        }
        sheet.block({80, board, 1440, 20}, ink(0x7a5a3c), 3);
        sheet.block({80, board + 20, 1440, 10}, ink(0x7a5a3c, 0.25));
    }
}

}

Pictures articlesOnTheWeb()
{
    return {{u"articles/sqlite-in-a-small-shop/cover.webp"_s, kArticleCover, tree},
            {u"articles/sqlite-in-a-small-shop/write-ahead.svg"_s, {1220, 590}, writeAhead},
            {u"articles/contrast-is-measured-in-the-rain/cover.webp"_s, kArticleCover, contrast},
            {u"articles/contrast-is-measured-in-the-rain/ladder.webp"_s, {1400, 680}, ladder},
            {u"articles/caching-for-a-portfolio/cover.webp"_s, kArticleCover, shelves}};
}

}
