#include "ui/widgets/Thumbnail.h"

#include <array>
#include <numeric>

#include <QPainter>
#include <QPainterPath>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

namespace {

Token toneOf(const QString &title)
{
    constexpr std::array kTones{Token::Hover, Token::Pressed, Token::Line, Token::Edge};
    const auto sum =
        std::accumulate(title.begin(), title.end(), 0U, [](unsigned all, QChar c) { return all + c.unicode(); });
    return kTones[sum % kTones.size()];
}

void drawPicture(QPainter &painter, const QRect &area, const QPixmap &picture)
{
    QPainterPath corners;
    corners.addRoundedRect(area, Metric::kSmallCorner, Metric::kSmallCorner);
    painter.save();
    painter.setClipPath(corners, Qt::IntersectClip);
    painter.drawPixmap(area, picture);
    painter.restore();
}

}

void Thumbnail::paint(QPainter &painter, const QPalette &palette, const QRect &area, const QString &title,
                      const QPixmap &picture)
{
    painter.setPen(Qt::NoPen);
    if (!picture.isNull())
        return drawPicture(painter, area, picture);
    painter.setBrush(Theme::color(toneOf(title), palette));
    painter.drawRoundedRect(area, Metric::kSmallCorner, Metric::kSmallCorner);
    painter.setFont(Theme::font(TextStyle::Section));
    painter.setPen(Theme::color(Token::Text2, palette));
    painter.drawText(area, Qt::AlignCenter, title.trimmed().left(1).toUpper());
}

}
