#pragma once

#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>

namespace vitrine::demo {

/// A colour of its own: 0xrrggbb, opacity from 0 to 1.
[[nodiscard]] QColor ink(QRgb rgb, qreal opacity = 1);
/// From `a` at 0 to `b` at 1.
[[nodiscard]] QColor blend(const QColor &a, const QColor &b, qreal share);
/// The sans and the monospaced face, in pixels.
[[nodiscard]] QFont sans(qreal size, int weight = 400);
[[nodiscard]] QFont mono(qreal size, int weight = 400);
/// `font` with its letters set apart, in pixels.
[[nodiscard]] QFont spaced(QFont font, qreal distance);
/// The outline of a text, its baseline at 0,0.
[[nodiscard]] QPainterPath outline(const QString &text, const QFont &font);
/// A curve through all points.
[[nodiscard]] QPainterPath curve(const QPolygonF &points);

/// A picture in the making: a painter, its size, and chance that comes out the same each time.
class Sheet final : public QPainter
{
public:
    Sheet(QPaintDevice &paper, QSizeF size, quint32 seed);

    [[nodiscard]] qreal w() const { return m_size.width(); }
    [[nodiscard]] qreal h() const { return m_size.height(); }
    /// A number from `from` to `to`.
    qreal chance(qreal from, qreal to) { return from + (to - from) * m_random.generateDouble(); }

    void wash(const QColor &colour);
    /// From one colour above to another below, between two heights.
    void wash(const QColor &above, const QColor &below, qreal top, qreal bottom);
    void disc(QPointF centre, qreal radius, const QBrush &brush);
    void ring(QPointF centre, qreal radius, const QColor &colour, qreal width);
    /// Light that fades to nothing at `radius`.
    void glow(QPointF centre, qreal radius, const QColor &colour, qreal strength);
    void block(QRectF area, const QBrush &brush, qreal radius = 0);
    void frame(QRectF area, const QColor &colour, qreal width, qreal radius = 0);
    void shape(const QPolygonF &points, const QBrush &brush);
    void shape(const QPainterPath &path, const QBrush &brush);
    void stroke(const QPainterPath &path, const QColor &colour, qreal width);
    void line(QPointF from, QPointF to, const QColor &colour, qreal width = 2);
    void dashes(QPointF from, QPointF to, const QColor &colour, qreal width = 2);
    /// The baseline runs through `at`; `align` says which end of the text, or its middle, stands there.
    void write(QPointF at, const QString &text, const QFont &font, const QColor &colour,
               Qt::Alignment align = Qt::AlignLeft);

private:
    QSizeF m_size;
    QRandomGenerator m_random;
};

}
