#include "ui/widgets/ProgressLine.h"

#include <algorithm>

#include <QPainter>
#include <QStyle>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

namespace {

constexpr int kUnknownShare = 25; // per cent, of what has no end yet

}

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(Metric::kProgress);
}

void ProgressLine::show(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto draw = [&](const QRect &area, Token token) {
        painter.setBrush(Theme::color(token, this));
        painter.drawRoundedRect(area, Metric::kProgress / 2.0, Metric::kProgress / 2.0);
    };
    draw(rect(), Token::Pressed);
    const double share = m_total > 0 ? std::clamp(double(m_done) / double(m_total), 0.0, 1.0) : kUnknownShare / 100.0;
    const int length = static_cast<int>(width() * share);
    const int left = m_total > 0 ? 0 : (width() - length) / 2;
    if (length > 0)
        draw(QStyle::visualRect(layoutDirection(), rect(), {left, 0, std::max(length, Metric::kProgress), height()}),
             Token::Data1);
}

}
