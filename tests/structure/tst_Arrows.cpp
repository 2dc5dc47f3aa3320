#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// Which module may see which: what the design allows, asked of the compiler with each module's own include folders.
class tst_Arrows final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void seesWhatItMayAndNothingElse_data();
    void seesWhatItMayAndNothingElse();
    void includesCompileOrNot_data();
    void includesCompileOrNot();

private:
    /// Runs the compiler on the text as if it were a file of that module; answers its messages, none when it compiles.
    [[nodiscard]] QString compile(const QString &module, const QByteArray &text) const;

    QMap<QString, QStringList> m_folders;
};

namespace {

const QString kRoot = QStringLiteral(SOURCE_ROOT);

/// For each module all modules it may include, itself too.
const QMap<QString, QStringList> &allowed()
{
    static const QMap<QString, QStringList> modules = [] {
        const QString core = u"models/core"_s;
        const QStringList storage{core, u"models/storage"_s};
        const QStringList assets = storage + QStringList{u"models/assets"_s};
        const QStringList content = assets + QStringList{u"models/text"_s, u"models/content"_s};
        const QStringList exchange = content + QStringList{u"models/exchange"_s};
        const QStringList accounts = storage + QStringList{u"models/accounts"_s};
        const QStringList models{core,
                                 u"models/settings"_s,
                                 u"models/storage"_s,
                                 u"models/text"_s,
                                 u"models/assets"_s,
                                 u"models/content"_s,
                                 u"models/exchange"_s,
                                 u"models/accounts"_s,
                                 u"models/workspace"_s};
        const QStringList pipeline = models + QStringList{u"server/http"_s, u"server/pipeline"_s};
        const QStringList server =
            pipeline + QStringList{u"server/api"_s, u"server/docs"_s, u"server/feeds"_s, u"server/site"_s, u"server"_s};
        return QMap<QString, QStringList>{
            {core, {core}},
            {u"models/settings"_s, {core, u"models/settings"_s}},
            {u"models/storage"_s, storage},
            {u"models/text"_s, {core, u"models/text"_s}},
            {u"models/assets"_s, assets},
            {u"models/content"_s, content},
            {u"models/exchange"_s, exchange},
            {u"models/accounts"_s, accounts},
            {u"models/workspace"_s, models},
            {u"server/http"_s, {core, u"server/http"_s}},
            {u"server/pipeline"_s, pipeline},
            {u"server/api"_s, pipeline + QStringList{u"server/feeds"_s, u"server/api"_s}},
            {u"server/docs"_s, pipeline + QStringList{u"server/docs"_s}},
            {u"server/feeds"_s, pipeline + QStringList{u"server/feeds"_s}},
            {u"server/site"_s, pipeline + QStringList{u"server/feeds"_s, u"server/site"_s}},
            {u"server"_s, server},
            {u"ui"_s, models + QStringList{u"ui"_s}},
            {u"app/config"_s, models + QStringList{u"app/config"_s}},
            {u"app/demo"_s, models + QStringList{u"app/demo"_s}},
            {u"app/commands"_s, server + QStringList{u"app/config"_s, u"app/demo"_s, u"app/commands"_s}},
        };
    }();
    return modules;
}

/// A header of the module, by its path from the root; empty when it has none.
QString headerOf(const QString &module)
{
    QDir folder(kRoot + u'/' + module);
    const QStringList here = folder.entryList({u"*.h"_s}, QDir::Files, QDir::Name);
    if (!here.isEmpty())
        return module + u'/' + here.first();
    const QStringList below = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : module == "ui"_L1 ? below : QStringList()) {
        if (const QString header = headerOf(module + u'/' + name); !header.isEmpty())
            return header;
    }
    return {};
}

}

void tst_Arrows::initTestCase()
{
    QFile file(QStringLiteral(MODULES));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        QStringList parts = line.split(u'|', Qt::SkipEmptyParts);
        const QString module = parts.takeFirst();
        m_folders.insert(module, parts);
    }
    QCOMPARE(m_folders.keys(), allowed().keys());
}

QString tst_Arrows::compile(const QString &module, const QByteArray &text) const
{
    QStringList arguments{u"-std=c++23"_s, u"-fPIC"_s, u"-fsyntax-only"_s, u"-x"_s, u"c++"_s};
    for (const QString &folder : m_folders.value(module))
        arguments << u"-I"_s << folder;
    QProcess compiler;
    // What is read from standard input finds quoted includes beside itself first, which is here.
    compiler.setWorkingDirectory(QDir::tempPath());
    compiler.setProcessChannelMode(QProcess::MergedChannels);
    compiler.start(QStringLiteral(COMPILER), arguments << u"-"_s);
    compiler.write(text);
    compiler.closeWriteChannel();
    if (!compiler.waitForFinished(60'000))
        return u"the compiler does not answer: "_s + compiler.errorString();
    const QString output = QString::fromUtf8(compiler.readAll());
    return compiler.exitCode() == 0 ? QString() : output + u"(failed)"_s;
}

void tst_Arrows::seesWhatItMayAndNothingElse_data()
{
    QTest::addColumn<QString>("module");
    for (const QString &module : allowed().keys())
        QTest::newRow(qPrintable(module)) << module;
}

void tst_Arrows::seesWhatItMayAndNothingElse()
{
    QFETCH(const QString, module);
    QByteArray text;
    for (const QString &other : allowed().keys()) {
        const QString header = headerOf(other);
        if (header.isEmpty())
            continue;
        const bool mayInclude = allowed()[module].contains(other);
        text += QByteArray(mayInclude ? "#if !" : "#if ") + "__has_include(\"" + header.toUtf8() + "\")\n#error " +
                (mayInclude ? "may but cannot include " : "must not but can include ") + header.toUtf8() + "\n#endif\n";
    }
    const QString messages = compile(module, text);
    QVERIFY2(messages.isEmpty(), qPrintable(messages));
}

void tst_Arrows::includesCompileOrNot_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("compiles");
    const auto row = [](const QString &module, const QString &include, bool compiles) {
        QTest::addRow("%s of %s", qPrintable(include), qPrintable(module)) << module << include << compiles;
    };
    row(u"models/core"_s, u"models/core/Role.h"_s, true);
    row(u"models/core"_s, u"server/http/Router.h"_s, false);
    row(u"models/core"_s, u"models/storage/Writer.h"_s, false);
    row(u"models/content"_s, u"models/accounts/Token.h"_s, false);
    row(u"models/workspace"_s, u"server/http/Router.h"_s, false);
    row(u"server/http"_s, u"models/storage/Writer.h"_s, false);
    row(u"server/pipeline"_s, headerOf(u"ui"_s), false);
    row(u"ui"_s, u"models/workspace/Workspace.h"_s, true);
    row(u"ui"_s, u"server/http/Router.h"_s, false);
}

void tst_Arrows::includesCompileOrNot()
{
    QFETCH(const QString, module);
    QFETCH(const QString, include);
    QFETCH(const bool, compiles);
    QVERIFY(QFile::exists(kRoot + u'/' + include));
    const QString messages = compile(module, "#include \"" + include.toUtf8() + "\"\n");
    QVERIFY2(messages.isEmpty() == compiles, qPrintable(messages));
    if (!compiles)
        QVERIFY2(messages.contains(include + u": No such file"_s) || messages.contains(include + u"' file not found"_s),
                 qPrintable(messages));
}

QTEST_GUILESS_MAIN(tst_Arrows)
#include "tst_Arrows.moc"
