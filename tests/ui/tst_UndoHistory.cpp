#include <QRandomGenerator>
#include <QtTest>

#include "WorkspaceFixture.h"
#include "ui/content/ContentSession.h"
#include "ui/content/ContentUndo.h"
#include "ui/history/UndoHistory.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using models::Status;
using ui::ContentSession;
using ui::StepDone;
using ui::UndoHistory;
using State = ui::ContentSession::State;

/// What was done in the window is taken back in its order, whatever it was and however long each step takes.
class tst_UndoHistory : public QObject
{
    Q_OBJECT

private slots:
    void takesBackAndDoesAgain();
    void stepsWaitForEachOther();
    void whatFailsIsDropped();
    void anObstacleKeepsTheAction();
    void whatIsDoneMeanwhileComesAfter();
    void oneIsTakenBackOutOfOrder();
    void oneIsTakenBackOnceTheStepBeforeEnds();
    void whatIsObstructedLeavesNothingWaiting();
    void aStepThatIsGivenUpKeepsTheAction();
    void editsOfAFieldAreOne();
    void editsAreForgottenWithTheirItem();
    void whatBelongsToNothingIsNotForgotten();
    void discardedEditsComeBack();
    void anySequenceReturnsToTheStart();
    void keepsWithinItsBytes();
    void typingOnCountsAnew();
    void measuresWhatIsKept();

private:
    void set(QStringList &list, const QString &text);

    UndoHistory m_history;
};

/// Appends, undoably.
void tst_UndoHistory::set(QStringList &list, const QString &text)
{
    list.append(text);
    m_history.push(
        text,
        [&list](const StepDone &done) {
            list.removeLast();
            done({});
        },
        [&list, text](const StepDone &done) {
            list.append(text);
            done({});
        });
}

void tst_UndoHistory::takesBackAndDoesAgain()
{
    QStringList list;
    QVERIFY(!m_history.canUndo());
    set(list, u"a"_s);
    set(list, u"b"_s);
    QCOMPARE(m_history.undoText(), u"b"_s);
    m_history.undo();
    QCOMPARE(list, QStringList{u"a"_s});
    QCOMPARE(m_history.redoText(), u"b"_s);
    m_history.redo();
    QCOMPARE(list, (QStringList{u"a"_s, u"b"_s}));
    m_history.undo();
    set(list, u"c"_s);
    QVERIFY2(!m_history.canRedo(), "what was taken back is replaced");
    m_history.undo();
    m_history.undo();
    m_history.undo();
    QVERIFY(list.isEmpty());
    QVERIFY(!m_history.canUndo());
}

void tst_UndoHistory::stepsWaitForEachOther()
{
    UndoHistory history;
    std::vector<StepDone> waiting;
    const auto later = [&waiting](const StepDone &done) { waiting.push_back(done); };
    history.push(u"first"_s, later, later);
    history.push(u"second"_s, later, later);
    history.undo();
    history.undo();
    QCOMPARE(waiting.size(), size_t(1));
    QVERIFY(history.isBusy());
    waiting.front()({});
    QCOMPARE(waiting.size(), size_t(2));
    waiting.back()({});
    QVERIFY(!history.isBusy());
    QVERIFY(!history.canUndo());
    QCOMPARE(history.redoText(), u"first"_s);
}

void tst_UndoHistory::whatFailsIsDropped()
{
    UndoHistory history;
    const QSignalSpy failed(&history, &UndoHistory::failed);
    const auto fails = [](const StepDone &done) { done(u"The disk is full."_s); };
    const auto works = [](const StepDone &done) { done({}); };
    history.push(u"good"_s, works, works);
    history.push(u"bad"_s, fails, works);
    history.undo();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.front().front().toString(), u"The disk is full."_s);
    QCOMPARE(history.undoText(), u"good"_s);
    QVERIFY(!history.canRedo());
}

void tst_UndoHistory::anObstacleKeepsTheAction()
{
    UndoHistory history;
    QString obstacle = u"Not now."_s;
    const QSignalSpy failed(&history, &UndoHistory::failed);
    const auto works = [](const StepDone &done) { done({}); };
    history.push({.text = u"action"_s, .undo = works, .redo = works, .obstacle = [&obstacle] { return obstacle; }});
    history.undo();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(history.undoText(), u"action"_s);
    obstacle.clear();
    history.undo();
    QVERIFY(!history.canUndo());
}

void tst_UndoHistory::whatIsDoneMeanwhileComesAfter()
{
    UndoHistory history;
    StepDone waiting;
    const auto works = [](const StepDone &done) { done({}); };
    history.push(
        u"slow"_s, [&waiting](const StepDone &done) { waiting = done; }, works);
    history.undo();
    history.push(u"new"_s, works, works);
    waiting({});
    QCOMPARE(history.undoText(), u"new"_s);
    history.undo();
    QVERIFY2(!history.canUndo(), "the slow one was taken back before");
}

void tst_UndoHistory::oneIsTakenBackOutOfOrder()
{
    UndoHistory history;
    int undone = 0;
    const auto works = [](const StepDone &done) { done({}); };
    const auto first = history.push(
        u"first"_s,
        [&undone](const StepDone &done) {
            ++undone;
            done({});
        },
        works);
    history.push(u"second"_s, works, works);
    history.undo(first);
    history.undo(first);
    QCOMPARE(undone, 1);
    QCOMPARE(history.undoText(), u"second"_s);
    history.undo();
    QVERIFY(!history.canUndo());
}

/// "Undo" of a message in passing, chosen while something else is taken back.
void tst_UndoHistory::oneIsTakenBackOnceTheStepBeforeEnds()
{
    UndoHistory history;
    StepDone waiting;
    QStringList undone;
    const auto works = [](const StepDone &done) { done({}); };
    const auto undoes = [&undone](const QString &name) -> ui::UndoStep {
        return [&undone, name](const StepDone &done) {
            undone.append(name);
            done({});
        };
    };
    const auto first = history.push(u"first"_s, undoes(u"first"_s), works);
    history.push(
        u"slow"_s, [&waiting](const StepDone &done) { waiting = done; }, works);
    history.undo();
    const auto meanwhile = history.push(u"meanwhile"_s, undoes(u"meanwhile"_s), works);
    history.undo(meanwhile);
    history.undo(first);
    QVERIFY(undone.isEmpty());
    std::exchange(waiting, {})({});
    QCOMPARE(undone, (QStringList{u"meanwhile"_s, u"first"_s}));
    QVERIFY(!history.isBusy());
}

void tst_UndoHistory::whatIsObstructedLeavesNothingWaiting()
{
    UndoHistory history;
    StepDone waiting;
    int redone = 0;
    const auto works = [](const StepDone &done) { done({}); };
    const auto redo = [&redone](const StepDone &done) {
        ++redone;
        done({});
    };
    history.push({.text = u"held"_s, .undo = works, .redo = redo, .obstacle = [] { return u"Not now."_s; }});
    history.push(
        u"slow"_s, [&waiting](const StepDone &done) { waiting = done; }, redo);
    history.undo();
    history.undo(); // will be obstructed
    history.redo(); // asked for while it was thought to be done
    std::exchange(waiting, {})({});
    QCOMPARE(redone, 0);
    history.push(u"other"_s, works, redo);
    history.undo();
    QCOMPARE(redone, 0); // and it does not come up later
}

void tst_UndoHistory::aStepThatIsGivenUpKeepsTheAction()
{
    UndoHistory history;
    const QSignalSpy failed(&history, &UndoHistory::failed);
    bool isGivenUp = true;
    const auto works = [](const StepDone &done) { done({}); };
    history.push(
        u"open"_s,
        [&isGivenUp](const StepDone &done) {
            if (!isGivenUp)
                done({});
        },
        works);
    history.undo(); // somebody was asked, and stays where they are
    QVERIFY(!history.isBusy());
    QVERIFY(failed.isEmpty());
    QCOMPARE(history.undoText(), u"open"_s);
    isGivenUp = false;
    history.undo();
    QVERIFY(!history.canUndo());
}

void tst_UndoHistory::editsOfAFieldAreOne()
{
    WorkspaceFixture files;
    UndoHistory history;
    ContentSession session(files.workspace->projects(), files.workspace->journal());
    const ui::ContentUndo undo(session, history);
    session.startNew();
    for (const QString &title : {u"H"_s, u"Ha"_s, u"Harbour"_s})
        session.edit(u"title"_s, title);
    session.edit(u"summary"_s, u"Signs"_s);
    history.undo();
    QCOMPARE(session.draft().values()[u"summary"_s].toString(), QString());
    QCOMPARE(session.draft().values()[u"title"_s].toString(), u"Harbour"_s);
    history.undo();
    QVERIFY(!session.isDirty());
    history.redo();
    QCOMPARE(session.draft().values()[u"title"_s].toString(), u"Harbour"_s);
    session.edit(u"role"_s, u"Lead"_s);
    QCOMPARE(history.undoText(), u"edit of Role"_s);
    session.edit(u"role"_s, u""_s);
    QCOMPARE(history.undoText(), u"edit of Title"_s); // typed back to where it began
}

void tst_UndoHistory::editsAreForgottenWithTheirItem()
{
    WorkspaceFixture files;
    UndoHistory history;
    ContentSession session(files.workspace->projects(), files.workspace->journal());
    const ui::ContentUndo undo(session, history);
    session.startNew();
    session.edit(u"title"_s, u"Harbour"_s);
    session.startNew();
    QVERIFY(!history.canUndo());
}

void tst_UndoHistory::whatBelongsToNothingIsNotForgotten()
{
    WorkspaceFixture files;
    UndoHistory history;
    ContentSession session(files.workspace->projects(), files.workspace->journal());
    const ui::ContentUndo undo(session, history);
    const auto works = [](const StepDone &done) { done({}); };
    history.push(u"restore from trash"_s, works, works);
    session.startNew(); // the first that is opened
    QCOMPARE(history.undoText(), u"restore from trash"_s);
}

void tst_UndoHistory::discardedEditsComeBack()
{
    WorkspaceFixture files;
    UndoHistory history;
    ContentSession session(files.workspace->projects(), files.workspace->journal());
    const ui::ContentUndo undo(session, history);
    const models::Id id = files.create({{u"title"_s, u"Harbour lights"_s}}).id;
    session.open(id);
    QTRY_COMPARE(session.state(), State::Open);
    session.edit(u"title"_s, u"Mine"_s);
    session.discard();
    QCOMPARE(session.title(), u"Harbour lights"_s);
    QVERIFY(history.undoText().contains(u"discard"_s));
    history.undo();
    QTRY_COMPARE(session.title(), u"Mine"_s);
    QVERIFY(session.isDirty());
    history.redo();
    QTRY_COMPARE(session.title(), u"Harbour lights"_s);
    QVERIFY(!session.isDirty());
}

/// Edits, publishing, archiving and trash in any order: as many steps back as were done lead to the start.
void tst_UndoHistory::anySequenceReturnsToTheStart()
{
    WorkspaceFixture files;
    const models::Id id = files.create({{u"title"_s, u"Harbour lights"_s}}).id;
    for (quint32 seed = 1; seed <= 12; ++seed) {
        UndoHistory history;
        ContentSession session(files.workspace->projects(), files.workspace->journal());
        const ui::ContentUndo undo(session, history);
        session.open(id);
        QTRY_COMPARE(session.state(), State::Open);
        const models::Project before = files.stored(id);
        QRandomGenerator random(seed);
        for (int step = 0; step < 8; ++step) {
            switch (random.bounded(4)) {
            case 0:
                session.edit(u"title"_s, u"Title %1"_s.arg(random.generate()));
                session.edit(u"summary"_s, u"Summary %1"_s.arg(random.generate()));
                break;
            case 1:
                session.saveAs(random.bounded(2) ? Status::Published : Status::Archived);
                break;
            case 2:
                session.schedule(files.clock.now() + std::chrono::hours(random.bounded(1, 90)));
                break;
            default:
                session.save();
            }
            QTRY_VERIFY(!session.isBusy());
            QVERIFY2(session.failure().isEmpty(), qPrintable(session.failure()));
        }
        QString failure;
        connect(&history, &UndoHistory::failed, &session, [&failure](const QString &message) { failure = message; });
        while (history.canUndo() && failure.isEmpty()) {
            history.undo();
            QTRY_VERIFY(!history.isBusy());
        }
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        if (session.isDirty()) {
            session.save();
            QTRY_VERIFY(!session.isBusy());
        }
        const models::Project after = files.stored(id);
        QCOMPARE(after.title, before.title);
        QCOMPARE(after.summary, before.summary);
        QCOMPARE(after.status, before.status);
        QCOMPARE(after.publishAt, before.publishAt);
        QCOMPARE(after.publishedAt, before.publishedAt);
    }
}

void tst_UndoHistory::keepsWithinItsBytes()
{
    UndoHistory history;
    int undone = 0;
    const ui::UndoStep step = [&undone](const StepDone &done) {
        ++undone;
        done({});
    };
    for (int i = 0; i < 10; ++i)
        history.push({.text = QString::number(i), .undo = step, .redo = step, .bytes = UndoHistory::kMaximumBytes / 4});
    while (history.canUndo())
        history.undo();
    QCOMPARE(undone, 4);
    QCOMPARE(history.redoText(), u"6"_s); // the oldest went
    history.push({.text = u"huge"_s, .undo = step, .redo = step, .bytes = 2 * UndoHistory::kMaximumBytes});
    QCOMPARE(history.undoText(), u"huge"_s); // the latest can always be taken back
    history.undo();
    QVERIFY(!history.canUndo());
}

void tst_UndoHistory::typingOnCountsAnew()
{
    UndoHistory history;
    const ui::UndoStep step = [](const StepDone &done) { done({}); };
    const auto type = [&](qint64 bytes) {
        history.push({.text = u"typing"_s, .undo = step, .redo = step, .mergeKey = u"body"_s, .bytes = bytes});
    };
    history.push({.text = u"before"_s, .undo = step, .redo = step, .bytes = 1024});
    for (int i = 0; i < 100; ++i)
        type(UndoHistory::kMaximumBytes / 2); // one step, however long it goes on
    history.undo();
    QCOMPARE(history.undoText(), u"before"_s);
    history.redo();
    type(UndoHistory::kMaximumBytes);
    history.undo();
    QVERIFY(!history.canUndo());
}

void tst_UndoHistory::measuresWhatIsKept()
{
    const QString text = u"x"_s.repeated(100'000);
    QVERIFY(UndoHistory::bytesOf(text) >= 200'000);
    QVERIFY(UndoHistory::bytesOf(QJsonArray{text, QJsonObject{{u"body"_s, text}}}) >= 400'000);
    QVERIFY(UndoHistory::bytesOf(QJsonValue()) < 100);
}

QTEST_MAIN(tst_UndoHistory)
#include "tst_UndoHistory.moc"
