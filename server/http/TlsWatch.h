#pragma once

#include <array>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "server/http/TlsIdentity.h"

namespace vitrine::server {

/// Keeps a running server's certificate up with its files, on a thread of its own: a renewed pair is taken up as soon
/// as both files hold still and belong together; until then, and when it is no good, the old one stays. It looks again
/// and again instead of being told, which also sees links that are turned and folders on other machines.
class TlsWatch final
{
public:
    using Receiver = std::function<void(const TlsIdentity &)>;

    static constexpr std::chrono::milliseconds kInterval{2'000};

    /// `clock` outlives it.
    TlsWatch(QString certificateFile, QString keyFile, const models::Clock &clock,
             std::chrono::milliseconds interval = kInterval);
    ~TlsWatch();
    Q_DISABLE_COPY_MOVE(TlsWatch)

    /// Reads the files for the first time. Blocks for that long.
    [[nodiscard]] models::Result<TlsIdentity> load();
    /// Begins to watch what `load` read; `receive` gets what comes later, on the watching thread.
    void begin(Receiver receive);
    /// Reads the files now, changed or not. Thread-safe.
    void reload();

private:
    /// What tells one state of the two files from another.
    using State = std::array<qint64, 8>;

    [[nodiscard]] State look() const;
    void loop();
    void lookForChange();
    void takeUp(const State &state);
    void warnOfDates();

    const QString m_certificateFile;
    const QString m_keyFile;
    const models::Clock &m_clock;
    const std::chrono::milliseconds m_interval;
    Receiver m_receive;
    std::optional<TlsIdentity> m_current; ///< the thread's own, as are the next three
    State m_handled = {};                 ///< was taken up, or found to be no good
    State m_seen = {};                    ///< a moment ago
    std::optional<models::Instant> m_warnedAt;
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    bool m_isAsked = false;
    bool m_isStopping = false;
    std::thread m_thread;
};

}
