#include <QTest>

#include "ImportFixture.h"
#include "models/exchange/ImportKind.h"
#include "models/exchange/ImportLanguages.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// What a file becomes: by guess, by its language, and by the owner's mapping file.
class tst_ImportMap final : public QObject
{
    Q_OBJECT

private slots:
    void guesses_data();
    void guesses();
    void knowsLanguages_data();
    void knowsLanguages();
    void laterRulesWin();
    void matches_data();
    void matches();
    void renamesKeys();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void correctsTheImport();
};

void tst_ImportMap::guesses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("values");
    QTest::addColumn<QString>("guess");
    const auto row = [](const char *path, const QJsonObject &values, const QString &guess) {
        QTest::newRow(qPrintable(QString::fromUtf8(path) + u' ' + values.keys().join(u' ')))
            << QString::fromUtf8(path) << values << guess;
    };
    row("blog/a.md", {}, u"article: folder blog"_s);
    row("content/Projects/a/index.md", {}, u"project: folder Projects"_s);
    row("projects/notes/a.md", {}, u"article: folder notes"_s);
    row("_posts/2021-01-01-a.md", {}, u"article: folder _posts"_s);
    row("Arbeiten/a.md", {}, u"project: folder Arbeiten"_s);
    row("beiträge/a.md", {}, u"article: folder beiträge"_s);
    row("réalisations/a.md", {}, u"project: folder réalisations"_s);
    row("статьи/a.md", {}, u"article: folder статьи"_s);
    row("作品/a.md", {}, u"project: folder 作品"_s);
    row("blog/index.md", {}, u"project: nothing tells otherwise"_s); // a file that is called so
    row("blog/a.md", {{u"kind"_s, u"project"_s}}, u"project: front matter: kind"_s);
    row("a.md", {{u"kind"_s, u"other"_s}}, u"project: nothing tells otherwise"_s);
    row("a.md", {{u"tech"_s, QJsonArray{u"x"_s}}, {u"date"_s, u"d"_s}, {u"tags"_s, u"t"_s}}, u"project: keys tech"_s);
    row("a.md", {{u"Start-Date"_s, u"x"_s}}, u"project: keys Start-Date"_s);
    row("a.md", {{u"date"_s, u"x"_s}, {u"tags"_s, u"t"_s}}, u"article: keys date, tags"_s);
    row("a.md", {{u"date"_s, u"x"_s}}, u"project: nothing tells otherwise"_s);
    row("a.md", {{u"canonical_url"_s, u"x"_s}}, u"article: keys canonical_url"_s);
    row("a.md", {{u"tech"_s, u""_s}, {u"author"_s, u"x"_s}}, u"article: keys author"_s);
    row("a.md", {{u"layout"_s, u"layouts/post.njk"_s}}, u"article: layout layouts/post.njk"_s);
    row("a.md", {{u"type"_s, u"projects"_s}}, u"project: type projects"_s);
}

void tst_ImportMap::guesses()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, values);
    QFETCH(QString, guess);
    const ImportKind kind = guessKind(path, u"portfolio"_s, values);
    QCOMPARE(nameOf(kind.kind) + u": "_s + kind.reason, guess);
}

void tst_ImportMap::knowsLanguages_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("languages"); // with an asterisk where the address goes without the code
    QTest::newRow("suffix") << QStringList{u"a.de.md"_s, u"a.md"_s} << QStringList{u"de"_s, u"*"_s};
    QTest::newRow("suffixes alone") << QStringList{u"a.de.md"_s, u"a.fr.md"_s} << QStringList{u"de*"_s, u"fr"_s};
    QTest::newRow("English first") << QStringList{u"a.de.md"_s, u"a.en.md"_s} << QStringList{u"de"_s, u"en*"_s};
    QTest::newRow("region") << QStringList{u"a.md"_s, u"a.pt_br.md"_s} << QStringList{u"*"_s, u"pt-BR"_s};
    QTest::newRow("bundle") << QStringList{u"a/index.fr.md"_s, u"a/index.md"_s} << QStringList{u"fr"_s, u"*"_s};
    QTest::newRow("no language") << QStringList{u"a.md"_s, u"a.v2.md"_s, u"b.js.md"_s}
                                 << QStringList{u"*"_s, u"*"_s, u"*"_s};
    QTest::newRow("folders") << QStringList{u"de/a.md"_s, u"en/a.md"_s} << QStringList{u"de"_s, u"en*"_s};
    QTest::newRow("folders further down")
        << QStringList{u"c/de/a.md"_s, u"c/fr/a.md"_s} << QStringList{u"de*"_s, u"fr"_s};
    QTest::newRow("one folder is a name") << QStringList{u"a.md"_s, u"my/a.md"_s} << QStringList{u"*"_s, u"*"_s};
}

void tst_ImportMap::knowsLanguages()
{
    QFETCH(QStringList, files);
    QFETCH(QStringList, languages);
    const ImportLanguages known(files);
    QStringList found;
    for (const QString &file : files)
        found.append(known.of(file).code + (known.of(file).isDefault ? u"*"_s : QString()));
    QCOMPARE(found, languages);
}

void tst_ImportMap::laterRulesWin()
{
    auto map = ImportMap::parse(u"rules:\n"
                                "  - {match: '**', kind: article, status: draft}\n"
                                "  - {match: work/**, kind: project}\n"
                                "  - {match: '*.de.md', language: de}\n"
                                "  - {match: work/old/, kind: skip}\n"
                                "  - {match: never.md}\n");
    QVERIFY2(map, map ? "" : qPrintable(map.error().message));
    QCOMPARE(map->verdictFor(u"a.md"_s).kind, ItemKind::Article);
    const auto verdict = map->verdictFor(u"work/a.de.md"_s);
    QCOMPARE(verdict.kind, ItemKind::Project);
    QCOMPARE(verdict.isPublished, std::optional(false));
    QCOMPARE(verdict.language, u"de"_s);
    QCOMPARE(verdict.reason, u"rule 2: work/**"_s);
    QCOMPARE(map->verdictFor(u"work/old/b/c.md"_s).treatment, ImportMap::Treatment::Skip);
    QCOMPARE(map->unusedRules(), QStringList{u"Rule 5 of the mapping file, “never.md”, matches no file."_s});
}

void tst_ImportMap::matches_data()
{
    QTest::addColumn<QString>("match");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isMatch");
    const auto row = [](const char *match, const char *path, bool isMatch) {
        QTest::addRow("%s %s", match, path) << QString::fromUtf8(match) << QString::fromUtf8(path) << isMatch;
    };
    row("a.md", "a.md", true);
    row("a.md", "b/a.md", true);
    row("/a.md", "b/a.md", false);
    row("./b/a.md", "b/a.md", true);
    row("*.md", "b/c/a.md", true);
    row("b/*.md", "b/c/a.md", false);
    row("b/**", "b/c/a.md", true);
    row("b/**/a.md", "b/a.md", true);
    row("**/c/*", "b/c/a.md", true);
    row("b/", "b/c/a.md", true);
    row("?.md", "ab.md", false);
    row("[a].md", "a.md", false);
    row("[a].md", "[a].md", true);
    row("é*", "été.md", true);
}

void tst_ImportMap::matches()
{
    QFETCH(QString, match);
    QFETCH(QString, path);
    QFETCH(bool, isMatch);
    const QJsonObject rule{{u"match"_s, match}, {u"kind"_s, u"skip"_s}};
    auto map = ImportMap::parse(QString::fromUtf8(QJsonDocument(QJsonObject{{u"rules"_s, QJsonArray{rule}}}).toJson()));
    QVERIFY(map);
    QCOMPARE(map->verdictFor(path).treatment == ImportMap::Treatment::Skip, isMatch);
}

void tst_ImportMap::renamesKeys()
{
    const auto map = ImportMap::parse(uR"({"keys": {"blurb": "summary", "Draft-Of": null}})");
    QVERIFY(map);
    QCOMPARE(map->renamed({{u"Blurb"_s, 1}, {u"summary"_s, 2}, {u"draft_of"_s, 3}, {u"other"_s, 4}}),
             (QJsonObject{{u"summary"_s, 1}, {u"other"_s, 4}}));
}

void tst_ImportMap::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("JSON") << u"{\"rules\": [\n,]}"_s << u"line 2"_s;
    QTest::newRow("YAML") << u"rules:\n\t- a"_s << u"line 2"_s;
    QTest::newRow("a list") << u"- a"_s << u"group"_s;
    QTest::newRow("unknown part") << u"rule: []"_s << u"“rule” is unknown"_s;
    QTest::newRow("no list") << u"rules: a"_s << u"list"_s;
    QTest::newRow("no match") << u"rules: [{kind: project}]"_s << u"rule 1: “match” is missing"_s;
    QTest::newRow("no group") << u"rules: [{match: a}, b]"_s << u"rule 2"_s;
    QTest::newRow("kind") << u"rules: [{match: a, kind: page}]"_s << u"project, article or skip"_s;
    QTest::newRow("status") << u"rules: [{match: a, status: maybe}]"_s << u"draft or published"_s;
    QTest::newRow("language") << u"rules: [{match: a, language: german}]"_s << u"pt-BR"_s;
    QTest::newRow("member") << u"rules: [{match: a, name: b}]"_s << u"“name” is unknown"_s;
    QTest::newRow("field") << u"keys: {a: nothing}"_s << u"“nothing” is no field"_s;
}

void tst_ImportMap::saysWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    const auto map = ImportMap::parse(text);
    QVERIFY(!map);
    QCOMPARE(map.error().code, u"import_map"_s);
    QVERIFY2(map.error().message.contains(words), qPrintable(map.error().message));
}

void tst_ImportMap::correctsTheImport()
{
    ImportFixture fixture;
    fixture.write(fixture.folder() + u"/blog/a.md"_s, "---\ntitle: A\nblurb: B\n---\n");
    fixture.write(fixture.folder() + u"/blog/_index.md"_s, "---\ntitle: Front\n---\n");
    fixture.write(fixture.folder() + u"/blog/c.md"_s, "---\ntitle: C\n---\n");
    const auto map = ImportMap::parse(u"rules:\n- {match: blog/a.md, kind: project, status: draft, language: de}\n"
                                      "- {match: _index.md, kind: article}\n- {match: c.md, kind: skip}\n"
                                      "- {match: d.md}\nkeys: {blurb: summary}");
    const ImportReport report = fixture.import(fixture.folder(), ImportMode::Write, map.value());
    QCOMPARE(entryOf(report, u"blog/c.md"_s)->outcome, ImportOutcome::Skipped);
    QCOMPARE(entryOf(report, u"blog/c.md"_s)->error, u"Skipped by rule 3: c.md"_s);
    QCOMPARE(entryOf(report, u"blog/_index.md"_s)->kind, u"article"_s);
    QCOMPARE(report.notes.size(), 1);
    const Project &project = fixture.target.find(u"a"_s)->item;
    QCOMPARE(project.status, Status::Draft);
    QCOMPARE(project.summary, u"B"_s);
    QCOMPARE(project.customFields, (QJsonObject{{u"language"_s, u"de"_s}}));
    // Another mind later does not make another item.
    const ImportReport again = fixture.import(fixture.folder());
    QCOMPARE(entryOf(again, u"blog/a.md"_s)->id, project.id);
    QVERIFY(entryOf(again, u"blog/a.md"_s)->notes.join(u' ').contains("stays one"_L1));
    QCOMPARE(fixture.target.size(), size_t{3});
}

QTEST_APPLESS_MAIN(tst_ImportMap)
#include "tst_ImportMap.moc"
