#pragma once

#include <atomic>
#include <map>
#include <memory>

#include <QString>

#include "server/http/HttpServer.h"
#include "server/http/RequestHandler.h"

/// What happened inside the handlers; shared by all threads and the test.
struct TestRecord
{
    std::atomic<int> handled = 0;
    std::atomic<int> refusals = 0;
    std::atomic<int> streamsClosed = 0;
    std::atomic<int> uploadsAborted = 0;
    std::atomic<int> held = 0;
    std::atomic<qint64> uploaded = 0;
    std::atomic<qint64> flooded = 0;      ///< bytes that a stream took
    std::atomic<qint64> mostResident = 0; ///< kB, as seen while bodies came in
    QString filePath;                     ///< served under /file; set before the start
};

/// A small site that shows each kind of answer:
///   /complete /rendered /echo /large?BYTES /file?OFFSET-LENGTH /stream /flood /status?CODE
///   /hold/NAME keeps its slot until /release/NAME on the same thread; /drop and /drop-elsewhere lose theirs
///   /scheme says by which it was asked
///   PUT /upload, /upload-paused?MILLISECONDS, /upload-early, /upload-refused take streams
class TestHandler final : public vitrine::server::RequestHandler
{
public:
    using Slot = std::shared_ptr<vitrine::server::ResponseSlot>;

    explicit TestHandler(std::shared_ptr<TestRecord> record);
    ~TestHandler() override;

    vitrine::server::BodyPolicy bodyPolicy(const vitrine::server::RequestHead &head) override;
    void handle(vitrine::server::Request request, Slot slot) override;
    std::unique_ptr<vitrine::server::BodyReceiver> openBody(vitrine::server::Request request, Slot slot,
                                                            std::function<void()> resume) override;
    vitrine::server::CompleteResponse refuse(const vitrine::server::Refusal &refusal,
                                             const QHostAddress &peer) override;

private:
    void release(const QByteArray &name, const Slot &slot);
    [[nodiscard]] vitrine::server::Response plainAnswer(const vitrine::server::Request &request);
    [[nodiscard]] vitrine::server::StreamResponse openStream();
    [[nodiscard]] vitrine::server::StreamResponse openFlood();

    const std::shared_ptr<TestRecord> m_record;
    std::map<QByteArray, Slot> m_held;
    std::shared_ptr<vitrine::server::StreamWriter> m_stream;
};

/// On a free port of 127.0.0.1, with a certificate in a run over TLS.
[[nodiscard]] vitrine::server::HttpConfig testConfig(vitrine::server::HttpLimits limits = {}, int threads = 1);

/// A running server with test handlers on a free port of 127.0.0.1.
class TestServer final
{
public:
    explicit TestServer(vitrine::server::HttpLimits limits = {}, int threads = 1, QString filePath = {});
    explicit TestServer(vitrine::server::HttpConfig config, QString filePath = {});

    std::shared_ptr<TestRecord> record = std::make_shared<TestRecord>();
    vitrine::server::HttpServer server;
    [[nodiscard]] quint16 port() const { return server.port(); }
    /// Whether all connections end soon.
    [[nodiscard]] bool becomesEmpty() const;
};

/// Resident memory of this process in kB.
[[nodiscard]] qint64 residentMemory();
