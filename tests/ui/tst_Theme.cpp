#include <cmath>

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "ui/shell/Theme.h"

using namespace Qt::StringLiterals;
using namespace vitrine::ui;

namespace {

constexpr double kTextContrast = 4.5;
constexpr double kMarkContrast = 3.0;

double linear(int channel)
{
    const double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
}

/// WCAG 2.2
double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

}

class tst_Theme : public QObject
{
    Q_OBJECT

private slots:
    void contrastPairs_data();
    void contrastPairs();
    void paletteTellsItsScheme();
    void choiceIsAppliedAndKept();
};

void tst_Theme::contrastPairs_data()
{
    using enum Token;
    QTest::addColumn<int>("front");
    QTest::addColumn<int>("back");
    QTest::addColumn<double>("least");
    const auto rows = [](double least, std::initializer_list<std::pair<Token, Token>> pairs) {
        for (const auto &[front, back] : pairs)
            QTest::addRow("%d on %d", static_cast<int>(front), static_cast<int>(back))
                << static_cast<int>(front) << static_cast<int>(back) << least;
    };
    rows(kTextContrast, {{Text, Base},
                         {Text, Window},
                         {Text, Select},
                         {Text2, Base},
                         {Text2, Window},
                         {Text2, Select},
                         {Text2, Hover},
                         {Text3, Base},
                         {Text3, Window},
                         {OnAccent, Accent},
                         {OnAccent, AccentHover},
                         {OnAccent, AccentPressed},
                         {OnDanger, Danger},
                         {Ok, Base},
                         {Ok, OkBg},
                         {Warn, Base},
                         {Warn, WarnBg},
                         {Bad, Base},
                         {Bad, BadBg},
                         {Text, WarnBg},
                         {Text2, WarnBg},
                         {Text2, BadBg},
                         {OnTip, Tip},
                         {Ok, Window},
                         {Bad, Raised},
                         {Ok, Select},
                         {Warn, Select},
                         {Bad, Select}});
    rows(kMarkContrast, {{Field, Base},
                         {Accent, Base},
                         {Accent, Window},
                         {Accent, Select},
                         {Data1, Base},
                         {Data2, Base},
                         {DataWarn, Base},
                         {DataBad, Base},
                         {Field, Window}});
}

void tst_Theme::contrastPairs()
{
    QFETCH(int, front);
    QFETCH(int, back);
    QFETCH(double, least);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const double measured =
            contrast(Theme::color(static_cast<Token>(front), scheme), Theme::color(static_cast<Token>(back), scheme));
        QVERIFY2(measured >= least, qPrintable(QString::number(measured)));
    }
}

void tst_Theme::paletteTellsItsScheme()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
        QCOMPARE(Theme::schemeOf(Theme::palette(scheme)), scheme);
}

void tst_Theme::choiceIsAppliedAndKept()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    {
        QSettings settings(file, QSettings::IniFormat);
        Theme theme(*qApp, settings);
        QCOMPARE(theme.choice(), ThemeChoice::System);
        theme.setChoice(ThemeChoice::Dark);
        QCOMPARE(Theme::schemeOf(qApp->palette()), Scheme::Dark);
        theme.setChoice(ThemeChoice::Light);
        QCOMPARE(Theme::schemeOf(qApp->palette()), Scheme::Light);
        theme.setChoice(ThemeChoice::Dark);
    }
    QSettings settings(file, QSettings::IniFormat);
    const Theme theme(*qApp, settings);
    QCOMPARE(theme.choice(), ThemeChoice::Dark);
    QCOMPARE(Theme::schemeOf(qApp->palette()), Scheme::Dark);
}

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"
