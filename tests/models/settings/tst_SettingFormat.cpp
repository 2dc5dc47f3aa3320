#include <QTest>

#include "models/settings/Setting.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// What the formats of text settings take and refuse.
class tst_SettingFormat final : public QObject
{
    Q_OBJECT

private slots:
    void origins_data();
    void origins();
    void pathPatterns_data();
    void pathPatterns();
    void languages_data();
    void languages();
    void hosts_data();
    void hosts();
    void errorsSayWhatIsWanted_data();
    void errorsSayWhatIsWanted();

private:
    using Row = std::pair<const char *, bool>;
    static void addRows(std::initializer_list<Row> rows);
};

void tst_SettingFormat::addRows(std::initializer_list<Row> rows)
{
    QTest::addColumn<bool>("holds");
    for (const auto &[text, isTaken] : rows)
        QTest::addRow("“%s”", text) << isTaken;
}

namespace {

/// The text that the row is named after.
QString rowText()
{
    const QString tag = QString::fromUtf8(QTest::currentDataTag());
    return tag.sliced(1, tag.size() - 2);
}

}

void tst_SettingFormat::origins_data()
{
    addRows({{"", true},
             {"https://example.com", true},
             {"http://example.com", true},
             {"https://example.com:8443", true},
             {"HTTPS://Example.COM", true},
             {"http://127.0.0.1:8080", true},
             {"http://[::1]:8080", true},
             {"https://münchen.example", true},
             {"https://example.com/", false},
             {"https://example.com/site", false},
             {"https://example.com?a", false},
             {"https://example.com#top", false},
             {"https://", false},
             {"https://ada@example.com", false},
             {"https://ada:secret@example.com", false},
             {"https://example.com:0", false},
             {"https://example.com:", false},
             {"https://example.com:99999", false},
             {"https://exa mple.com", false},
             {" https://example.com", false},
             {"https://example.com\n", false},
             {"example.com", false},
             {"//example.com", false},
             {"ftp://example.com", false},
             {"javascript:alert(1)", false},
             {"file:///srv", false}});
}

void tst_SettingFormat::origins()
{
    QFETCH(const bool, holds);
    QCOMPARE(vitrine::models::holds(SettingFormat::Origin, rowText()), holds);
}

void tst_SettingFormat::pathPatterns_data()
{
    addRows({{"/projects/{slug}", true},
             {"/{slug}", true},
             {"/work/{slug}/index.html", true},
             {"/work.html?name={slug}", true},
             {"/作品/{slug}", true},
             {"/a%20b/{slug}", true},
             {"", false},
             {"/projects", false},
             {"{slug}", false},
             {"projects/{slug}", false},
             {"//example.com/{slug}", false},
             {"https://example.com/{slug}", false},
             {"/{slug}/{slug}", false},
             {"/{id}/{slug}", false},
             {"/{Slug}", false},
             {"/projects /{slug}", false},
             {"/a\"b/{slug}", false},
             {"/a<b>/{slug}", false},
             {"/a\\b/{slug}", false},
             {"/a%2/{slug}", false},
             {"/{slug}#top", false},
             {"/{slug}\n", false}});
}

void tst_SettingFormat::pathPatterns()
{
    QFETCH(const bool, holds);
    QCOMPARE(vitrine::models::holds(SettingFormat::PathPattern, rowText()), holds);
}

void tst_SettingFormat::languages_data()
{
    addRows({{"en", true},
             {"pt-BR", true},
             {"zh-Hans-CN", true},
             {"de-CH-1996", true},
             {"nds", true},
             {"", false},
             {"e", false},
             {"en_GB", false},
             {"en-", false},
             {"-en", false},
             {"english language", false},
             {"en\n", false},
             {"日本", false},
             {"abcdefghi", false}});
}

void tst_SettingFormat::languages()
{
    QFETCH(const bool, holds);
    QCOMPARE(vitrine::models::holds(SettingFormat::Language, rowText()), holds);
}

void tst_SettingFormat::hosts_data()
{
    addRows({{"127.0.0.1", true},
             {"0.0.0.0", true},
             {"::", true},
             {"2001:db8::1", true},
             {"fe80::1%eth0", true},
             {"localhost", true},
             {"", false},
             {"example.com", false},
             {"10.0.0.0/8", false},
             {"127.0.0.1:8080", false},
             {"300.1.1.1", false},
             {"1", false}});
}

void tst_SettingFormat::hosts()
{
    QFETCH(const bool, holds);
    QCOMPARE(vitrine::models::holds(SettingFormat::Host, rowText()), holds);
}

void tst_SettingFormat::errorsSayWhatIsWanted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("message");
    QTest::newRow("origin") << u"siteUrl"_s << u"https://example.com/"_s
                            << u"siteUrl must be empty or http:// or https:// and a host, without a path or a slash "
                               "behind it, such as https://example.com."_s;
    QTest::newRow("path") << u"projectPath"_s << u"/projects"_s
                          << u"projectPath must be a path that begins with / and holds {slug} once, such as "
                             "/projects/{slug}."_s;
    QTest::newRow("language") << u"siteLanguage"_s << u"en_GB"_s
                              << u"siteLanguage must be a language tag, such as en or pt-BR."_s;
}

void tst_SettingFormat::errorsSayWhatIsWanted()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    const SettingInfo *info = settings::find(name);
    QVERIFY(info);
    const auto checked = info->check(value);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, u"invalid_setting"_s);
    QTEST(checked.error().message, "message");
}

QTEST_APPLESS_MAIN(tst_SettingFormat)
#include "tst_SettingFormat.moc"
