#include <QJsonArray>
#include <QSet>
#include <QTest>

#include "models/settings/Setting.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

const SettingInfo kText{.name = u"siteName"_s, .type = SettingType::Text, .fallback = {}};
const SettingInfo kColour{
    .name = u"colour"_s, .type = SettingType::Text, .fallback = u"red"_s, .choices = {u"red"_s, u"blue"_s}};
const SettingInfo kNumber{
    .name = u"maximumUploadMegabytes"_s, .type = SettingType::Integer, .fallback = 5, .minimum = 1, .maximum = 50};
const SettingInfo kSwitch{.name = u"darkPages"_s, .type = SettingType::Boolean, .fallback = true};
const SettingInfo kList{.name = u"corsOrigins"_s, .type = SettingType::List, .fallback = {}};

}

Q_DECLARE_METATYPE(const SettingInfo *)

class tst_Setting final : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void parses_data();
    void parses();
    void refusesText_data();
    void refusesText();
    void refusesJson_data();
    void refusesJson();
    void errorsSayWhatIsWanted();
    void everyDeclaredSettingHolds_data();
    void everyDeclaredSettingHolds();
    void namesAreUniqueInEveryForm();
    void peopleReadALabel();
    void findsByName();
};

void tst_Setting::names_data()
{
    QTest::addColumn<const SettingInfo *>("info");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("option");
    QTest::newRow("one word") << &kColour << u"VITRINE_COLOUR"_s << u"colour"_s;
    QTest::newRow("two words") << &kList << u"VITRINE_CORS_ORIGINS"_s << u"cors-origins"_s;
    QTest::newRow("three words") << &kNumber << u"VITRINE_MAXIMUM_UPLOAD_MEGABYTES"_s << u"maximum-upload-megabytes"_s;
}

void tst_Setting::names()
{
    QFETCH(const SettingInfo *, info);
    QTEST(info->environmentName(), "environment");
    QTEST(info->optionName(), "option");
}

void tst_Setting::parses_data()
{
    QTest::addColumn<const SettingInfo *>("info");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const SettingInfo &info, const QString &text, const QJsonValue &value) {
        QTest::newRow(name) << &info << text << value;
    };
    row("text as it is", kText, u" Ada, Bo "_s, u" Ada, Bo "_s);
    row("empty text", kText, u""_s, u""_s);
    row("number as text", kText, u"12"_s, u"12"_s);
    row("choice", kColour, u"blue"_s, u"blue"_s);
    row("number", kNumber, u"12"_s, 12);
    row("number between spaces", kNumber, u" 12 "_s, 12);
    row("smallest", kNumber, u"1"_s, 1);
    row("largest", kNumber, u"50"_s, 50);
    row("on", kSwitch, u"on"_s, true);
    row("yes", kSwitch, u"YES"_s, true);
    row("true", kSwitch, u"True"_s, true);
    row("one", kSwitch, u"1"_s, true);
    row("off", kSwitch, u"off"_s, false);
    row("no", kSwitch, u"no"_s, false);
    row("false", kSwitch, u"false"_s, false);
    row("zero", kSwitch, u" 0 "_s, false);
    row("list of one", kList, u"https://a.example"_s, QJsonArray{u"https://a.example"_s});
    row("list", kList, u"https://a.example, https://b.example,"_s,
        QJsonArray{u"https://a.example"_s, u"https://b.example"_s});
    row("empty list", kList, u""_s, QJsonArray());
}

void tst_Setting::parses()
{
    QFETCH(const SettingInfo *, info);
    QFETCH(const QString, text);
    QFETCH(const QJsonValue, value);
    const auto parsed = info->parse(text);
    QVERIFY(parsed);
    QCOMPARE(*parsed, value);
    QVERIFY(info->check(*parsed));
}

void tst_Setting::refusesText_data()
{
    QTest::addColumn<const SettingInfo *>("info");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const SettingInfo &info, const QString &text) {
        QTest::newRow(name) << &info << text;
    };
    row("not a choice", kColour, u"green"_s);
    row("choice in upper case", kColour, u"Red"_s);
    row("word for a number", kNumber, u"many"_s);
    row("number with a unit", kNumber, u"12MB"_s);
    row("fraction", kNumber, u"1.5"_s);
    row("hexadecimal", kNumber, u"0x10"_s);
    row("nothing for a number", kNumber, u""_s);
    row("too small", kNumber, u"0"_s);
    row("too large", kNumber, u"51"_s);
    row("beyond 64 bits", kNumber, u"99999999999999999999"_s);
    row("other word for a switch", kSwitch, u"maybe"_s);
    row("two for a switch", kSwitch, u"2"_s);
    row("nothing for a switch", kSwitch, u""_s);
    row("blank in a list", kList, u"a, ,b"_s);
    row("more than a hundred in a list", kList, u"a,"_s.repeated(101));
}

void tst_Setting::refusesText()
{
    QFETCH(const SettingInfo *, info);
    QFETCH(const QString, text);
    const auto parsed = info->parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Invalid);
    QCOMPARE(parsed.error().code, u"invalid_setting"_s);
    QVERIFY(parsed.error().message.startsWith(info->name));
}

void tst_Setting::refusesJson_data()
{
    QTest::addColumn<const SettingInfo *>("info");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const SettingInfo &info, const QJsonValue &value) {
        QTest::newRow(name) << &info << value;
    };
    row("number for a text", kText, 3);
    row("null for a text", kText, QJsonValue());
    row("text for a number", kNumber, u"12"_s);
    row("fraction", kNumber, 1.5);
    row("number too large", kNumber, 51);
    row("number beyond 64 bits", kNumber, 1e300);
    row("text for a switch", kSwitch, u"true"_s);
    row("number for a switch", kSwitch, 1);
    row("text for a list", kList, u"https://a.example"_s);
    row("number in a list", kList, QJsonArray{1});
    row("empty text in a list", kList, QJsonArray{u""_s});
}

void tst_Setting::refusesJson()
{
    QFETCH(const SettingInfo *, info);
    QFETCH(const QJsonValue, value);
    QVERIFY(!info->check(value));
}

void tst_Setting::errorsSayWhatIsWanted()
{
    QCOMPARE(kNumber.parse(u"x"_s).error().message, u"maximumUploadMegabytes must be a whole number from 1 to 50."_s);
    QCOMPARE(kColour.parse(u"x"_s).error().message, u"colour must be one of red, blue."_s);
    QCOMPARE(kSwitch.parse(u"x"_s).error().message, u"darkPages must be on or off."_s);
}

void tst_Setting::everyDeclaredSettingHolds_data()
{
    QTest::addColumn<const SettingInfo *>("info");
    for (const SettingInfo *info : settings::all())
        QTest::newRow(qPrintable(info->name)) << info;
}

void tst_Setting::everyDeclaredSettingHolds()
{
    QFETCH(const SettingInfo *, info);
    QVERIFY(info->check(info->fallback));
    QVERIFY(info->summary.endsWith(u'.'));
    QVERIFY(info->type != SettingType::Integer || info->minimum < info->maximum);
    QCOMPARE(settings::find(info->name), info);
    // What a secret is worth must not be shown as a default either.
    QVERIFY(!info->isSecret || info->fallback.toString().isEmpty());
}

void tst_Setting::namesAreUniqueInEveryForm()
{
    QSet<QString> names;
    for (const SettingInfo *info : settings::all())
        names << info->name << info->environmentName() << u"--"_s + info->optionName();
    QCOMPARE(names.size(), qsizetype(settings::all().size()) * 3);
}

void tst_Setting::peopleReadALabel()
{
    QCOMPARE(kNumber.title(), u"Maximum upload megabytes"_s);
    for (const SettingInfo *info : settings::all()) {
        QVERIFY2(!info->title().isEmpty() && info->title()[0].isUpper(), qPrintable(info->name));
        QVERIFY2(!info->summary.isEmpty() && !info->section.isEmpty(), qPrintable(info->name));
    }
}

void tst_Setting::findsByName()
{
    QCOMPARE(settings::find(u"port"), &settings::kPort.info);
    QCOMPARE(settings::find(u"Port"), nullptr);
    QCOMPARE(settings::find(u""), nullptr);
}

QTEST_APPLESS_MAIN(tst_Setting)
#include "tst_Setting.moc"
