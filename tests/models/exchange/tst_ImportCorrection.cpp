#include <QTest>

#include "ImportFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// What the owner corrects in the table of a dry run, and what becomes of it when the folder is imported again.
class tst_ImportCorrection final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void setsWhatIsCorrected();
    void refusesWhatDoesNotHold();
    void leavesOutAndTakesIn();
    void decidesTheKind();
    void makesADraftOfWhatWasPublished();
    void datesADraftByWhenItWasMade();
    void isKeptByLaterImports();
    void correctsWhatIsThere();
    void looksAtSomeFilesAgain();

private:
    ImportReport run(const ImportCorrections &corrections, ImportMode mode = ImportMode::Write)
    {
        const auto report =
            ContentImport(m_import->target, m_import->clock).run(m_import->folder(), mode, {}, {}, corrections);
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        return *report;
    }
    ImportReport run(const QString &file, const ImportCorrection &correction, ImportMode mode = ImportMode::Write)
    {
        return run({{{file, correction}}, {}}, mode);
    }
    [[nodiscard]] QJsonObject stored(const QString &slug, ItemKind kind = ItemKind::Project)
    {
        const auto match = m_import->target.findBySlug(kind, slug).value();
        return match ? match->fields : QJsonObject();
    }
    void write(const QString &name, const QByteArray &text) { m_import->write(m_import->folder() + u'/' + name, text); }

    std::unique_ptr<ImportFixture> m_import;
};

void tst_ImportCorrection::init()
{
    m_import = std::make_unique<ImportFixture>();
    write(u"projects/notes.md"_s, "---\ntitle: field notes FINAL2\ndate: 2026-02-02\n---\nText.\n");
    write(u"projects/tins.md"_s, "---\ntitle: Tea tins\n---\nText.\n");
}

void tst_ImportCorrection::setsWhatIsCorrected()
{
    const auto report = run(u"projects/notes.md"_s, {.title = u"Field notes"_s,
                                                     .slug = u"field-notes"_s,
                                                     .status = u"archived"_s,
                                                     .date = parseInstant(u"2025-01-09T00:00:00Z")});
    const ImportEntry *entry = entryOf(report, u"projects/notes.md"_s);
    QCOMPARE(entry->outcome, ImportOutcome::Created);
    QCOMPARE(entry->title, u"Field notes"_s);
    QCOMPARE(entry->slug, u"field-notes"_s);
    QCOMPARE(entry->status, u"archived"_s);
    QCOMPARE(entry->date, u"2025-01-09T00:00:00.000Z"_s);
    const QJsonObject fields = stored(u"field-notes"_s);
    QCOMPARE(fields[u"title"], u"Field notes"_s);
    QCOMPARE(fields[u"status"], u"archived"_s);
    QCOMPARE(fields[u"publishedAt"], u"2025-01-09T00:00:00.000Z"_s);
    QCOMPARE(stored(u"tins"_s)[u"title"], u"Tea tins"_s);
}

void tst_ImportCorrection::refusesWhatDoesNotHold()
{
    const auto report = run(u"projects/notes.md"_s, {.title = u""_s, .slug = u"Not a slug"_s});
    const ImportEntry *entry = entryOf(report, u"projects/notes.md"_s);
    QCOMPARE(entry->outcome, ImportOutcome::Failed);
    QVERIFY2(entry->error.contains(u"title"_s) && entry->error.contains(u"slug"_s), qPrintable(entry->error));
    QCOMPARE(report.count(ImportOutcome::Created), 1);
}

void tst_ImportCorrection::leavesOutAndTakesIn()
{
    write(u"package.json"_s, "{}");
    write(u"README.md"_s, "# A small studio\n");
    QCOMPARE(entryOf(run({}, ImportMode::DryRun), u"README.md"_s)->outcome, ImportOutcome::Skipped);
    const auto report =
        run({{{u"README.md"_s, {.kind = ItemKind::Article}}, {u"projects/tins.md"_s, {.isLeftOut = true}}}, {}});
    QCOMPARE(entryOf(report, u"README.md"_s)->outcome, ImportOutcome::Created);
    QCOMPARE(entryOf(report, u"projects/tins.md"_s)->outcome, ImportOutcome::Skipped);
    QVERIFY(!stored(u"a-small-studio"_s, ItemKind::Article).isEmpty());
    QVERIFY(stored(u"tins"_s).isEmpty());
}

void tst_ImportCorrection::decidesTheKind()
{
    QVERIFY(!entryOf(run({}, ImportMode::DryRun), u"projects/tins.md"_s)->isKindSettled);
    run(u"projects/tins.md"_s, {.kind = ItemKind::Article});
    QVERIFY(!stored(u"tins"_s, ItemKind::Article).isEmpty());
    const auto again = run(u"projects/tins.md"_s, {.kind = ItemKind::Project});
    QCOMPARE(entryOf(again, u"projects/tins.md"_s)->kind, u"article"_s); // as it came in
    QVERIFY(entryOf(again, u"projects/tins.md"_s)->isKindSettled);
}

void tst_ImportCorrection::makesADraftOfWhatWasPublished()
{
    run(u"projects/notes.md"_s, {.status = u"draft"_s});
    QCOMPARE(stored(u"notes"_s)[u"status"], u"draft"_s);
    QVERIFY(!stored(u"notes"_s)[u"publishedAt"].isString());
    QCOMPARE(run(ImportCorrections{}).count(ImportOutcome::Unchanged), 2);
}

void tst_ImportCorrection::datesADraftByWhenItWasMade()
{
    const auto report = run(u"projects/tins.md"_s,
                            {.status = u"draft"_s, .date = parseInstant(u"2020-03-04T00:00:00Z")}, ImportMode::DryRun);
    QCOMPARE(entryOf(report, u"projects/tins.md"_s)->date, u"2020-03-04T00:00:00.000Z"_s);
}

void tst_ImportCorrection::isKeptByLaterImports()
{
    run(u"projects/notes.md"_s, {.title = u"Field notes"_s, .slug = u"field-notes"_s});
    QCOMPARE(run(ImportCorrections{}).count(ImportOutcome::Unchanged), 2);
    write(u"projects/notes.md"_s, "---\ntitle: field notes FINAL3\ndate: 2026-02-02\n---\nOther text.\n");
    const auto report = run(ImportCorrections{});
    QCOMPARE(entryOf(report, u"projects/notes.md"_s)->outcome, ImportOutcome::Updated);
    const QJsonObject fields = stored(u"field-notes"_s);
    QCOMPARE(fields[u"title"], u"Field notes"_s);
    QCOMPARE(fields[u"body"], u"Other text.\n"_s);
}

void tst_ImportCorrection::correctsWhatIsThere()
{
    run(ImportCorrections{});
    const auto report = run(u"projects/tins.md"_s, {.title = u"Kestrelhouse tea tins"_s});
    const ImportEntry *entry = entryOf(report, u"projects/tins.md"_s);
    QCOMPARE(entry->outcome, ImportOutcome::Updated);
    QCOMPARE(entry->title, u"Kestrelhouse tea tins"_s);
    QCOMPARE(stored(u"tins"_s)[u"title"], u"Kestrelhouse tea tins"_s);
    const auto again = run(ImportCorrections{});
    QCOMPARE(again.count(ImportOutcome::Unchanged), 2);
    QCOMPARE(entryOf(again, u"projects/tins.md"_s)->title,
             u"Kestrelhouse tea tins"_s); // as it is, not as the file has it
}

void tst_ImportCorrection::looksAtSomeFilesAgain()
{
    const auto report = run({{{u"projects/tins.md"_s, {.slug = u"tea-tins"_s}}}, QSet<QString>{u"projects/tins.md"_s}},
                            ImportMode::DryRun);
    QCOMPARE(report.entries.size(), 1);
    QCOMPARE(report.entries.front().slug, u"tea-tins"_s);
    QVERIFY(stored(u"tea-tins"_s).isEmpty());
}

QTEST_GUILESS_MAIN(tst_ImportCorrection)
#include "tst_ImportCorrection.moc"
