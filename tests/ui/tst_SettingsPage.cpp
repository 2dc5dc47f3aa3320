#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QJsonDocument>
#include <QSpinBox>

#include "PageFixture.h"
#include "ui/settings/CategoryList.h"
#include "ui/settings/SettingRow.h"
#include "ui/settings/WorkspacePanel.h"
#include "ui/widgets/Banner.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Everything that can be set, by keyboard and mouse.
class tst_SettingsPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void everyDeclaredSettingHasItsRow();
    void changeIsInTheFileAtOnce();
    void resetTakesItBack();
    void whatDoesNotHoldIsSaidInPlace();
    void listsAreWritten();
    void lockedSaysWhereItComesFrom();
    void secretsAreNeverShown();
    void isFoundByWords();
    void onlyChangedAreShown();
    void restartIsOffered();
    void titleFollowsItsSetting();
    void workspaceTellsItsSpace();
    void restoresABackup();
    void refusesAFileThatIsNone();
    void appearanceChangesAtOnce();
    void languageSaysWhenItIsFelt();
    void everythingFocusableHasAName();
    void pictures();

private:
    void show(const QString &part)
    {
        m_page->show(u"settings"_s);
        m_page->pages().settings()->showPart(part);
    }
    [[nodiscard]] QString note(const QString &name) const { return m_page->text(u"setting-note-"_s + name); }
    [[nodiscard]] QJsonObject file() const
    {
        QFile stored(m_page->window.files.workspace->folder() + u"/settings.json"_s);
        return stored.open(QFile::ReadOnly) ? QJsonDocument::fromJson(stored.readAll()).object() : QJsonObject();
    }
    void type(const QString &name, const QString &text)
    {
        auto *line = m_page->find(name)->findChild<QLineEdit *>();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    [[nodiscard]] QStringList shownSettings() const
    {
        QStringList names;
        for (const auto *row : m_page->pages().settings()->findChildren<ui::SettingRow *>()) {
            if (row->isVisible())
                names.append(row->info().name);
        }
        return names;
    }

    std::unique_ptr<PageFixture> m_page;
};

void tst_SettingsPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_page = std::make_unique<PageFixture>();
}

void tst_SettingsPage::everyDeclaredSettingHasItsRow()
{
    show(u"site"_s);
    QCOMPARE(shownSettings().first(), u"siteTitle"_s);
    QStringList all;
    for (const QString &part : {u"site"_s, u"server"_s, u"security"_s}) {
        m_page->pages().settings()->showPart(part);
        all += shownSettings();
    }
    QCOMPARE(static_cast<size_t>(all.size()), models::settings::all().size());
}

void tst_SettingsPage::changeIsInTheFileAtOnce()
{
    show(u"site"_s);
    type(u"siteUrl"_s, u"https://ovelund.example"_s);
    QTRY_COMPARE(file().value(u"siteUrl"_s), QJsonValue(u"https://ovelund.example"_s));
    QTRY_COMPARE(note(u"siteUrl"_s), u"Changed. Default: empty."_s);
    // Without Enter, once nobody types any more.
    auto *author = m_page->find(u"siteAuthor"_s)->findChild<QLineEdit *>();
    author->setFocus();
    QTest::keyClicks(author, u"Tove Ovelund"_s);
    QTRY_COMPARE(file().value(u"siteAuthor"_s), QJsonValue(u"Tove Ovelund"_s));
}

void tst_SettingsPage::resetTakesItBack()
{
    show(u"server"_s);
    type(u"slowMilliseconds"_s, u"250"_s);
    QTRY_COMPARE(file().value(u"slowMilliseconds"_s), QJsonValue(250));
    QTRY_COMPARE(note(u"slowMilliseconds"_s), u"Changed. Default: 500 ms."_s);
    m_page->click(u"setting-reset-slowMilliseconds"_s);
    QTRY_VERIFY(!file().contains(u"slowMilliseconds"_s));
    QTRY_COMPARE(m_page->find(u"slowMilliseconds"_s)->findChild<QDoubleSpinBox *>()->value(), 500.0);
    QVERIFY(!m_page->has(u"setting-note-slowMilliseconds"_s));
}

void tst_SettingsPage::whatDoesNotHoldIsSaidInPlace()
{
    show(u"site"_s);
    type(u"siteUrl"_s, u"ovelund.example"_s);
    QTRY_VERIFY(note(u"siteUrl"_s).startsWith(u"Must be empty or http:// or https://"_s));
    QVERIFY(!file().contains(u"siteUrl"_s));
    type(u"siteUrl"_s, u"https://ovelund.example"_s);
    QTRY_COMPARE(file().value(u"siteUrl"_s), QJsonValue(u"https://ovelund.example"_s));
    QTRY_VERIFY(note(u"siteUrl"_s).startsWith(u"Changed."_s));
    m_page->pages().settings()->showPart(u"server"_s);
    type(u"trustedProxies"_s, u"10.0.0.0/240"_s);
    QTRY_VERIFY(note(u"trustedProxies"_s).contains(u"must be an IP address"_s));
}

void tst_SettingsPage::listsAreWritten()
{
    show(u"server"_s);
    type(u"corsOrigins"_s, u"https://a.example"_s);
    type(u"corsOrigins"_s, u"https://b.example"_s);
    const QJsonArray both{u"https://a.example"_s, u"https://b.example"_s};
    QTRY_COMPARE(file().value(u"corsOrigins"_s).toArray(), both);
}

void tst_SettingsPage::lockedSaysWhereItComesFrom()
{
    auto &settings = m_page->window.files.services->settings();
    QVERIFY(settings.set(models::settings::kPort.info, 8123, models::SettingSource::Environment));
    QVERIFY(settings.set(models::settings::kThreads.info, 2, models::SettingSource::CommandLine));
    show(u"server"_s);
    QVERIFY(!m_page->find(u"port"_s)->isEnabled());
    QCOMPARE(note(u"port"_s), u"Set by environment:"_s);
    QCOMPARE(m_page->find(u"port"_s)->findChild<QDoubleSpinBox *>()->value(), 8123.0);
    QCOMPARE(note(u"threads"_s), u"Set on the command line:"_s);
    QVERIFY(m_page->find(u"address"_s)->isEnabled());
}

void tst_SettingsPage::secretsAreNeverShown()
{
    auto &settings = m_page->window.files.services->settings();
    QVERIFY(settings.set(models::settings::kSecretKey.info, u"0123456789abcdef"_s, models::SettingSource::Environment));
    show(u"security"_s);
    QVERIFY(!m_page->find(u"secretKey"_s)->isEnabled());
    QCOMPARE(m_page->find(u"secretKey"_s)->findChild<QLineEdit *>()->text(), u"set"_s);
    for (const auto *label : m_page->window.window->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(u"0123456789"_s));
}

void tst_SettingsPage::isFoundByWords()
{
    show(u"site"_s);
    m_page->press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"findSetting"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"cache"_s);
    QTRY_COMPARE(shownSettings(), QStringList{u"cacheMegabytes"_s});
    QCOMPARE(m_page->text(u"settingsTitle"_s), u"Found for “cache”"_s);
    m_page->press(Qt::Key_Escape);
    QTRY_VERIFY(shownSettings().size() > 1);
    QTest::keyClicks(m_page->find(u"findSetting"_s), u"dark"_s);
    QTRY_VERIFY(m_page->has(u"appearanceTheme"_s));
    m_page->find<QLineEdit>(u"findSetting"_s)->clear();
    QTest::keyClicks(m_page->find(u"findSetting"_s), u"xyzzy"_s);
    QTRY_VERIFY(shownSettings().isEmpty());
}

void tst_SettingsPage::onlyChangedAreShown()
{
    show(u"site"_s);
    type(u"siteAuthor"_s, u"Tove"_s);
    QTRY_VERIFY(file().contains(u"siteAuthor"_s));
    m_page->click(u"settingsOnlyChanged"_s);
    QTRY_COMPARE(shownSettings(), QStringList{u"siteAuthor"_s});
    m_page->pages().settings()->showPart(u"server"_s);
    QVERIFY(shownSettings().isEmpty());
}

void tst_SettingsPage::restartIsOffered()
{
    show(u"server"_s);
    QVERIFY(!m_page->has(u"restartBar"_s));
    type(u"port"_s, u"8090"_s);
    QTRY_VERIFY(m_page->has(u"restartBar"_s));
    QCOMPARE(m_page->text(u"restartText"_s), u"1 change is felt after the server restarts."_s);
    type(u"port"_s, u"8080"_s);
    QTRY_VERIFY(!m_page->has(u"restartBar"_s));
    type(u"port"_s, u"8090"_s);
    type(u"cacheMegabytes"_s, u"32"_s);
    QTRY_COMPARE(m_page->text(u"restartText"_s), u"2 changes are felt after the server restarts."_s);
    m_page->click(u"restartServer"_s);
    QTRY_VERIFY(!m_page->has(u"restartBar"_s));
    QTRY_COMPARE(m_page->window.server.state(), models::ServerControl::State::Serving);
}

void tst_SettingsPage::titleFollowsItsSetting()
{
    show(u"site"_s);
    type(u"siteTitle"_s, u"Ovelund"_s);
    QTRY_COMPARE(m_page->window.window->windowTitle(), u"Ovelund – Vitrine"_s);
}

void tst_SettingsPage::workspaceTellsItsSpace()
{
    show(u"workspace"_s);
    QCOMPARE(m_page->text(u"workspaceFolder"_s), m_page->window.files.workspace->folder());
    QTRY_COMPARE(m_page->text(u"workspaceBackupState"_s), u"None yet. The database is copied and checked."_s);
    m_page->click(u"workspaceBackUp"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->text(u"workspaceBackupState"_s).startsWith(u"Last one just now"_s), 20'000);
    QVERIFY(m_page->find(u"workspaceSpace"_s)->findChildren<QLabel *>().size() >= 10);
}

void tst_SettingsPage::restoresABackup()
{
    auto &files = m_page->window.files;
    files.create({{u"title"_s, u"One"_s}});
    show(u"workspace"_s);
    m_page->click(u"workspaceBackUp"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->text(u"workspaceBackupState"_s).startsWith(u"Last one"_s), 20'000);
    files.create({{u"title"_s, u"Two"_s}});
    const QDir folder(files.workspace->folder() + u"/backups"_s);
    const QString copy = folder.filePath(folder.entryList({u"backup-*.db"_s}).value(0));
    m_page->pages().settings()->workspacePanel().setFileQuestion(
        [&copy](QWidget *, const QString &, const std::function<void(const QString &)> &chosen) { chosen(copy); });
    m_page->click(u"workspaceRestore"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->has(u"confirmDialog"_s), 20'000);
    QVERIFY(m_page->text(u"confirmReason"_s).contains(u"holds 1 project and 0 articles"_s));
    QVERIFY(m_page->text(u"confirmReason"_s).contains(u"2 projects and 0 articles"_s));
    m_page->click(u"confirmAction"_s);
    const auto *banner = m_page->pages().settings()->workspacePanel().findChild<ui::Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 20'000);
    QCOMPARE(banner->title(), u"The backup was restored."_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->window.page().model().rowCount(), 1, 10'000);
}

void tst_SettingsPage::refusesAFileThatIsNone()
{
    show(u"workspace"_s);
    QFile file(m_page->window.files.filePath(u"letter.db"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("Dear diary");
    file.close();
    m_page->pages().settings()->workspacePanel().setFileQuestion(
        [&file](QWidget *, const QString &, const std::function<void(const QString &)> &chosen) {
            chosen(file.fileName());
        });
    m_page->click(u"workspaceRestore"_s);
    auto *banner = m_page->pages().settings()->workspacePanel().findChild<ui::Banner *>();
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->title(), u"This file cannot be restored. Nothing was changed."_s);
    QTRY_VERIFY(m_page->find(u"workspaceRestore"_s)->isEnabled());
}

void tst_SettingsPage::appearanceChangesAtOnce()
{
    show(u"appearance"_s);
    auto *themes = m_page->find<QComboBox>(u"appearanceTheme"_s);
    themes->setFocus();
    QTest::keyClick(themes, Qt::Key_End);
    QTRY_COMPARE(ui::Theme::schemeOf(themes->palette()), ui::Scheme::Dark);
    QVERIFY(m_page->action(u"themeDark"_s)->isChecked());
    m_page->action(u"themeLight"_s)->trigger();
    QTRY_COMPARE(themes->currentText(), u"Light"_s);
    const auto *editor = m_page->window.page().findChild<QPlainTextEdit *>(u"bodyEditor"_s);
    m_page->find<QSpinBox>(u"appearanceTextSize"_s)->setValue(18);
    QTRY_COMPARE(editor->font().pixelSize(), 18);
    m_page->find<QSpinBox>(u"appearanceTextSize"_s)->setValue(13);
    QTRY_COMPARE(editor->font().pixelSize(), 13);
    m_page->find<QCheckBox>(u"appearanceMotion"_s)->click();
    QVERIFY(m_page->window.theme.isMotionReduced());
    QVERIFY(!QApplication::isEffectEnabled(Qt::UI_AnimateMenu));
}

void tst_SettingsPage::languageSaysWhenItIsFelt()
{
    show(u"appearance"_s);
    auto *languages = m_page->find<QComboBox>(u"appearanceLanguage"_s);
    QCOMPARE(languages->count(), 3);
    languages->setFocus();
    QTest::keyClick(languages, Qt::Key_End);
    QCOMPARE(m_page->window.settings.value(u"view/language"_s).toString(), u"de"_s);
    QCOMPARE(m_page->text(u"appearanceLanguageNote"_s), u"Takes effect when the window is opened the next time."_s);
}

void tst_SettingsPage::everythingFocusableHasAName()
{
    m_page->show(u"settings"_s);
    for (const QString &part : {u"site"_s, u"server"_s, u"security"_s, u"tokens"_s, u"workspace"_s, u"appearance"_s}) {
        m_page->pages().settings()->showPart(part);
        QVERIFY2(m_page->nameless().isEmpty(), qPrintable(part + u": "_s + m_page->nameless().join(u", "_s)));
    }
}

void tst_SettingsPage::pictures()
{
    if (!PageFixture::wantsPictures())
        QSKIP("VITRINE_SCREENSHOTS is not set");
    auto &settings = m_page->window.files.services->settings();
    QVERIFY(settings.set(models::settings::kPort.info, 8080, models::SettingSource::Environment));
    show(u"server"_s);
    type(u"slowMilliseconds"_s, u"250"_s);
    type(u"corsOrigins"_s, u"https://ovelund.example"_s);
    type(u"trustedProxies"_s, u"10.0.0.0/240"_s);
    QTRY_VERIFY(m_page->has(u"restartBar"_s));
    QTRY_VERIFY(note(u"trustedProxies"_s).contains(u"IP address"_s));
    m_page->picture(u"settings-server"_s);
    m_page->pages().settings()->showPart(u"site"_s);
    type(u"siteTitle"_s, u"Studio Ovelund"_s);
    type(u"siteUrl"_s, u"https://ovelund.example"_s);
    QTRY_VERIFY(file().contains(u"siteUrl"_s));
    m_page->picture(u"settings-site"_s);
    m_page->pages().settings()->showPart(u"security"_s);
    m_page->picture(u"settings-security"_s);
    m_page->find<QLineEdit>(u"findSetting"_s)->setText(u"address"_s);
    m_page->picture(u"settings-search"_s);
    m_page->pages().settings()->showPart(u"workspace"_s);
    m_page->click(u"workspaceBackUp"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->text(u"workspaceBackupState"_s).startsWith(u"Last one"_s), 20'000);
    m_page->picture(u"settings-workspace"_s);
    m_page->pages().settings()->showPart(u"appearance"_s);
    m_page->picture(u"settings-appearance"_s);
}

QTEST_MAIN(tst_SettingsPage)
#include "tst_SettingsPage.moc"
