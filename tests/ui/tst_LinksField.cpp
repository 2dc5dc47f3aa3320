#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QSignalSpy>
#include <QUrl>
#include <QtTest>

#include "models/content/Project.h"
#include "ui/forms/LineField.h"
#include "ui/forms/LinkGuess.h"
#include "ui/forms/LinksField.h"
#include "ui/forms/ObjectsRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/ToolButton.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::LinksField;
using ui::ObjectsRow;

class tst_LinksField : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_field.reset(); }
    void knownSitesAreNamed_data();
    void knownSitesAreNamed();
    void anAddressPastedIntoNothingIsALink();
    void severalAddressesAreSeveralLinks();
    void whatIsNoAddressIsPastedAsText();
    void rowsMoveByKeys();
    void rowsMoveByTheirGrip();
    void removingKeepsThePlace();
    void tabGoesThroughRowsInOrder();
    void eachCellTellsWhatIsWrongAndTheFix();

private:
    [[nodiscard]] QStringList urls() const
    {
        QStringList all;
        const QJsonArray links = m_field->value().toArray();
        for (const auto &link : links)
            all.append(link.toObject().value(u"url"_s).toString());
        return all;
    }
    [[nodiscard]] ObjectsRow *row(int number) const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // of rows that are gone
        return m_field->findChild<ObjectsRow *>(u"item%1"_s.arg(number));
    }
    [[nodiscard]] QLineEdit *cell(int number, const QString &name) const { return row(number)->editor(name)->line(); }
    [[nodiscard]] QWidget *addButton() const { return m_field->findChild<ui::Button *>(u"links-add"_s); }
    void fill(const QStringList &addresses) const
    {
        QJsonArray links;
        for (const QString &address : addresses)
            links.append(QJsonObject{{u"label"_s, address.sliced(1)}, {u"url"_s, address}, {u"kind"_s, QString()}});
        m_field->setValue(links);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<LinksField> m_field;
};

void tst_LinksField::init()
{
    m_field = std::make_unique<LinksField>(models::Project::schema().find(u"links")->info);
    m_field->resize(700, 300);
    m_field->show();
    m_field->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
}

void tst_LinksField::knownSitesAreNamed_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("kind");
    QTest::newRow("known") << u"https://github.com/ada/lamp"_s << u"GitHub"_s << u"source"_s;
    QTest::newRow("part of a known one") << u"https://de.wikipedia.org/wiki/Kai"_s << u"Wikipedia"_s << u"article"_s;
    QTest::newRow("only looks like it") << u"https://notgithub.com/"_s << u"notgithub.com"_s << u"website"_s;
    QTest::newRow("with www") << u"https://www.Ovelund.example/a"_s << u"ovelund.example"_s << u"website"_s;
    QTest::newRow("with a port") << u"http://localhost:3000/"_s << u"localhost"_s << u"website"_s;
}

void tst_LinksField::knownSitesAreNamed()
{
    QFETCH(QString, address);
    QFETCH(QString, label);
    QFETCH(QString, kind);
    QCOMPARE(ui::LinkGuess::of(QUrl(address)), (ui::LinkGuess{label, kind}));
}

void tst_LinksField::anAddressPastedIntoNothingIsALink()
{
    QSignalSpy edited(m_field.get(), &ui::FieldEditor::edited);
    QApplication::clipboard()->setText(u" https://vimeo.com/76979871\n"_s);
    QTest::keySequence(addButton(), QKeySequence::Paste);
    QCOMPARE(m_field->value().toArray(),
             (QJsonArray{QJsonObject{
                 {u"label"_s, u"Vimeo"_s}, {u"url"_s, u"https://vimeo.com/76979871"_s}, {u"kind"_s, u"video"_s}}}));
    QVERIFY(!edited.isEmpty());
    QCOMPARE(QApplication::focusWidget(), cell(0, u"label"_s));
}

void tst_LinksField::severalAddressesAreSeveralLinks()
{
    QTest::mouseClick(addButton(), Qt::LeftButton);
    QCOMPARE(QApplication::focusWidget(), cell(0, u"label"_s));
    QApplication::clipboard()->setText(u"https://a.example/\r\nhttps://b.example/"_s);
    QTest::keySequence(cell(0, u"label"_s), QKeySequence::Paste);
    QCOMPARE(urls(), (QStringList{u"https://a.example/"_s, u"https://b.example/"_s}));
}

void tst_LinksField::whatIsNoAddressIsPastedAsText()
{
    QTest::mouseClick(addButton(), Qt::LeftButton);
    QApplication::clipboard()->setText(u"Case study"_s);
    QTest::keySequence(cell(0, u"label"_s), QKeySequence::Paste);
    QCOMPARE(cell(0, u"label"_s)->text(), u"Case study"_s);
    QApplication::clipboard()->setText(u"https://a.example/"_s);
    QTest::keySequence(cell(0, u"url"_s), QKeySequence::Paste); // of a row that says something
    QCOMPARE(urls(), QStringList{u"https://a.example/"_s});
    QCOMPARE(cell(0, u"label"_s)->text(), u"Case study"_s);
}

void tst_LinksField::rowsMoveByKeys()
{
    fill({u"/a"_s, u"/b"_s, u"/c"_s});
    QLineEdit *kind = cell(0, u"kind"_s);
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(urls(), (QStringList{u"/b"_s, u"/a"_s, u"/c"_s}));
    QCOMPARE(QApplication::focusWidget(), kind);
    QCOMPARE(kind->accessibleName(), u"Links 2, Kind"_s);
    QTest::keyClick(kind, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(kind, Qt::Key_Down, Qt::AltModifier); // it is the last one by now
    QCOMPARE(urls(), (QStringList{u"/b"_s, u"/c"_s, u"/a"_s}));
    QTest::keyClick(kind, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(urls(), (QStringList{u"/b"_s, u"/a"_s, u"/c"_s}));
}

void tst_LinksField::rowsMoveByTheirGrip()
{
    fill({u"/a"_s, u"/b"_s, u"/c"_s});
    auto *grip = row(2)->findChild<ui::ToolButton *>();
    const QPoint start = grip->rect().center();
    QTest::mousePress(grip, Qt::LeftButton, {}, start);
    const auto dragTo = [&](int y) {
        const QPoint global = m_field->mapToGlobal(QPoint(8, y));
        QMouseEvent move(QEvent::MouseMove, grip->mapFromGlobal(QPointF(global)), QPointF(global), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(grip, &move);
    };
    dragTo(4);
    dragTo(4);
    dragTo(4); // it is where the mouse is
    QTest::mouseRelease(grip, Qt::LeftButton);
    QCOMPARE(urls(), (QStringList{u"/c"_s, u"/a"_s, u"/b"_s}));
}

void tst_LinksField::removingKeepsThePlace()
{
    fill({u"/a"_s, u"/b"_s});
    QTest::mouseClick(row(0)->tabStops().at(3), Qt::LeftButton);
    QCOMPARE(urls(), QStringList{u"/b"_s});
    QCOMPARE(QApplication::focusWidget(), cell(0, u"label"_s));
    QTest::mouseClick(row(0)->tabStops().at(3), Qt::LeftButton);
    QVERIFY(urls().isEmpty());
    QCOMPARE(QApplication::focusWidget(), addButton());
}

void tst_LinksField::tabGoesThroughRowsInOrder()
{
    fill({u"/a"_s, u"/b"_s});
    QTest::keyClick(cell(0, u"label"_s), Qt::Key_Down, Qt::AltModifier);
    cell(0, u"label"_s)->setFocus();
    QStringList seen;
    for (int i = 0; i < 8; ++i) {
        seen.append(QApplication::focusWidget()->accessibleName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(seen.at(0), u"Links 1, Label"_s);
    QCOMPARE(seen.at(3), u"Remove number 1"_s);
    QCOMPARE(seen.at(4), u"Links 2, Label"_s);
    QCOMPARE(QApplication::focusWidget(), addButton());
}

void tst_LinksField::eachCellTellsWhatIsWrongAndTheFix()
{
    fill({u"/a"_s, u"ovelund.example/harbour"_s});
    const auto rest = m_field->showErrors({{u"[1].url"_s, u"invalid_url"_s, u"Must be a full address."_s}});
    QVERIFY(rest.empty());
    QVERIFY(cell(1, u"url"_s)->property(ui::Theme::kInvalidProperty).toBool());
    QVERIFY(!cell(1, u"label"_s)->property(ui::Theme::kInvalidProperty).toBool());
    auto *fix = row(1)->findChild<ui::LinkButton *>();
    QCOMPARE(fix->text(), u"Use https://ovelund.example/harbour"_s);
    QTest::keyClick(fix, Qt::Key_Space);
    QCOMPARE(urls().last(), u"https://ovelund.example/harbour"_s);
}

QTEST_MAIN(tst_LinksField)
#include "tst_LinksField.moc"
