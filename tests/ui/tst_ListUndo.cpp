#include <QRandomGenerator>

#include "ListFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Whatever is done to many items, in whichever order: undone, everything is what it was.
class tst_ListUndo : public QObject
{
    Q_OBJECT

private slots:
    void anySequenceIsUndone_data();
    void anySequenceIsUndone();

private:
    [[nodiscard]] static int rounds() { return qEnvironmentVariableIsSet("VITRINE_LONG") ? 60 : 6; }
    /// Does something by chance; false when there was nothing to do.
    bool doSomething(QRandomGenerator &random);
    void chooseSome(QRandomGenerator &random);
    void waitUntilIdle() const;
    bool trigger(const char *name);
    void pickTag(const char *action, const QString &tag);
    void edit(QRandomGenerator &random);

    std::unique_ptr<ListFixture> m_list;
};

void tst_ListUndo::anySequenceIsUndone_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= quint32(rounds()); ++seed)
        QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
}

void tst_ListUndo::waitUntilIdle() const
{
    QTRY_VERIFY_WITH_TIMEOUT(m_list->window.window->work().running().empty(), 30'000);
    QTRY_VERIFY(!m_list->history().isBusy());
    QTRY_VERIFY(!m_list->window.session().isBusy());
    // What is written is told after it: nothing more comes once nothing came for a while.
    QSignalSpy changed(&m_list->window.page().model(), &ui::ContentListModel::applied);
    while (changed.wait(120))
        changed.clear();
}

void tst_ListUndo::chooseSome(QRandomGenerator &random)
{
    const int rows = m_list->window.page().model().rowCount();
    if (rows < 2)
        return;
    m_list->view()->setFocus();
    m_list->clickRow(random.bounded(rows));
    m_list->clickRow(random.bounded(rows), Qt::ShiftModifier);
    m_list->clickRow(random.bounded(rows), Qt::ControlModifier);
    QTRY_VERIFY(m_list->choice().isKnown());
    if (m_list->choice().count() > 1)
        QTRY_VERIFY(m_list->button("bulkMain")->isEnabled());
}

bool tst_ListUndo::trigger(const char *name)
{
    if (!m_list->action(name)->isEnabled())
        return false;
    m_list->action(name)->trigger();
    return true;
}

void tst_ListUndo::pickTag(const char *action, const QString &tag)
{
    if (!trigger(action))
        return;
    auto *line = m_list->window.window->findChild<QLineEdit *>(u"tagName"_s);
    auto *tags = line->window()->findChild<QAbstractItemView *>(u"tagList"_s);
    QTRY_VERIFY(tags->model()->index(0, 0).data().toString() != u"Reading…"_s);
    QTest::keyClicks(line, tag);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClick(line, Qt::Key_Escape); // where there was no such tag
}

void tst_ListUndo::edit(QRandomGenerator &random)
{
    if (m_list->window.session().state() != ui::ContentSession::State::Open)
        return;
    m_list->window.session().edit(u"summary"_s, u"Typed %1"_s.arg(random.bounded(1000)));
    QVERIFY(m_list->window.session().isDirty());
    m_list->history().undo();
    QTRY_VERIFY(!m_list->window.session().isDirty());
}

bool tst_ListUndo::doSomething(QRandomGenerator &random)
{
    switch (random.bounded(9)) {
    case 0:
        return trigger("publish");
    case 1:
        return trigger("unpublish");
    case 2:
        return trigger("archive");
    case 3:
        return trigger("trash");
    case 4:
        pickTag("addTag", random.bounded(2) == 0 ? u"Night"_s : u"Made %1"_s.arg(random.bounded(3)));
        return true;
    case 5:
        pickTag("removeTag", random.bounded(2) == 0 ? u"Night"_s : u"Signs"_s);
        return true;
    case 6:
        m_list->key(Qt::Key_Up, Qt::AltModifier);
        return true;
    case 7:
        m_list->key(Qt::Key_Down, Qt::AltModifier);
        return true;
    default:
        edit(random);
        return true;
    }
}

void tst_ListUndo::anySequenceIsUndone()
{
    QFETCH(const quint32, seed);
    m_list = std::make_unique<ListFixture>();
    m_list->fill({u"A"_s, u"B"_s, u"C"_s}, {{u"tags"_s, QJsonArray{u"Signs"_s, u"Night"_s, u"Light"_s}}});
    m_list->fill({u"D"_s, u"E"_s}, {{u"status"_s, u"published"_s}, {u"tags"_s, QJsonArray{u"Light"_s, u"Signs"_s}}});
    m_list->fill({u"F"_s}, {{u"status"_s, u"archived"_s}});
    m_list->fill({u"G"_s, u"H"_s}, {{u"publishAt"_s, u"2031-05-01T08:00:00.000Z"_s}});
    m_list->show(8);
    m_list->sortBy(u"Your order"_s);
    const auto before = m_list->stored();
    const QStringList order = m_list->window.titles();

    QRandomGenerator random(seed);
    int steps = 0;
    for (int i = 0; i < 12; ++i) {
        chooseSome(random);
        waitUntilIdle();
        std::ignore = doSomething(random);
        waitUntilIdle();
        steps += m_list->history().canUndo() ? 1 : 0;
        if (random.bounded(4) == 0 && m_list->history().canUndo()) {
            m_list->history().undo();
            waitUntilIdle();
            if (random.bounded(2) == 0)
                m_list->history().redo();
            waitUntilIdle();
        }
    }
    QVERIFY2(steps > 6, "something was done");
    while (m_list->history().canUndo()) {
        const QString text = m_list->history().undoText();
        m_list->history().undo();
        waitUntilIdle();
        QVERIFY2(!m_list->toast().contains(u"could not"_s), qPrintable(text + u": "_s + m_list->toast()));
    }
    const auto after = m_list->stored();
    for (auto one = before.cbegin(); one != before.cend(); ++one)
        QCOMPARE(after.value(one.key()), one.value());
    QTRY_COMPARE(m_list->window.titles(), order);
    m_list.reset();
}

QTEST_MAIN(tst_ListUndo)
#include "tst_ListUndo.moc"
