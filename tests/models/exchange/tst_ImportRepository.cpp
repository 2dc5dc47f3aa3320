#include <QTest>

#include <QTemporaryDir>

#include "TestProjects.h"
#include "models/content/FormerSlugs.h"
#include "models/exchange/ImportPatch.h"
#include "models/exchange/ImportPictures.h"
#include "models/exchange/ImportRepository.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Where an import meets the database: what it brought in is found again by the file it came from.
class tst_ImportRepository final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void unknownSourcesAreNotFound();
    void findsWhatItCreated();
    void keepsProjectsAndArticlesApart();
    void seesWhatWasChangedHere();
    void updateRemembersTheNewDigest();
    void updateAdoptsAProjectOfTheOwner();
    void remembersOneFileForEachItem();
    void saysWhenItIsInTheTrash();
    void refusedProjectIsNotRemembered();
    void keepsWhenTheWorkWasShown();
    void keepsFormerAddressesThatAreFree();
    void aPictureIsOneAsset();

private:
    static ImportWrite write(const QJsonObject &fields, const QString &path, ItemKind kind = ItemKind::Project)
    {
        return {kind, fields, {}, {}, {}, {path, fields, {}, {}}};
    }

    QTemporaryDir m_folder;
    BlobStore m_blobs{m_folder.filePath(u"blobs"_s)};
    std::unique_ptr<TestProjects> m_projects;
    std::unique_ptr<AssetService> m_assets;
    std::unique_ptr<ImportRepository> m_target;
};

void tst_ImportRepository::init()
{
    m_projects = std::make_unique<TestProjects>();
    m_assets = std::make_unique<AssetService>(m_blobs, *m_projects->database.writer);
    m_target =
        std::make_unique<ImportRepository>(*m_projects->database.reader, *m_projects->database.writer, *m_assets);
}

void tst_ImportRepository::cleanup()
{
    m_target.reset();
    m_projects.reset();
}

void tst_ImportRepository::unknownSourcesAreNotFound()
{
    QVERIFY(!m_target->findBySource(u"lamp.md"_s)->has_value());
    QVERIFY(!m_target->findBySlug(ItemKind::Project, u"lamp"_s)->has_value());
    QVERIFY(!m_target->findById(ItemKind::Article, Id::create(fromMillis(1)))->has_value());
}

void tst_ImportRepository::findsWhatItCreated()
{
    const QJsonObject fields{{u"title"_s, u"Lamp"_s}, {u"customFields"_s, QJsonObject{{u"a"_s, 1}}}};
    const auto id = m_target->create(write(fields, u"work/lamp.md"_s)).get();
    QVERIFY(id);
    const auto match = m_target->findBySource(u"work/lamp.md"_s).value();
    QVERIFY(match);
    QCOMPARE(match->id, *id);
    QCOMPARE(match->kind, ItemKind::Project);
    QCOMPARE(match->slug, u"lamp"_s);
    QCOMPARE(match->fields[u"customFields"_s].toObject(), (QJsonObject{{u"a"_s, 1}}));
    QVERIFY(!match->isTrashed);
    // What came in is neither news in the file nor a change here.
    const ImportChange change = importChange(fields, match->digest, match->fields);
    QVERIFY(change.patch.isEmpty() && change.held.isEmpty() && !change.isNews);
    QCOMPARE(m_target->findBySlug(ItemKind::Project, u"lamp"_s).value()->digest, match->digest);
    QCOMPARE(m_target->findById(ItemKind::Project, *id).value()->slug, u"lamp"_s);
    QCOMPARE(m_projects->database.text(u"SELECT actor FROM revision"_s), u"import"_s);
}

void tst_ImportRepository::keepsProjectsAndArticlesApart()
{
    const Id project = m_target->create(write({{u"title"_s, u"Lamp"_s}}, u"p.md"_s)).get().value();
    const Id article = m_target->create(write({{u"title"_s, u"Lamp"_s}}, u"a.md"_s, ItemKind::Article)).get().value();
    QCOMPARE(m_target->findBySource(u"a.md"_s).value()->kind, ItemKind::Article);
    QCOMPARE(m_target->findBySlug(ItemKind::Article, u"lamp"_s).value()->id, article);
    QCOMPARE(m_target->findBySlug(ItemKind::Project, u"lamp"_s).value()->id, project);
}

void tst_ImportRepository::seesWhatWasChangedHere()
{
    const QJsonObject fields{{u"title"_s, u"Lamp"_s}, {u"tags"_s, QJsonArray{u"Light"_s}}, {u"summary"_s, u"S"_s}};
    const Id id = m_target->create(write(fields, u"lamp.md"_s)).get().value();
    QVERIFY(m_projects->update(id, R"({"title": "By hand"})"));
    const auto match = m_target->findBySource(u"lamp.md"_s).value();
    QJsonObject later = fields;
    later[u"title"_s] = u"From the file"_s;
    later[u"summary"_s] = u"T"_s;
    const ImportChange change = importChange(later, match->digest, match->fields);
    QCOMPARE(change.conflicts, QStringList{u"title"_s});
    QCOMPARE(change.patch, (QJsonObject{{u"summary"_s, u"T"_s}}));
}

void tst_ImportRepository::updateRemembersTheNewDigest()
{
    const Id id = m_target->create(write({{u"title"_s, u"Lamp"_s}}, u"lamp.md"_s)).get().value();
    const QString before = m_target->findBySource(u"lamp.md"_s).value()->digest;
    QVERIFY(m_target->update(id, write({{u"title"_s, u"Desk lamp"_s}}, u"lamp.md"_s)).get());
    QVERIFY(m_target->findBySource(u"lamp.md"_s).value()->digest != before);
    QCOMPARE(m_projects->stored().find(id)->item.title, u"Desk lamp"_s);
    QCOMPARE(m_projects->countRows(u"import_source"_s), 1);
}

void tst_ImportRepository::updateAdoptsAProjectOfTheOwner()
{
    const Id id = m_projects->createTitled(u"Lamp"_s)->id;
    QVERIFY(m_target->update(id, write({{u"summary"_s, u"S"_s}}, u"lamp.md"_s)).get());
    QCOMPARE(m_target->findBySource(u"lamp.md"_s).value()->id, id);
}

void tst_ImportRepository::remembersOneFileForEachItem()
{
    const Id id = m_target->create(write({{u"title"_s, u"Lamp"_s}}, u"old/lamp.md"_s)).get().value();
    QVERIFY(m_target->update(id, write({}, u"new/lamp.md"_s)).get());
    QVERIFY(!m_target->findBySource(u"old/lamp.md"_s)->has_value());
    QCOMPARE(m_target->findBySource(u"new/lamp.md"_s).value()->id, id);
}

void tst_ImportRepository::saysWhenItIsInTheTrash()
{
    const Id id = m_target->create(write({{u"title"_s, u"Lamp"_s}}, u"lamp.md"_s)).get().value();
    QVERIFY(m_projects->trash(id));
    QVERIFY(m_target->findBySource(u"lamp.md"_s).value()->isTrashed);
    QVERIFY(!m_target->findBySlug(ItemKind::Project, u"lamp"_s)->has_value());
}

void tst_ImportRepository::refusedProjectIsNotRemembered()
{
    QCOMPARE(m_target->create(write({}, u"lamp.md"_s)).get().error().kind, ErrorKind::Invalid);
    const Id unknown = Id::create(m_projects->database.clock.now());
    QCOMPARE(m_target->update(unknown, write({}, u"lamp.md"_s)).get().error().kind, ErrorKind::NotFound);
    QCOMPARE(m_projects->countRows(u"import_source"_s), 0);
}

void tst_ImportRepository::keepsWhenTheWorkWasShown()
{
    const Instant shown = fromMillis(1'500'000'000'000);
    ImportWrite lamp = write({{u"title"_s, u"Lamp"_s}}, u"lamp.md"_s);
    lamp.createdAt = shown;
    const Id id = m_target->create(lamp).get().value();
    QCOMPARE(m_projects->stored().find(id)->item.createdAt, shown);
}

void tst_ImportRepository::keepsFormerAddressesThatAreFree()
{
    m_projects->createTitled(u"Taken"_s).value();
    ImportWrite lamp = write({{u"title"_s, u"Lamp"_s}}, u"lamp.md"_s);
    lamp.formerSlugs = QStringList{u"lampe"_s, u"taken"_s};
    QVERIFY(m_target->create(lamp).get());
    const FormerSlugs former(*m_projects->database.reader);
    QVERIFY(former.has(u"project"_s, u"lampe"_s));
    QVERIFY(!former.has(u"project"_s, u"taken"_s));
}

void tst_ImportRepository::aPictureIsOneAsset()
{
    const QString file = m_folder.filePath(u"a b.png"_s);
    QFile picture(file);
    QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write("not really one") > 0);
    picture.close();
    const Id wanted = Id::create(fromMillis(77));
    const auto first = m_target->addAsset(file, u"a b.png"_s, wanted);
    const auto second = m_target->addAsset(file, u"a b.png"_s, {});
    QVERIFY(first && second);
    QCOMPARE(first->id, wanted);
    QCOMPARE(second->id, wanted);
    QVERIFY(QFile::exists(m_blobs.path(first->sha256)));
    QVERIFY(m_target
                ->create(write({{u"title"_s, u"Lamp"_s},
                                {u"cover"_s, QJsonObject{{u"url"_s, mediaAddress(first->sha256, first->name)}}}},
                               u"lamp.md"_s))
                .get());
    QCOMPARE(m_target->findBySource(u"lamp.md"_s).value()->fields[u"cover"_s][u"assetId"_s].toString(),
             wanted.toString());
}

QTEST_GUILESS_MAIN(tst_ImportRepository)
#include "tst_ImportRepository.moc"
