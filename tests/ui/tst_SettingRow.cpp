#include <QDir>
#include <QJsonDocument>

#include "PageFixture.h"
#include "models/workspace/WorkspaceSettings.h"
#include "ui/settings/SettingRow.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// What is typed into a setting is written, whatever happens around it.
class tst_SettingRow final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void anAnswerDoesNotTakeBackWhatWasTypedSince();
    void whatWasTypedIsWrittenWhenTheWindowCloses();
    void enterTriesAgain();
    void isFoundByAllWordsInAnyOrder();

private:
    [[nodiscard]] QLineEdit *editor(const QString &name) const { return m_page->find(name)->findChild<QLineEdit *>(); }
    void type(const QString &name, const QString &text, bool hasEnter = true) const
    {
        QLineEdit *line = editor(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        if (hasEnter)
            QTest::keyClick(line, Qt::Key_Return);
    }
    [[nodiscard]] QString path() const { return m_folder + u"/settings.json"_s; }
    [[nodiscard]] QJsonObject file() const
    {
        QFile stored(path());
        return stored.open(QFile::ReadOnly) ? QJsonDocument::fromJson(stored.readAll()).object() : QJsonObject();
    }

    std::unique_ptr<PageFixture> m_page;
    QString m_folder;
};

void tst_SettingRow::init()
{
    m_page = std::make_unique<PageFixture>();
    m_folder = m_page->window.files.workspace->folder();
    m_page->show(u"settings"_s);
    m_page->pages().settings()->showPart(u"site"_s);
}

/// A slow disk: the first answer comes when another value is on its way already.
void tst_SettingRow::anAnswerDoesNotTakeBackWhatWasTypedSince()
{
    type(u"siteAuthor"_s, u"Tove"_s);
    type(u"siteAuthor"_s, u"Tove Ovelund"_s);
    QStringList shown;
    connect(&m_page->window.files.workspace->settings(), &models::WorkspaceSettings::changed, this,
            [&] { shown.append(editor(u"siteAuthor"_s)->text()); });
    QTRY_COMPARE(file().value(u"siteAuthor"_s), QJsonValue(u"Tove Ovelund"_s));
    QTRY_VERIFY(m_page->text(u"setting-note-siteAuthor"_s).startsWith(u"Changed."_s));
    QCOMPARE(editor(u"siteAuthor"_s)->text(), u"Tove Ovelund"_s);
    QVERIFY2(!shown.contains(u"Tove"_s), "not even for a moment");
}

void tst_SettingRow::whatWasTypedIsWrittenWhenTheWindowCloses()
{
    type(u"siteAuthor"_s, u"Tove Ovelund"_s, false);
    m_page->window.window.reset();
    QTRY_COMPARE(file().value(u"siteAuthor"_s), QJsonValue(u"Tove Ovelund"_s));
}

void tst_SettingRow::enterTriesAgain()
{
    QVERIFY(QDir().mkpath(path())); // a folder stands where the file should be
    type(u"siteAuthor"_s, u"Tove Ovelund"_s);
    auto *row = m_page->find<ui::SettingRow>(u"setting-siteAuthor"_s);
    QTRY_VERIFY(!row->errorText().isEmpty());
    QCOMPARE(editor(u"siteAuthor"_s)->text(), u"Tove Ovelund"_s);
    QVERIFY(QDir().rmdir(path()));
    QTest::keyClick(editor(u"siteAuthor"_s), Qt::Key_Return);
    QTRY_COMPARE(file().value(u"siteAuthor"_s), QJsonValue(u"Tove Ovelund"_s));
    QTRY_VERIFY(row->errorText().isEmpty());
}

void tst_SettingRow::isFoundByAllWordsInAnyOrder()
{
    auto *find = m_page->find<QLineEdit>(u"findSetting"_s);
    QTest::keyClicks(find, u"revoke api"_s);
    QTRY_VERIFY(m_page->has(u"newToken"_s));
}

QTEST_MAIN(tst_SettingRow)
#include "tst_SettingRow.moc"
