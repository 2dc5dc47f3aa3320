#include "TestHandler.h"

#include <thread>

#include <QFile>
#include <QTest>
#include <QTimer>

#include "TestCertificate.h"

using namespace vitrine::server;
using namespace Qt::StringLiterals;

namespace {

/// Counts a body. With pauses it lets the client wait after every piece.
class CountingReceiver final : public BodyReceiver
{
public:
    CountingReceiver(std::shared_ptr<TestRecord> record, TestHandler::Slot slot, std::function<void()> resume)
        : m_record(std::move(record))
        , m_slot(std::move(slot))
        , m_resume(std::move(resume))
    {
    }

    int pause = 0; ///< milliseconds after each piece
    bool answersEarly = false;

    bool receive(QByteArrayView piece) override
    {
        m_count += piece.size();
        m_record->uploaded += piece.size();
        for (const char byte : piece.first(qMin<qsizetype>(piece.size(), 16)))
            m_sum += static_cast<unsigned char>(byte);
        if (++m_pieces % 64 == 0)
            m_record->mostResident = qMax(m_record->mostResident.load(), residentMemory());
        if (answersEarly)
            m_slot->send(CompleteResponse{422, {}, "enough"});
        if (pause > 0)
            QTimer::singleShot(pause, [resume = m_resume] { resume(); });
        return pause == 0;
    }

    void finish() override { m_slot->send(CompleteResponse{200, {}, QByteArray::number(m_count)}); }

    void abort() override
    {
        ++m_record->uploadsAborted;
        m_slot.reset();
    }

private:
    std::shared_ptr<TestRecord> m_record;
    TestHandler::Slot m_slot;
    std::function<void()> m_resume;
    qint64 m_count = 0;
    qint64 m_pieces = 0;
    quint64 m_sum = 0;
};

QByteArray path(const RequestHead &head)
{
    return head.rawPath().toByteArray();
}

}

TestHandler::TestHandler(std::shared_ptr<TestRecord> record)
    : m_record(std::move(record))
{
}

TestHandler::~TestHandler() = default;

BodyPolicy TestHandler::bodyPolicy(const RequestHead &head)
{
    if (head.rawPath().startsWith("/upload"))
        return {qint64(1) << 40, true};
    return {64 * 1024, false};
}

void TestHandler::handle(Request request, Slot slot)
{
    ++m_record->handled;
    const QByteArray where = path(request.head);
    if (where.startsWith("/hold/")) {
        m_held[where.sliced(6)] = std::move(slot);
        ++m_record->held;
    } else if (where.startsWith("/release/")) {
        release(where.sliced(9), slot);
    } else if (where == "/drop-elsewhere") {
        std::thread([lost = std::move(slot)] {}).detach();
    } else if (where != "/drop") {
        slot->send(plainAnswer(request));
    }
}

void TestHandler::release(const QByteArray &name, const Slot &slot)
{
    const Slot held = m_held[name];
    m_held.erase(name);
    slot->send(CompleteResponse{200, {}, held && held->isWanted() ? "wanted" : "unwanted"});
    if (held)
        held->send(CompleteResponse{200, {}, "held " + name});
}

Response TestHandler::plainAnswer(const Request &request)
{
    const QByteArray where = path(request.head);
    const QByteArray query = request.head.rawQuery().toByteArray();
    if (where == "/rendered")
        return render({200, {{"ETag", "\"r\""}}, "rendered"});
    if (where == "/large")
        return CompleteResponse{200, {}, QByteArray(query.toLongLong(), 'l')};
    if (where == "/large-rendered")
        return render({200, {}, QByteArray(query.toLongLong(), 'r')});
    if (where == "/echo")
        return CompleteResponse{200, {}, request.body};
    if (where == "/status")
        return CompleteResponse{query.toInt(), {}, "status"};
    if (where == "/scheme")
        return CompleteResponse{200, {}, request.isEncrypted ? "https" : "http"};
    if (where == "/inject")
        return CompleteResponse{
            200, {{"X-Value", "a\r\nX-Other: b"}, {"Bad Name", "c"}, {"Date", "never"}}, "injected"};
    if (where == "/stream")
        return openStream();
    if (where == "/short-stream") // the writer is let go at once, which closes the stream
        return StreamResponse{200,
                              {},
                              [](const std::shared_ptr<StreamWriter> &writer) { writer->write("all"); },
                              [record = m_record] { ++record->streamsClosed; }};
    if (where == "/flood")
        return openFlood();
    if (where == "/file") {
        const QList<QByteArray> range = query.split('-');
        return FileResponse{206, {}, m_record->filePath, range.value(0).toLongLong(), range.value(1).toLongLong()};
    }
    if (where == "/missing-file")
        return FileResponse{200, {}, m_record->filePath + u".none"_s, 0, query.toLongLong()};
    return CompleteResponse{200, {{"X-Peer", request.peer.toString().toLatin1()}}, "complete"};
}

StreamResponse TestHandler::openFlood()
{
    StreamResponse stream{200, {}, {}, {}};
    stream.opened = [this](std::shared_ptr<StreamWriter> writer) {
        m_stream = std::move(writer);
        while (m_stream->write(QByteArray(64 * 1024, 'f')))
            m_record->flooded += 64 * 1024;
    };
    stream.closed = [record = m_record] { ++record->streamsClosed; };
    return stream;
}

StreamResponse TestHandler::openStream()
{
    StreamResponse stream{200, {{"Content-Type", "text/event-stream"}}, {}, {}};
    stream.opened = [this](std::shared_ptr<StreamWriter> writer) {
        writer->write("data: one\n\n");
        m_stream = std::move(writer);
        QTimer::singleShot(1, [this] {
            m_stream->write("data: two\n\n");
            m_stream->write("data: three\n\n");
        });
    };
    stream.closed = [record = m_record] { ++record->streamsClosed; };
    return stream;
}

std::unique_ptr<BodyReceiver> TestHandler::openBody(Request request, Slot slot, std::function<void()> resume)
{
    ++m_record->handled;
    const QByteArray where = path(request.head);
    if (where == "/upload-refused") {
        slot->send(CompleteResponse{403, {}, "no"});
        return nullptr;
    }
    const int pause = request.head.rawQuery().toInt();
    auto receiver = std::make_unique<CountingReceiver>(m_record, std::move(slot), std::move(resume));
    if (where == "/upload-paused")
        receiver->pause = qMax(1, pause);
    receiver->answersEarly = where == "/upload-early";
    return receiver;
}

CompleteResponse TestHandler::refuse(const Refusal &refusal, const QHostAddress &)
{
    ++m_record->refusals;
    return {refusal.status, {{"Content-Type", "application/problem+json"}}, refusal.code};
}

HttpConfig testConfig(HttpLimits limits, int threads)
{
    HttpConfig config{
        .address = QHostAddress(QHostAddress::LocalHost), .port = 0, .threads = threads, .limits = limits};
    if (!isTlsRun())
        return config;
    auto identity = TlsIdentity::load(sharedCertificate().certificateFile, sharedCertificate().keyFile);
    if (!identity)
        qFatal("The test certificate is not taken: %s", qUtf8Printable(identity.error().message));
    config.tls = std::move(*identity);
    return config;
}

TestServer::TestServer(HttpLimits limits, int threads, QString filePath)
    : TestServer(testConfig(limits, threads), std::move(filePath))
{
}

TestServer::TestServer(HttpConfig config, QString filePath)
    : server(std::move(config), [shared = record] { return std::make_unique<TestHandler>(shared); })
{
    record->filePath = std::move(filePath);
    if (const auto started = server.start(); !started)
        qFatal("The test server does not start: %s", qUtf8Printable(started.error().message));
}

bool TestServer::becomesEmpty() const
{
    return QTest::qWaitFor([this] { return server.counters().connectionsOpen == 0; }, 20'000);
}

qint64 residentMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}
