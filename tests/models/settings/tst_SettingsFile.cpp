#include <memory>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "models/settings/SettingsFile.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_SettingsFile final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void missingFileIsNoError();
    void loads();
    void strongerSourcesStay();
    void refuses_data();
    void refuses();
    void unreadableFileIsNamed();
    void savesAndRemoves();
    void saveKeepsTheOthers();
    void saveRefusesWhatLoadWouldRefuse();
    void saveLeavesABrokenFileAlone();
    void saveKeepsPermissions();
    void saveIntoAMissingFolderFails();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"settings.json"_s); }
    void write(const QByteArray &text) const;
    [[nodiscard]] QByteArray read() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_SettingsFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_SettingsFile::write(const QByteArray &text) const
{
    QFile out(file());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text);
}

QByteArray tst_SettingsFile::read() const
{
    QFile in(file());
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void tst_SettingsFile::missingFileIsNoError()
{
    Settings settings;
    QVERIFY(loadSettingsFile(file(), settings));
    QCOMPARE(settings.source(settings::kPort.info), SettingSource::Default);
}

void tst_SettingsFile::loads()
{
    write(R"({"port": 9000, "siteTitle": "Ada's", "corsOrigins": ["https://a.example"]})");
    Settings settings;
    QVERIFY(loadSettingsFile(file(), settings));
    QCOMPARE(settings.get(settings::kPort), 9000);
    QCOMPARE(settings.get(settings::kSiteTitle), u"Ada's"_s);
    QCOMPARE(settings.get(settings::kCorsOrigins), QStringList{u"https://a.example"_s});
    QCOMPARE(settings.source(settings::kPort.info), SettingSource::File);
}

void tst_SettingsFile::strongerSourcesStay()
{
    write(R"({"port": 9000})");
    Settings settings;
    QVERIFY(settings.set(settings::kPort.info, 1, SettingSource::Environment));
    QVERIFY(loadSettingsFile(file(), settings));
    QCOMPARE(settings.get(settings::kPort), 1);
}

void tst_SettingsFile::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty file") << QByteArray() << u"settings_invalid"_s;
    QTest::newRow("not JSON") << QByteArray("port = 9000") << u"settings_invalid"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"settings_invalid"_s;
    QTest::newRow("cut short") << QByteArray(R"({"port": 90)") << u"settings_invalid"_s;
    QTest::newRow("unknown name") << QByteArray(R"({"prot": 9000})") << u"unknown_setting"_s;
    QTest::newRow("wrong type") << QByteArray(R"({"port": "9000"})") << u"invalid_setting"_s;
    QTest::newRow("out of range") << QByteArray(R"({"port": 70000})") << u"invalid_setting"_s;
}

void tst_SettingsFile::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, code);
    write(text);
    Settings settings;
    const auto loaded = loadSettingsFile(file(), settings);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, code);
    QVERIFY2(loaded.error().message.contains(file()), qPrintable(loaded.error().message));
}

void tst_SettingsFile::unreadableFileIsNamed()
{
    // A folder of that name cannot be read as a file, not even by root.
    QVERIFY(QDir(m_folder->path()).mkdir(u"settings.json"_s));
    Settings settings;
    const auto loaded = loadSettingsFile(file(), settings);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, u"settings_not_readable"_s);
    QVERIFY(loaded.error().message.contains(file()));
}

void tst_SettingsFile::savesAndRemoves()
{
    QVERIFY(saveSetting(file(), settings::kPort.info, 9000));
    Settings settings;
    QVERIFY(loadSettingsFile(file(), settings));
    QCOMPARE(settings.get(settings::kPort), 9000);
    QVERIFY(saveSetting(file(), settings::kPort.info, {}));
    QCOMPARE(QJsonDocument::fromJson(read()).object(), QJsonObject());
}

void tst_SettingsFile::saveKeepsTheOthers()
{
    write(R"({"siteTitle": "Ada", "somethingOfALaterVersion": {"a": 1}})");
    QVERIFY(saveSetting(file(), settings::kPort.info, 9000));
    const QJsonObject object = QJsonDocument::fromJson(read()).object();
    QCOMPARE(object, (QJsonObject{{u"siteTitle"_s, u"Ada"_s},
                                  {u"somethingOfALaterVersion"_s, QJsonObject{{u"a"_s, 1}}},
                                  {u"port"_s, 9000}}));
}

void tst_SettingsFile::saveRefusesWhatLoadWouldRefuse()
{
    const auto saved = saveSetting(file(), settings::kPort.info, 70'000);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, u"invalid_setting"_s);
    QVERIFY(!QFile::exists(file()));
}

void tst_SettingsFile::saveLeavesABrokenFileAlone()
{
    write("{ my own notes");
    QVERIFY(!saveSetting(file(), settings::kPort.info, 9000));
    QCOMPARE(read(), QByteArray("{ my own notes"));
}

void tst_SettingsFile::saveKeepsPermissions()
{
    write("{}");
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(file(), ownerOnly));
    QVERIFY(saveSetting(file(), settings::kPort.info, 9000));
    QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void tst_SettingsFile::saveIntoAMissingFolderFails()
{
    const QString lost = m_folder->filePath(u"no/such/folder/settings.json"_s);
    const auto saved = saveSetting(lost, settings::kPort.info, 9000);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, u"settings_not_writable"_s);
    QVERIFY(saved.error().message.contains(lost));
}

QTEST_APPLESS_MAIN(tst_SettingsFile)
#include "tst_SettingsFile.moc"
