#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "models/content/Project.h"
#include "models/exchange/ImportDate.h"
#include "models/exchange/ImportPath.h"
#include "models/exchange/MarkdownItem.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

const Instant kNow = *parseInstant(u"2026-11-20T09:40:12.000Z");

MarkdownItem map(const QString &frontMatter, const QString &body = {}, const QString &path = u"work/file-name.md"_s)
{
    const auto file = readFrontMatter(u"---\n"_s + frontMatter + u"\n---\n"_s + body);
    if (!file) {
        qWarning().noquote() << file.error().message;
        return {};
    }
    ImportPictures pictures(nullptr, path);
    return readMarkdownItem(*file, {path, u"site"_s, ItemKind::Project, {{}, true, path}, {}}, pictures, kNow);
}

QJsonValue parsed(const QString &json)
{
    return QJsonDocument::fromJson("[" + json.toUtf8() + "]").array().first();
}

}

class tst_MarkdownItem final : public QObject
{
    Q_OBJECT

private slots:
    void mapsAField_data();
    void mapsAField();
    void tellsWhatItDid_data();
    void tellsWhatItDid();
    void findsATitle_data();
    void findsATitle();
    void findsASlug_data();
    void findsASlug();
    void knowsWhenItWasShown_data();
    void knowsWhenItWasShown();
    void readsDates_data();
    void readsDates();
    void readsPaths_data();
    void readsPaths();
    void keepsUnknownKeys();
    void keepsCoversThatAreNotThere();
    void fitsCustomFields();
    void alwaysHoldsBySchema();
};

void tst_MarkdownItem::mapsAField_data()
{
    QTest::addColumn<QString>("frontMatter");
    QTest::addColumn<QString>("field"); // with one more level behind a dot
    QTest::addColumn<QString>("json");  // empty: the field is not there
    const auto row = [](const char *name, const QString &frontMatter, const QString &field, const QString &json) {
        QTest::newRow(name) << frontMatter << field << json;
    };
    row("published by default", u"title: A"_s, u"status"_s, u"\"published\""_s);
    row("draft", u"draft: true"_s, u"status"_s, u"\"draft\""_s);
    row("draft in words", u"draft: \"Yes\""_s, u"status"_s, u"\"draft\""_s);
    row("no draft", u"draft: false"_s, u"status"_s, u"\"published\""_s);
    row("draft without a value", u"draft:"_s, u"status"_s, u"\"published\""_s);
    row("draft, whatever it means", u"draft: soon"_s, u"status"_s, u"\"draft\""_s);
    row("not published", u"published: false"_s, u"status"_s, u"\"draft\""_s);
    row("published", u"published: true"_s, u"status"_s, u"\"published\""_s);
    row("published is a date", u"published: 2021-03-04"_s, u"startedOn"_s, u"\"2021-03-04\""_s);
    row("status", u"status: ARCHIVED"_s, u"status"_s, u"\"archived\""_s);
    row("status of one's own", u"status: in progress"_s, u"customFields.status"_s, u"\"in progress\""_s);
    row("draft beats status", u"status: published\ndraft: true"_s, u"status"_s, u"\"draft\""_s);
    row("archived", u"archived: yes"_s, u"status"_s, u"\"archived\""_s);

    row("summary", u"summary: One\n"_s, u"summary"_s, u"\"One\""_s);
    row("description", u"description: |\n  One\n  two\n"_s, u"summary"_s, u"\"One two\""_s);
    row("summary before description", u"description: D\nsummary: S"_s, u"summary"_s, u"\"S\""_s);
    row("the other one stays", u"description: D\nsummary: S"_s, u"customFields.description"_s, u"\"D\""_s);
    row("empty summary", u"summary: ''\ndescription: D"_s, u"summary"_s, u"\"D\""_s);
    row("role", u"role: [Design, Code]"_s, u"role"_s, u"\"Design, Code\""_s);
    row("key in capitals", u"SUMMARY: S"_s, u"summary"_s, u"\"S\""_s);

    row("featured", u"featured: true"_s, u"featured"_s, u"true"_s);
    row("highlight", u"highlight: \"no\""_s, u"featured"_s, u"false"_s);
    row("unknown switch", u"showInProjects: true"_s, u"customFields.showInProjects"_s, u"true"_s);
    row("order", u"order: 3"_s, u"order"_s, u"3"_s);
    row("weight as text", u"weight: \"-20\""_s, u"order"_s, u"-20"_s);
    row("order out of range", u"order: 99999999"_s, u"customFields.order"_s, u"99999999"_s);

    row("tags", u"tags: [b, a, b]"_s, u"tags"_s, u"[\"b\",\"a\"]"_s);
    row("tags in a text", u"tags: \"b, a c ,, d\""_s, u"tags"_s, u"[\"b\",\"a c\",\"d\"]"_s);
    row("one tag", u"tags: graphic design"_s, u"tags"_s, u"[\"graphic design\"]"_s);
    row("tags with hashes", u"tags: ['#one', '##two']"_s, u"tags"_s, u"[\"one\",\"two\"]"_s);
    row("tags from everywhere", u"keywords: c\ncategories: [b]\ntags: [a]"_s, u"tags"_s, u"[\"a\",\"b\",\"c\"]"_s);
    row("tags as objects", u"tags: [{name: A, slug: a}]"_s, u"tags"_s, u"[\"A\"]"_s);
    row("objects are kept", u"tags: [{name: A, slug: a}]"_s, u"customFields.tags"_s,
        u"[{\"name\":\"A\",\"slug\":\"a\"}]"_s);
    row("numbers as tags", u"tags: [2021, 3.5, true]"_s, u"tags"_s, u"[\"2021\",\"3.5\",\"true\"]"_s);
    row("no tags", u"tags: []"_s, u"tags"_s, QString());
    row("technologies", u"tech: [C++, C#]"_s, u"technologies"_s, u"[\"C++\",\"C#\"]"_s);
    row("technologies in groups", u"stack: {back: [Go], front: [React, Go]}"_s, u"technologies"_s,
        u"[\"Go\",\"React\"]"_s);
    row("built with", u"built_with: Ink"_s, u"technologies"_s, u"[\"Ink\"]"_s);

    const QString link = u"[{\"kind\":\"%1\",\"label\":\"%2\",\"url\":\"%3\"}]"_s;
    row("github", u"github: https://github.com/a/b"_s, u"links"_s,
        link.arg(u"source"_s, u"GitHub"_s, u"https://github.com/a/b"_s));
    row("github, short", u"github: a/b.c"_s, u"links"_s,
        link.arg(u"source"_s, u"GitHub"_s, u"https://github.com/a/b.c"_s));
    row("github, without scheme", u"repo: github.com/a/b"_s, u"links"_s,
        link.arg(u"source"_s, u"GitHub"_s, u"https://github.com/a/b"_s));
    row("other repository", u"source: https://git.example.org/x"_s, u"links"_s,
        link.arg(u"source"_s, u"Source code"_s, u"https://git.example.org/x"_s));
    row("source that is no link", u"source: the archive"_s, u"customFields.source"_s, u"\"the archive\""_s);
    row("external", u"external: www.example.com"_s, u"links"_s,
        link.arg(u"website"_s, u"Website"_s, u"https://www.example.com"_s));
    row("demo", u"live: //demo.example.com/"_s, u"links"_s,
        link.arg(u"demo"_s, u"Demo"_s, u"https://demo.example.com/"_s));
    row("same address twice", u"url: https://example.com/\nwebsite: https://example.com/"_s, u"links"_s,
        link.arg(u"website"_s, u"Website"_s, u"https://example.com/"_s));
    row("own address is no link", u"url: /x/b/"_s, u"links"_s, QString());
    row("own address is kept", u"url: /x/b/"_s, u"customFields.url"_s, u"\"/x/b/\""_s);
    row("no link", u"demo: false"_s, u"customFields"_s, QString());
    row("script", u"url: javascript:alert(1)"_s, u"links"_s, QString());
    row("script is kept as text", u"url: javascript:alert(1)"_s, u"customFields.url"_s, u"\"javascript:alert(1)\""_s);
    row("one link as an object", u"links: {url: 'https://example.com/', title: Press}"_s, u"links"_s,
        link.arg(u"article"_s, u"Press"_s, u"https://example.com/"_s));
    row("link with more to it", u"links: [{url: 'https://example.com/', icon: star}]"_s, u"customFields.links"_s,
        u"[{\"icon\":\"star\",\"url\":\"https://example.com/\"}]"_s);

    row("date", u"date: 2021-03-04"_s, u"startedOn"_s, u"\"2021-03-04\""_s);
    row("start before date", u"date: 2021-03-04\nstart: 2020-01-02"_s, u"startedOn"_s, u"\"2020-01-02\""_s);
    row("end", u"from: 2020-01-02\nto: 2021-01-02"_s, u"endedOn"_s, u"\"2021-01-02\""_s);
    row("ongoing", u"start: 2020-01-02\nend: Present"_s, u"endedOn"_s, QString());
    row("ongoing is not kept", u"start: 2020-01-02\nend: Present"_s, u"customFields"_s, QString());
    row("year", u"year: 2019"_s, u"startedOn"_s, u"\"2019-01-01\""_s);
    row("year of the date", u"date: 2019-05-06\nyear: 2019"_s, u"customFields"_s, QString());
    row("another year", u"date: 2019-05-06\nyear: 2018"_s, u"customFields.year"_s, u"2018"_s);
    row("bad date", u"date: yesterday"_s, u"customFields.date"_s, u"\"yesterday\""_s);
    row("second date is asked", u"date: yesterday\ncreated: 2019-05-06"_s, u"startedOn"_s, u"\"2019-05-06\""_s);
    row("end before start", u"start: 2021-01-01\nend: 2020-01-01"_s, u"customFields.endedOn"_s, u"\"2020-01-01\""_s);

    row("seo", u"seo: {title: T, description: D}"_s, u"seo"_s, u"{\"title\":\"T\",\"description\":\"D\"}"_s);
    row("seo, flat", u"seoTitle: T\nmeta_description: D"_s, u"seo"_s, u"{\"title\":\"T\",\"description\":\"D\"}"_s);
    row("seo with more to it", u"seo: {title: T, image: i.png}"_s, u"customFields.seo"_s, u"{\"image\":\"i.png\"}"_s);
    row("seo that is a text", u"seo: text"_s, u"customFields.seo"_s, u"\"text\""_s);
}

void tst_MarkdownItem::mapsAField()
{
    QFETCH(QString, frontMatter);
    QFETCH(QString, field);
    QFETCH(QString, json);
    QJsonValue value = map(frontMatter).fields;
    for (const QString &part : field.split(u'.'))
        value = value[part];
    if (json.isEmpty())
        QVERIFY2(value.isUndefined(), qPrintable(value.toVariant().toString()));
    else
        QCOMPARE(value, parsed(json));
}

void tst_MarkdownItem::tellsWhatItDid_data()
{
    QTest::addColumn<QString>("frontMatter");
    QTest::addColumn<QStringList>("notes");
    QTest::newRow("nothing to tell") << u"title: A\ndate: 2021-03-04\nlayout: wide"_s << QStringList();
    QTest::newRow("repeated") << u"a: 1\na: 2"_s
                              << QStringList(u"“a” stands twice; the later one, in line 2, counts."_s);
    QTest::newRow("month") << u"date: Mar 2021"_s << QStringList(u"“date”: “Mar 2021” was read as 2021-03-01."_s);
    QTest::newRow("future") << u"date: 2030-01-01"_s
                            << QStringList(u"Its date lies in the future: it is scheduled for then."_s);
    QTest::newRow("bad link") << u"github: soon"_s
                              << QStringList(
                                     u"“github” is kept as a custom field: it is not, or not only, a web address."_s);
    QTest::newRow("tag") << u"tags: ['!!!']"_s
                         << QStringList(u"“!!!” is not among the tags. Needs at least one letter or digit."_s);
    QTest::newRow("slug") << u"slug: A B"_s
                          << QStringList(u"“slug” is kept as a custom field: the address became “a-b”."_s);
}

void tst_MarkdownItem::tellsWhatItDid()
{
    QFETCH(QString, frontMatter);
    QFETCH(QStringList, notes);
    QCOMPARE(map(frontMatter).notes, notes);
}

void tst_MarkdownItem::findsATitle_data()
{
    QTest::addColumn<QString>("frontMatter");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::newRow("front matter") << u"title: A"_s << u"# B\n\nText"_s << u"A"_s << u"# B\n\nText\n"_s;
    QTest::newRow("name") << u"name: A"_s << QString() << u"A"_s << QString();
    QTest::newRow("number") << u"title: 1984"_s << QString() << u"1984"_s << QString();
    QTest::newRow("empty") << u"title: ''"_s << u"# B"_s << u"B"_s << QString();
    QTest::newRow("heading") << QString() << u"# *B*\n\n\nText"_s << u"B"_s << u"Text\n"_s;
    QTest::newRow("heading, then code") << QString() << u"# B\n\n    code"_s << u"B"_s << u"    code\n"_s;
    QTest::newRow("heading, underlined") << QString() << u"B\n=\nText"_s << u"B"_s << u"Text\n"_s;
    QTest::newRow("heading further down") << QString() << u"Text\n\n# B"_s << u"B"_s << u"Text\n\n# B\n"_s;
    QTest::newRow("file name") << QString() << u"Text"_s << u"File name"_s << u"Text\n"_s;
}

void tst_MarkdownItem::findsATitle()
{
    QFETCH(QString, frontMatter);
    QFETCH(QString, text);
    QFETCH(QString, title);
    QFETCH(QString, body);
    const auto project = map(frontMatter, text);
    QCOMPARE(project.fields[u"title"_s].toString(), title);
    QCOMPARE(project.fields[u"body"_s].toString(), body);
}

void tst_MarkdownItem::findsASlug_data()
{
    QTest::addColumn<QString>("frontMatter");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("slug");
    const auto row = [](const char *name, const QString &frontMatter, const QString &path, const QString &slug) {
        QTest::newRow(name) << frontMatter << path << slug;
    };
    row("file name", u"title: A"_s, u"x/b c.md"_s, u"b-c"_s);
    row("dated file name", u"title: A"_s, u"2021-03-04-b.md"_s, u"b"_s);
    row("index", u"title: A"_s, u"x/b/index.md"_s, u"b"_s);
    row("readme", u"title: A"_s, u"x/b/README.markdown"_s, u"b"_s);
    row("dated folder", u"title: A"_s, u"2021-03-04-b/index.mdx"_s, u"b"_s);
    row("index of everything", u"title: A"_s, u"index.md"_s, u"a"_s);
    row("index of everything, without a title", QString(), u"index.md"_s, u"site"_s);
    row("name without letters", u"title: A"_s, u"x/!!!.md"_s, u"a"_s);
    row("nothing to make one of", u"title: '?'"_s, u"x/!!!.md"_s, u"project"_s);
    row("slug", u"slug: b"_s, u"x/c.md"_s, u"b"_s);
    row("slug with folders", u"slug: /x/b/"_s, u"x/c.md"_s, u"b"_s);
    row("permalink", u"permalink: /x/b.html"_s, u"x/c.md"_s, u"b"_s);
    row("permalink with an index", u"permalink: /x/b/index.html"_s, u"x/c.md"_s, u"b"_s);
    row("permalink pattern", u"permalink: /:year/:title/"_s, u"x/c.md"_s, u"c"_s);
    row("address on the site", u"url: /x/b/"_s, u"x/c.md"_s, u"b"_s);
    row("address elsewhere", u"url: https://example.com/b"_s, u"x/c.md"_s, u"c"_s);
    row("slug before permalink", u"permalink: /b/\nslug: d"_s, u"x/c.md"_s, u"d"_s);
    row("number", u"slug: 404"_s, u"x/c.md"_s, u"404"_s);
    row("a route's word", u"slug: trash"_s, u"x/c.md"_s, u"trash-1"_s);
}

void tst_MarkdownItem::findsASlug()
{
    QFETCH(QString, frontMatter);
    QFETCH(QString, path);
    QFETCH(QString, slug);
    QCOMPARE(map(frontMatter, {}, path).fields[u"slug"_s].toString(), slug);
}

void tst_MarkdownItem::knowsWhenItWasShown_data()
{
    QTest::addColumn<QString>("frontMatter");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("instant");
    QTest::newRow("no date") << QString() << u"a.md"_s << QString();
    QTest::newRow("day") << u"date: 2021-03-04"_s << u"a.md"_s << u"2021-03-04T00:00:00.000Z"_s;
    QTest::newRow("time") << u"date: 2021-03-04T10:00:00+02:00"_s << u"a.md"_s << u"2021-03-04T08:00:00.000Z"_s;
    QTest::newRow("start is not when it was shown") << u"start: 2021-03-04"_s << u"a.md"_s << QString();
    QTest::newRow("file name") << QString() << u"2021-03-04-a.md"_s << u"2021-03-04T00:00:00.000Z"_s;
    QTest::newRow("date before file name")
        << u"date: 2020-01-01"_s << u"2021-03-04-a.md"_s << u"2020-01-01T00:00:00.000Z"_s;
    QTest::newRow("future") << u"date: 2027-01-01"_s << u"a.md"_s << u"2026-11-20T09:40:12.000Z"_s;
}

void tst_MarkdownItem::knowsWhenItWasShown()
{
    QFETCH(QString, frontMatter);
    QFETCH(QString, path);
    QFETCH(QString, instant);
    const auto project = map(frontMatter, {}, path);
    QCOMPARE(project.createdAt ? formatInstant(*project.createdAt) : QString(), instant);
}

void tst_MarkdownItem::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read"); // the date, and the time in UTC; empty when it is no date
    const auto row = [](const char *text, const char *read) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(read);
    };
    row("2021-03-04", "2021-03-04");
    row("2021-3-4", "2021-03-04");
    row("2021/03/04", "2021-03-04");
    row("2021-03-04T10:00:00+02:00", "2021-03-04 2021-03-04T08:00:00.000Z");
    row("2021-03-04T10:00:00Z", "2021-03-04 2021-03-04T10:00:00.000Z");
    row("2021-03-04T10:00:00.250Z", "2021-03-04 2021-03-04T10:00:00.250Z");
    row("2021-03-04 10:00", "2021-03-04 2021-03-04T10:00:00.000Z");
    row("2021-03-04 9:05:07 -0530", "2021-03-04 2021-03-04T14:35:07.000Z");
    row("2021-03-04 23:30:00 -05:00", "2021-03-04 2021-03-05T04:30:00.000Z");
    row("2021-03-04 10:00:00 UTC", "2021-03-04 2021-03-04T10:00:00.000Z");
    row("March 4, 2021", "2021-03-04");
    row("march 4th 2021", "2021-03-04");
    row("Thu Mar 04 2021", "2021-03-04");
    row("Sept 4, 2021", "2021-09-04");
    row("4 March 2021", "2021-03-04");
    row("Thu, 04 Mar 2021", "2021-03-04");
    row("04-Mar-2021", "2021-03-04");
    row("04.03.2021", "2021-03-04");
    row("4. 3. 2021", "2021-03-04");
    row("2021", "2021-01-01 part");
    row("2021-03", "2021-03-01 part");
    row("Mar 2021", "2021-03-01 part");
    row("  May,  2021 ", "2021-05-01 part");
    row("", "");
    row("03/04/2021", "");
    row("2021-02-30", "");
    row("0000-00-00", "");
    row("2021-13-01", "");
    row("99.99.2021", "");
    row("Ma 2021", "");
    row("Foo 2021", "");
    row("2021-03-04 25:00", "");
    row("2021-03-04 10:00 CEST", "");
    row("20210304", "");
    row("soon", "");
    row("2019-2021", "");
}

void tst_MarkdownItem::readsDates()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const auto date = readImportDate(text);
    QString got;
    if (date) {
        got = date->date.toString(Qt::ISODate) + (date->isWhole ? QString() : u" part"_s) +
              (date->instant ? u' ' + formatInstant(*date->instant) : QString());
    }
    QCOMPARE(got, read);
}

void tst_MarkdownItem::readsPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ImportPath>("read");
    QTest::newRow("file") << u"a/b.md"_s << ImportPath{u"b"_s, {}, false, false};
    QTest::newRow("dots in the name") << u"a/b.en.md"_s << ImportPath{u"b.en"_s, {}, false, false};
    QTest::newRow("dated") << u"2021-3-04_b.md"_s << ImportPath{u"b"_s, QDate(2021, 3, 4), false, false};
    QTest::newRow("no date after all") << u"2021-13-04-b.md"_s << ImportPath{u"2021-13-04-b"_s, {}, false, false};
    QTest::newRow("only a date") << u"2021-03-04.md"_s << ImportPath{u"2021-03-04"_s, {}, false, false};
    QTest::newRow("draft") << u"x/_drafts/b.md"_s << ImportPath{u"b"_s, {}, true, false};
    QTest::newRow("draft with a folder") << u"_drafts/b/index.md"_s << ImportPath{u"b"_s, {}, true, false};
    QTest::newRow("Hugo's section") << u"b/_index.md"_s << ImportPath{u"b"_s, {}, false, false};
    QTest::newRow("Next.js's page") << u"b/page.mdx"_s << ImportPath{u"b"_s, {}, false, false};
    QTest::newRow("a page that is none of Next.js's") << u"b/page.md"_s << ImportPath{u"page"_s, {}, false, false};
    QTest::newRow("SvelteKit's page") << u"b/+page.md"_s << ImportPath{u"b"_s, {}, false, false};
    QTest::newRow("top") << u"Index.MD"_s << ImportPath{u"site"_s, {}, false, true};
}

void tst_MarkdownItem::readsPaths()
{
    QFETCH(QString, path);
    QFETCH(ImportPath, read);
    ImportPath told = readImportPath(path, u"site"_s);
    told.folders.clear();
    QCOMPARE(told, read);
    QCOMPARE(readImportPath(u"a/b/c/index.md"_s, u"site"_s).folders, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(readImportPath(u"a/b/c.md"_s, u"site"_s).folders, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(titleFromName(u"harbour_lights--at  night"_s), u"Harbour lights at night"_s);
}

void tst_MarkdownItem::keepsUnknownKeys()
{
    const auto project = map(u"layout: wide\n_private: [1, {a: b}]\n\"Client Side\": ~\nnumber: 1.5\nempty: ''"_s);
    QCOMPARE(project.fields[u"customFields"_s],
             parsed(u"{\"layout\":\"wide\",\"_private\":[1,{\"a\":\"b\"}],\"number\":1.5,\"empty\":\"\"}"_s));
    QVERIFY(project.notes.isEmpty());
}

void tst_MarkdownItem::keepsCoversThatAreNotThere()
{
    const QString covers =
        u"cover: ./a b.png\nimage: {src: x.jpg, alt: \"\"}\nthumbnail: '../t.webp#x'\nheroImage: /h.jpg"_s;
    QCOMPARE(map(covers).fields[u"customFields"_s],
             parsed(u"{\"cover\":\"./a b.png\",\"image\":{\"src\":\"x.jpg\",\"alt\":\"\"},"
                    "\"thumbnail\":\"../t.webp#x\"}"_s));
    QCOMPARE(map(covers).fields[u"cover"_s][u"url"_s].toString(), u"/h.jpg"_s); // an address of the site
}

void tst_MarkdownItem::fitsCustomFields()
{
    const QString deep = u"["_s.repeated(9) + u"]"_s.repeated(9);
    const QString name(70, u'k');
    const auto project =
        map(u"deep: "_s + deep + u'\n' + name + u": 1\n\"\": 2\nlarge: "_s + QString(40'000, u'x') + u"\nsmall: s"_s);
    const QJsonObject custom = project.fields[u"customFields"_s].toObject();
    QCOMPARE(custom[u"deep"_s].toString(), deep);
    QCOMPARE(custom[u"unnamed"_s].toInt(), 2);
    QCOMPARE(custom[u"small"_s].toString(), u"s"_s);
    QVERIFY(!custom.contains(u"large"_s));
    QCOMPARE(custom.size(), 4);
    QCOMPARE(project.notes.size(), 4);
}

void tst_MarkdownItem::alwaysHoldsBySchema()
{
    const auto project = map(u"title: \""_s + QString(300, u'x') + u"\"\nsummary: \"a\\u0007b\\nc\"\nrole: "_s +
                                 QString(200, u'r') + u"\nseo: {title: "_s + QString(300, u's') + u"}\nslug: "_s +
                                 QString(200, u'a') + u"\ntags: ["_s + QString(80, u't') + u", ok]"_s,
                             u"text\u0007 with\u2028 controls\u0085"_s);
    Project read;
    FieldErrors errors;
    Project::schema().read(project.fields, read, QString(), errors);
    for (const FieldError &error : errors.take())
        QFAIL(qPrintable(error.field + u": "_s + error.message));
    QCOMPARE(read.title.size(), 200);
    QCOMPARE(read.summary, u"a b c"_s);
    QCOMPARE(read.body, u"text with\n controls\n"_s);
    QCOMPARE(read.tags.size(), size_t{1});
    // What was shortened is still there in full.
    QCOMPARE(read.customFields[u"title"_s].toString().size(), 300);
    QCOMPARE(read.customFields[u"seo"_s][u"title"_s].toString().size(), 300);
}

QTEST_APPLESS_MAIN(tst_MarkdownItem)
#include "tst_MarkdownItem.moc"
