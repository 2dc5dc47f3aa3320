#include "ui/shell/Icon.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSet>
#include <QSvgRenderer>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

/// Keeps the line at 1.4 px when the 20 px grid is drawn at 16.
QByteArray strokeAt(int size)
{
    return size <= Metric::kSmallIcon ? "1.75" : "1.5";
}

QByteArray source(const QString &name, int size, const QColor &color)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QFile::ReadOnly))
        return {};
    const QColor contrast = Theme::color(Token::Base, QApplication::palette());
    return file.readAll()
        .replace("currentColor", color.name().toLatin1())
        .replace("contrastColor", contrast.name().toLatin1())
        .replace("stroke-width=\"1.5\"", "stroke-width=\"" + strokeAt(size) + '"');
}

/// Whether it shows a way or a side, and so is turned round from right to left.
bool hasDirection(const QString &name)
{
    static const QSet<QString> all{u"chevron-left"_s, u"chevron-right"_s, u"external"_s, u"list"_s, u"panel"_s,
                                   u"quote"_s,        u"redo"_s,          u"rows"_s,     u"undo"_s};
    return all.contains(name);
}

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString name, Token token)
        : m_name(std::move(name))
        , m_token(token)
    {
    }

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State state) override
    {
        Icon::paint(*painter, area, m_name, color(mode, state), std::min(area.width(), area.height()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return Icon::pixmap(m_name, std::min(size.width(), size.height()), color(mode, state), 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // `size` is in device pixels here.
        const int logical = qRound(std::min(size.width(), size.height()) / scale);
        return Icon::pixmap(m_name, logical, color(mode, state), scale);
    }
    QIconEngine *clone() const override { return new LineIconEngine(*this); }
    QString key() const override { return u"vitrine"_s; }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const Token token = mode == QIcon::Disabled ? Token::Disabled : state == QIcon::On ? Token::Accent : m_token;
        return Theme::color(token, QApplication::palette());
    }

    QString m_name;
    Token m_token;
};

}

QIcon Icon::of(const QString &name, Token token)
{
    return QIcon(new LineIconEngine(name, token));
}

QPixmap Icon::pixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    const QString key = u"vitrine/%1/%2/%3/%4"_s.arg(name).arg(size).arg(color.name()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int pixels = qCeil(size * devicePixelRatio);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(source(name, size, color)).render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void Icon::paint(QPainter &painter, const QRect &area, const QString &name, const QColor &color, int size)
{
    const QPixmap drawn = pixmap(name, size, color, painter.device()->devicePixelRatioF());
    const int half = (size - 1) / 2; // QPoint's own division rounds
    const QPoint corner = area.center() - QPoint(half, half);
    if (painter.layoutDirection() == Qt::LeftToRight || !hasDirection(name))
        return painter.drawPixmap(corner, drawn);
    const qreal twice = 2 * corner.x() + size;
    painter.save();
    painter.setTransform(QTransform(-1, 0, 0, 1, twice, 0), true);
    painter.drawPixmap(corner, drawn);
    painter.restore();
}

}
