#include "WindowFixture.h"
#include "ui/widgets/Banner.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using Trouble = ui::ContentSession::Trouble;

class tst_ContentConflicts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void aChangeElsewhereIsShownWithoutAsking();
    void typingIsNotDisturbed();
    void keepMine();
    void takeTheirs();
    void aStaleSaveIsMet();
    void typedWhileSavingStays();
    void removedElsewhereWithoutEdits();
    void removedElsewhereWithEdits();

private:
    void type(const QString &text) const;
    [[nodiscard]] ui::Banner *banner() const { return m_window->find<ui::Banner>(u"banner"_s); }

    std::unique_ptr<WindowFixture> m_window;
    models::Id m_id;
};

void tst_ContentConflicts::init()
{
    m_window = std::make_unique<WindowFixture>();
    m_id = m_window->files.create({{u"title"_s, u"Harbour lights"_s}}).id;
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
}

void tst_ContentConflicts::type(const QString &text) const
{
    auto *title = m_window->field<QLineEdit>(u"title"_s);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, text);
}

void tst_ContentConflicts::aChangeElsewhereIsShownWithoutAsking()
{
    m_window->files.update(m_id, {{u"title"_s, u"Renamed by the API"_s}});
    QTRY_COMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Renamed by the API"_s);
    QTRY_COMPARE(m_window->titles(), QStringList{u"Renamed by the API"_s});
    QVERIFY(!banner()->isVisible());
    QCOMPARE(m_window->list()->currentIndex().row(), 0);
}

void tst_ContentConflicts::typingIsNotDisturbed()
{
    type(u"Mine"_s);
    m_window->files.create({{u"title"_s, u"Another"_s}});
    QTRY_COMPARE(m_window->titles().size(), 2);
    QCOMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Mine"_s);
    QCOMPARE(QApplication::focusWidget(), m_window->field<QLineEdit>(u"title"_s));
    QVERIFY(!banner()->isVisible());
}

void tst_ContentConflicts::keepMine()
{
    type(u"Mine"_s);
    m_window->files.update(m_id, {{u"title"_s, u"Theirs"_s}, {u"role"_s, u"Lead"_s}});
    QTRY_VERIFY(banner()->isVisible());
    QCOMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Mine"_s);
    m_window->click(u"keepMine"_s);
    QTRY_COMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
    QTRY_VERIFY(!banner()->isVisible());
    QTRY_VERIFY(!m_window->session().isDirty());
}

void tst_ContentConflicts::takeTheirs()
{
    type(u"Mine"_s);
    m_window->files.update(m_id, {{u"title"_s, u"Theirs"_s}});
    QTRY_VERIFY(banner()->isVisible());
    m_window->click(u"takeTheirs"_s);
    QCOMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Theirs"_s);
    QVERIFY(!banner()->isVisible());
    QVERIFY(!m_window->session().isDirty());
}

void tst_ContentConflicts::aStaleSaveIsMet()
{
    type(u"Mine"_s);
    m_window->files.update(m_id, {{u"title"_s, u"Theirs"_s}});
    // At once, before the news of it can have arrived.
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_window->session().trouble(), Trouble::Changed);
    QCOMPARE(m_window->files.stored(m_id).title, u"Theirs"_s);
    QCOMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Mine"_s);
    m_window->click(u"keepMine"_s);
    QTRY_COMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
}

void tst_ContentConflicts::typedWhileSavingStays()
{
    type(u"Mine"_s);
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTest::keyClicks(m_window->field<QLineEdit>(u"title"_s), u", more"_s);
    QTRY_VERIFY(!m_window->session().isBusy());
    QCOMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
    QCOMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Mine, more"_s);
    QVERIFY(m_window->session().isDirty());
    m_window->session().discard();
}

void tst_ContentConflicts::removedElsewhereWithoutEdits()
{
    m_window->files.trash(m_id);
    QTRY_COMPARE(m_window->session().state(), ui::ContentSession::State::Closed);
    QTRY_VERIFY(m_window->titles().isEmpty());
}

void tst_ContentConflicts::removedElsewhereWithEdits()
{
    type(u"Mine"_s);
    m_window->files.trash(m_id);
    QTRY_VERIFY(banner()->isVisible());
    QCOMPARE(m_window->session().trouble(), Trouble::Removed);
    m_window->click(u"restore"_s);
    QTRY_VERIFY(!banner()->isVisible());
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
}

QTEST_MAIN(tst_ContentConflicts)
#include "tst_ContentConflicts.moc"
