#include <QImage>
#include <QPainter>
#include <QtTest>

#include "ui/widgets/MatchedText.h"

using namespace Qt::StringLiterals;
using vitrine::ui::MatchedText;

/// What is found shows which letters it was found by.
class tst_MatchedText final : public QObject
{
    Q_OBJECT

private slots:
    void beginsAtTheLeadingSide_data();
    void beginsAtTheLeadingSide();
    void underlinesTheLetters();
    void underlinesNothingThatWasCut();

private:
    static constexpr QRect kArea{10, 0, 180, 30};

    struct Drawn
    {
        QImage image;
        int width = 0;

        [[nodiscard]] QRect ink() const
        {
            QRect all;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qGray(image.pixel(x, y)) < 128)
                        all |= QRect(x, y, 1, 1);
                }
            }
            return all;
        }
    };
    static Drawn draw(const QString &text, const QList<int> &letters, Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        Drawn drawn{QImage(200, 30, QImage::Format_RGB32)};
        drawn.image.fill(Qt::white);
        QPainter painter(&drawn.image);
        painter.setPen(Qt::black);
        drawn.width = MatchedText::draw(painter, kArea, text, letters, direction);
        return drawn;
    }
};

void tst_MatchedText::beginsAtTheLeadingSide_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << u"Harbour"_s << Qt::LeftToRight;
    QTest::newRow("right to left") << u"מנהרה"_s << Qt::RightToLeft;
    QTest::newRow("Latin in a window from right to left") << u"Harbour"_s << Qt::RightToLeft;
}

void tst_MatchedText::beginsAtTheLeadingSide()
{
    QFETCH(const QString, text);
    QFETCH(const Qt::LayoutDirection, direction);
    const Drawn drawn = draw(text, {}, direction);
    const QRect ink = drawn.ink();
    QVERIFY(!ink.isEmpty());
    QVERIFY(drawn.width > 0 && drawn.width < kArea.width() / 2);
    const int off = direction == Qt::RightToLeft ? kArea.right() - ink.right() : ink.left() - kArea.left();
    QVERIFY2(off >= 0 && off < 6, qPrintable(QString::number(off)));
}

void tst_MatchedText::underlinesTheLetters()
{
    const QRect plain = draw(u"nnnn"_s, {}).ink();
    const Drawn first = draw(u"nnnn"_s, {0});
    const Drawn last = draw(u"nnnn"_s, {3});
    QVERIFY(first.ink().bottom() > plain.bottom());
    const int row = first.ink().bottom();
    const auto isInked = [&](const Drawn &drawn, int x) { return qGray(drawn.image.pixel(x, row)) < 128; };
    QVERIFY(isInked(first, plain.left() + 1) && !isInked(first, plain.right() - 1));
    QVERIFY(!isInked(last, plain.left() + 1) && isInked(last, plain.right() - 1));
}

void tst_MatchedText::underlinesNothingThatWasCut()
{
    const QString text = u"n"_s.repeated(100);
    QCOMPARE(draw(text, {99}).image, draw(text, {}).image);
    QVERIFY(draw(text, {0}).image != draw(text, {}).image);
}

QTEST_MAIN(tst_MatchedText)
#include "tst_MatchedText.moc"
