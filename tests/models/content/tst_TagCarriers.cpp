#include <QTest>

#include "TestTags.h"
#include "models/content/SearchIndex.h"
#include "models/content/SearchRepository.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// What a change of a tag means for the items that carry it.
class tst_TagCarriers final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_tags = std::make_unique<TestTags>(); }
    void cleanup() { m_tags.reset(); }
    void everyItemShowsTheNewName();
    void columnsHaveOneForm_data();
    void columnsHaveOneForm();
    void itemsGetNoVersion();
    void searchFindsTheNewNameOnly();
    void colourChangesNoItem();
    void mergeKeepsPlaces_data();
    void mergeKeepsPlaces();
    void mergeReachesTheTrash();
    void removalLeavesTheOthers();
    void itemsAreFoundAndWrittenByFormerSlugs();
    void itemsAreWrittenByName_data();
    void itemsAreWrittenByName();
    void earlierVersionsComeBackWithWhatTagsAreNow();

private:
    [[nodiscard]] Project project(const QString &title, const QStringList &tags, const QString &more = {})
    {
        return m_tags->item<Project>(
            u"{\"title\":\"%1\",\"tags\":[\"%2\"]%3}"_s.arg(title, tags.join(u"\",\""_s), more).toUtf8());
    }
    [[nodiscard]] QStringList slugsOf(const Project &project)
    {
        QStringList slugs;
        for (const TagRef &tag : m_tags->stored<Project>(project.id).tags)
            slugs.append(tag.slug);
        return slugs;
    }
    [[nodiscard]] QStringList found(const QString &text)
    {
        QStringList slugs;
        for (const SearchHit &hit : SearchRepository(*m_tags->database.reader).find({.text = text}).hits)
            slugs.append(hit.type + u' ' + hit.slug);
        slugs.sort();
        return slugs;
    }
    template <class E>
    [[nodiscard]] qint64 countWith(const QString &tag)
    {
        ContentQuery<E> query;
        query.tag = tag;
        return ContentRepository<E>(*m_tags->database.reader).list(query).total;
    }

    std::unique_ptr<TestTags> m_tags;
};

const QString kPublished = u",\"status\":\"published\""_s;

void tst_TagCarriers::everyItemShowsTheNewName()
{
    const Project lamp = project(u"Lamp"_s, {u"Web"_s, u"Print"_s});
    const Project trashed = project(u"Trashed"_s, {u"Print"_s});
    m_tags->trash<Project>(trashed.id);
    const Project other = project(u"Other"_s, {u"Web"_s});
    const auto article = m_tags->item<Article>(R"({"title":"Note","tags":["Print","Web"],"status":"published"})");
    QVERIFY(m_tags->update(m_tags->tag(u"print"_s)->id, R"({"name":"On paper","slug":"paper"})"));
    const TagRef web{u"web"_s, u"Web"_s};
    const TagRef paper{u"paper"_s, u"On paper"_s};
    QCOMPARE(m_tags->stored<Project>(lamp.id).tags, (TagList{web, paper}));
    QCOMPARE(m_tags->stored<Project>(trashed.id).tags, TagList{paper});
    QCOMPARE(m_tags->stored<Project>(other.id), other);
    QCOMPARE(m_tags->stored<Article>(article.id).tags, (TagList{paper, web}));
    JsonWriter json;
    QVERIFY(ArticleRepository(*m_tags->database.reader).writeList(json, {}, Role::Visitor));
    QVERIFY(json.bytes().contains(R"("tags":[{"slug":"paper","name":"On paper"},{"slug":"web","name":"Web"}])"));
}

void tst_TagCarriers::columnsHaveOneForm_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"plain"_s, u"quoted \"so\" \\ / 'x'"_s, u"<b>&amp;</b>"_s, u"日本語 🏮 e\u0301"_s,
                                u"{\"a\":[1,null]}"_s, u"%1 ? ; -- \u202e \u00ad"_s})
        QTest::newRow(qUtf8Printable(name)) << name;
}

/// What SQLite writes is what the program would have written.
void tst_TagCarriers::columnsHaveOneForm()
{
    QFETCH(const QString, name);
    const Project lamp = project(u"Lamp"_s, {u"Web"_s, u"Print"_s});
    const QByteArray patch = QJsonDocument(QJsonObject{{u"name"_s, name}}).toJson();
    QCOMPARE(m_tags->update(m_tags->tag(u"print"_s)->id, patch)->name, name);
    const TagList wanted{{u"web"_s, u"Web"_s}, {u"print"_s, name}};
    QCOMPARE(m_tags->stored<Project>(lamp.id).tags, wanted);
    QCOMPARE(m_tags->database.text(u"SELECT tags FROM project"_s), FieldCodec<TagList>::store(wanted).toString());
    QVERIFY(m_tags->remove(m_tags->tag(u"print"_s)->id));
    QVERIFY(m_tags->remove(m_tags->tag(u"web"_s)->id));
    QCOMPARE(m_tags->database.text(u"SELECT tags FROM project"_s), FieldCodec<TagList>::store({}).toString());
}

void tst_TagCarriers::itemsGetNoVersion()
{
    const Project lamp = project(u"Lamp"_s, {u"Print"_s}, kPublished);
    const qint64 events = m_tags->database.number(u"SELECT count(*) FROM outbox WHERE topic <> 'tags'"_s);
    m_tags->database.clock.advance(std::chrono::hours(1));
    QVERIFY(m_tags->update(m_tags->tag(u"print"_s)->id, R"({"name":"Paper"})"));
    Project wanted = lamp;
    wanted.tags = {{u"print"_s, u"Paper"_s}};
    QCOMPARE(m_tags->stored<Project>(lamp.id), wanted);
    QCOMPARE(m_tags->database.number(u"SELECT count(*) FROM revision WHERE entity_type = 'project'"_s), 1);
    QCOMPARE(m_tags->database.number(u"SELECT count(*) FROM outbox WHERE topic <> 'tags'"_s), events);
    // Nor does the next change of the item bring the old name back.
    const auto updated = m_tags->database.write([&](WriteContext &context) {
        return ProjectService(context, {u"test"_s}).update(lamp.id, {{u"title"_s, u"Lamps"_s}}, lamp.version);
    });
    QCOMPARE(updated->tags, wanted.tags);
}

void tst_TagCarriers::searchFindsTheNewNameOnly()
{
    std::ignore = project(u"Lamp"_s, {u"Lettering"_s, u"Web"_s},
                          kPublished + u",\"technologies\":[\"Inkscape\"],\"client\":\"Ferries\",\"role\":\"Maker\""_s);
    std::ignore = project(u"Draft"_s, {u"Lettering"_s});
    m_tags->item<Article>(R"({"title":"Note","tags":["Lettering"],"status":"published"})");
    QCOMPARE(found(u"lettering"_s), (QStringList{u"article note"_s, u"project lamp"_s}));
    const Id id = m_tags->tag(u"lettering"_s)->id;
    QVERIFY(m_tags->update(id, R"({"name":"港の灯り Schrift"})"));
    QCOMPARE(found(u"lettering"_s), QStringList());
    for (const QString &word : {u"schrift"_s, u"灯り"_s})
        QCOMPARE(found(word), (QStringList{u"article note"_s, u"project lamp"_s}));
    for (const QString &word : {u"inkscape"_s, u"ferries"_s, u"maker"_s, u"web"_s, u"lamp"_s})
        QCOMPARE(found(word), QStringList{u"project lamp"_s});
    QVERIFY(m_tags->merge(id, u"web"_s));
    QCOMPARE(found(u"schrift"_s), QStringList());
    QCOMPARE(found(u"web"_s), (QStringList{u"article note"_s, u"project lamp"_s}));
    QVERIFY(m_tags->remove(m_tags->tag(u"web"_s)->id));
    QCOMPARE(found(u"web"_s), QStringList());
    QCOMPARE(found(u"note"_s), QStringList{u"article note"_s});

    // What was written bit by bit is what it would be when written anew.
    const auto documents = [this] {
        return m_tags->database.text(u"SELECT group_concat(number || ':' || tags, '|') FROM search_document"_s);
    };
    const QString before = documents();
    QVERIFY(m_tags->database.write([](WriteContext &context) -> Result<void> {
        SearchIndex(context.connection()).rebuild();
        return {};
    }));
    QCOMPARE(documents(), before);
}

void tst_TagCarriers::colourChangesNoItem()
{
    std::ignore = project(u"Lamp"_s, {u"Print"_s});
    QVERIFY(m_tags->database.write([](WriteContext &context) -> Result<void> {
        context.connection().execute(u"UPDATE project SET tags = '[]'"_s);
        return {};
    }));
    QVERIFY(m_tags->update(m_tags->tag(u"print"_s)->id, R"({"color":"#123456"})"));
    QCOMPARE(m_tags->database.text(u"SELECT tags FROM project"_s), u"[]"_s);
}

void tst_TagCarriers::mergeKeepsPlaces_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("only it") << QStringList{u"x"_s, u"from"_s, u"y"_s} << QStringList{u"x"_s, u"into"_s, u"y"_s};
    QTest::newRow("both, it first") << QStringList{u"from"_s, u"x"_s, u"into"_s, u"y"_s}
                                    << QStringList{u"into"_s, u"x"_s, u"y"_s};
    QTest::newRow("both, it last") << QStringList{u"x"_s, u"into"_s, u"y"_s, u"from"_s}
                                   << QStringList{u"x"_s, u"into"_s, u"y"_s};
    QTest::newRow("only the other") << QStringList{u"x"_s, u"into"_s} << QStringList{u"x"_s, u"into"_s};
    QTest::newRow("neither") << QStringList{u"x"_s, u"y"_s} << QStringList{u"x"_s, u"y"_s};
}

void tst_TagCarriers::mergeKeepsPlaces()
{
    QFETCH(const QStringList, before);
    const Project lamp = project(u"Lamp"_s, before);
    std::ignore = project(u"Another"_s, {u"from"_s, u"into"_s, u"z"_s});
    const Tag left = m_tags->merge(m_tags->tag(u"from"_s)->id, u"into"_s).value();
    QTEST(slugsOf(lamp), "after");
    QCOMPARE(left.slug, u"into"_s);
    QCOMPARE(left.projects, before.contains(u"from"_s) || before.contains(u"into"_s) ? 2 : 1);
    QCOMPARE(countWith<Project>(u"from"_s), left.projects);
    // The item takes further changes, and the links are what its column tells.
    QVERIFY(m_tags->database.write([&](WriteContext &context) {
        return ProjectService(context, {u"test"_s}).update(lamp.id, {{u"title"_s, u"Lamps"_s}});
    }));
    QCOMPARE(m_tags->database.text(uR"(
        SELECT group_concat(slug) FROM (SELECT tag.slug FROM project_tag JOIN tag ON tag.number = tag
        WHERE project = 1 ORDER BY position))"_s),
             slugsOf(lamp).join(u','));
}

void tst_TagCarriers::mergeReachesTheTrash()
{
    const Project lamp = project(u"Lamp"_s, {u"from"_s, u"into"_s});
    const auto note = m_tags->item<Article>(R"({"title":"Note","tags":["into","from"]})");
    m_tags->trash<Project>(lamp.id);
    m_tags->trash<Article>(note.id);
    QCOMPARE(m_tags->merge(m_tags->tag(u"from"_s)->id, u"into"_s)->projects, 0);
    const TagList into{{u"into"_s, u"into"_s}};
    QCOMPARE(m_tags->stored<Project>(lamp.id).tags, into);
    QCOMPARE(m_tags->stored<Article>(note.id).tags, into);
    QVERIFY(m_tags->database.write(
        [&](WriteContext &context) { return ProjectService(context, {u"test"_s}).restore(lamp.id); }));
    QCOMPARE(m_tags->tag(u"into"_s)->projects, 1);
    QCOMPARE(m_tags->database.number(u"SELECT count(*) FROM tag"_s), 1);
}

void tst_TagCarriers::removalLeavesTheOthers()
{
    const Project lamp = project(u"Lamp"_s, {u"x"_s, u"gone"_s, u"y"_s});
    const auto note = m_tags->item<Article>(R"({"title":"Note","tags":["gone"]})");
    QVERIFY(m_tags->remove(m_tags->tag(u"gone"_s)->id));
    QCOMPARE(slugsOf(lamp), (QStringList{u"x"_s, u"y"_s}));
    QCOMPARE(m_tags->stored<Article>(note.id).tags, TagList());
    QCOMPARE(countWith<Project>(u"gone"_s), 0);
    QCOMPARE(countWith<Project>(u"y"_s), 1);
}

void tst_TagCarriers::itemsAreFoundAndWrittenByFormerSlugs()
{
    std::ignore = project(u"Lamp"_s, {u"Print"_s});
    m_tags->item<Article>(R"({"title":"Note","tags":["Press"]})");
    QVERIFY(m_tags->update(m_tags->tag(u"print"_s)->id, R"({"name":"Paper","slug":"paper"})"));
    QVERIFY(m_tags->merge(m_tags->tag(u"press"_s)->id, u"print"_s));
    for (const QString &slug : {u"paper"_s, u"print"_s, u"press"_s}) {
        QCOMPARE(countWith<Project>(slug), 1);
        QCOMPARE(countWith<Article>(slug), 1);
    }
    QCOMPARE(slugsOf(project(u"Later"_s, {u"press"_s, u"Print"_s, u"paper"_s})), QStringList{u"paper"_s});
    QCOMPARE(m_tags->database.number(u"SELECT count(*) FROM tag"_s), 1);
}

void tst_TagCarriers::itemsAreWrittenByName_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("slug");
    QTest::newRow("name") << QByteArray(R"("C++")") << u"cpp"_s;
    QTest::newRow("name in another case") << QByteArray(R"("c++")") << u"cpp"_s;
    QTest::newRow("the other's name") << QByteArray(R"("C")") << u"c"_s;
    QTest::newRow("slug") << QByteArray(R"("cpp")") << u"cpp"_s;
    QTest::newRow("slug of the other") << QByteArray(R"("c")") << u"c"_s;
    QTest::newRow("as it comes out") << QByteArray(R"({"slug":"cpp","name":"C++"})") << u"cpp"_s;
    QTest::newRow("slug with a name it had") << QByteArray(R"({"slug":"cpp","name":"C"})") << u"cpp"_s;
    QTest::newRow("name only in an object") << QByteArray(R"({"name":"C++"})") << u"cpp"_s;
    QTest::newRow("unknown slug with a name") << QByteArray(R"({"slug":"cplusplus","name":"C++"})") << u"cpp"_s;
    QTest::newRow("nearly a name") << QByteArray(R"("C!")") << u"c"_s;
}

/// A name leads to the tag that is called so, whatever slug the name would make.
void tst_TagCarriers::itemsAreWrittenByName()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QString, slug);
    QVERIFY(m_tags->create(R"({"name":"C"})"));
    QVERIFY(m_tags->create(R"({"name":"C++","slug":"cpp"})"));
    const auto lamp = m_tags->item<Project>("{\"title\":\"Lamp\",\"tags\":[" + written + "]}");
    QCOMPARE(slugsOf(lamp), QStringList{slug});
    QCOMPARE(m_tags->database.number(u"SELECT count(*) FROM tag"_s), 2);
}

void tst_TagCarriers::earlierVersionsComeBackWithWhatTagsAreNow()
{
    const Project lamp = project(u"Lamp"_s, {u"Print"_s});
    QVERIFY(m_tags->update(m_tags->tag(u"print"_s)->id, R"({"name":"Paper","slug":"paper"})"));
    const auto reverted = m_tags->database.write([&](WriteContext &context) {
        ProjectService projects(context, {u"test"_s});
        if (const auto changed = projects.update(lamp.id, {{u"tags"_s, QJsonArray{u"Web"_s}}}); !changed)
            return changed;
        return projects.revert(lamp.id, 1, {});
    });
    QCOMPARE(reverted->tags, (TagList{{u"paper"_s, u"Paper"_s}}));
}

QTEST_GUILESS_MAIN(tst_TagCarriers)
#include "tst_TagCarriers.moc"
