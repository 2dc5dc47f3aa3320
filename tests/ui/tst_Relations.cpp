#include <QComboBox>
#include <QPushButton>

#include "WindowFixture.h"
#include "ui/relations/RelationPicker.h"
#include "ui/relations/RelationRow.h"
#include "ui/widgets/CompletionPopup.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/TabStrip.h"
#include "ui/widgets/ToolButton.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using models::RelationKind;

class tst_Relations : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void aProjectIsFoundByLettersAndRelated();
    void itselfAndThoseThereAreNotOffered();
    void theKindIsChosenAndTheOtherSideShowsIt();
    void aRelationIsTakenAwayFromEitherSide();
    void theOtherOneIsOpened();
    void theOthersStandingIsFollowed();
    void whatTheOtherSideAddsIsNotLostBySaving();

private:
    [[nodiscard]] ui::RelationPicker *picker() const { return m_window->find<ui::RelationPicker>(u"relationPicker"_s); }
    [[nodiscard]] ui::RelationRow *row(int number) const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // of rows that are gone
        return m_window->page().findChild<ui::RelationRow *>(u"relation%1"_s.arg(number));
    }
    [[nodiscard]] QStringList offered() const
    {
        QStringList texts;
        for (const ui::Completion &each : picker()->findChild<ui::CompletionPopup *>()->completions())
            texts.append(each.text);
        return texts;
    }
    void pick(const QString &letters) const;
    void save() const;

    std::unique_ptr<WindowFixture> m_window;
    models::Id m_harbour;
    models::Id m_ferry;
};

void tst_Relations::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_window = std::make_unique<WindowFixture>();
    const auto add = [this](const QString &title, const QString &status) {
        m_window->files.clock.advance(std::chrono::minutes(1));
        return m_window->files.create({{u"title"_s, title}, {u"status"_s, status}}).id;
    };
    add(u"Ferry tickets"_s, u"archived"_s);
    m_ferry = add(u"Night ferry"_s, u"published"_s);
    m_harbour = add(u"Harbour lights"_s, u"draft"_s);
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
    m_window->find<ui::TabStrip>(u"tabs"_s)->setCurrentIndex(1);
}

void tst_Relations::pick(const QString &letters) const
{
    picker()->setFocus();
    QTest::keyClicks(picker(), letters);
    QTRY_VERIFY(picker()->findChild<ui::CompletionPopup *>()->isVisible());
    QTest::keyClick(picker(), Qt::Key_Return); // the best one
}

void tst_Relations::save() const
{
    const qint64 version = m_window->session().draft().saved().version;
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_window->session().draft().saved().version, version + 1);
    QVERIFY(!m_window->session().isDirty());
}

void tst_Relations::aProjectIsFoundByLettersAndRelated()
{
    pick(u"night"_s);
    QVERIFY(row(0));
    QTRY_COMPARE(row(0)->findChild<ui::LinkButton *>()->text(), u"Night ferry"_s);
    QVERIFY(picker()->text().isEmpty());
    QVERIFY(m_window->session().isDirty());
    save();
    const auto relations = m_window->files.stored(m_harbour).relations;
    QCOMPARE(relations.size(), 1U);
    QCOMPARE(relations.front().id, m_ferry);
    QCOMPARE(relations.front().kind, RelationKind::Related);
}

void tst_Relations::itselfAndThoseThereAreNotOffered()
{
    picker()->setFocus();
    QTest::keyClicks(picker(), u"r"_s);
    QTRY_COMPARE(offered().size(), 2);
    QVERIFY(!offered().contains(u"Harbour lights"_s));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    picker()->clear();
    pick(u"night"_s);
    QTest::keyClicks(picker(), u"ferry"_s);
    QTRY_COMPARE(offered(), QStringList{u"Ferry tickets"_s});
}

void tst_Relations::theKindIsChosenAndTheOtherSideShowsIt()
{
    pick(u"night"_s);
    QTest::keyClick(row(0)->kinds(), Qt::Key_Down); // "Part of"
    QCOMPARE(row(0)->kinds()->currentText(), u"Part of"_s);
    save();
    QCOMPARE(m_window->files.stored(m_harbour).relations.front().kind, RelationKind::PartOf);
    QCOMPARE(m_window->files.stored(m_ferry).relations.front().kind, RelationKind::HasPart);
}

void tst_Relations::aRelationIsTakenAwayFromEitherSide()
{
    m_window->files.update(
        m_ferry,
        {{u"relations"_s, QJsonArray{QJsonObject{{u"kind"_s, u"related"_s}, {u"slug"_s, u"harbour-lights"_s}}}}});
    QTRY_VERIFY(row(0)); // told of the other side's write
    QVERIFY(!m_window->session().isDirty());
    QTest::mouseClick(row(0)->findChild<ui::ToolButton *>(), Qt::LeftButton);
    save();
    QVERIFY(m_window->files.stored(m_ferry).relations.empty());
}

void tst_Relations::theOtherOneIsOpened()
{
    pick(u"night"_s);
    save();
    QTRY_VERIFY(row(0)->findChild<ui::LinkButton *>()->isEnabled());
    QTest::keyClick(row(0)->findChild<ui::LinkButton *>(), Qt::Key_Space);
    QTRY_VERIFY(m_window->isOpen(u"Night ferry"_s));
}

void tst_Relations::theOthersStandingIsFollowed()
{
    pick(u"night"_s);
    const auto says = [this](const QString &word) {
        const auto labels = row(0)->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&word](const QLabel *label) { return label->text() == word; });
    };
    QTRY_VERIFY(says(u"Published"_s));
    m_window->files.update(m_ferry, {{u"status"_s, u"archived"_s}, {u"title"_s, u"Late ferry"_s}});
    QTRY_VERIFY(says(u"Archived"_s));
    QCOMPARE(row(0)->findChild<ui::LinkButton *>()->text(), u"Late ferry"_s);
    m_window->files.trash(m_ferry);
    QTRY_VERIFY(says(u"In the trash"_s));
    m_window->session().discard();
}

void tst_Relations::whatTheOtherSideAddsIsNotLostBySaving()
{
    m_window->files.update(
        m_ferry,
        {{u"relations"_s, QJsonArray{QJsonObject{{u"kind"_s, u"related"_s}, {u"slug"_s, u"harbour-lights"_s}}}}});
    QTRY_VERIFY(row(0));
    pick(u"tickets"_s);
    save();
    QCOMPARE(m_window->files.stored(m_harbour).relations.size(), 2U);
}

QTEST_MAIN(tst_Relations)
#include "tst_Relations.moc"
