#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QSignalSpy>
#include <QtTest>

#include "ui/forms/Chip.h"
#include "ui/forms/ChipsField.h"
#include "ui/forms/ChipsLine.h"
#include "ui/widgets/CompletionModel.h"
#include "ui/widgets/CompletionPopup.h"
#include "ui/widgets/ToolButton.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::Chip;
using ui::ChipsField;
using ui::ChipsLine;

class tst_ChipsField : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_field.reset(); }
    void enterAndCommaAdd();
    void aPastedListGivesSeveral_data();
    void aPastedListGivesSeveral();
    void duplicatesAreMergedAndTold();
    void whatOthersUseIsOffered();
    void arrowsChooseAnOffer();
    void theSpellingOfOthersIsTaken();
    void chipsAreReachedByArrows();
    void chipsAreRemovedByKeys();
    void aChipIsEditedAnew();
    void theLimitIsCountedWhenNear();
    void leavingTheFieldTakesWhatWasTyped();
    void completionsAreAModel();

private:
    [[nodiscard]] QStringList values() const { return m_field->value().toVariant().toStringList(); }
    [[nodiscard]] QStringList offered() const
    {
        QStringList texts;
        for (const ui::Completion &completion : m_line->popup().completions())
            texts.append(completion.text);
        return texts;
    }
    [[nodiscard]] Chip *chip(const QString &text) const
    {
        for (Chip *each : m_field->findChildren<Chip *>()) {
            if (each->text() == text && each->isVisibleTo(m_field.get()))
                return each;
        }
        return nullptr;
    }
    void paste(const QString &text) const
    {
        QApplication::clipboard()->setText(text);
        QTest::keySequence(m_line, QKeySequence::Paste);
    }

    std::unique_ptr<ChipsField> m_field;
    ChipsLine *m_line = nullptr;
};

void tst_ChipsField::init()
{
    models::FieldInfo field;
    field.name = u"tags"_s;
    field.label = u"Tags"_s;
    field.type = models::FieldType::Tags;
    field.maximum = 50;
    field.maximumItemLength = 60;
    m_field = std::make_unique<ChipsField>(field);
    m_field->setSuggestions({{u"Signs"_s, 12}, {u"Wayfinding"_s, 7}, {u"Print"_s, 3}, {u"Window signs"_s, 1}});
    m_line = m_field->findChild<ChipsLine *>();
    m_field->resize(600, 40);
    m_field->show();
    m_field->activateWindow();
    m_line->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
}

void tst_ChipsField::enterAndCommaAdd()
{
    QSignalSpy edited(m_field.get(), &ui::FieldEditor::edited);
    QTest::keyClicks(m_line, u"Harbour"_s);
    QTest::keyClick(m_line, Qt::Key_Return);
    QTest::keyClicks(m_line, u"Night, Amber"_s);
    QTest::keyClick(m_line, Qt::Key_Enter);
    QCOMPARE(values(), (QStringList{u"Harbour"_s, u"Night"_s, u"Amber"_s}));
    QCOMPARE(edited.size(), 3);
    QTest::keyClicks(m_line, u"  "_s);
    QTest::keyClick(m_line, Qt::Key_Return);
    QCOMPARE(values().size(), 3);
}

void tst_ChipsField::aPastedListGivesSeveral_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("commas") << u"Harbour, Night,Amber"_s << QStringList{u"Harbour"_s, u"Night"_s, u"Amber"_s};
    QTest::newRow("lines") << u"Harbour\r\nNight\n\nAmber\n"_s << QStringList{u"Harbour"_s, u"Night"_s, u"Amber"_s};
    QTest::newRow("cells") << u"Harbour\tNight"_s << QStringList{u"Harbour"_s, u"Night"_s};
    QTest::newRow("twice the same") << u"Harbour,harbour"_s << QStringList{u"Harbour"_s};
    QTest::newRow("only commas") << u",,,"_s << QStringList();
    QTest::newRow("one word stays to be typed on") << u"Harbour"_s << QStringList();
}

void tst_ChipsField::aPastedListGivesSeveral()
{
    QFETCH(QString, pasted);
    QFETCH(QStringList, expected);
    paste(pasted);
    QCOMPARE(values(), expected);
}

void tst_ChipsField::duplicatesAreMergedAndTold()
{
    m_field->setValue(QJsonArray{u"Harbour"_s});
    QSignalSpy edited(m_field.get(), &ui::FieldEditor::edited);
    QTest::keyClicks(m_line, u"HARBOUR,"_s);
    QCOMPARE(values(), QStringList{u"Harbour"_s});
    QCOMPARE(m_field->note().text, u"“HARBOUR” is there already."_s);
    QVERIFY(edited.isEmpty());
    QTest::keyClicks(m_line, u"Night,"_s);
    QVERIFY(m_field->note().text.isEmpty());
}

void tst_ChipsField::whatOthersUseIsOffered()
{
    QTest::keyClicks(m_line, u"sig"_s);
    QVERIFY(m_line->popup().isVisible());
    QCOMPARE(offered(), (QStringList{u"Signs"_s, u"Window signs"_s}));
    QCOMPARE(m_line->popup().completions().front().detail, u"12"_s);
    QTest::keyClicks(m_line, u"xyz"_s);
    QVERIFY(!m_line->popup().isVisible());
    m_line->clear();
    QTest::keyClicks(m_line, u"wf"_s); // letters in order are enough
    QCOMPARE(offered(), QStringList{u"Wayfinding"_s});
    m_line->clear();
    m_line->popup().hide();
    m_field->setValue(QJsonArray{u"Signs"_s});
    QTest::keyClick(m_line, Qt::Key_Down);
    QCOMPARE(offered(), (QStringList{u"Wayfinding"_s, u"Print"_s, u"Window signs"_s}));
}

void tst_ChipsField::arrowsChooseAnOffer()
{
    QTest::keyClicks(m_line, u"sig"_s);
    auto *view = QApplication::activePopupWidget();
    QVERIFY(view);
    QTest::keyClick(view, Qt::Key_Down);
    QVERIFY(m_line->popup().hasCurrent());
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(values(), QStringList{u"Window signs"_s});
    QVERIFY(m_line->text().isEmpty());
    QVERIFY(!m_line->popup().isVisible());
    QTest::keyClicks(m_line, u"sig"_s);
    QVERIFY(!m_line->popup().hasCurrent());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QCOMPARE(values().last(), u"sig"_s); // a new one, though others would fit
    QTest::keyClicks(m_line, u"pri"_s);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QVERIFY(!m_line->popup().isVisible());
    QCOMPARE(m_line->text(), u"pri"_s);
}

void tst_ChipsField::theSpellingOfOthersIsTaken()
{
    QTest::keyClicks(m_line, u"wayFINDING,"_s);
    QCOMPARE(values(), QStringList{u"Wayfinding"_s});
}

void tst_ChipsField::chipsAreReachedByArrows()
{
    m_field->setValue(QJsonArray{u"One"_s, u"Two"_s, u"Three"_s});
    QTest::keyClick(m_line, Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget(), chip(u"Three"_s));
    QCOMPARE(chip(u"Three"_s)->accessibleName(), u"Three, 3 of 3"_s);
    QTest::keyClick(chip(u"Three"_s), Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget(), chip(u"Two"_s));
    QTest::keyClick(chip(u"Two"_s), Qt::Key_Home);
    QTest::keyClick(chip(u"One"_s), Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget(), chip(u"One"_s));
    QTest::keyClick(chip(u"One"_s), Qt::Key_End);
    QCOMPARE(QApplication::focusWidget(), m_line);
    m_field->setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(m_line, Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), chip(u"Three"_s));
}

void tst_ChipsField::chipsAreRemovedByKeys()
{
    m_field->setValue(QJsonArray{u"One"_s, u"Two"_s, u"Three"_s});
    QTest::keyClick(m_line, Qt::Key_Backspace);
    QCOMPARE(values(), (QStringList{u"One"_s, u"Two"_s}));
    QTest::keyClick(m_line, Qt::Key_Left);
    QTest::keyClick(chip(u"Two"_s), Qt::Key_Left);
    QTest::keyClick(chip(u"One"_s), Qt::Key_Delete);
    QCOMPARE(values(), QStringList{u"Two"_s});
    QCOMPARE(QApplication::focusWidget(), chip(u"Two"_s));
    chip(u"Two"_s)->findChild<ui::ToolButton *>()->click();
    QVERIFY(values().isEmpty());
    QCOMPARE(QApplication::focusWidget(), m_line);
    QTest::keyClick(m_line, Qt::Key_Backspace); // with nothing left
}

void tst_ChipsField::aChipIsEditedAnew()
{
    m_field->setValue(QJsonArray{u"Harbor"_s});
    QTest::keyClick(m_line, Qt::Key_Left);
    QTest::keyClick(chip(u"Harbor"_s), Qt::Key_F2);
    QCOMPARE(m_line->text(), u"Harbor"_s);
    QTest::keyClicks(m_line, u"Harbour,"_s);
    QCOMPARE(values(), QStringList{u"Harbour"_s});
}

void tst_ChipsField::theLimitIsCountedWhenNear()
{
    QJsonArray many;
    for (int i = 0; i < 40; ++i)
        many.append(QString::number(i));
    m_field->setValue(many);
    QVERIFY(!m_field->used());
    QTest::keyClicks(m_line, u"Harbour,"_s);
    QCOMPARE(m_field->used(), std::optional<qint64>(41));
}

void tst_ChipsField::leavingTheFieldTakesWhatWasTyped()
{
    QTest::keyClicks(m_line, u"Harbour"_s);
    m_line->clearFocus();
    QCOMPARE(values(), QStringList{u"Harbour"_s});
}

void tst_ChipsField::completionsAreAModel()
{
    ui::CompletionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{u"Signs"_s, u"12"_s}, {u"Print"_s}});
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Signs, 12"_s);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(tst_ChipsField)
#include "tst_ChipsField.moc"
