#include <QCheckBox>
#include <QClipboard>

#include "PageFixture.h"
#include "models/workspace/TokenAccess.h"
#include "ui/settings/TokenListModel.h"
#include "ui/settings/TokensPanel.h"
#include "ui/widgets/TableView.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// What lets programs in: made, shown once, revoked.
class tst_TokensPanel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void tokenIsMadeAndShownOnce();
    void tokenIsRevokedAfterAsking();
    void tokenNeedsAName();
    void pictures();

private:
    void show()
    {
        m_page->show(u"settings"_s);
        m_page->pages().settings()->showPart(u"tokens"_s);
    }
    [[nodiscard]] bool opens(const QString &secret) const
    {
        auto &files = m_page->window.files;
        const auto reader = files.services->openReader().value();
        return files.services->tokens().authenticate(*reader, secret.toLatin1(), files.clock.now()).has_value();
    }
    /// Through the dialogs; answers the secret.
    QString makeToken(const QString &name);
    [[nodiscard]] ui::TokenListModel &tokens() const { return m_page->pages().settings()->tokens().model(); }

    std::unique_ptr<PageFixture> m_page;
};

void tst_TokensPanel::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_page = std::make_unique<PageFixture>();
}

QString tst_TokensPanel::makeToken(const QString &name)
{
    m_page->click(u"newToken"_s);
    [this] { QTRY_VERIFY(m_page->has(u"newTokenDialog"_s)); }();
    QTest::keyClicks(m_page->find(u"tokenName"_s), name);
    QTest::keyClick(m_page->find(u"tokenName"_s), Qt::Key_Return);
    [this] { QTRY_VERIFY(m_page->has(u"tokenSecretDialog"_s)); }();
    return m_page->find<QLineEdit>(u"tokenSecret"_s)->text();
}

void tst_TokensPanel::tokenIsMadeAndShownOnce()
{
    show();
    const QString secret = makeToken(u"Site build"_s);
    QVERIFY(opens(secret));
    QTRY_VERIFY(m_page->find(u"tokenCopy"_s)->hasFocus());
    m_page->press(Qt::Key_Space);
    QCOMPARE(QApplication::clipboard()->text(), secret);
    QVERIFY(!m_page->find(u"tokenDone"_s)->isEnabled());
    m_page->press(Qt::Key_Escape);
    QVERIFY(m_page->has(u"tokenSecretDialog"_s)); // a slip does not lose it
    m_page->find<QCheckBox>(u"tokenStored"_s)->click();
    m_page->click(u"tokenDone"_s);
    QTRY_VERIFY(!m_page->has(u"tokenSecretDialog"_s));
    QTRY_COMPARE(tokens().rowCount(), 1);
    using Column = ui::TokenListModel::Column;
    QCOMPARE(tokens().index(0, Column::Name).data().toString(), u"Site build"_s);
    QCOMPARE(tokens().index(0, Column::May).data().toString(), u"Read drafts too"_s);
    QCOMPARE(tokens().index(0, Column::LastUsed).data().toString(), u"never"_s);
    QCOMPARE(tokens().index(0, Column::Ends).data().toString(), u"20 November 2027"_s);
    m_page->window.files.clock.advance(std::chrono::hours(24 * 354));
    QCOMPARE(tokens().index(0, Column::Ends).data().toString(), u"In 11 days"_s);
    m_page->window.files.clock.advance(std::chrono::hours(24 * 12));
    QCOMPARE(tokens().index(0, Column::Ends).data().toString(), u"Ended"_s);
    QVERIFY(!opens(secret));
}

void tst_TokensPanel::tokenIsRevokedAfterAsking()
{
    show();
    const QString secret = makeToken(u"Old site"_s);
    m_page->find<QCheckBox>(u"tokenStored"_s)->click();
    m_page->click(u"tokenDone"_s);
    QTRY_COMPARE(tokens().rowCount(), 1);
    m_page->window.window->activateWindow(); // where no window manager does
    QVERIFY(QTest::qWaitForWindowActive(m_page->window.window.get()));
    auto *table = m_page->find<ui::TableView>(u"tokens"_s);
    table->setFocus();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(tokens().index(0, 0)).center());
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_VERIFY(m_page->has(u"confirmDialog"_s));
    QCOMPARE(m_page->text(u"confirmTitle"_s), u"Revoke “Old site”?"_s);
    QVERIFY(opens(secret));
    m_page->click(u"confirmAction"_s);
    QTRY_COMPARE(tokens().rowCount(), 0);
    QVERIFY(!opens(secret));
    QTRY_COMPARE(m_page->toast(), u"“Old site” was revoked"_s);
}

void tst_TokensPanel::tokenNeedsAName()
{
    show();
    m_page->click(u"newToken"_s);
    QTRY_VERIFY(m_page->has(u"newTokenDialog"_s));
    m_page->click(u"tokenCreate"_s);
    QCOMPARE(m_page->text(u"tokenProblem"_s), u"Say what the token is for."_s);
    QVERIFY(m_page->has(u"newTokenDialog"_s));
    QTest::keyClick(m_page->find(u"newTokenDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(!m_page->has(u"newTokenDialog"_s));
    QCOMPARE(tokens().rowCount(), 0);
}

void tst_TokensPanel::pictures()
{
    if (!PageFixture::wantsPictures())
        QSKIP("VITRINE_SCREENSHOTS is not set");
    show();
    m_page->picture(u"settings-tokens-empty"_s);
    for (const QString &name : {u"Old site"_s, u"Newsletter"_s, u"Preview server"_s}) {
        const auto days = name == u"Old site"_s ? 30 : name == u"Newsletter"_s ? 60 : 365;
        QVERIFY(m_page->window.files.workspace->tokens()
                    .create(name, models::Role::Viewer, std::chrono::hours(24 * days))
                    .get());
    }
    m_page->window.files.clock.advance(std::chrono::hours(24 * 50));
    makeToken(u"Site build"_s);
    QTRY_COMPARE(tokens().rowCount(), 4);
    m_page->picture(u"settings-tokens"_s, m_page->find(u"tokenSecretDialog"_s));
    m_page->find<QCheckBox>(u"tokenStored"_s)->click();
    m_page->click(u"tokenDone"_s);
    m_page->click(u"newToken"_s);
    QTRY_VERIFY(m_page->has(u"newTokenDialog"_s));
    m_page->picture(u"settings-tokens-new"_s, m_page->find(u"newTokenDialog"_s));
    QTest::keyClick(m_page->find(u"newTokenDialog"_s), Qt::Key_Escape);
}

QTEST_MAIN(tst_TokensPanel)
#include "tst_TokensPanel.moc"
