#include <QTest>

#include "Sample.h"
#include "TestClock.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

Sample fullSample()
{
    Sample sample;
    sample.id = Id::create(TestClock().now());
    sample.slug = u"blue-lamp"_s;
    sample.title = u"Blue lamp"_s;
    sample.text = u"One\n\"two\" 🏮"_s;
    sample.finish = Finish::Gloss;
    sample.isOnSale = true;
    sample.weight = -3;
    sample.madeOn = QDate(2024, 2, 29);
    sample.colours = {u"red"_s, u"blue"_s};
    sample.maker = {u"Ada"_s, u"https://example.com/a?b=c"_s};
    sample.helpers = {{u"Bo"_s, {}}, {u"Cy"_s, u"/cy"_s}};
    sample.notes = {{u"a"_s, 1}, {u"_secret"_s, QJsonObject{{u"b"_s, QJsonValue()}}}};
    sample.costPrice = u"12 €"_s;
    sample.createdAt = TestClock().now();
    return sample;
}

/// What a column gives back of a value that was stored in it.
class Column
{
public:
    explicit Column(const QVariant &stored)
        : m_isNull(!stored.isValid())
        , m_integer(stored.typeId() == QMetaType::QString ? 0 : stored.toLongLong())
        , m_text(stored.typeId() == QMetaType::QString ? stored.toString().toUtf8() : QByteArray())
    {
    }

    [[nodiscard]] StoredValue value() const { return {.isNull = m_isNull, .integer = m_integer, .text = m_text}; }

private:
    bool m_isNull;
    qint64 m_integer;
    QByteArray m_text;
};

QJsonObject written(const Sample &sample, Role reader)
{
    JsonWriter writer;
    Sample::schema().write(writer, sample, reader);
    return objectFrom(writer.bytes());
}

}

class tst_Schema final : public QObject
{
    Q_OBJECT

private slots:
    void derivesTypeColumnAndLabel_data();
    void derivesTypeColumnAndLabel();
    void knowsNestedShapes();
    void findsFieldsByJsonName();
    void writesEveryFieldInOrder();
    void hidesFieldsFromThoseBelowTheirAudience();
    void hidesPrivateKeysFromVisitorsOnly();
    void writesOnlySelectedFields();
    void snapshotComesBack();
    void trustedLeavesOutWhatNoLongerFits();
    void columnsComeBack();
    void columnsAreCopiedAsTheyWouldBeWritten_data();
    void columnsAreCopiedAsTheyWouldBeWritten();
    void emptyTextIsStoredAsTextNotAsNull();
    void brokenColumnsLoadAsDefaults();
};

void tst_Schema::derivesTypeColumnAndLabel_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("label");
    const auto row = [](const QString &name, FieldType type, const QString &column, const QString &label) {
        QTest::newRow(qPrintable(name)) << name << static_cast<int>(type) << column << label;
    };
    row(u"id"_s, FieldType::Identity, u"id"_s, u"Id"_s);
    row(u"slug"_s, FieldType::Slug, u"slug"_s, u"Slug"_s);
    row(u"title"_s, FieldType::Line, u"title"_s, u"Title"_s);
    row(u"text"_s, FieldType::Markdown, u"text"_s, u"Text"_s);
    row(u"finish"_s, FieldType::Choice, u"finish"_s, u"Finish"_s);
    row(u"onSale"_s, FieldType::Boolean, u"sale"_s, u"For sale"_s);
    row(u"weight"_s, FieldType::Integer, u"weight"_s, u"Weight"_s);
    row(u"madeOn"_s, FieldType::Date, u"made_on"_s, u"Made on"_s);
    row(u"colours"_s, FieldType::Lines, u"colours"_s, u"Colours"_s);
    row(u"maker"_s, FieldType::Object, u"maker"_s, u"Maker"_s);
    row(u"helpers"_s, FieldType::Objects, u"helpers"_s, u"Helpers"_s);
    row(u"notes"_s, FieldType::Json, u"notes"_s, u"Notes"_s);
    row(u"costPrice"_s, FieldType::Line, u"cost_price"_s, u"Cost price"_s);
    row(u"createdAt"_s, FieldType::Moment, u"created_at"_s, u"Created at"_s);
}

void tst_Schema::derivesTypeColumnAndLabel()
{
    QFETCH(const QString, name);
    const auto *field = Sample::schema().find(name);
    QVERIFY(field);
    QTEST(static_cast<int>(field->info.type), "type");
    QTEST(field->info.column, "column");
    QTEST(field->info.label, "label");
}

void tst_Schema::knowsNestedShapes()
{
    QCOMPARE(Sample::schema().find(u"maker")->info.nested, &Maker::schema().info());
    QCOMPARE(Sample::schema().find(u"helpers")->info.nested, &Maker::schema().info());
    QCOMPARE(Sample::schema().find(u"title")->info.nested, nullptr);
    QCOMPARE(Sample::schema().find(u"finish")->info.choices, (QStringList{u"matt"_s, u"satin"_s, u"gloss"_s}));
    QCOMPARE(Sample::schema().info().fields.size(), Sample::schema().fields().size());
}

void tst_Schema::findsFieldsByJsonName()
{
    QVERIFY(Sample::schema().find(u"costPrice"));
    QVERIFY(!Sample::schema().find(u"cost_price"));
    QVERIFY(!Sample::schema().find(u"CostPrice"));
    QVERIFY(!Sample::schema().find(u""));
}

void tst_Schema::writesEveryFieldInOrder()
{
    const Sample sample = fullSample();
    JsonWriter writer;
    Sample::schema().write(writer, sample, Role::Owner);
    const QByteArray wanted =
        R"({"id":")" + sample.id.toString().toUtf8() +
        R"(","slug":"blue-lamp","title":"Blue lamp","text":"One\n\"two\" 🏮","finish":"gloss","onSale":true,"weight":-3,)"
        R"("madeOn":"2024-02-29","colours":["red","blue"],"maker":{"name":"Ada","url":"https://example.com/a?b=c"},)"
        R"("helpers":[{"name":"Bo","url":""},{"name":"Cy","url":"/cy"}],"notes":{"_secret":{"b":null},"a":1},)"
        R"("costPrice":"12 €","createdAt":"2026-11-20T09:40:12.000Z"})";
    QCOMPARE(writer.bytes(), wanted);
}

void tst_Schema::hidesFieldsFromThoseBelowTheirAudience()
{
    const Sample sample = fullSample();
    QVERIFY(!written(sample, Role::Visitor).contains(u"costPrice"));
    QVERIFY(!written(sample, Role::Viewer).contains(u"costPrice"));
    QVERIFY(written(sample, Role::Editor).contains(u"costPrice"));
    QVERIFY(written(sample, Role::Owner).contains(u"costPrice"));
}

void tst_Schema::hidesPrivateKeysFromVisitorsOnly()
{
    const Sample sample = fullSample();
    QCOMPARE(written(sample, Role::Visitor)[u"notes"].toObject().keys(), QStringList{u"a"_s});
    QCOMPARE(written(sample, Role::Viewer)[u"notes"].toObject(), sample.notes);
}

void tst_Schema::writesOnlySelectedFields()
{
    JsonWriter writer;
    Sample::schema().write(writer, fullSample(), Role::Owner,
                           [](const FieldInfo &field) { return field.isSortable || field.name == "weight"_L1; });
    QCOMPARE(writer.bytes(), QByteArray(R"({"slug":"blue-lamp","weight":-3})"));
}

void tst_Schema::snapshotComesBack()
{
    const Sample sample = fullSample();
    QCOMPARE(Sample::schema().trusted(objectFrom(Sample::schema().snapshot(sample))), sample);
    const Sample empty;
    const Sample back = Sample::schema().trusted(objectFrom(Sample::schema().snapshot(empty)));
    QCOMPARE(back, empty);
}

void tst_Schema::trustedLeavesOutWhatNoLongerFits()
{
    const Sample sample = Sample::schema().trusted(objectFrom(
        R"({"title":"far too long for this","finish":"velvet","weight":"3","colours":["red"],"gone":1,"madeOn":null})"));
    Sample wanted;
    wanted.colours = {u"red"_s};
    QCOMPARE(sample, wanted);
}

void tst_Schema::columnsComeBack()
{
    for (const Sample &sample : {fullSample(), Sample()}) {
        Sample back;
        for (const auto &field : Sample::schema().fields()) {
            const Column column(field.store(sample));
            field.load(column.value(), back);
        }
        QCOMPARE(back, sample);
    }
}

void tst_Schema::columnsAreCopiedAsTheyWouldBeWritten_data()
{
    QTest::addColumn<int>("reader");
    for (const Role role : {Role::Visitor, Role::Viewer, Role::Editor, Role::Owner})
        QTest::newRow(qPrintable(roleName(role).toString())) << static_cast<int>(role);
}

void tst_Schema::columnsAreCopiedAsTheyWouldBeWritten()
{
    QFETCH(const int, reader);
    const auto role = static_cast<Role>(reader);
    Sample nested = fullSample();
    nested.notes = {{u"a"_s, QJsonObject{{u"_b"_s, 1}}}}; // not at the top, so not private
    for (const Sample &sample : {fullSample(), nested, Sample()}) {
        for (const auto &field : Sample::schema().fields()) {
            const JsonContext context{field.info, role};
            JsonWriter wanted;
            field.write(wanted, sample, context);
            const Column column(field.store(sample));
            JsonWriter copied;
            field.copy(copied, column.value(), context);
            QCOMPARE(copied.bytes(), wanted.bytes());
        }
    }
}

void tst_Schema::emptyTextIsStoredAsTextNotAsNull()
{
    const Sample sample;
    for (const auto &field : Sample::schema().fields()) {
        const QVariant value = field.store(sample);
        const bool mayBeNull = field.info.type == FieldType::Date;
        QVERIFY2(value.isValid() != mayBeNull, qPrintable(field.info.name));
        QVERIFY2(value.metaType() != QMetaType::fromType<QByteArray>(), qPrintable(field.info.name));
    }
}

void tst_Schema::brokenColumnsLoadAsDefaults()
{
    Sample sample;
    for (const auto &field : Sample::schema().fields()) {
        if (field.info.type != FieldType::Line && field.info.type != FieldType::Markdown &&
            field.info.type != FieldType::Slug)
            field.load({.isNull = false, .integer = 0, .text = "{]"}, sample);
    }
    Sample wanted;
    wanted.finish = Finish::Matt; // the first choice
    QCOMPARE(sample, wanted);
}

QTEST_APPLESS_MAIN(tst_Schema)
#include "tst_Schema.moc"
