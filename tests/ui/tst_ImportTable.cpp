#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>

#include "WorkspaceFixture.h"
#include "models/workspace/WorkspaceExchange.h"
#include "ui/exchange/ImportFilter.h"
#include "ui/exchange/ImportSession.h"
#include "ui/exchange/ImportTable.h"
#include "ui/exchange/ImportTableModel.h"
#include "ui/widgets/TableView.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using models::ImportOutcome;
using ui::ImportRow;
using ui::ImportSession;
using ui::ImportTableModel;
using Column = ImportTableModel::Column;

/// The table in which an import is corrected before anything is written, over a real workspace.
class tst_ImportTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsWhatWouldCome();
    void saysWhyARowCannotCome();
    void correctsACellByTyping();
    void takesACorrectionBack();
    void choosesTheKindInPlace();
    void twoRowsMayNotHaveOneAddress();
    void leavesOutByKey();
    void takesInWhatWasSkipped();
    void setsSeveralAtOnce();
    void showsOneSortOfRows();
    void keepsAMendedRowInSight();
    void importsWhatIsTicked();
    void waitsForRowsThatAreLookedAt();
    void isQuickWithManyFiles();

private:
    void write(const QString &file, const QByteArray &text)
    {
        const QString path = m_files->filePath(u"site/"_s + file);
        QDir().mkpath(QFileInfo(path).path());
        QFile target(path);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(text);
    }
    void read()
    {
        m_session->read(m_files->filePath(u"site"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), ImportSession::State::Table, 30'000);
        m_table->startAnew();
    }
    [[nodiscard]] int rowOf(const QString &file) const
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().at(row).entry.path == file)
                return row;
        }
        qFatal("no row %s", qPrintable(file));
    }
    [[nodiscard]] const ImportRow &row(const QString &file) const { return model().at(rowOf(file)); }
    [[nodiscard]] ImportTableModel &model() const { return m_session->model(); }
    [[nodiscard]] ui::TableView &view() const { return *m_table->view(); }
    /// Puts the keyboard into that cell.
    void goTo(const QString &file, Column column)
    {
        for (int at = 0; at < view().model()->rowCount(); ++at) {
            if (view().model()->index(at, Column::File).data().toString() == file)
                view().setCurrentIndex(view().model()->index(at, column));
        }
        view().setFocus();
    }
    void type(const QString &text)
    {
        QTest::keyClick(&view(), Qt::Key_F2);
        auto *editor = view().findChild<QLineEdit *>(u"importEditor"_s);
        QVERIFY(editor);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!view().findChild<QLineEdit *>(u"importEditor"_s));
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_session->isChecking(), 30'000); }

    std::unique_ptr<WorkspaceFixture> m_files;
    std::unique_ptr<ImportSession> m_session;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<ui::ImportTable> m_table;
};

void tst_ImportTable::init()
{
    m_files = std::make_unique<WorkspaceFixture>();
    m_session = std::make_unique<ImportSession>(m_files->workspace->exchange());
    m_tester = std::make_unique<QAbstractItemModelTester>(&m_session->model(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_table = std::make_unique<ui::ImportTable>(m_session->model(), 24);
    m_table->resize(1100, 500);
    m_table->show();
    m_table->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    write(u"projects/harbour.md"_s, "---\ntitle: Harbour lights\ndate: 2026-03-14\n---\nText.\n");
    write(u"projects/notes.md"_s, "---\ntitle: field notes FINAL2\ndraft: maybe\n---\nText.\n");
    write(u"blog/signs.md"_s, "---\ntitle: What a sign owes you\n---\nText.\n");
}

void tst_ImportTable::cleanup()
{
    m_table.reset();
    m_tester.reset();
    m_session.reset();
    m_files.reset();
}

void tst_ImportTable::showsWhatWouldCome()
{
    read();
    const ImportRow &harbour = row(u"projects/harbour.md"_s);
    QCOMPARE(harbour.state(), ImportRow::State::Ready);
    QCOMPARE(harbour.kindText(), u"Project"_s);
    QCOMPARE(harbour.date(), QDate(2026, 3, 14));
    QCOMPARE(row(u"blog/signs.md"_s).kindText(), u"Article"_s);
    QCOMPARE(row(u"projects/notes.md"_s).state(), ImportRow::State::Attention); // neither a draft nor not
    const auto counts = model().counts();
    QCOMPARE(counts.all, 3);
    QCOMPARE(counts.items, 3);
    QCOMPARE(counts.needLook(), 1);
    QCOMPARE(m_files->workspace->projects().list({}).get()->total, 0);
}

void tst_ImportTable::saysWhyARowCannotCome()
{
    write(u"projects/broken.md"_s, "---\ntitle: [never closed\n---\nText.\n");
    write(u"projects/long.md"_s, "---\ntitle: Long\n---\n" + QByteArray(1'100'000, 'x'));
    read();
    QCOMPARE(row(u"projects/long.md"_s).state(), ImportRow::State::Problem);
    const auto verdict = row(u"projects/long.md"_s).verdict();
    QVERIFY2(verdict.words.contains(u"1000000"_s), qPrintable(verdict.words));
    QCOMPARE(verdict.iconName, u"error"_s);
}

void tst_ImportTable::correctsACellByTyping()
{
    read();
    goTo(u"projects/notes.md"_s, Column::Title);
    type(u"Field notes"_s);
    QCOMPARE(row(u"projects/notes.md"_s).title(), u"Field notes"_s);
    settle();
    goTo(u"projects/notes.md"_s, Column::Slug);
    type(u"Not an address"_s);
    settle();
    QCOMPARE(row(u"projects/notes.md"_s).state(), ImportRow::State::Problem);
    QVERIFY(row(u"projects/notes.md"_s).verdict().words.contains(u"slug"_s));
    goTo(u"projects/notes.md"_s, Column::Slug);
    type(u"field-notes"_s);
    settle();
    QVERIFY(row(u"projects/notes.md"_s).state() != ImportRow::State::Problem);
    QCOMPARE(row(u"projects/notes.md"_s).entry.slug, u"field-notes"_s);
}

void tst_ImportTable::takesACorrectionBack()
{
    read();
    goTo(u"projects/harbour.md"_s, Column::Title);
    type(u"Other"_s);
    settle();
    QCOMPARE(model().corrections().files.size(), 1);
    goTo(u"projects/harbour.md"_s, Column::Title);
    type(u"Harbour lights"_s);
    settle();
    QVERIFY(model().corrections().files.isEmpty());
}

void tst_ImportTable::choosesTheKindInPlace()
{
    read();
    goTo(u"projects/harbour.md"_s, Column::Kind);
    QTest::keyClick(&view(), Qt::Key_F2);
    auto *editor = view().findChild<QComboBox *>(u"importEditor"_s);
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_Down);
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
    QCOMPARE(row(u"projects/harbour.md"_s).kindText(), u"Article"_s);
    QCOMPARE(row(u"projects/harbour.md"_s).entry.kind, u"article"_s);
}

void tst_ImportTable::twoRowsMayNotHaveOneAddress()
{
    read();
    goTo(u"projects/notes.md"_s, Column::Slug);
    type(u"harbour"_s);
    settle();
    QCOMPARE(row(u"projects/notes.md"_s).state(), ImportRow::State::Problem);
    QCOMPARE(row(u"projects/notes.md"_s).verdict().words, u"Another row has this address"_s);
    QCOMPARE(model().counts().problems, 1);
    goTo(u"projects/harbour.md"_s, Column::File);
    QTest::keyClick(&view(), Qt::Key_Space); // left out, it needs none
    QCOMPARE(model().counts().problems, 0);
}

void tst_ImportTable::leavesOutByKey()
{
    read();
    goTo(u"projects/harbour.md"_s, Column::Title);
    QTest::keyClick(&view(), Qt::Key_Delete);
    QCOMPARE(row(u"projects/harbour.md"_s).state(), ImportRow::State::LeftOut);
    QCOMPARE(model().counts().items, 2);
    QTest::keyClick(&view(), Qt::Key_Space);
    settle();
    QCOMPARE(row(u"projects/harbour.md"_s).state(), ImportRow::State::Ready);
}

void tst_ImportTable::takesInWhatWasSkipped()
{
    write(u"package.json"_s, "{}");
    write(u"README.md"_s, "# A small studio\n\nText.\n");
    read();
    QCOMPARE(row(u"README.md"_s).state(), ImportRow::State::LeftOut);
    QVERIFY(row(u"README.md"_s).verdict().words.contains(u"about the site"_s));
    goTo(u"README.md"_s, Column::File);
    QTest::keyClick(&view(), Qt::Key_Space);
    settle();
    QCOMPARE(row(u"README.md"_s).title(), u"A small studio"_s);
    QCOMPARE(model().counts().items, 4);
}

void tst_ImportTable::setsSeveralAtOnce()
{
    read();
    model().setAll({0, 1, 2}, Column::Status, u"draft"_s);
    settle();
    for (int at = 0; at < model().rowCount(); ++at)
        QCOMPARE(model().at(at).statusText(), u"Draft"_s);
    model().setAll({0, 1, 2}, Column::File, false);
    QCOMPARE(model().counts().leftOut, 3);
    QCOMPARE(model().counts().items, 0);
}

void tst_ImportTable::showsOneSortOfRows()
{
    read();
    auto *parts = m_table->findChild<QTabBar *>(u"importParts"_s);
    QCOMPARE(parts->tabText(1), u"Need attention 1"_s);
    parts->setFocus();
    QTest::keyClick(parts, Qt::Key_Right);
    QCOMPARE(view().model()->rowCount(), 1);
    auto *find = m_table->findChild<QLineEdit *>(u"importFind"_s);
    QTest::keyClicks(find, u"nothing"_s);
    QVERIFY(!view().isVisible());
    find->clear();
    parts->setCurrentIndex(0);
    QTest::keyClicks(find, u"SIGN"_s);
    QCOMPARE(view().model()->rowCount(), 1);
}

void tst_ImportTable::keepsAMendedRowInSight()
{
    read();
    m_table->findChild<QTabBar *>(u"importParts"_s)->setCurrentIndex(1);
    QCOMPARE(view().model()->rowCount(), 1);
    goTo(u"projects/notes.md"_s, Column::File);
    QTest::keyClick(&view(), Qt::Key_Space);
    QCOMPARE(model().counts().leftOut, 1);
    QCOMPARE(view().model()->rowCount(), 1); // until another part is chosen
}

void tst_ImportTable::importsWhatIsTicked()
{
    read();
    goTo(u"projects/notes.md"_s, Column::Title);
    type(u"Field notes"_s);
    goTo(u"blog/signs.md"_s, Column::File);
    QTest::keyClick(&view(), Qt::Key_Space);
    m_session->bringIn();
    QTRY_COMPARE(m_session->state(), ImportSession::State::Done);
    QCOMPARE(m_session->report().count(ImportOutcome::Created), 2);
    QCOMPARE(m_session->report().count(ImportOutcome::Skipped), 1);
    QCOMPARE(m_files->workspace->projects().list({}).get()->total, 2);
    QCOMPARE(m_files->workspace->articles().list({}).get()->total, 0);
    read();
    QCOMPARE(row(u"projects/harbour.md"_s).state(), ImportRow::State::Same);
    QCOMPARE(row(u"projects/notes.md"_s).title(), u"Field notes"_s); // as it came in, not as the file has it
}

void tst_ImportTable::waitsForRowsThatAreLookedAt()
{
    read();
    goTo(u"projects/notes.md"_s, Column::Slug);
    type(u"No address"_s);
    m_session->bringIn(); // before the row has been looked at
    settle();
    QCOMPARE(m_session->state(), ImportSession::State::Table);
    QCOMPARE(model().counts().problems, 1);
    m_session->model().leaveOutProblems();
    m_session->bringIn();
    QTRY_COMPARE(m_session->state(), ImportSession::State::Done);
    QCOMPARE(m_session->report().count(ImportOutcome::Created), 2);
}

/// A stall is measured from event to event, with ten times what the window may take.
void tst_ImportTable::isQuickWithManyFiles()
{
    constexpr int kFiles = 5'000;
    for (int i = 0; i < kFiles; ++i)
        write(u"projects/many/p%1.md"_s.arg(i), "---\ntitle: Project " + QByteArray::number(i) + "\n---\nText.\n");
    qint64 longest = 0;
    QElapsedTimer last;
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, [&] {
        longest = std::max(longest, last.isValid() ? last.restart() : 0);
        last.start();
    });
    tick.start(0);
    m_session->read(m_files->filePath(u"site"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), ImportSession::State::Table, 110'000);
    m_table->startAnew();
    goTo(u"projects/harbour.md"_s, Column::Title);
    type(u"Other"_s);
    settle();
    tick.stop();
    QCOMPARE(model().counts().items, kFiles + 3);
    QVERIFY2(longest < 1'000, qPrintable(u"the window stood still for %1 ms"_s.arg(longest)));
}

QTEST_MAIN(tst_ImportTable)
#include "tst_ImportTable.moc"
