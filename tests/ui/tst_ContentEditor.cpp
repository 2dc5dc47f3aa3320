#include <QMenu>
#include <QPushButton>

#include "WindowFixture.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/TabStrip.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

class tst_ContentEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theSummaryNamesTheFieldAndItsTab();
    void severalProblemsAreAListThatLeadsToEach();
    void aRefusedSaveLeadsToTheFirstProblem();
    void tabsSayHowManyFieldsNeedAttention();
    void aTakenSlugIsToldWhileTypingAndMended();
    void aSlugThatIsNoneIsMended();
    void anAddressWithoutItsSchemeIsCompleted();
    void theSlugTellsItsAddress();
    void theOldAddressOfAPublicItemIsMentioned();
    void customFieldsAreRowsOfTheirKind();
    void customFieldsTellWhatIsWrong();
    void daysArePickedFromACalendar();
    void openingAnotherWhileOneIsSavedOpensIt();

private:
    [[nodiscard]] ui::TabStrip *tabs() const { return m_window->find<ui::TabStrip>(u"tabs"_s); }
    [[nodiscard]] QString problem() const { return m_window->find<QPushButton>(u"editProblem"_s)->text(); }
    void type(const QString &field, const QString &text) const
    {
        auto *line = m_window->field<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    std::unique_ptr<WindowFixture> m_window;
};

void tst_ContentEditor::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_window = std::make_unique<WindowFixture>();
    m_window->files.create({{u"title"_s, u"Slow maps"_s}});
    m_window->files.clock.advance(std::chrono::hours(1));
    m_window->files.create({{u"title"_s, u"Harbour lights"_s}, {u"status"_s, u"published"_s}});
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
}

void tst_ContentEditor::cleanup()
{
    m_window->session().discard();
    m_window.reset();
}

void tst_ContentEditor::theSummaryNamesTheFieldAndItsTab()
{
    type(u"title"_s, u" "_s);
    QCOMPARE(problem(), u"Title needs attention before you can save"_s);
    tabs()->setCurrentIndex(1);
    QCOMPARE(problem(), u"Title, in Write, needs attention before you can save"_s);
    m_window->find(u"editProblem"_s)->setFocus();
    m_window->press(Qt::Key_Space);
    QCOMPARE(tabs()->currentIndex(), 0);
    QCOMPARE(QApplication::focusWidget(), m_window->field<QLineEdit>(u"title"_s));
}

void tst_ContentEditor::severalProblemsAreAListThatLeadsToEach()
{
    type(u"title"_s, u" "_s);
    tabs()->setCurrentIndex(1);
    type(u"startedOn"_s, u"nonsense"_s);
    tabs()->setCurrentIndex(0);
    QCOMPARE(problem(), u"2 fields need attention before you can save"_s);
    m_window->find(u"editProblem"_s)->setFocus();
    m_window->press(Qt::Key_Space);
    auto *menu = m_window->find<QMenu>(u"editProblems"_s);
    QVERIFY(menu->isVisible());
    QVERIFY(menu->actions().at(0)->text().startsWith(u"Title: "_s));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(tabs()->currentIndex(), 1);
    QTRY_COMPARE(QApplication::focusWidget(), m_window->field<QLineEdit>(u"startedOn"_s));
}

void tst_ContentEditor::aRefusedSaveLeadsToTheFirstProblem()
{
    m_window->window->resize(ui::Metric::kMinimumWidth, ui::Metric::kMinimumHeight);
    tabs()->setCurrentIndex(1);
    m_window->field<QLineEdit>(u"startedOn"_s)->setText(u"nonsense"_s);
    tabs()->setCurrentIndex(3);
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(tabs()->currentIndex(), 1);
    QCOMPARE(QApplication::focusWidget(), m_window->field<QLineEdit>(u"startedOn"_s));
    QVERIFY2(!QApplication::focusWidget()->visibleRegion().isEmpty(), "it is scrolled to");
}

void tst_ContentEditor::tabsSayHowManyFieldsNeedAttention()
{
    tabs()->setCurrentIndex(1);
    type(u"startedOn"_s, u"nonsense"_s);
    QCOMPARE(tabs()->tabToolTip(1), u"1 field here needs attention"_s);
    type(u"endedOn"_s, u"nonsense"_s);
    QCOMPARE(tabs()->tabToolTip(1), u"2 fields here need attention"_s);
    QCOMPARE(tabs()->accessibleTabName(1), u"Details, 2 fields here need attention"_s);
    m_window->session().discard();
    QVERIFY(tabs()->tabToolTip(1).isEmpty());
}

void tst_ContentEditor::aTakenSlugIsToldWhileTypingAndMended()
{
    type(u"slug"_s, u"slow-maps"_s);
    QTRY_COMPARE(m_window->text(u"slug-error"_s), u"Another project, “Slow maps”, has this slug."_s);
    QVERIFY(tabs()->hasProblem(0));
    auto *fix = m_window->find<ui::LinkButton>(u"slug-fix"_s);
    QCOMPARE(fix->text(), u"Use harbour-lights-2"_s); // its own is the one that it has
    QTest::keyClick(fix, Qt::Key_Space);
    QCOMPARE(m_window->field<QLineEdit>(u"slug"_s)->text(), u"harbour-lights-2"_s);
    QVERIFY(!fix->isVisible());
    QVERIFY(m_window->session().errors().empty());
}

void tst_ContentEditor::aSlugThatIsNoneIsMended()
{
    type(u"slug"_s, u"Harbour Lights!"_s);
    QVERIFY(!m_window->text(u"slug-error"_s).isEmpty());
    m_window->click(u"slug-fix"_s);
    QCOMPARE(m_window->field<QLineEdit>(u"slug"_s)->text(), u"harbour-lights"_s);
    QVERIFY(!m_window->session().isDirty());
}

void tst_ContentEditor::anAddressWithoutItsSchemeIsCompleted()
{
    tabs()->setCurrentIndex(3);
    type(u"seo.image"_s, u"ovelund.example/cover.png"_s);
    auto *fix = m_window->find<ui::LinkButton>(u"seo.image-fix"_s);
    QCOMPARE(fix->text(), u"Use https://ovelund.example/cover.png"_s);
    QTest::mouseClick(fix, Qt::LeftButton);
    QVERIFY(m_window->session().errors().empty());
}

void tst_ContentEditor::theSlugTellsItsAddress()
{
    m_window->press(Qt::Key_N, Qt::ControlModifier);
    QTest::keyClicks(m_window->field<QLineEdit>(u"title"_s), u"Night ferry"_s);
    QCOMPARE(m_window->text(u"slug-note"_s), u"The address will be http://127.0.0.1:8080/projects/night-ferry"_s);
    type(u"slug"_s, u"ferry"_s);
    type(u"title"_s, u"Late ferry"_s);
    QCOMPARE(m_window->field<QLineEdit>(u"slug"_s)->text(), u"ferry"_s);
    m_window->server.stop();
    QCOMPARE(m_window->text(u"slug-note"_s), u"The address will be /projects/ferry"_s);
}

void tst_ContentEditor::theOldAddressOfAPublicItemIsMentioned()
{
    type(u"slug"_s, u"lights"_s);
    QCOMPARE(m_window->text(u"slug-note"_s), u"The old address, /projects/harbour-lights, keeps leading here."_s);
    m_window->session().discard();
    QVERIFY(!m_window->find(u"slug-note"_s)->isVisible());
}

void tst_ContentEditor::customFieldsAreRowsOfTheirKind()
{
    m_window->session().setField(
        u"customFields"_s,
        QJsonObject{{u"_note"_s, u"ours"_s}, {u"budget"_s, 12}, {u"open"_s, true}, {u"sizes"_s, QJsonArray{1, 2}}});
    tabs()->setCurrentIndex(1);
    const auto cell = [this](int row, const QString &name) {
        QWidget *found = nullptr;
        for (QWidget *each : m_window->find(u"customField%1"_s.arg(row))->findChildren<QWidget *>()) {
            if (each->accessibleName() == name + u" of custom field "_s + QString::number(row + 1) &&
                each->isVisibleTo(m_window->page().window()))
                found = each;
        }
        return found;
    };
    QCOMPARE(qobject_cast<QLineEdit *>(cell(1, u"Value"_s))->text(), u"12"_s);
    QCOMPARE(qobject_cast<QComboBox *>(cell(2, u"Value"_s))->currentText(), u"Yes"_s);
    QCOMPARE(qobject_cast<QLineEdit *>(cell(3, u"Value"_s))->text(), u"[1,2]"_s);
    auto *budget = qobject_cast<QLineEdit *>(cell(1, u"Value"_s));
    budget->selectAll();
    QTest::keyClicks(budget, u"1.5"_s);
    QTest::keyClick(cell(2, u"Value"_s), Qt::Key_Up);
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_window->text(u"openVersion"_s), u"v2"_s);
    QCOMPARE(
        m_window->files.stored(m_window->session().id()).customFields,
        (QJsonObject{{u"_note"_s, u"ours"_s}, {u"budget"_s, 1.5}, {u"open"_s, false}, {u"sizes"_s, QJsonArray{1, 2}}}));
}

void tst_ContentEditor::customFieldsTellWhatIsWrong()
{
    tabs()->setCurrentIndex(1);
    m_window->click(u"customFields-add"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"budget"_s);
    QVERIFY(m_window->session().errors().empty());
    auto *kind = m_window->find(u"customField0"_s)->findChild<QComboBox *>();
    QTest::keyClick(kind, Qt::Key_Down); // "Number"
    QCOMPARE(m_window->text(u"customFields-error"_s), u"“budget” needs a number, such as 12 or 1.5."_s);
    m_window->click(u"customFields-switch"_s);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Value of custom field 1"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"12"_s);
    QVERIFY(m_window->session().errors().empty());
    m_window->click(u"customFields-add"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"budget"_s);
    QCOMPARE(m_window->text(u"customFields-error"_s), u"There are two fields called “budget”."_s);
}

void tst_ContentEditor::daysArePickedFromACalendar()
{
    tabs()->setCurrentIndex(1);
    type(u"startedOn"_s, u"2026-11-20"_s);
    QTest::keyClick(m_window->field<QLineEdit>(u"startedOn"_s), Qt::Key_Down, Qt::AltModifier);
    QWidget *calendar = QApplication::activePopupWidget();
    QVERIFY(calendar);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_window->field<QLineEdit>(u"startedOn"_s)->text(), u"2026-11-21"_s);
    type(u"publishedAt"_s, u"2026-11-20 17:30"_s);
    QVERIFY(m_window->text(u"publishedAt-note"_s).startsWith(u"Friday 20 November 2026, 17:30"_s));
    QTest::keyClick(m_window->field<QLineEdit>(u"publishedAt"_s), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_window->field<QLineEdit>(u"publishedAt"_s)->text(), u"2026-11-19 17:30"_s);
}

void tst_ContentEditor::openingAnotherWhileOneIsSavedOpensIt()
{
    m_window->session().saveAs(models::Status::Archived); // on its way
    m_window->clickRow(1);
    QTRY_VERIFY(m_window->isOpen(u"Slow maps"_s));
    QTRY_VERIFY(!m_window->session().isBusy());
    QVERIFY(m_window->isOpen(u"Slow maps"_s));
}

QTEST_MAIN(tst_ContentEditor)
#include "tst_ContentEditor.moc"
