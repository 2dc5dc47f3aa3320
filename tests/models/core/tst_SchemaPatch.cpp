#include <QTest>

#include "Sample.h"
#include "TestClock.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_SchemaPatch final : public QObject
{
    Q_OBJECT

private slots:
    void mergesAsTheStandardShows_data();
    void mergesAsTheStandardShows();
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void reportsAllErrorsTogether();
    void appliesWhatHolds();
    void nullResets();
    void objectsAreMerged();
    void listsAreReplaced();
    void readOnlyFieldsMayComeBackUnchanged();
    void trimsAndDropsRepeatedItems();
    void slugsAreComposed();
};

/// The examples of RFC 7396, appendix A.
void tst_SchemaPatch::mergesAsTheStandardShows_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("wanted");
    const std::array<std::array<QByteArray, 3>, 15> examples{{
        {R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})"},
        {R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})"},
        {R"({"a":"b"})", R"({"a":null})", R"({})"},
        {R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})"},
        {R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})"},
        {R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})"},
        {R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})"},
        {R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})"},
        {R"(["a","b"])", R"(["c","d"])", R"(["c","d"])"},
        {R"({"a":"b"})", R"(["c"])", R"(["c"])"},
        {R"({"a":"foo"})", R"(null)", R"(null)"},
        {R"({"a":"foo"})", R"("bar")", R"("bar")"},
        {R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})"},
        {R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})"},
        {R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})"},
    }};
    for (const auto &[target, patch, wanted] : examples)
        QTest::addRow("%s with %s", target.constData(), patch.constData()) << target << patch << wanted;
}

void tst_SchemaPatch::mergesAsTheStandardShows()
{
    const auto parsed = [](const QByteArray &json) { return QJsonDocument::fromJson('[' + json + ']').array().at(0); };
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, patch);
    QFETCH(const QByteArray, wanted);
    QCOMPARE(mergePatch(parsed(target), parsed(patch)), QJsonValue(parsed(wanted)));
}

void tst_SchemaPatch::refuses_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QByteArray &patch, const QString &error) {
        QTest::newRow(name) << patch << error;
    };
    row("unknown field", R"({"colour":"red"})", u"colour unknown_field"_s);
    row("the member's C++ name", R"({"isOnSale":true})", u"isOnSale unknown_field"_s);
    row("read-only", R"({"createdAt":"2020-01-01T00:00:00Z"})", u"createdAt read_only"_s);
    row("read-only set to null", R"({"id":null})", u"id read_only"_s);
    row("number for a text", R"({"title":12})", u"title wrong_type"_s);
    row("object for a text", R"({"title":{}})", u"title wrong_type"_s);
    row("text for a number", R"({"weight":"3"})", u"weight wrong_type"_s);
    row("fraction for a number", R"({"weight":1.5})", u"weight wrong_type"_s);
    row("number beyond 64 bits", R"({"weight":1e30})", u"weight wrong_type"_s);
    row("number too large", R"({"weight":6})", u"weight out_of_range"_s);
    row("number too small", R"({"weight":-6})", u"weight out_of_range"_s);
    row("number for a boolean", R"({"onSale":1})", u"onSale wrong_type"_s);
    row("text for a boolean", R"({"onSale":"true"})", u"onSale wrong_type"_s);
    row("unknown choice", R"({"finish":"velvet"})", u"finish wrong_type"_s);
    row("choice in upper case", R"({"finish":"Matt"})", u"finish wrong_type"_s);
    row("number for a choice", R"({"finish":1})", u"finish wrong_type"_s);
    row("required set to null", R"({"title":null})", u"title required"_s);
    row("required set to nothing", R"({"title":""})", u"title required"_s);
    row("blank", R"({"title":"  "})", u"title required"_s);
    row("too long", R"({"title":"12345678901"})", u"title too_long"_s);
    row("line break in a line", R"({"title":"a\nb"})", u"title invalid_text"_s);
    row("control character", R"({"text":"a\u0007b"})", u"text invalid_text"_s);
    row("not a slug", R"({"slug":"Blue Lamp"})", u"slug invalid_slug"_s);
    row("reserved slug", R"({"slug":"trash"})", u"slug invalid_slug"_s);
    row("month 13", R"({"madeOn":"2024-13-01"})", u"madeOn wrong_type"_s);
    row("29 February of a common year", R"({"madeOn":"2023-02-29"})", u"madeOn wrong_type"_s);
    row("time for a date", R"({"madeOn":"2024-02-01T00:00:00Z"})", u"madeOn wrong_type"_s);
    row("other separators in a date", R"({"madeOn":"2024/02/01"})", u"madeOn wrong_type"_s);
    row("number for a date", R"({"madeOn":2024})", u"madeOn wrong_type"_s);
    row("text for a list", R"({"colours":"red"})", u"colours wrong_type"_s);
    row("number in a list", R"({"colours":["red",2]})", u"colours[1] wrong_type"_s);
    row("blank in a list", R"({"colours":[" "]})", u"colours[0] required"_s);
    row("item too long", R"({"colours":["purple"]})", u"colours[0] too_long"_s);
    row("too many items", R"({"colours":["a","b","c","d"]})", u"colours too_many"_s);
    row("text for an object", R"({"maker":"Ada"})", u"maker wrong_type"_s);
    row("unknown part", R"({"maker":{"name":"Ada","age":3}})", u"maker.age unknown_field"_s);
    row("part of the wrong type", R"({"maker":{"name":3}})", u"maker.name wrong_type"_s);
    row("part that is needed", R"({"maker":{"url":"/a"}})", u"maker.name required"_s);
    row("address of a script", R"j({"maker":{"name":"Ada","url":"javascript:alert(1)"}})j", u"maker.url invalid_url"_s);
    row("object for a list of objects", R"({"helpers":{}})", u"helpers wrong_type"_s);
    row("text in a list of objects", R"({"helpers":["Bo"]})", u"helpers[0] wrong_type"_s);
    row("part in a list", R"({"helpers":[{"name":"Bo"},{"url":"/c"}]})", u"helpers[1].name required"_s);
    row("too many objects", R"({"helpers":[{"name":"a"},{"name":"b"},{"name":"c"}]})", u"helpers too_many"_s);
    row("list for JSON", R"({"notes":[]})", u"notes wrong_type"_s);
    row("rule between fields", R"({"onSale":true})", u"costPrice needed_for_sale"_s);
}

void tst_SchemaPatch::refuses()
{
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, error);
    Sample sample;
    sample.title = u"Lamp"_s;
    QCOMPARE(applyPatch(objectFrom(patch), sample), QStringList{error});
}

void tst_SchemaPatch::accepts_data()
{
    QTest::addColumn<QByteArray>("patch");
    const auto row = [](const char *name, const QByteArray &patch) { QTest::newRow(name) << patch; };
    row("nothing", R"({})");
    row("longest title", R"({"title":"1234567890"})");
    row("longest title beyond the basic plane", R"({"title":"🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮"})");
    row("limits of a number", R"({"weight":-5})");
    row("a whole number written as a fraction", R"({"weight":5.0})");
    row("lines and tabs in a text", R"({"text":"a\n\tb\r\n"})");
    row("right to left", R"({"title":"منارة"})");
    row("leap day", R"({"madeOn":"2024-02-29"})");
    row("as many items as may be", R"({"colours":["a","b","c"]})");
    row("path on the site", R"({"maker":{"name":"Ada","url":"/work/lamp"}})");
    row("mail address", R"({"maker":{"name":"Ada","url":"mailto:ada@example.com"}})");
}

void tst_SchemaPatch::accepts()
{
    QFETCH(const QByteArray, patch);
    Sample sample;
    sample.title = u"Lamp"_s;
    QCOMPARE(applyPatch(objectFrom(patch), sample), QStringList());
}

void tst_SchemaPatch::reportsAllErrorsTogether()
{
    Sample sample;
    const QStringList errors = applyPatch(
        objectFrom(
            R"({"weight":9,"colours":[1,"ok",""],"helpers":[{"name":1},{}],"nonsense":0,"id":"x","onSale":true})"),
        sample);
    QCOMPARE(errors, (QStringList{u"colours[0] wrong_type"_s, u"colours[2] required"_s, u"costPrice needed_for_sale"_s,
                                  u"helpers[0].name wrong_type"_s, u"helpers[1].name required"_s, u"id read_only"_s,
                                  u"nonsense unknown_field"_s, u"title required"_s, u"weight out_of_range"_s}));
}

void tst_SchemaPatch::appliesWhatHolds()
{
    Sample sample;
    sample.title = u"Lamp"_s;
    sample.weight = 2;
    sample.colours = {u"red"_s};
    applyPatch(objectFrom(R"({"weight":99,"colours":["a",1],"finish":"matt","text":"New"})"), sample);
    QCOMPARE(sample.weight, 2);
    QCOMPARE(sample.colours, QStringList{u"red"_s});
    QCOMPARE(sample.finish, Finish::Matt);
    QCOMPARE(sample.text, u"New"_s);
}

void tst_SchemaPatch::nullResets()
{
    Sample sample;
    sample.title = u"Lamp"_s;
    sample.text = u"T"_s;
    sample.finish = Finish::Gloss;
    sample.weight = 3;
    sample.madeOn = QDate(2024, 1, 1);
    sample.colours = {u"red"_s};
    sample.maker = {u"Ada"_s, {}};
    sample.notes = {{u"a"_s, 1}};
    const QByteArray patch =
        R"({"text":null,"finish":null,"weight":null,"madeOn":null,"colours":null,"maker":null,"notes":null})";
    QCOMPARE(applyPatch(objectFrom(patch), sample), QStringList());
    Sample wanted;
    wanted.title = u"Lamp"_s;
    QCOMPARE(sample, wanted);
}

void tst_SchemaPatch::objectsAreMerged()
{
    Sample sample;
    sample.title = u"Lamp"_s;
    sample.maker = {u"Ada"_s, u"/ada"_s};
    sample.notes = objectFrom(R"({"keep":1,"drop":2,"deep":{"keep":1,"drop":2}})");
    QCOMPARE(
        applyPatch(objectFrom(R"({"maker":{"url":null},"notes":{"drop":null,"deep":{"drop":null,"new":3}}})"), sample),
        QStringList());
    QCOMPARE(sample.maker, (Maker{u"Ada"_s, {}}));
    QCOMPARE(sample.notes, objectFrom(R"({"keep":1,"deep":{"keep":1,"new":3}})"));
}

void tst_SchemaPatch::listsAreReplaced()
{
    Sample sample;
    sample.title = u"Lamp"_s;
    sample.colours = {u"red"_s, u"blue"_s};
    sample.helpers = {{u"Bo"_s, u"/bo"_s}, {u"Cy"_s, {}}};
    QCOMPARE(applyPatch(objectFrom(R"({"colours":["green"],"helpers":[{"name":"Di"}]})"), sample), QStringList());
    QCOMPARE(sample.colours, QStringList{u"green"_s});
    QCOMPARE(sample.helpers, (std::vector<Maker>{{u"Di"_s, {}}}));
}

void tst_SchemaPatch::readOnlyFieldsMayComeBackUnchanged()
{
    Sample sample;
    sample.id = Id::create(TestClock().now());
    sample.slug = u"lamp"_s;
    sample.title = u"Lamp"_s;
    sample.maker.name = u"Ada"_s;
    sample.createdAt = TestClock().now();
    const Sample before = sample;
    // A program that reads and sends everything back.
    QCOMPARE(applyPatch(objectFrom(Sample::schema().snapshot(sample)), sample), QStringList());
    QCOMPARE(sample, before);
}

void tst_SchemaPatch::trimsAndDropsRepeatedItems()
{
    Sample sample;
    sample.title = u"Lamp"_s;
    QCOMPARE(applyPatch(objectFrom(R"({"colours":[" red ","red","blue"]})"), sample), QStringList());
    QCOMPARE(sample.colours, (QStringList{u"red"_s, u"blue"_s}));
}

void tst_SchemaPatch::slugsAreComposed()
{
    Sample sample;
    sample.title = u"Lamp"_s;
    QCOMPARE(applyPatch({{u"slug"_s, u"cafe\u0301"_s}}, sample), QStringList());
    QCOMPARE(sample.slug, u"caf\u00e9"_s);
}

QTEST_APPLESS_MAIN(tst_SchemaPatch)
#include "tst_SchemaPatch.moc"
