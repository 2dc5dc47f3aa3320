#include <QTest>

#include "ExportedContent.h"
#include "models/assets/AssetAddress.h"
#include "models/exchange/ContentImport.h"
#include "models/exchange/ExportMarkdown.h"
#include "models/exchange/ImportRepository.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// What an export writes, an import makes the same items of, in a workspace that is empty and in the one it came from.
class tst_ExportRoundTrip final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyFieldComesBack();
    void relationsComeBack();
    void manyRelationsComeBackAfterAStop();
    void relationsThatChangedHereAreKept();
    void tagsComeBack();
    void tagsThatChangedHereAreKept();
    void picturesComeBack();
    void formerSlugsComeBack();
    void comingHomeChangesNothing();

private:
    ImportReport carry(ExportedContent &to, const ContentImport::Progress &progress = {})
    {
        const QString folder = m_folder->filePath(u"out"_s);
        if (const auto done = ExportMarkdown(*m_from->content.database.reader, m_from->blobs).run(folder); !done)
            qFatal("%s", qPrintable(done.error().message));
        auto &database = to.content.database;
        const AssetService assets(to.blobs, *database.writer);
        ImportRepository target(*database.reader, *database.writer, assets);
        const auto report = ContentImport(target, database.clock).run(folder, ImportMode::Write, {}, progress);
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        return *report;
    }
    template <class E>
    void compareAll();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ExportedContent> m_from;
    std::unique_ptr<ExportedContent> m_to;
};

namespace {

/// All but what counts and dates the writes here.
bool isCompared(const FieldInfo &field)
{
    return field.name != "version"_L1 && field.name != "updatedAt"_L1;
}

QStringList relationsOf(ExportedContent &world, const QString &slug)
{
    QStringList lines;
    const auto stored = world.content.stored<Project>().findBySlug(slug);
    for (const Relation &relation : stored->item.relations)
        lines.append(FieldCodec<RelationKind>::name(relation.kind) + u' ' + relation.slug);
    return lines;
}

std::optional<Tag> tagOf(ExportedContent &world, const QString &slug)
{
    const auto stored = TagReader(*world.content.database.reader, Reach::All).find(slug);
    return stored ? std::optional(stored->item) : std::nullopt;
}

}

void tst_ExportRoundTrip::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_from = std::make_unique<ExportedContent>();
    m_to = std::make_unique<ExportedContent>();
}

template <class E>
void tst_ExportRoundTrip::compareAll()
{
    const auto stored = m_to->content.stored<E>();
    const auto items = m_from->all<E>();
    QCOMPARE(stored.count(), std::ssize(items));
    for (const E &item : items) {
        const auto back = stored.findBySlug(item.slug);
        QVERIFY2(back, qPrintable(item.slug));
        for (const auto &field : E::schema().fields()) {
            if (isCompared(field.info))
                QCOMPARE(E::schema().valueOf(back->item, field), E::schema().valueOf(item, field));
        }
    }
}

void tst_ExportRoundTrip::everyFieldComesBack()
{
    m_from->addHostileItems();
    const ImportReport report = carry(*m_to);
    QVERIFY2(report.count(ImportOutcome::Created) == 2 * hostileBodies().size() + 1, qPrintable(report.toTable()));
    compareAll<Project>();
    compareAll<Article>();
}

void tst_ExportRoundTrip::relationsComeBack()
{
    const auto one = m_from->content.create<Project>({{u"title"_s, u"One"_s}});
    m_from->content.create<Project>(
        {{u"title"_s, u"Two"_s},
         {u"relations"_s, QJsonArray{QJsonObject{{u"kind"_s, u"partOf"_s}, {u"id"_s, one.id.toString()}},
                                     QJsonObject{{u"kind"_s, u"related"_s}, {u"id"_s, one.id.toString()}}}}});
    std::ignore = carry(*m_to);
    for (const QString &slug : {u"one"_s, u"two"_s}) {
        QCOMPARE(relationsOf(*m_to, slug), relationsOf(*m_from, slug));
        QCOMPARE(relationsOf(*m_to, slug).size(), 2);
    }
}

/// Each project is related to all others, so that every file is met by what earlier ones brought.
void tst_ExportRoundTrip::manyRelationsComeBackAfterAStop()
{
    QJsonArray earlier;
    for (const QString &title : {u"D"_s, u"B"_s, u"A"_s, u"E"_s, u"C"_s}) {
        const auto item = m_from->content.create<Project>({{u"title"_s, title}, {u"relations"_s, earlier}});
        earlier.append(QJsonObject{{u"kind"_s, u"partOf"_s}, {u"id"_s, item.id.toString()}});
    }
    for (const qsizetype stop : {1, 3, 4, 5}) {
        std::ignore = carry(*m_to, [stop](qsizetype done, qsizetype) { return done < stop; });
        QCOMPARE(m_to->content.stored<Project>().count(), stop);
    }
    const ImportReport report = carry(*m_to);
    QVERIFY2(report.count(ImportOutcome::Unchanged) == std::ssize(report.entries), qPrintable(report.toTable()));
    compareAll<Project>();
    QCOMPARE(relationsOf(*m_to, u"a"_s).size(), 4);
    // Coming home, too.
    const ImportReport home = carry(*m_from);
    QVERIFY2(home.count(ImportOutcome::Unchanged) == std::ssize(home.entries), qPrintable(home.toTable()));
    for (const ImportEntry &entry : home.entries)
        QVERIFY2(entry.notes.isEmpty(), qPrintable(entry.notes.join(u' ')));
}

void tst_ExportRoundTrip::relationsThatChangedHereAreKept()
{
    const auto one = m_from->content.create<Project>({{u"title"_s, u"One"_s}});
    m_from->content.create<Project>(
        {{u"title"_s, u"Two"_s},
         {u"relations"_s, QJsonArray{QJsonObject{{u"kind"_s, u"related"_s}, {u"id"_s, one.id.toString()}}}}});
    std::ignore = carry(*m_to);
    QVERIFY(m_to->content.update<Project>(one.id, {{u"relations"_s, QJsonArray{}}}));
    const ImportReport report = carry(*m_to);
    QCOMPARE(report.count(ImportOutcome::Unchanged), 2);
    QCOMPARE(relationsOf(*m_to, u"two"_s), QStringList());
}

void tst_ExportRoundTrip::tagsComeBack()
{
    const Tag tag = m_from->addTag({{u"name"_s, u"C++"_s}, {u"slug"_s, u"cpp"_s}, {u"color"_s, u"#102030"_s}});
    m_from->addTag({{u"name"_s, u"Unused"_s}});
    m_from->content.create<Project>({{u"title"_s, u"One"_s}, {u"tags"_s, QJsonArray{u"cpp"_s}}});
    QVERIFY(m_from->content.database.write([&tag](WriteContext &context) {
        return TagService(context, {u"test"_s}).update(tag.id, {{u"slug"_s, u"cplusplus"_s}});
    }));
    const ImportReport report = carry(*m_to);
    QCOMPARE(report.entries.front().path, u"tags.yaml"_s);
    QCOMPARE(report.entries.front().outcome, ImportOutcome::Created);
    const auto back = tagOf(*m_to, u"cplusplus"_s);
    QVERIFY(back);
    QCOMPARE(back->name, u"C++"_s);
    QCOMPARE(back->color, u"#102030"_s);
    QCOMPARE(back->projects, 1);
    QVERIFY(tagOf(*m_to, u"unused"_s));
    QCOMPARE(TagReader(*m_to->content.database.reader, Reach::All).findFormer(u"cpp"_s)->item.id, back->id);
    const ImportReport again = carry(*m_to);
    QVERIFY2(again.count(ImportOutcome::Unchanged) == 2, qPrintable(again.toTable()));
    QCOMPARE(tagOf(*m_to, u"cplusplus"_s)->version, back->version);
}

void tst_ExportRoundTrip::tagsThatChangedHereAreKept()
{
    const Tag signs = m_from->addTag({{u"name"_s, u"Signs"_s}, {u"color"_s, u"#102030"_s}});
    m_to->addTag({{u"name"_s, u"signs"_s}});
    m_to->addTag({{u"name"_s, u"Maps"_s}, {u"slug"_s, u"charts"_s}});
    const ImportReport report = carry(*m_to);
    // One that was here already keeps its name, and takes the colour that it lacks.
    QCOMPARE(tagOf(*m_to, u"signs"_s)->name, u"signs"_s);
    QCOMPARE(tagOf(*m_to, u"signs"_s)->color, u"#102030"_s);
    QVERIFY2(report.toTable().contains("kept as it is here: name"_L1), qPrintable(report.toTable()));

    const Tag here = *tagOf(*m_to, u"signs"_s);
    QVERIFY(m_to->content.database.write([&here](WriteContext &context) {
        return TagService(context, {u"test"_s}).update(here.id, {{u"color"_s, u"#ffffff"_s}});
    }));
    QVERIFY(m_from->content.database.write([&signs](WriteContext &context) {
        return TagService(context, {u"test"_s}).update(signs.id, {{u"color"_s, u"#000000"_s}});
    }));
    m_from->addTag({{u"name"_s, u"Maps"_s}});
    const ImportReport again = carry(*m_to);
    QCOMPARE(tagOf(*m_to, u"signs"_s)->color, u"#ffffff"_s);
    QVERIFY2(again.toTable().contains("changed both here and in the file"_L1), qPrintable(again.toTable()));
    QVERIFY2(again.toTable().contains(u"“Maps”: left out"_s), qPrintable(again.toTable()));
}

void tst_ExportRoundTrip::picturesComeBack()
{
    const QStringList names{u"plan.webp"_s, u"Plan.webp"_s, u"größe (1) #2.png"_s,
                            u"sheet.pdf"_s, u"odd.name"_s,  u"a:b?.svg"_s};
    QStringList addresses;
    QJsonArray gallery;
    for (const QString &name : names) {
        const Asset asset = m_from->addFile(name.toUtf8(), name);
        addresses.append(stableAddress(asset));
        gallery.append(QJsonObject{{u"url"_s, stableAddress(asset)}, {u"alt"_s, name}});
    }
    for (int i = 0; i < 2; ++i) {
        m_from->content.create<Project>(
            {{u"title"_s, u"Project %1"_s.arg(i)},
             {u"cover"_s, QJsonObject{{u"url"_s, addresses[0]}}},
             {u"gallery"_s, gallery},
             {u"seo"_s, QJsonObject{{u"image"_s, addresses[1]}}},
             {u"links"_s, QJsonArray{QJsonObject{{u"url"_s, addresses[3]}}}},
             {u"customFields"_s, QJsonObject{{u"file"_s, addresses[5]}}},
             {u"body"_s, u"![a]("_s + addresses.join(u" \"t\") `![](%1)` ![b]("_s.arg(addresses[2])) +
                             u")\n\n<img src='%1'>\n[r]: <%1>\n%1\n\n```\n![](%1)\n```\n"_s.arg(addresses[0])}});
    }
    const ImportReport report = carry(*m_to);
    QVERIFY2(report.count(ImportOutcome::Created) == 2, qPrintable(report.toTable()));
    compareAll<Project>();
}

void tst_ExportRoundTrip::formerSlugsComeBack()
{
    const auto item = m_from->content.create<Project>({{u"title"_s, u"One"_s}});
    QVERIFY(m_from->content.update<Project>(item.id, {{u"slug"_s, u"two"_s}}));
    std::ignore = carry(*m_to);
    QCOMPARE(m_to->content.stored<Project>().slugAfter(u"one"_s, Reach::All), u"two"_s);
}

void tst_ExportRoundTrip::comingHomeChangesNothing()
{
    m_from->addHostileItems();
    const ImportReport report = carry(*m_from);
    QVERIFY2(report.count(ImportOutcome::Unchanged) == std::ssize(report.entries), qPrintable(report.toTable()));
}

QTEST_GUILESS_MAIN(tst_ExportRoundTrip)
#include "tst_ExportRoundTrip.moc"
