#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include <QCache>
#include <QImage>
#include <QPixmap>
#include <QSet>

#include "models/core/Mailbox.h"

namespace vitrine::models {
class PictureAccess;
}

namespace vitrine::ui {

/// Small pixmaps of the workspace's pictures, for whatever shows them. Nothing waits: what is not there yet is read on
/// threads of its own, what was asked for last comes first. Lives on the window's thread.
class PictureCache final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureCache)

public:
    static constexpr int kMaximumBytes = 32 * 1024 * 1024;
    /// Of the requests that wait those behind the latest so many are dropped.
    static constexpr int kMaximumWaiting = 64;
    /// In pixels; larger ones are not made.
    static constexpr int kMaximumSide = 2048;

    /// `pictures` outlives it.
    explicit PictureCache(models::PictureAccess &pictures, QObject *parent = nullptr);
    ~PictureCache() override;

    [[nodiscard]] models::PictureAccess &pictures() const { return m_pictures; }

    /// The picture at "/media/...", scaled and cropped so that it covers `size` (device-independent pixels), at that
    /// ratio of pixels. Null while it is read, and where there is none.
    [[nodiscard]] QPixmap pixmap(const QString &address, const QSize &size, qreal ratio);
    /// Whether it is known that nothing can be shown of that address: it is not the workspace's, or not there, or no
    /// picture.
    [[nodiscard]] bool isMissing(const QString &address) const;

signals:
    /// Ask again for what shows that address. Empty: for all that is shown, since requests were dropped, or pictures
    /// changed.
    void ready(const QString &address);

private:
    struct Request
    {
        QString address;
        QSize pixels;
        bool operator==(const Request &) const = default;
        friend size_t qHash(const Request &request, size_t seed = 0)
        {
            return qHashMulti(seed, request.address, request.pixels.width(), request.pixels.height());
        }
    };

    void ask(Request request);
    /// Hands on what was asked for since the last time, so that it is read in that order, before all other.
    void handOn();
    void forgetMissing();
    void receive(const Request &request, const QImage &image);
    /// Tells to ask again once all is read and something was dropped.
    void catchUp();
    void run(const std::stop_token &stop);

    models::PictureAccess &m_pictures;
    models::Mailbox m_mailbox;
    QCache<Request, QPixmap> m_pixmaps; ///< by bytes
    QSet<QString> m_missing;
    std::vector<Request> m_fresh; ///< not handed on yet
    QSet<Request> m_asked;        ///< waiting, or being read
    bool m_hasDropped = false;
    std::mutex m_mutex;
    std::condition_variable_any m_wakeUp;
    std::deque<Request> m_waiting;       ///< the latest first
    std::vector<std::jthread> m_workers; // last: end before what they use
};

}
