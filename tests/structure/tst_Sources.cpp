#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// What every file must hold, read from the source tree.
class tst_Sources final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void linesHold_data();
    void linesHold();
    void filesAreShort();
    void namesSayWhatIsInside();
    void headersAreIncludedOnce();

private:
    struct File
    {
        QString path; ///< from the root
        QStringList lines;
    };

    QList<File> m_files;
};

void tst_Sources::initTestCase()
{
    const QString root = QStringLiteral(SOURCE_ROOT);
    for (const QString &folder : {u"app"_s, u"models"_s, u"server"_s, u"ui"_s, u"tests"_s}) {
        QDirIterator found(root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext()) {
            QFile file(found.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString path = file.fileName().mid(root.size() + 1);
            if (!path.contains("node_modules"_L1) && !path.startsWith("tests/structure/"_L1))
                m_files.append({path, QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    QVERIFY(m_files.size() > 100);
}

void tst_Sources::linesHold_data()
{
    QTest::addColumn<QRegularExpression>("forbidden");
    QTest::addColumn<QString>("allowedIn"); // a part of the path
    const auto row = [](const char *name, const QString &pattern, const QString &allowedIn = u"nowhere"_s) {
        QTest::newRow(name) << QRegularExpression(pattern) << allowedIn;
    };
    row("no way up in an include", u"^\\s*#\\s*include\\s*[\"<][^\">]*\\.\\."_s);
    row("Qt's version only in server/http", u"\\bQT_VERSION"_s, u"server/http/"_s);
    row("Qt's HTTP server only in server/http", u"\\bQ(Abstract)?HttpServer"_s, u"server/http/"_s);
    row("Q_OBJECT on a line of its own", u"\\bQ_OBJECT\\b.*\\S|\\S.*\\bQ_OBJECT\\b"_s);
    row("no second way to the one instance", u"(?<!QCoreApplication::)\\binstance\\(\\)"_s);
    row("nothing left to do", u"\\b(TODO|FIXME|XXX|HACK)\\b"_s);
    row("no sleeping in tests", u"\\bQTest::q(Wait|Sleep)\\("_s);
    row("no narrow strings to Qt", u"\\bQString\\(\""_s);
    row("no tabs", u"\\t"_s);
    row("no space at the end of a line", u"[ \\t\\r]$"_s);
}

void tst_Sources::linesHold()
{
    QFETCH(const QRegularExpression, forbidden);
    QFETCH(const QString, allowedIn);
    QStringList offenders;
    for (const File &file : m_files) {
        if (file.path.contains(allowedIn))
            continue;
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            if (forbidden.match(file.lines[i]).hasMatch())
                offenders.append(u"%1:%2: %3"_s.arg(file.path).arg(i + 1).arg(file.lines[i].trimmed()));
        }
    }
    QVERIFY2(offenders.isEmpty(), qPrintable(u'\n' + offenders.join(u'\n')));
}

void tst_Sources::filesAreShort()
{
    QStringList offenders;
    for (const File &file : m_files) {
        if (file.lines.size() > 501) // the last line ends, too
            offenders.append(u"%1 has %2 lines"_s.arg(file.path).arg(file.lines.size() - 1));
    }
    QVERIFY2(offenders.isEmpty(), qPrintable(u'\n' + offenders.join(u'\n')));
}

void tst_Sources::namesSayWhatIsInside()
{
    static const QRegularExpression vague(u"(Manager|Helpers?|Utils?|Utilities|Misc)\\.(h|cpp)$"_s);
    QStringList offenders;
    for (const File &file : m_files) {
        if (vague.match(file.path).hasMatch())
            offenders.append(file.path);
    }
    QVERIFY2(offenders.isEmpty(), qPrintable(u'\n' + offenders.join(u'\n')));
}

void tst_Sources::headersAreIncludedOnce()
{
    QStringList offenders;
    for (const File &file : m_files) {
        if (file.path.endsWith(".h"_L1) && !file.lines.contains(u"#pragma once"_s))
            offenders.append(file.path);
    }
    QVERIFY2(offenders.isEmpty(), qPrintable(u'\n' + offenders.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Sources)
#include "tst_Sources.moc"
