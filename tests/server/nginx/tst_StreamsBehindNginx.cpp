#include <QtTest>

#include <atomic>

#include "server/http/HttpServer.h"
#include "tests/support/NginxUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;
using namespace vitrine::tests;

namespace {

constexpr qint64 kUpload = qint64{300} * 1024 * 1024;

/// Counts what comes; no body is held.
class CountingReceiver final : public BodyReceiver
{
public:
    CountingReceiver(std::shared_ptr<ResponseSlot> slot, std::atomic<qint64> &received)
        : m_slot(std::move(slot))
        , m_received(received)
    {
    }

    bool receive(QByteArrayView piece) override
    {
        m_received += piece.size();
        return true;
    }
    void finish() override { m_slot->send(CompleteResponse{200, {}, QByteArray::number(m_received)}); }
    void abort() override { m_slot.reset(); }

private:
    std::shared_ptr<ResponseSlot> m_slot;
    std::atomic<qint64> &m_received;
};

/// Takes any body as a stream; answers /events with one that stays open.
class StreamHandler final : public RequestHandler
{
public:
    explicit StreamHandler(std::atomic<qint64> &received)
        : m_received(received)
    {
    }

    BodyPolicy bodyPolicy(const RequestHead &) override { return {kUpload, true}; }
    void handle(Request, std::shared_ptr<ResponseSlot> slot) override
    {
        slot->send(StreamResponse{200,
                                  {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}},
                                  [this](std::shared_ptr<StreamWriter> writer) {
                                      writer->write("data: one\n\n");
                                      m_stream = std::move(writer);
                                  },
                                  {}});
    }
    std::unique_ptr<BodyReceiver> openBody(Request, std::shared_ptr<ResponseSlot> slot, std::function<void()>) override
    {
        return std::make_unique<CountingReceiver>(std::move(slot), m_received);
    }
    CompleteResponse refuse(const Refusal &refusal, const QHostAddress &) override
    {
        return {refusal.status, {{"Content-Type", "application/problem+json"}}, refusal.code};
    }

private:
    std::atomic<qint64> &m_received;
    std::shared_ptr<StreamWriter> m_stream;
};

}

/// Large uploads and event streams of our HTTP server through nginx with the packages' site file.
class TestStreamsBehindNginx final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_received = 0; }
    void passesALargeUploadOn();
    void refusesAnUploadOverTheLimit();
    void passesEventsOnAtOnce();

private:
    [[nodiscard]] ProgramRun upload(qint64 bytes) const;

    std::atomic<qint64> m_received = 0;
    QTemporaryDir m_folder;
    HttpServer m_server{HttpConfig{QHostAddress(QHostAddress::LocalHost), 0, 1, {}, {}},
                        [this] { return std::make_unique<StreamHandler>(m_received); }};
    std::unique_ptr<NginxUnderTest> m_nginx;
};

void TestStreamsBehindNginx::initTestCase()
{
    if (!QFile::exists(u"/usr/sbin/nginx"_s))
        QSKIP("nginx is not installed");
    QVERIFY(m_server.start());
    m_nginx = std::make_unique<NginxUnderTest>(QStringLiteral(SITE_FILE), m_server.port());
    QVERIFY2(m_nginx->start(), m_nginx->errors().constData());
}

ProgramRun TestStreamsBehindNginx::upload(qint64 bytes) const
{
    QFile file(m_folder.filePath(u"upload"_s));
    if (!file.open(QIODevice::WriteOnly) || !file.resize(bytes)) // a hole: it takes no space
        return {};
    return m_nginx->ask(u"/api/assets"_s, {u"-X"_s, u"POST"_s, u"-T"_s, file.fileName(), u"-w"_s, u" %{http_code}"_s});
}

void TestStreamsBehindNginx::passesALargeUploadOn()
{
    const ProgramRun run = upload(kUpload);
    QVERIFY2(run.output == u"%1 200"_s.arg(kUpload), qPrintable(run.output + run.errors));
    // nginx says so when it collects a body first.
    QVERIFY2(!m_nginx->errors().contains("buffered to a temporary file"), m_nginx->errors().constData());
}

void TestStreamsBehindNginx::refusesAnUploadOverTheLimit()
{
    const ProgramRun run = upload(kUpload + 1);
    QVERIFY2(run.output.endsWith(u" 413"_s), qPrintable(run.output + run.errors));
    QCOMPARE(m_received, 0);
}

void TestStreamsBehindNginx::passesEventsOnAtOnce()
{
    QProcess client;
    client.start(u"curl"_s, m_nginx->curl(u"/events"_s, {u"-N"_s}));
    QByteArray heard;
    QTRY_VERIFY((heard += client.readAllStandardOutput()).contains("data: one\n\n"));
    QCOMPARE(client.state(), QProcess::Running); // the stream goes on
    client.kill();
    QVERIFY(client.waitForFinished());
}

QTEST_GUILESS_MAIN(TestStreamsBehindNginx)
#include "tst_StreamsBehindNginx.moc"
