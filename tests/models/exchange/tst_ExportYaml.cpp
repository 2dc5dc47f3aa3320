#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include "HostileWords.h"
#include "models/exchange/ExportYaml.h"
#include "models/exchange/Yaml.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// What an export writes above a text is read as the same values.
class tst_ExportYaml final : public QObject
{
    Q_OBJECT

private slots:
    void valuesComeBack_data();
    void valuesComeBack();
    void anyValueComesBack();
    void membersKeepTheirOrder();
    void plainTextsAreNotQuoted();
    void numbersThatLoseSomethingSayTheirType_data();
    void numbersThatLoseSomethingSayTheirType();
    void lineIsNeverAFence();
    void listsOfGroupsComeBack();
};

namespace {

QByteArray written(const QJsonValue &value)
{
    return writeYaml({{u"a"_s, value}, {u"behind"_s, u"still here"_s}});
}

QJsonValue readBack(const QByteArray &yaml)
{
    const auto document = readYaml(QString::fromUtf8(yaml));
    if (!document)
        qWarning("line %d: %s\n%s", document.error().line, qPrintable(document.error().message), yaml.constData());
    return document ? document->value : QJsonValue::Undefined;
}

/// Any value, of the sizes that custom fields have.
QJsonValue anyValue(QRandomGenerator &random, int depth)
{
    const auto lines = hostileLines();
    const auto anyText = [&] {
        QString text = lines[random.bounded(int(lines.size()))].second;
        return random.bounded(4) == 0 ? text + QChar(char16_t(random.bounded(1, 0x400))) + u"\n\r\t"_s : text;
    };
    switch (random.bounded(depth > 0 ? 8 : 6)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return random.bounded(2) == 0;
    case 2:
        return random.bounded(2'000) - 1'000;
    case 3:
        return random.bounded(20'000) / 8.0 - 1'000.0;
    case 6: {
        QJsonArray items;
        for (int i = random.bounded(4); i > 0; --i)
            items.append(anyValue(random, depth - 1));
        return items;
    }
    case 7: {
        QJsonObject members;
        for (int i = random.bounded(4); i > 0; --i)
            members.insert(anyText().remove(u"<<"_s), anyValue(random, depth - 1));
        return members;
    }
    default:
        return anyText();
    }
}

}

void tst_ExportYaml::valuesComeBack_data()
{
    QTest::addColumn<QJsonValue>("value");
    for (const auto &[name, text] : hostileLines())
        QTest::newRow(name) << QJsonValue(text);
    for (const auto &[name, text] : hostileBodies()) {
        if (!text.startsWith(u'\ufeff')) // which Qt drops at the beginning of any UTF-8, a column's too
            QTest::addRow("lines: %s", name.constData()) << QJsonValue(text.left(20'000));
    }
    QString controls;
    for (char16_t c = 1; c < 0xa0; ++c)
        controls += QChar(c);
    QTest::newRow("control characters") << QJsonValue(controls + u"\u2028\u2029\ufffe\uffff\u0085"_s);
    QTest::newRow("empty text") << QJsonValue(u""_s);
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("largest exact number") << QJsonValue(qint64(1) << 53);
    QTest::newRow("fraction") << QJsonValue(-0.125);
    QTest::newRow("empty list and group") << QJsonValue(QJsonArray{QJsonArray{}, QJsonObject{}});
    QTest::newRow("groups in lists") << QJsonValue(QJsonArray{QJsonObject{{u"url"_s, u"a.png"_s}, {u"alt"_s, u""_s}},
                                                              QJsonArray{QJsonObject{{u"b"_s, QJsonArray{1, 2}}}}});
    QTest::newRow("names that are hostile") << QJsonValue(QJsonObject{{u""_s, 1},
                                                                      {u"---"_s, 2},
                                                                      {u"a: b"_s, 3},
                                                                      {u"# c"_s, 4},
                                                                      {u"true"_s, 5},
                                                                      {QString(2'000, u'ä'), 6},
                                                                      {u"7"_s, 7}});
    QJsonValue deep = u"bottom"_s;
    for (int i = 0; i < 12; ++i)
        deep = i % 2 == 0 ? QJsonValue(QJsonArray{deep, i}) : QJsonValue(QJsonObject{{u"k"_s, deep}});
    QTest::newRow("deep") << deep;
}

void tst_ExportYaml::valuesComeBack()
{
    QFETCH(const QJsonValue, value);
    const QJsonValue back = readBack(written(value));
    QCOMPARE(back[u"a"_s], value);
    QCOMPARE(back[u"behind"_s], QJsonValue(u"still here"_s));
}

void tst_ExportYaml::anyValueComesBack()
{
    QRandomGenerator random(20261120);
    for (int i = 0; i < 2'000; ++i) {
        const QJsonValue value = anyValue(random, 5);
        const QByteArray yaml = written(value);
        QVERIFY2(readBack(yaml)[u"a"_s] == value, yaml.constData());
    }
}

void tst_ExportYaml::membersKeepTheirOrder()
{
    QCOMPARE(writeYaml({{u"title"_s, u"Harbour lights"_s}, {u"order"_s, 3}, {u"draft"_s, false}}),
             QByteArray("title: Harbour lights\norder: 3\ndraft: false\n"));
}

void tst_ExportYaml::plainTextsAreNotQuoted()
{
    QCOMPARE(written(u"Größe, 10 (cm)"_s), QByteArray("a: \"Größe, 10 (cm)\"\nbehind: still here\n"));
    QCOMPARE(written(u"Café Müller/Søn"_s), QByteArray("a: Café Müller/Søn\nbehind: still here\n"));
}

void tst_ExportYaml::numbersThatLoseSomethingSayTheirType_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("beyond what JSON keeps exactly")
        << QJsonValue((qint64(1) << 53) + 1) << QByteArray("a: !!int 9007199254740993\n");
    QTest::newRow("large") << QJsonValue(1e300) << QByteArray("a: !!float 1e+300\n");
    QTest::newRow("small") << QJsonValue(1e-20) << QByteArray("a: !!float 1e-20\n");
}

void tst_ExportYaml::numbersThatLoseSomethingSayTheirType()
{
    QFETCH(const QJsonValue, value);
    QFETCH(const QByteArray, line);
    QVERIFY2(written(value).startsWith(line), written(value).constData());
}

void tst_ExportYaml::lineIsNeverAFence()
{
    for (const auto &[name, text] : hostileBodies()) {
        const QByteArray yaml = writeYaml({{text.left(500), text}, {u"list"_s, QJsonArray{text, QJsonArray{text}}}});
        for (const QByteArray &line : yaml.split('\n'))
            QVERIFY2(!line.startsWith("---") && !line.startsWith("..."), name.constData());
    }
}

void tst_ExportYaml::listsOfGroupsComeBack()
{
    const QByteArray yaml = writeYamlList({{{u"slug"_s, u"a"_s}, {u"color"_s, u"#ff0000"_s}}, {{u"slug"_s, u"b"_s}}});
    QCOMPARE(yaml, QByteArray("- slug: a\n  color: \"#ff0000\"\n- slug: b\n"));
    QCOMPARE(readBack(yaml), QJsonValue(QJsonArray{QJsonObject{{u"slug"_s, u"a"_s}, {u"color"_s, u"#ff0000"_s}},
                                                   QJsonObject{{u"slug"_s, u"b"_s}}}));
    QCOMPARE(writeYamlList({}), QByteArray("[]\n"));
}

QTEST_GUILESS_MAIN(tst_ExportYaml)
#include "tst_ExportYaml.moc"
