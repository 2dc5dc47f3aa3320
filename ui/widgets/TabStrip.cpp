#include "ui/widgets/TabStrip.h"

#include <QPainter>
#include <QStyle>

#include "ui/shell/DirectedText.h"
#include "ui/shell/FieldPainter.h"
#include "ui/shell/Icon.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGap = 20; // between words; half of it belongs to each tab

}

TabStrip::TabStrip(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setFixedHeight(Metric::kTabs);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void TabStrip::setProblems(int index, int count)
{
    if (tabData(index).toInt() == count)
        return;
    setTabData(index, count);
    // Told in words too.
    const QString told =
        count == 1 ? tr("1 field here needs attention") : tr("%n fields here need attention", nullptr, count);
    setTabToolTip(index, count > 0 ? told : QString());
    const QString name = tabText(index).replace(u"&&"_s, u"&"_s);
    setAccessibleTabName(index, count > 0 ? tr("%1, %2").arg(name, told) : QString());
    setTabText(index, tabText(index)); // lays the tabs out anew
    update();
}

bool TabStrip::hasProblem(int index) const
{
    return tabData(index).toInt() > 0;
}

QSize TabStrip::tabSizeHint(int index) const
{
    const int mark = hasProblem(index) ? Metric::kSpace8 + Metric::kSmallIcon : 0;
    return {fontMetrics().size(Qt::TextShowMnemonic, tabText(index)).width() + mark + kGap, Metric::kTabs};
}

void TabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - Metric::kHairline, width(), Metric::kHairline, Theme::color(Token::Line, this));
    for (int index = 0; index < count(); ++index)
        paintTab(painter, index);
}

void TabStrip::paintTab(QPainter &painter, int index) const
{
    const QRect area = tabRect(index).adjusted(kGap / 2, 0, -kGap / 2, 0);
    const bool isCurrent = index == currentIndex();
    const bool isHovered = tabRect(index).contains(mapFromGlobal(QCursor::pos())) && underMouse();
    painter.setPen(Theme::color(isCurrent || isHovered ? Token::Text : Token::Text2, this));
    DirectedText::draw(painter, area, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic | Qt::TextHideMnemonic,
                       tabText(index));
    if (hasProblem(index)) {
        const QRect end(area.right() + 1 - Metric::kSmallIcon, 0, Metric::kSmallIcon, area.height());
        Icon::paint(painter, QStyle::visualRect(layoutDirection(), area, end), u"error"_s,
                    Theme::color(Token::Bad, this));
    }
    if (isCurrent)
        painter.fillRect(area.left(), height() - Metric::kFocusLine, area.width(), Metric::kFocusLine,
                         Theme::color(Token::Accent, this));
    if (isCurrent && hasFocus())
        FieldPainter::drawFocusRing(painter, area.adjusted(-4, 4, 4, -6), palette());
}

}
