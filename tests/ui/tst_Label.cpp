#include <QTextDocumentFragment>
#include <QtTest>

#include "ui/widgets/Label.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Labels show what others wrote letter by letter: a title is no markup.
class tst_Label final : public QObject
{
    Q_OBJECT

private slots:
    void markupIsText_data();
    void markupIsText();
    void aToolTipShowsTheWholeText_data() { markupIsText_data(); }
    void aToolTipShowsTheWholeText();
    void anotherToolTipStays();
};

void tst_Label::markupIsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Harbour lights, and what they are for"_s;
    QTest::newRow("bold") << u"<b>Harbour</b> lights, and what they are for"_s;
    QTest::newRow("picture") << u"<img src=\"file:///etc/hostname\" width=500> Harbour lights"_s;
    QTest::newRow("escaped") << u"Harbour &lt;lights&gt; &amp; what they are for"_s;
    QTest::newRow("less") << u"a < b and b > c, whatever else there may be"_s;
}

void tst_Label::markupIsText()
{
    QFETCH(QString, text);
    ui::Label label(text);
    const QSize plain = label.fontMetrics().size(0, text);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.sizeHint().width(), plain.width());
}

void tst_Label::aToolTipShowsTheWholeText()
{
    QFETCH(QString, text);
    ui::Label label(text);
    label.setElided(true);
    label.resize(60, 20);
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    QTRY_VERIFY(!label.toolTip().isEmpty());
    const QString tip = label.toolTip();
    QCOMPARE(Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip, text);
    label.resize(2'000, 20);
    QTRY_VERIFY(label.toolTip().isEmpty());
}

/// Such as the exact time of what is told in words.
void tst_Label::anotherToolTipStays()
{
    ui::Label label(u"2 min ago"_s);
    label.setElided(true);
    label.setToolTip(u"Friday 20 November 2026, 16:39:46"_s);
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    for (const int width : {20, 400}) {
        label.resize(width, 20);
        label.repaint();
        QCOMPARE(label.toolTip(), u"Friday 20 November 2026, 16:39:46"_s);
    }
}

QTEST_MAIN(tst_Label)
#include "tst_Label.moc"
