#include "ui/social/SocialPicture.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/pictures/PictureCache.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Thumbnail.h"

namespace vitrine::ui {

namespace {

constexpr double kWide = 1200.0 / 630.0; // what sites ask for

}

SocialPicture::SocialPicture(PictureCache &pictures, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
{
    connect(&pictures, &PictureCache::ready, this, [this](const QString &address) {
        if (address.isEmpty() || address == m_address)
            update();
    });
    setSquare(false);
}

void SocialPicture::show(const QString &address, const QString &title)
{
    m_address = address;
    m_title = title;
    update();
}

void SocialPicture::setSquare(bool isSquare)
{
    m_isSquare = isSquare;
    QSizePolicy policy(isSquare ? QSizePolicy::Fixed : QSizePolicy::Preferred,
                       isSquare ? QSizePolicy::Fixed : QSizePolicy::Preferred);
    policy.setHeightForWidth(!isSquare);
    setSizePolicy(policy);
    updateGeometry();
}

int SocialPicture::heightForWidth(int width) const
{
    return m_isSquare ? kSquareSide : qRound(width / kWide);
}

QSize SocialPicture::sizeHint() const
{
    return m_isSquare ? QSize(kSquareSide, kSquareSide) : QSize(kSquareSide * 2, heightForWidth(kSquareSide * 2));
}

void SocialPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath corners;
    corners.addRoundedRect(rect(), Metric::kCorner - 1, Metric::kCorner - 1);
    painter.setClipPath(corners);
    const QPixmap picture = m_address.isEmpty() ? QPixmap() : m_pictures.pixmap(m_address, size(), devicePixelRatioF());
    if (picture.isNull())
        Thumbnail::paint(painter, palette(), rect(), m_title);
    else
        painter.drawPixmap(rect(), picture);
}

}
