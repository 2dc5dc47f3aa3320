#include <QtTest>

#include "app/config/Configuration.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;
using vitrine::app::loadSettings;
using vitrine::app::reloadSettings;

/// What the settings become by file, environment and credentials, at the start and later.
class TestConfiguration final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void takesTheKeyFromACredential();
    void takesANamedKeyBeforeACredential();
    void needsNoCredential();
    void reloadsWhatIsFeltAtOnce();
    void keepsWhatAFileThatDoesNotHoldWouldChange();
    void takesEveryLineOfThePackagesFile();

private:
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] WorkspacePaths paths() const { return {m_folder->path()}; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConfiguration::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestConfiguration::cleanup()
{
    qunsetenv("CREDENTIALS_DIRECTORY");
    qunsetenv("VITRINE_SECRET_KEY_FILE");
}

void TestConfiguration::takesTheKeyFromACredential()
{
    qputenv("CREDENTIALS_DIRECTORY", m_folder->path().toLocal8Bit());
    write(u"vitrine.secret-key"_s, QByteArray(64, 'a'));
    Settings settings;
    QVERIFY(loadSettings(paths(), settings));
    QCOMPARE(settings.get(settings::kSecretKeyFile), m_folder->filePath(u"vitrine.secret-key"_s));
    QCOMPARE(settings.source(settings::kSecretKeyFile.info), SettingSource::Environment);
}

void TestConfiguration::takesANamedKeyBeforeACredential()
{
    qputenv("CREDENTIALS_DIRECTORY", m_folder->path().toLocal8Bit());
    qputenv("VITRINE_SECRET_KEY_FILE", "/etc/my.key");
    write(u"vitrine.secret-key"_s, QByteArray(64, 'a'));
    Settings settings;
    QVERIFY(loadSettings(paths(), settings));
    QCOMPARE(settings.get(settings::kSecretKeyFile), u"/etc/my.key"_s);
}

void TestConfiguration::needsNoCredential()
{
    qputenv("CREDENTIALS_DIRECTORY", m_folder->path().toLocal8Bit());
    Settings settings;
    QVERIFY(loadSettings(paths(), settings));
    QCOMPARE(settings.get(settings::kSecretKeyFile), QString());
}

void TestConfiguration::reloadsWhatIsFeltAtOnce()
{
    write(u"settings.json"_s, R"({"siteTitle": "Before", "siteAuthor": "Ada", "port": 8081})");
    Settings settings;
    QVERIFY(loadSettings(paths(), settings));
    write(u"settings.json"_s, R"({"siteTitle": "After", "port": 8082})");
    QVERIFY(reloadSettings(paths(), settings));
    QCOMPARE(settings.get(settings::kSiteTitle), u"After"_s);
    QCOMPARE(settings.get(settings::kSiteAuthor), QString());
    QCOMPARE(settings.get(settings::kPort), 8081); // needs a new start
}

void TestConfiguration::keepsWhatAFileThatDoesNotHoldWouldChange()
{
    write(u"settings.json"_s, R"({"siteTitle": "Before"})");
    Settings settings;
    QVERIFY(loadSettings(paths(), settings));
    write(u"settings.json"_s, R"({"siteTitle": "After", "siteUrl": 5})");
    QVERIFY(!reloadSettings(paths(), settings));
    QCOMPARE(settings.get(settings::kSiteTitle), u"Before"_s);
}

void TestConfiguration::takesEveryLineOfThePackagesFile()
{
    QFile file(QStringLiteral(PACKAGING "/systemd/vitrined.env"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression line(u"^#?(VITRINE_[A-Z_]+)=(.*)$"_s, QRegularExpression::MultilineOption);
    auto lines = line.globalMatch(QString::fromUtf8(file.readAll()));
    QVERIFY(lines.hasNext());
    while (lines.hasNext()) {
        const QRegularExpressionMatch match = lines.next();
        const auto info = std::ranges::find(settings::all(), match.captured(1), &SettingInfo::environmentName);
        QVERIFY2(info != settings::all().end(), qPrintable(match.captured()));
        QVERIFY2((*info)->parse(match.captured(2)), qPrintable(match.captured()));
    }
}

QTEST_GUILESS_MAIN(TestConfiguration)
#include "tst_Configuration.moc"
