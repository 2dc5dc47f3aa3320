#include <QTest>

#include "ImportFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Pictures and files that texts refer to, in sites that mean well and in others.
class tst_ImportPictures final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsThem_data();
    void findsThem();
    void leavesOthers_data();
    void leavesOthers();
    void leadsNowhereOutside();
    void sharesOnePicture();
    void followsAChangedPicture();
    void keepsWhatIsNotThere();
    void fillsCoverAndGallery();
    void takesFilesBesideOneFile();
    void survivesHostileSites_data();
    void survivesHostileSites();

private:
    /// Imports one project with that text.
    ImportReport importText(const QByteArray &text, const QString &path = u"/projects/a/index.md"_s)
    {
        m_import->write(m_import->folder() + path, text);
        return m_import->import(m_import->folder());
    }
    void writePicture(const QString &path, const QByteArray &bytes = "picture")
    {
        m_import->write(m_import->folder() + u'/' + path, bytes);
    }

    std::unique_ptr<ImportFixture> m_import;
};

void tst_ImportPictures::init()
{
    m_import = std::make_unique<ImportFixture>();
}

void tst_ImportPictures::findsThem_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("note");
    const auto row = [](const QString &file, const QString &reference, const QString &note = {}) {
        QTest::newRow(qPrintable(reference)) << file << reference << note;
    };
    row(u"projects/a/p.png"_s, u"p.png"_s);
    row(u"projects/a/b/p.png"_s, u"./b/p.png"_s);
    row(u"projects/p.png"_s, u"../p.png"_s);
    row(u"p.png"_s, u"../../p.png"_s);
    row(u"projects/a/p q.png"_s, u"p%20q.png"_s);
    row(u"projects/a/p q.png"_s, u"<p q.png>"_s);
    row(u"projects/a/p%20q.png"_s, u"p%2520q.png"_s);
    row(u"projects/a/100%.png"_s, u"100%.png"_s);
    row(u"projects/a/p.png"_s, u"p.png?w=300&h=2#top"_s);
    row(u"projects/a/p#1.png"_s, u"p#1.png"_s);
    row(u"projects/a/Ü.png"_s, u"%C3%9C.png"_s);
    row(u"static/i/p.png"_s, u"/i/p.png"_s);
    row(u"public/i/p.png"_s, u"/i/p.png"_s + u"?v"_s);
    row(u"assets/p.png"_s, u"/p.png"_s);
    row(u"assets/p.png"_s, u"/assets/p.png"_s);
    row(u"src/assets/p.png"_s, u"~/assets/p.png"_s);
    row(u"src/assets/q.png"_s, u"@/assets/q.png"_s);
    row(u"projects/static/p.png"_s, u"//p.png"_s.mid(1) + u"#nearest"_s);
    row(u"static/i/r.png"_s, u"i/r.png"_s);
    row(u"projects/a/Photo.JPG"_s, u"photo.jpg"_s, u"written otherwise"_s);
    row(u"static/Img/P.png"_s, u"/img/p.png"_s, u"written otherwise"_s);
}

void tst_ImportPictures::findsThem()
{
    QFETCH(QString, file);
    QFETCH(QString, reference);
    QFETCH(QString, note);
    writePicture(file);
    const ImportReport report = importText("---\ntitle: A\n---\n![x](" + reference.toUtf8() + ")\n");
    const ImportEntry &entry = report.entries.at(0);
    QCOMPARE(entry.pictures, QStringList{file});
    QCOMPARE(entry.notes.size(), note.isEmpty() ? 0 : 1);
    QVERIFY(note.isEmpty() || entry.notes[0].contains(note));
    QCOMPARE(m_import->target.assets.size(), size_t{1});
    const ImportedAsset &asset = m_import->target.assets.begin()->second;
    QCOMPARE(asset.name, QFileInfo(file).fileName());
    const QString address = mediaAddress(asset.id.toString(), asset.name);
    const QString body = m_import->target.find(u"a"_s)->item.body;
    QCOMPARE(body, reference.startsWith(u'<') ? u"![x](<%1>)\n"_s.arg(address) : u"![x](%1)\n"_s.arg(address));
}

void tst_ImportPictures::leavesOthers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("note"); // empty: without a word
    const auto row = [](const char *name, const QString &text, const QString &note = {}) {
        QTest::newRow(name) << text << note;
    };
    row("missing", u"![x](gone.png)"_s, u"“gone.png” is not there"_s);
    row("missing twice", u"![x](gone.png) ![x](gone.png)"_s, u"“gone.png” is not there"_s);
    row("missing file", u"[x](gone.pdf)"_s, u"“gone.pdf” is not there"_s);
    row("outside", u"![x](../../../secret.png)"_s, u"outside"_s);
    row("outside, encoded", u"![x](%2e%2e/%2e%2e/%2e%2e/secret.png)"_s, u"outside"_s);
    row("absolute on the disk", u"![x](/etc/passwd.png)"_s, u"is not there"_s);
    row("link that leads out", u"![x](out.png)"_s, u"outside"_s);
    row("folder that leads out", u"![x](out/secret.png)"_s, u"outside"_s);
    row("hidden", u"![x](.git/p.png) [x](../../.env)"_s, u"is not there"_s);
    row("not for visitors", u"[x](index.md) [x](notes.txt) ![x](key.pem)"_s);
    row("page", u"[x](../b) [x](/about/) [x](#top) [x](mailto:a@b.c)"_s);
    row("data", u"![x](data:image/png;base64,AAAA)"_s);
    row("code", u"`![x](p.png)`\n\n```\n![x](p.png)\n```"_s);
    row("folder", u"![x](sub.png)"_s, u"is not there"_s);
    row("nothing", u"![x]() ![]( )"_s);
}

void tst_ImportPictures::leavesOthers()
{
    QFETCH(QString, text);
    QFETCH(QString, note);
    writePicture(u"projects/a/p.png"_s);
    writePicture(u"projects/a/.git/p.png"_s);
    writePicture(u"projects/a/notes.txt"_s);
    writePicture(u"projects/a/key.pem"_s);
    writePicture(u"projects/a/sub.png/inside.png"_s);
    writePicture(u".env"_s);
    m_import->write(m_import->temporary.filePath(u"secret.png"_s), "secret");
    QVERIFY(QFile::link(u"../../../secret.png"_s, m_import->folder() + u"/projects/a/out.png"_s));
    QVERIFY(QFile::link(u"../../.."_s, m_import->folder() + u"/projects/a/out"_s));
    const ImportReport report = importText("---\ntitle: A\n---\n" + text.toUtf8() + '\n');
    const ImportEntry *entry = entryOf(report, u"projects/a/index.md"_s);
    QVERIFY2(entry->notes.isEmpty() == note.isEmpty(), qPrintable(entry->notes.join(u'|')));
    QVERIFY2(entry->notes.join(u'|').contains(note), qPrintable(entry->notes.join(u'|')));
    QVERIFY(m_import->target.assets.empty());
    QCOMPARE(m_import->target.find(u"a"_s)->item.body, text + u'\n');
}

void tst_ImportPictures::leadsNowhereOutside()
{
    m_import->write(m_import->temporary.filePath(u"outside/secret.png"_s), "secret");
    QVERIFY(QDir().mkpath(m_import->folder()));
    QVERIFY(QFile::link(m_import->temporary.filePath(u"outside"_s), m_import->folder() + u"/static"_s));
    QVERIFY(QFile::link(u"loop"_s, m_import->folder() + u"/loop"_s));
    QVERIFY(QFile::link(u"."_s, m_import->folder() + u"/round"_s));
    importText("![a](/secret.png) ![b](/SECRET.PNG) ![c](/loop/x.png) ![d](/round/round/round/p.png)\n");
    QVERIFY(m_import->target.assets.empty());
    // Round and round is still inside.
    writePicture(u"p.png"_s);
    QCOMPARE(m_import->import(m_import->folder()).entries[0].pictures.size(), 1);
}

void tst_ImportPictures::sharesOnePicture()
{
    writePicture(u"static/p.png"_s);
    m_import->write(m_import->folder() + u"/blog/b.md"_s, "---\nimage: /p.png\n---\n![x](/p.png)\n");
    importText("![x](/p.png) ![y](../../static/p.png)\n");
    QCOMPARE(m_import->target.assets.size(), size_t{1});
    const ImportedAsset &asset = m_import->target.assets.begin()->second;
    const Article &article = m_import->target.findArticle(u"b"_s)->item;
    QCOMPARE(article.cover.url, mediaAddress(asset.sha256, asset.name));
    QCOMPARE(article.body, u"![x](%1)\n"_s.arg(mediaAddress(asset.id.toString(), asset.name)));
}

void tst_ImportPictures::followsAChangedPicture()
{
    writePicture(u"projects/a/p.png"_s);
    importText("![x](p.png)\n");
    const QString before = m_import->target.find(u"a"_s)->item.body;
    QCOMPARE(m_import->import(m_import->folder()).entries[0].outcome, ImportOutcome::Unchanged);
    writePicture(u"projects/a/p.png"_s, "another picture");
    QCOMPARE(m_import->import(m_import->folder()).entries[0].outcome, ImportOutcome::Updated);
    QVERIFY(m_import->target.find(u"a"_s)->item.body != before);
    QCOMPARE(m_import->target.assets.size(), size_t{2});
}

/// What is not there on the first run may be there on the second.
void tst_ImportPictures::keepsWhatIsNotThere()
{
    importText("---\ncover: p.png\n---\n![x](p.png)\n");
    QCOMPARE(m_import->target.find(u"a"_s)->item.customFields, (QJsonObject{{u"cover"_s, u"p.png"_s}}));
    writePicture(u"projects/a/p.png"_s);
    m_import->import(m_import->folder());
    QVERIFY(m_import->target.find(u"a"_s)->item.customFields.isEmpty());
    QVERIFY(m_import->target.find(u"a"_s)->item.cover.url.startsWith("/media/"_L1));
    QVERIFY(QFile::remove(m_import->folder() + u"/projects/a/p.png"_s));
    m_import->import(m_import->folder());
    QCOMPARE(m_import->target.find(u"a"_s)->item.body, u"![x](p.png)\n"_s);
    QVERIFY(m_import->target.find(u"a"_s)->item.cover.url.isEmpty());
}

void tst_ImportPictures::fillsCoverAndGallery()
{
    writePicture(u"projects/a/c.png"_s, "c");
    writePicture(u"projects/a/g.png"_s, "g");
    writePicture(u"projects/a/t.png"_s, "t");
    importText("---\ncover: {image: c.png, alt: A cover, caption: C}\nthumbnail: t.png\nogImage: g.png\n"
               "images: [{src: g.png, alt: G}, 'https://far.example.org/h.png', gone.png]\n---\n");
    const auto hash = [](const char *text) {
        return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
    };
    const Project &project = m_import->target.find(u"a"_s)->item;
    QCOMPARE(project.cover.url, mediaAddress(hash("c"), u"c.png"_s));
    QCOMPARE(project.cover.alt, u"A cover"_s);
    QCOMPARE(project.cover.caption, u"C"_s);
    QCOMPARE(project.gallery.size(), size_t{2});
    QCOMPARE(project.gallery[0].url, mediaAddress(hash("g"), u"g.png"_s));
    QCOMPARE(project.gallery[0].alt, u"G"_s);
    QCOMPARE(project.gallery[1].url, u"https://far.example.org/h.png"_s);
    QCOMPARE(project.seo.image, project.gallery[0].url);
    QCOMPARE(project.customFields, (QJsonObject{{u"images"_s, QJsonArray{u"gone.png"_s}},
                                                {u"thumbnail"_s, mediaAddress(hash("t"), u"t.png"_s)}}));
    QCOMPARE(m_import->target.assets.size(), size_t{3});
    QCOMPARE(m_import->import(m_import->folder()).remote(), QStringList{u"https://far.example.org/h.png"_s});
}

void tst_ImportPictures::takesFilesBesideOneFile()
{
    writePicture(u"projects/a/p.png"_s);
    m_import->write(m_import->folder() + u"/projects/a/index.md"_s, "![x](p.png)\n");
    const ImportReport report = m_import->import(m_import->folder() + u"/projects/a/index.md"_s);
    QCOMPARE(report.entries[0].pictures, QStringList{u"p.png"_s});
}

void tst_ImportPictures::survivesHostileSites_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ImportOutcome>("outcome");
    const auto failed = ImportOutcome::Failed;
    const auto taken = ImportOutcome::Created;
    QByteArray bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c < 'j'; ++c)
        bomb += QByteArray(1, c) + ": &" + c + " [" + QByteArray("*" + QByteArray(1, char(c - 1)) + ",").repeated(9) +
                "]\n";
    QTest::newRow("bomb of anchors") << "---\n" + bomb + "---\n" << failed;
    QTest::newRow("10 MB of text") << QByteArray(10 * 1024 * 1024, 'x') << failed;
    QTest::newRow("10 MB of brackets") << QByteArray("![](").repeated(2'500'000) << failed;
    QTest::newRow("10 MB of front matter") << "---\na: " + QByteArray(10'000'000, 'x') + "\n---\n" << failed;
    QTest::newRow("deep TOML") << "+++\na = " + QByteArray(20'000, '[') + QByteArray(20'000, ']') + "\n+++\n" << failed;
    QTest::newRow("long TOML key") << "+++\n" + QByteArray("a.").repeated(30'000) + "a = 1\n+++\n" << failed;
    QTest::newRow("long TOML table") << "+++\n[" + QByteArray("a.").repeated(30'000) + "a]\n+++\n" << failed;
    QTest::newRow("many TOML tables") << "+++\n" + QByteArray("[[a]]\n").repeated(10'900) + "+++\n" << failed;
    QTest::newRow("dots in TOML text") << "+++\ntitle = \"" + QByteArray("a.").repeated(90) + "\"\n+++\n" << taken;
    QTest::newRow("deep JSON") << "{\"a\": " + QByteArray(60'000, '[') << failed;
    QTest::newRow("half JSON") << QByteArray("{\"a\": 1\n\nText") << failed;
    QTest::newRow("TOML without an end") << QByteArray("+++\ntitle = 'a'\n") << failed;
    QTest::newRow("prose in braces") << QByteArray("{a: b} is what it says\n") << taken;
    QTest::newRow("plus signs") << QByteArray("+++\nmore\n") << taken;
    QTest::newRow("empty") << QByteArray() << taken;
    QTest::newRow("nulls") << QByteArray(100, '\0') << failed;
    QTest::newRow("reference to everything")
        << QByteArray("![x](.) ![x](..) ![x](/) ![x](%00.png) ![x](//) ![x](\\\\a\\b.png)\n") << taken;
    QTest::newRow("long reference") << "![x](" + QByteArray(100'000, 'a') + ".png)\n" << taken;
    QTest::newRow("deep reference") << "![x](" + QByteArray("a/").repeated(1'000) + "b.png)\n" << taken;
}

void tst_ImportPictures::survivesHostileSites()
{
    QFETCH(QByteArray, text);
    QFETCH(ImportOutcome, outcome);
    m_import->write(m_import->folder() + u"/fine.md"_s, "# Fine\n");
    m_import->write(m_import->folder() + u"/page.mdx"_s, text);
    const QDeadlineTimer deadline(30'000);
    const ImportReport report = importText(text, u"/hostile.md"_s);
    QVERIFY(!deadline.hasExpired());
    QCOMPARE(entryOf(report, u"hostile.md"_s)->outcome, outcome);
    QCOMPARE(entryOf(report, u"fine.md"_s)->outcome, ImportOutcome::Created);
    QVERIFY(m_import->target.assets.empty());
}

QTEST_APPLESS_MAIN(tst_ImportPictures)
#include "tst_ImportPictures.moc"
