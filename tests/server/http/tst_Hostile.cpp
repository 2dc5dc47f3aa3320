#include <QTest>

#include "RawClient.h"
#include "TestCertificate.h"
#include "TestHandler.h"

using namespace vitrine::server;
using namespace std::chrono_literals;

namespace {

/// What is left of the connection behind the answers.
enum class End { Closed, Usable };
/// How the bytes go out.
enum class Pace { AtOnce, ByteWise, TwoHalves };

const QByteArray kGood = "GET /complete HTTP/1.1\r\nHost: a\r\n\r\n";

QByteArray getWith(const QByteArray &fields)
{
    return "GET /complete HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}

QByteArray postWith(const QByteArray &fields, const QByteArray &rest)
{
    return "POST /echo HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + rest;
}

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray result;
    for (const int value : values)
        result.append(static_cast<char>(value));
    return result;
}

}

/// What a stranger may send, at the raw socket. Each row says which answers come, in order, and whether the connection
/// is closed behind them or still of use.
class tst_Hostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void smuggling_data();
    void smuggling() { run(); }
    void contentLengths_data();
    void contentLengths() { run(); }
    void requestLines_data();
    void requestLines() { run(); }
    void fields_data();
    void fields() { run(); }
    void sizes_data();
    void sizes() { run(); }
    void foreignProtocols_data();
    void foreignProtocols() { run(); }
    void pipelines_data();
    void pipelines() { run(); }
    void slow_data();
    void slow();
    void refusalWaitsForWhatIsOwed_data();
    void refusalWaitsForWhatIsOwed();
    void goneInTheMiddle_data();
    void goneInTheMiddle();

private:
    static void columns();
    static void row(const char *name, const QByteArray &input, const QList<int> &statuses, End end,
                    Pace pace = Pace::AtOnce);
    static void refused(const char *name, const QByteArray &input, int status);
    static void sendAt(RawClient &client, const QByteArray &input, Pace pace);
    void run();

    std::unique_ptr<TestServer> m_server;
};

Q_DECLARE_METATYPE(End)
Q_DECLARE_METATYPE(Pace)

void tst_Hostile::initTestCase()
{
    HttpLimits limits;
    limits.headTimeout = 600ms;
    limits.bodyGrace = 600ms;
    limits.idleTimeout = 1min;
    limits.drainTimeout = isTlsRun() ? 50ms : 300ms; // there each refused client waits for it
    m_server = std::make_unique<TestServer>(limits, 2);
}

void tst_Hostile::cleanupTestCase()
{
    QVERIFY(RawClient(m_server->port()).isUsable());
    QVERIFY(m_server->becomesEmpty());
    const HttpCounters counters = m_server->server.counters();
    QCOMPARE(counters.requests, m_server->record->handled.load());
    QVERIFY(counters.refusals > 0);
    m_server->server.stop();
}

void tst_Hostile::columns()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<End>("end");
    QTest::addColumn<Pace>("pace");
}

void tst_Hostile::row(const char *name, const QByteArray &input, const QList<int> &statuses, End end, Pace pace)
{
    QTest::newRow(name) << input << statuses << end << pace;
}

void tst_Hostile::refused(const char *name, const QByteArray &input, int status)
{
    // Whatever follows a refused request must never be taken for one.
    row(name, input + kGood, {status}, End::Closed);
}

void tst_Hostile::sendAt(RawClient &client, const QByteArray &input, Pace pace)
{
    // A server that has refused may close while bytes are still on their way: no failure.
    if (pace == Pace::ByteWise) {
        client.sendByteWise(input);
        return;
    }
    const qsizetype half = pace == Pace::TwoHalves ? input.size() / 2 : input.size();
    client.send(input.first(half));
    if (half < input.size())
        client.send(input.sliced(half));
}

void tst_Hostile::run()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QList<int>, statuses);
    QFETCH(const End, end);
    QFETCH(const Pace, pace);
    RawClient client(m_server->port());
    sendAt(client, input, pace);
    for (const int status : statuses) {
        const RawAnswer answer = client.readAnswer();
        QCOMPARE(answer.status, status);
        if (status >= 400)
            QCOMPARE(answer.headers.value("content-type"), "application/problem+json");
    }
    if (end == End::Closed)
        QVERIFY(client.isClosedNow());
    else
        QVERIFY(client.isUsable());
}

void tst_Hostile::smuggling_data()
{
    columns();
    const QByteArray chunked = "0\r\n\r\n";
    refused("CL.TE", postWith("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", chunked), 411);
    refused("TE.CL", postWith("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", chunked), 411);
    refused("TE.TE", postWith("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", chunked), 411);
    refused("TE alone", postWith("Transfer-Encoding: chunked\r\n", chunked), 411);
    refused("TE identity", postWith("Transfer-Encoding: identity\r\nContent-Length: 5\r\n", chunked), 411);
    refused("TE empty", postWith("Transfer-Encoding:\r\nContent-Length: 5\r\n", chunked), 411);
    refused("TE odd case", postWith("tRANSFER-eNCODING: CHUNKED\r\n", chunked), 411);
    refused("TE unknown coding", postWith("Transfer-Encoding: xchunked\r\n", chunked), 411);
    refused("TE with tab", postWith("Transfer-Encoding:\tchunked\r\n", chunked), 411);
    refused("TE with vertical tab",
            postWith("Transfer-Encoding:\x0b"
                     "chunked\r\n",
                     chunked),
            400);
    refused("TE with form feed",
            postWith("Transfer-Encoding: \x0c"
                     "chunked\r\n",
                     chunked),
            400);
    refused("TE space before colon", postWith("Transfer-Encoding : chunked\r\n", chunked), 400);
    refused("TE tab before colon", postWith("Transfer-Encoding\t: chunked\r\n", chunked), 400);
    refused("TE folded", postWith("Transfer-Encoding:\r\n chunked\r\n", chunked), 411);
    refused("TE behind a fold", postWith("A: b\r\n Transfer-Encoding: chunked\r\n", chunked), 400);
    refused("TE behind bare LF", postWith("A: b\nTransfer-Encoding: chunked\r\n", chunked), 400);
    refused("TE behind bare CR", postWith("A: b\rTransfer-Encoding: chunked\r\n", chunked), 400);
    refused("TE behind NUL", postWith("A: b" + bytes({0}) + "Transfer-Encoding: chunked\r\n", chunked), 400);
    refused("TE quoted name", postWith("\"Transfer-Encoding\": chunked\r\n", chunked), 400);
    refused("TE on GET", getWith("Transfer-Encoding: chunked\r\n") + chunked, 411);
    refused("TE in HTTP/1.0", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked, 411);
    refused("TE with underscore and CL missing its body",
            "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 411);
    row("GET with a body is framed", getWith("Content-Length: 0\r\n") + kGood, {200, 200}, End::Usable);
    refused("GET with a body too large for it", getWith("Content-Length: 65537\r\n"), 413);
    row("body that looks like a request",
        postWith("Content-Length: " + QByteArray::number(kGood.size()) + "\r\n", kGood), {200}, End::Usable);
}

void tst_Hostile::contentLengths_data()
{
    columns();
    const auto length = [](const QByteArray &value) { return postWith("Content-Length:" + value + "\r\n", "hello"); };
    refused("plus", length(" +5"), 400);
    refused("minus", length(" -1"), 400);
    refused("minus zero", length(" -0"), 400);
    refused("hexadecimal", length(" 0x5"), 400);
    refused("list", length(" 5,5"), 400);
    refused("list with space", length(" 5, 5"), 400);
    refused("two numbers", length(" 5 5"), 400);
    refused("tab within", length(" 5\t5"), 400);
    refused("point", length(" 5.0"), 400);
    refused("exponent", length(" 5e0"), 400);
    refused("semicolon", length(" 5;"), 400);
    refused("quoted", length(" \"5\""), 400);
    refused("letters", length(" five"), 400);
    refused("empty", length(""), 400);
    refused("only spaces", length("   "), 400);
    refused("overflow", length(" 99999999999999999999"), 400);
    refused("overflow of 2^64 to 5", length(" 18446744073709551621"), 400);
    refused("largest signed", length(" 9223372036854775807"), 400);
    refused("far too large", length(" 999999999999999999"), 413);
    refused("one too large", length(" 65537"), 413);
    refused("full-width digit", length(" \xef\xbc\x95"), 400);
    refused("NUL behind", length(" 5" + bytes({0})), 400);
    refused("twice, equal", postWith("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400);
    refused("twice, different", postWith("Content-Length: 5\r\nContent-Length: 6\r\n", "hello"), 400);
    refused("twice, odd case", postWith("Content-Length: 5\r\ncontent-LENGTH: 0\r\n", "hello"), 400);
    refused("space before colon", postWith("Content-Length : 5\r\n", "hello"), 400);
    refused("folded", postWith("Content-Length:\r\n 5\r\n", "hello"), 400);
    row("space behind", length(" 5 "), {200}, End::Usable);
    row("tab before", length("\t5"), {200}, End::Usable);
    row("leading zeros", length(" 005"), {200}, End::Usable);
    row("none, so no body", postWith("", ""), {200}, End::Usable);
    row("none, so what follows is a request", postWith("", "hello\r\n"), {200, 400}, End::Closed);
}

void tst_Hostile::requestLines_data()
{
    columns();
    const auto line = [](const QByteArray &text) { return text + "\r\nHost: a\r\n\r\n"; };
    refused("no version", line("GET /"), 400);
    refused("only a method", line("GET"), 400);
    refused("only a space", line(" "), 400);
    refused("space before", line(" GET / HTTP/1.1"), 400);
    refused("two spaces", line("GET  / HTTP/1.1"), 400);
    refused("tab", line("GET\t/ HTTP/1.1"), 400);
    refused("space behind", line("GET / HTTP/1.1 "), 400);
    refused("space in the target", line("GET /a b HTTP/1.1"), 400);
    refused("version 0.9", line("GET / HTTP/0.9"), 505);
    refused("version 1.2", line("GET / HTTP/1.2"), 505);
    refused("version 2.0", line("GET / HTTP/2.0"), 505);
    refused("version 9.9", line("GET / HTTP/9.9"), 505);
    refused("version lower case", line("GET / http/1.1"), 400);
    refused("version without point", line("GET / HTTP/11"), 400);
    refused("version of words", line("GET / HTTP/x.y"), 400);
    refused("version with zero", line("GET / HTTP/01.1"), 400);
    refused("other protocol", line("GET / ICY/1.1"), 400);
    refused("unknown method", line("BREW / HTTP/1.1"), 501);
    refused("lower-case method", line("get / HTTP/1.1"), 501);
    refused("TRACE", line("TRACE / HTTP/1.1"), 501);
    refused("CONNECT", line("CONNECT a:443 HTTP/1.1"), 501);
    refused("method with a colon", line("GET: / HTTP/1.1"), 400);
    refused("method with NUL", line("GE" + bytes({0}) + "T / HTTP/1.1"), 400);
    refused("endless method", QByteArray(5'000, 'A'), 501);
    refused("absolute form", line("GET http://a/complete HTTP/1.1"), 400);
    refused("absolute form, other host", line("GET http://evil.example/complete HTTP/1.1"), 400);
    refused("no leading slash", line("GET complete HTTP/1.1"), 400);
    refused("query alone", line("GET ?a HTTP/1.1"), 400);
    refused("asterisk for GET", line("GET * HTTP/1.1"), 400);
    refused("fragment", line("GET /complete#a HTTP/1.1"), 400);
    refused("UTF-8 in the target", line("GET /\xc3\xa4 HTTP/1.1"), 400);
    refused("NUL in the target", line("GET /a" + bytes({0}) + "b HTTP/1.1"), 400);
    refused("DEL in the target", line("GET /a\x7f HTTP/1.1"), 400);
    refused("CR in the target", line("GET /a\rb HTTP/1.1"), 400);
    refused("bare LF behind it", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400);
    refused("all bare LF", "GET / HTTP/1.1\nHost: a\n\n", 400);
    refused("three empty lines before", "\r\n\r\n\r\n" + kGood, 400);
    refused("bare LF before", "\n" + kGood, 400);
    row("two empty lines before", "\r\n\r\n" + kGood, {200}, End::Usable);
    row("OPTIONS *", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", {200}, End::Usable);
    row("double slash is a path", "GET //evil.example/complete HTTP/1.1\r\nHost: a\r\n\r\n", {200}, End::Usable);
}

void tst_Hostile::fields_data()
{
    columns();
    refused("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    refused("two hosts", getWith("Host: b\r\n"), 400);
    refused("two equal hosts", getWith("host: a\r\n"), 400);
    refused("empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400);
    refused("host with path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400);
    refused("host with user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", 400);
    refused("host list", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400);
    refused("host with bad port", "GET / HTTP/1.1\r\nHost: a:99999\r\n\r\n", 400);
    refused("two hosts in 1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    refused("folded", getWith("A: b\r\n c\r\n"), 400);
    refused("folded with tab", getWith("A: b\r\n\tc\r\n"), 400);
    refused("fold before the first", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400);
    refused("no colon", getWith("Accept\r\n"), 400);
    refused("no name", getWith(": b\r\n"), 400);
    refused("space in name", getWith("A B: c\r\n"), 400);
    refused("space before colon", getWith("A : b\r\n"), 400);
    refused("UTF-8 in name", getWith("\xc3\xa4: b\r\n"), 400);
    refused("NUL in name", getWith("A" + bytes({0}) + ": b\r\n"), 400);
    refused("NUL in value", getWith("A: b" + bytes({0}) + "\r\n"), 400);
    refused("escape in value", getWith("A: \x1b[31m\r\n"), 400);
    refused("bare CR in value", getWith("A: b\rc\r\n"), 400);
    refused("bare LF in value", getWith("A: b\nC: d\r\n"), 400);
    refused("two CR", getWith("A: b\r\r\n"), 400);
    refused("CR for the empty line", "GET / HTTP/1.1\r\nHost: a\r\n\rX", 400);
    refused("LF for the empty line", "GET / HTTP/1.1\r\nHost: a\r\n\n", 400);
    refused("unknown expectation", getWith("Expect: 200-ok\r\n"), 417);
    refused("two expectations", getWith("Expect: 100-continue, 100-continue\r\n"), 417);
    refused("upgrade to websocket", getWith("Connection: Upgrade\r\nUpgrade: websocket\r\n"), 400);
    row("latin-1 in value", getWith("A: \xe4\r\n"), {200}, End::Usable);
    row("empty value", getWith("A:\r\n"), {200}, End::Usable);
    row("connection: upgrade without a protocol", getWith("Connection: upgrade\r\n"), {200}, End::Usable);
    row("close in odd case", getWith("connection: CLOSE\r\n") + kGood, {200}, End::Closed);
    row("HTTP/1.0 without host", "GET /complete HTTP/1.0\r\n\r\n" + kGood, {200}, End::Closed);
}

void tst_Hostile::sizes_data()
{
    columns();
    refused("URL of 8193", "GET /" + QByteArray(8'192, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);
    refused("URL without end", "GET /" + QByteArray(200'000, 'a'), 414);
    row("query without end", "GET /?" + QByteArray(9'000, 'a'), {414}, End::Closed);
    refused("field of 17,000", getWith("A: " + QByteArray(17'000, 'a') + "\r\n"), 431);
    refused("field without end", "GET / HTTP/1.1\r\nA: " + QByteArray(200'000, 'a'), 431);
    refused("name without end", "GET / HTTP/1.1\r\n" + QByteArray(200'000, 'a'), 431);
    refused("100 fields and host", getWith(QByteArray("A: b\r\n").repeated(100)), 431);
    refused("many fields", getWith(QByteArray("A: b\r\n").repeated(10'000)), 431);
    refused("many small fields without end", "GET / HTTP/1.1\r\n" + QByteArray("A:\r\n").repeated(5'000), 431);
    refused("body of a megabyte", postWith("Content-Length: 1000000\r\n", QByteArray(1'000'000, 'x')), 413);
    refused("1 MB of zeros", QByteArray(1'000'000, '\0'), 400);
    row("URL of 8192", "GET /" + QByteArray(8'191, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", {200}, End::Usable);
    row("99 fields and host", getWith(QByteArray("A: b\r\n").repeated(99)), {200}, End::Usable);
    row("body at the limit", postWith("Content-Length: 65536\r\n", QByteArray(65'536, 'x')), {200}, End::Usable);
}

void tst_Hostile::foreignProtocols_data()
{
    columns();
    refused("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes({0, 0, 0, 4, 0, 0, 0, 0, 0}), 505);
    row("upgrade to h2c is ignored",
        getWith("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n"), {200},
        End::Usable);
    refused("TLS ClientHello", bytes({0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3}) + QByteArray(505, '\x55'), 400);
    refused("SSLv2 hello", bytes({0x80, 0x2e, 1, 0, 2}) + QByteArray(40, '\x01'), 400);
    refused("SSH", "SSH-2.0-OpenSSH_9.2\r\n", 400);
    refused("SMTP", "EHLO example.org\r\n", 400);
    refused("SOCKS 5", bytes({5, 1, 0}), 400);
    refused("SOCKS 4", bytes({4, 1, 0, 80, 127, 0, 0, 1, 0}), 400);
    refused("PROXY protocol", "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n", 400);
    refused("PROXY protocol 2", "\r\n\r\n" + bytes({0, 0x0d, 0x0a}) + "QUIT\n", 400);
    refused("RTSP", "OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n", 400);
    refused("Redis", "*1\r\n$4\r\nPING\r\n", 400);
    refused("memcached", "stats\r\n", 400);
    refused("random bytes", bytes({0xde, 0xad, 0xbe, 0xef, 0x0a}), 400);
}

void tst_Hostile::pipelines_data()
{
    columns();
    row("good, good, good", kGood.repeated(3), {200, 200, 200}, End::Usable);
    row("20 good", kGood.repeated(20), QList<int>(20, 200), End::Usable);
    row("20 good, byte by byte", kGood.repeated(20), QList<int>(20, 200), End::Usable, Pace::ByteWise);
    row("good, two halves", kGood, {200}, End::Usable, Pace::TwoHalves);
    row("good body, byte by byte", postWith("Content-Length: 5\r\n", "hello"), {200}, End::Usable, Pace::ByteWise);
    row("good, bad, good", kGood + "BREW / HTTP/1.1\r\n\r\n" + kGood, {200, 501}, End::Closed);
    row("good, bad, good, byte by byte", kGood + "GET / HTTP/1.1\r\n\r\n" + kGood, {200, 400}, End::Closed,
        Pace::ByteWise);
    row("bad, byte by byte", "GET / HTTP/1.1\r\nA : b\r\n\r\n", {400}, End::Closed, Pace::ByteWise);
    row("good, too large, good", kGood + postWith("Content-Length: 70000\r\n", "") + kGood, {200, 413}, End::Closed);
    row("good, smuggled, good",
        kGood + postWith("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n") + kGood, {200, 411},
        End::Closed);
    row("close, good", getWith("Connection: close\r\n") + kGood, {200}, End::Closed);
    row("empty lines between", kGood + "\r\n" + kGood + "\r\n\r\n" + kGood, {200, 200, 200}, End::Usable);
    row("body with more bytes than said", postWith("Content-Length: 3\r\n", "hello") + kGood, {200, 501}, End::Closed);
    row("upload, then good", "PUT /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc" + kGood, {200},
        End::Closed);
    row("expects, then sends at once", postWith("Content-Length: 5\r\nExpect: 100-continue\r\n", "hello") + kGood,
        {200, 200}, End::Usable);
}

void tst_Hostile::slow_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QList<int>>("statuses");
    const auto slowRow = [](const char *name, const QByteArray &input, const QList<int> &statuses) {
        QTest::newRow(name) << input << statuses;
    };
    slowRow("method only", "GE", {408});
    slowRow("request line only", "GET / HTTP/1.1\r\n", {408});
    slowRow("within a field", "GET / HTTP/1.1\r\nHost: a\r\nA: ", {408});
    slowRow("empty line missing", "GET / HTTP/1.1\r\nHost: a\r\n", {408});
    slowRow("half an empty line", "GET / HTTP/1.1\r\nHost: a\r\n\r", {408});
    slowRow("behind a good one", kGood + "GET /", {200, 408});
    slowRow("no body", postWith("Content-Length: 5\r\n", ""), {408});
    slowRow("half a body", postWith("Content-Length: 65000\r\n", QByteArray(500, 'x')), {408});
    slowRow("no body behind a good one", kGood + postWith("Content-Length: 5\r\n", "hell"), {200, 408});
    slowRow("no upload", "PUT /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\nx", {408});
    slowRow("expects and never sends", postWith("Content-Length: 5\r\nExpect: 100-continue\r\n", ""), {100, 408});
}

void tst_Hostile::slow()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QList<int>, statuses);
    RawClient client(m_server->port());
    QVERIFY(client.send(input));
    for (const int status : statuses)
        QCOMPARE(client.readAnswer().status, status);
    QVERIFY(client.isClosedNow());
}

void tst_Hostile::refusalWaitsForWhatIsOwed_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<int>("status");
    QTest::newRow("bad request") << QByteArray("GET\r\n") << 400;
    QTest::newRow("unknown method") << QByteArray("BREW / HTTP/1.1\r\n\r\n") << 501;
    QTest::newRow("chunked") << postWith("Transfer-Encoding: chunked\r\n", "0\r\n\r\n") << 411;
    QTest::newRow("body too large") << postWith("Content-Length: 1000000\r\n", "") << 413;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\n") << 505;
}

void tst_Hostile::refusalWaitsForWhatIsOwed()
{
    QFETCH(const QByteArray, bad);
    QFETCH(const int, status);
    TestServer server; // one thread: its handler holds both connections' slots
    RawClient client(server.port());
    RawClient other(server.port());
    QVERIFY(client.send("GET /hold/a HTTP/1.1\r\nHost: a\r\n\r\n" + kGood + bad + kGood));
    QTRY_COMPARE(server.record->refusals, 1); // it is refused already, but says nothing yet
    QCOMPARE(other.ask("GET /release/a HTTP/1.1\r\nHost: a\r\n\r\n").body, "wanted");
    QCOMPARE(client.readAnswer().body, "held a");
    QCOMPARE(client.readAnswer().body, "complete");
    QCOMPARE(client.readAnswer().status, status);
    QVERIFY(client.isClosedNow());
}

void tst_Hostile::goneInTheMiddle_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("at once") << QByteArray();
    QTest::newRow("in the request line") << QByteArray("GET /co");
    QTest::newRow("in the fields") << QByteArray("GET / HTTP/1.1\r\nHo");
    QTest::newRow("in the body") << postWith("Content-Length: 500\r\n", "half");
    QTest::newRow("in an upload") << QByteArray("PUT /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\nx");
    QTest::newRow("before a late answer") << QByteArray("GET /hold/gone HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("before a large answer") << QByteArray("GET /large?20000000 HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("in a stream") << QByteArray("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("behind a refusal") << QByteArray("GET\r\n");
    QTest::newRow("with much pipelined") << kGood.repeated(500);
}

void tst_Hostile::goneInTheMiddle()
{
    QFETCH(const QByteArray, input);
    for (const bool isHard : {false, true}) {
        RawClient client(m_server->port());
        client.send(input);
        QVERIFY(RawClient(m_server->port()).isUsable());
        isHard ? client.reset() : client.close();
    }
    QVERIFY(m_server->becomesEmpty());
}

QTEST_GUILESS_MAIN(tst_Hostile)
#include "tst_Hostile.moc"
