#include <QSignalSpy>
#include <QTest>

#include "models/settings/Settings.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_Settings final : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithDefaults();
    void strongestSourceWins();
    void weakerSourceShowsWhenTheStrongerGoes();
    void refusesWhatDoesNotHold();
    void tellsOfChanges();
    void defaultsCannotBeUnset();
    void readsEveryType();
};

void tst_Settings::beginsWithDefaults()
{
    const Settings settings;
    for (const SettingInfo *info : settings::all()) {
        QCOMPARE(settings.value(*info), info->fallback);
        QCOMPARE(settings.source(*info), SettingSource::Default);
    }
}

void tst_Settings::strongestSourceWins()
{
    const SettingInfo &port = settings::kPort.info;
    Settings settings;
    // Set in an order that is not the order of strength.
    QVERIFY(settings.set(port, 3, SettingSource::Environment));
    QVERIFY(settings.set(port, 2, SettingSource::File));
    QCOMPARE(settings.get(settings::kPort), 3);
    QCOMPARE(settings.source(port), SettingSource::Environment);
    QVERIFY(settings.set(port, 4, SettingSource::CommandLine));
    QCOMPARE(settings.get(settings::kPort), 4);
    QCOMPARE(settings.source(port), SettingSource::CommandLine);
}

void tst_Settings::weakerSourceShowsWhenTheStrongerGoes()
{
    const SettingInfo &port = settings::kPort.info;
    Settings settings;
    QVERIFY(settings.set(port, 2, SettingSource::File));
    QVERIFY(settings.set(port, 3, SettingSource::Environment));
    settings.unset(port, SettingSource::Environment);
    QCOMPARE(settings.get(settings::kPort), 2);
    settings.unset(port, SettingSource::File);
    QCOMPARE(settings.get(settings::kPort), 8080);
    QCOMPARE(settings.source(port), SettingSource::Default);
}

void tst_Settings::refusesWhatDoesNotHold()
{
    Settings settings;
    const QSignalSpy changed(&settings, &Settings::changed);
    const auto set = settings.set(settings::kPort.info, 70'000, SettingSource::File);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, ErrorKind::Invalid);
    QCOMPARE(settings.get(settings::kPort), 8080);
    QCOMPARE(changed.size(), 0);
}

void tst_Settings::tellsOfChanges()
{
    Settings settings;
    const QSignalSpy changed(&settings, &Settings::changed);
    QVERIFY(settings.set(settings::kSiteTitle.info, u"Ada"_s, SettingSource::File));
    settings.unset(settings::kSiteTitle.info, SettingSource::File);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.at(0).at(0).toString(), u"siteTitle"_s);
}

void tst_Settings::defaultsCannotBeUnset()
{
    Settings settings;
    settings.unset(settings::kPort.info, SettingSource::Default);
    QCOMPARE(settings.get(settings::kPort), 8080);
}

void tst_Settings::readsEveryType()
{
    Settings settings;
    QVERIFY(settings.set(settings::kAddress.info, u"::1"_s, SettingSource::File));
    QVERIFY(settings.set(settings::kThreads.info, 3, SettingSource::File));
    QVERIFY(settings.set(settings::kCorsOrigins.info, QJsonArray{u"a"_s, u"b"_s}, SettingSource::File));
    QCOMPARE(settings.get(settings::kAddress), u"::1"_s);
    QCOMPARE(settings.get(settings::kThreads), 3);
    QCOMPARE(settings.get(settings::kCorsOrigins), (QStringList{u"a"_s, u"b"_s}));
}

QTEST_APPLESS_MAIN(tst_Settings)
#include "tst_Settings.moc"
