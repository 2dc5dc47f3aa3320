#include <QTest>

#include "TestTags.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// The rules of tags themselves; what their changes mean for items is in tst_TagCarriers.
class tst_TagService final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_tags = std::make_unique<TestTags>(); }
    void cleanup() { m_tags.reset(); }
    void createFillsInWhatIsNotSaid();
    void createTidiesUp();
    void createRefuses_data();
    void createRefuses();
    void namesAndSlugsAreTheirOwn_data();
    void namesAndSlugsAreTheirOwn();
    void formerSlugsAreLeftToTheirTags();
    void updatesWhatIsSaid();
    void changeOfNothingMakesNoVersion_data();
    void changeOfNothingMakesNoVersion();
    void staleVersionsShowBothSides();
    void historyBeginsWithWhatAnItemMade();
    void everyChangeIsTold();
    void mergeRefuses_data();
    void mergeRefuses();
    void slugsLeadThroughEveryChange();
    void removedTagsAreForgotten();
    void refusedChangesLeaveNothing();

private:
    [[nodiscard]] QStringList history(const Id &id);

    std::unique_ptr<TestTags> m_tags;
};

QStringList tst_TagService::history(const Id &id)
{
    auto rows = m_tags->database.reader->prepare(uR"(
        SELECT version, action, actor, json_extract(snapshot, '$.name') FROM revision
        WHERE entity_type = 'tag' AND entity_id = ? ORDER BY version)"_s);
    rows.bind(id.toString());
    QStringList lines;
    while (rows.next())
        lines.append(QStringList{rows.text(0), rows.text(1), rows.text(2), rows.text(3)}.join(u' '));
    return lines;
}

void tst_TagService::createFillsInWhatIsNotSaid()
{
    const auto tag = m_tags->create(R"({"name":"Type design"})");
    QVERIFY(tag);
    QVERIFY(!tag->id.isNull());
    QCOMPARE(tag->slug, u"type-design"_s);
    QCOMPARE(tag->name, u"Type design"_s);
    QCOMPARE(tag->color, u""_s);
    QCOMPARE(tag->version, 1);
    QCOMPARE(tag->createdAt, m_tags->database.clock.now());
    QCOMPARE(tag->updatedAt, m_tags->database.clock.now());
    QCOMPARE(m_tags->tag(u"type-design"_s), *tag);
    QCOMPARE(m_tags->tag(tag->id.toString()), *tag);
    QCOMPARE(history(tag->id), QStringList{u"1 created test Type design"_s});
}

void tst_TagService::createTidiesUp()
{
    const auto tag = m_tags->create(R"({"name":"  C++   and\u00a0more ","slug":"cpp","color":"#A1b2C3"})");
    QVERIFY(tag);
    QCOMPARE(tag->name, u"C++ and more"_s);
    QCOMPARE(tag->slug, u"cpp"_s);
    QCOMPARE(tag->color, u"#a1b2c3"_s);
    QCOMPARE(m_tags->tag(u"cpp"_s), *tag);
}

void tst_TagService::createRefuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const QByteArray &json, const QStringList &fields) {
        QTest::newRow(name) << json << fields;
    };
    row("nothing", "{}", {u"name required"_s});
    row("blank", R"({"name":"  "})", {u"name required"_s});
    row("long", "{\"name\":\"" + QByteArray(61, 'a') + "\"}", {u"name too_long"_s});
    row("symbols only", R"({"name":"+++"})", {u"name invalid_tag"_s});
    row("control character", R"({"name":"a\u0000b"})", {u"name invalid_text"_s});
    row("half a character", R"({"name":"\ud800"})", {u"name invalid_text"_s});
    row("several at once", R"({"name":1,"slug":"A b","color":"red","colour":1})",
        {u"color invalid_color"_s, u"colour unknown_field"_s, u"name wrong_type"_s, u"slug invalid_slug"_s});
    row("empty slug", R"({"name":"A","slug":""})", {u"slug required"_s});
    row("reserved slug", R"({"name":"A","slug":"trash"})", {u"slug invalid_slug"_s});
    row("an id as slug", R"({"name":"A","slug":"01931234-5678-7abc-8def-0123456789ab"})", {u"slug invalid_slug"_s});
    row("short colour", R"({"name":"A","color":"#fff"})", {u"color invalid_color"_s});
    row("colour with more behind", R"({"name":"A","color":"#ffffff;"})", {u"color too_long"_s});
    row("colour of other digits", R"({"name":"A","color":"#١٢٣٤٥٦"})", {u"color invalid_color"_s});
    row("counts", R"({"name":"A","projects":3})", {u"projects read_only"_s});
}

void tst_TagService::createRefuses()
{
    QFETCH(const QByteArray, json);
    const auto refused = m_tags->create(json);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().code, u"validation_failed"_s);
    QStringList fields = fieldsOf(refused.error());
    fields.sort();
    QTEST(fields, "fields");
    QCOMPARE(m_tags->database.number(u"SELECT count(*) FROM tag"_s), 0);
}

void tst_TagService::namesAndSlugsAreTheirOwn_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code"); // empty: is made
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const QByteArray &json, const QString &code, const QStringList &fields) {
        QTest::newRow(name) << json << code << fields;
    };
    row("the same name", R"({"name":"C"})", u"slug_taken"_s, {u"slug taken"_s});
    row("a name that makes the same slug", R"({"name":"C++"})", u"slug_taken"_s, {u"slug taken"_s});
    row("the same slug", R"({"name":"Other","slug":"c"})", u"slug_taken"_s, {u"slug taken"_s});
    row("the same name in another case", R"({"name":"c","slug":"see"})", u"conflict"_s, {u"name taken"_s});
    row("both", R"({"name":"c","slug":"c"})", u"slug_taken"_s, {u"slug taken"_s, u"name taken"_s});
    row("a slug of its own", R"({"name":"C++","slug":"cpp"})", {}, {});
    row("taken, and more is wrong", R"({"name":"C","color":"red"})", u"validation_failed"_s,
        {u"color invalid_color"_s, u"slug taken"_s});
}

void tst_TagService::namesAndSlugsAreTheirOwn()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, code);
    QVERIFY(m_tags->create(R"({"name":"C"})"));
    const auto other = m_tags->create(R"({"name":"Rust"})");
    // A new tag and one that becomes so by a change meet the same rules.
    QByteArray patch = json;
    patch.insert(patch.size() - 1, json.contains("slug") ? "" : ",\"slug\":null");
    for (const bool isNew : {true, false}) {
        const auto result = isNew ? m_tags->create(json) : m_tags->update(other->id, patch);
        QCOMPARE(result.has_value(), code.isEmpty());
        if (result) {
            QVERIFY(m_tags->remove(result->id));
            continue;
        }
        QCOMPARE(result.error().kind, code == "validation_failed"_L1 ? ErrorKind::Invalid : ErrorKind::Conflict);
        QCOMPARE(result.error().code, code);
        QTEST(fieldsOf(result.error()), "fields");
    }
}

void tst_TagService::formerSlugsAreLeftToTheirTags()
{
    const Tag print = m_tags->create(R"({"name":"Print"})").value();
    QVERIFY(m_tags->update(print.id, R"({"name":"Paper","slug":"paper"})"));
    // A slug made from a name does not take what still leads elsewhere; one that is asked for does.
    QCOMPARE(m_tags->create(R"({"name":"Print"})")->slug, u"print-2"_s);
    QCOMPARE(m_tags->tag(u"print"_s)->id, print.id);
    const Tag asked = m_tags->create(R"({"name":"Prints","slug":"print"})").value();
    QCOMPARE(m_tags->tag(u"print"_s)->id, asked.id);
    // Its own it may have back.
    const Tag paper = m_tags->update(print.id, R"({"slug":"page"})").value();
    QCOMPARE(m_tags->update(paper.id, R"({"slug":null})")->slug, u"paper"_s);
}

void tst_TagService::updatesWhatIsSaid()
{
    const Tag tag = m_tags->create(R"({"name":"Print","color":"#112233"})").value();
    m_tags->database.clock.advance(std::chrono::minutes(1));
    Tag wanted = tag;
    wanted.name = u"Print & paper"_s;
    wanted.version = 2;
    wanted.updatedAt = m_tags->database.clock.now();
    QCOMPARE(m_tags->update(tag.id, R"({"name":"Print & paper"})").value(), wanted);
    QCOMPARE(m_tags->tag(u"print"_s), wanted);
    wanted.color.clear();
    wanted.slug = u"paper"_s;
    wanted.version = 3;
    QCOMPARE(m_tags->update(tag.id, R"({"color":null,"slug":"paper"})", 2).value(), wanted);
    QCOMPARE(history(tag.id), (QStringList{u"1 created test Print"_s, u"2 updated test Print & paper"_s,
                                           u"3 updated test Print & paper"_s}));
}

void tst_TagService::changeOfNothingMakesNoVersion_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::newRow("empty patch") << QByteArray("{}");
    QTest::newRow("the same values") << QByteArray(R"({"name":" Print ","color":"#AABBCC","version":1})");
    QTest::newRow("counts of another time") << QByteArray(R"({"projects":7,"articles":9})");
    QTest::newRow("no slug") << QByteArray(R"({"slug":null})");
    QTest::newRow("everything as it came out") << QByteArray("whole");
}

void tst_TagService::changeOfNothingMakesNoVersion()
{
    QFETCH(QByteArray, patch);
    const Tag tag = m_tags->create(R"({"name":"Print","color":"#aabbcc"})").value();
    const qint64 events = m_tags->database.number(u"SELECT count(*) FROM outbox"_s);
    if (patch == "whole")
        patch = Tag::schema().snapshot(tag);
    QCOMPARE(m_tags->update(tag.id, patch).value(), tag);
    QCOMPARE(history(tag.id).size(), 1);
    QCOMPARE(m_tags->database.number(u"SELECT count(*) FROM outbox"_s), events);
}

void tst_TagService::staleVersionsShowBothSides()
{
    const Tag tag = m_tags->create(R"({"name":"Print"})").value();
    QVERIFY(m_tags->update(tag.id, R"({"color":"#000000"})", 1));
    const auto check = [](const Error &error) {
        QCOMPARE(error.kind, ErrorKind::Stale);
        QCOMPARE(error.code, u"stale_version"_s);
        QCOMPARE(error.details[u"yourVersion"].toInt(), 1);
        QCOMPARE(error.details[u"currentVersion"].toInt(), 2);
        QCOMPARE(error.details[u"current"][u"color"].toString(), u"#000000"_s);
    };
    check(m_tags->update(tag.id, R"({"name":"Paper"})", 1).error());
    check(m_tags->update(tag.id, R"({"name":"Paper","version":1})").error());
    check(m_tags->merge(tag.id, u"other"_s, 1).error());
    check(m_tags->remove(tag.id, 1).error());
    QCOMPARE(m_tags->update(tag.id, R"({"name":"Paper","version":2})")->version, 3);
}

void tst_TagService::historyBeginsWithWhatAnItemMade()
{
    m_tags->item<Project>(R"({"title":"Lamp","tags":["Print"]})");
    const Tag tag = m_tags->tag(u"print"_s).value();
    QCOMPARE(history(tag.id), QStringList());
    QVERIFY(m_tags->update(tag.id, R"({"name":"Paper"})"));
    QCOMPARE(history(tag.id), (QStringList{u"1 created  Print"_s, u"2 updated test Paper"_s}));
}

void tst_TagService::everyChangeIsTold()
{
    const Tag a = m_tags->create(R"({"name":"A"})").value();
    const Tag b = m_tags->create(R"({"name":"B"})").value();
    QVERIFY(m_tags->update(a.id, R"({"name":"A1"})"));
    QVERIFY(m_tags->merge(a.id, u"b"_s));
    QVERIFY(m_tags->remove(b.id));
    QCOMPARE(m_tags->database.text(u"SELECT group_concat(topic || ' ' || kind, ', ') FROM outbox"_s),
             u"tags created, tags created, tags updated, tags merged, tags removed"_s);
    QCOMPARE(history(a.id), (QStringList{u"1 created test A"_s, u"2 updated test A1"_s, u"3 merged test A1"_s}));
    QCOMPARE(history(b.id), (QStringList{u"1 created test B"_s, u"2 removed test B"_s}));
}

void tst_TagService::mergeRefuses_data()
{
    QTest::addColumn<QString>("into");
    QTest::addColumn<QString>("field");
    QTest::newRow("itself") << u"print"_s << u"into same_tag"_s;
    QTest::newRow("itself, by what it was called") << u"press"_s << u"into same_tag"_s;
    QTest::newRow("itself, by its id") << u"id"_s << u"into same_tag"_s;
    QTest::newRow("nothing") << u"nothing"_s << u"into unknown_tag"_s;
    QTest::newRow("an id of nothing") << u"01931234-5678-7abc-8def-0123456789ab"_s << u"into unknown_tag"_s;
}

void tst_TagService::mergeRefuses()
{
    QFETCH(const QString, into);
    QFETCH(const QString, field);
    const Tag tag = m_tags->create(R"({"name":"Press"})").value();
    QVERIFY(m_tags->update(tag.id, R"({"slug":"print"})"));
    const auto refused = m_tags->merge(tag.id, into == "id"_L1 ? tag.id.toString() : into);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(fieldsOf(refused.error()), QStringList{field});
    QVERIFY(m_tags->tag(u"print"_s));
    const Id unknown = Id::create(m_tags->database.clock.now());
    QCOMPARE(m_tags->merge(unknown, u"print"_s).error().kind, ErrorKind::NotFound);
}

void tst_TagService::slugsLeadThroughEveryChange()
{
    const Tag a = m_tags->create(R"({"name":"A"})").value();
    QVERIFY(m_tags->update(a.id, R"({"slug":"a1"})"));
    QVERIFY(m_tags->update(a.id, R"({"slug":"a2"})"));
    const Tag b = m_tags->create(R"({"name":"B"})").value();
    QCOMPARE(m_tags->merge(a.id, b.id.toString())->id, b.id);
    const Tag c = m_tags->create(R"({"name":"C"})").value();
    QVERIFY(m_tags->update(c.id, R"({"slug":"c1"})"));
    // Named by a slug that it had.
    QCOMPARE(m_tags->merge(b.id, u"c"_s)->id, c.id);
    for (const QString &slug : {u"a"_s, u"a1"_s, u"a2"_s, u"b"_s, u"c"_s, u"c1"_s})
        QCOMPARE(m_tags->tag(slug)->id, c.id);
    QCOMPARE(m_tags->update(c.id, R"({"slug":"c2"})")->version, 3);
    QCOMPARE(m_tags->tag(u"a"_s)->slug, u"c2"_s);
    QVERIFY(!m_tags->tag(a.id.toString()));
}

void tst_TagService::removedTagsAreForgotten()
{
    const Tag tag = m_tags->create(R"({"name":"Print"})").value();
    QVERIFY(m_tags->update(tag.id, R"({"slug":"paper"})"));
    QVERIFY(m_tags->remove(tag.id));
    QVERIFY(!m_tags->tag(u"paper"_s));
    QVERIFY(!m_tags->tag(u"print"_s));
    QCOMPARE(m_tags->database.number(u"SELECT count(*) FROM former_slug"_s), 0);
    QCOMPARE(m_tags->remove(tag.id).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_tags->update(tag.id, "{}").error().kind, ErrorKind::NotFound);
    QCOMPARE(m_tags->create(R"({"name":"Print"})")->slug, u"print"_s);
}

void tst_TagService::refusedChangesLeaveNothing()
{
    const Project project = m_tags->item<Project>(R"({"title":"Lamp","tags":["Print"]})");
    const Tag tag = m_tags->tag(u"print"_s).value();
    const qint64 events = m_tags->database.number(u"SELECT count(*) FROM outbox"_s);
    QVERIFY(!m_tags->database.write([&](WriteContext &context) -> Result<void> {
        if (!TagService(context, {u"test"_s}).update(tag.id, {{u"name"_s, u"Paper"_s}, {u"slug"_s, u"paper"_s}}))
            return {};
        return fail(ErrorKind::Internal, u"later"_s, u"What came after it failed."_s);
    }));
    QCOMPARE(m_tags->tag(u"print"_s), tag);
    QVERIFY(!m_tags->tag(u"paper"_s));
    QCOMPARE(m_tags->stored<Project>(project.id), project);
    QCOMPARE(history(tag.id), QStringList());
    QCOMPARE(m_tags->database.number(u"SELECT count(*) FROM outbox"_s), events);
}

QTEST_GUILESS_MAIN(tst_TagService)
#include "tst_TagService.moc"
