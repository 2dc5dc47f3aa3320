#include <QAbstractSpinBox>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>

#include "WindowFixture.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TabStrip.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using models::Status;

namespace {

const auto kBody = uR"(# The brief

Ferries, fishing boats and swimmers share the harbour at Vessmark, often in the same hour. The old signs were made for none of them.

We were asked for a wayfinding system that reads **from the water, at night, in rain**.

## What we did

- 46 signs, lit from the ground up
- One colour of light for each quay
- Letters drawn for wet glass

![Quay four at dusk](/media/quay-four-dusk)

> You can see it from the breakwater now.

## Light before letters

A boat comes in at eight knots. The skipper has four seconds to choose a quay, so colour has to answer first and the number second.

| Quay | Light | Range |
|---|---|---:|
| One | Amber | 900 m |
| Four | Red | 640 m |
)"_s;

}

class tst_ContentPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void listShowsTheNewestFirst();
    void keyboardOpensProjects();
    void mouseOpensProjects();
    void filterFindsWhileTyping();
    void statusAndOrder();
    void newProjectIsWrittenAndSaved();
    void everyPlainFieldIsStored();
    void publishAndTakeBack();
    void errorsStandAtTheField();
    void aTakenSlugIsToldAtTheSlug();
    void discardBringsTheStoredOneBack();
    void trashAndUndo();
    void leavingAsksOnce();
    void leaveDialogHasClearVerbs();
    void anEmptyWorkspaceSaysWhatToDo();
    void pictures();

private:
    void type(const QString &field, const QString &text) const;
    void clickEmpty(const QString &button) const;
    void picture(const QString &name) const;

    std::unique_ptr<WindowFixture> m_window;
};

void tst_ContentPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_window = std::make_unique<WindowFixture>();
    const auto add = [this](const QString &title, const QString &status) {
        m_window->files.create({{u"title"_s, title}, {u"status"_s, status}, {u"body"_s, kBody}});
        m_window->files.clock.advance(std::chrono::hours(20));
    };
    add(u"Slow maps"_s, u"archived"_s);
    add(u"Field notes"_s, u"draft"_s);
    add(u"Harbour lights"_s, u"published"_s);
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
}

void tst_ContentPage::type(const QString &field, const QString &text) const
{
    auto *line = m_window->field<QLineEdit>(field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

void tst_ContentPage::clickEmpty(const QString &button) const
{
    QTest::mouseClick(m_window->find(u"listEmpty"_s)->findChild<QPushButton *>(button), Qt::LeftButton);
}

void tst_ContentPage::listShowsTheNewestFirst()
{
    QCOMPARE(m_window->titles(), (QStringList{u"Harbour lights"_s, u"Field notes"_s, u"Slow maps"_s}));
    QCOMPARE(m_window->text(u"listCount"_s), u"3 projects, 1 selected"_s);
    QCOMPARE(m_window->text(u"openVersion"_s), u"v1"_s);
    auto *preview = m_window->find<QTextBrowser>(u"bodyPreview"_s);
    QTRY_VERIFY(preview->toPlainText().startsWith(u"The brief"_s));
}

void tst_ContentPage::keyboardOpensProjects()
{
    m_window->list()->setFocus();
    m_window->press(Qt::Key_Down);
    QTRY_VERIFY(m_window->isOpen(u"Field notes"_s));
    m_window->press(Qt::Key_End);
    QTRY_VERIFY(m_window->isOpen(u"Slow maps"_s));
    m_window->press(Qt::Key_F2);
    QCOMPARE(QApplication::focusWidget(), m_window->field<QLineEdit>(u"title"_s));
    m_window->press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), m_window->find(u"filter"_s));
    m_window->press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), m_window->list());
}

void tst_ContentPage::mouseOpensProjects()
{
    m_window->clickRow(2);
    QTRY_VERIFY(m_window->isOpen(u"Slow maps"_s));
    QCOMPARE(m_window->find<ui::TabStrip>(u"tabs"_s)->currentIndex(), 0);
}

void tst_ContentPage::filterFindsWhileTyping()
{
    QTest::keyClicks(m_window->find(u"filter"_s), u"FIELD"_s);
    QTRY_COMPARE(m_window->titles(), QStringList{u"Field notes"_s});
    QVERIFY2(m_window->isOpen(u"Harbour lights"_s), "what is open stays open");
    QTest::keyClicks(m_window->find(u"filter"_s), u"xyz"_s);
    QTRY_VERIFY(m_window->titles().isEmpty());
    QCOMPARE(m_window->find<ui::EmptyState>(u"listEmpty"_s)->title(), u"No project matches"_s);
    clickEmpty(u"emptyPlain"_s);
    QTRY_COMPARE(m_window->titles().size(), 3);
    QCOMPARE(m_window->list()->currentIndex().row(), 0);
}

void tst_ContentPage::statusAndOrder()
{
    auto *status = m_window->find<QComboBox>(u"statusFilter"_s);
    QTest::keyClick(status, Qt::Key_Down);
    QTRY_COMPARE(m_window->titles(), QStringList{u"Field notes"_s});
    QTest::keyClick(status, Qt::Key_Home);
    QTRY_COMPARE(m_window->titles().size(), 3);
    m_window->click(u"sort"_s);
    auto *menu = m_window->find(u"sort"_s)->findChild<QMenu *>();
    menu->actions().at(1)->trigger();
    menu->close();
    QTRY_COMPARE(m_window->titles().first(), u"Field notes"_s);
    QCOMPARE(m_window->find<QPushButton>(u"sort"_s)->text(), u"Title"_s);
}

void tst_ContentPage::newProjectIsWrittenAndSaved()
{
    m_window->press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_window->text(u"openTitle"_s), u"New project"_s);
    auto *title = m_window->field<QLineEdit>(u"title"_s);
    QCOMPARE(QApplication::focusWidget(), title);
    QTest::keyClicks(title, u"Night ferry"_s);
    QCOMPARE(m_window->field<QLineEdit>(u"slug"_s)->text(), u"night-ferry"_s);
    QTest::keyClicks(m_window->find(u"bodyEditor"_s), u"# Dusk"_s);
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_window->text(u"openVersion"_s), u"v1"_s);
    const models::Project stored = m_window->files.stored(m_window->session().id());
    QCOMPARE(stored.title, u"Night ferry"_s);
    QCOMPARE(stored.slug, u"night-ferry"_s);
    QCOMPARE(stored.body, u"# Dusk"_s);
    QCOMPARE(stored.status, Status::Draft);
    QTRY_COMPARE(m_window->titles().first(), u"Night ferry"_s);
    QTRY_COMPARE(m_window->list()->currentIndex().row(), 0);
}

void tst_ContentPage::everyPlainFieldIsStored()
{
    m_window->find<QTabBar>(u"tabs"_s)->setCurrentIndex(1);
    m_window->field<QPlainTextEdit>(u"summary"_s)->setPlainText(u"Wayfinding for a harbour."_s);
    QTest::mouseClick(m_window->field<QAbstractButton>(u"featured"_s), Qt::LeftButton, {}, QPoint(8, 16));
    m_window->field<QAbstractSpinBox>(u"order"_s)->stepUp();
    type(u"tags"_s, u"Signs,"_s);
    type(u"technologies"_s, u"Rhino,"_s);
    type(u"role"_s, u"Design lead"_s);
    type(u"startedOn"_s, u"2025-03-01"_s);
    type(u"endedOn"_s, u"2026-05-31"_s);
    m_window->click(u"links-add"_s);
    const auto lines = m_window->find(u"links"_s)->findChildren<QLineEdit *>();
    QTest::keyClicks(lines.at(0), u"Case study"_s);
    QTest::keyClicks(lines.at(1), u"https://ovelund.example/harbour"_s);
    m_window->field<QPlainTextEdit>(u"customFields"_s)->setPlainText(u"{\"budget\": 12}"_s);
    m_window->find<QTabBar>(u"tabs"_s)->setCurrentIndex(3);
    type(u"seo"_s, u"Harbour lights, Vessmark"_s);
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_window->text(u"openVersion"_s), u"v2"_s);

    const models::Project stored = m_window->files.stored(m_window->session().id());
    QCOMPARE(stored.summary, u"Wayfinding for a harbour."_s);
    QVERIFY(stored.isFeatured);
    QCOMPARE(stored.order, 1);
    QCOMPARE(stored.tags.front().name, u"Signs"_s);
    QCOMPARE(stored.technologies, QStringList{u"Rhino"_s});
    QCOMPARE(stored.role, u"Design lead"_s);
    QCOMPARE(stored.startedOn, QDate(2025, 3, 1));
    QCOMPARE(stored.endedOn, QDate(2026, 5, 31));
    QCOMPARE(stored.links.front().url, u"https://ovelund.example/harbour"_s);
    QCOMPARE(stored.seo.title, u"Harbour lights, Vessmark"_s);
    QCOMPARE(stored.customFields, (QJsonObject{{u"budget"_s, 12}}));
    QVERIFY(!m_window->session().isDirty());
}

void tst_ContentPage::publishAndTakeBack()
{
    m_window->clickRow(1);
    QTRY_VERIFY(m_window->isOpen(u"Field notes"_s));
    QCOMPARE(m_window->find<QPushButton>(u"publish"_s)->text(), u"Publish"_s);
    m_window->click(u"publish"_s);
    const models::Id id = m_window->session().id();
    QTRY_COMPARE(m_window->files.stored(id).status, Status::Published);
    QTRY_COMPARE(m_window->find<QPushButton>(u"publish"_s)->text(), u"Unpublish"_s);
    m_window->click(u"publish"_s);
    QTRY_COMPARE(m_window->files.stored(id).status, Status::Draft);
}

void tst_ContentPage::errorsStandAtTheField()
{
    auto *tabs = m_window->find<ui::TabStrip>(u"tabs"_s);
    tabs->setCurrentIndex(1);
    type(u"startedOn"_s, u"2026-05-31"_s);
    type(u"endedOn"_s, u"2025-01-01"_s);
    QCOMPARE(m_window->text(u"endedOn-error"_s), u"Must not be before the start date."_s);
    QVERIFY(tabs->hasProblem(1));
    QVERIFY(!tabs->hasProblem(0));
    QCOMPARE(m_window->find<QPushButton>(u"editProblem"_s)->text(), u"1 field needs attention before you can save"_s);
    QVERIFY(!m_window->find(u"publish"_s)->isEnabled());

    tabs->setCurrentIndex(0);
    type(u"title"_s, u" "_s);
    QCOMPARE(m_window->find<QPushButton>(u"editProblem"_s)->text(), u"2 fields need attention before you can save"_s);
    m_window->click(u"editProblem"_s);
    QVERIFY(QApplication::focusWidget());
    type(u"title"_s, u"Harbour lights"_s);
    tabs->setCurrentIndex(1);
    type(u"endedOn"_s, u"2026-06-01"_s);
    QVERIFY(!tabs->hasProblem(1));
    QVERIFY(!m_window->find(u"editProblem"_s)->isVisible());
}

void tst_ContentPage::aTakenSlugIsToldAtTheSlug()
{
    type(u"slug"_s, u"slow-maps"_s);
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->text(u"slug-error"_s).isEmpty());
    QCOMPARE(QApplication::focusWidget(), m_window->field<QLineEdit>(u"slug"_s));
    QTest::keyClicks(m_window->field<QLineEdit>(u"slug"_s), u"-2"_s);
    QVERIFY2(m_window->text(u"slug-error"_s).isEmpty(), "what was said of another slug");
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_window->files.stored(m_window->session().id()).slug, u"slow-maps-2"_s);
}

void tst_ContentPage::discardBringsTheStoredOneBack()
{
    type(u"title"_s, u"Another name"_s);
    QCOMPARE(m_window->text(u"openTitle"_s), u"Another name"_s);
    m_window->click(u"discard"_s);
    QCOMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Harbour lights"_s);
    QVERIFY(!m_window->session().isDirty());
}

void tst_ContentPage::trashAndUndo()
{
    m_window->list()->setFocus();
    m_window->press(Qt::Key_Delete);
    QTRY_COMPARE(m_window->titles().size(), 2);
    QTRY_VERIFY(m_window->isOpen(u"Field notes"_s));
    QVERIFY(m_window->find(u"toast"_s)->isVisible());
    m_window->click(u"toastAction"_s);
    QTRY_COMPARE(m_window->titles().size(), 3);
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
    QVERIFY(!m_window->find(u"toast"_s)->isVisible());
}

void tst_ContentPage::leavingAsksOnce()
{
    int asked = 0;
    auto answer = ui::LeaveAnswer::KeepEditing;
    m_window->page().setLeaveQuestion([&](const QString &, std::function<void(ui::LeaveAnswer)> reply) {
        ++asked;
        reply(answer);
    });
    type(u"title"_s, u"Edited"_s);
    m_window->clickRow(1);
    QCOMPARE(asked, 1);
    QVERIFY(m_window->isOpen(u"Edited"_s));
    QCOMPARE(m_window->list()->currentIndex().row(), 0);

    answer = ui::LeaveAnswer::Save;
    const models::Id edited = m_window->session().id();
    m_window->clickRow(1);
    QTRY_VERIFY(m_window->isOpen(u"Field notes"_s));
    QCOMPARE(asked, 2);
    QCOMPARE(m_window->files.stored(edited).title, u"Edited"_s);

    answer = ui::LeaveAnswer::Discard;
    type(u"title"_s, u"Never mind"_s);
    m_window->press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(asked, 3);
    QTRY_COMPARE(m_window->text(u"openTitle"_s), u"New project"_s);
}

void tst_ContentPage::leaveDialogHasClearVerbs()
{
    type(u"title"_s, u"Edited"_s);
    m_window->clickRow(2);
    auto *dialog = m_window->window->findChild<QDialog *>(u"leaveDialog"_s);
    QVERIFY(dialog);
    QStringList verbs;
    for (const auto *button : dialog->findChildren<QPushButton *>())
        verbs.append(button->text());
    verbs.sort();
    QCOMPARE(verbs, (QStringList{u"Discard"_s, u"Keep editing"_s, u"Save"_s}));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(m_window->isOpen(u"Edited"_s));
    m_window->session().discard();
}

void tst_ContentPage::anEmptyWorkspaceSaysWhatToDo()
{
    m_window = std::make_unique<WindowFixture>();
    m_window->show();
    QCOMPARE(m_window->find<ui::EmptyState>(u"listEmpty"_s)->title(), u"No projects yet"_s);
    clickEmpty(u"emptyPrimary"_s);
    QTRY_COMPARE(m_window->text(u"openTitle"_s), u"New project"_s);
    QTest::keyClicks(m_window->field<QLineEdit>(u"title"_s), u"First"_s);
    m_window->click(u"publish"_s);
    QTRY_COMPARE(m_window->titles(), QStringList{u"First"_s});
    QTRY_COMPARE(m_window->files.stored(m_window->session().id()).status, Status::Published);
}

void tst_ContentPage::picture(const QString &name) const
{
    const QDir folder(qEnvironmentVariable("VITRINE_SCREENSHOTS"));
    QCoreApplication::processEvents(); // lays out what has just been shown
    QVERIFY(m_window->window->grab().save(folder.filePath(name + u".png"_s)));
}

/// For the designer's eye: VITRINE_SCREENSHOTS names the folder.
void tst_ContentPage::pictures()
{
    if (qEnvironmentVariableIsEmpty("VITRINE_SCREENSHOTS"))
        QSKIP("VITRINE_SCREENSHOTS is not set");
    const QList<std::pair<QString, QString>> more{{u"Paper weather"_s, u"published"_s},
                                                  {u"Night ferry"_s, u"published"_s},
                                                  {u"Ottermoor kiln book"_s, u"published"_s},
                                                  {u"The salt archive"_s, u"draft"_s},
                                                  {u"Kestrelhouse tea tins"_s, u"archived"_s},
                                                  {u"Brinewell Museum"_s, u"draft"_s},
                                                  {u"Type specimen: Ovel Grotesk"_s, u"published"_s},
                                                  {u"Common ground"_s, u"published"_s}};
    for (const auto &[title, status] : more) {
        m_window->files.create({{u"title"_s, title}, {u"status"_s, status}, {u"body"_s, kBody}});
        m_window->files.clock.advance(std::chrono::hours(20));
    }
    const models::Id id = m_window->session().id();
    m_window->files.update(
        id,
        {{u"summary"_s,
          u"Good signs are quiet until you need them. Four small debts that every sign owes to the person reading it, with examples from the harbour."_s},
         {u"tags"_s, QJsonArray{u"Wayfinding"_s, u"Signs"_s, u"Legibility"_s}},
         {u"technologies"_s, QJsonArray{u"Figma"_s, u"Rhino"_s}},
         {u"role"_s, u"Design lead"_s},
         {u"startedOn"_s, u"2025-03-01"_s},
         {u"endedOn"_s, u"2026-05-31"_s},
         {u"links"_s, QJsonArray{QJsonObject{{u"label"_s, u"Case study"_s},
                                             {u"url"_s, u"https://ovelund.example/harbour"_s},
                                             {u"kind"_s, u"website"_s}}}},
         {u"customFields"_s, QJsonObject{{u"budget"_s, 12}, {u"_note"_s, u"kept for us"_s}}}});
    m_window->files.clock.advance(std::chrono::minutes(2));
    QTRY_COMPARE(m_window->titles().size(), 11);
    QTRY_COMPARE(m_window->text(u"openVersion"_s), u"v2"_s);
    auto *tabs = m_window->find<QTabBar>(u"tabs"_s);
    for (const auto &[choice, scheme] :
         {std::pair{ui::ThemeChoice::Light, u"light"_s}, {ui::ThemeChoice::Dark, u"dark"_s}}) {
        m_window->theme.setChoice(choice);
        m_window->window->resize(1280, 800);
        tabs->setCurrentIndex(0);
        m_window->find(u"bodyEditor"_s)->setFocus();
        picture(u"projects-editor-%1-1280x800"_s.arg(scheme));
        m_window->window->resize(1920, 1080);
        picture(u"projects-editor-%1-1920x1080"_s.arg(scheme));
        m_window->window->resize(1024, 640);
        picture(u"projects-editor-%1-1024x640"_s.arg(scheme));
        m_window->window->resize(1280, 800);
        tabs->setCurrentIndex(1);
        m_window->list()->setFocus();
        picture(u"projects-details-%1-1280x800"_s.arg(scheme));
        type(u"endedOn"_s, u"2020-01-01"_s);
        picture(u"projects-error-%1-1280x800"_s.arg(scheme));
        m_window->session().discard();
        tabs->setCurrentIndex(3);
        picture(u"projects-search-%1-1280x800"_s.arg(scheme));
        tabs->setCurrentIndex(0);
        type(u"title"_s, u"Harbour lights, Vessmark"_s);
        m_window->files.update(id, {{u"role"_s, scheme}});
        QTRY_COMPARE(m_window->session().trouble(), ui::ContentSession::Trouble::Changed);
        picture(u"projects-conflict-%1-1280x800"_s.arg(scheme));
        m_window->session().takeTheirs();
        m_window->find<QLineEdit>(u"filter"_s)->setText(u"nothing like it"_s);
        QTRY_VERIFY(m_window->titles().isEmpty());
        m_window->server.breakDown(
            u"Port 8080 is taken by another program. Choose another port, or stop that program."_s);
        picture(u"projects-filtered-%1-1280x800"_s.arg(scheme));
        m_window->server.start();
        clickEmpty(u"emptyPlain"_s);
        QTRY_COMPARE(m_window->titles().size(), 11);
        m_window->window->show(m_window->window->articlesPage());
        picture(u"articles-empty-%1-1280x800"_s.arg(scheme));
        m_window->window->show(m_window->page());
    }
}

QTEST_MAIN(tst_ContentPage)
#include "tst_ContentPage.moc"
