#include "ui/pictures/PictureCache.h"

#include <algorithm>
#include <ranges>

#include <QImageReader>

#include "models/assets/AssetAddress.h"
#include "models/workspace/PictureAccess.h"
#include "ui/pictures/PictureReader.h"

namespace vitrine::ui {

namespace {

constexpr int kMegabytesDecoded = 256;
constexpr int kWorkers = 2;
constexpr int kMaximumMissing = 10'000; ///< remembered

}

PictureCache::PictureCache(models::PictureAccess &pictures, QObject *parent)
    : QObject(parent)
    , m_pictures(pictures)
    , m_pixmaps(kMaximumBytes)
{
    QImageReader::setAllocationLimit(kMegabytesDecoded);
    connect(&pictures, &models::PictureAccess::changed, this, &PictureCache::forgetMissing);
    for (int i = 0; i < kWorkers; ++i)
        m_workers.emplace_back([this](const std::stop_token &stop) { run(stop); });
}

PictureCache::~PictureCache()
{
    for (std::jthread &worker : m_workers)
        worker.request_stop(); // all, before the first is waited for
}

QPixmap PictureCache::pixmap(const QString &address, const QSize &size, qreal ratio)
{
    const QSize pixels = (QSizeF(size) * ratio).toSize();
    if (pixels.isEmpty() || std::max(pixels.width(), pixels.height()) > kMaximumSide || isMissing(address))
        return {};
    Request request{address, pixels};
    if (const QPixmap *found = m_pixmaps.object(request)) {
        QPixmap pixmap = *found;
        pixmap.setDevicePixelRatio(ratio);
        return pixmap;
    }
    ask(std::move(request));
    return {};
}

bool PictureCache::isMissing(const QString &address) const
{
    return m_missing.contains(address) || !models::AssetAddress::parse(address);
}

void PictureCache::ask(Request request)
{
    if (m_fresh.empty())
        m_mailbox.post([this] { handOn(); }); // once the widget that asks is painted
    m_fresh.push_back(std::move(request));
}

void PictureCache::handOn()
{
    const std::lock_guard lock(m_mutex);
    for (Request &request : std::exchange(m_fresh, {}) | std::views::reverse) {
        if (m_pixmaps.contains(request) || isMissing(request.address))
            continue; // came since
        const bool wasWaiting = std::erase(m_waiting, request) > 0;
        if (m_asked.contains(request) && !wasWaiting)
            continue; // is being read
        m_asked.insert(request);
        m_waiting.push_front(std::move(request));
    }
    while (m_waiting.size() > kMaximumWaiting) {
        m_asked.remove(m_waiting.back());
        m_waiting.pop_back();
        m_hasDropped = true;
    }
    m_wakeUp.notify_all();
}

void PictureCache::forgetMissing()
{
    if (!std::exchange(m_missing, {}).isEmpty())
        emit ready({});
}

void PictureCache::receive(const Request &request, const QImage &image)
{
    m_asked.remove(request);
    if (m_missing.size() >= kMaximumMissing)
        m_missing.clear();
    if (image.isNull())
        m_missing.insert(request.address);
    else
        m_pixmaps.insert(request, new QPixmap(QPixmap::fromImage(image)), std::max<qsizetype>(1, image.sizeInBytes()));
    emit ready(request.address);
    catchUp();
}

void PictureCache::catchUp()
{
    if (m_asked.isEmpty() && std::exchange(m_hasDropped, false))
        emit ready({});
}

void PictureCache::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_wakeUp.wait(lock, stop, [this] { return !m_waiting.empty(); })) {
        const Request request = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        const auto file = m_pictures.find(request.address).get();
        QImage image = file && !stop.stop_requested() ? PictureReader::covering(*file, request.pixels, stop) : QImage();
        m_mailbox.post([this, request, image = std::move(image)] { receive(request, image); });
        lock.lock();
    }
}

}
