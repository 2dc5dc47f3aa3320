#include "ui/start/StepList.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMark = 24;
constexpr int kRow = 40;
constexpr int kText = kMark + Metric::kSpace12;
constexpr int kWidth = 200;

}

StepList::StepList(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    setCurrent(0);
}

void StepList::setCurrent(int step)
{
    m_current = step;
    if (step >= 0)
        setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.value(step)));
    update();
}

QSize StepList::sizeHint() const
{
    return {kWidth, kRow * static_cast<int>(m_steps.size())};
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto mirrored = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const auto color = [this](Token token) { return Theme::color(token, this); };
    for (int step = 0; step < m_steps.size(); ++step) {
        const int top = step * kRow + (kRow - kMark) / 2;
        const QRect mark = mirrored({0, top, kMark, kMark});
        const bool isDone = step < m_current;
        const bool isCurrent = step == m_current;
        painter.setPen(isDone || isCurrent ? QPen(Qt::NoPen) : QPen(color(Token::Field)));
        painter.setBrush(isDone ? QBrush(color(Token::OkBg)) : isCurrent ? QBrush(color(Token::Text)) : Qt::NoBrush);
        painter.drawEllipse(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setFont(Theme::font(TextStyle::SecondaryMedium));
        painter.setPen(color(isCurrent ? Token::Window : Token::Text2));
        if (isDone)
            Icon::paint(painter, mark, u"check"_s, color(Token::Ok));
        else
            DirectedText::draw(painter, mark, Qt::AlignCenter, QLocale().toString(step + 1));
        painter.setFont(Theme::font(isCurrent ? TextStyle::BodyStrong : TextStyle::Body));
        painter.setPen(color(isDone || isCurrent ? Token::Text : Token::Text2));
        DirectedText::draw(painter, mirrored({kText, step * kRow, width() - kText, kRow}),
                           int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                           m_steps.at(step));
    }
}

}
