#include "ui/widgets/PreviewPictures.h"

#include <QPainter>
#include <QTextDocument>
#include <QUrl>
#include <QWidget>

#include "models/workspace/PictureAccess.h"
#include "ui/pictures/PictureCache.h"
#include "ui/shell/Icon.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kPlaceholder(144, 96); // fits the narrowest pane
constexpr qsizetype kMostSizes = 1'000;
const auto kOurs = u"/media/"_s;

}

PreviewPictures::PreviewPictures(QWidget &widget)
    : QObject(&widget)
    , m_widget(widget)
{
}

void PreviewPictures::setCache(PictureCache &cache)
{
    m_cache = &cache;
    connect(&cache, &PictureCache::ready, this, [this](const QString &address) {
        if (!address.isEmpty())
            return refresh(address);
        for (const QString &one : m_shown.keys())
            refresh(one);
    });
}

void PreviewPictures::setDocument(QTextDocument *document)
{
    m_document = document;
    m_shown.clear();
    if (m_sizes.size() > kMostSizes)
        m_sizes.clear();
}

void PreviewPictures::setRoom(int width)
{
    if (std::exchange(m_room, width) == width)
        return;
    for (const QString &address : m_shown.keys())
        refresh(address);
}

QVariant PreviewPictures::picture(const QUrl &url)
{
    const QString address = url.toString();
    if (!m_cache || !address.startsWith(kOurs))
        return placeholder(kPlaceholder);
    m_shown.insert(address, false);
    if (!m_sizes.contains(address))
        findSize(address);
    return drawn(address);
}

void PreviewPictures::findSize(const QString &address)
{
    m_sizes.insert(address, {});
    auto &access = m_cache->pictures();
    access.find(address).then(access.mailbox(), this, [this, address](models::Result<models::PictureFile> file) {
        if (!file)
            return (void)m_sizes.remove(address); // may be stored later
        m_sizes.insert(address, QSize(file->asset.width, file->asset.height));
        refresh(address);
    });
}

QVariant PreviewPictures::drawn(const QString &address)
{
    QSize size = m_sizes.value(address);
    if (size.isEmpty())
        return placeholder(kPlaceholder);
    if (size.width() > m_room)
        size = {m_room, std::max(1, static_cast<int>(qint64(size.height()) * m_room / size.width()))};
    const QPixmap pixmap = m_cache->pixmap(address, size, m_widget.devicePixelRatioF());
    m_shown.insert(address, !pixmap.isNull());
    return pixmap.isNull() ? QVariant(placeholder(size)) : QVariant(pixmap);
}

void PreviewPictures::refresh(const QString &address)
{
    if (!m_document || !m_shown.contains(address))
        return;
    m_document->addResource(QTextDocument::ImageResource, QUrl(address), drawn(address));
    m_document->markContentsDirty(0, m_document->characterCount());
}

QImage PreviewPictures::placeholder(const QSize &size) const
{
    const qreal ratio = m_widget.devicePixelRatioF();
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Theme::color(Token::Hover, &m_widget));
    QPainter painter(&image);
    Icon::paint(painter, QRect({}, size), u"image"_s, Theme::color(Token::Text3, &m_widget), Metric::kIcon);
    return image;
}

}
