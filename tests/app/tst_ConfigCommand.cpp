#include <QtTest>

#include <QJsonDocument>

#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Settings by file, environment and command line, and `vitrined config`.
class TestConfigCommand final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsEverySetting();
    void setsAndUnsets();
    void keepsOtherSettings();
    void refusesValues_data();
    void refusesValues();
    void strongerSourcesWin();
    void readsTheEnvironment_data();
    void readsTheEnvironment();
    void refusesTheEnvironment_data();
    void refusesTheEnvironment();
    void keepsSecretsToItself();
    void refusesABrokenFile_data();
    void refusesABrokenFile();
    void servesWhatIsSet();

private:
    [[nodiscard]] ProgramRun config(const QStringList &words, const Variables &variables = {}) const
    {
        return ProgramRun::vitrined(QStringList{u"config"_s} + words + QStringList{u"--workspace"_s, m_workspace},
                                    variables);
    }
    [[nodiscard]] QString get(const QString &name, const Variables &variables = {}) const
    {
        return config({u"get"_s, name}, variables).output.trimmed();
    }
    void writeFile(const QByteArray &json) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
};

void TestConfigCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = m_folder->filePath(u"workspace"_s);
}

void TestConfigCommand::writeFile(const QByteArray &json) const
{
    QVERIFY(QDir().mkpath(m_workspace));
    QFile file(m_workspace + u"/settings.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
}

void TestConfigCommand::listsEverySetting()
{
    const ProgramRun run = config({});
    QCOMPARE(run.exitCode, 0);
    for (const QString &line : {u"address = 127.0.0.1"_s, u"port = 8080"_s, u"VITRINE_CORS_ORIGINS"_s, u"default)"_s})
        QVERIFY2(run.output.contains(line), qPrintable(line));
    QVERIFY(config({}, {{u"VITRINE_PORT"_s, u"9"_s}}).output.contains(u"(VITRINE_PORT; VITRINE_PORT)"_s));
}

void TestConfigCommand::setsAndUnsets()
{
    QCOMPARE(get(u"port"_s), u"8080"_s);
    QCOMPARE(config({u"set"_s, u"port"_s, u"4711"_s}).exitCode, 0);
    QCOMPARE(get(u"port"_s), u"4711"_s);
    QCOMPARE(config({u"set"_s, u"corsOrigins"_s, u"https://a.example, https://b.example"_s}).exitCode, 0);
    QCOMPARE(get(u"corsOrigins"_s), u"https://a.example,https://b.example"_s);
    QCOMPARE(config({u"set"_s, u"siteTitle"_s, u"Ünï — 港"_s}).exitCode, 0);
    QCOMPARE(get(u"siteTitle"_s), u"Ünï — 港"_s);
    QCOMPARE(config({u"unset"_s, u"port"_s}).exitCode, 0);
    QCOMPARE(get(u"port"_s), u"8080"_s);
    QCOMPARE(config({u"unset"_s, u"port"_s}).exitCode, 0);
}

void TestConfigCommand::keepsOtherSettings()
{
    writeFile(R"({"port": 4711, "siteTitle": "Kept"})");
    QCOMPARE(config({u"set"_s, u"threads"_s, u"3"_s}).exitCode, 0);
    QFile file(m_workspace + u"/settings.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(),
             (QJsonObject{{u"port"_s, 4711}, {u"siteTitle"_s, u"Kept"_s}, {u"threads"_s, 3}}));
}

void TestConfigCommand::refusesValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("word") << u"port"_s << u"abc"_s;
    QTest::newRow("too large") << u"port"_s << u"65536"_s;
    QTest::newRow("fraction") << u"port"_s << u"80.5"_s;
    QTest::newRow("too many") << u"threads"_s << u"65"_s;
}

void TestConfigCommand::refusesValues()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const QString before = get(name);
    const ProgramRun run = config({u"set"_s, name, value});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.errors.contains(name));
    QCOMPARE(get(name), before);
}

void TestConfigCommand::strongerSourcesWin()
{
    writeFile(R"({"siteTitle": "File"})");
    QCOMPARE(get(u"siteTitle"_s), u"File"_s);
    const Variables environment{{u"VITRINE_SITE_TITLE"_s, u"Environment"_s}};
    QCOMPARE(get(u"siteTitle"_s, environment), u"Environment"_s);
    const ProgramRun run = config({u"set"_s, u"siteTitle"_s, u"Other"_s}, environment);
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.errors.contains(u"VITRINE_SITE_TITLE"_s)); // a note that the change is not felt
    QCOMPARE(get(u"siteTitle"_s), u"Other"_s);
}

void TestConfigCommand::readsTheEnvironment_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("number") << u"VITRINE_PORT"_s << u"4711"_s << u"port"_s << u"4711"_s;
    QTest::newRow("two words") << u"VITRINE_CACHE_MEGABYTES"_s << u"0"_s << u"cacheMegabytes"_s << u"0"_s;
    QTest::newRow("list") << u"VITRINE_CORS_ORIGINS"_s << u"a,b"_s << u"corsOrigins"_s << u"a,b"_s;
    QTest::newRow("empty list") << u"VITRINE_CORS_ORIGINS"_s << u""_s << u"corsOrigins"_s << u""_s;
    QTest::newRow("no setting") << u"VITRINE_NO_SETTING"_s << u"x"_s << u"port"_s << u"8080"_s;
}

void TestConfigCommand::readsTheEnvironment()
{
    QFETCH(QString, variable);
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, value);
    QCOMPARE(get(name, {{variable, text}}), value);
}

void TestConfigCommand::refusesTheEnvironment_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("text");
    QTest::newRow("port") << u"VITRINE_PORT"_s << u"eighty"_s;
    QTest::newRow("empty port") << u"VITRINE_PORT"_s << u""_s;
    QTest::newRow("threads") << u"VITRINE_THREADS"_s << u"1000"_s;
}

void TestConfigCommand::refusesTheEnvironment()
{
    QFETCH(QString, variable);
    QFETCH(QString, text);
    for (const QString &command : {u"config"_s, u"serve"_s}) {
        const ProgramRun run = ProgramRun::vitrined({command, u"--workspace"_s, m_workspace}, {{variable, text}});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(variable), qPrintable(run.errors));
    }
}

void TestConfigCommand::keepsSecretsToItself()
{
    const QString key = u"0123456789abcdef"_s.repeated(4);
    const Variables environment{{u"VITRINE_SECRET_KEY"_s, key}};
    QVERIFY(!config({}, environment).output.contains(key));
    QVERIFY(!get(u"secretKey"_s, environment).contains(key));
    const ProgramRun run = config({u"set"_s, u"secretKey"_s, key});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(!run.errors.contains(key));
    QVERIFY(!QFileInfo::exists(m_workspace + u"/settings.json"_s));
    const ProgramRun option = ProgramRun::vitrined({u"serve"_s, u"--secret-key"_s, key, u"--workspace"_s, m_workspace});
    QCOMPARE(option.exitCode, 2); // it would be seen in the list of processes
}

void TestConfigCommand::refusesABrokenFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("{port: 1}");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("unknown name") << QByteArray(R"({"prot": 1})");
    QTest::newRow("wrong type") << QByteArray(R"({"port": "1"})");
    QTest::newRow("out of range") << QByteArray(R"({"port": 70000})");
}

void TestConfigCommand::refusesABrokenFile()
{
    QFETCH(QByteArray, json);
    writeFile(json);
    for (const QStringList &command :
         {QStringList{u"config"_s}, QStringList{u"serve"_s, u"--port"_s, u"0"_s}, QStringList{u"token"_s, u"list"_s}}) {
        const ProgramRun run = ProgramRun::vitrined(command + QStringList{u"--workspace"_s, m_workspace});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(u"settings.json"_s), qPrintable(run.errors));
    }
}

void TestConfigCommand::servesWhatIsSet()
{
    ServerUnderTest server(m_workspace);
    QCOMPARE(config({u"set"_s, u"corsOrigins"_s, u"https://a.example"_s}).exitCode, 0);
    QVERIFY2(server.start(), server.errors().constData());
    const HttpFields origin{{"Origin", "https://a.example"}};
    QCOMPARE(server.client()->post("/api/projects", {}, origin).field("access-control-allow-origin"),
             origin.first().second);
    QCOMPARE(server.stop(), 0);
    // The command line wins over the file.
    QVERIFY2(server.start({u"--cors-origins"_s, u"https://b.example"_s}), server.errors().constData());
    QVERIFY(server.client()->post("/api/projects", {}, origin).field("access-control-allow-origin").isNull());
    QCOMPARE(server.stop(), 0);
}

QTEST_GUILESS_MAIN(TestConfigCommand)
#include "tst_ConfigCommand.moc"
