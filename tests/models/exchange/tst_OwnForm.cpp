#include <QTest>

#include "ImportFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Exports of ours, which are read by the schema alone, and what a second run does about changes on both sides.
class tst_OwnForm final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_import = std::make_unique<ImportFixture>(); }
    void readsEveryField();
    void takesTextToTheLetter_data();
    void takesTextToTheLetter();
    void refusesWhatDoesNotHold();
    void updatesByIdAndVersion();
    void relatesOnceAllAreThere();
    void keepsAssetsUnderTheirIds();
    void leavesPicturesOutThatAreNotThere();
    void keepsConflictsHere();
    void knowsScheduledItems();

private:
    ImportReport import() { return m_import->import(m_import->folder()); }
    void write(const QString &path, const QByteArray &bytes) { m_import->write(m_import->folder() + path, bytes); }

    std::unique_ptr<ImportFixture> m_import;
};

namespace {
constexpr auto kId = "018f0000-0000-7000-8000-000000000001";
const QByteArray kHead = QByteArray("---\nkind: article\nid: ") + kId + "\n";
}

void tst_OwnForm::readsEveryField()
{
    write(u"/projects/any/index.md"_s,
          kHead + "slug: own\ntitle: Own\nexcerpt: E\nstatus: archived\npublishedAt: 2020-01-02T03:04:05.678Z\n"
                  "canonicalUrl: https://a.example.org/\nsource: The paper\ntags: [b, {name: C++, slug: cpp}]\n"
                  "cover: {url: 'https://far.example.org/c.png', alt: A, caption: C}\nseo: {title: T}\n"
                  "customFields: {tech: [x], date: 3}\ncreatedAt: 2019-01-01T00:00:00.000Z\nversion: 7\n"
                  "readingMinutes: 3\naliases: [older]\nunknown: u\n---\n# Kept\n");
    const ImportReport report = import();
    QCOMPARE(report.entries[0].notes, QStringList{u"Kept as custom fields: unknown."_s});
    const auto *stored = m_import->target.findArticle(u"own"_s);
    QVERIFY(stored);
    const Article &article = stored->item;
    QCOMPARE(article.id.toString(), QString::fromLatin1(kId));
    QCOMPARE(article.title, u"Own"_s);
    QCOMPARE(article.excerpt, u"E"_s);
    QCOMPARE(article.status, Status::Archived);
    QCOMPARE(formatInstant(*article.publishedAt), u"2020-01-02T03:04:05.678Z"_s);
    QCOMPARE(article.source, u"The paper"_s);
    QCOMPARE(article.tags, (TagList{{u"b"_s, u"b"_s}, {u"cpp"_s, u"C++"_s}}));
    QCOMPARE(article.cover.caption, u"C"_s);
    QCOMPARE(article.customFields,
             (QJsonObject{{u"tech"_s, QJsonArray{u"x"_s}}, {u"date"_s, 3}, {u"unknown"_s, u"u"_s}}));
    QCOMPARE(article.body, u"# Kept\n"_s);
    QCOMPARE(stored->formerSlugs, QStringList{u"older"_s});
    QCOMPARE(formatInstant(*stored->createdAt), u"2019-01-01T00:00:00.000Z"_s);
}

void tst_OwnForm::takesTextToTheLetter_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const QByteArray text : {"", "a", "\n\na  \n\n\n", "---\nb: c\n---\n", "{{< figure src=\"a\" >}}", "a\r\nb"})
        QTest::newRow(text.toPercentEncoding()) << text;
}

void tst_OwnForm::takesTextToTheLetter()
{
    QFETCH(QByteArray, text);
    write(u"/a.md"_s, kHead + "title: A\nslug: a\n---\n" + text);
    import();
    QCOMPARE(m_import->target.findArticle(u"a"_s)->item.body.toUtf8(), text);
}

void tst_OwnForm::refusesWhatDoesNotHold()
{
    write(u"/a.md"_s, kHead + "title: A\nstatus: gone\ncanonicalUrl: 3\n---\n");
    const ImportReport report = import();
    QCOMPARE(report.count(ImportOutcome::Failed), 1);
    QVERIFY2(report.entries[0].error.contains("status"_L1) && report.entries[0].error.contains("canonicalUrl"_L1),
             qPrintable(report.entries[0].error));
}

/// Exported here, changed in the file, brought in again: nothing was changed here, so the file's news count.
void tst_OwnForm::updatesByIdAndVersion()
{
    auto &project = m_import->target.add(u"a"_s, u"Before"_s).item;
    project.version = 4;
    project.summary = u"Before"_s;
    const QByteArray head = "---\nkind: project\nid: " + project.id.toString().toUtf8() + "\nslug: a\nsummary: After\n";
    write(u"/a.md"_s, head + "title: Before\nversion: 4\n---\n");
    QCOMPARE(import().entries[0].outcome, ImportOutcome::Updated);
    QCOMPARE(m_import->target.projects[0].item.summary, u"After"_s);
    // Changed here meanwhile: what differs stays, and is told.
    auto &other = m_import->target.add(u"b"_s, u"Here"_s).item;
    other.version = 5;
    write(u"/b.md"_s, "---\nkind: project\nid: " + other.id.toString().toUtf8() +
                          "\nslug: b\ntitle: There\nversion: 4\nrole: R\n---\n");
    const ImportReport report = import();
    QCOMPARE(m_import->target.find(u"b"_s)->item.title, u"Here"_s);
    QCOMPARE(m_import->target.find(u"b"_s)->item.role, u"R"_s);
    QVERIFY(entryOf(report, u"b.md"_s)->notes.join(u' ').contains("title"_L1));
    QCOMPARE(m_import->target.size(), size_t{2});
}

void tst_OwnForm::relatesOnceAllAreThere()
{
    write(u"/a.md"_s, "---\ntitle: A\nrelations: [{kind: partOf, slug: b}, {kind: related, slug: nobody}]\n---\n");
    write(u"/b.md"_s, "---\ntitle: B\n---\n");
    const ImportReport first = import();
    QVERIFY(entryOf(first, u"a.md"_s)->notes.join(u' ').contains("nobody"_L1));
    auto &relations = m_import->target.find(u"a"_s)->item.relations;
    QCOMPARE(relations.size(), size_t{1});
    QCOMPARE(relations[0].kind, RelationKind::PartOf);
    const int writes = m_import->target.writes;
    QCOMPARE(import().count(ImportOutcome::Unchanged), 2);
    QCOMPARE(m_import->target.writes, writes);
    // Taken away here: the file, which is as it was, does not bring it back.
    relations.clear();
    import();
    QVERIFY(m_import->target.find(u"a"_s)->item.relations.empty());
}

void tst_OwnForm::keepsAssetsUnderTheirIds()
{
    const QByteArray asset = "018f0000-0000-7000-8000-0000000000aa";
    write(u"/a/p.png"_s, "picture");
    write(u"/a/index.md"_s, kHead + "title: A\nslug: a\ncover: {url: p.png}\nassets: {p.png: " + asset +
                                "}\nassetNames: {p.png: 'Ä b.png'}\n---\n![x](p.png) and /media/" + asset + "/x\n");
    import();
    QCOMPARE(m_import->target.assets.size(), size_t{1});
    const ImportedAsset &kept = m_import->target.assets.begin()->second;
    QCOMPARE(kept.id.toString(), QString::fromLatin1(asset));
    QCOMPARE(kept.name, u"Ä b.png"_s);
    const Article &article = m_import->target.findArticle(u"a"_s)->item;
    QCOMPARE(article.cover.url, mediaAddress(kept.sha256, kept.name));
    QVERIFY(article.body.startsWith(u"![x](%1)"_s.arg(mediaAddress(kept.id.toString(), kept.name))));
    QVERIFY(article.customFields.isEmpty());
}

/// One address that names no asset does not keep the item out.
void tst_OwnForm::leavesPicturesOutThatAreNotThere()
{
    const auto address = [](char digit) { return QByteArray("/media/") + QByteArray(64, digit) + "/a.png"; };
    m_import->target.known.insert(QString::fromLatin1(address('b')));
    write(u"/a.md"_s, "---\nkind: project\nid: " + QByteArray(kId) + "\ntitle: A\ncover: {url: " + address('a') +
                          ", alt: x}\ngallery: [{url: /z.png}, {url: " + address('a') + "}, {url: " + address('b') +
                          "}]\nseo: {title: T, image: " + address('c') + "}\n---\n![](" + address('a') + ")\n");
    for (const ImportOutcome outcome : {ImportOutcome::Created, ImportOutcome::Unchanged}) {
        const ImportReport report = import();
        QCOMPARE(report.entries[0].outcome, outcome);
        const Project &project = m_import->target.find(u"a"_s)->item;
        QCOMPARE(project.cover.url, QString());
        QCOMPARE(project.gallery.size(), size_t{2});
        QCOMPARE(project.gallery[1].url, QString::fromLatin1(address('b')));
        QCOMPARE(project.seo.title, u"T"_s);
        QCOMPARE(project.seo.image, QString());
        QVERIFY(project.body.contains(QLatin1StringView(address('a'))));
        if (outcome == ImportOutcome::Created)
            QCOMPARE(report.entries[0].notes.filter(u"no such asset"_s).size(), 2);
    }
    // What the item shows already stays.
    m_import->target.find(u"a"_s)->item.cover.url = QString::fromLatin1(address('a'));
    import();
    QCOMPARE(m_import->target.find(u"a"_s)->item.cover.url, QString::fromLatin1(address('a')));
}

void tst_OwnForm::keepsConflictsHere()
{
    write(u"/a.md"_s, "---\ntitle: A\nsummary: S\nrole: R\nlayout: l\n---\nText\n");
    import();
    Project &project = m_import->target.find(u"a"_s)->item;
    project.summary = u"Mine"_s;
    project.role = u"Mine"_s;
    project.customFields[u"layout"_s] = u"mine"_s;
    write(u"/a.md"_s, "---\ntitle: B\nsummary: T\nrole: R\nlayout: m\n---\nText\n");
    for (const bool isFirst : {true, false}) {
        const ImportReport report = import();
        QCOMPARE(report.entries[0].outcome, isFirst ? ImportOutcome::Updated : ImportOutcome::Unchanged);
        QCOMPARE(project.title, u"B"_s);
        QCOMPARE(project.summary, u"Mine"_s);
        QCOMPARE(project.role, u"Mine"_s);
        QCOMPARE(project.customFields, (QJsonObject{{u"layout"_s, u"mine"_s}}));
        const QString notes = report.entries[0].notes.join(u'\n');
        QVERIFY2(!isFirst || notes.contains("here is kept: customFields.layout, summary."_L1), qPrintable(notes));
        QVERIFY2(notes.contains("role"_L1), qPrintable(notes));
    }
    // Once both say the same again, nothing is told any more.
    write(u"/a.md"_s, "---\ntitle: B\nsummary: Mine\nrole: Mine\nlayout: mine\n---\nText\n");
    QVERIFY(import().entries[0].notes.isEmpty());
}

void tst_OwnForm::knowsScheduledItems()
{
    write(u"/a.md"_s, "---\ntitle: A\npublishDate: 2027-05-01\n---\nText\n");
    import();
    // As the real write path has it, first scheduled and then published.
    Project &project = m_import->target.find(u"a"_s)->item;
    for (const Status status : {Status::Draft, Status::Published}) {
        project.status = status;
        project.publishAt = status == Status::Draft ? parseInstant(u"2027-05-01T00:00:00.000Z") : std::nullopt;
        project.publishedAt = status == Status::Draft ? std::nullopt : parseInstant(u"2027-05-01T00:00:00.000Z");
        const ImportReport report = import();
        QCOMPARE(report.entries[0].outcome, ImportOutcome::Unchanged);
        QVERIFY2(report.entries[0].notes.isEmpty(), qPrintable(report.entries[0].notes.join(u' ')));
    }
    project.status = Status::Draft;
    QVERIFY(import().entries[0].notes.join(u' ').contains("status"_L1));
}

QTEST_APPLESS_MAIN(tst_OwnForm)
#include "tst_OwnForm.moc"
