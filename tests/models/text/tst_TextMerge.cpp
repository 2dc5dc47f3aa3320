#include <QtTest>

#include "models/text/SideBySide.h"
#include "models/text/TextMerge.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Two changes of one text: what does not touch the same lines is merged, the rest is asked for.
class tst_TextMerge : public QObject
{
    Q_OBJECT

private slots:
    void merges_data();
    void merges();
    void aConflictKnowsBothSides();
    void isTheSameWhicheverSideIsTaken();
    void linesStandSideBySide();
    void emptyLinesAreNotLost();
};

void tst_TextMerge::merges_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("withMine");
    QTest::addColumn<int>("conflicts");

    QTest::newRow("nothing") << u"a\nb\n"_s << u"a\nb\n"_s << u"a\nb\n"_s << u"a\nb\n"_s << 0;
    QTest::newRow("mine only") << u"a\nb\n"_s << u"a\nB\n"_s << u"a\nb\n"_s << u"a\nB\n"_s << 0;
    QTest::newRow("theirs only") << u"a\nb\n"_s << u"a\nb\n"_s << u"A\nb\n"_s << u"A\nb\n"_s << 0;
    QTest::newRow("different lines") << u"a\nb\nc\n"_s << u"A\nb\nc\n"_s << u"a\nb\nC\n"_s << u"A\nb\nC\n"_s << 0;
    QTest::newRow("the same line") << u"a\nb\nc\n"_s << u"a\nM\nc\n"_s << u"a\nT\nc\n"_s << u"a\nM\nc\n"_s << 1;
    QTest::newRow("both alike") << u"a\nb\n"_s << u"a\nX\n"_s << u"a\nX\n"_s << u"a\nX\n"_s << 0;
    QTest::newRow("removed and changed") << u"a\nb\nc\n"_s << u"a\nc\n"_s << u"a\nT\nc\n"_s << u"a\nc\n"_s << 1;
    QTest::newRow("two places") << u"a\nb\nc\nd\n"_s << u"M\nb\nc\nN\n"_s << u"T\nb\nc\nU\n"_s << u"M\nb\nc\nN\n"_s
                                << 2;
    QTest::newRow("from nothing") << u""_s << u"m"_s << u"t"_s << u"m"_s << 1;
    QTest::newRow("appended by one") << u"a"_s << u"a"_s << u"a\nb"_s << u"a\nb"_s << 0;
}

void tst_TextMerge::merges()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    const TextMerge merge = mergeTexts(base, mine, theirs);
    QTEST(merge.text([](int) { return true; }), "withMine");
    QTEST(merge.conflicts(), "conflicts");
}

void tst_TextMerge::aConflictKnowsBothSides()
{
    const TextMerge merge = mergeTexts(u"a\nb\nc\nd\n", u"0\na\nM\nc\nd\n", u"a\nT\nc\nD\n");
    QCOMPARE(merge.conflicts(), 1);
    const auto conflict = std::ranges::find(merge.parts, true, &MergePart::isConflict);
    QCOMPARE(conflict->mine, u"M\n"_s);
    QCOMPARE(conflict->theirs, u"T\n"_s);
    QCOMPARE(conflict->line, 3);
    QCOMPARE(merge.merged, 2);
    QCOMPARE(merge.text([](int) { return false; }), u"0\na\nT\nc\nD\n"_s);
}

/// Whatever the texts are: taking one side everywhere never loses a line that only the other one changed.
void tst_TextMerge::isTheSameWhicheverSideIsTaken()
{
    QRandomGenerator random(20261120);
    const auto change = [&random](QStringList lines) {
        for (int i = random.bounded(4); i > 0; --i) {
            const int at = random.bounded(static_cast<int>(lines.size()));
            random.bounded(2) ? lines.replace(at, QString::number(random.generate())) : lines.removeAt(at);
            if (lines.isEmpty())
                lines.append(u"x"_s);
        }
        return lines.join(u'\n');
    };
    for (int round = 0; round < 500; ++round) {
        QStringList lines;
        for (int i = 0; i < 12; ++i)
            lines.append(QString::number(random.bounded(6)));
        const QString base = lines.join(u'\n');
        const QString mine = change(lines);
        const QString theirs = change(lines);
        QCOMPARE(mergeTexts(base, mine, base).text({}), mine);
        QCOMPARE(mergeTexts(base, base, theirs).text({}), theirs);
        const TextMerge merge = mergeTexts(base, mine, theirs);
        const TextMerge turned = mergeTexts(base, theirs, mine);
        QCOMPARE(merge.text([](int) { return true; }), turned.text([](int) { return false; }));
    }
}

void tst_TextMerge::linesStandSideBySide()
{
    const auto pairs = sideBySide(
        diffWords(u"# The brief\n\nthe old sign.\n- Maps\n- One\n", u"# The brief\n\nthe new sign.\n- One\nLetters\n"));
    QStringList shown;
    for (const LinePair &pair : pairs) {
        const auto text = [](const SideLine &line) {
            QString all;
            for (const DiffPart &part : line.parts)
                all += part.kind == DiffKind::Same ? part.text : u'[' + part.text + u']';
            return line.number ? QString::number(line.number) + all : u"-"_s;
        };
        shown.append(text(pair.before) + u'|' + text(pair.after) + (pair.isChanged ? u"!"_s : QString()));
    }
    QCOMPARE(shown, (QStringList{u"1# The brief|1# The brief"_s, u"2|2"_s, u"3the [old] sign.|3the [new] sign.!"_s,
                                 u"4[- Maps]|-!"_s, u"5- One|4- One"_s, u"-|5[Letters]!"_s}));
}

void tst_TextMerge::emptyLinesAreNotLost()
{
    const auto pairs = sideBySide(diffWords(u"a\nb\n", u"a\n\n\nb\n"));
    QCOMPARE(pairs.size(), size_t(4));
    QCOMPARE(pairs[1].after.number, 2);
    QVERIFY(pairs[1].isChanged);
    QCOMPARE(pairs[1].before.number, 0);
    QCOMPARE(pairs[3].before.number, 2);
    QCOMPARE(pairs[3].after.number, 4);
    QVERIFY(sideBySide({}).empty());
}

QTEST_GUILESS_MAIN(tst_TextMerge)
#include "tst_TextMerge.moc"
