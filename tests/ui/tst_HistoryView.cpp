#include <QAbstractItemModelTester>
#include <QDir>
#include <QPushButton>

#include "WindowFixture.h"
#include "ui/history/DiffView.h"
#include "ui/history/MarkedText.h"
#include "ui/history/UndoHistory.h"
#include "ui/history/VersionListModel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TabStrip.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The versions of an item, what differs between them, and the way back.
class tst_HistoryView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void showsWhoWhenAndWhat();
    void comparesWithTheCurrentOrTheOneBefore();
    void theFirstVersionHasNothingBefore();
    void restoresAll();
    void restoresOneField();
    void restoreButtonsSayWhatTheyDo();
    void restoreButtonsStandWithTheirVersion();
    void comparesAnyTwoVersions();
    void showsOneColumn();
    void aNewVersionIsShownByItself();
    void whatIsLookedAtStaysWhenAVersionIsAdded();
    void anotherItemsVersionsAreNeverOffered();
    void pagesThatVersionsPushedOnAreRead();
    void thousandsOfVersionsArePaged();
    void aLongTextDoesNotHoldUpTheWindow();
    void aChangeFarIntoALineIsShown();
    void keyboardReachesEverything();
    void pictures();

private:
    void openHistory() const;
    void choose(int row) const { list()->setCurrentIndex(list()->model()->index(row, 0)); }
    [[nodiscard]] QListView *list() const { return m_window->find<QListView>(u"versions"_s); }
    [[nodiscard]] ui::DiffView *diff() const { return m_window->find<ui::DiffView>(u"diff"_s); }
    void picture(const QString &name) const;

    std::unique_ptr<WindowFixture> m_window;
    models::Id m_id;
};

void tst_HistoryView::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_window = std::make_unique<WindowFixture>();
    auto &files = m_window->files;
    m_id = files
               .create({{u"title"_s, u"Harbour lights"_s},
                        {u"summary"_s, u"Signs for a port"_s},
                        {u"tags"_s, QJsonArray{u"Signs"_s, u"Harbour"_s}},
                        {u"body"_s, uR"(# The brief

The harbour at Vessmark is used by ferries, fishing boats and swimmers. Its old signs were made for none of them.

We were asked for a sign system that reads at night.

## What we did

- 52 signs, lit from the ground up
- One colour of light for each quay
- Maps at both ferry terminals

Nobody has to ask any more.

The lights are on.

See for yourself.
)"_s}}).id;
    files.clock.advance(std::chrono::hours(20));
    files.update(m_id, {{u"role"_s, u"Design lead"_s}});
    files.clock.advance(std::chrono::hours(3));
    files.update(m_id, {{u"summary"_s, u"Wayfinding for a working harbour"_s},
                        {u"tags"_s, QJsonArray{u"Signs"_s, u"Harbour"_s, u"Wayfinding"_s}},
                        {u"body"_s, uR"(# The brief

Ferries, fishing boats and swimmers share the harbour at Vessmark, often in the same hour. The old signs were made for none of them.

We were asked for a wayfinding system that reads **from the water, at night, in rain**.

## What we did

- 46 signs, lit from the ground up
- One colour of light for each quay
- Letters drawn for wet glass

Nobody has to ask any more.

The lights are on.

See for yourself.
)"_s}});
    files.clock.advance(std::chrono::minutes(2));
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
}

void tst_HistoryView::openHistory() const
{
    m_window->press(Qt::Key_H, Qt::ControlModifier);
    QTRY_COMPARE(list()->currentIndex().row(), 1);
}

void tst_HistoryView::showsWhoWhenAndWhat()
{
    openHistory();
    const QAbstractItemModelTester tester(list()->model());
    QCOMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(m_window->text(u"versionCount"_s), u"3 versions"_s);
    const QString first = list()->model()->index(0, 0).data().toString();
    QVERIFY2(first.startsWith(u"Version 3, Api, 2 min ago: "_s), qPrintable(first));
    QVERIFY2(first.contains(u"Summary"_s), qPrintable(first));
    QVERIFY(list()->model()->index(2, 0).data().toString().endsWith(u"Created"_s));
    QVERIFY2(!m_window->list()->isVisible(), "the list gives its room");
    m_window->find<QTabBar>(u"tabs"_s)->setCurrentIndex(0);
    QVERIFY(m_window->list()->isVisible());
}

void tst_HistoryView::comparesWithTheCurrentOrTheOneBefore()
{
    openHistory();
    QTRY_VERIFY(diff()->changes() >= 5);
    QVERIFY(diff()->accessibleDescription().contains(u"Wayfinding for a working harbour"_s));
    choose(2);
    QTRY_VERIFY(diff()->accessibleDescription().contains(u"Design lead"_s));
    choose(1);
    m_window->find<QComboBox>(u"compareWith"_s)->setCurrentIndex(1);
    QTRY_COMPARE(diff()->changes(), 1);
    QVERIFY(diff()->accessibleDescription().contains(u"Design lead"_s));
    QCOMPARE(m_window->text(u"changeCount"_s), u"1 change"_s);
}

void tst_HistoryView::theFirstVersionHasNothingBefore()
{
    openHistory();
    m_window->find<QComboBox>(u"compareWith"_s)->setCurrentIndex(1);
    choose(2);
    QTRY_COMPARE(m_window->find<ui::EmptyState>(u"diffEmpty"_s)->title(), u"The first version"_s);
}

void tst_HistoryView::restoresAll()
{
    openHistory();
    QTRY_VERIFY(diff()->changes() > 0);
    QCOMPARE(m_window->find<QPushButton>(u"restoreVersion"_s)->text(), u"Restore v2"_s);
    m_window->click(u"restoreVersion"_s);
    QTRY_COMPARE(m_window->files.stored(m_id).summary, u"Signs for a port"_s);
    QCOMPARE(m_window->files.stored(m_id).version, 4);
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    QTRY_VERIFY(m_window->window->undoHistory().undoText().contains(u"version 2"_s));
    m_window->window->undoHistory().undo();
    QTRY_COMPARE(m_window->files.stored(m_id).summary, u"Wayfinding for a working harbour"_s);
}

void tst_HistoryView::restoresOneField()
{
    openHistory();
    QTRY_VERIFY(m_window->window->findChild<QWidget *>(u"restore-summary"_s));
    m_window->click(u"restore-summary"_s);
    QTRY_COMPARE(m_window->files.stored(m_id).summary, u"Signs for a port"_s);
    QVERIFY(m_window->files.stored(m_id).body.contains(u"46 signs"_s));
}

void tst_HistoryView::restoreButtonsSayWhatTheyDo()
{
    openHistory();
    QTRY_VERIFY(m_window->window->findChild<QWidget *>(u"restore-summary"_s));
    QCOMPARE(m_window->find<QAbstractButton>(u"restore-summary"_s)->accessibleName(), u"Restore Summary of v2"_s);
}

void tst_HistoryView::restoreButtonsStandWithTheirVersion()
{
    openHistory();
    const auto buttonIsInFirstHalf = [this] {
        const auto *button = m_window->window->findChild<QWidget *>(u"restore-role"_s);
        return button && button->isVisible() && button->x() < diff()->viewport()->width() / 2;
    };
    choose(1);
    m_window->find<QComboBox>(u"compareWith"_s)->setCurrentIndex(1);
    // What would be restored is the later of the two here.
    QTRY_COMPARE(diff()->changes(), 1);
    QVERIFY(!buttonIsInFirstHalf());
    choose(2);
    m_window->find<QComboBox>(u"compareWith"_s)->setCurrentIndex(0);
    QTRY_VERIFY(buttonIsInFirstHalf());
}

void tst_HistoryView::comparesAnyTwoVersions()
{
    m_window->files.update(m_id, {{u"role"_s, u"Lead"_s}});
    openHistory();
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    auto *with = m_window->find<QComboBox>(u"compareWith"_s);
    QTRY_COMPARE(with->count(), 6);
    QVERIFY(with->itemText(5).startsWith(u"v1 Api, "_s));
    choose(1); // v3
    with->setCurrentIndex(5);
    QTRY_VERIFY(m_window->text(u"beforeHead"_s).startsWith(u"v1 "_s));
    QVERIFY(m_window->text(u"afterHead"_s).startsWith(u"v3 "_s));
    QTRY_VERIFY(diff()->accessibleDescription().contains(u"Design lead"_s));
    // Whichever is chosen, the earlier one comes first, and the choice stays.
    choose(3);
    QTRY_COMPARE(m_window->find<ui::EmptyState>(u"diffEmpty"_s)->title(), u"No differences"_s);
    choose(0);
    QTRY_VERIFY(m_window->text(u"afterHead"_s).startsWith(u"v4 "_s));
    QCOMPARE(with->currentIndex(), 5);
    // The current one is compared with the one before it, and the bar says so.
    with->setCurrentIndex(0);
    choose(0);
    QCOMPARE(with->currentText(), u"The version before it"_s);
    choose(2);
    QCOMPARE(with->currentText(), u"The current version"_s);
}

void tst_HistoryView::showsOneColumn()
{
    openHistory();
    QTRY_VERIFY(diff()->changes() >= 5);
    const int changes = diff()->changes();
    m_window->click(u"nextChange"_s);
    m_window->click(u"diffInline"_s);
    QCOMPARE(diff()->arrangement(), ui::DiffLayout::Inline);
    QCOMPARE(diff()->changes(), changes);
    QTRY_VERIFY(m_window->window->findChild<QWidget *>(u"restore-summary"_s)->isVisible());
    m_window->find(u"diffSideBySide"_s)->setFocus();
    m_window->press(Qt::Key_Space);
    QCOMPARE(diff()->arrangement(), ui::DiffLayout::SideBySide);
    QCOMPARE(diff()->changes(), changes);

    using ui::DiffSides;
    const auto &rows = diff()->rows();
    const auto shown = ui::DiffRows::arranged(rows, ui::DiffLayout::Inline);
    // Every side of every change stands there once, and lines that both have once too.
    for (size_t row = 0; row < rows.size(); ++row) {
        const auto count = [&](DiffSides sides) { return std::ranges::count(shown, ui::ShownRow{row, sides}); };
        const bool isChanged = rows[row].lines.isChanged;
        QCOMPARE(count(DiffSides::Both), isChanged ? 0 : 1);
        QCOMPARE(count(DiffSides::Before), isChanged && rows[row].lines.before.number > 0 ? 1 : 0);
        QCOMPARE(count(DiffSides::After), isChanged && rows[row].lines.after.number > 0 ? 1 : 0);
    }
}

void tst_HistoryView::whatIsLookedAtStaysWhenAVersionIsAdded()
{
    openHistory();
    choose(2);
    m_window->files.update(m_id, {{u"role"_s, u"Lead"_s}});
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    QCOMPARE(list()->currentIndex().data(ui::VersionListModel::VersionRole).toInt(), 1);
    QCOMPARE(m_window->find<QPushButton>(u"restoreVersion"_s)->text(), u"Restore v1"_s);
    QTRY_VERIFY(m_window->text(u"afterHead"_s).startsWith(u"v4 "_s));
}

void tst_HistoryView::anotherItemsVersionsAreNeverOffered()
{
    openHistory();
    auto *versions = qobject_cast<ui::VersionListModel *>(list()->model());
    const auto other = m_window->files.create({{u"title"_s, u"Salt"_s}}).id;
    versions->show(other);
    QCOMPARE(versions->rowCount(), 0); // at once, not when the answer is there
    QTRY_COMPARE(versions->rowCount(), 1);
}

void tst_HistoryView::pagesThatVersionsPushedOnAreRead()
{
    auto &files = m_window->files;
    for (int i = 0; i < 57; ++i)
        files.update(m_id, {{u"role"_s, u"Role %1"_s.arg(i)}});
    ui::VersionListModel versions(files.workspace->projects(), files.clock);
    // Without a tester of models, which fetches more by itself.
    versions.show(m_id);
    QTRY_COMPARE(versions.rowCount(), 50);
    // So many meanwhile that the next page is one that is there already.
    for (int i = 0; i < 60; ++i)
        files.update(m_id, {{u"role"_s, u"More %1"_s.arg(i)}});
    versions.fetchMore({});
    QTRY_COMPARE(versions.rowCount(), 60);
    QVERIFY(!versions.canFetchMore({}));
    versions.show(m_id);
    QTRY_COMPARE(versions.rowOf(120), 0);
}

void tst_HistoryView::aNewVersionIsShownByItself()
{
    openHistory();
    m_window->files.update(m_id, {{u"role"_s, u"Lead"_s}});
    QTRY_COMPARE(list()->model()->rowCount(), 4);
}

void tst_HistoryView::thousandsOfVersionsArePaged()
{
    auto &files = m_window->files;
    for (int i = 0; i < 120; ++i)
        files.update(m_id, {{u"role"_s, u"Role %1"_s.arg(i)}});
    openHistory();
    const QAbstractItemModelTester tester(list()->model());
    QTRY_COMPARE(m_window->text(u"versionCount"_s), u"123 versions"_s);
    QCOMPARE(list()->model()->rowCount(), ui::VersionListModel::kPage);
    QTRY_VERIFY((list()->scrollToBottom(), list()->model()->rowCount() == 123));
    QVERIFY(!list()->model()->canFetchMore({}));
}

void tst_HistoryView::aLongTextDoesNotHoldUpTheWindow()
{
    QStringList lines;
    for (int i = 0; i < 2'000; ++i)
        lines.append(u"Line %1 of a long text about the harbour and its lights."_s.arg(i));
    m_window->files.update(m_id, {{u"body"_s, lines.join(u'\n')}});
    for (qsizetype i = 0; i < lines.size(); i += 2)
        lines[i] += u" Edited."_s;
    m_window->files.update(m_id, {{u"body"_s, lines.join(u'\n')}});
    openHistory();
    QTRY_VERIFY_WITH_TIMEOUT(diff()->changes() > 900, 30'000);
    m_window->find(u"nextChange"_s)->setFocus();
    for (int i = 0; i < 20; ++i)
        m_window->click(u"nextChange"_s);
    QVERIFY(m_window->window->isVisible());
}

void tst_HistoryView::aChangeFarIntoALineIsShown()
{
    const QString lead = u"word "_s.repeated(6'000);
    const auto shown = ui::MarkedText::fitted(models::diffWords(lead + u"sea"_s, lead + u"shore"_s));
    const QString text = ui::MarkedText::plain(shown);
    QVERIFY2(text.indexOf(u"shore"_s) > 0 && text.indexOf(u"shore"_s) < 2'000, qPrintable(text.right(100)));
    const auto whole = models::diffWords(u"a sea"_s, u"a shore"_s);
    QCOMPARE(ui::MarkedText::fitted(whole), whole);
}

void tst_HistoryView::keyboardReachesEverything()
{
    openHistory();
    QCOMPARE(QApplication::focusWidget(), list());
    QTRY_VERIFY(diff()->changes() > 0);
    QSet<QString> reached;
    for (int i = 0; i < 40; ++i) {
        m_window->press(Qt::Key_Tab);
        if (const QWidget *focused = QApplication::focusWidget())
            reached.insert(focused->objectName());
    }
    for (const QString &name :
         {u"compareWith"_s, u"diff"_s, u"restore-summary"_s, u"restoreVersion"_s, u"nextChange"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
}

void tst_HistoryView::picture(const QString &name) const
{
    const QDir folder(qEnvironmentVariable("VITRINE_SCREENSHOTS"));
    QCoreApplication::processEvents();
    QVERIFY(m_window->window->grab().save(folder.filePath(name + u".png"_s)));
}

/// For the designer's eye: VITRINE_SCREENSHOTS names the folder.
void tst_HistoryView::pictures()
{
    if (qEnvironmentVariableIsEmpty("VITRINE_SCREENSHOTS"))
        QSKIP("VITRINE_SCREENSHOTS is not set");
    openHistory();
    QTRY_VERIFY(diff()->changes() > 0);
    for (const auto &[choice, scheme] :
         {std::pair{ui::ThemeChoice::Light, u"light"_s}, {ui::ThemeChoice::Dark, u"dark"_s}}) {
        m_window->theme.setChoice(choice);
        m_window->window->resize(1280, 800);
        picture(u"history-%1-1280x800"_s.arg(scheme));
        m_window->window->resize(1920, 1080);
        picture(u"history-%1-1920x1080"_s.arg(scheme));
        m_window->window->resize(1280, 800);
        m_window->click(u"diffInline"_s);
        diff()->setFocus();
        picture(u"history-inline-%1-1280x800"_s.arg(scheme));
        m_window->click(u"diffSideBySide"_s);
    }
}

QTEST_MAIN(tst_HistoryView)
#include "tst_HistoryView.moc"
