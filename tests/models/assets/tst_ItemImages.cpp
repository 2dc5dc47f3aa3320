#include <QtTest>

#include "TestContent.h"
#include "TestPictures.h"
#include "models/assets/AssetAddress.h"
#include "models/assets/AssetService.h"
#include "models/content/Article.h"
#include "models/content/Project.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Pictures of items that are assets.
class TestItemImages final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void areSettledByEitherAddress();
    void keepOtherAddresses();
    void tellOfUnknownOnes();
    void maySendBackWhatIsSet();
    void outliveTheirAsset();
    void comeBackFromHistory();
    void areReadAsTheyWereStored();

private:
    Asset add(const QByteArray &bytes, const QString &name);
    [[nodiscard]] QJsonObject snapshot(const Id &id) const
    {
        return QJsonDocument::fromJson(Project::schema().snapshot(m_content->read<Project>(id))).object();
    }

    std::unique_ptr<TestContent> m_content;
};

namespace {

QJsonObject picture(const QString &url)
{
    return {{u"url"_s, url}, {u"alt"_s, u"What it shows"_s}};
}

QStringList fieldsOf(const Error &error)
{
    QStringList fields;
    for (const FieldError &field : error.fields)
        fields.append(field.field + u' ' + field.code);
    return fields;
}

}

void TestItemImages::init()
{
    m_content = std::make_unique<TestContent>();
}

Asset TestItemImages::add(const QByteArray &bytes, const QString &name)
{
    QFile file(m_content->database.folder() + u"/source"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        qFatal("the picture cannot be written");
    const BlobStore blobs(m_content->database.folder() + u"/blobs"_s);
    return AssetService(blobs, *m_content->database.writer).add(file.fileName(), name).value();
}

void TestItemImages::areSettledByEitherAddress()
{
    const Asset harbour = add(pictures::png(640, 480), u"harbour at night.png"_s);
    const Asset words = add("no picture", u"words.txt"_s);
    const auto project = m_content->create<Project>(
        {{u"title"_s, u"Harbour"_s},
         {u"cover"_s, picture(stableAddress(harbour))},
         {u"gallery"_s, QJsonArray{picture(hashedAddress(harbour)), picture(stableAddress(words)),
                                   picture(u"/media/%1/renamed.png?v=1"_s.arg(harbour.id.toString()))}},
         {u"seo"_s, QJsonObject{{u"image"_s, stableAddress(harbour)}}}});
    const Image expected{hashedAddress(harbour), u"What it shows"_s, {}, harbour.id, 640, 480};
    QCOMPARE(project.cover, expected);
    QCOMPARE(project.gallery[0], expected);
    QCOMPARE(project.gallery[1], (Image{hashedAddress(words), u"What it shows"_s, {}, words.id, {}, {}}));
    QCOMPARE(project.gallery[2], expected);
    QCOMPARE(project.seo.image, hashedAddress(harbour));
    QCOMPARE(m_content->read<Project>(project.id), project);

    const auto article =
        m_content->create<Article>({{u"title"_s, u"Harbour"_s}, {u"cover"_s, picture(stableAddress(harbour))}});
    QCOMPARE(article.cover, expected);
    const auto json = snapshot(project.id)[u"cover"_s].toObject();
    QCOMPARE(json[u"assetId"_s].toString(), harbour.id.toString());
    QCOMPARE(json[u"width"_s].toInt(), 640);
    QVERIFY(snapshot(project.id)[u"gallery"_s][1][u"width"_s].isNull());
}

void TestItemImages::keepOtherAddresses()
{
    for (const QString &url : {u"/media/harbour.jpg"_s, u"https://studio.example/a.png"_s, u"/static/b.png"_s}) {
        const auto project = m_content->create<Project>({{u"title"_s, u"Harbour"_s}, {u"cover"_s, picture(url)}});
        QCOMPARE(project.cover, (Image{url, u"What it shows"_s, {}, {}, {}, {}}));
    }
}

void TestItemImages::tellOfUnknownOnes()
{
    const QString unknown = u"/media/%1/a.png"_s.arg(u"a1"_s.repeated(32));
    const QString other = u"/media/0198c0de-0000-7000-8000-000000000001/a.png"_s;
    const QJsonObject fields{{u"title"_s, u"Harbour"_s},
                             {u"cover"_s, picture(unknown)},
                             {u"gallery"_s, QJsonArray{picture(u"/a.png"_s), picture(other)}},
                             {u"seo"_s, QJsonObject{{u"image"_s, other}}}};
    const auto made = m_content->write<Project>([&fields](ProjectService &service) { return service.create(fields); });
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"validation_failed"_s);
    QCOMPARE(fieldsOf(made.error()), (QStringList{u"cover.url unknown_asset"_s, u"gallery[1].url unknown_asset"_s,
                                                  u"seo.image unknown_asset"_s}));
}

void TestItemImages::maySendBackWhatIsSet()
{
    const Asset harbour = add(pictures::png(640, 480), u"harbour.png"_s);
    const auto project = m_content->create<Project>({{u"title"_s, u"Harbour"_s},
                                                     {u"cover"_s, picture(stableAddress(harbour))},
                                                     {u"gallery"_s, QJsonArray{picture(u"/a.png"_s)}}});
    const QJsonObject got = snapshot(project.id);
    const auto same =
        m_content->update<Project>(project.id, {{u"cover"_s, got[u"cover"_s]}, {u"gallery"_s, got[u"gallery"_s]}});
    QVERIFY(same);
    QCOMPARE(same->version, project.version);
    // What is not so is not believed.
    QJsonObject lies = picture(u"/b.png"_s);
    lies.insert(u"assetId"_s, 7);
    lies.insert(u"width"_s, u"wide"_s);
    const auto other = m_content->update<Project>(project.id, {{u"cover"_s, lies}});
    QVERIFY2(other, "what is told is not read");
    QCOMPARE(other->cover, (Image{u"/b.png"_s, u"What it shows"_s, {}, {}, {}, {}}));
    const auto removed = m_content->update<Project>(project.id, {{u"cover"_s, QJsonValue()}});
    QCOMPARE(removed->cover, Image());
}

void TestItemImages::outliveTheirAsset()
{
    const Asset harbour = add(pictures::png(640, 480), u"harbour.png"_s);
    const auto project = m_content->create<Project>({{u"title"_s, u"Harbour"_s},
                                                     {u"cover"_s, picture(stableAddress(harbour))},
                                                     {u"seo"_s, QJsonObject{{u"image"_s, stableAddress(harbour)}}}});
    m_content->database
        .write([](WriteContext &context) -> Result<void> {
            context.connection().prepare(u"DELETE FROM asset"_s).run();
            return {};
        })
        .value();
    const auto renamed = m_content->update<Project>(
        project.id, {{u"title"_s, u"Harbour lights"_s}, {u"cover"_s, QJsonObject{{u"alt"_s, u"Lights"_s}}}});
    QVERIFY(renamed);
    QCOMPARE(renamed->cover, (Image{hashedAddress(harbour), u"Lights"_s, {}, harbour.id, 640, 480}));
    const auto another =
        m_content->write<Project>([&](ProjectService &service) { return service.create(snapshot(project.id)); });
    QVERIFY(!another);
}

void TestItemImages::comeBackFromHistory()
{
    const Asset harbour = add(pictures::png(640, 480), u"harbour.png"_s);
    const auto project = m_content->create<Project>(
        {{u"title"_s, u"Harbour"_s}, {u"gallery"_s, QJsonArray{picture(stableAddress(harbour))}}});
    QVERIFY(m_content->update<Project>(project.id, {{u"gallery"_s, QJsonArray{}}}));
    const auto back = m_content->write<Project>(
        [&](ProjectService &service) { return service.revert(project.id, 1, {u"gallery"_s}); });
    QVERIFY(back);
    QCOMPARE(back->gallery, project.gallery);
}

/// Rows of before there were assets get the members that lists copy; the rest stays as it is.
void TestItemImages::areReadAsTheyWereStored()
{
    const auto project = m_content->create<Project>(
        {{u"title"_s, u"Harbour"_s},
         {u"cover"_s, picture(u"/c.png"_s)},
         {u"gallery"_s, QJsonArray{picture(u"/1.png"_s), picture(u"/2.png"_s), picture(u"/3.png"_s)}}});
    const auto bare = m_content->create<Project>({{u"title"_s, u"Bare"_s}});
    const auto rows = [this] {
        return m_content->database.text(u"SELECT group_concat(cover || gallery) FROM project"_s);
    };
    const QString before = rows();
    const Migrator migrator(m_content->database.file(), embeddedMigrations(), m_content->database.clock);
    QVERIFY(migrator.migrate(5, Migrator::Mode::Apply));
    QVERIFY(!rows().contains(u"width"_s));
    QVERIFY(migrator.migrate({}, Migrator::Mode::Apply));
    QCOMPARE(rows(), before);
    QCOMPARE(m_content->read<Project>(project.id), project);
    QCOMPARE(m_content->read<Project>(bare.id), bare);
}

QTEST_GUILESS_MAIN(TestItemImages)
#include "tst_ItemImages.moc"
