#include "ui/widgets/Surface.h"

#include <QPainter>

namespace vitrine::ui {

Surface::Surface(Token fill, Qt::Edges lines, QWidget *parent)
    : QWidget(parent)
    , m_fill(fill)
    , m_lines(lines)
{
}

void Surface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(m_fill, this));
    const QColor line = Theme::color(Token::Line, this);
    Qt::Edges lines = m_lines;
    if (isRightToLeft()) {
        lines.setFlag(Qt::LeftEdge, m_lines.testFlag(Qt::RightEdge));
        lines.setFlag(Qt::RightEdge, m_lines.testFlag(Qt::LeftEdge));
    }
    if (lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), Metric::kHairline, line);
    if (lines & Qt::BottomEdge)
        painter.fillRect(0, height() - Metric::kHairline, width(), Metric::kHairline, line);
    if (lines & Qt::LeftEdge)
        painter.fillRect(0, 0, Metric::kHairline, height(), line);
    if (lines & Qt::RightEdge)
        painter.fillRect(width() - Metric::kHairline, 0, Metric::kHairline, height(), line);
}

}
