#include <QTest>

#include "models/content/Project.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_TagList final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void comesBackFromItsColumn();
    void isWrittenAsObjects();
};

namespace {

TagList read(const QByteArray &json, QStringList *errors)
{
    Project project;
    project.title = u"Lamp"_s;
    project.tags = {{u"before"_s, u"Before"_s}};
    FieldErrors found;
    Project::schema().read({{u"tags"_s, QJsonDocument::fromJson('[' + json + ']').array().at(0)}}, project, {}, found);
    for (const FieldError &error : found.take())
        errors->append(error.field + u' ' + error.code);
    return project.tags;
}

}

void tst_TagList::reads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("tags");
    const auto row = [](const char *name, const QByteArray &json, const QStringList &tags) {
        QTest::newRow(name) << json << tags;
    };
    row("names", R"(["Type design","Print"])", {u"type-design=Type design"_s, u"print=Print"_s});
    row("slugs", R"(["type-design"])", {u"type-design=type-design"_s});
    row("what came out", R"([{"slug":"type-design","name":"Type design"}])", {u"type-design=Type design"_s});
    row("only a name in an object", R"([{"name":"Type design"}])", {u"type-design=Type design"_s});
    row("a slug that is none", R"([{"slug":"No Slug","name":"Print"}])", {u"print=Print"_s});
    row("same tag twice", R"(["Print","print","PRINT"])", {u"print=Print"_s});
    row("spaces", R"(["  Type   design "])", {u"type-design=Type design"_s});
    row("other scripts", R"(["タイポ","Шрифт"])", {u"タイポ=タイポ"_s, u"шрифт=Шрифт"_s});
    row("none", R"([])", {});
}

void tst_TagList::reads()
{
    QFETCH(const QByteArray, json);
    QStringList errors;
    QStringList lines;
    for (const TagRef &tag : read(json, &errors))
        lines.append(tag.slug + u'=' + tag.name);
    QCOMPARE(errors, QStringList());
    QTEST(lines, "tags");
}

void tst_TagList::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QByteArray &json, const QString &error) {
        QTest::newRow(name) << json << error;
    };
    row("a text", R"("Print")", u"tags wrong_type"_s);
    row("a number in it", R"(["Print",1])", u"tags[1] wrong_type"_s);
    row("null in it", R"([null])", u"tags[0] wrong_type"_s);
    row("blank", R"([" "])", u"tags[0] required"_s);
    row("object without a name", R"([{"slug":"print"}])", u"tags[0] required"_s);
    row("symbols only", R"(["+++"])", u"tags[0] invalid_tag"_s);
    row("too long", "[\"" + QByteArray(61, 'a') + "\"]", u"tags[0] too_long"_s);
    row("too many", '[' + QByteArray("\"a\",").repeated(50) + "\"a\"]", u"tags too_many"_s);
}

void tst_TagList::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, error);
    QStringList errors;
    QCOMPARE(read(json, &errors), (TagList{{u"before"_s, u"Before"_s}}));
    QCOMPARE(errors, QStringList{error});
}

void tst_TagList::comesBackFromItsColumn()
{
    for (const TagList &tags : {TagList(), TagList{{u"a"_s, u"A \"quoted\" 🏮"_s}, {u"b"_s, u"B"_s}}}) {
        const QByteArray column = FieldCodec<TagList>::store(tags).toString().toUtf8();
        QCOMPARE(FieldCodec<TagList>::load({.isNull = false, .integer = 0, .text = column}), tags);
    }
}

void tst_TagList::isWrittenAsObjects()
{
    JsonWriter writer;
    FieldCodec<TagList>::write(writer, {{u"print"_s, u"Print"_s}}, JsonContext{FieldInfo{}});
    QCOMPARE(writer.bytes(), QByteArray(R"([{"slug":"print","name":"Print"}])"));
}

QTEST_APPLESS_MAIN(tst_TagList)
#include "tst_TagList.moc"
