#include <QTest>

#include "TestProjects.h"
#include "models/exchange/ImportRepository.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Where an import meets the database: what it brought in is found again by the file it came from.
class tst_ProjectImportRepository final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void unknownSourcesAreNotFound();
    void findsWhatItCreated();
    void updateRemembersTheNewDigest();
    void updateAdoptsAProjectOfTheOwner();
    void saysWhenItIsInTheTrash();
    void refusedProjectIsNotRemembered();
    void keepsWhenTheWorkWasShown();

private:
    std::unique_ptr<TestProjects> m_projects;
    std::unique_ptr<ImportRepository> m_target;
};

void tst_ProjectImportRepository::init()
{
    m_projects = std::make_unique<TestProjects>();
    m_target = std::make_unique<ImportRepository>(*m_projects->database.reader, *m_projects->database.writer);
}

void tst_ProjectImportRepository::cleanup()
{
    m_target.reset();
    m_projects.reset();
}

void tst_ProjectImportRepository::unknownSourcesAreNotFound()
{
    QVERIFY(!m_target->findBySource(u"lamp.md"_s)->has_value());
    QVERIFY(!m_target->findBySlug(u"lamp"_s)->has_value());
}

void tst_ProjectImportRepository::findsWhatItCreated()
{
    const auto id = m_target->create({{u"title"_s, u"Lamp"_s}, {u"customFields"_s, QJsonObject{{u"a"_s, 1}}}}, {},
                                     {u"work/lamp.md"_s, u"d1"_s});
    QVERIFY(id);
    const auto match = m_target->findBySource(u"work/lamp.md"_s).value();
    QVERIFY(match);
    QCOMPARE(match->id, *id);
    QCOMPARE(match->slug, u"lamp"_s);
    QCOMPARE(match->digest, u"d1"_s);
    QCOMPARE(match->customFields, (QJsonObject{{u"a"_s, 1}}));
    QVERIFY(!match->isTrashed);
    QCOMPARE(m_target->findBySlug(u"lamp"_s).value()->id, *id);
    QVERIFY(m_target->findBySlug(u"lamp"_s).value()->digest.isEmpty());
    QCOMPARE(m_projects->database.text(u"SELECT actor FROM revision"_s), u"import"_s);
}

void tst_ProjectImportRepository::updateRemembersTheNewDigest()
{
    const Id id = m_target->create({{u"title"_s, u"Lamp"_s}}, {}, {u"lamp.md"_s, u"d1"_s}).value();
    QVERIFY(m_target->update(id, {{u"title"_s, u"Desk lamp"_s}}, {u"lamp.md"_s, u"d2"_s}));
    QCOMPARE(m_target->findBySource(u"lamp.md"_s).value()->digest, u"d2"_s);
    QCOMPARE(m_projects->stored().find(id)->item.title, u"Desk lamp"_s);
    QCOMPARE(m_projects->countRows(u"import_source"_s), 1);
}

void tst_ProjectImportRepository::updateAdoptsAProjectOfTheOwner()
{
    const Id id = m_projects->createTitled(u"Lamp"_s)->id;
    QVERIFY(m_target->update(id, {{u"summary"_s, u"S"_s}}, {u"lamp.md"_s, u"d1"_s}));
    QCOMPARE(m_target->findBySource(u"lamp.md"_s).value()->id, id);
}

void tst_ProjectImportRepository::saysWhenItIsInTheTrash()
{
    const Id id = m_target->create({{u"title"_s, u"Lamp"_s}}, {}, {u"lamp.md"_s, u"d1"_s}).value();
    QVERIFY(m_projects->trash(id));
    QVERIFY(m_target->findBySource(u"lamp.md"_s).value()->isTrashed);
    QVERIFY(!m_target->findBySlug(u"lamp"_s)->has_value());
}

void tst_ProjectImportRepository::refusedProjectIsNotRemembered()
{
    QCOMPARE(m_target->create({}, {}, {u"lamp.md"_s, u"d1"_s}).error().kind, ErrorKind::Invalid);
    const Id unknown = Id::create(m_projects->database.clock.now());
    QCOMPARE(m_target->update(unknown, {}, {u"lamp.md"_s, u"d1"_s}).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_projects->countRows(u"import_source"_s), 0);
}

void tst_ProjectImportRepository::keepsWhenTheWorkWasShown()
{
    const Instant shown = fromMillis(1'500'000'000'000);
    const Id id = m_target->create({{u"title"_s, u"Lamp"_s}}, shown, {u"lamp.md"_s, u"d1"_s}).value();
    QCOMPARE(m_projects->stored().find(id)->item.createdAt, shown);
}

QTEST_GUILESS_MAIN(tst_ProjectImportRepository)
#include "tst_ProjectImportRepository.moc"
