#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

#include "models/content/Project.h"
#include "ui/forms/FieldEditor.h"
#include "ui/forms/FormRow.h"
#include "ui/forms/SchemaForm.h"
#include "ui/widgets/ToolButton.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using models::FieldInfo;
using models::FieldType;
using ui::FieldEditor;
using ui::SchemaForm;

class tst_SchemaForm : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeHasAnEditorThatKeepsItsValue_data();
    void everyTypeHasAnEditorThatKeepsItsValue();
    void aFieldOfTheSchemaIsARow();
    void errorsStandUnderTheirField();
    void errorsOfPartsStandAtTheirPart();
    void jsonThatDoesNotParseIsTold();
    void datesAreReadAsPeopleWriteThem();
    void chipsAreTypedAndTakenBack();
    void blankRowsCountAsNothing();
    void aWrappedLineStaysOneLine();

private:
    static FieldInfo info(FieldType type);
};

FieldInfo tst_SchemaForm::info(FieldType type)
{
    FieldInfo field;
    field.name = u"thing"_s;
    field.label = u"Thing"_s;
    field.summary = u"What it means."_s;
    field.type = type;
    field.maximum = 100;
    field.maximumItemLength = 60;
    field.choices = QStringList{u"draft"_s, u"published"_s};
    if (type == FieldType::Object)
        field.nested = &models::Seo::schema().info();
    if (type == FieldType::Objects)
        field.nested = &models::ProjectLink::schema().info();
    return field;
}

void tst_SchemaForm::everyTypeHasAnEditorThatKeepsItsValue_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, FieldType type, const QJsonValue &value) {
        QTest::newRow(name) << static_cast<int>(type) << value;
    };
    row("slug", FieldType::Slug, u"harbour-lights"_s);
    row("line", FieldType::Line, u"One line"_s);
    row("markdown", FieldType::Markdown, u"# Two\n\nlines"_s);
    row("url", FieldType::Url, u"https://example.org/"_s);
    row("choice", FieldType::Choice, u"published"_s);
    row("boolean", FieldType::Boolean, true);
    row("integer", FieldType::Integer, 42);
    row("date", FieldType::Date, u"2026-11-20"_s);
    row("no date", FieldType::Date, QJsonValue());
    row("moment", FieldType::Moment, u"2026-11-20T09:40:12.000Z"_s);
    row("lines", FieldType::Lines, QJsonArray{u"Figma"_s, u"Rhino"_s});
    row("tags", FieldType::Tags, QJsonArray{u"Signs"_s});
    row("object", FieldType::Object,
        QJsonObject{{u"title"_s, u"A"_s}, {u"description"_s, u"B"_s}, {u"image"_s, u"/c.png"_s}});
    row("objects", FieldType::Objects,
        QJsonArray{QJsonObject{{u"label"_s, u"A"_s}, {u"url"_s, u"/a"_s}, {u"kind"_s, u"demo"_s}}});
    row("json", FieldType::Json, QJsonObject{{u"a"_s, QJsonArray{1, 2}}});
}

void tst_SchemaForm::everyTypeHasAnEditorThatKeepsItsValue()
{
    QFETCH(int, type);
    QFETCH(QJsonValue, value);
    SchemaForm form({info(static_cast<FieldType>(type))}, 100);
    FieldEditor *editor = form.editor(u"thing");
    QVERIFY(editor);
    QSignalSpy edited(editor, &FieldEditor::edited);
    editor->setValue(value);
    QCOMPARE(editor->value(), value);
    QVERIFY2(edited.isEmpty(), "showing a value is not editing it");
    QVERIFY(!editor->inputError());
    if (static_cast<FieldType>(type) != FieldType::Object) {
        QVERIFY(!editor->labelled()->accessibleName().isEmpty());
    }
}

void tst_SchemaForm::aFieldOfTheSchemaIsARow()
{
    // What a new line in a schema leads to: nothing of the form knows this field.
    FieldInfo field = info(FieldType::Line);
    field.name = u"photographer"_s;
    field.label = u"Photographer"_s;
    SchemaForm form({field}, 100);
    QSignalSpy edited(&form, &SchemaForm::edited);
    QTest::keyClicks(form.findChild<QLineEdit *>(), u"Ada"_s);
    QCOMPARE(edited.size(), 3);
    QCOMPARE(edited.last().first().toString(), u"photographer"_s);
    QCOMPARE(form.editor(u"photographer")->value().toString(), u"Ada"_s);
    QCOMPARE(form.findChild<QLabel *>()->buddy(), form.editor(u"photographer")->labelled());
}

void tst_SchemaForm::errorsStandUnderTheirField()
{
    FieldInfo other = info(FieldType::Line);
    other.name = u"other"_s;
    SchemaForm form({info(FieldType::Line), other}, 100);
    form.showErrors({{u"other"_s, u"too_long"_s, u"May have at most 100 characters."_s}});
    QVERIFY(form.rows().front()->errorText().isEmpty());
    QCOMPARE(form.rows().back()->errorText(), u"May have at most 100 characters."_s);
    form.showErrors({});
    QVERIFY(form.rows().back()->errorText().isEmpty());
}

void tst_SchemaForm::errorsOfPartsStandAtTheirPart()
{
    SchemaForm form({info(FieldType::Objects)}, 100);
    const QJsonObject link{{u"label"_s, u"A"_s}, {u"url"_s, u"nonsense"_s}, {u"kind"_s, QString()}};
    form.editor(u"thing")->setValue(QJsonArray{link, link});
    form.showErrors({{u"thing[1].url"_s, u"invalid_url"_s, u"Must be a full address."_s}});
    QVERIFY2(form.rows().front()->errorText().isEmpty(), "it stands at its row");
    const auto labels = form.editor(u"thing")->findChild<QWidget *>(u"item1"_s)->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text() == u"Address: Must be a full address."_s; }));
    form.showErrors({{u"thing"_s, u"too_many"_s, u"May have at most 30 entries."_s}});
    QCOMPARE(form.rows().front()->errorText(), u"May have at most 30 entries."_s);
}

void tst_SchemaForm::jsonThatDoesNotParseIsTold()
{
    SchemaForm form({info(FieldType::Json)}, 100);
    form.findChild<QAbstractButton *>(u"thing-switch"_s)->click();
    auto *text = form.findChild<QPlainTextEdit *>();
    text->setPlainText(u"{\n\"a\": }"_s);
    const auto error = form.editor(u"thing")->inputError();
    QVERIFY(error);
    QVERIFY2(error->message.contains(u"Line 2"_s), qPrintable(error->message));
    text->setPlainText(u"[1]"_s);
    QVERIFY(form.editor(u"thing")->inputError());
    text->clear();
    QVERIFY(!form.editor(u"thing")->inputError());
}

void tst_SchemaForm::datesAreReadAsPeopleWriteThem()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    SchemaForm form({info(FieldType::Date)}, 100);
    auto *line = form.findChild<QLineEdit *>();
    line->setText(u"20 Nov 2026"_s);
    QCOMPARE(form.editor(u"thing")->value().toString(), u"2026-11-20"_s);
    line->setText(u"2025-11-31"_s);
    QVERIFY(form.editor(u"thing")->inputError());
    line->clear();
    QVERIFY(form.editor(u"thing")->value().isNull());
}

void tst_SchemaForm::chipsAreTypedAndTakenBack()
{
    SchemaForm form({info(FieldType::Tags)}, 100);
    auto *line = form.findChild<QLineEdit *>();
    QTest::keyClicks(line, u"Signs"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClicks(line, u"Harbour,signs,"_s);
    QCOMPARE(form.editor(u"thing")->value().toArray(), (QJsonArray{u"Signs"_s, u"Harbour"_s}));
    QTest::keyClick(line, Qt::Key_Backspace);
    QCOMPARE(form.editor(u"thing")->value().toArray(), QJsonArray{u"Signs"_s});
    form.findChild<ui::ToolButton *>()->click();
    QVERIFY(form.editor(u"thing")->value().toArray().isEmpty());
}

void tst_SchemaForm::blankRowsCountAsNothing()
{
    SchemaForm form({info(FieldType::Objects)}, 100);
    form.findChild<QAbstractButton *>(u"thing-add"_s)->click();
    QVERIFY(form.editor(u"thing")->value().toArray().isEmpty());
    QTest::keyClicks(form.findChild<QLineEdit *>(), u"Case study"_s);
    QCOMPARE(form.editor(u"thing")->value().toArray().size(), 1);
}

void tst_SchemaForm::aWrappedLineStaysOneLine()
{
    FieldInfo field = info(FieldType::Line);
    field.maximum = 500;
    SchemaForm form({field}, 100);
    auto *text = form.findChild<QPlainTextEdit *>();
    QTest::keyClicks(text, u"Good signs"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(form.editor(u"thing")->value().toString(), u"Good signs"_s);
    QCOMPARE(form.editor(u"thing")->used(), std::optional<qint64>(10));
}

QTEST_MAIN(tst_SchemaForm)
#include "tst_SchemaForm.moc"
