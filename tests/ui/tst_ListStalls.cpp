#include <QScrollBar>

#include "EventLoopGaps.h"
#include "ListFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// How long the window stands still while a list of many items is used. What is measured is printed; with VITRINE_LONG
/// the list has 100,000 items, and no gap should be over 50 ms there.
class tst_ListStalls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_list.reset(); }
    void opening();
    void pageDownHeld();
    void arrowDownHeld();
    void scrollBarDraggedToTheEnd();
    void sorting();
    void filtering();
    void choosingAll();
    void cards();
    void changesElsewhere();
    void movingOne();
    void publishingThousands();

private:
    [[nodiscard]] static int count() { return qEnvironmentVariableIsSet("VITRINE_LONG") ? 100'000 : 2'000; }
    void seed() const;
    void begin();
    void tell(const char *what);
    /// Lets the window work for that long.
    static void live(std::chrono::milliseconds time);
    [[nodiscard]] bool isRead(int row) const
    {
        return !m_list->view()->model()->index(row, 0).data().toString().isEmpty();
    }

    std::unique_ptr<ListFixture> m_list;
    std::unique_ptr<EventLoopGaps> m_gaps;
};

/// Copies one project many times over, by the database itself.
void tst_ListStalls::seed() const
{
    using namespace models;
    const Id first =
        m_list->window.files.create({{u"title"_s, u"Project"_s}, {u"summary"_s, u"A piece of work."_s}}).id;
    const auto made = m_list->window.files.services->writer().submit([first](WriteContext &context) -> Result<int> {
        Connection &connection = context.connection();
        QStringList names;
        QStringList values;
        auto columns = connection.prepare(u"SELECT name FROM pragma_table_info('project')"_s);
        while (columns.next()) {
            const QString name = columns.text(0);
            if (name == "number"_L1)
                continue;
            names.append(name);
            values.append(name == "id"_L1       ? u"printf('01900000-0000-7000-8000-%012x', value)"_s
                          : name == "slug"_L1   ? u"printf('project-%06d', value)"_s
                          : name == "title"_L1  ? u"printf('Project %06d', value)"_s
                          : name == "status"_L1 ? u"iif(value % 3, 'published', 'draft')"_s
                          : name == "position"_L1 || name == "created_at"_L1 || name == "updated_at"_L1
                              ? u"%1 + value"_s.arg(name)
                              : name);
        }
        auto copy = connection.prepare(
            u"WITH RECURSIVE many(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM many WHERE value < %1) "
            "INSERT INTO project (%2) SELECT %3 FROM many, project WHERE project.id = ?"_s.arg(count() - 1)
                .arg(names.join(u", "_s), values.join(u", "_s)));
        copy.bind(first.toString()).run();
        return copy.changedRows();
    });
    QVERIFY2(made.get(), "seeded");
}

void tst_ListStalls::initTestCase()
{
    m_list = std::make_unique<ListFixture>();
    seed();
}

void tst_ListStalls::begin()
{
    live(std::chrono::milliseconds(300));
    m_gaps->reset();
}

void tst_ListStalls::tell(const char *what)
{
    const auto gap = m_gaps->largest();
    qInfo("%-28s largest gap %6.1f ms, of which own work %6.1f ms", what, gap.wall.count(), gap.own.count());
}

void tst_ListStalls::live(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void tst_ListStalls::opening()
{
    m_gaps = std::make_unique<EventLoopGaps>();
    m_list->show(count()); // building the window is another budget
    begin();
    m_list->sortBy(u"Title"_s);
    QTRY_VERIFY(isRead(0));
    live(std::chrono::milliseconds(500));
    tell("opening the list");
    QCOMPARE(m_list->view()->model()->rowCount(), count());
}

void tst_ListStalls::pageDownHeld()
{
    begin();
    for (int i = 0; i < 60; ++i) {
        m_list->key(Qt::Key_PageDown);
        live(std::chrono::milliseconds(30)); // as a held key repeats
    }
    QTRY_VERIFY(isRead(m_list->view()->currentIndex().row()));
    live(std::chrono::milliseconds(500));
    tell("Page Down held");
}

void tst_ListStalls::arrowDownHeld()
{
    begin();
    for (int i = 0; i < 60; ++i) {
        m_list->key(Qt::Key_Down);
        live(std::chrono::milliseconds(30));
    }
    live(std::chrono::milliseconds(500));
    tell("Down held");
}

void tst_ListStalls::scrollBarDraggedToTheEnd()
{
    begin();
    QScrollBar *bar = m_list->view()->verticalScrollBar();
    for (int i = 1; i <= 100; ++i) {
        bar->setValue(static_cast<int>(qint64(bar->maximum()) * i / 100));
        live(std::chrono::milliseconds(10));
    }
    QTRY_VERIFY(isRead(count() - 1));
    tell("scroll bar to the end");
    bar->setValue(0);
}

void tst_ListStalls::sorting()
{
    for (const QString &word : {u"Created"_s, u"Your order"_s, u"Changed"_s}) {
        begin();
        m_list->sortBy(word);
        QTRY_VERIFY(isRead(0));
        live(std::chrono::milliseconds(500));
        tell(qPrintable(u"sorting by "_s + word));
    }
}

void tst_ListStalls::filtering()
{
    begin();
    auto *filter = m_list->window.find<QLineEdit>(u"filter"_s);
    for (const QChar letter : u"project 0001"_s) {
        QTest::keyClick(filter, letter.toLatin1());
        live(std::chrono::milliseconds(120));
    }
    QTRY_VERIFY(m_list->view()->model()->rowCount() < count());
    live(std::chrono::milliseconds(500));
    tell("filtering while typing");
    begin();
    filter->clear();
    QTRY_COMPARE(m_list->view()->model()->rowCount(), count());
    tell("clearing the filter");
}

void tst_ListStalls::choosingAll()
{
    m_list->view()->setFocus();
    begin();
    m_list->key(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(m_list->choice().isKnown());
    QTRY_VERIFY_WITH_TIMEOUT(m_list->button("bulkMain")->isEnabled(), 60'000);
    tell("choosing all");
    QCOMPARE(m_list->choice().ids().size(), count());
    begin();
    QScrollBar *bar = m_list->view()->verticalScrollBar();
    for (int i = 1; i <= 50; ++i) {
        bar->setValue(static_cast<int>(qint64(bar->maximum()) * i / 50));
        live(std::chrono::milliseconds(20));
    }
    QTRY_VERIFY(isRead(count() - 1));
    tell("scrolling with all chosen");
    begin();
    m_list->window.files.create({{u"title"_s, u"Made by the API"_s}});
    QTRY_COMPARE(m_list->view()->model()->rowCount(), count() + 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_list->button("bulkMain")->isEnabled(), 60'000);
    live(std::chrono::milliseconds(500));
    tell("a change with all chosen");
    QCOMPARE(m_list->choice().ids().size(), count());
    begin();
    m_list->key(Qt::Key_Escape);
    live(std::chrono::milliseconds(300));
    tell("choosing none");
}

void tst_ListStalls::cards()
{
    begin();
    m_list->action("cards")->trigger();
    live(std::chrono::milliseconds(500));
    tell("from rows to cards");
    begin();
    for (int i = 0; i < 40; ++i) {
        m_list->key(Qt::Key_PageDown);
        live(std::chrono::milliseconds(30));
    }
    tell("Page Down among cards");
    m_list->action("cards")->trigger();
}

void tst_ListStalls::changesElsewhere()
{
    begin();
    for (int i = 0; i < 20; ++i) {
        m_list->window.files.create({{u"title"_s, u"One more by the API"_s}});
        live(std::chrono::milliseconds(20));
    }
    QTRY_COMPARE(m_list->view()->model()->rowCount(), count() + 21);
    live(std::chrono::milliseconds(300));
    tell("changes elsewhere");
}

void tst_ListStalls::movingOne()
{
    m_list->sortBy(u"Your order"_s);
    QTRY_VERIFY(isRead(4));
    m_list->clickRow(4);
    m_list->view()->setFocus();
    const QString title = m_list->view()->model()->index(4, 0).data().toString();
    begin();
    m_list->key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_list->view()->model()->index(3, 0).data().toString(), title, 60'000);
    live(std::chrono::milliseconds(300));
    tell("moving one");
}

void tst_ListStalls::publishingThousands()
{
    const int many = std::min(count() / 4, 10'000);
    m_list->view()->setFocus();
    m_list->key(Qt::Key_Home);
    QTRY_VERIFY(isRead(0));
    m_list->view()->scrollTo(m_list->view()->model()->index(many, 0));
    QTRY_VERIFY(isRead(many));
    m_list->clickRow(many, Qt::ShiftModifier);
    QTRY_VERIFY(m_list->button("bulkMain")->isEnabled());
    begin();
    m_list->action("archive")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_list->window.window->work().running().empty(), 240'000);
    live(std::chrono::milliseconds(500));
    tell("archiving thousands");
    begin();
    m_list->history().undo();
    QTRY_VERIFY_WITH_TIMEOUT(m_list->window.window->work().running().empty(), 240'000);
    live(std::chrono::milliseconds(500));
    tell("undoing that");
}

QTEST_MAIN(tst_ListStalls)
#include "tst_ListStalls.moc"
