#include "ui/widgets/Badge.h"

#include <QPainter>
#include <QStyle>

#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"

namespace vitrine::ui {

namespace {

constexpr int kPadding = 6;
constexpr int kGap = 5;

}

Badge::Badge(QWidget *parent)
    : QWidget(parent)
{
    setFont(Theme::font(TextStyle::SecondaryMedium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::show(const QString &iconName, const QString &word, Token text, Token background)
{
    m_iconName = iconName;
    m_word = word;
    m_text = text;
    m_background = background;
    setAccessibleName(word);
    updateGeometry();
    update();
    setVisible(true);
}

QSize Badge::sizeHint() const
{
    return {2 * kPadding + Metric::kSmallIcon + kGap + fontMetrics().horizontalAdvance(m_word) + 1, Metric::kBadge};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(m_background, this));
    painter.drawRoundedRect(rect(), Metric::kSmallCorner, Metric::kSmallCorner);
    const QRect icon(kPadding, 0, Metric::kSmallIcon, height());
    Icon::paint(painter, QStyle::visualRect(layoutDirection(), rect(), icon), m_iconName, Theme::color(m_text, this));
    painter.setPen(Theme::color(m_text, this));
    DirectedText::draw(painter, rect().adjusted(kPadding, 0, -kPadding, 0), Qt::AlignVCenter | Qt::AlignTrailing,
                       m_word);
}

}
