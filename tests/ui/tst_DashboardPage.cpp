#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>

#include "PageFixture.h"
#include "models/workspace/PictureAccess.h"
#include "models/workspace/WorkspaceBackups.h"
#include "ui/pictures/PictureValue.h"
#include "ui/widgets/ActionRow.h"
#include "ui/widgets/ItemRow.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using models::Topic;

/// The first page: what waits, what happened, and the ways from there.
class tst_DashboardPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void leadsThroughTheFirstSteps();
    void showsWhatIsIncompleteWithItsOneButton();
    void buttonOpensTheItemAtItsField();
    void showsWhatIsScheduledAndWhatIsNot();
    void showsWhatHappened();
    void rowsShowCovers();
    void followsChangesWithinASecond();
    void longListsLeadToTheFilteredList();
    void bothKindsAreOfferedWhenBothHaveMore();
    void backsUpNow();
    void saysWhyABackupFailed();
    void serverCardFollowsTheServer();
    void usualContentFitsWithoutScrolling();
    void everythingFocusableHasAName();
    void pictures();

private:
    void create(const QJsonObject &fields) { m_page->window.files.create(fields); }
    void createArticle(const QJsonObject &fields)
    {
        QVERIFY(m_page->window.files.workspace->articles().create(fields).get());
    }
    [[nodiscard]] QStringList rows(const QString &card) const
    {
        QStringList titles;
        for (const auto *row : m_page->find(card)->findChildren<ui::ItemRow *>()) {
            if (row->isVisible())
                titles.append(row->content().title);
        }
        return titles;
    }
    [[nodiscard]] QStringList attention() const
    {
        QStringList titles;
        for (const auto *row : m_page->find(u"attentionCard"_s)->findChildren<ui::ActionRow *>()) {
            if (row->isVisible())
                titles.append(row->content().title + u": "_s + row->content().action);
        }
        return titles;
    }
    void usualContent();
    /// In the middle of the thumbnail of that item's row.
    [[nodiscard]] QColor thumbnail(const QString &card, const QString &title) const
    {
        const auto rows = m_page->find(card)->findChildren<ui::ItemRow *>();
        const auto row = std::ranges::find_if(
            rows, [&title](const ui::ItemRow *one) { return one->isVisible() && one->content().title == title; });
        return row == rows.end() ? QColor()
                                 : (*row)->grab().toImage().pixelColor(ui::Metric::kSpace16 + 4, (*row)->height() / 2);
    }

    static inline const QJsonObject kCover{{u"url"_s, u"/media/a.jpg"_s}, {u"alt"_s, u"A harbour"_s}};
    std::unique_ptr<PageFixture> m_page;
};

void tst_DashboardPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_page = std::make_unique<PageFixture>();
}

void tst_DashboardPage::usualContent()
{
    const auto add = [this](QJsonObject fields) {
        create(fields);
        m_page->window.files.clock.advance(std::chrono::hours(5));
    };
    add({{u"title"_s, u"Harbour lights"_s},
         {u"status"_s, u"published"_s},
         {u"summary"_s, u"Lamps."_s},
         {u"cover"_s, kCover}});
    add({{u"title"_s, u"Brinewell Museum"_s}, {u"status"_s, u"published"_s}, {u"summary"_s, u"A museum."_s}});
    add({{u"title"_s, u"Dune line"_s},
         {u"status"_s, u"published"_s},
         {u"cover"_s, QJsonObject{{u"url"_s, u"/media/b.jpg"_s}}}});
    add({{u"title"_s, u"Kestrelhouse tea tins"_s}, {u"publishAt"_s, u"2026-12-24T09:00:00Z"_s}});
    createArticle({{u"title"_s, u"What a sign owes you"_s}, {u"publishAt"_s, u"2026-12-24T09:30:00Z"_s}});
    add({{u"title"_s, u"Field notes"_s}});
    createArticle({{u"title"_s, u"A week without a grid"_s}});
    createArticle({{u"title"_s, u"On quiet signs"_s}, {u"status"_s, u"published"_s}, {u"cover"_s, kCover}});
    m_page->window.files.clock.advance(std::chrono::minutes(12));
}

void tst_DashboardPage::leadsThroughTheFirstSteps()
{
    m_page->show(u"dashboard"_s);
    QTRY_VERIFY(m_page->has(u"firstStepsCard"_s));
    QVERIFY(!m_page->has(u"attentionCard"_s));
    const auto steps = m_page->find(u"firstStepsCard"_s)->findChildren<ui::ActionRow *>();
    QCOMPARE(steps.size(), 4);
    auto *token = m_page->findIn(u"firstStepsCard"_s, u"action3"_s)->findChild<QAbstractButton *>();
    QCOMPARE(token->text(), u"Make a token"_s);
    QTest::mouseClick(token, Qt::LeftButton);
    QTRY_VERIFY(m_page->has(u"newToken"_s));
}

void tst_DashboardPage::showsWhatIsIncompleteWithItsOneButton()
{
    usualContent();
    m_page->show(u"dashboard"_s);
    QTRY_COMPARE(attention(), (QStringList{u"On quiet signs: Add excerpt"_s, u"Dune line: Add text"_s,
                                           u"Brinewell Museum: Add cover"_s}));
    QCOMPARE(m_page->findIn<QLabel>(u"attentionCard"_s, u"cardNote"_s)->text(), u"3 items"_s);
}

void tst_DashboardPage::buttonOpensTheItemAtItsField()
{
    usualContent();
    m_page->show(u"dashboard"_s);
    QTRY_COMPARE(attention().size(), 3);
    auto *row = m_page->findIn(u"attentionCard"_s, u"action0"_s);
    QTest::mouseClick(row->findChild<QAbstractButton *>(), Qt::LeftButton);
    ui::ContentPage &articles = m_page->window.window->articlesPage();
    QTRY_VERIFY(articles.isVisible());
    QTRY_COMPARE(articles.session().title(), u"On quiet signs"_s);
    const auto *excerpt = articles.findChild<QWidget *>(u"excerpt"_s);
    QTRY_VERIFY(excerpt->isAncestorOf(QApplication::focusWidget()));
}

void tst_DashboardPage::showsWhatIsScheduledAndWhatIsNot()
{
    usualContent();
    m_page->show(u"dashboard"_s);
    QTRY_COMPARE(rows(u"scheduledCard"_s), (QStringList{u"Kestrelhouse tea tins"_s, u"What a sign owes you"_s}));
    QCOMPARE(rows(u"draftsCard"_s), (QStringList{u"A week without a grid"_s, u"Field notes"_s}));
    auto *first = m_page->findIn<QAbstractButton>(u"draftsCard"_s, u"item1"_s);
    first->setFocus();
    m_page->press(Qt::Key_Space);
    QTRY_VERIFY(m_page->window.page().isVisible());
    QTRY_VERIFY(m_page->window.isOpen(u"Field notes"_s));
}

void tst_DashboardPage::showsWhatHappened()
{
    usualContent();
    const auto item = m_page->window.files.workspace->projects().list({.text = u"Field"_s}).get().value().items.front();
    m_page->window.files.trash(item.id);
    m_page->show(u"dashboard"_s);
    QTRY_COMPARE(rows(u"changesCard"_s).value(0), u"Field notes"_s);
    const auto *row = m_page->findIn<ui::ItemRow>(u"changesCard"_s, u"item0"_s);
    QCOMPARE(row->content().detail, u"Project, moved to trash by api"_s);
    QCOMPARE(row->content().when, u"just now"_s);
    QTest::mouseClick(const_cast<ui::ItemRow *>(row), Qt::LeftButton);
    QTRY_VERIFY(m_page->pages().trash()->isVisible());
}

void tst_DashboardPage::rowsShowCovers()
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString file = m_page->window.files.filePath(u"red.png"_s);
    QVERIFY(image.save(file));
    const auto asset = m_page->window.files.workspace->pictures().add(file).get();
    QVERIFY(asset);
    const QJsonObject cover = ui::PictureValue::with(QJsonObject(), *asset);
    const QColor red(Qt::red);
    create({{u"title"_s, u"Draft"_s}, {u"cover"_s, cover}});
    create({{u"title"_s, u"Timed"_s}, {u"publishAt"_s, u"2126-12-24T09:00:00Z"_s}, {u"cover"_s, cover}});
    create({{u"title"_s, u"Bare"_s}});
    m_page->show(u"dashboard"_s);
    QTRY_COMPARE(thumbnail(u"changesCard"_s, u"Draft"_s), red);
    QTRY_COMPARE(thumbnail(u"draftsCard"_s, u"Draft"_s), red);
    QTRY_COMPARE(thumbnail(u"scheduledCard"_s, u"Timed"_s), red);
    QVERIFY(thumbnail(u"changesCard"_s, u"Bare"_s).isValid());
    QVERIFY(thumbnail(u"changesCard"_s, u"Bare"_s) != red);
}

void tst_DashboardPage::followsChangesWithinASecond()
{
    usualContent();
    m_page->show(u"dashboard"_s);
    QTRY_COMPARE(rows(u"draftsCard"_s).size(), 2);
    const auto *row = m_page->findIn<ui::ItemRow>(u"draftsCard"_s, u"item0"_s);
    m_page->window.files.clock.advance(std::chrono::minutes(1));
    create({{u"title"_s, u"The newest draft"_s}});
    // A second is promised; ten times that for a busy machine.
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"draftsCard"_s).value(0), u"The newest draft"_s, 10'000);
    QCOMPARE(m_page->findIn<ui::ItemRow>(u"draftsCard"_s, u"item0"_s), row); // no flicker: the row stays
}

void tst_DashboardPage::longListsLeadToTheFilteredList()
{
    for (int i = 0; i < 14; ++i)
        create({{u"title"_s, u"Draft %1"_s.arg(i)}});
    create({{u"title"_s, u"Online"_s}, {u"status"_s, u"published"_s}});
    m_page->show(u"dashboard"_s);
    QTRY_COMPARE(rows(u"draftsCard"_s).size(), 2);
    auto *more = m_page->findIn<QAbstractButton>(u"draftsCard"_s, u"more"_s);
    QCOMPARE(more->text(), u"and 12 more"_s);
    QTest::mouseClick(more, Qt::LeftButton);
    QTRY_VERIFY(m_page->window.page().isVisible());
    QTRY_COMPARE(m_page->window.page().model().rowCount(), 14);
    QCOMPARE(m_page->window.find<QComboBox>(u"statusFilter"_s)->currentText(), u"Not scheduled"_s);
}

void tst_DashboardPage::bothKindsAreOfferedWhenBothHaveMore()
{
    for (int i = 0; i < 3; ++i) {
        create({{u"title"_s, u"Draft %1"_s.arg(i)}});
        createArticle({{u"title"_s, u"Text %1"_s.arg(i)}});
    }
    m_page->show(u"dashboard"_s);
    QTRY_COMPARE(rows(u"draftsCard"_s).size(), 2);
    QTest::mouseClick(m_page->findIn(u"draftsCard"_s, u"more"_s), Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().at(1)->text(), u"3 articles"_s);
    menu->actions().at(1)->trigger();
    menu->close();
    QTRY_VERIFY(m_page->window.window->articlesPage().isVisible());
    QTRY_COMPARE(m_page->window.window->articlesPage().model().rowCount(), 3);
}

void tst_DashboardPage::backsUpNow()
{
    usualContent();
    m_page->show(u"dashboard"_s);
    const auto state = [this] { return m_page->findIn<QLabel>(u"backupCard"_s, u"cardState"_s)->text(); };
    QTRY_COMPARE(state(), u"Never"_s);
    QTest::mouseClick(m_page->findIn(u"backupCard"_s, u"cardAction"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"just now, checked"_s, 20'000);
    QVERIFY(m_page->toast().startsWith(u"Backed up"_s));
    m_page->show(u"dashboard"_s);
    QTRY_COMPARE(state(), u"just now, checked"_s);
}

void tst_DashboardPage::saysWhyABackupFailed()
{
    m_page->show(u"dashboard"_s);
    QFile file(m_page->window.files.workspace->folder() + u"/backups"_s);
    QDir(file.fileName()).removeRecursively();
    QVERIFY(file.open(QFile::WriteOnly));
    QTest::mouseClick(m_page->findIn(u"backupCard"_s, u"cardAction"_s), Qt::LeftButton);
    QTRY_COMPARE(m_page->findIn<QLabel>(u"backupCard"_s, u"cardState"_s)->text(), u"The backup failed"_s);
    QVERIFY(m_page->findIn<QLabel>(u"backupCard"_s, u"cardReason"_s)->text().contains(u"cannot be made"_s));
    QVERIFY(m_page->findIn(u"backupCard"_s, u"cardAction"_s)->isEnabled());
}

void tst_DashboardPage::serverCardFollowsTheServer()
{
    m_page->show(u"dashboard"_s);
    const auto state = [this] { return m_page->findIn<QLabel>(u"serverCard"_s, u"cardState"_s)->text(); };
    QCOMPARE(state(), u"Serving"_s);
    m_page->window.server.breakDown(u"Port 8080 is taken by another program."_s);
    QCOMPARE(state(), u"Could not start"_s);
    QCOMPARE(m_page->findIn<QLabel>(u"serverCard"_s, u"cardReason"_s)->text(),
             u"Port 8080 is taken by another program."_s);
    QTest::mouseClick(m_page->findIn(u"serverCard"_s, u"cardAction"_s), Qt::LeftButton);
    QCOMPARE(state(), u"Serving"_s);
}

void tst_DashboardPage::usualContentFitsWithoutScrolling()
{
    usualContent();
    m_page->show(u"dashboard"_s);
    QTRY_COMPARE(attention().size(), 3);
    QTRY_COMPARE(rows(u"changesCard"_s).size(), 4);
    QCOMPARE(m_page->window.window->size(), QSize(1280, 800));
    const auto *scroll = m_page->pages().dashboard()->findChild<QScrollArea *>();
    QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
    m_page->window.window->resize(1024, 640);
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
    QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
}

void tst_DashboardPage::everythingFocusableHasAName()
{
    usualContent();
    m_page->show(u"dashboard"_s);
    QTRY_COMPARE(attention().size(), 3);
    QVERIFY2(m_page->nameless().isEmpty(), qPrintable(m_page->nameless().join(u", "_s)));
}

void tst_DashboardPage::pictures()
{
    if (!PageFixture::wantsPictures())
        QSKIP("VITRINE_SCREENSHOTS is not set");
    m_page->show(u"dashboard"_s);
    QTRY_VERIFY(m_page->has(u"firstStepsCard"_s));
    m_page->picture(u"dashboard-first"_s);
    usualContent();
    QTest::mouseClick(m_page->findIn(u"backupCard"_s, u"cardAction"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->toast().startsWith(u"Backed up"_s), 20'000);
    m_page->window.files.clock.advance(std::chrono::hours(3));
    m_page->show(u"dashboard"_s);
    QTRY_COMPARE(attention().size(), 3);
    m_page->picture(u"dashboard"_s);
    m_page->window.window->resize(1920, 1080);
    m_page->picture(u"dashboard-1920"_s);
    for (int i = 0; i < 9; ++i)
        create(
            {{u"title"_s,
              u"A very long title that goes on and on about harbours, their lights and all that is written beside them in the dark %1"_s
                  .arg(i)},
             {u"status"_s, i % 2 ? u"published"_s : u"draft"_s}});
    m_page->window.server.breakDown(u"Port 8080 is taken by another program. Choose another one in the settings."_s);
    m_page->window.window->resize(1024, 640);
    QTRY_VERIFY(attention().value(0).startsWith(u"A very"_s));
    m_page->picture(u"dashboard-small"_s);
}

QTEST_MAIN(tst_DashboardPage)
#include "tst_DashboardPage.moc"
