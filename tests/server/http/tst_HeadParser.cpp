#include <QTest>

#include "server/http/HeadParser.h"
#include "server/http/HeadSyntax.h"

using namespace vitrine::server;
using Status = HeadParser::Status;

class tst_HeadParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWholeHead();
    void splitAnywhereIsTheSame();
    void stopsBehindTheHead();
    void refuses_data();
    void refuses();
    void refusesWithoutTheEnd_data();
    void refusesWithoutTheEnd();
    void keepsAlive_data();
    void keepsAlive();
    void acceptsAtTheLimits();
    void hosts_data();
    void hosts();
    void contentLengths_data();
    void contentLengths();
};

namespace {

const QByteArray kHead = "POST /a/b?c=%20d HTTP/1.1\r\nHost: example.org:8080\r\nX-Odd-Name:\t spaced \t\r\n"
                         "Content-Length: 12\r\nExpect: 100-Continue\r\n\r\n";

}

void tst_HeadParser::takesWholeHead()
{
    HeadParser parser({});
    QVERIFY(!parser.hasStarted());
    QCOMPARE(parser.feed(kHead), Status::Complete);
    QCOMPARE(parser.consumed(), kHead.size());
    const RequestHead head = parser.takeHead();
    QCOMPARE(head.method, Method::Post);
    QCOMPARE(head.target, "/a/b?c=%20d");
    QCOMPARE(head.rawPath(), "/a/b");
    QCOMPARE(head.rawQuery(), "c=%20d");
    QCOMPARE(head.minorVersion, 1);
    QCOMPARE(head.contentLength, 12);
    QVERIFY(head.keepAlive);
    QVERIFY(head.expectsContinue);
    QCOMPARE(head.headers.size(), 4U);
    QCOMPARE(head.header("x-odd-name"), "spaced");
    QVERIFY(head.header("absent").isNull());
    QVERIFY(!parser.hasStarted());
}

void tst_HeadParser::splitAnywhereIsTheSame()
{
    for (qsizetype first = 0; first <= kHead.size(); ++first) {
        for (qsizetype step = 1; step < 40; step += 19) {
            HeadParser parser({});
            Status status = parser.feed(QByteArrayView(kHead).first(first));
            for (qsizetype at = first; at < kHead.size(); at += step) {
                QCOMPARE(status, Status::Partial);
                status = parser.feed(QByteArrayView(kHead).sliced(at, qMin(step, kHead.size() - at)));
            }
            QCOMPARE(status, Status::Complete);
            QCOMPARE(parser.consumed(), kHead.size());
            QCOMPARE(parser.takeHead().header("x-odd-name"), "spaced");
        }
    }
}

void tst_HeadParser::stopsBehindTheHead()
{
    HeadParser parser({});
    const QByteArray bytes = "\r\n" + kHead + "GET /next HTTP/1.1\r\nHost: a\r\n\r\n";
    QCOMPARE(parser.feed(bytes), Status::Complete);
    QCOMPARE(parser.consumed(), kHead.size() + 2);
    const qsizetype used = parser.consumed();
    QCOMPARE(parser.takeHead().target, "/a/b?c=%20d");
    QCOMPARE(parser.feed(QByteArrayView(bytes).sliced(used)), Status::Complete);
    QCOMPARE(parser.takeHead().target, "/next");
}

void tst_HeadParser::refuses_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &head, int status, const QByteArray &code) {
        QTest::newRow(name) << head << status << code;
    };
    const auto field = [&row](const char *name, const QByteArray &line, int status, const QByteArray &code) {
        row(name, "GET / HTTP/1.1\r\nHost: a\r\n" + line + "\r\n\r\n", status, code);
    };
    row("no version", "GET /\r\n", 400, "bad_request_line");
    row("two spaces", "GET  / HTTP/1.1\r\n", 400, "bad_request_line");
    row("space at the end", "GET / HTTP/1.1 \r\n", 400, "bad_request_line");
    row("tab for space", "GET\t/\tHTTP/1.1\r\n", 400, "bad_request_line");
    row("space in target", "GET /a b HTTP/1.1\r\n", 400, "bad_request_line");
    row("lower-case version", "GET / http/1.1\r\n", 400, "bad_request_line");
    row("long version", "GET / HTTP/1.10\r\n", 400, "bad_request_line");
    row("version 2", "GET / HTTP/2.0\r\n", 505, "version_unsupported");
    row("version 1.2", "GET / HTTP/1.2\r\n", 505, "version_unsupported");
    row("version 0.9", "GET / HTTP/0.9\r\n", 505, "version_unsupported");
    row("unknown method", "BREW / HTTP/1.1\r\n", 501, "method_unknown");
    row("lower-case method", "get / HTTP/1.1\r\n", 501, "method_unknown");
    row("CONNECT", "CONNECT a:443 HTTP/1.1\r\n", 501, "method_unknown");
    row("method of no token", "G(T / HTTP/1.1\r\n", 400, "bad_request_line");
    row("absolute form", "GET http://a/ HTTP/1.1\r\n", 400, "bad_target");
    row("asterisk for GET", "GET * HTTP/1.1\r\n", 400, "bad_target");
    row("fragment", "GET /#a HTTP/1.1\r\n", 400, "bad_target");
    row("umlaut in target", "GET /\xc3\xa4 HTTP/1.1\r\n", 400, "bad_target");
    row("three empty lines", "\r\n\r\n\r\nGET / HTTP/1.1\r\n", 400, "bad_request_line");
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400, "bad_host");
    field("two hosts", "Host: a", 400, "bad_host");
    field("folded", "A: b\r\n c", 400, "folded_field");
    field("no colon", "Accept", 400, "bad_field");
    field("no name", ": a", 400, "bad_field");
    field("space before colon", "Accept : a", 400, "bad_field");
    field("name of no token", "Acc(ept: a", 400, "bad_field");
    field("NUL in value", QByteArray("A: b\0c", 6), 400, "control_byte");
    field("DEL in value", "A: b\x7f", 400, "control_byte");
    field("CR in value", "A: b\rc", 400, "bad_line_end");
    field("two CR", "A: b\r", 400, "bad_line_end");
    field("LF alone", "A: b\nC: d", 400, "bad_line_end");
    field("chunked", "Transfer-Encoding: chunked", 411, "length_required");
    field("upgrade", "Upgrade: websocket", 400, "upgrade_unsupported");
    field("strange expectation", "Expect: tea", 417, "expectation_unknown");
    field("the same length twice", "Content-Length: 1\r\nContent-Length: 1", 400, "bad_content_length");
    field("long target in fields", "A: " + QByteArray(17'000, 'a'), 431, "head_too_large");
    row("long target", "GET /" + QByteArray(8'192, 'a') + " HTTP/1.1\r\n", 414, "target_too_long");
    QByteArray many;
    for (int i = 0; i < 100; ++i)
        many += "A: b\r\n";
    field("101 fields", many.chopped(2), 431, "too_many_fields");
}

void tst_HeadParser::refuses()
{
    QFETCH(const QByteArray, head);
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    HeadParser whole({});
    QCOMPARE(whole.feed(head), Status::Refused);
    QCOMPARE(whole.refusal().status, status);
    QCOMPARE(whole.refusal().code, code);
    QVERIFY(!whole.refusal().detail.isEmpty());

    HeadParser byteWise({});
    Status result = Status::Partial;
    for (qsizetype i = 0; i < head.size() && result == Status::Partial; ++i)
        result = byteWise.feed(QByteArrayView(head).sliced(i, 1));
    QCOMPARE(result, Status::Refused);
    QCOMPARE(byteWise.refusal().status, status);
    QCOMPARE(byteWise.refusal().code, code);
}

void tst_HeadParser::refusesWithoutTheEnd_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<int>("status");
    QTest::newRow("TLS hello") << QByteArray("\x16\x03\x01\x02", 4) << 400;
    QTest::newRow("binary method") << QByteArray("\xff\xfe") << 400;
    QTest::newRow("endless method") << QByteArray(40, 'A') << 501;
    QTest::newRow("endless target") << "GET /" + QByteArray(9'000, 'a') << 414;
    QTest::newRow("endless field") << "GET / HTTP/1.1\r\nA: " + QByteArray(17'000, 'a') << 431;
}

void tst_HeadParser::refusesWithoutTheEnd()
{
    QFETCH(const QByteArray, begin);
    QFETCH(const int, status);
    HeadParser parser({});
    QCOMPARE(parser.feed(begin), Status::Refused);
    QCOMPARE(parser.refusal().status, status);
}

void tst_HeadParser::keepsAlive_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("keepAlive");
    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n") << false;
    QTest::newRow("1.1 close in a list") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: te , close\r\n\r\n")
                                         << false;
    QTest::newRow("1.1 both") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, close\r\n\r\n")
                              << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep") << QByteArray("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n") << true;
}

void tst_HeadParser::keepsAlive()
{
    QFETCH(const QByteArray, head);
    HeadParser parser({});
    QCOMPARE(parser.feed(head), Status::Complete);
    QTEST(parser.takeHead().keepAlive, "keepAlive");
}

void tst_HeadParser::acceptsAtTheLimits()
{
    QByteArray fields = "Host: a\r\n";
    for (int i = 0; i < 99; ++i)
        fields += "A: b\r\n";
    HeadParser parser({});
    QCOMPARE(parser.feed("GET /" + QByteArray(8'191, 'a') + " HTTP/1.1\r\n" + fields + "\r\n"), Status::Complete);
    QCOMPARE(parser.takeHead().target.size(), 8'192);

    const QByteArray start = "GET / HTTP/1.1\r\nHost: a\r\nB: ";
    const qsizetype padding = 16 * 1024 - start.size() - 4;
    QCOMPARE(parser.feed(start + QByteArray(padding, 'b') + "\r\n\r\n"), Status::Complete);
    parser.reset();
    QCOMPARE(parser.feed(start + QByteArray(padding + 1, 'b') + "\r\n\r\n"), Status::Refused);
}

void tst_HeadParser::hosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isValid");
    const auto row = [](const QByteArray &host, bool isValid) {
        QTest::newRow(host.isEmpty() ? "empty" : host.constData()) << host << isValid;
    };
    for (const char *good : {"a", "example.org", "example.org:80", "127.0.0.1:8080", "[::1]", "[::1]:8080", "my_host"})
        row(good, true);
    for (const char *bad : {"", ":80", "a b", "a,b", "a/b", "a@b", "a:b", "a:65536", "a:123456", "[::1", "[::1]8", "[]",
                            "[g::1]", "a\\b", "a:80:80", "<a>"})
        row(bad, false);
}

void tst_HeadParser::hosts()
{
    QFETCH(const QByteArray, host);
    QTEST(isHost(host), "isValid");
}

void tst_HeadParser::contentLengths_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("length"); // -1: refused
    QTest::newRow("0") << QByteArray("0") << qint64(0);
    QTest::newRow("leading zeros") << QByteArray("0012") << qint64(12);
    QTest::newRow("18 digits") << QByteArray(18, '9') << qint64(999'999'999'999'999'999);
    for (const char *bad : {"", "+5", "-1", "0x5", "5,5", "5 5", "5;", "1e3", "99999999999999999999", "5\t6"})
        QTest::newRow(*bad ? bad : "empty") << QByteArray(bad) << qint64(-1);
}

void tst_HeadParser::contentLengths()
{
    QFETCH(const QByteArray, text);
    QTEST(parseContentLength(text).value_or(-1), "length");
}

QTEST_APPLESS_MAIN(tst_HeadParser)
#include "tst_HeadParser.moc"
