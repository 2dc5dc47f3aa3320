#include <sys/stat.h>

#include <QDirIterator>
#include <QStringDecoder>
#include <QTest>
#include <QUrl>

#include "ExportedContent.h"
#include "TestDisk.h"
#include "models/assets/AssetAddress.h"
#include "models/core/Slug.h"
#include "models/exchange/ExportMarkdown.h"
#include "models/exchange/Yaml.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// The folder that an export writes, read as plainly as can be: everything is in it, and it is safe to write again.
class tst_ExportMarkdown final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyFieldStandsInItsFile();
    void textsStandByteForByte_data();
    void textsStandByteForByte();
    void whatIsNotSetIsNotWritten();
    void trashStaysAtHome();
    void formerSlugsAreAliases();
    void tagsKeepTheirColours();
    void tagsThatTheirNameDoesNotLeadToComeWhole();
    void picturesStandBesideTheText();
    void picturesHaveNamesOfTheirOwn();
    void picturesOfTwoItemsStandBesideBoth();
    void addressesThatAreNotOursStay_data();
    void addressesThatAreNotOursStay();
    void missingPicturesAreTold();
    void longAndForbiddenSlugsFindAFolder();
    void secondExportReplacesAndRemoves();
    void otherFoldersAreRefused();
    void editedMarkerLeadsNowhereElse();
    void fullDiskLeavesNothingBehind();
    void fullDiskLeavesTheOldExport();

private:
    ExportReport run()
    {
        const auto report = ExportMarkdown(*m_world->content.database.reader, m_world->blobs).run(target());
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        return *report;
    }
    [[nodiscard]] QString target() const { return m_folder->filePath(u"out"_s); }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(target() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
    }
    [[nodiscard]] QJsonObject frontMatter(const QString &name) const;
    [[nodiscard]] QByteArray body(const QString &name) const;
    [[nodiscard]] QStringList files() const;
    template <class E>
    void compareAll();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ExportedContent> m_world;
};

void tst_ExportMarkdown::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_world = std::make_unique<ExportedContent>();
}

QJsonObject tst_ExportMarkdown::frontMatter(const QString &name) const
{
    const QByteArray text = read(name);
    const auto yaml = readYaml(QString::fromUtf8(text.mid(4, text.indexOf("\n---\n") - 3)));
    return yaml ? yaml->value.toObject() : QJsonObject{{u"unreadable"_s, yaml.error().message}};
}

QByteArray tst_ExportMarkdown::body(const QString &name) const
{
    const QByteArray text = read(name);
    return text.mid(text.indexOf("\n---\n") + 5);
}

QStringList tst_ExportMarkdown::files() const
{
    QStringList names;
    QDirIterator found(target(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext())
        names.append(found.next().mid(target().size() + 1));
    names.sort();
    return names;
}

/// Each file, read strictly by the schema, is the item but for what only Vitrine sets.
template <class E>
void tst_ExportMarkdown::compareAll()
{
    for (const E &item : m_world->all<E>()) {
        const QString name = E::kind().plural + u'/' + item.slug + u"/index.md"_s;
        QJsonObject values = frontMatter(name);
        QCOMPARE(values.take(u"kind"_s).toString(), E::kind().name);
        QCOMPARE(values.take(u"id"_s).toString(), item.id.toString());
        QCOMPARE(values.take(u"version"_s).toInteger(), item.version);
        QCOMPARE(values.take(u"createdAt"_s).toString(), formatInstant(item.createdAt));
        E back;
        FieldErrors errors;
        E::schema().read(values, back, {}, errors);
        for (const FieldError &error : errors.take())
            QFAIL(qPrintable(name + u": "_s + error.field + u' ' + error.message));
        back.body = QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(body(name));
        for (const auto &field : E::schema().fields()) {
            if (!field.info.isReadOnly)
                QCOMPARE(E::schema().valueOf(back, field), E::schema().valueOf(item, field));
        }
    }
}

void tst_ExportMarkdown::everyFieldStandsInItsFile()
{
    m_world->addHostileItems();
    const ExportReport report = run();
    QCOMPARE(report.projects, hostileBodies().size());
    QCOMPARE(report.articles, hostileBodies().size());
    QCOMPARE(report.notes, QStringList());
    compareAll<Project>();
    compareAll<Article>();
}

void tst_ExportMarkdown::textsStandByteForByte_data()
{
    QTest::addColumn<QString>("text");
    const auto lines = hostileLines().size(); // these stand at the end, and in everyFieldStandsInItsFile
    for (const auto &[name, text] : hostileBodies().sliced(0, hostileBodies().size() - lines))
        QTest::newRow(name) << text;
}

void tst_ExportMarkdown::textsStandByteForByte()
{
    QFETCH(const QString, text);
    const auto item = m_world->content.create<Article>({{u"title"_s, u"One"_s}, {u"body"_s, text}});
    run();
    QCOMPARE(body(u"articles/one/index.md"_s), m_world->content.read<Article>(item.id).body.toUtf8());
}

void tst_ExportMarkdown::whatIsNotSetIsNotWritten()
{
    const auto item = m_world->content.create<Article>({{u"title"_s, u"One"_s}, {u"body"_s, u"Text\n"_s}});
    run();
    QCOMPARE(QString::fromUtf8(read(u"articles/one/index.md"_s)),
             u"---\nkind: article\nid: \"%1\"\nslug: one\ntitle: One\nstatus: draft\nversion: 1\n"
             "createdAt: \"2026-11-20T09:40:12.000Z\"\n---\nText\n"_s.arg(item.id.toString()));
    QCOMPARE(files(), (QStringList{u".vitrine-export"_s, u"articles/one/index.md"_s}));
}

void tst_ExportMarkdown::trashStaysAtHome()
{
    const auto item = m_world->content.create<Project>({{u"title"_s, u"One"_s}});
    QVERIFY(m_world->content.trash<Project>(item.id));
    QCOMPARE(run().projects, 0);
    QCOMPARE(files(), QStringList{u".vitrine-export"_s});
}

void tst_ExportMarkdown::formerSlugsAreAliases()
{
    const auto item = m_world->content.create<Project>({{u"title"_s, u"One"_s}});
    QVERIFY(m_world->content.update<Project>(item.id, {{u"slug"_s, u"two"_s}}));
    QVERIFY(m_world->content.update<Project>(item.id, {{u"slug"_s, u"three"_s}}));
    run();
    QCOMPARE(frontMatter(u"projects/three/index.md"_s)[u"aliases"_s], (QJsonArray{u"one"_s, u"two"_s}));
}

void tst_ExportMarkdown::tagsKeepTheirColours()
{
    m_world->addTag({{u"name"_s, u"Signs: new"_s}, {u"color"_s, u"#ff8800"_s}});
    m_world->addTag({{u"name"_s, u"C++"_s}, {u"slug"_s, u"cpp"_s}});
    QCOMPARE(run().tags, 2);
    QCOMPARE(read(u"tags.yaml"_s), QByteArray("- slug: cpp\n  name: \"C++\"\n  color: \"\"\n"
                                              "- slug: signs-new\n  name: \"Signs: new\"\n  color: \"#ff8800\"\n")
                                       .replace("\"C++\"", "C++"));
}

void tst_ExportMarkdown::tagsThatTheirNameDoesNotLeadToComeWhole()
{
    m_world->addTag({{u"name"_s, u"C++"_s}, {u"slug"_s, u"cpp"_s}});
    m_world->content.create<Project>({{u"title"_s, u"One"_s}, {u"tags"_s, QJsonArray{u"C++"_s, u"Type design"_s}}});
    run();
    QCOMPARE(frontMatter(u"projects/one/index.md"_s)[u"tags"_s],
             (QJsonArray{QJsonObject{{u"slug"_s, u"cpp"_s}, {u"name"_s, u"C++"_s}}, u"Type design"_s}));
}

void tst_ExportMarkdown::picturesStandBesideTheText()
{
    const Asset cover = m_world->addFile("cover", u"cover.webp"_s);
    const Asset plan = m_world->addFile("plan", u"my plan (1).webp"_s);
    const Asset sheet = m_world->addFile("sheet", u"sheet.pdf"_s);
    const QString text = u"![](%1 \"t\") ![][p] [s](<%2>) <img src=\"%1\"> `%1`\n\n[p]: %1\n"_s;
    m_world->content.create<Project>(
        {{u"title"_s, u"One"_s},
         {u"cover"_s, QJsonObject{{u"url"_s, stableAddress(cover)}, {u"alt"_s, u"A"_s}}},
         {u"gallery"_s, QJsonArray{QJsonObject{{u"url"_s, stableAddress(plan)}}, QJsonObject{{u"url"_s, u"/x.png"_s}}}},
         {u"seo"_s, QJsonObject{{u"image"_s, hashedAddress(cover)}}},
         {u"links"_s, QJsonArray{QJsonObject{{u"url"_s, stableAddress(sheet)}}}},
         {u"body"_s, text.arg(stableAddress(plan), hashedAddress(sheet))}});
    QCOMPARE(run().pictures, 3);
    const QString name = u"projects/one/index.md"_s;
    const QJsonObject values = frontMatter(name);
    QCOMPARE(values[u"cover"_s], (QJsonObject{{u"url"_s, u"cover.webp"_s}, {u"alt"_s, u"A"_s}}));
    QCOMPARE(values[u"gallery"_s], (QJsonArray{QJsonObject{{u"url"_s, u"my%20plan%20%281%29.webp"_s}},
                                               QJsonObject{{u"url"_s, u"/x.png"_s}}}));
    QCOMPARE(values[u"seo"_s], (QJsonObject{{u"image"_s, u"cover.webp"_s}}));
    QCOMPARE(values[u"links"_s], (QJsonArray{QJsonObject{{u"url"_s, stableAddress(sheet)}}}));
    QCOMPARE(values[u"assets"_s], (QJsonObject{{u"cover.webp"_s, cover.id.toString()},
                                               {u"my plan (1).webp"_s, plan.id.toString()},
                                               {u"sheet.pdf"_s, sheet.id.toString()}}));
    QString expected = text.arg(u"my%20plan%20%281%29.webp"_s, u"sheet.pdf"_s);
    expected.replace(u"`my%20plan%20%281%29.webp`"_s, u'`' + stableAddress(plan) + u'`');
    QCOMPARE(QString::fromUtf8(body(name)), expected);
    QCOMPARE(read(u"projects/one/cover.webp"_s), "cover");
    QCOMPARE(read(u"projects/one/my plan (1).webp"_s), "plan");
    QCOMPARE(read(u"projects/one/sheet.pdf"_s), "sheet");
}

void tst_ExportMarkdown::picturesHaveNamesOfTheirOwn()
{
    QJsonArray gallery;
    const QStringList names{u"plan.webp"_s, u"Plan.WEBP"_s, u"plan-2.webp"_s,
                            u"con.png"_s,   u"a:b?.png"_s,  u".hidden.png"_s};
    for (const QString &name : names)
        gallery.append(QJsonObject{{u"url"_s, stableAddress(m_world->addFile(name.toUtf8(), name))}});
    m_world->content.create<Project>({{u"title"_s, u"One"_s}, {u"gallery"_s, gallery}});
    run();
    QStringList shown;
    const QJsonArray written = frontMatter(u"projects/one/index.md"_s)[u"gallery"_s].toArray();
    for (const auto &picture : written)
        shown.append(QUrl::fromPercentEncoding(picture[u"url"_s].toString().toUtf8()));
    QCOMPARE(shown, (QStringList{u"plan.webp"_s, u"Plan-2.WEBP"_s, u"plan-2-2.webp"_s, u"_con.png"_s, u"a_b_.png"_s,
                                 u"hidden.png"_s}));
    for (qsizetype i = 0; i < shown.size(); ++i)
        QCOMPARE(read(u"projects/one/"_s + shown[i]), names[i].toUtf8());
    QCOMPARE(frontMatter(u"projects/one/index.md"_s)[u"assetNames"_s],
             (QJsonObject{{u"Plan-2.WEBP"_s, u"Plan.WEBP"_s},
                          {u"plan-2-2.webp"_s, u"plan-2.webp"_s},
                          {u"_con.png"_s, u"con.png"_s},
                          {u"a_b_.png"_s, u"a:b?.png"_s},
                          {u"hidden.png"_s, u".hidden.png"_s}}));
}

void tst_ExportMarkdown::picturesOfTwoItemsStandBesideBoth()
{
    const QString text = u"![](%1)"_s.arg(stableAddress(m_world->addFile("plan", u"plan.webp"_s)));
    m_world->content.create<Project>({{u"title"_s, u"One"_s}, {u"body"_s, text}});
    m_world->content.create<Article>({{u"title"_s, u"Two"_s}, {u"body"_s, text}});
    QCOMPARE(run().pictures, 2);
    QCOMPARE(read(u"projects/one/plan.webp"_s), "plan");
    QCOMPARE(read(u"articles/two/plan.webp"_s), "plan");
}

void tst_ExportMarkdown::addressesThatAreNotOursStay_data()
{
    QTest::addColumn<QString>("text"); // %1: the asset's id
    QTest::addColumn<bool>("comesAlong");
    QTest::newRow("another server") << u"![](https://example.org/media/%1/plan.webp)"_s << false;
    QTest::newRow("another folder") << u"![](/old/media/%1/plan.webp)"_s << false;
    QTest::newRow("no id") << u"![](/media/plan.webp)"_s << false;
    QTest::newRow("another name") << u"![](/media/%1/other.webp)"_s << true;
    QTest::newRow("without a name") << u"![](/media/%1)"_s << true;
    QTest::newRow("a part of it") << u"![](/media/%1/plan.webp#part)"_s << true;
    QTest::newRow("in code") << u"`/media/%1/plan.webp`"_s << true;
    QTest::newRow("in the text") << u"See /media/%1/plan.webp"_s << true;
}

void tst_ExportMarkdown::addressesThatAreNotOursStay()
{
    QFETCH(const QString, text);
    QFETCH(const bool, comesAlong);
    const Asset plan = m_world->addFile("plan", u"plan.webp"_s);
    const QString whole = text.contains(u"%1"_s) ? text.arg(plan.id.toString()) : text;
    m_world->content.create<Article>({{u"title"_s, u"One"_s}, {u"body"_s, whole}});
    const ExportReport report = run();
    QCOMPARE(QString::fromUtf8(body(u"articles/one/index.md"_s)), whole);
    QCOMPARE(read(u"articles/one/plan.webp"_s) == "plan", comesAlong);
    QCOMPARE(report.notes, QStringList());
}

void tst_ExportMarkdown::missingPicturesAreTold()
{
    const Asset plan = m_world->addFile("plan", u"plan.webp"_s);
    QVERIFY(QFile::remove(m_world->blobs.path(plan.sha256)));
    const QString stranger = u"/media/01900000-0000-7000-8000-000000000000/x.png"_s;
    const QString text = u"![](%1) ![](%2)"_s.arg(stableAddress(plan), stranger);
    m_world->content.create<Article>({{u"title"_s, u"One"_s}, {u"body"_s, text}});
    QCOMPARE(run().notes,
             (QStringList{
                 u"articles/one/index.md: the file of %1 is missing; the address was left as it is."_s.arg(
                     stableAddress(plan)),
                 u"articles/one/index.md: the file of %1 is missing; the address was left as it is."_s.arg(stranger)}));
    QCOMPARE(QString::fromUtf8(body(u"articles/one/index.md"_s)), text);
    QVERIFY(!frontMatter(u"articles/one/index.md"_s).contains(u"assets"_s));
}

void tst_ExportMarkdown::longAndForbiddenSlugsFindAFolder()
{
    const QString tall(kMaximumSlugLength, u'語');
    for (const QString &slug : {tall, tall.chopped(1), u"con"_s})
        m_world->content.create<Project>({{u"title"_s, u"T"_s}, {u"slug"_s, slug}});
    QCOMPARE(run().projects, 3);
    QStringList slugs;
    const QStringList folders = QDir(target() + u"/projects"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders) {
        QVERIFY(folder.toUtf8().size() <= 200);
        slugs.append(frontMatter(u"projects/"_s + folder + u"/index.md"_s)[u"slug"_s].toString());
    }
    slugs.sort();
    QCOMPARE(slugs, (QStringList{u"con"_s, tall.chopped(1), tall}));
}

void tst_ExportMarkdown::secondExportReplacesAndRemoves()
{
    const QString text = u"![](%1)"_s.arg(stableAddress(m_world->addFile("plan", u"plan.webp"_s)));
    const auto one = m_world->content.create<Project>({{u"title"_s, u"One"_s}, {u"body"_s, text}});
    const auto two = m_world->content.create<Project>({{u"title"_s, u"Two"_s}});
    m_world->content.create<Project>({{u"title"_s, u"Three"_s}});
    run();
    QFile own(target() + u"/projects/two/notes.txt"_s);
    QVERIFY(own.open(QIODevice::WriteOnly));
    struct stat before = {};
    QCOMPARE(stat(qPrintable(target() + u"/projects/three/index.md"_s), &before), 0);

    QVERIFY(m_world->content.trash<Project>(one.id));
    QVERIFY(m_world->content.update<Project>(two.id, {{u"slug"_s, u"zwei"_s}}));
    run();
    QCOMPARE(files(), (QStringList{u".vitrine-export"_s, u"projects/three/index.md"_s, u"projects/two/notes.txt"_s,
                                   u"projects/zwei/index.md"_s}));
    QVERIFY(!QFileInfo::exists(target() + u"/projects/one"_s));
    struct stat after = {};
    QCOMPARE(stat(qPrintable(target() + u"/projects/three/index.md"_s), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino);
}

void tst_ExportMarkdown::otherFoldersAreRefused()
{
    QVERIFY(QDir().mkpath(target()));
    QFile file(target() + u"/mine.txt"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    ExportMarkdown exporter(*m_world->content.database.reader, m_world->blobs);
    QCOMPARE(exporter.run(target()).error().code, u"folder_not_empty"_s);
    QCOMPARE(exporter.run(target() + u"/mine.txt"_s).error().code, u"not_a_folder"_s);
    QCOMPARE(files(), QStringList{u"mine.txt"_s});
    QVERIFY(!QFileInfo::exists(target() + u".tmp"_s));
}

void tst_ExportMarkdown::editedMarkerLeadsNowhereElse()
{
    const auto item = m_world->content.create<Project>({{u"title"_s, u"One"_s}});
    run();
    const QString outside = m_folder->filePath(u"mine.txt"_s);
    QFile mine(outside);
    QVERIFY(mine.open(QIODevice::WriteOnly));
    QFile marker(target() + u"/.vitrine-export"_s);
    QVERIFY(marker.open(QIODevice::Append));
    marker.write("../mine.txt\n/etc/hostname\nlink/mine.txt\n");
    marker.close();
    QVERIFY(QFile::link(m_folder->path(), target() + u"/link"_s));
    run();
    QVERIFY(QFileInfo::exists(outside));

    QVERIFY(QDir(target() + u"/projects"_s).removeRecursively());
    QVERIFY(QFile::link(m_folder->path(), target() + u"/projects"_s));
    ExportMarkdown exporter(*m_world->content.database.reader, m_world->blobs);
    QCOMPARE(exporter.run(target()).error().code, u"folder_leads_out"_s);
}

void tst_ExportMarkdown::fullDiskLeavesNothingBehind()
{
    const TestDisk disk(4);
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    for (int i = 0; i < 10; ++i)
        m_world->content.create<Project>({{u"title"_s, u"One"_s}, {u"body"_s, QString(900'000, u'x')}});
    ExportMarkdown exporter(*m_world->content.database.reader, m_world->blobs);
    QCOMPARE(exporter.run(disk.filePath(u"out"_s)).error().code, u"disk_full"_s);
    QCOMPARE(QDir(disk.filePath(u"."_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());
}

void tst_ExportMarkdown::fullDiskLeavesTheOldExport()
{
    const TestDisk disk(4);
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    const auto one = m_world->content.create<Project>({{u"title"_s, u"One"_s}, {u"body"_s, QString(900'000, u'x')}});
    ExportMarkdown exporter(*m_world->content.database.reader, m_world->blobs);
    QVERIFY(exporter.run(disk.filePath(u"out"_s)));
    QVERIFY(m_world->content.update<Project>(one.id, {{u"body"_s, QString(900'000, u'y')}}));
    QVERIFY(disk.fillUpTo(100'000));
    QCOMPARE(exporter.run(disk.filePath(u"out"_s)).error().code, u"disk_full"_s);
    QFile file(disk.filePath(u"out/projects/one/index.md"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().endsWith("xxxx"));
    QCOMPARE(QDir(disk.filePath(u"out/projects/one"_s)).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"index.md"_s});
    disk.freeSpace();
    QVERIFY(exporter.run(disk.filePath(u"out"_s)));
    file.seek(0);
    QVERIFY(file.readAll().endsWith("xxxx")); // the reader of the old file keeps it whole
}

QTEST_GUILESS_MAIN(tst_ExportMarkdown)
#include "tst_ExportMarkdown.moc"
