#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "ImportFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Small sites as their generators have them, each against the report that is kept beside it. With UPDATE_GOLDEN set
/// in the environment the reports are written anew, to be read before they are kept.
class tst_Sites final : public QObject
{
    Q_OBJECT

private slots:
    void reportsTheSite_data();
    void reportsTheSite();
    void findsNothingNewTheSecondTime_data() { reportsTheSite_data(); }
    void findsNothingNewTheSecondTime();
};

namespace {

QString siteFolder(const QString &name)
{
    return QStringLiteral(TEST_DATA "/sites/") + name;
}

/// Without what is empty.
QJsonObject pruned(QJsonObject item)
{
    const QStringList keys = item.keys();
    for (const QString &key : keys) {
        QJsonValue value = item.value(key);
        if (value.isObject() && key != "customFields"_L1)
            item.insert(key, pruned(value.toObject()));
        value = item.value(key);
        if (value.isNull() || value == ""_L1 || value == QJsonArray() || value == QJsonObject() || value == false ||
            value == 0)
            item.remove(key);
    }
    return item;
}

/// The items as they came in, without what a run makes up.
QString itemsOf(const FakeImportTarget &target)
{
    QJsonArray items;
    const auto add = [&items](QJsonObject item, const QStringList &former) {
        for (const auto name : {"id"_L1, "version"_L1, "createdAt"_L1, "updatedAt"_L1, "readingMinutes"_L1})
            item.remove(name);
        if (!former.isEmpty())
            item.insert("formerSlugs"_L1, QJsonArray::fromStringList(former));
        items.append(pruned(item));
    };
    for (const auto &stored : target.projects)
        add(QJsonDocument::fromJson(Project::schema().snapshot(stored.item)).object(), stored.formerSlugs);
    for (const auto &stored : target.articles)
        add(QJsonDocument::fromJson(Article::schema().snapshot(stored.item)).object(), stored.formerSlugs);
    QString text = QString::fromUtf8(QJsonDocument(items).toJson());
    int number = 0;
    for (const auto &[key, asset] : target.assets) // ids differ with the order of their files
        text.replace(asset.id.toString(), u"ASSET-%1"_s.arg(++number));
    return text;
}

void compareGolden(const QString &file, const QString &text)
{
    QFile golden(QStringLiteral(TEST_DATA "/sites/") + file);
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(text.toUtf8());
        return;
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    const QStringList expected = QString::fromUtf8(golden.readAll()).split(u'\n');
    const QStringList actual = text.split(u'\n');
    for (qsizetype i = 0; i < std::max(expected.size(), actual.size()); ++i)
        QCOMPARE(actual.value(i), expected.value(i));
}

}

void tst_Sites::reportsTheSite_data()
{
    QTest::addColumn<QString>("site");
    for (const QString &site : {u"astro"_s, u"eleventy"_s, u"gatsby"_s, u"hugo"_s, u"jekyll"_s, u"next"_s})
        QTest::newRow(qPrintable(site)) << site;
}

void tst_Sites::reportsTheSite()
{
    QFETCH(QString, site);
    ImportFixture fixture;
    const QString dry = fixture.import(siteFolder(site), ImportMode::DryRun).toTable();
    QCOMPARE(fixture.target.size(), size_t{0});
    QVERIFY(fixture.target.assets.empty());
    const QString wet = fixture.import(siteFolder(site)).toTable();
    QCOMPARE(QString(dry).remove(u" This was a dry run: nothing was written."_s), wet);
    compareGolden(site + u".report.txt"_s, wet);
    compareGolden(site + u".items.json"_s, itemsOf(fixture.target));
}

void tst_Sites::findsNothingNewTheSecondTime()
{
    QFETCH(QString, site);
    ImportFixture fixture;
    const ImportReport first = fixture.import(siteFolder(site));
    const int writes = fixture.target.writes;
    const size_t assets = fixture.target.assets.size();
    const ImportReport second = fixture.import(siteFolder(site));
    QCOMPARE(fixture.target.writes, writes);
    QCOMPARE(fixture.target.assets.size(), assets);
    QCOMPARE(second.count(ImportOutcome::Unchanged), first.count(ImportOutcome::Created));
    for (const ImportEntry &entry : second.entries)
        QVERIFY2(entry.outcome != ImportOutcome::Unchanged || entry.notes.isEmpty(),
                 qPrintable(entry.notes.join(u' ')));
}

QTEST_APPLESS_MAIN(tst_Sites)
#include "tst_Sites.moc"
