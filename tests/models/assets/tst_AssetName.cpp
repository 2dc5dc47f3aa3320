#include <QtTest>

#include "models/assets/AssetName.h"

using namespace Qt::StringLiterals;
using vitrine::models::assetName;

/// Any text becomes a safe file name.
class TestAssetName final : public QObject
{
    Q_OBJECT

private slots:
    void isSafe_data();
    void isSafe();
    void isShort_data();
    void isShort();
};

void TestAssetName::isSafe_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *what, const QString &wanted, const QString &name) {
        QTest::newRow(what) << wanted << name;
    };
    row("as it is", u"Harbour lights (2).jpg"_s, u"Harbour lights (2).jpg"_s);
    row("a path", u"/home/mara/Pictures/a.png"_s, u"a.png"_s);
    row("a path of Windows", u"C:\\Pictures\\a.png"_s, u"a.png"_s);
    row("a way up", u"../../etc/passwd"_s, u"passwd"_s);
    row("nothing but a way up", u".."_s, u"file"_s);
    row("a folder", u"pictures/"_s, u"file"_s);
    row("nothing", u""_s, u"file"_s);
    row("blanks", u"  \t "_s, u"file"_s);
    row("blanks around", u" a.png\n"_s, u"a.png"_s);
    row("hidden", u".htaccess"_s, u".htaccess"_s);
    row("control characters", u"a\u0000\r\n\u007fb\u0085.png"_s, u"ab.png"_s);
    row("turned round", u"gnp\u202egpj.exe\u200b"_s, u"gnpgpj.exe"_s);
    row("decomposed", u"cafe\u0301.png"_s, u"café.png"_s);
    row("half a character", QString(u"a"_s + QChar(0xd83e) + u".png"_s), u"a.png"_s);
    row("whole ones", u"🦊 狐.png"_s, u"🦊 狐.png"_s);
}

void TestAssetName::isSafe()
{
    QFETCH(const QString, wanted);
    QFETCH(const QString, name);
    QCOMPARE(assetName(wanted), name);
    QCOMPARE(assetName(name), name);
}

void TestAssetName::isShort_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("end");
    QTest::newRow("plain") << u"a"_s.repeated(300) + u".jpeg"_s << u"a.jpeg"_s;
    QTest::newRow("wide") << u"🦊"_s.repeated(100) + u".png"_s << u"🦊.png"_s;
    QTest::newRow("no extension") << u"é"_s.repeated(1000) << u"é"_s;
    QTest::newRow("an extension that is none") << u"a."_s + u"b"_s.repeated(300) << u"b"_s;
    QTest::newRow("megabytes") << u"a"_s.repeated(3'000'000) + u".gif"_s << u"a.gif"_s;
}

void TestAssetName::isShort()
{
    QFETCH(const QString, wanted);
    QFETCH(const QString, end);
    const QString name = assetName(wanted);
    QVERIFY(name.toUtf8().size() <= 200);
    QVERIFY(name.toUtf8().size() > 190);
    QVERIFY(name.isValidUtf16());
    QVERIFY2(name.endsWith(end), qPrintable(name));
}

QTEST_APPLESS_MAIN(TestAssetName)
#include "tst_AssetName.moc"
