#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QtTest>

#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"
#include "ui/shell/Mirroring.h"
#include "ui/shell/ThemeStyle.h"
#include "ui/widgets/HairlineSplitter.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

constexpr QSize kSize(200, 24);

/// Where something is drawn on white.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).lightness() < 200)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

QImage drawn(Qt::LayoutDirection direction, const std::function<void(QPainter &)> &draw)
{
    QImage image(kSize, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setLayoutDirection(direction);
    draw(painter);
    return image;
}

QImage drawn(Qt::LayoutDirection direction, int flags, const QString &text)
{
    return drawn(direction, [&](QPainter &painter) { ui::DirectedText::draw(painter, QRect({}, kSize), flags, text); });
}

bool isAtLeft(const QRect &ink)
{
    return ink.center().x() < kSize.width() / 2;
}

}

/// A window from right to left, and one whose direction changes.
class tst_Mirroring final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new ui::Mirroring(*qApp, this); }
    void labelsStandWhereTheWindowBegins_data();
    void labelsStandWhereTheWindowBegins();
    void marginsAreLeadingAndTrailing_data();
    void marginsAreLeadingAndTrailing();
    void marginsCanChangeWhileTheyAreShown();
    void panesFillTheirSplitter_data();
    void panesFillTheirSplitter();
    void scrollBarsBeginWhereTheWindowDoes();
    void textKeepsItsOwnDirection_data();
    void textKeepsItsOwnDirection();
    void iconsWithAWayTurnRound_data();
    void iconsWithAWayTurnRound();
};

void tst_Mirroring::labelsStandWhereTheWindowBegins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::Alignment>("alignment");
    QTest::addColumn<bool>("isLeading");
    const auto leading = Qt::Alignment(Qt::AlignLeading | Qt::AlignVCenter);
    const auto trailing = Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter);
    const QString hebrew = u"\u05e9\u05dc\u05d5\u05dd"_s;
    QTest::newRow("Latin") << u"Title"_s << leading << true;
    QTest::newRow("Hebrew") << hebrew << leading << true;
    QTest::newRow("Latin at the end") << u"Title"_s << trailing << false;
    QTest::newRow("Hebrew at the end") << hebrew << trailing << false;
    QTest::newRow("only vertical") << u"Title"_s << Qt::Alignment(Qt::AlignTop) << true;
}

void tst_Mirroring::labelsStandWhereTheWindowBegins()
{
    QFETCH(QString, text);
    QFETCH(Qt::Alignment, alignment);
    QFETCH(bool, isLeading);
    QLabel label(text);
    label.setPalette({Qt::black, Qt::white});
    label.setAlignment(alignment);
    label.resize(kSize);
    for (const auto direction : {Qt::RightToLeft, Qt::LeftToRight, Qt::RightToLeft}) {
        label.setLayoutDirection(direction);
        const QRect ink = inkOf(label.grab().toImage());
        QVERIFY(!ink.isEmpty());
        if (direction == Qt::RightToLeft || !text.isRightToLeft()) // from left to right all is Qt's own
            QCOMPARE(isAtLeft(ink), isLeading == (direction == Qt::LeftToRight));
    }
}

void tst_Mirroring::marginsAreLeadingAndTrailing_data()
{
    QTest::addColumn<Qt::LayoutDirection>("first");
    QTest::newRow("from right to left") << Qt::RightToLeft;
    QTest::newRow("from left to right") << Qt::LeftToRight;
}

void tst_Mirroring::marginsAreLeadingAndTrailing()
{
    QFETCH(Qt::LayoutDirection, first);
    QWidget window;
    window.setLayoutDirection(first);
    auto *line = new QLineEdit;
    line->setTextMargins(5, 0, 1, 0);
    auto *inner = new QHBoxLayout;
    inner->setContentsMargins(10, 0, 3, 0);
    inner->addWidget(line);
    auto *row = new QHBoxLayout(&window);
    row->setContentsMargins(24, 0, 8, 0);
    row->addLayout(inner);
    window.resize(kSize);
    window.show();
    const auto compare = [&](Qt::LayoutDirection direction) {
        const bool isMirrored = direction == Qt::RightToLeft;
        QTRY_COMPARE(line->x(), isMirrored ? 11 : 34);
        QCOMPARE(line->width(), kSize.width() - 45);
        QCOMPARE(line->textMargins(), isMirrored ? QMargins(1, 0, 5, 0) : QMargins(5, 0, 1, 0));
    };
    compare(first);
    window.setLayoutDirection(first == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
    compare(window.layoutDirection());
    window.setLayoutDirection(first);
    compare(first);
}

void tst_Mirroring::marginsCanChangeWhileTheyAreShown()
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    ui::Mirroring::setMargins(*row, {24, 0, 8, 0}); // before it is shown
    window.setLayoutDirection(Qt::RightToLeft);
    window.show();
    QCOMPARE(row->contentsMargins(), QMargins(8, 0, 24, 0));
    ui::Mirroring::setMargins(*row, {16, 0, 4, 0});
    QCOMPARE(row->contentsMargins(), QMargins(4, 0, 16, 0));
    window.setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(row->contentsMargins(), QMargins(16, 0, 4, 0));
}

void tst_Mirroring::panesFillTheirSplitter_data()
{
    QTest::addColumn<ui::HairlineSplitter::Mark>("mark");
    QTest::newRow("line") << ui::HairlineSplitter::Mark::Line;
    QTest::newRow("grip") << ui::HairlineSplitter::Mark::Grip;
}

void tst_Mirroring::panesFillTheirSplitter()
{
    QFETCH(ui::HairlineSplitter::Mark, mark);
    ui::HairlineSplitter splitter(Qt::Horizontal, mark);
    for (int i = 0; i < 2; ++i)
        splitter.addWidget(new QWidget);
    splitter.resize(kSize);
    splitter.show();
    const auto compare = [&](const QWidget *left, const QWidget *right) {
        const QRect handle = splitter.handle(1)->contentsRect().translated(splitter.handle(1)->pos());
        QTRY_COMPARE(left->x(), 0);
        QCOMPARE(handle.left(), left->geometry().right() + 1);
        QCOMPARE(right->x(), handle.right() + 1);
        QCOMPARE(right->geometry().right(), splitter.width() - 1);
    };
    splitter.setSizes({60, 140});
    compare(splitter.widget(0), splitter.widget(1));
    splitter.setLayoutDirection(Qt::RightToLeft);
    compare(splitter.widget(1), splitter.widget(0));
    splitter.setSizes({120, 80});
    compare(splitter.widget(1), splitter.widget(0));
    splitter.resize(300, 24);
    compare(splitter.widget(1), splitter.widget(0));
    splitter.setLayoutDirection(Qt::LeftToRight);
    compare(splitter.widget(0), splitter.widget(1));
}

void tst_Mirroring::scrollBarsBeginWhereTheWindowDoes()
{
    const ui::ThemeStyle style;
    QStyleOptionSlider bar;
    bar.rect = QRect(0, 0, 200, 6);
    bar.orientation = Qt::Horizontal;
    bar.minimum = 0;
    bar.maximum = 100;
    bar.pageStep = 100;
    bar.sliderPosition = 25;
    const auto part = [&](QStyle::SubControl control) {
        return style.subControlRect(QStyle::CC_ScrollBar, &bar, control, nullptr);
    };
    QCOMPARE(part(QStyle::SC_ScrollBarSlider), QRect(25, 0, 100, 6));
    QCOMPARE(part(QStyle::SC_ScrollBarSubPage), QRect(0, 0, 25, 6));
    QCOMPARE(part(QStyle::SC_ScrollBarAddPage), QRect(125, 0, 75, 6));
    bar.direction = Qt::RightToLeft;
    QCOMPARE(part(QStyle::SC_ScrollBarSlider), QRect(75, 0, 100, 6));
    QCOMPARE(part(QStyle::SC_ScrollBarSubPage), QRect(175, 0, 25, 6));
    QCOMPARE(part(QStyle::SC_ScrollBarAddPage), QRect(0, 0, 75, 6));
}

void tst_Mirroring::textKeepsItsOwnDirection_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"It was saved."_s, u"1600 \u00d7 1000"_s, u"/projects/"_s, u"14 selected"_s, u">"_s,
                                u"Replace\u2026"_s, u"Ctrl+\\"_s, u"\u05e9\u05dc\u05d5\u05dd."_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_Mirroring::textKeepsItsOwnDirection()
{
    QFETCH(QString, text);
    QCOMPARE(drawn(Qt::RightToLeft, Qt::AlignCenter, text), drawn(Qt::LeftToRight, Qt::AlignCenter, text));
    for (const int side : {int(Qt::AlignLeading), int(Qt::AlignTrailing), 0}) {
        const bool isLeading = side != Qt::AlignTrailing;
        QCOMPARE(isAtLeft(inkOf(drawn(Qt::LeftToRight, side | Qt::AlignVCenter, text))), isLeading);
        QCOMPARE(isAtLeft(inkOf(drawn(Qt::RightToLeft, side | Qt::AlignVCenter, text))), !isLeading);
    }
}

void tst_Mirroring::iconsWithAWayTurnRound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasWay");
    for (const QString &name : {u"undo"_s, u"redo"_s, u"chevron-right"_s, u"panel"_s, u"list"_s})
        QTest::newRow(qPrintable(name)) << name << true;
    for (const QString &name : {u"search"_s, u"check"_s, u"ok"_s, u"pencil"_s})
        QTest::newRow(qPrintable(name)) << name << false;
}

void tst_Mirroring::iconsWithAWayTurnRound()
{
    QFETCH(QString, name);
    QFETCH(bool, hasWay);
    const auto icon = [&](Qt::LayoutDirection direction) {
        return drawn(direction,
                     [&](QPainter &painter) { ui::Icon::paint(painter, QRect(0, 0, 16, 16), name, Qt::black); })
            .copy(0, 0, 16, 16);
    };
    const QImage usual = icon(Qt::LeftToRight);
    QVERIFY(!inkOf(usual).isEmpty());
    QCOMPARE(icon(Qt::RightToLeft), hasWay ? usual.mirrored(true, false) : usual);
}

QTEST_MAIN(tst_Mirroring)
#include "tst_Mirroring.moc"
