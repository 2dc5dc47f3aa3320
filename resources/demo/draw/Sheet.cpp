#include "Sheet.h"

#include <QFontMetricsF>
#include <QRadialGradient>

namespace vitrine::demo {

using namespace Qt::StringLiterals;

QColor ink(QRgb rgb, qreal opacity)
{
    QColor colour = QColor::fromRgb(rgb);
    colour.setAlphaF(float(opacity));
    return colour;
}

QColor blend(const QColor &a, const QColor &b, qreal share)
{
    const auto between = [share](float from, float to) { return from + (to - from) * float(share); };
    return QColor::fromRgbF(between(a.redF(), b.redF()), between(a.greenF(), b.greenF()), between(a.blueF(), b.blueF()),
                            between(a.alphaF(), b.alphaF()));
}

namespace {

QFont font(const QString &family, qreal size, int weight)
{
    QFont font(family);
    font.setPixelSize(qRound(size));
    font.setWeight(QFont::Weight(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}

QFont sans(qreal size, int weight)
{
    return font(size < 40 ? u"Inter"_s : u"Inter Display"_s, size, weight);
}

QFont mono(qreal size, int weight)
{
    return font(u"JetBrains Mono"_s, size, weight);
}

QFont spaced(QFont font, qreal distance)
{
    font.setLetterSpacing(QFont::AbsoluteSpacing, distance);
    return font;
}

QPainterPath outline(const QString &text, const QFont &font)
{
    QPainterPath path;
    path.addText(0, 0, font, text);
    path.setFillRule(Qt::WindingFill);
    return path;
}

QPainterPath curve(const QPolygonF &points)
{
    QPainterPath path(points.first());
    const qsizetype last = points.size() - 1;
    for (qsizetype i = 0; i < last; ++i) {
        const QPointF before = points[qMax<qsizetype>(i - 1, 0)];
        const QPointF after = points[qMin(i + 2, last)];
        path.cubicTo(points[i] + (points[i + 1] - before) / 6, points[i + 1] - (after - points[i]) / 6, points[i + 1]);
    }
    return path;
}

Sheet::Sheet(QPaintDevice &paper, QSizeF size, quint32 seed)
    : QPainter(&paper)
    , m_size(size)
    , m_random(seed)
{
    setRenderHints(Antialiasing | TextAntialiasing | SmoothPixmapTransform);
    setPen(Qt::NoPen);
}

void Sheet::wash(const QColor &colour)
{
    fillRect(QRectF({0, 0}, m_size), colour);
}

void Sheet::wash(const QColor &above, const QColor &below, qreal top, qreal bottom)
{
    QLinearGradient gradient(0, top, 0, bottom);
    gradient.setColorAt(0, above);
    gradient.setColorAt(1, below);
    fillRect(QRectF(0, top, w(), bottom - top), gradient);
}

void Sheet::disc(QPointF centre, qreal radius, const QBrush &brush)
{
    setPen(Qt::NoPen);
    setBrush(brush);
    drawEllipse(centre, radius, radius);
}

void Sheet::ring(QPointF centre, qreal radius, const QColor &colour, qreal width)
{
    setPen(QPen(colour, width));
    setBrush(Qt::NoBrush);
    drawEllipse(centre, radius, radius);
}

void Sheet::glow(QPointF centre, qreal radius, const QColor &colour, qreal strength)
{
    QRadialGradient gradient(centre, radius);
    for (int step = 0; step <= 8; ++step) {
        const qreal out = step / 8.0;
        QColor faded = colour;
        faded.setAlphaF(float(strength * (1 - out) * (1 - out)));
        gradient.setColorAt(out, faded);
    }
    disc(centre, radius, gradient);
}

void Sheet::block(QRectF area, const QBrush &brush, qreal radius)
{
    setPen(Qt::NoPen);
    setBrush(brush);
    drawRoundedRect(area, radius, radius);
}

void Sheet::frame(QRectF area, const QColor &colour, qreal width, qreal radius)
{
    setPen(QPen(colour, width));
    setBrush(Qt::NoBrush);
    drawRoundedRect(area, radius, radius);
}

void Sheet::shape(const QPolygonF &points, const QBrush &brush)
{
    setPen(Qt::NoPen);
    setBrush(brush);
    drawPolygon(points);
}

void Sheet::shape(const QPainterPath &path, const QBrush &brush)
{
    fillPath(path, brush);
}

void Sheet::stroke(const QPainterPath &path, const QColor &colour, qreal width)
{
    strokePath(path, QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void Sheet::line(QPointF from, QPointF to, const QColor &colour, qreal width)
{
    setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    drawLine(from, to);
}

void Sheet::dashes(QPointF from, QPointF to, const QColor &colour, qreal width)
{
    QPen pen(colour, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({5, 4});
    setPen(pen);
    drawLine(from, to);
}

void Sheet::write(QPointF at, const QString &text, const QFont &font, const QColor &colour, Qt::Alignment align)
{
    const qreal width = QFontMetricsF(font).horizontalAdvance(text);
    if (align & Qt::AlignHCenter)
        at.rx() -= width / 2;
    else if (align & Qt::AlignRight)
        at.rx() -= width;
    fillPath(outline(text, font).translated(at), colour);
}

}
