#include <QtTest>

#include "models/text/TextFind.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;
using Places = std::vector<qsizetype>;

class tst_TextFind : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void aLongTextTakesNoTime();
};

void tst_TextFind::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("matchesCase");
    QTest::addColumn<bool>("isWholeWord");
    QTest::addColumn<Places>("places");
    QTest::newRow("nothing asked") << u"abc"_s << u""_s << false << false << Places{};
    QTest::newRow("nowhere") << u"abc"_s << u"d"_s << false << false << Places{};
    QTest::newRow("any case") << u"Quay quay QUAY"_s << u"quay"_s << false << false << Places{0, 5, 10};
    QTest::newRow("its case") << u"Quay quay QUAY"_s << u"quay"_s << true << false << Places{5};
    QTest::newRow("without overlap") << u"aaaaa"_s << u"aa"_s << false << false << Places{0, 2};
    QTest::newRow("whole words") << u"quay quays aquay quay"_s << u"quay"_s << false << true << Places{0, 17};
    QTest::newRow("whole words overlap") << u"aa a"_s << u"a"_s << false << true << Places{3};
    QTest::newRow("beside marks") << u"**quay**, (quay)"_s << u"quay"_s << false << true << Places{2, 11};
    QTest::newRow("signs are no words") << u"a**b"_s << u"**"_s << false << true << Places{1};
    QTest::newRow("accents belong to words") << u"caf cafe\u0301"_s << u"cafe"_s << false << true << Places{};
    QTest::newRow("Chinese has no spaces") << u"港口的灯"_s << u"港口"_s << false << true << Places{0};
    QTest::newRow("over lines") << u"a\nb\na\nb"_s << u"a\nb"_s << false << false << Places{0, 4};
    QTest::newRow("beyond the first plane") << u"😀 x😀"_s << u"😀"_s << false << false << Places{0, 4};
}

void tst_TextFind::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    QFETCH(bool, matchesCase);
    QFETCH(bool, isWholeWord);
    QFETCH(Places, places);
    QCOMPARE(findAll(text, {wanted, matchesCase, isWholeWord}), places);
}

void tst_TextFind::aLongTextTakesNoTime()
{
    const QString text = u"a boat comes in at eight knots "_s.repeated(40'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(findAll(text, {u"at"_s, false, true}).size(), size_t(40'000));
    QVERIFY(timer.elapsed() < 1'000); // some 15 ms; a deadline with room for a busy machine
}

QTEST_APPLESS_MAIN(tst_TextFind)
#include "tst_TextFind.moc"
