#include <QTest>

#include <QRandomGenerator>

#include "models/text/EditScript.h"
#include "models/text/TextDiff.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_TextDiff final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void keepsBothTexts_data();
    void keepsBothTexts();
    void keepsBothTextsAtRandom();
    void comparesLongTextsByLines();
    void replacesLongTextsThatDiffer();
    void findsTheShortestEdit_data();
    void findsTheShortestEdit();
    void givesUpBeyondTheLimit();
};

namespace {

QString joined(const std::vector<DiffPart> &parts, DiffKind kind)
{
    QString text;
    for (const DiffPart &part : parts) {
        if (part.kind == DiffKind::Same || part.kind == kind)
            text += part.text;
    }
    return text;
}

/// Both texts are there, and no part is empty or could be one with its neighbour.
void checkLaws(QStringView before, QStringView after)
{
    const std::vector<DiffPart> parts = diffWords(before, after);
    QCOMPARE(joined(parts, DiffKind::Removed), before);
    QCOMPARE(joined(parts, DiffKind::Added), after);
    for (size_t i = 0; i < parts.size(); ++i) {
        QVERIFY(!parts[i].text.isEmpty());
        QVERIFY(i == 0 || parts[i].kind != parts[i - 1].kind);
        QVERIFY(i == 0 || parts[i].kind != DiffKind::Removed || parts[i - 1].kind == DiffKind::Same);
    }
}

/// [-removed-]{+added+}
QString shown(const std::vector<DiffPart> &parts)
{
    QString text;
    for (const auto &[kind, part] : parts) {
        text += kind == DiffKind::Removed ? u"[-"_s + part + u"-]"_s
                : kind == DiffKind::Added ? u"{+"_s + part + u"+}"_s
                                          : part;
    }
    return text;
}

}

void tst_TextDiff::tellsWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("diff");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("the same") << u"a b"_s << u"a b"_s << u"a b"_s;
    QTest::newRow("all added") << u""_s << u"a b"_s << u"{+a b+}"_s;
    QTest::newRow("all removed") << u"a b"_s << u""_s << u"[-a b-]"_s;
    QTest::newRow("word replaced") << u"the old lights"_s << u"the new lights"_s << u"the [-old-]{+new+} lights"_s;
    QTest::newRow("word added") << u"the lights"_s << u"the old lights"_s << u"the {+old +}lights"_s;
    QTest::newRow("word removed") << u"the old lights"_s << u"the lights"_s << u"the [-old -]lights"_s;
    QTest::newRow("at the end") << u"the lights"_s << u"the lights here"_s << u"the lights{+ here+}"_s;
    QTest::newRow("within a word") << u"light"_s << u"lights"_s << u"[-light-]{+lights+}"_s;
    QTest::newRow("punctuation") << u"old, dark"_s << u"old; dark"_s << u"old[-,-]{+;+} dark"_s;
    QTest::newRow("words one by one") << u"the old dark lights"_s << u"the new bright lights"_s
                                      << u"the [-old dark-]{+new bright+} lights"_s;
    QTest::newRow("only removed") << u"a b c d e"_s << u"a c e"_s << u"a [-b -]c [-d -]e"_s;
    QTest::newRow("paragraphs stay apart")
        << u"x old\n\ndark y"_s << u"x new\n\nbright y"_s << u"x [-old-]{+new+}\n\n[-dark-]{+bright+} y"_s;
    QTest::newRow("white space") << u"a  b"_s << u"a b"_s << u"a[-  -]{+ +}b"_s;
    QTest::newRow("lines") << u"a\nb\nc\n"_s << u"a\nc\nd\n"_s << u"a\n[-b\n-]c\n{+d\n+}"_s;
    QTest::newRow("Japanese") << u"港の灯り"_s << u"港の光"_s << u"港の[-灯り-]{+光+}"_s;
    QTest::newRow("Thai keeps its marks") << u"ที่นี่"_s << u"ที่นั่น"_s << u"ที่[-นี่-]{+นั่น+}"_s;
    QTest::newRow("Russian") << u"огни гавани"_s << u"огни города"_s << u"огни [-гавани-]{+города+}"_s;
    QTest::newRow("Arabic") << u"أضواء الميناء"_s << u"أضواء المدينة"_s << u"أضواء [-الميناء-]{+المدينة+}"_s;
    QTest::newRow("diacritics belong to words") << u"cafe\u0301 x"_s << u"cafe x"_s << u"[-cafe\u0301-]{+cafe+} x"_s;
    QTest::newRow("emoji are whole") << u"a 👩‍💻 b"_s << u"a 👨‍💻 b"_s
                                     << u"a [-👩‍💻-]{+👨‍💻+} b"_s;
    QTest::newRow("skin tones") << u"👍🏽👍🏻"_s << u"👍🏽👍🏿"_s
                                << u"👍🏽[-👍🏻-]{+👍🏿+}"_s;
    QTest::newRow("flags") << u"🇩🇪🇫🇷"_s << u"🇩🇪🇩🇰"_s << u"🇩🇪[-🇫🇷-]{+🇩🇰+}"_s;
    QTest::newRow("pairs are whole") << u"𠮷𝒜"_s << u"𠮷𝒞"_s << u"𠮷[-𝒜-]{+𝒞+}"_s;
}

void tst_TextDiff::tellsWhatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, diff);
    QCOMPARE(shown(diffWords(before, after)), diff);
}

void tst_TextDiff::keepsBothTexts_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString big(1'000'000, u'a');
    QTest::newRow("half characters") << QString(QChar(0xd835)) << QString(QChar(0xdc9c));
    QTest::newRow("halves that meet") << QString(QChar(0xd835)) + QChar(0xdc9c)
                                      << QString(QChar(0xd835)) + QChar(0xdc9e);
    QTest::newRow("null") << QString(QChar(0)) + u"a"_s << u"a"_s + QChar(0);
    QTest::newRow("marks only") << u"\u0301\u0302"_s << u"\u0302\u0301"_s;
    QTest::newRow("spaces only") << u"  \n "_s << u" \t\n"_s;
    QTest::newRow("joiners") << u"👩\u200d\u200d💻"_s << u"👩\u200d"_s;
    QTest::newRow("one long word") << big << big + u"b"_s;
    QTest::newRow("long against nothing") << big << QString();
    QTest::newRow("spaces and words") << u"a "_s.repeated(400'000) << u" a"_s.repeated(300'000);
    QTest::newRow("lines only") << u"\n"_s.repeated(400'000) << u"a\n"_s.repeated(200'000);
    QTest::newRow("long without spaces") << u"港灯"_s.repeated(200'000) << u"灯港港"_s.repeated(100'000);
    QTest::newRow("marks without end") << u"\u0301"_s.repeated(300'000) << u"a"_s + u"\u0301"_s.repeated(200'000);
}

void tst_TextDiff::keepsBothTexts()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    checkLaws(before, after);
    checkLaws(after, before);
}

void tst_TextDiff::keepsBothTextsAtRandom()
{
    const QStringList pieces{u"a"_s,
                             u"b"_s,
                             u" "_s,
                             u" "_s,
                             u"  "_s,
                             u"\n"_s,
                             u"\n\n"_s,
                             u"slow"_s,
                             u"maps"_s,
                             u","_s,
                             u"-"_s,
                             u"港"_s,
                             u"灯"_s,
                             u"ที่"_s,
                             u"\u0301"_s,
                             u"👩"_s,
                             u"\u200d"_s,
                             u"💻"_s,
                             u"🇩"_s,
                             u"🏽"_s,
                             QString(QChar(0xd835)),
                             QString(QChar(0xdc9c))};
    QRandomGenerator random(20'261'120);
    for (int i = 0; i < 3'000; ++i) {
        QStringList before;
        for (quint32 length = random.bounded(40U); length > 0; --length)
            before.append(pieces[random.bounded(pieces.size())]);
        QStringList after = before;
        for (quint32 edits = random.bounded(12U); edits > 0; --edits) {
            const qsizetype at = random.bounded(after.size() + 1);
            if (random.bounded(2) == 0 || at == after.size())
                after.insert(at, pieces[random.bounded(pieces.size())]);
            else
                after.removeAt(at);
        }
        checkLaws(before.join(QString()), after.join(QString()));
    }
}

void tst_TextDiff::comparesLongTextsByLines()
{
    QStringList lines;
    for (int i = 0; i < 30'000; ++i)
        lines.append(u"line %1 of a long text"_s.arg(i));
    QStringList changed = lines;
    changed[100] = u"line 100 of a very long text"_s;
    changed.removeAt(15'000);
    changed.append(u"the end"_s);
    const QString before = lines.join(u'\n');
    const QString after = changed.join(u'\n');
    checkLaws(before, after);
    const QString diff = shown(diffWords(before, after));
    QVERIFY(diff.contains(u"line 100 of a {+very +}long text\n"_s));
    QVERIFY(diff.contains(u"\n[-line 15000 of a long text\n-]line 15001"_s));
    QVERIFY(diff.endsWith(u"long text{+\nthe end+}"_s));
}

void tst_TextDiff::replacesLongTextsThatDiffer()
{
    QString before;
    QString after;
    for (int i = 0; i < 100'000; ++i) {
        before += QString::number(i) + u'\n';
        after += QString::number(i + 1'000'000) + u'\n';
    }
    const std::vector<DiffPart> expected{
        {DiffKind::Same, u"a "_s}, {DiffKind::Removed, before}, {DiffKind::Added, after}, {DiffKind::Same, u"b"_s}};
    QCOMPARE(diffWords(u"a "_s + before + u'b', u"a "_s + after + u'b'), expected);
}

void tst_TextDiff::findsTheShortestEdit_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("edits");
    QTest::newRow("nothing") << QString() << QString() << 0;
    QTest::newRow("the same") << u"abc"_s << u"abc"_s << 0;
    QTest::newRow("from nothing") << QString() << u"abc"_s << 3;
    QTest::newRow("to nothing") << u"abc"_s << QString() << 3;
    QTest::newRow("of Myers' paper") << u"abcabba"_s << u"cbabac"_s << 5;
    QTest::newRow("all different") << u"abc"_s << u"xyz"_s << 6;
    QTest::newRow("moved") << u"abcdef"_s << u"defabc"_s << 6;
}

void tst_TextDiff::findsTheShortestEdit()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, edits);
    const auto numbers = [](const QString &text) { return std::vector<int>(text.utf16(), text.utf16() + text.size()); };
    EditLimit limit{100, 10'000};
    const auto script = shortestEdit(numbers(before), numbers(after), limit);
    QVERIFY(script);
    qsizetype found = 0;
    for (const Edit &edit : *script)
        found += edit.kind == DiffKind::Same ? 0 : edit.count;
    QCOMPARE(found, edits);
}

void tst_TextDiff::givesUpBeyondTheLimit()
{
    const std::vector<int> before{1, 2, 3};
    const std::vector<int> after{4, 5, 6};
    EditLimit enough{6, 1'000};
    QVERIFY(shortestEdit(before, after, enough));
    EditLimit fewEdits{5, 1'000};
    QVERIFY(!shortestEdit(before, after, fewEdits));
    EditLimit littleWork{6, 10};
    QVERIFY(!shortestEdit(before, after, littleWork));
    QVERIFY(littleWork.work <= 0);
}

QTEST_APPLESS_MAIN(tst_TextDiff)
#include "tst_TextDiff.moc"
