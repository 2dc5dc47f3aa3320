#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

#include "ImportFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// The whole import over a folder of files as real sites have them, and over the demo content.
class tst_ContentImport final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_import = std::make_unique<ImportFixture>(); }
    void readsTheFolder_data();
    void readsTheFolder();
    void reportsEveryFile();
    void findsNothingNewTheSecondTime();
    void writesNothingInADryRun();
    void endsTheSameAfterAnInterruption();
    void takesTheDemoWithoutANote();

private:
    std::unique_ptr<ImportFixture> m_import;
};

void tst_ContentImport::readsTheFolder_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("slug"); // empty: the file is left out
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("startedOn");
    QTest::addColumn<QString>("words"); // of a note or of the error
    const auto row = [](const char *path, const QString &slug, const QString &title,
                        const QString &status = u"published"_s, const QString &startedOn = {},
                        const QString &words = {}) {
        QTest::newRow(path) << QString::fromUtf8(path) << slug << title << status << startedOn << words;
    };
    const auto broken = [](const char *path, const QString &words) {
        QTest::newRow(path) << QString::fromUtf8(path) << QString() << QString() << QString() << QString() << words;
    };
    const QString published = u"published"_s;
    row("README.md", u"portfolio-of-a-small-studio"_s, u"Portfolio of a small studio"_s);
    row("CHANGELOG.markdown", u"changelog"_s, u"Changelog"_s);
    row("projects/harbour-lights/index.md", u"harbour-lights"_s, u"Harbour Lights"_s, published, u"2023-05-14"_s);
    row("projects/harbour-lights/notes.md", u"notes"_s, u"Notes"_s);
    row("projects/slow-maps/index.md", u"slow-maps"_s, u"Slow maps"_s, published, u"2022-11-02"_s);
    row("projects/tea-tins.md", u"tea-tins"_s, u"Kestrelhouse – tea tins"_s, published, u"2020-06-01"_s,
        u"Windows-1252"_s);
    row("projects/brinewell.md", u"brinewell"_s, u"Brinewell Museum"_s);
    row("projects/empty.md", u"empty"_s, u"Empty"_s);
    row("projects/spaces-only.md", u"spaces-only"_s, u"Spaces only"_s);
    row("projects/heading-only.md", u"heading-only"_s, u"Lighthouse keeper's almanac"_s);
    row("projects/underlined.md", u"underlined"_s, u"Salt & paper"_s, published, u"2018-02-11"_s);
    row("projects/only-front-matter.md", u"only-front-matter"_s, u"Only front matter"_s);
    row("projects/ends-with-dots.md", u"ends-with-dots"_s, u"Ended with dots"_s);
    row("projects/heading-later.md", u"heading-later"_s, u"Ferry timetable"_s);
    row("work/2019/poster.md", u"poster"_s, u"Poster"_s, published, u"2019-01-01"_s);
    row("work/2020/poster.md", u"poster-2"_s, u"Poster"_s, published, u"2020-01-01"_s, u"is taken"_s);
    row("work/2021/poster.md", u"poster-3"_s, u"Poster"_s, published, u"2021-01-01"_s, u"is taken"_s);
    row("work/duplicate-slug.md", u"harbour-lights-2"_s, u"Harbour lights, revisited"_s, published, {}, u"is taken"_s);
    row("_posts/2021-03-04-field-notes.md", u"field-notes"_s, u"Field notes"_s, published, u"2021-03-04"_s);
    row("_posts/2021-3-4-short-month.md", u"short-month"_s, u"Short month"_s, published, u"2021-03-04"_s);
    row("_drafts/unfinished-type.md", u"unfinished-type"_s, u"Unfinished type"_s, u"draft"_s);
    row("hugo/kestrel/index.md", u"kestrel"_s, u"Kestrel"_s, published, u"2021-03-04"_s);
    row("hugo/toml.md", u"toml"_s, u"Written for the other generator"_s, published, u"2019-01-01"_s);
    row("astro/ovel-grotesk.mdx", u"ovel-grotesk"_s, u"Ovel Grotesk"_s, published, u"2022-07-08"_s);
    row("next/app/projects/brine-app/page.mdx", u"brine-app"_s, u"Brine, the app"_s, published, u"2024-01-09"_s);
    row("next/posts/no-date.md", u"no-date"_s, u"Without a date"_s);
    row("dates/german.md", u"german"_s, u"German date"_s, published, u"2021-03-04"_s);
    row("dates/american.md", u"american"_s, u"American date"_s, published, u"2021-03-04"_s);
    row("dates/british.md", u"british"_s, u"British date"_s, published, u"2021-03-04"_s);
    row("dates/either.md", u"either"_s, u"Could be April"_s, published, {}, u"not a date"_s);
    row("dates/loose.md", u"loose"_s, u"Loose date"_s, published, u"2021-03-04"_s);
    row("dates/month.md", u"month"_s, u"Month only"_s, published, u"2021-03-01"_s, u"was read as"_s);
    row("dates/year.md", u"year"_s, u"Year only"_s, published, u"2017-01-01"_s, u"was read as"_s);
    row("dates/future.md", u"future"_s, u"From the future"_s, published, u"2999-01-01"_s, u"future"_s);
    row("dates/zero.md", u"zero"_s, u"Exported from a database"_s, published, {}, u"not a date"_s);
    row("dates/timestamp.md", u"timestamp"_s, u"With a time"_s, published, u"2021-03-04"_s);
    row("dates/ongoing.md", u"ongoing"_s, u"Still going on"_s, published, u"2019-05-01"_s);
    row("dates/backwards.md", u"backwards"_s, u"Ends before it begins"_s, published, u"2021-05-01"_s,
        u"before the start"_s);
    row("dates/shown-later.md", u"shown-later"_s, u"Shown after it ended"_s);
    row("strings/folded.md", u"folded"_s, u"A title that was folded over lines"_s);
    row("strings/quotes.md", u"quotes"_s, u"It's the ferryman's \"house\""_s);
    row("strings/latin1-without-front-matter.md", u"latin1-without-front-matter"_s, u"Latin1 without front matter"_s,
        published, {}, u"Windows-1252"_s);
    row("strings/utf16.md", u"utf16"_s, u"Saved by an old editor"_s);
    row("strings/old-mac.md", u"old-mac"_s, u"Lines of an old Mac"_s);
    row("strings/control.md", u"control"_s, u"Pasted from a document"_s);
    broken("broken/tab.md", u"line 4: a tab"_s);
    broken("broken/quote.md", u"line 2: a quote"_s);
    broken("broken/colon.md", u"line 2: a colon"_s);
    broken("broken/unclosed.md", u"no line of ---"_s);
    broken("broken/at-sign.md", u"line 2"_s);
    broken("broken/bomb.md", u"10,000 values"_s);
    broken("broken/deep.md", u"32 levels"_s);
    broken("broken/picture.md", u"not a text"_s);
    broken("broken/huge.md", u"64 KiB"_s);
    row("edge/thematic-break.md", u"thematic-break"_s, u"Thematic break"_s);
    row("edge/break-only.md", u"break-only"_s, u"Break only"_s);
    row("edge/blank-lines-first.md", u"blank-lines-first"_s, u"Blank lines first"_s);
    row("edge/anchors.md", u"anchors"_s, u"Anchors"_s);
    row("edge/duplicate-keys.md", u"duplicate-keys"_s, u"Second"_s, published, {}, u"stands twice"_s);
    row("edge/long-summary.md", u"long-summary"_s, u"Long summary"_s, published, {}, u"500 characters"_s);
    row("edge/long-title.md", u"long-title"_s,
        u"A title that nobody will ever read to its end "_s.repeated(4) + u"A title that…"_s, published, {},
        u"200 characters"_s);
    row("edge/bad-links.md", u"bad-links"_s, u"Bad links"_s, published, {}, u"web address"_s);
    row("edge/links.md", u"links"_s, u"Many links"_s);
    row("edge/links-map.md", u"links-map"_s, u"Links by name"_s);
    row("edge/tags-objects.md", u"tags-objects"_s, u"Tags as objects"_s, published, {}, u"same tag"_s);
    row("edge/too-many-tags.md", u"too-many-tags"_s, u"Too many tags"_s, published, {}, u"more than 50"_s);
    row("edge/boolean-strings.md", u"boolean-strings"_s, u"Truth in quotes"_s, u"draft"_s);
    row("edge/unclear-draft.md", u"unclear-draft"_s, u"Perhaps a draft"_s, u"draft"_s, {}, u"neither true nor false"_s);
    row("edge/unpublished.md", u"unpublished"_s, u"Not published"_s, u"draft"_s);
    row("edge/archived.md", u"archived"_s, u"Archived"_s, u"archived"_s);
    row("edge/permalink.md", u"own-address"_s, u"Own address"_s);
    row("edge/permalink-pattern.md", u"permalink-pattern"_s, u"Pattern"_s, published, {}, u"no address"_s);
    row("edge/slug-with-spaces.md", u"uber-uns-mehr"_s, u"Slug with spaces"_s, published, {}, u"became"_s);
    row("edge/order.md", u"order-1"_s, u"The name of a route"_s);
    row("edge/Mixed Case.MD", u"mixed-case"_s, u"Mixed case"_s, published, u"2016-09-09"_s);
    row("edge/strange-keys.md", u"strange-keys"_s, u"Strange keys"_s, published, {}, u"under the name"_s);
    row("edge/wrong-types.md", u"wrong-types"_s, u"Listed, title"_s, published, {}, u"Must be a text"_s);
    row("edge/comments-only.md", u"comments-only"_s, u"Comments only"_s);
    row("edge/scalar.md", u"scalar"_s, u"just some words"_s);
    row("edge/code-first.md", u"code-first"_s, u"Documented"_s);
    row("world/港の灯り.md", u"港の灯り"_s, u"港の灯り"_s);
    row("world/منارة.md", u"منارة"_s, u"منارة الميناء"_s);
    row("world/Огни гавани.md", u"огни-гавани"_s, u"Огни гавани"_s, published, u"2020-12-24"_s);
    row("world/🏮.md", u"lantern"_s, u"🏮 Lantern"_s);
    row("world/café.md", u"cafe"_s, u"Café au Lait"_s);
}

void tst_ContentImport::readsTheFolder()
{
    QFETCH(QString, path);
    QFETCH(QString, slug);
    QFETCH(QString, title);
    QFETCH(QString, status);
    QFETCH(QString, startedOn);
    QFETCH(QString, words);
    // One run serves all rows, which only look.
    static FakeImportTarget target;
    static const auto report =
        ContentImport(target, m_import->clock).run(QStringLiteral(TEST_DATA "/portfolio"), ImportMode::Write);
    QVERIFY(report);
    const ImportEntry *entry = entryOf(*report, path);
    QVERIFY(entry);
    const QString said = entry->notes.join(u'\n') + u'\n' + entry->error;
    QVERIFY2(said.contains(words), qPrintable(said));
    if (slug.isEmpty()) {
        QCOMPARE(entry->outcome, ImportOutcome::Failed);
        return;
    }
    QVERIFY2(entry->error.isEmpty(), qPrintable(entry->error));
    QCOMPARE(entry->slug, slug);
    const auto compare = [&](const auto &item, const QString &day) {
        QCOMPARE(entry->id, item.id);
        QCOMPARE(item.title, title);
        QCOMPARE(FieldCodec<Status>::name(item.status), status);
        QCOMPARE(day, startedOn);
    };
    if (entry->kind == "article"_L1) {
        const auto *stored = target.findArticle(slug);
        QVERIFY(stored);
        compare(stored->item, stored->item.publishedAt ? formatInstant(*stored->item.publishedAt).left(10) : QString());
    } else {
        const auto *stored = target.find(slug);
        QVERIFY(stored);
        compare(stored->item, stored->item.startedOn ? stored->item.startedOn->toString(Qt::ISODate) : QString());
    }
}

void tst_ContentImport::reportsEveryFile()
{
    const ImportReport report = m_import->import(QStringLiteral(TEST_DATA "/portfolio"));
    QDirIterator files(QStringLiteral(TEST_DATA "/portfolio"), QDir::Files, QDirIterator::Subdirectories);
    qsizetype count = 0;
    while (files.hasNext()) {
        const QString name = QFileInfo(files.next()).fileName().toLower();
        count += name.endsWith(".md"_L1) || name.endsWith(".mdx"_L1) || name.endsWith(".markdown"_L1) ? 1 : 0;
    }
    QVERIFY(count >= 30);
    QCOMPARE(std::ssize(report.entries), count);
    QCOMPARE(report.count(ImportOutcome::Failed), 9);
    QCOMPARE(report.count(ImportOutcome::Skipped), 1); // the front page of a section
    QCOMPARE(report.count(ImportOutcome::Created), count - 10);
    QCOMPARE(static_cast<qsizetype>(m_import->target.size()), count - 10);
    QVERIFY(!entryOf(report, u".hidden.md"_s));
    const QJsonObject json = report.toJson();
    QCOMPARE(json[u"files"_s].toArray().size(), count);
    QCOMPARE(json[u"summary"_s][u"failed"_s].toInt(), 9);
    QCOMPARE(json[u"dryRun"_s].toBool(), false);
}

void tst_ContentImport::findsNothingNewTheSecondTime()
{
    const ImportReport first = m_import->import(QStringLiteral(TEST_DATA "/portfolio"));
    const int writes = m_import->target.writes;
    const ImportReport second = m_import->import(QStringLiteral(TEST_DATA "/portfolio"));
    QCOMPARE(m_import->target.writes, writes);
    QCOMPARE(second.count(ImportOutcome::Unchanged), first.count(ImportOutcome::Created));
    QCOMPARE(second.count(ImportOutcome::Failed), first.count(ImportOutcome::Failed));
    for (size_t i = 0; i < first.entries.size(); ++i) {
        QCOMPARE(second.entries[i].slug, first.entries[i].slug);
        QCOMPARE(second.entries[i].id, first.entries[i].id);
    }
}

void tst_ContentImport::writesNothingInADryRun()
{
    m_import->target.add(u"slow-maps"_s, u"Made by hand"_s);
    const ImportReport dry = m_import->import(QStringLiteral(TEST_DATA "/portfolio"), ImportMode::DryRun);
    QCOMPARE(m_import->target.writes, 0);
    QCOMPARE(m_import->target.projects.size(), size_t{1});
    QVERIFY(m_import->target.owners.empty());
    QVERIFY(dry.isDryRun);
    const ImportReport wet = m_import->import(QStringLiteral(TEST_DATA "/portfolio"));
    QCOMPARE(wet.entries.size(), dry.entries.size());
    for (size_t i = 0; i < wet.entries.size(); ++i) {
        ImportEntry told = dry.entries[i];
        if (told.outcome == ImportOutcome::Created)
            told.id = wet.entries[i].id;
        QCOMPARE(told, wet.entries[i]);
    }
    QCOMPARE(entryOf(wet, u"projects/slow-maps/index.md"_s)->outcome, ImportOutcome::Updated);
}

void tst_ContentImport::endsTheSameAfterAnInterruption()
{
    FakeImportTarget whole;
    const auto expected =
        ContentImport(whole, m_import->clock).run(QStringLiteral(TEST_DATA "/portfolio"), ImportMode::Write);
    QVERIFY(expected);
    for (const int stop : {0, 1, 7, 40}) {
        m_import->target = {};
        m_import->target.writesUntilFailure = stop;
        m_import->import(QStringLiteral(TEST_DATA "/portfolio"));
        QCOMPARE(m_import->target.writes, stop);
        m_import->target.writesUntilFailure = -1;
        const ImportReport report = m_import->import(QStringLiteral(TEST_DATA "/portfolio"));
        QCOMPARE(m_import->target.size(), whole.size());
        for (size_t i = 0; i < report.entries.size(); ++i)
            QCOMPARE(report.entries[i].slug, expected->entries[i].slug);
    }
}

/// What a new owner sees first: everything comes in whole, and there is something of each kind and status.
void tst_ContentImport::takesTheDemoWithoutANote()
{
    const ImportReport report = m_import->import(QStringLiteral(DEMO));
    QCOMPARE(report.count(ImportOutcome::Failed), 0);
    QVERIFY(m_import->target.projects.size() >= 6);
    QSet<QString> told;
    for (const ImportEntry &entry : report.entries) {
        QVERIFY2(entry.notes.isEmpty(), qPrintable(entry.path + u": "_s + entry.notes.join(u' ')));
        QVERIFY2(entry.remote.isEmpty(), qPrintable(entry.path));
        told << entry.kind << entry.status;
    }
    QVERIFY(told.contains({u"project"_s, u"draft"_s, u"published"_s, u"archived"_s}));
}

QTEST_APPLESS_MAIN(tst_ContentImport)
#include "tst_ContentImport.moc"
