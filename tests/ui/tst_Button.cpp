#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include "ui/shell/ButtonPainter.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"

using namespace Qt::StringLiterals;
using namespace vitrine::ui;

class tst_Button final : public QObject
{
    Q_OBJECT

private slots:
    void anArrowTellsOfAMenu_data();
    void anArrowTellsOfAMenu();
};

void tst_Button::anArrowTellsOfAMenu_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void tst_Button::anArrowTellsOfAMenu()
{
    QFETCH(const Qt::LayoutDirection, direction);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"theme.ini"_s), QSettings::IniFormat);
    const Theme theme(*qApp, settings);
    const QSize plain = Button(u"Tags"_s).sizeHint();
    Button button(u"Tags"_s);
    button.setOpensMenu(true);
    button.setLayoutDirection(direction);
    QCOMPARE(button.sizeHint(), plain + QSize(ButtonPainter::kIconGap + Metric::kSmallIcon, 0));
    button.resize(button.sizeHint());
    const QImage with = button.grab().toImage();
    // At the trailing end something is drawn where a button as wide without a menu is plain.
    const int end =
        direction == Qt::RightToLeft ? Metric::kSpace12 : button.width() - Metric::kSpace12 - Metric::kSmallIcon;
    QSet<QRgb> colors;
    for (int x = end; x < end + Metric::kSmallIcon; ++x)
        colors.insert(with.pixel(x, button.height() / 2 + 1));
    QVERIFY(colors.size() > 1);
}

QTEST_MAIN(tst_Button)
#include "tst_Button.moc"
