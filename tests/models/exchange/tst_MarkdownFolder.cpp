#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "models/exchange/MarkdownFolder.h"
#include "models/exchange/TextDecoding.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Which files a folder gives and how their bytes become text. Links are tried in tst_ProjectImport.
class tst_MarkdownFolder final : public QObject
{
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void listsSorted();
    void readsNothingThatWasSwapped();

private:
    void write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
};

void tst_MarkdownFolder::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGuess");
    QTest::newRow("nothing") << QByteArray() << QString() << false;
    QTest::newRow("UTF-8") << QByteArray("h\xc3\xa9 \xf0\x9f\x8f\xae") << u"hé 🏮"_s << false;
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf"
                                                     "a")
                                       << u"a"_s << false;
    QTest::newRow("UTF-16, small end first") << QByteArray("\xff\xfe"
                                                           "a\0\xe9\0",
                                                           6)
                                             << u"aé"_s << false;
    QTest::newRow("UTF-16, big end first") << QByteArray("\xfe\xff\0a\0\xe9", 6) << u"aé"_s << false;
    QTest::newRow("Windows-1252") << QByteArray("h\xe9 \x80 \x93q\x94 \x85 \x9f") << u"hé € “q” … Ÿ"_s << true;
    QTest::newRow("not assigned in Windows-1252")
        << QByteArray("\x81\x8d\x8f\x90\x9d") << u"\u0081\u008d\u008f\u0090\u009d"_s << true;
    QTest::newRow("cut in the middle of a character") << QByteArray("a\xc3") << u"aÃ"_s << true;
    QTest::newRow("half characters in UTF-8") << QByteArray("\xed\xa0\x80") << u"í\u00a0€"_s << true;
}

void tst_MarkdownFolder::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(bool, isGuess);
    const auto decoded = decodeText(bytes);
    QVERIFY(decoded);
    QCOMPARE(decoded->text, text);
    QCOMPARE(decoded->isWindows1252, isGuess);
    QVERIFY(!decodeText(bytes + QByteArray(4, '\0')));
}

void tst_MarkdownFolder::listsSorted()
{
    for (const QString &name : {u"b.md"_s, u"a/z.MD"_s, u"a.markdown"_s, u"c.mdx"_s, u"a/b/c.md"_s, u"d.txt"_s, u"md"_s,
                                u".e.md"_s, u".f/g.md"_s, u"node_modules/h.md"_s, u"i.md/j.md"_s})
        write(name, "Text");
    const auto folder = MarkdownFolder::open(m_folder.path());
    QVERIFY(folder);
    QCOMPARE(folder->files(),
             (QStringList{u"a.markdown"_s, u"a/b/c.md"_s, u"a/z.MD"_s, u"b.md"_s, u"c.mdx"_s, u"i.md/j.md"_s}));
    QVERIFY(folder->skipped().empty());
    QCOMPARE(folder->name(), QFileInfo(m_folder.path()).fileName());
    QVERIFY(!folder->read(u"../b.md"_s));
    QVERIFY(!folder->read(u".e.md"_s));
}

void tst_MarkdownFolder::readsNothingThatWasSwapped()
{
    QTemporaryDir outside;
    QFile secret(outside.filePath(u"secret.md"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.close();
    write(u"swapped.md"_s, "Text");
    const auto folder = MarkdownFolder::open(m_folder.path());
    QVERIFY(folder);
    QVERIFY(folder->read(u"swapped.md"_s));
    QVERIFY(QFile::remove(m_folder.filePath(u"swapped.md"_s)));
    QVERIFY(!folder->read(u"swapped.md"_s));
    QVERIFY(QFile::link(secret.fileName(), m_folder.filePath(u"swapped.md"_s)));
    const auto read = folder->read(u"swapped.md"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"unreadable_file"_s);
}

QTEST_APPLESS_MAIN(tst_MarkdownFolder)
#include "tst_MarkdownFolder.moc"
