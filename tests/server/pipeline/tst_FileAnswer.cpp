#include <QtTest>

#include "server/pipeline/FileAnswer.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace vitrine::server;

/// What becomes of a file that a handler answers with.
class TestFileAnswer final : public QObject
{
    Q_OBJECT

private slots:
    void isWholeByDefault();
    void isPartOfIt();
    void saysWhenItChanged();
    void isNotModified_data();
    void isNotModified();
    void mayBeAnErrorPage();
    void staysWithItsCaller();
};

namespace {

RequestHead head(const HeaderList &fields = {}, Method method = Method::Get)
{
    return {.method = method, .target = "/a", .headers = fields};
}

/// A file of 100 bytes that last changed on 20 November 2026 at 09:40:12.345.
Answer answer()
{
    return {.headers = {{"X-More", "1"}},
            .contentType = "image/png",
            .file = FileBody{.path = u"/tmp/a.png"_s,
                             .bytes = 100,
                             .etag = "abc",
                             .cacheControl = "no-cache",
                             .modifiedAt = models::fromMillis(1795167612345)}};
}

QByteArray fieldOf(const Response &response, const QByteArray &name)
{
    const auto &fields = std::visit(
        [](const auto &kind) -> const HeaderList & {
            if constexpr (requires { kind.headers; })
                return kind.headers;
            static const HeaderList none;
            return none;
        },
        response);
    const auto found = std::ranges::find(fields, name, &HeaderField::name);
    return found == fields.end() ? QByteArray() : found->value;
}

}

void TestFileAnswer::isWholeByDefault()
{
    const Response response = *fileResponse(head(), answer(), {{"X-Common", "2"}});
    const auto &file = std::get<FileResponse>(response);
    QCOMPARE(file.status, 200);
    QCOMPARE(file.path, u"/tmp/a.png"_s);
    QCOMPARE(file.offset, 0);
    QCOMPARE(file.length, 100);
    QCOMPARE(fieldOf(response, "ETag"), QByteArray("\"abc\""));
    QCOMPARE(fieldOf(response, "Content-Type"), QByteArray("image/png"));
    QCOMPARE(fieldOf(response, "Cache-Control"), QByteArray("no-cache"));
    QCOMPARE(fieldOf(response, "X-More"), QByteArray("1"));
    QCOMPARE(fieldOf(response, "X-Common"), QByteArray("2"));
    QCOMPARE(fieldOf(response, "Content-Range"), QByteArray());
}

void TestFileAnswer::isPartOfIt()
{
    const Response response = *fileResponse(head({{"range", "bytes=90-200"}}), answer(), {});
    const auto &file = std::get<FileResponse>(response);
    QCOMPARE(file.status, 206);
    QCOMPARE(file.offset, 90);
    QCOMPARE(file.length, 10);
    QCOMPARE(fieldOf(response, "Content-Range"), QByteArray("bytes 90-99/100"));
    QVERIFY(!fileResponse(head({{"range", "bytes=100-"}}), answer(), {}));
    // Not of a HEAD request, and not when another state is meant.
    QCOMPARE(statusOf(*fileResponse(head({{"range", "bytes=100-"}}, Method::Head), answer(), {})), 200);
    QCOMPARE(statusOf(*fileResponse(head({{"range", "bytes=0-1"}, {"if-range", "\"old\""}}), answer(), {})), 200);
    QCOMPARE(statusOf(*fileResponse(head({{"range", "bytes=0-1"}, {"if-range", "\"abc\""}}), answer(), {})), 206);
}

void TestFileAnswer::saysWhenItChanged()
{
    QCOMPARE(fieldOf(*fileResponse(head(), answer(), {}), "Last-Modified"),
             QByteArray("Fri, 20 Nov 2026 09:40:12 GMT"));
    Answer timeless = answer();
    timeless.file->modifiedAt.reset();
    QCOMPARE(fieldOf(*fileResponse(head(), timeless, {}), "Last-Modified"), QByteArray());
    QCOMPARE(statusOf(*fileResponse(head({{"if-modified-since", ""}}), timeless, {})), 200);
}

void TestFileAnswer::isNotModified_data()
{
    QTest::addColumn<QByteArray>("etags"); // null: not sent
    QTest::addColumn<QByteArray>("since");
    QTest::addColumn<int>("status");
    const QByteArray then = "Fri, 20 Nov 2026 09:40:12 GMT";
    const QByteArray before = "Thu, 19 Nov 2026 09:40:12 GMT";
    QTest::newRow("nothing") << QByteArray() << QByteArray() << 200;
    QTest::newRow("the tag") << QByteArray("\"abc\"") << QByteArray() << 304;
    QTest::newRow("the time") << QByteArray() << then << 304;
    QTest::newRow("an earlier time") << QByteArray() << before << 200;
    QTest::newRow("no time") << QByteArray() << QByteArray("yesterday") << 200;
    QTest::newRow("the tag decides") << QByteArray("\"other\"") << then << 200;
    QTest::newRow("the tag decides, too") << QByteArray("\"abc\"") << before << 304;
}

void TestFileAnswer::isNotModified()
{
    QFETCH(const QByteArray, etags);
    QFETCH(const QByteArray, since);
    QFETCH(const int, status);
    HeaderList fields;
    if (!etags.isNull())
        fields.push_back({"if-none-match", etags});
    if (!since.isNull())
        fields.push_back({"if-modified-since", since});
    const Response response = *fileResponse(head(fields), answer(), {});
    QCOMPARE(statusOf(response), status);
    QCOMPARE(fieldOf(response, "ETag"), QByteArray("\"abc\""));
}

/// One with a status of its own is never told as unchanged or in parts.
void TestFileAnswer::mayBeAnErrorPage()
{
    Answer page = answer();
    page.status = 404;
    QCOMPARE(statusOf(*fileResponse(head({{"if-none-match", "*"}, {"range", "bytes=0-1"}}), page, {})), 404);
}

void TestFileAnswer::staysWithItsCaller()
{
    Answer page = answer();
    page.isForCallerOnly = true;
    QCOMPARE(fieldOf(*fileResponse(head(), page, {}), "Cache-Control"), QByteArray("no-store"));
}

QTEST_APPLESS_MAIN(TestFileAnswer)
#include "tst_FileAnswer.moc"
