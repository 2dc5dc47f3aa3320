#include <QDirIterator>
#include <QTest>

#include "ImportFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString target = to + u'/' + QDir(from).relativeFilePath(files.next());
        QDir().mkpath(QFileInfo(target).path());
        QVERIFY2(QFile::copy(files.filePath(), target), qPrintable(target));
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    }
}

}

/// Each rule of the import over a small folder of its own.
class tst_ImportRules final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_import = std::make_unique<ImportFixture>(); }
    void readsNothingOutside();
    void updatesWhatChanged();
    void keepsWhatTheOwnerChanged();
    void takesAwayWhatTheFileLost();
    void takesOverAProjectOfTheSameSlug();
    void leavesTheTrashAlone();
    void numbersSlugsOnce();
    void movesWithItsFile();
    void followsAChangedSlug();
    void knowsKeysOfEveryScript();
    void keepsTheIndexesOfTwoFoldersApart();
    void importsOneFile();
    void stopsWhenAsked();
    void namesWhatCannotBeWritten();
    void refusesWhatIsNoFolder_data();
    void refusesWhatIsNoFolder();
    void printsATable();

private:
    std::unique_ptr<ImportFixture> m_import;
};

void tst_ImportRules::readsNothingOutside()
{
    copyFolder(QStringLiteral(TEST_DATA "/portfolio/projects"), m_import->folder());
    m_import->write(m_import->temporary.filePath(u"outside/secret.md"_s), "# Secret\n");
    m_import->write(m_import->folder() + u"/node_modules/theme/README.md"_s, "# Theme\n");
    m_import->write(m_import->folder() + u"/inside/plain.txt"_s, "# Linked under another name\n");
    const auto link = [this](const QString &target, const QString &name) {
        QVERIFY(QFile::link(target, m_import->folder() + u'/' + name));
    };
    link(u"../outside/secret.md"_s, u"a-file.md"_s);
    link(m_import->temporary.filePath(u"outside"_s), u"a-folder"_s);
    link(u"."_s, u"loop"_s);
    link(u"../../portfolio"_s, u"inside/loop"_s);
    link(u"nowhere.md"_s, u"nowhere.md"_s);
    link(u"brinewell.md"_s, u"same.md"_s);
    link(u"node_modules/theme/README.md"_s, u"theme.md"_s);
    link(u"inside/plain.txt"_s, u"plain.md"_s);
    const ImportReport report = m_import->import(m_import->folder());

    for (const QString &path :
         {u"a-file.md"_s, u"a-folder"_s, u"loop"_s, u"inside/loop"_s, u"nowhere.md"_s, u"same.md"_s, u"theme.md"_s}) {
        const ImportEntry *entry = entryOf(report, path);
        QVERIFY2(entry, qPrintable(path));
        QCOMPARE(entry->outcome, ImportOutcome::Skipped);
        QVERIFY(!entry->error.isEmpty());
    }
    QCOMPARE(entryOf(report, u"plain.md"_s)->outcome, ImportOutcome::Created);
    for (const auto &stored : m_import->target.projects) {
        QVERIFY(!stored.item.title.contains("Secret"_L1));
        QVERIFY(!stored.item.title.contains("Theme"_L1));
    }
    QCOMPARE(report.count(ImportOutcome::Skipped), 7);
}

void tst_ImportRules::updatesWhatChanged()
{
    m_import->write(m_import->folder() + u"/a.md"_s, "---\ntitle: A\ngallery: {one: 1, two: 2}\n---\nOld");
    m_import->write(m_import->folder() + u"/b.md"_s, "---\ntitle: B\n---\n");
    m_import->import(m_import->folder());
    m_import->write(m_import->folder() + u"/a.md"_s, "---\ntitle: A, changed\ngallery: {two: 3}\n---\nNew");
    const ImportReport report = m_import->import(m_import->folder());
    QCOMPARE(entryOf(report, u"a.md"_s)->outcome, ImportOutcome::Updated);
    QCOMPARE(entryOf(report, u"b.md"_s)->outcome, ImportOutcome::Unchanged);
    const Project &project = m_import->target.find(u"a"_s)->item;
    QCOMPARE(project.title, u"A, changed"_s);
    QCOMPARE(project.body, u"New\n"_s);
    QCOMPARE(project.customFields, (QJsonObject{{u"gallery"_s, QJsonObject{{u"two"_s, 3}}}}));
    QCOMPARE(m_import->target.projects.size(), size_t{2});
}

void tst_ImportRules::keepsWhatTheOwnerChanged()
{
    m_import->write(m_import->folder() + u"/a.md"_s, "---\ntitle: A\nsummary: From the file\nlayout: wide\n---\nOld");
    m_import->import(m_import->folder());
    Project &project = m_import->target.find(u"a"_s)->item;
    project.slug = u"renamed"_s;
    project.title = u"By the owner"_s;
    project.isFeatured = true;
    project.customFields.insert(u"mine"_s, true);
    m_import->write(m_import->folder() + u"/a.md"_s, "---\ntitle: A\nsummary: From the file\nlayout: narrow\n---\nNew");
    const ImportReport report = m_import->import(m_import->folder());
    QCOMPARE(report.entries[0].outcome, ImportOutcome::Updated);
    QCOMPARE(report.entries[0].slug, u"renamed"_s);
    QCOMPARE(project.title, u"By the owner"_s);
    QCOMPARE(project.isFeatured, true);
    QCOMPARE(project.body, u"New\n"_s);
    QCOMPARE(project.customFields, (QJsonObject{{u"layout"_s, u"narrow"_s}, {u"mine"_s, true}}));
}

void tst_ImportRules::takesAwayWhatTheFileLost()
{
    m_import->write(m_import->folder() + u"/a.md"_s,
                    "---\ntitle: A\nsummary: S\ntags: [t]\nrole: R\nlayout: wide\ndate: 2020-01-01\n"
                    "seo: {title: T, description: D}\n---\n");
    m_import->import(m_import->folder());
    m_import->write(m_import->folder() + u"/a.md"_s, "---\ntitle: A\nseo: {title: T}\n---\n");
    m_import->import(m_import->folder());
    const Project &project = m_import->target.find(u"a"_s)->item;
    QCOMPARE(project.summary, QString());
    QVERIFY(project.tags.empty());
    QVERIFY(!project.startedOn);
    QVERIFY(project.customFields.isEmpty());
    QCOMPARE(project.seo, (Seo{u"T"_s, QString(), QString()}));
}

void tst_ImportRules::takesOverAProjectOfTheSameSlug()
{
    const Id id = m_import->target.add(u"a"_s, u"Made by hand"_s).item.id;
    m_import->write(m_import->folder() + u"/a.md"_s, "---\nsummary: S\n---\n# From the file\n");
    const ImportReport report = m_import->import(m_import->folder());
    QCOMPARE(report.entries[0].outcome, ImportOutcome::Updated);
    QCOMPARE(report.entries[0].id, id);
    QCOMPARE(report.entries[0].notes,
             QStringList{u"An item at this address was there before; it keeps its own: status, title."_s});
    QCOMPARE(m_import->target.size(), size_t{1});
    QCOMPARE(m_import->target.projects[0].item.title, u"Made by hand"_s);
    QCOMPARE(m_import->target.projects[0].item.summary, u"S"_s);
    QCOMPARE(m_import->import(m_import->folder()).entries[0].outcome, ImportOutcome::Unchanged);
}

void tst_ImportRules::leavesTheTrashAlone()
{
    m_import->write(m_import->folder() + u"/a.md"_s, "# A\n");
    m_import->import(m_import->folder());
    m_import->target.projects[0].isTrashed = true;
    m_import->write(m_import->folder() + u"/a.md"_s, "# A, changed\n");
    const ImportReport report = m_import->import(m_import->folder());
    QCOMPARE(report.entries[0].outcome, ImportOutcome::Trash);
    QCOMPARE(m_import->target.projects.size(), size_t{1});
    QCOMPARE(m_import->target.projects[0].item.title, u"A"_s);
}

void tst_ImportRules::numbersSlugsOnce()
{
    for (const QString &name : {u"x"_s, u"y"_s, u"z"_s})
        m_import->write(m_import->folder() + u'/' + name + u"/same.md"_s, "Text of " + name.toUtf8());
    const ImportReport first = m_import->import(m_import->folder());
    QCOMPARE(first.entries[0].slug, u"same"_s);
    QCOMPARE(first.entries[1].slug, u"same-2"_s);
    QCOMPARE(first.entries[2].slug, u"same-3"_s);
    QVERIFY(QFile::remove(m_import->folder() + u"/x/same.md"_s));
    m_import->write(m_import->folder() + u"/y/same.md"_s, "Other text");
    const ImportReport second = m_import->import(m_import->folder());
    QCOMPARE(second.entries[0].outcome, ImportOutcome::Updated);
    QCOMPARE(second.entries[0].slug, u"same-2"_s);
    QCOMPARE(second.entries[1].outcome, ImportOutcome::Unchanged);
    QCOMPARE(m_import->target.projects.size(), size_t{3});
}

void tst_ImportRules::movesWithItsFile()
{
    m_import->write(m_import->folder() + u"/old/a.md"_s, "# A\n");
    m_import->import(m_import->folder());
    QVERIFY(QDir(m_import->folder()).rename(u"old"_s, u"new"_s));
    QCOMPARE(m_import->import(m_import->folder()).entries[0].outcome, ImportOutcome::Unchanged);
    QCOMPARE(m_import->target.projects.size(), size_t{1});
    // And when the old place is filled again, it is another project.
    m_import->write(m_import->folder() + u"/old/a.md"_s, "# A again\n");
    const ImportReport report = m_import->import(m_import->folder());
    QCOMPARE(m_import->target.projects.size(), size_t{2});
    QCOMPARE(m_import->import(m_import->folder()).count(ImportOutcome::Unchanged), 2);
    QVERIFY(report.entries[0].id != report.entries[1].id);
}

void tst_ImportRules::followsAChangedSlug()
{
    m_import->write(m_import->folder() + u"/a.md"_s, "---\nslug: one\n---\n");
    m_import->write(m_import->folder() + u"/b.md"_s, "---\nslug: two\n---\n");
    m_import->import(m_import->folder());
    m_import->write(m_import->folder() + u"/a.md"_s, "---\nslug: two\n---\n");
    m_import->write(m_import->folder() + u"/c.md"_s, "---\nslug: one\n---\n");
    const ImportReport dry = m_import->import(m_import->folder(), ImportMode::DryRun);
    const ImportReport wet = m_import->import(m_import->folder());
    QCOMPARE(wet.entries[0].slug, u"two-2"_s);
    QCOMPARE(wet.entries[1].slug, u"two"_s);
    QCOMPARE(wet.entries[2].slug, u"one"_s);
    for (size_t i = 0; i < 3; ++i)
        QCOMPARE(dry.entries[i].slug, wet.entries[i].slug);
}

void tst_ImportRules::knowsKeysOfEveryScript()
{
    const QString key = QString(27, u'ÿ') + u"e"_s + QString(27, u'ÿ') + u'…';
    m_import->write(m_import->folder() + u"/a.md"_s, u"---\n%1: 1\nt%: 2\n港: {b: 3}\n---\n"_s.arg(key).toUtf8());
    m_import->import(m_import->folder());
    QCOMPARE(m_import->import(m_import->folder()).entries[0].outcome, ImportOutcome::Unchanged);
    m_import->write(m_import->folder() + u"/a.md"_s, "---\nt%: 2\n---\n");
    QCOMPARE(m_import->import(m_import->folder()).entries[0].outcome, ImportOutcome::Updated);
    QCOMPARE(m_import->target.find(u"a"_s)->item.customFields, (QJsonObject{{u"t%"_s, 2}}));
}

void tst_ImportRules::keepsTheIndexesOfTwoFoldersApart()
{
    m_import->write(m_import->folder(u"one"_s) + u"/README.md"_s, "# First\n");
    m_import->write(m_import->folder(u"two"_s) + u"/README.md"_s, "# Second\n");
    m_import->import(m_import->folder(u"one"_s));
    const ImportReport report = m_import->import(m_import->folder(u"two"_s));
    QCOMPARE(report.entries[0].outcome, ImportOutcome::Created);
    QCOMPARE(m_import->target.projects.size(), size_t{2});
}

void tst_ImportRules::importsOneFile()
{
    m_import->write(m_import->folder() + u"/a/index.md"_s, "# A\n");
    m_import->write(m_import->folder() + u"/b.md"_s, "# B\n");
    const ImportReport report = m_import->import(m_import->folder() + u"/a/index.md"_s);
    QCOMPARE(report.entries.size(), size_t{1});
    QCOMPARE(report.entries[0].path, u"a/index.md"_s);
    QCOMPARE(report.entries[0].slug, u"a"_s);
    QCOMPARE(entryOf(m_import->import(m_import->folder()), u"a/index.md"_s)->outcome, ImportOutcome::Unchanged);
}

void tst_ImportRules::stopsWhenAsked()
{
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        m_import->write(m_import->folder() + u'/' + name + u".md"_s, "Text");
    QList<qsizetype> seen;
    const auto report = ContentImport(m_import->target, m_import->clock)
                            .run(m_import->folder(), ImportMode::Write, {}, [&](qsizetype done, qsizetype total) {
                                seen << done << total;
                                return done < 2;
                            });
    QVERIFY(report);
    QCOMPARE(seen, (QList<qsizetype>{1, 3, 2, 3}));
    QVERIFY(!report->isComplete);
    QCOMPARE(m_import->target.projects.size(), size_t{2});
    QVERIFY(report->summary().contains(u"stopped"_s));
}

void tst_ImportRules::namesWhatCannotBeWritten()
{
    m_import->write(m_import->folder() + u"/a.md"_s, "# A\n");
    m_import->write(m_import->folder() + u"/long.md"_s, QByteArray(1'000'001, 'x'));
    m_import->write(m_import->folder() + u"/large.md"_s, QByteArray(10 * 1024 * 1024 + 1, 'x'));
    m_import->target.writesUntilFailure = 0;
    const ImportReport report = m_import->import(m_import->folder());
    QCOMPARE(report.count(ImportOutcome::Failed), 3);
    QVERIFY(entryOf(report, u"a.md"_s)->error.contains(u"disk is full"_s));
    QVERIFY(entryOf(report, u"long.md"_s)->error.contains(u"body"_s));
    QVERIFY(entryOf(report, u"large.md"_s)->error.contains(u"10 MiB"_s));
}

void tst_ImportRules::refusesWhatIsNoFolder_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing there") << u"missing"_s;
    QTest::newRow("empty path") << QString();
    QTest::newRow("not Markdown") << u"picture.jpg"_s;
}

void tst_ImportRules::refusesWhatIsNoFolder()
{
    QFETCH(QString, path);
    m_import->write(m_import->temporary.filePath(u"picture.jpg"_s), "x");
    const auto report = ContentImport(m_import->target, m_import->clock)
                            .run(path.isEmpty() ? path : m_import->temporary.filePath(path), ImportMode::Write);
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"import_path"_s);
}

void tst_ImportRules::printsATable()
{
    m_import->write(m_import->folder() + u"/harbour.md"_s, "---\ndate: soon\n---\n");
    m_import->write(m_import->folder() + u"/tab.md"_s, "---\na:\n\t- b\n---\n");
    const QString table = m_import->import(m_import->folder(), ImportMode::DryRun).toTable();
    QCOMPARE(table, u"created    harbour.md  project: nothing tells otherwise  harbour\n"
                    "           - “date” is kept as a custom field: “soon” is not a date that is understood.\n"
                    "failed     tab.md                                        The front matter cannot be read: line 3: "
                    "a tab indents; use spaces.\n"
                    "1 created, 1 failed. This was a dry run: nothing was written.\n"_s);
}

QTEST_APPLESS_MAIN(tst_ImportRules)
#include "tst_ImportRules.moc"
