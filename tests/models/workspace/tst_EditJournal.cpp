#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include "TestClock.h"
#include "TestDisk.h"
#include "models/workspace/EditJournal.h"
#include "models/workspace/JournalFile.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Edits that are not saved yet survive the program, and nothing but the last of them can be spoilt.
class tst_EditJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatWasKeptIsOfferedAfterwards();
    void isOnDiskWithinASecond();
    void theLastEditsWin();
    void whatWasRemovedIsNotOffered();
    void aRunningProgramKeepsItsOwn();
    void orphansAreOfferedToOne();
    void anOpenedOrphanStaysUntilItIsKeptAnew();
    void longTypingStaysSmall();
    void truncatedAtEveryByte();
    void damagedAtEveryByte();
    void whatMakesNoSenseIsSetAside();
    void isForItsOwnerOnly();
    void whatStandsInTheWayIsToldAndTriedAgain();
    void aFullDiskKeepsWhatItHasAndTakesTheRestLater();
    void aDiskThatIsFullFromTheStart();
    void aFileThatMayNotGrowKeepsWhatItHas();
    void aFolderThatIsRemovedIsMadeAgain();

private:
    /// One program on the workspace.
    struct Program
    {
        explicit Program(const QString &folder)
            : journal(std::make_unique<EditJournal>(folder, mailbox, clock))
        {
        }
        [[nodiscard]] std::vector<OrphanedEdits> orphans() const { return journal->takeOrphans().get(); }

        Mailbox mailbox;
        TestClock clock;
        std::unique_ptr<EditJournal> journal;
    };

    static UnsavedEdits edits(const QString &title);
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"journal"_s); }
    [[nodiscard]] QStringList files(const QString &pattern) const
    {
        return QDir(folder()).entryList({pattern}, QDir::Files);
    }
    [[nodiscard]] QByteArray bytes() const;
    void write(const QByteArray &bytes) const;
    void leave(const QString &title) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_EditJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

UnsavedEdits tst_EditJournal::edits(const QString &title)
{
    return {.kind = u"project"_s,
            .id = *Id::parse(u"0197a3c0-7c10-7000-8000-000000000001"),
            .version = 7,
            .title = title,
            .base = {{u"title"_s, u"Harbour lights"_s}, {u"body"_s, u"One.\n"_s}},
            .values = {{u"title"_s, title}}};
}

QByteArray tst_EditJournal::bytes() const
{
    QFile file(folder() + u'/' + files(u"*.edits"_s).value(0));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_EditJournal::write(const QByteArray &bytes) const
{
    QDir(folder()).removeRecursively();
    QDir().mkpath(folder());
    QFile file(folder() + u"/0123-1.edits"_s);
    QVERIFY(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size());
}

/// As a program that ends with these edits.
void tst_EditJournal::leave(const QString &title) const
{
    const Program program(folder());
    program.journal->keep(program.journal->begin(), edits(title));
}

void tst_EditJournal::whatWasKeptIsOfferedAfterwards()
{
    leave(u"Harbour lights, Vessmark"_s);
    const Program next(folder());
    const auto orphans = next.orphans();
    QCOMPARE(orphans.size(), size_t(1));
    UnsavedEdits expected = edits(u"Harbour lights, Vessmark"_s);
    expected.at = TestClock().now();
    QCOMPARE(orphans.front().edits, expected);
    next.journal->removeOrphan(orphans.front().name);
    QTRY_VERIFY(files(u"*"_s).filter(u"edits"_s).isEmpty());
}

void tst_EditJournal::isOnDiskWithinASecond()
{
    const Program program(folder());
    const auto key = program.journal->begin();
    for (int edit = 0; edit < 5; ++edit) {
        const QString title = u"Edit %1"_s.arg(edit);
        QElapsedTimer elapsed;
        elapsed.start();
        program.journal->keep(key, edits(title));
        QVERIFY2(elapsed.elapsed() < 100, "never waits for the disk");
        QTRY_VERIFY_WITH_TIMEOUT(bytes().contains(title.toUtf8()), 10'000);
    }
}

void tst_EditJournal::theLastEditsWin()
{
    {
        const Program program(folder());
        const auto key = program.journal->begin();
        for (const QString &title : {u"A"_s, u"B"_s, u"C"_s}) {
            program.journal->keep(key, edits(title));
            QTRY_VERIFY(bytes().contains("\"title\":\"" + title.toUtf8()));
        }
        UnsavedEdits onAnother = edits(u"D"_s);
        onAnother.version = 8;
        onAnother.base.insert(u"body"_s, u"Two.\n"_s);
        program.journal->keep(key, onAnother);
    }
    const auto orphans = Program(folder()).orphans();
    QCOMPARE(orphans.size(), size_t(1));
    QCOMPARE(orphans.front().edits.title, u"D"_s);
    QCOMPARE(orphans.front().edits.version, 8);
    QCOMPARE(orphans.front().edits.base[u"body"_s].toString(), u"Two.\n"_s);
}

void tst_EditJournal::whatWasRemovedIsNotOffered()
{
    {
        const Program program(folder());
        const auto saved = program.journal->begin();
        program.journal->keep(saved, edits(u"Saved"_s));
        QTRY_VERIFY(!bytes().isEmpty());
        program.journal->remove(saved);
        const auto atOnce = program.journal->begin();
        program.journal->keep(atOnce, edits(u"Taken back at once"_s));
        program.journal->remove(atOnce);
        program.journal->keep(program.journal->begin(), edits(u"Open"_s));
    }
    const auto orphans = Program(folder()).orphans();
    QCOMPARE(orphans.size(), size_t(1));
    QCOMPARE(orphans.front().edits.title, u"Open"_s);
}

void tst_EditJournal::aRunningProgramKeepsItsOwn()
{
    auto first = std::make_unique<Program>(folder());
    first->journal->keep(first->journal->begin(), edits(u"First"_s));
    QTRY_VERIFY(!bytes().isEmpty());
    const Program second(folder());
    QVERIFY(second.orphans().empty());
    second.journal->keep(second.journal->begin(), edits(u"Second"_s));
    QTRY_COMPARE(files(u"*.edits"_s).size(), 2);
    first.reset();
    const auto orphans = second.orphans();
    QCOMPARE(orphans.size(), size_t(1));
    QCOMPARE(orphans.front().edits.title, u"First"_s);
}

void tst_EditJournal::orphansAreOfferedToOne()
{
    leave(u"Left"_s);
    auto first = std::make_unique<Program>(folder());
    QCOMPARE(first->orphans().size(), size_t(1));
    QVERIFY2(first->orphans().empty(), "once");
    QVERIFY(Program(folder()).orphans().empty());
    first.reset(); // decided nothing
    QCOMPARE(Program(folder()).orphans().size(), size_t(1));
}

void tst_EditJournal::anOpenedOrphanStaysUntilItIsKeptAnew()
{
    leave(u"Left"_s);
    {
        const Program program(folder());
        const auto orphans = program.orphans();
        program.journal->keep(program.journal->begin(), orphans.front().edits);
        program.journal->removeOrphan(orphans.front().name);
    }
    const auto orphans = Program(folder()).orphans();
    QCOMPARE(orphans.size(), size_t(1));
    QCOMPARE(orphans.front().edits.title, u"Left"_s);
}

void tst_EditJournal::longTypingStaysSmall()
{
    const QByteArray text(200'000, 'x');
    const QString path = m_folder->filePath(u"long"_s);
    auto file = JournalFile::create(path, text);
    QVERIFY(file);
    for (int i = 0; i < 5; ++i)
        QVERIFY(file->append(text));
    QCOMPARE(file->size(), QFileInfo(path).size());
    QFile written(path);
    QVERIFY(written.open(QFile::ReadOnly));
    QCOMPARE(JournalFile::parse(written.readAll()).records.size(), size_t(6));

    const Program program(folder());
    const auto key = program.journal->begin();
    for (int i = 0; i < 8; ++i) {
        UnsavedEdits longOnes = edits(QString::number(i));
        longOnes.values.insert(u"body"_s, QString::fromLatin1(text));
        program.journal->keep(key, longOnes);
        QTRY_VERIFY(bytes().contains("\"title\":\"" + QByteArray::number(i) + '"'));
    }
    QVERIFY(bytes().size() < 1'500'000);
}

void tst_EditJournal::truncatedAtEveryByte()
{
    const Result<JournalFile> file = JournalFile::create(m_folder->filePath(u"whole"_s), "first");
    QVERIFY(file && const_cast<JournalFile &>(*file).append("second"));
    QFile whole(m_folder->filePath(u"whole"_s));
    QVERIFY(whole.open(QFile::ReadOnly));
    const QByteArray bytes = whole.readAll();
    for (qsizetype size = 0; size <= bytes.size(); ++size) {
        const auto content = JournalFile::parse(bytes.first(size));
        QVERIFY2(!content.isDamaged, qPrintable(QString::number(size)));
        const size_t expected = size == bytes.size() ? 2 : size >= bytes.size() - 18 ? 1 : 0;
        QCOMPARE(content.records.size(), expected);
    }
}

void tst_EditJournal::damagedAtEveryByte()
{
    leave(u"Left"_s);
    const QByteArray whole = bytes();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        QVERIFY2(JournalFile::parse(damaged).records.empty(), qPrintable(QString::number(at)));
    }
    // The second of two is spoilt: the first is still offered, and the file kept to be looked at.
    QByteArray two = whole + whole.sliced(16);
    two[two.size() - 3] = '#';
    write(two);
    const Program program(folder());
    QCOMPARE(program.orphans().size(), size_t(1));
    QCOMPARE(files(u"*.damaged"_s).size(), 1);
}

void tst_EditJournal::whatMakesNoSenseIsSetAside()
{
    write("This is no journal at all, whatever it is called.");
    QVERIFY(Program(folder()).orphans().empty());
    QCOMPARE(files(u"*.damaged"_s).size(), 1);
    QVERIFY(files(u"*.edits"_s).isEmpty());
    QVERIFY(Program(folder()).orphans().empty());

    write({}); // a program that ended before it wrote anything
    QVERIFY(Program(folder()).orphans().empty());
    QVERIFY(files(u"*.damaged"_s).isEmpty());
    QVERIFY(files(u"*.edits"_s).isEmpty());
}

void tst_EditJournal::isForItsOwnerOnly()
{
    const mode_t before = umask(0);
    leave(u"Private"_s);
    umask(before);
    const auto own = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    for (const QString &name : files(u"*.*"_s))
        QCOMPARE(QFile::permissions(folder() + u'/' + name), own);
    QCOMPARE(QFile::permissions(folder()), own | QFile::ExeOwner | QFile::ExeUser);
}

void tst_EditJournal::whatStandsInTheWayIsToldAndTriedAgain()
{
    QFile obstacle(folder());
    QVERIFY(obstacle.open(QFile::WriteOnly)); // where the folder should be
    obstacle.close();
    const Program program(folder());
    const QSignalSpy told(program.journal.get(), &EditJournal::failureChanged);
    program.journal->keep(program.journal->begin(), edits(u"Kept in the end"_s));
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(!program.journal->failure().isEmpty());
    QVERIFY(obstacle.remove());
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(program.journal->failure().isEmpty());
    QVERIFY(bytes().contains("Kept in the end"));
}

void tst_EditJournal::aFullDiskKeepsWhatItHasAndTakesTheRestLater()
{
    const TestDisk disk(2);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk");
    const QString onDisk = disk.filePath(u"journal"_s);
    UnsavedEdits longOnes = edits(u"Long"_s);
    longOnes.values.insert(u"body"_s, QString(400'000, u'x'));
    {
        const Program program(onDisk);
        const QSignalSpy told(program.journal.get(), &EditJournal::failureChanged);
        const auto key = program.journal->begin();
        program.journal->keep(key, edits(u"Short"_s));
        QTRY_COMPARE(QDir(onDisk).entryList({u"*.edits"_s}).size(), 1);
        QVERIFY(disk.fillUpTo(64 * 1024));
        program.journal->keep(key, longOnes);
        QTRY_COMPARE(program.journal->failure(), u"The disk is full."_s);
        // A program that is killed now has lost nothing but what there was no room for.
        QFile kept(onDisk + u'/' + QDir(onDisk).entryList({u"*.edits"_s}).value(0));
        QVERIFY(kept.open(QFile::ReadOnly));
        const auto content = JournalFile::parse(kept.readAll());
        QVERIFY(!content.isDamaged);
        QCOMPARE(content.records.size(), size_t(1));
        QVERIFY(content.records.front().contains("Short"));

        disk.freeSpace();
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(program.journal->failure().isEmpty());
    }
    const auto orphans = Program(onDisk).orphans();
    QCOMPARE(orphans.size(), size_t(1));
    longOnes.at = TestClock().now();
    QCOMPARE(orphans.front().edits, longOnes);
}

void tst_EditJournal::aDiskThatIsFullFromTheStart()
{
    const TestDisk disk(2);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk");
    QVERIFY(disk.fillUpTo(0));
    const Program program(disk.filePath(u"journal"_s));
    program.journal->keep(program.journal->begin(), edits(u"Kept in the end"_s));
    QTRY_COMPARE(program.journal->failure(), u"The disk is full."_s);
    disk.freeSpace();
    QTRY_VERIFY(program.journal->failure().isEmpty());
    QCOMPARE(QDir(disk.filePath(u"journal"_s)).entryList({u"*.edits"_s}).size(), 1);
}

/// What a full disk does, where none can be mounted.
void tst_EditJournal::aFileThatMayNotGrowKeepsWhatItHas()
{
    const QString path = m_folder->filePath(u"limited"_s);
    auto file = JournalFile::create(path, "first");
    QVERIFY(file);
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{512, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto refused = file->append(QByteArray(4'000, 'x'));
    const auto small = file->append("second");
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    signal(SIGXFSZ, handler);
    QVERIFY(!refused);
    QVERIFY(small);
    QVERIFY(file->append("third"));
    QFile written(path);
    QVERIFY(written.open(QFile::ReadOnly));
    const auto content = JournalFile::parse(written.readAll());
    QVERIFY(!content.isDamaged);
    QCOMPARE(content.records, (std::vector<QByteArray>{"first", "second", "third"}));
}

/// Somebody tidies the workspace's folder while the program runs.
void tst_EditJournal::aFolderThatIsRemovedIsMadeAgain()
{
    const Program program(folder());
    const auto key = program.journal->begin();
    program.journal->keep(key, edits(u"Before"_s));
    QTRY_VERIFY(bytes().contains("Before"));
    QVERIFY(QDir(folder()).removeRecursively());
    program.journal->keep(key, edits(u"Afterwards"_s));
    QTRY_VERIFY(bytes().contains("Afterwards"));
    QVERIFY2(bytes().contains("\"base\""), "all of it, since what was there is gone");
    QVERIFY2(Program(folder()).orphans().empty(), "it runs, and says so to others");
}

QTEST_GUILESS_MAIN(tst_EditJournal)
#include "tst_EditJournal.moc"
