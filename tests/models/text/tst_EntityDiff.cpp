#include <QTest>

#include <QJsonDocument>

#include "models/text/EntityDiff.h"
#include "models/core/Schema.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_EntityDiff final : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingBetweenEqualVersions();
    void tellsFieldsInDeclaredOrder();
    void leavesOutWhatVitrineSets();
    void ignoresWhatTheEntityNoLongerHas();
    void takesMissingFieldsAsEmpty_data();
    void takesMissingFieldsAsEmpty();
    void comparesTextsByWords();
    void comparesOtherFieldsAsAWhole();
    void becomesJson();
};

namespace {

struct Poster
{
    Id id;
    QString title;
    QString body;
    QString link;
    QStringList inks;
    qint64 edition = 0;
    bool isSigned = false;
    QJsonObject more;
    qint64 version = 0;

    static const Schema<Poster> &schema()
    {
        static const Schema<Poster> schema(u"Poster"_s, u"A poster."_s,
                                           {
                                               field(u"id"_s, &Poster::id).readOnly(),
                                               field(u"title"_s, &Poster::title),
                                               field(u"body"_s, &Poster::body).type(FieldType::Markdown),
                                               field(u"link"_s, &Poster::link).type(FieldType::Url).label(u"Address"_s),
                                               field(u"inks"_s, &Poster::inks),
                                               field(u"edition"_s, &Poster::edition),
                                               field(u"signed"_s, &Poster::isSigned),
                                               field(u"more"_s, &Poster::more),
                                               field(u"version"_s, &Poster::version).readOnly(),
                                           });
        return schema;
    }
};

std::vector<FieldDiff> diff(const QJsonObject &before, const QJsonObject &after)
{
    return diffEntities(Poster::schema().info(), before, after);
}

}

void tst_EntityDiff::findsNothingBetweenEqualVersions()
{
    const QJsonObject poster{{u"title"_s, u"Lights"_s}, {u"inks"_s, QJsonArray{u"red"_s}}, {u"edition"_s, 40}};
    QVERIFY(diff(poster, poster).empty());
    QVERIFY(diff({}, {}).empty());
}

void tst_EntityDiff::tellsFieldsInDeclaredOrder()
{
    const auto diffs = diff({{u"edition"_s, 40}, {u"body"_s, u"a"_s}, {u"title"_s, u"a"_s}, {u"link"_s, u"/a"_s}},
                            {{u"title"_s, u"b"_s}, {u"edition"_s, 41}, {u"body"_s, u"a"_s}, {u"link"_s, u"/b"_s}});
    QCOMPARE(diffs.size(), 3U);
    QCOMPARE(diffs[0].field, u"title"_s);
    QCOMPARE(diffs[0].label, u"Title"_s);
    QCOMPARE(diffs[1].field, u"link"_s);
    QCOMPARE(diffs[1].label, u"Address"_s);
    QCOMPARE(diffs[2].field, u"edition"_s);
    QCOMPARE(diffs[2].before, QJsonValue(40));
    QCOMPARE(diffs[2].after, QJsonValue(41));
}

void tst_EntityDiff::leavesOutWhatVitrineSets()
{
    QVERIFY(diff({{u"id"_s, u"a"_s}, {u"version"_s, 1}}, {{u"id"_s, u"b"_s}, {u"version"_s, 2}}).empty());
}

void tst_EntityDiff::ignoresWhatTheEntityNoLongerHas()
{
    QVERIFY(diff({{u"paper"_s, u"thick"_s}}, {{u"paper"_s, u"thin"_s}}).empty());
}

void tst_EntityDiff::takesMissingFieldsAsEmpty_data()
{
    QTest::addColumn<QJsonObject>("after");
    QTest::addColumn<bool>("differs");
    QTest::newRow("empty text") << QJsonObject{{u"title"_s, u""_s}} << false;
    QTest::newRow("empty list") << QJsonObject{{u"inks"_s, QJsonArray()}} << false;
    QTest::newRow("empty object") << QJsonObject{{u"more"_s, QJsonObject()}} << false;
    QTest::newRow("zero") << QJsonObject{{u"edition"_s, 0}} << false;
    QTest::newRow("false") << QJsonObject{{u"signed"_s, false}} << false;
    QTest::newRow("null") << QJsonObject{{u"title"_s, QJsonValue()}} << false;
    QTest::newRow("text") << QJsonObject{{u"title"_s, u"a"_s}} << true;
    QTest::newRow("true") << QJsonObject{{u"signed"_s, true}} << true;
    QTest::newRow("list") << QJsonObject{{u"inks"_s, QJsonArray{u"red"_s}}} << true;
}

void tst_EntityDiff::takesMissingFieldsAsEmpty()
{
    QFETCH(QJsonObject, after);
    QFETCH(bool, differs);
    QCOMPARE(diff({}, after).empty(), !differs);
    QCOMPARE(diff(after, {}).empty(), !differs);
    if (differs)
        QCOMPARE(diff({}, after).front().before, QJsonValue());
}

void tst_EntityDiff::comparesTextsByWords()
{
    const auto diffs = diff({{u"title"_s, u"Old lights"_s}, {u"link"_s, QJsonValue()}},
                            {{u"title"_s, u"New lights"_s}, {u"link"_s, u"/a"_s}});
    QCOMPARE(diffs.size(), 2U);
    const std::vector<DiffPart> title{
        {DiffKind::Removed, u"Old"_s}, {DiffKind::Added, u"New"_s}, {DiffKind::Same, u" lights"_s}};
    QCOMPARE(diffs[0].words, title);
    const std::vector<DiffPart> link{{DiffKind::Added, u"/a"_s}};
    QCOMPARE(diffs[1].words, link);
}

void tst_EntityDiff::comparesOtherFieldsAsAWhole()
{
    const QJsonArray red{u"red"_s};
    const QJsonArray both{u"red"_s, u"blue"_s};
    const auto diffs = diff({{u"inks"_s, red}, {u"signed"_s, false}, {u"more"_s, QJsonObject{{u"a"_s, 1}}}},
                            {{u"inks"_s, both}, {u"signed"_s, true}, {u"more"_s, QJsonObject{{u"a"_s, 2}}}});
    QCOMPARE(diffs.size(), 3U);
    QCOMPARE(diffs[0].before, QJsonValue(red));
    QCOMPARE(diffs[0].after, QJsonValue(both));
    for (const FieldDiff &field : diffs)
        QVERIFY(field.words.empty());
}

void tst_EntityDiff::becomesJson()
{
    const auto diffs = diff({{u"title"_s, u"Old lights"_s}}, {{u"title"_s, u"New lights"_s}, {u"edition"_s, 40}});
    QCOMPARE(QJsonDocument(asJson(diffs)).toJson(QJsonDocument::Compact),
             QByteArray(R"([{"after":"New lights","before":"Old lights","field":"title","label":"Title","words":[)"
                        R"({"kind":"removed","text":"Old"},{"kind":"added","text":"New"},)"
                        R"({"kind":"same","text":" lights"}]},)"
                        R"({"after":40,"before":null,"field":"edition","label":"Edition"}])"));
    QCOMPARE(asJson(std::vector<FieldDiff>()), QJsonArray());
}

QTEST_APPLESS_MAIN(tst_EntityDiff)
#include "tst_EntityDiff.moc"
