#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>

#include "server/feeds/JsonLd.h"
#include "server/feeds/Sitemap.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;
namespace server = vitrine::server;

/// What is served, held against public validators; the scripts are in tests/e2e.
class TestValidators final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void openApiHolds();
    void feedsHold();
    void sitemapIndexHolds();
    void jsonLdHolds();
    void cleanupTestCase();

private:
    /// Runs a script, with `input` as its standard input.
    static ProgramRun node(const QString &script, const QStringList &arguments, const QByteArray &input = {});

    QString m_origin;
    QJsonArray m_titles;
    ServerUnderTest m_server;
};

namespace {

/// What titles may be made of.
QStringList nastyTitles()
{
    return {u"Plain"_s,
            u"]]> closes nothing"_s,
            u"</title></entry></feed>"_s,
            u"<script>alert('x')</script>"_s,
            u"AT&T &amp; &lt;b&gt; &#x1F98A; &nbsp;"_s,
            u"\"Double\" and 'single' quotes"_s,
            u"🦊 👩‍👩‍👧 🇸🇪 é e\u0301"_s,
            u"<!-- comment --> <?php ?> <![CDATA[ x ]]>"_s,
            u"עברית \u202eعربي\u202c"_s,
            u"日本語のタイトル"_s,
            u"%41%00 ?q=1&r=2#frag \\ \\u003c"_s,
            u"{{7*7}} ${x} $(x) `x`"_s};
}

const QString kNastyBody = u"# <b>Not HTML</b>\n\n[link](../other?a=1&b=2 \"ti<tle\") ![pic](/media/a b.jpg)\n\n"
                           "<script>alert(1)</script> ]]> & &lt; 🦊 <https://example.com/?a&b>\n\n"
                           "| a | b |\n|---|---|\n| `<td>` | ~~x~~ |\n"_s;

}

ProgramRun TestValidators::node(const QString &script, const QStringList &arguments, const QByteArray &input)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"input"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(input) != input.size())
        qFatal("there is no room for the input");
    file.close();
    QProcess process;
    process.setStandardInputFile(file.fileName());
    process.start(u"node"_s, QStringList{QStringLiteral(E2E "/") + script} + arguments);
    const bool hasEnded = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    return {hasEnded ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void TestValidators::initTestCase()
{
    QVERIFY2(m_server.start({u"--site-title"_s, u"Ada & <Co> ]]> 🦊"_s, u"--site-description"_s, u"</subtitle>"_s}),
             m_server.errors().constData());
    m_origin = u"http://127.0.0.1:%1"_s.arg(m_server.port());
    const auto client = m_server.client(m_server.createToken(u"editor"_s));
    const QJsonArray tags{u"Ink & <paper>"_s, u"🦊 fox"_s};
    for (const QString &title : nastyTitles()) {
        for (const QByteArray &kind : {"projects"_ba, "articles"_ba}) {
            QJsonObject item{{u"title"_s, title},
                             {u"body"_s, kNastyBody},
                             {u"status"_s, u"published"_s},
                             {u"tags"_s, tags},
                             {u"cover"_s, QJsonObject{{u"url"_s, u"/media/a.jpg"_s}, {u"alt"_s, u"A"_s}}}};
            item.insert(kind == "articles" ? u"excerpt"_s : u"summary"_s, title + title);
            const HttpAnswer created = client->post("/api/" + kind, item);
            QVERIFY2(created.status == 201, created.body.constData());
            m_titles.append(created.data()[u"title"_s]);
        }
    }
    QCOMPARE(client->post("/api/articles", {{u"title"_s, u"A draft"_s}}).status, 201);
}

void TestValidators::cleanupTestCase()
{
    QCOMPARE(m_server.stop(), 0);
}

void TestValidators::openApiHolds()
{
    const ProgramRun run = node(u"openapi.mjs"_s, {m_origin});
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
}

void TestValidators::feedsHold()
{
    const QByteArray titles = QJsonDocument(m_titles).toJson(QJsonDocument::Compact);
    const ProgramRun run = node(u"feeds.mjs"_s, {m_origin, QString::fromUtf8(titles)});
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
}

void TestValidators::sitemapIndexHolds()
{
    const QByteArray index = server::sitemapIndex(u"https://ada.example/sitemap.xml"_s, 3);
    const ProgramRun run = node(u"sitemap-index.mjs"_s, {}, index);
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    QCOMPARE(run.output.trimmed().split(u'\n').last(), u"https://ada.example/sitemap.xml?part=3"_s);
}

void TestValidators::jsonLdHolds()
{
    const server::FeedSite site{
        .title = u"Ada"_s, .description = {}, .url = u"https://ada.example"_s, .author = u"Ada"_s, .language = u"en"_s};
    const server::FeedEntry bare{.id = u"0198c0de-0000-7000-8000-000000000001"_s,
                                 .url = u"https://ada.example/a"_s,
                                 .title = nastyTitles().join(u' '),
                                 .summary = {},
                                 .html = {}};
    server::FeedEntry whole = bare;
    whole.summary = u"Why"_s;
    whole.tags = {u"Maps"_s, u"Ink & paper"_s};
    whole.imageUrl = u"https://ada.example/media/a.jpg"_s;
    QJsonObject wrong = server::blogPosting(site, bare);
    wrong.insert(u"headlin"_s, u"A word that schema.org does not have"_s);
    const QJsonArray objects{server::blogPosting(site, whole, 5), server::creativeWork(site, whole, QDate(2024, 2, 29)),
                             server::blogPosting(site, bare), server::creativeWork(site, bare), wrong};

    const ProgramRun run = node(u"json-ld.mjs"_s, {}, QJsonDocument(objects).toJson());
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    QStringList verdicts = run.output.trimmed().split(u'\n');
    QVERIFY2(verdicts.takeLast().contains(u"headlin"_s), qPrintable(run.output));
    QCOMPARE(verdicts, QStringList(4, u"fine"_s));
}

QTEST_GUILESS_MAIN(TestValidators)
#include "tst_Validators.moc"
