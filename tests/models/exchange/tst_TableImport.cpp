#include <QTest>

#include "ExportedContent.h"
#include "models/assets/AssetAddress.h"
#include "models/exchange/ExportCsv.h"
#include "models/exchange/ExportJson.h"
#include "models/exchange/TableImport.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Tables and documents on their way in: ours come back as they were, others as well as can be, and each mistake is
/// told by row and column.
class tst_TableImport final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void ourJsonComesBack();
    void ourCsvComesBack();
    void secondRunChangesNothing_data();
    void secondRunChangesNothing();
    void secondRunChangesWhatTheFileChanged();
    void emptiedCellsEmptyTheirFields();
    void tablesOfOthersAreUnderstood_data();
    void tablesOfOthersAreUnderstood();
    void mapSaysWhichHeaderIsWhat();
    void mistakesInTheMapAreTold();
    void mistakesAreToldByRowAndColumn_data();
    void mistakesAreToldByRowAndColumn();
    void oneBadRowKeepsNoOtherOut();
    void brokenEndKeepsWhatCameBefore_data();
    void brokenEndKeepsWhatCameBefore();
    void sameTitlesGetNumbersOnce();
    void sameItemTwiceIsAMistake();
    void relationsMayNameLaterRows();
    void missingPicturesAreLeftOut();
    void trashStaysTrash();
    void documentsOfOtherShapesAreRead_data();
    void documentsOfOtherShapesAreRead();
    void dryRunWritesNothingAndTellsTheSame();
    void whatCannotBeReadIsRefused_data();
    void whatCannotBeReadIsRefused();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file cannot be written");
        return file.fileName();
    }
    ImportReport import(const QString &path, const TableImportOptions &options = {})
    {
        auto &database = m_world->content.database;
        const auto report = TableImport(*database.reader, *database.writer).run(path, options);
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        return *report;
    }
    ImportReport importCsv(const QByteArray &bytes, const TableImportOptions &options = {})
    {
        return import(write(u"projects.csv"_s, bytes), options);
    }
    template <class E>
    [[nodiscard]] E one(const QString &slug)
    {
        return m_world->content.stored<E>().findBySlug(slug).value_or(Stored<E>{}).item;
    }
    [[nodiscard]] QStringList outcomes(const ImportReport &report) const
    {
        QStringList lines;
        for (const ImportEntry &entry : report.entries)
            lines.append(entry.path + u' ' + nameOf(entry.outcome) +
                         (entry.slug.isEmpty() ? u""_s : u' ' + entry.slug));
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ExportedContent> m_world; ///< what is imported into
};

namespace {

/// Each item of one world is in the other under its slug, with its id, its age and each field that a writer may set.
template <class E>
QString difference(ExportedContent &from, ExportedContent &to)
{
    const auto items = from.all<E>();
    const auto stored = to.content.template stored<E>();
    if (stored.count() != std::ssize(items))
        return u"%1 %2 instead of %3"_s.arg(stored.count()).arg(E::kind().plural).arg(items.size());
    for (const E &item : items) {
        const auto back = stored.findBySlug(item.slug);
        if (!back)
            return item.slug + u" is missing"_s;
        for (const auto &field : E::schema().fields()) {
            const QJsonValue was = E::schema().valueOf(item, field);
            const QJsonValue is = E::schema().valueOf(back->item, field);
            const bool isKept = field.info.name == "id"_L1 || field.info.name == "createdAt"_L1;
            if ((!field.info.isReadOnly || isKept) && was != is) {
                return item.slug + u'.' + field.info.name + u": "_s +
                       QString::fromUtf8(QJsonDocument(QJsonArray{was, is}).toJson(QJsonDocument::Compact)).left(900);
            }
        }
    }
    return {};
}

}

void tst_TableImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_world = std::make_unique<ExportedContent>();
}

void tst_TableImport::ourJsonComesBack()
{
    ExportedContent from;
    from.addTag({{u"name"_s, u"C++"_s}, {u"slug"_s, u"cpp"_s}, {u"color"_s, u"#ff8800"_s}});
    from.addHostileItems();
    const QString file = m_folder->filePath(u"all.json"_s);
    QVERIFY(ExportJson(*from.content.database.reader).run(file));
    const ImportReport report = import(file);
    QVERIFY2(report.count(ImportOutcome::Failed) == 0, qPrintable(report.toTable()));
    QCOMPARE(difference<Project>(from, *m_world), QString());
    QCOMPARE(difference<Article>(from, *m_world), QString());
    QCOMPARE(TagReader(*m_world->content.database.reader, Reach::All).find(u"cpp"_s)->item.color, u"#ff8800"_s);
}

void tst_TableImport::ourCsvComesBack()
{
    ExportedContent from;
    from.addTag({{u"name"_s, u"C++"_s}, {u"slug"_s, u"cpp"_s}});
    from.addHostileItems();
    const QString folder = m_folder->filePath(u"tables"_s);
    QVERIFY(ExportCsv(*from.content.database.reader).run(folder));
    for (const QString &name : {u"/projects.csv"_s, u"/articles.csv"_s}) {
        const ImportReport report = import(folder + name);
        QVERIFY2(report.count(ImportOutcome::Failed) == 0, qPrintable(report.toTable()));
        QCOMPARE(report.count(ImportOutcome::Created), std::ssize(report.entries));
    }
    QCOMPARE(difference<Project>(from, *m_world), QString());
    QCOMPARE(difference<Article>(from, *m_world), QString());
}

void tst_TableImport::secondRunChangesNothing_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::newRow("CSV") << false;
    QTest::newRow("JSON") << true;
}

void tst_TableImport::secondRunChangesNothing()
{
    QFETCH(const bool, isJson);
    ExportedContent &world = *m_world;
    world.addHostileItems();
    const auto &reader = *world.content.database.reader;
    QString file = m_folder->filePath(u"all.json"_s);
    if (isJson) {
        QVERIFY(ExportJson(const_cast<Connection &>(reader)).run(file));
    } else {
        QVERIFY(ExportCsv(const_cast<Connection &>(reader)).run(m_folder->filePath(u"tables"_s)));
        file = m_folder->filePath(u"tables/projects.csv"_s);
    }
    const ImportReport report = import(file);
    QVERIFY2(report.count(ImportOutcome::Unchanged) == std::ssize(report.entries), qPrintable(report.toTable()));
}

void tst_TableImport::secondRunChangesWhatTheFileChanged()
{
    importCsv("title,summary,tags\nOne,First,a;b\nTwo,Second,c\n");
    const Id id = one<Project>(u"one"_s).id;
    QCOMPARE(outcomes(importCsv("title,summary,tags\nOne,Changed,a;b\nTwo,Second,c\nThree,,\n")),
             (QStringList{u"projects.csv:2 updated one"_s, u"projects.csv:3 unchanged two"_s,
                          u"projects.csv:4 created three"_s}));
    QCOMPARE(one<Project>(u"one"_s).summary, u"Changed"_s);
    QCOMPARE(one<Project>(u"one"_s).id, id);

    const QByteArray moved = "id,slug\n" + id.toString().toUtf8() + ",uno\n";
    QCOMPARE(outcomes(importCsv(moved)), QStringList{u"projects.csv:2 updated uno"_s});
    QCOMPARE(one<Project>(u"uno"_s).summary, u"Changed"_s);
}

void tst_TableImport::emptiedCellsEmptyTheirFields()
{
    importCsv("slug,title,status,summary,seo,customFields,featured\n"
              "one,One,published,Sum,\"{\"\"title\"\":\"\"T\"\",\"\"description\"\":\"\"D\"\"}\",\"{\"\"a\"\":1,"
              "\"\"b\"\":2}\",yes\n");
    const ImportReport report = importCsv("slug,title,status,summary,seo,customFields,featured\none,,,,\"{"
                                          "\"\"title\"\":\"\"U\"\"}\",\"{\"\"b\"\":3}\",\n");
    QVERIFY2(report.count(ImportOutcome::Updated) == 1, qPrintable(report.toTable()));
    const Project project = one<Project>(u"one"_s);
    QCOMPARE(project.title, u"One"_s);
    QCOMPARE(project.status, Status::Published);
    QCOMPARE(project.summary, QString());
    QCOMPARE(project.seo, (Seo{u"U"_s, {}, {}}));
    QCOMPARE(project.customFields, (QJsonObject{{u"b"_s, 3}}));
    QVERIFY(!project.isFeatured);
}

void tst_TableImport::tablesOfOthersAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("semicolons and a mark")
        << QByteArray("\xef\xbb\xbfTitle;Started on;Featured;Technologies;SEO.Title;Cover\r\n"
                      "One;31.05.2026;Yes;\"C++, Qt\";Best;https://example.org/a.png\r\n");
    QTest::newRow("tabs") << QByteArray("TITLE\tstarted_on\tfeatured\ttechnologies\tseo.title\tcover.url\n"
                                        "One\tMay 31, 2026\t1\tC++; Qt\tBest\thttps://example.org/a.png\n");
    QTest::newRow("commas") << QByteArray(
        "title,started on,featured,technologies,Search & social.title,cover\n"
        "One,2026/5/31,TRUE,\"[\"\"C++\"\",\"\"Qt\"\"]\",Best,\"{\"\"url\"\":\"\"https://"
        "example.org/a.png\"\"}\"\n");
}

void tst_TableImport::tablesOfOthersAreUnderstood()
{
    QFETCH(const QByteArray, bytes);
    const ImportReport report = importCsv(bytes);
    QVERIFY2(report.count(ImportOutcome::Created) == 1, qPrintable(report.toTable()));
    const Project project = one<Project>(u"one"_s);
    QCOMPARE(project.startedOn, QDate(2026, 5, 31));
    QVERIFY(project.isFeatured);
    QCOMPARE(project.technologies, (QStringList{u"C++"_s, u"Qt"_s}));
    QCOMPARE(project.seo.title, u"Best"_s);
    QCOMPARE(project.cover.url, u"https://example.org/a.png"_s);
}

void tst_TableImport::mapSaysWhichHeaderIsWhat()
{
    const auto map =
        readHeaderMap(write(u"map.yaml"_s, "headers:\n  Name of the work: title\n  Kunde: client\n  Budget: "
                                           "customFields.budget\n  title: \"\"\n"));
    QVERIFY2(map, map ? "" : qPrintable(map.error().message));
    const ImportReport report =
        importCsv("Name of the work,Kunde,Budget,title,Other\nOne,ACME,1000 EUR,Not this,x\n", {.headers = *map});
    QCOMPARE(outcomes(report), (QStringList{u"projects.csv:1 skipped"_s, u"projects.csv:2 created one"_s}));
    QCOMPARE(report.entries.front().notes,
             QStringList{u"column “Other” is left out: there is no such field. A map may say which it is."_s});
    const Project project = one<Project>(u"one"_s);
    QCOMPARE(project.title, u"One"_s);
    QCOMPARE(project.client, u"ACME"_s);
    QCOMPARE(project.customFields, (QJsonObject{{u"budget"_s, u"1000 EUR"_s}}));
}

void tst_TableImport::mistakesInTheMapAreTold()
{
    QCOMPARE(readHeaderMap(m_folder->filePath(u"none"_s)).error().code, u"not_found"_s);
    QCOMPARE(readHeaderMap(write(u"map.json"_s, "{\"head\": {}}")).error().code, u"header_map"_s);
    QCOMPARE(readHeaderMap(write(u"map.yaml"_s, "headers: [")).error().code, u"header_map"_s);
    auto &database = m_world->content.database;
    const auto report = TableImport(*database.reader, *database.writer)
                            .run(write(u"projects.csv"_s, "a\n1\n"), {.headers = {{u"a"_s, u"titel"_s}}});
    QCOMPARE(report.error().message, u"The map names fields that are not there: titel."_s);
}

void tst_TableImport::mistakesAreToldByRowAndColumn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &error) {
        QTest::newRow(name) << bytes << error;
    };
    row("no date", "title,Started on\nA,soon\n",
        u"row 2, column “Started on”: “soon” is not a date; write 2026-05-31."_s);
    row("a date that may be two", "title,startedOn\nA,03/04/2026\n",
        u"row 2, column “startedOn”: “03/04/2026” is not a date; write 2026-05-31."_s);
    row("no moment", "title,publishedAt\nA,soon\n",
        u"row 2, column “publishedAt”: “soon” is not a date; write 2026-05-31 or 2026-05-31T09:00:00Z."_s);
    row("no choice", "title,status\nA,live\n",
        u"row 2, column “status”: “live” is none of draft, published, archived."_s);
    row("no number", "title,order\nA,first\n", u"row 2, column “order”: “first” is not a whole number."_s);
    row("neither", "title,featured\nA,maybe\n", u"row 2, column “featured”: “maybe” is neither true nor false."_s);
    row("no JSON", "title,customFields\nA,{a\n", u"row 2, column “customFields”: “{a” is not a JSON object."_s);
    row("no id", "id,title\n7,A\n", u"row 2, column “id”: “7” is not an id."_s);
    row("too long", "title\n" + QByteArray(201, 'x') + "\n",
        u"row 2, column “title”: May have at most 200 characters, has 201."_s);
    row("no title", "title,summary\n,x\n", u"row 2, column “title”: Is needed."_s);
    row("within a list", "title,gallery\nA,\"[{\"\"url\"\":\"\"x y\"\"}]\"\n",
        u"row 2, column “gallery”: Must be a full address (https://, http:// or mailto:) or a path that begins with /."_s);
    row("more than one", "title,order,startedOn\nA,b,c\n",
        u"row 2, column “order”: “b” is not a whole number. row 2, column “startedOn”: “c” is not a date; write "
        "2026-05-31."_s);
    row("cells without a header", "title\nA,b\n",
        u"row 2: there are more cells than headers; a delimiter may need quotes around its cell."_s);
    row("before the start", "title,startedOn,endedOn\nA,2026-05-31,2026-05-30\n",
        u"row 2, column “endedOn”: Must not be before the start date."_s);
}

void tst_TableImport::mistakesAreToldByRowAndColumn()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, error);
    const ImportReport report = importCsv(bytes);
    QCOMPARE(outcomes(report), QStringList{u"projects.csv:2 failed"_s});
    QCOMPARE(report.entries.front().error, error);
}

void tst_TableImport::oneBadRowKeepsNoOtherOut()
{
    QCOMPARE(
        outcomes(importCsv("title,order\nOne,1\nTwo,b\n,,\nThree,3\n")),
        (QStringList{u"projects.csv:2 created one"_s, u"projects.csv:3 failed"_s, u"projects.csv:5 created three"_s}));
}

void tst_TableImport::brokenEndKeepsWhatCameBefore_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    QTest::newRow("CSV") << u"projects.csv"_s << QByteArray("title\nOne\n\"Two\n")
                         << u"row 3: a quote is opened and never closed."_s;
    QTest::newRow("JSON") << u"projects.json"_s << QByteArray("[{\"title\": \"One\"},\n{\"title\": ")
                          << u"line 2: the file ends in the middle."_s;
}

void tst_TableImport::brokenEndKeepsWhatCameBefore()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, error);
    const ImportReport report = import(write(name, bytes));
    QVERIFY(!report.isComplete);
    QCOMPARE(report.count(ImportOutcome::Created), 1);
    QCOMPARE(report.entries.back().error, error);
}

void tst_TableImport::sameTitlesGetNumbersOnce()
{
    const QByteArray table = "title,order\nOne,1\nOne,2\nOne,3\n";
    QCOMPARE(outcomes(importCsv(table)),
             (QStringList{u"projects.csv:2 created one"_s, u"projects.csv:3 created one-2"_s,
                          u"projects.csv:4 created one-3"_s}));
    QCOMPARE(outcomes(importCsv(table)),
             (QStringList{u"projects.csv:2 unchanged one"_s, u"projects.csv:3 unchanged one-2"_s,
                          u"projects.csv:4 unchanged one-3"_s}));
}

void tst_TableImport::sameItemTwiceIsAMistake()
{
    const ImportReport report = importCsv("slug,title\none,A\none,B\n");
    QCOMPARE(report.entries.back().error, u"row 3: its slug, “one”, is that of an earlier row (projects.csv:2)."_s);
    QCOMPARE(one<Project>(u"one"_s).title, u"A"_s);
}

void tst_TableImport::relationsMayNameLaterRows()
{
    const ImportReport report = importCsv("title,relations\nOne,\"[{\"\"kind\"\":\"\"partOf\"\",\"\"slug\"\":"
                                          "\"\"two\"\"},{\"\"slug\"\":\"\"nobody\"\"}]\"\nTwo,\n");
    QVERIFY2(report.count(ImportOutcome::Created) == 2, qPrintable(report.toTable()));
    QVERIFY2(report.entries.front().notes.size() == 1, qPrintable(report.toTable()));
    const Project project = one<Project>(u"one"_s);
    QVERIFY2(project.relations.size() == 1, qPrintable(report.toTable()));
    QCOMPARE(project.relations.front().slug, u"two"_s);
    QCOMPARE(report.entries.front().notes,
             QStringList{u"“relations[1]” is left out. There is no such project outside the trash."_s});
}

void tst_TableImport::missingPicturesAreLeftOut()
{
    const QString gone = u"/media/01900000-0000-7000-8000-000000000000/x.png"_s;
    const Asset here = m_world->addFile("x", u"here.png"_s);
    const QJsonObject item{
        {u"title"_s, u"One"_s},
        {u"cover"_s, QJsonObject{{u"url"_s, gone}, {u"alt"_s, u"A"_s}}},
        {u"gallery"_s, QJsonArray{QJsonObject{{u"url"_s, gone}}, QJsonObject{{u"url"_s, stableAddress(here)}},
                                  QJsonObject{{u"url"_s, gone}}}},
        {u"seo"_s, QJsonObject{{u"title"_s, u"T"_s}, {u"image"_s, gone}}}};
    const ImportReport report = import(write(u"projects.json"_s, QJsonDocument(QJsonArray{item}).toJson()));
    QCOMPARE(outcomes(report), QStringList{u"projects.json:project 1 created one"_s});
    QCOMPARE(report.entries.front().notes.size(), 4);
    const Project project = one<Project>(u"one"_s);
    QCOMPARE(project.cover, Image());
    QCOMPARE(project.gallery.size(), size_t(1));
    QCOMPARE(project.gallery.front().assetId, here.id);
    QCOMPARE(project.seo, (Seo{u"T"_s, {}, {}}));
}

void tst_TableImport::trashStaysTrash()
{
    importCsv("title\nOne\n");
    const Id id = one<Project>(u"one"_s).id;
    QVERIFY(m_world->content.trash<Project>(id));
    QCOMPARE(outcomes(importCsv("id,title\n" + id.toString().toUtf8() + ",Changed\n")),
             QStringList{u"projects.csv:2 trash one"_s});
    QCOMPARE(m_world->content.read<Project>(id).title, u"One"_s);
}

void tst_TableImport::documentsOfOtherShapesAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a list") << QByteArray("[{\"title\": \"One\", \"order\": 7, \"tags\": [\"a\"]}]");
    QTest::newRow("with a mark and spaces")
        << QByteArray("\xef\xbb\xbf \n[ \n{\"title\":\"One\",\"order\":7,\"tags\":\"a\"} ] \n");
    QTest::newRow("an answer of the API") << QByteArray(
        "{\"data\": [{\"title\": \"One\", \"order\": \"7\", \"tags\": [{\"slug\": \"a\", \"name\": \"a\"}]}], "
        "\"meta\": {\"total\": 1, \"x\": [1, \"]\"]}}");
    QTest::newRow("names of others") << QByteArray("[{\"Title\": \"One\", \"ORDER\": 7, \"Tags\": \"a\"}]");
}

void tst_TableImport::documentsOfOtherShapesAreRead()
{
    QFETCH(const QByteArray, bytes);
    const ImportReport report = import(write(u"file.json"_s, bytes), {.kind = u"project"_s});
    QVERIFY2(report.count(ImportOutcome::Created) == 1, qPrintable(report.toTable()));
    const Project project = one<Project>(u"one"_s);
    QCOMPARE(project.order, 7);
    QCOMPARE(project.tags, (TagList{{u"a"_s, u"a"_s}}));
}

void tst_TableImport::dryRunWritesNothingAndTellsTheSame()
{
    importCsv("title,order\nOne,1\nTwo,2\n");
    const QByteArray table = "title,order\nOne,1\nTwo,3\nThree,3\nThree,4\nFour,x\n";
    const ImportReport dry = importCsv(table, {.isDryRun = true});
    QVERIFY(dry.isDryRun);
    QCOMPARE(m_world->content.stored<Project>().count(), 2);
    QCOMPARE(one<Project>(u"two"_s).order, 2);
    QCOMPARE(outcomes(dry), outcomes(importCsv(table)));
}

void tst_TableImport::whatCannotBeReadIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("a kind is needed") << u"work.csv"_s << QByteArray("title\nA\n") << u"kind_needed"_s;
    QTest::newRow("no header is known") << u"projects.csv"_s << QByteArray("a,b\n1,2\n") << u"no_headers"_s;
    QTest::newRow("a header stands twice")
        << u"projects.csv"_s << QByteArray("title,Title\nA,B\n") << u"header_twice"_s;
    QTest::newRow("no table") << u"projects.csv"_s << QByteArray("\x89PNG\0\0", 6) << u"not_a_table"_s;
    QTest::newRow("no document") << u"projects.json"_s << QByteArray("title: A") << u"json"_s;
    QTest::newRow("an empty document") << u"projects.json"_s << QByteArray() << u"json"_s;
}

void tst_TableImport::whatCannotBeReadIsRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    auto &database = m_world->content.database;
    const auto report = TableImport(*database.reader, *database.writer).run(write(name, bytes), {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, code);
}

QTEST_GUILESS_MAIN(tst_TableImport)
#include "tst_TableImport.moc"
