#include <unistd.h>

#include <QDir>
#include <QTcpSocket>

#include "ContentFixture.h"
#include "TestClock.h"
#include "models/assets/AssetRepository.h"
#include "models/assets/AssetService.h"
#include "tests/support/MemoryFigures.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;
using namespace vitrine::models;

/// Files of assets over HTTP, from the real server.
class TestMediaApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void answersWhole();
    void answersConditionally_data();
    void answersConditionally();
    void answersRanges_data();
    void answersRanges();
    void heedsIfRange();
    void answersHead();
    void isSafe_data();
    void isSafe();
    void tellsItsName_data();
    void tellsItsName();
    void knowsNothingElse_data();
    void knowsNothingElse();
    void staysSmallWithLargeFiles();
    void saysThatAFileIsLost();
    void settlesPicturesOfItems();
    void textsTellTheSizeOfPictures();

private:
    Asset add(const QByteArray &bytes, const QString &name);
    /// A row and a file that is as long as it says, with a mark at its end and one in the middle.
    Asset addLarge(qint64 bytes, qint64 marked);
    [[nodiscard]] HttpAnswer get(const QString &target, const HttpFields &fields = {})
    {
        return m_site.visitor->get(target.toLatin1(), fields);
    }
    [[nodiscard]] qint64 serverMemory() const;

    ContentFixture m_site;
    TestClock m_clock;
    ChangeFeed m_changes;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<BlobStore> m_blobs;
    Asset m_letters;
};

namespace {

const QByteArray kLetters = "abcdefghijklmnopqrstuvwxyz";
const QByteArray kMark = "Here it is.";

}

void TestMediaApi::initTestCase()
{
    m_site.start({u"--threads"_s, u"2"_s});
    m_writer = Writer::open(m_site.server.database(), m_clock, m_changes, 99).value();
    m_blobs = std::make_unique<BlobStore>(m_site.server.workspace() + u"/blobs"_s);
    m_letters = add(kLetters, u"letters.txt"_s);
}

void TestMediaApi::cleanupTestCase()
{
    m_writer.reset();
    QCOMPARE(m_site.server.stop(), 0);
}

Asset TestMediaApi::add(const QByteArray &bytes, const QString &name)
{
    QFile file(m_site.server.folder() + u"/source"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        qFatal("the file cannot be written");
    return AssetService(*m_blobs, *m_writer).add(file.fileName(), name).value();
}

Asset TestMediaApi::addLarge(qint64 bytes, qint64 marked)
{
    Asset asset{.id = Id::create(m_clock.now()),
                .name = u"film.mp4"_s,
                .sha256 = QString::number(bytes, 16).rightJustified(64, u'0'),
                .mediaType = u"video/mp4"_s,
                .bytes = bytes};
    const QString path = m_blobs->path(asset.sha256);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.resize(bytes) && file.seek(marked) &&
                           file.write(kMark) > 0 && file.seek(bytes - kMark.size()) && file.write(kMark) > 0;
    const auto stored = m_writer
                            ->submit([asset](WriteContext &context) -> Result<void> {
                                AssetRepository(context.connection()).insert(asset);
                                return {};
                            })
                            .get();
    if (!isWritten || !stored)
        qFatal("the large file cannot be made");
    return asset;
}

/// The most that the server ever held in memory, in bytes (VmHWM of the child process).
qint64 TestMediaApi::serverMemory() const
{
    const QByteArray parent = "PPid:\t" + QByteArray::number(getpid()) + '\n';
    const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString &process : processes) {
        QFile file(u"/proc/%1/status"_s.arg(process));
        const QByteArray status = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (status.contains(parent) && status.contains("Name:\tvitrined"))
            return memoryOf(process.toLatin1(), "VmHWM");
    }
    return 0;
}

void TestMediaApi::answersWhole()
{
    const HttpAnswer stable = get(stableAddress(m_letters));
    QCOMPARE(stable.status, 200);
    QCOMPARE(stable.body, kLetters);
    QCOMPARE(stable.field("content-type"), QByteArray("text/plain; charset=utf-8"));
    QCOMPARE(stable.field("cache-control"), QByteArray("no-cache"));
    QCOMPARE(stable.field("accept-ranges"), QByteArray("bytes"));
    QCOMPARE(stable.field("content-length"), QByteArray("26"));
    QCOMPARE(stable.field("x-content-type-options"), QByteArray("nosniff"));
    QCOMPARE(stable.field("access-control-allow-origin"), QByteArray("*"));
    QVERIFY(stable.field("etag").startsWith('"') && stable.field("etag").size() > 20);
    const HttpAnswer hashed = get(hashedAddress(m_letters));
    QCOMPARE(hashed.status, 200);
    QCOMPARE(hashed.body, kLetters);
    QCOMPARE(hashed.field("cache-control"), QByteArray("public, max-age=31536000, immutable"));
    QCOMPARE(hashed.field("etag"), stable.field("etag"));
    // Whoever is known gets the same.
    QCOMPARE(m_site.owner->get(hashedAddress(m_letters).toLatin1()).body, kLetters);
    // Nothing is held back by compression, and nothing is in the way of a range.
    QVERIFY(get(hashedAddress(m_letters), {{"Accept-Encoding", "br, gzip"}}).field("content-encoding").isNull());
    const HttpAnswer empty = get(stableAddress(add("", u"empty.txt"_s)));
    QCOMPARE(empty.status, 200);
    QCOMPARE(empty.field("content-length"), QByteArray("0"));
}

void TestMediaApi::answersConditionally_data()
{
    QTest::addColumn<QByteArray>("ifNoneMatch");
    QTest::addColumn<int>("status");
    QTest::newRow("the same") << QByteArray("ETAG") << 304;
    QTest::newRow("weak") << QByteArray("W/ETAG") << 304;
    QTest::newRow("among others") << QByteArray("\"a\", ETAG") << 304;
    QTest::newRow("any") << QByteArray("*") << 304;
    QTest::newRow("another") << QByteArray("\"a\"") << 200;
    QTest::newRow("broken") << QByteArray("ETA") << 200;
}

void TestMediaApi::answersConditionally()
{
    QFETCH(QByteArray, ifNoneMatch);
    QFETCH(const int, status);
    for (const QString &address : {stableAddress(m_letters), hashedAddress(m_letters)}) {
        const HttpAnswer first = get(address);
        QByteArray sent = ifNoneMatch;
        sent.replace("ETAG", first.field("etag"));
        const HttpAnswer answer = get(address, {{"If-None-Match", sent}, {"Range", "bytes=0-3"}});
        QCOMPARE(answer.status, status == 200 ? 206 : 304);
        QCOMPARE(answer.field("etag"), first.field("etag"));
        QCOMPARE(answer.field("cache-control"), first.field("cache-control"));
        QCOMPARE(answer.body, status == 200 ? kLetters.first(4) : QByteArray());
    }
}

void TestMediaApi::answersRanges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentRange");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *range, int status, const char *contentRange, const QByteArray &body) {
        QTest::newRow(range) << QByteArray(range) << status << QByteArray(contentRange) << body;
    };
    row("bytes=0-3", 206, "bytes 0-3/26", "abcd");
    row("bytes=24-", 206, "bytes 24-25/26", "yz");
    row("bytes=-2", 206, "bytes 24-25/26", "yz");
    row("bytes=0-1000", 206, "bytes 0-25/26", kLetters);
    row("bytes=26-", 416, "bytes */26", {});
    row("bytes=-0", 416, "bytes */26", {});
    row("bytes=0-1,3-4", 200, "", kLetters);
    row("bytes=5-2", 200, "", kLetters);
    row("letters=0-3", 200, "", kLetters);
}

void TestMediaApi::answersRanges()
{
    QFETCH(const QByteArray, range);
    QFETCH(const int, status);
    QFETCH(const QByteArray, contentRange);
    QFETCH(const QByteArray, body);
    const HttpAnswer answer = get(hashedAddress(m_letters), {{"Range", range}});
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.field("content-range"), contentRange);
    if (status == 416) {
        QCOMPARE(answer.code(), u"range_not_satisfiable"_s);
        QCOMPARE(answer.field("cache-control"), QByteArray("no-store"));
    } else {
        QCOMPARE(answer.body, body);
        QCOMPARE(answer.field("content-type"), QByteArray("text/plain; charset=utf-8"));
        QVERIFY(!answer.field("content-disposition").isEmpty());
    }
    QCOMPARE(answer.field("x-content-type-options"), QByteArray("nosniff"));
}

void TestMediaApi::heedsIfRange()
{
    const QByteArray etag = get(stableAddress(m_letters)).field("etag");
    const auto statusWith = [&](const QByteArray &ifRange, const QByteArray &range = "bytes=0-3") {
        return get(stableAddress(m_letters), {{"Range", range}, {"If-Range", ifRange}}).status;
    };
    QCOMPARE(statusWith(etag), 206);
    QCOMPARE(statusWith(etag, "bytes=26-"), 416);
    QCOMPARE(statusWith("W/" + etag), 200);
    QCOMPARE(statusWith("\"other\""), 200);
    QCOMPARE(statusWith("\"other\"", "bytes=26-"), 200);
    QCOMPARE(statusWith("Fri, 20 Nov 2026 09:40:12 GMT"), 200);
}

void TestMediaApi::answersHead()
{
    const auto head = [this](const HttpFields &fields = {}) {
        return m_site.visitor->ask("HEAD", stableAddress(m_letters).toLatin1(), fields);
    };
    const HttpAnswer answer = head();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.field("content-length"), QByteArray("26"));
    QCOMPARE(answer.field("accept-ranges"), QByteArray("bytes"));
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(head({{"If-None-Match", answer.field("etag")}}).status, 304);
    QCOMPARE(head({{"Range", "bytes=0-3"}}).status, 200); // only GET has ranges
    QCOMPARE(m_site.visitor->ask("POST", stableAddress(m_letters).toLatin1()).status, 405);
}

void TestMediaApi::isSafe_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("disposition");
    QTest::addColumn<bool>("isSandboxed");
    const auto row = [](const char *name, const QByteArray &bytes, const char *type, const char *disposition,
                        bool isSandboxed) {
        QTest::newRow(name) << bytes << QByteArray(type) << QByteArray(disposition) << isSandboxed;
    };
    row("a picture", "GIF89a", "image/gif", "inline", false);
    row("a drawing", "<svg onload='alert(1)'/>", "image/svg+xml", "inline", true);
    row("a page", "<html><script>alert(1)</script>", "text/plain; charset=utf-8", "inline", false);
    row("a document", "%PDF-1.7", "application/pdf", "inline", false);
    row("a font", "wOF2", "font/woff2", "inline", false);
    row("a film", "\x1a\x45\xdf\xa3\x42\x82\x84webm", "video/webm", "inline", false);
    row("an archive", "PK\3\4", "application/zip", "attachment", true);
    row("a program",
        "\x7f"
        "ELF\2\1",
        "application/octet-stream", "attachment", true);
}

void TestMediaApi::isSafe()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, disposition);
    QFETCH(const bool, isSandboxed);
    const HttpAnswer answer = get(hashedAddress(add(bytes, u"index.html"_s))); // its name is not asked
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.field("content-type"), type);
    QCOMPARE(answer.field("content-disposition"), disposition + "; filename=\"index.html\"");
    const QByteArray policy = answer.field("content-security-policy");
    QVERIFY2(policy.contains("default-src 'none'") && !policy.contains("script"), policy.constData());
    QCOMPARE(policy.startsWith("sandbox;"), isSandboxed);
}

void TestMediaApi::tellsItsName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("parameters");
    const auto row = [](const QString &name, const char *parameters) {
        QTest::newRow(qPrintable(name)) << name << QByteArray(parameters);
    };
    row(u"a b.txt"_s, "filename=\"a b.txt\"");
    row(u"naïve.txt"_s, "filename=\"na_ve.txt\"; filename*=UTF-8''na%C3%AFve.txt");
    row(u"🦊.txt"_s, "filename=\"_.txt\"; filename*=UTF-8''%F0%9F%A6%8A.txt");
    row(u"say \"hi\".txt"_s, "filename=\"say _hi_.txt\"; filename*=UTF-8''say%20%22hi%22.txt");
    row(u"100%.txt"_s, "filename=\"100_.txt\"; filename*=UTF-8''100%25.txt");
}

void TestMediaApi::tellsItsName()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, parameters);
    const Asset asset = add(name.toUtf8(), name);
    QCOMPARE(get(stableAddress(asset)).field("content-disposition"), "inline; " + parameters);
    // Whatever stands in the address.
    QCOMPARE(get(u"/media/"_s + asset.id.toString() + u"/x.html"_s).field("content-disposition"),
             "inline; " + parameters);
}

void TestMediaApi::knowsNothingElse_data()
{
    QTest::addColumn<QByteArray>("target");
    const QByteArray id = m_letters.id.toString().toLatin1();
    const QByteArray hash = m_letters.sha256.toLatin1();
    const QByteArrayList targets{"/media"_ba,
                                 "/media/"_ba,
                                 "/media/" + id,
                                 "/media/" + id + "/",
                                 "/media/" + hash,
                                 "/media/" + id + "/a/b",
                                 "/media/" + hash.chopped(1) + "/letters.txt",
                                 "/media/" + hash.toUpper() + "/letters.txt",
                                 "/media/" + hash + "0/letters.txt",
                                 "/media/{" + id + "}/a",
                                 "/media/letters.txt/letters.txt",
                                 "/media/..%2f..%2fvitrine.db/a",
                                 "/media/../vitrine.db",
                                 "/media/../../secret.key",
                                 "/media/%00/a",
                                 "/media/0198c0de-0000-7000-8000-000000000001/a",
                                 "/media/" + QByteArray(64, '0') + "/a",
                                 "/blobs/" + hash.first(2) + '/' + hash,
                                 "/api/media/" + id + "/a"};
    for (const QByteArray &target : targets)
        QTest::newRow(target.constData()) << target;
}

void TestMediaApi::knowsNothingElse()
{
    QFETCH(const QByteArray, target);
    const HttpAnswer answer = m_site.visitor->get(target);
    QCOMPARE(answer.status, 404);
    QVERIFY(target.startsWith("/blobs") || answer.code() == u"not_found"); // there a site could be
}

void TestMediaApi::staysSmallWithLargeFiles()
{
    constexpr qint64 kGigabyte = 1024 * 1024 * 1024;
    constexpr qint64 kMarked = 700'000'007;
    const Asset film = addLarge(kGigabyte, kMarked);
    const QString address = hashedAddress(film);
    QCOMPARE(get(address, {{"Range", "bytes=700000007-700000017"}}).body, kMark);
    QCOMPARE(get(address, {{"Range", "bytes=-11"}}).body, kMark);
    QCOMPARE(get(address, {{"Range", "bytes=1073741813-"}}).body, kMark);
    const HttpAnswer part = get(address, {{"Range", "bytes=699999000-702999999"}});
    QCOMPARE(part.field("content-range"), QByteArray("bytes 699999000-702999999/1073741824"));
    QCOMPARE(part.body.size(), 3'001'000);
    QCOMPARE(part.body.indexOf(kMark), kMarked - 699'999'000);
    QCOMPARE(m_site.visitor->ask("HEAD", address.toLatin1()).field("content-length"), QByteArray("1073741824"));

    const qint64 before = serverMemory();
    QVERIFY(before > 1'000'000);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_site.server.port());
    QVERIFY(socket.waitForConnected());
    socket.setReadBufferSize(1024 * 1024);
    socket.write("GET " + address.toLatin1() + " HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n");
    qint64 received = 0;
    QByteArray last;
    while (socket.waitForReadyRead(30'000)) {
        const QByteArray piece = socket.readAll();
        received += piece.size();
        last = (last + piece).right(kMark.size());
    }
    QVERIFY2(received > kGigabyte && received < kGigabyte + 2000, qPrintable(QString::number(received)));
    QCOMPARE(last, kMark);
    const qint64 grown = serverMemory() - before;
    QVERIFY2(!kMeasuresMemory || grown < 24 * 1024 * 1024, qPrintable(u"%1 bytes more"_s.arg(grown)));
    QVERIFY(QFile::remove(m_blobs->path(film.sha256)));
}

/// Told to the log; a visitor learns that it is not his mistake.
void TestMediaApi::saysThatAFileIsLost()
{
    const Asset lost = add("lost and never found", u"lost.txt"_s);
    QVERIFY(QFile::remove(m_blobs->path(lost.sha256)));
    const HttpAnswer answer = get(stableAddress(lost));
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.code(), u"internal"_s);
    QVERIFY(!answer.body.contains(m_site.server.workspace().toUtf8()));
    QTRY_VERIFY(m_site.server.errors().contains(lost.sha256.toUtf8()));
}

void TestMediaApi::settlesPicturesOfItems()
{
    const Asset dot = add("GIF89a" + QByteArray("\x07\0\x05\0\0\0\0", 7), u"dot.gif"_s);
    const QByteArray address =
        m_site.publish("/api/projects", u"Dot"_s,
                       {{u"cover"_s, QJsonObject{{u"url"_s, stableAddress(dot)}, {u"alt"_s, u"A dot"_s}}},
                        {u"gallery"_s, QJsonArray{QJsonObject{{u"url"_s, hashedAddress(dot)}}}}});
    QVERIFY(!address.isEmpty());
    const QJsonObject expected{{u"url"_s, hashedAddress(dot)},    {u"alt"_s, u"A dot"_s}, {u"caption"_s, u""_s},
                               {u"assetId"_s, dot.id.toString()}, {u"width"_s, 7},        {u"height"_s, 5}};
    const QJsonObject one = m_site.visitor->get(address).data();
    QCOMPARE(one[u"cover"_s].toObject(), expected);
    QCOMPARE(one[u"gallery"_s][0][u"width"_s].toInt(), 7);
    QCOMPARE(m_site.visitor->get("/api/projects").list()[0][u"cover"_s].toObject(), expected);
    QCOMPARE(get(one[u"cover"_s][u"url"_s].toString()).status, 200);
    // What was got may be sent back.
    QCOMPARE(m_site.editor->patch(address, {{u"cover"_s, one[u"cover"_s]}}).status, 200);
    const HttpAnswer wrong = m_site.editor->patch(
        address, {{u"cover"_s, QJsonObject{{u"url"_s, u"/media/%1/a.gif"_s.arg(u"f"_s.repeated(64))}}}});
    QCOMPARE(wrong.status, 422);
    QCOMPARE(wrong.wrongFields(), QStringList{u"cover.url"_s});
}

void TestMediaApi::textsTellTheSizeOfPictures()
{
    const Asset dot = add("GIF89a" + QByteArray("\x09\0\x05\0\0\0\0", 7), u"nine.gif"_s);
    const QString body = u"![A dot](%1) ![Theirs](https://example.org/a.png) ![Lost](/media/%2/b.png)"_s.arg(
        stableAddress(dot), Id().toString());
    const QByteArray address = m_site.publish("/api/articles", u"With pictures"_s, {{u"body"_s, body}});
    QCOMPARE(m_site.visitor->get(address + "?include=html").data()[u"bodyHtml"_s].toString(),
             u"<p><img src=\"%1\" loading=\"lazy\" width=\"9\" height=\"5\" alt=\"A dot\" /> "
             "<img src=\"https://example.org/a.png\" loading=\"lazy\" alt=\"Theirs\" /> "
             "<img src=\"/media/%2/b.png\" loading=\"lazy\" alt=\"Lost\" /></p>\n"_s.arg(stableAddress(dot),
                                                                                         Id().toString()));
}

QTEST_GUILESS_MAIN(TestMediaApi)
#include "tst_MediaApi.moc"
