#include "ui/widgets/KeyCap.h"

#include <QFontMetrics>
#include <QKeySequence>
#include <QPainter>

#include "ui/shell/DirectedText.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

namespace {

constexpr int kInset = 5;

QFont capFont()
{
    return Theme::font(TextStyle::Secondary);
}

}

KeyCap::KeyCap(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    setFixedSize(sizeHint());
    setAccessibleName(text);
}

QString KeyCap::textOf(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

int KeyCap::widthOf(const QString &text)
{
    return std::max(kHeight, QFontMetrics(capFont()).horizontalAdvance(text) + 2 * kInset);
}

QSize KeyCap::sizeHint() const
{
    return {widthOf(m_text), kHeight};
}

void KeyCap::paint(QPainter &painter, const QRect &area, const QString &text, const QPalette &palette)
{
    QRectF box(area.left(), area.top(), area.width(), kHeight);
    box.moveTop(area.top() + (area.height() - kHeight) / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(Theme::color(Token::Edge, palette));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), Metric::kSmallCorner, Metric::kSmallCorner);
    painter.setFont(capFont());
    painter.setPen(Theme::color(Token::Text2, palette));
    painter.drawText(box, DirectedText::flags(painter, Qt::AlignCenter, text), text);
    painter.restore();
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_text, palette());
}

}
