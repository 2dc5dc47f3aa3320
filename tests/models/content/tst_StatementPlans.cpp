#include <QTest>

#include "QueryPlans.h"
#include "TestTags.h"
#include "models/accounts/IdempotencyKeys.h"
#include "models/accounts/TokenRepository.h"
#include "models/content/AttentionRepository.h"
#include "models/content/ContentBatch.h"
#include "models/content/FreeSlug.h"
#include "models/content/NameUses.h"
#include "models/content/ProjectOrder.h"
#include "models/content/PublishedRepository.h"
#include "models/content/RelationRepository.h"
#include "models/content/SearchRepository.h"
#include "models/content/TagReader.h"
#include "models/content/TrashRepository.h"
#include "models/exchange/ImportRepository.h"
#include "models/storage/Outbox.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

using Work = std::function<void(WriteContext &)>;
Q_DECLARE_METATYPE(Work)

/// How SQLite finds the rows of everything that is not a list of projects or articles: none looks at a whole table.
class tst_StatementPlans final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void scanNothing_data();
    void scanNothing();
    void tagListsReadTheirPageAlone();
    void whatWaitsIsFoundByItsOwnIndex();

private:
    void addReads();
    void addWrites();
    template <class E>
    void addReadsOf();
    template <class E>
    void addWritesOf();

    std::unique_ptr<TestTags> m_data;
};

namespace {

const Actor kActor{u"test"_s};

/// The first item of a kind; there is one in each test.
template <class E>
Stored<E> first(Connection &connection)
{
    return ContentRepository<E>(connection).findBySlug(u"first"_s).value();
}

void addRow(const QString &name, Work work)
{
    QTest::newRow(qPrintable(name)) << std::move(work);
}

}

void tst_StatementPlans::init()
{
    m_data = std::make_unique<TestTags>();
    for (const char *title : {"First", "Second", "Trashed"}) {
        const QByteArray fields = QByteArray(R"({"status":"published","tags":["Ink","Fog"],"title":")") + title + "\"}";
        const Id project = m_data->item<Project>(fields).id;
        const Id article = m_data->item<Article>(fields).id;
        if (title == "Trashed"_ba) {
            m_data->trash<Project>(project);
            m_data->trash<Article>(article);
        }
    }
}

void tst_StatementPlans::scanNothing_data()
{
    QTest::addColumn<Work>("work");
    addReadsOf<Project>();
    addReadsOf<Article>();
    addReads();
    addWritesOf<Project>();
    addWritesOf<Article>();
    addWrites();
}

template <class E>
void tst_StatementPlans::addReadsOf()
{
    const auto add = [](const char *name, auto read) {
        addRow(E::kind().name + u": "_s + QString::fromLatin1(name), [read](WriteContext &write) {
            const ContentRepository<E> items(write.connection());
            std::ignore = read(items, write.connection());
        });
    };
    using Items = ContentRepository<E>;
    add("by id", [](const Items &items, Connection &) { return items.find(Id()); });
    add("by slug", [](const Items &items, Connection &) { return items.findBySlug(u"first"_s); });
    add("straight to JSON", [](const Items &items, Connection &) {
        JsonWriter json;
        return items.writeVisible(json, u"first"_s, Role::Visitor, Reach::Published, {});
    });
    add("slug taken", [](const Items &items, Connection &) { return items.isSlugTaken(u"first"_s); });
    add("numbered slugs", [](const Items &items, Connection &) { return items.countNumberedSlugs(u"first"_s); });
    add("former slug", [](const Items &items, Connection &) { return items.slugAfter(u"was"_s, Reach::All); });
    add("gone", [](const Items &items, Connection &) { return items.isGone(u"trashed"_s); });
    add("trashed", [](const Items &items, Connection &) { return items.trashedId(u"trashed"_s); });
    add("due", [](const Items &items, Connection &) { return items.due(Instant()); });
    add("next due", [](const Items &items, Connection &) { return items.nextDue(); });
    add("trashed before", [](const Items &items, Connection &) { return items.trashedBefore(Instant()); });
    for (const Waiting waiting : {Waiting::Time, Waiting::Owner, Waiting::Detail}) {
        add("list of what waits", [waiting](const Items &items, Connection &) {
            return items.list({.sort = {{u"updatedAt"_s, Qt::DescendingOrder}}, .waiting = waiting});
        });
    }
    add("count", [](const Items &items, Connection &) { return items.count(); });
    add("published", [](const Items &, Connection &connection) {
        const PublishedRepository published(connection, E::kind());
        return std::pair(published.count(), published.pages(0, 10));
    });
    add("revisions", [](const Items &, Connection &connection) {
        const RevisionRepository revisions(connection);
        const Id id = first<E>(connection).item.id;
        return std::tuple(revisions.list(id, 1, 20), revisions.find(id, 1), revisions.snapshot(id, 1));
    });
}

void tst_StatementPlans::addReads()
{
    const auto add = [](const QString &name, auto read) {
        addRow(name, [read](WriteContext &write) { std::ignore = read(write.connection()); });
    };
    for (const Reach reach : {Reach::All, Reach::Published}) {
        const QString whose = reach == Reach::All ? u", all"_s : u", public"_s;
        add(u"tag by slug"_s + whose, [=](Connection &c) { return TagReader(c, reach).find(u"ink"_s); });
        add(u"tag by id"_s + whose, [=](Connection &c) { return TagReader(c, reach).find(Id().toString()); });
        add(u"tag by name"_s + whose, [=](Connection &c) { return TagReader(c, reach).findByName(u"Ink"_s); });
        add(u"tag by former slug"_s + whose, [=](Connection &c) { return TagReader(c, reach).findFormer(u"was"_s); });
        add(u"related"_s + whose, [=](Connection &c) { return RelationRepository(c).of(1, reach); });
    }
    for (const char *text : {"first", "fir", "\"first\" ink", "f*"}) {
        add(u"search for "_s + QString::fromLatin1(text),
            [=](Connection &c) { return SearchRepository(c).find({.text = QString::fromLatin1(text)}); });
    }
    add(u"changes"_s, [](Connection &c) {
        const Outbox outbox(c);
        return std::tuple(outbox.after(0, {Topic::Projects, Topic::Articles, Topic::Tags}, 100), outbox.last(),
                          outbox.horizon());
    });
    for (const Waiting waiting : {Waiting::Time, Waiting::Owner, Waiting::Detail}) {
        add(u"attention %1"_s.arg(static_cast<int>(waiting)),
            [=](Connection &c) { return AttentionRepository(c).waiting(waiting, 3); });
    }
    add(u"recent changes"_s, [](Connection &c) { return AttentionRepository(c).recentChanges(5); });
    add(u"any content"_s, [](Connection &c) { return AttentionRepository(c).hasContent(); });
    add(u"trash"_s, [](Connection &c) {
        const TrashRepository trash(c);
        return std::tuple(trash.list(1, 100), trash.count(), trash.before(Instant(), 100));
    });
    add(u"uses of names"_s, [](Connection &c) { return std::pair(tagUses(c), technologyUses(c)); });
    add(u"free slug"_s, [](Connection &c) { return freeSlug<Project>(c, u"First"_s); });
    add(u"token by hash"_s, [](Connection &c) { return TokenRepository(c).findByHash(u"x"_s); });
}

template <class E>
void tst_StatementPlans::addWritesOf()
{
    const auto add = [](const char *name, auto change) {
        addRow(u"%1: %2"_s.arg(E::kind().name, QString::fromLatin1(name)), [change](WriteContext &write) {
            ContentService<E> service(write, kActor);
            QVERIFY(change(service, first<E>(write.connection()).item.id).has_value());
        });
    };
    using Service = ContentService<E>;
    add("create", [](Service &service, const Id &) {
        return service.create({{u"title"_s, u"First"_s}, {u"tags"_s, QJsonArray{u"New"_s, u"ink"_s}}});
    });
    add("update", [](Service &service, const Id &id) {
        return service.update(id, {{u"slug"_s, u"other"_s}, {u"tags"_s, QJsonArray{u"Fog"_s}}, {u"body"_s, u"x"_s}});
    });
    add("unpublish", [](Service &service, const Id &id) { return service.unpublish(id); });
    add("trash", [](Service &service, const Id &id) { return service.trash(id); });
    add("restore", [](Service &service, const Id &id) {
        std::ignore = service.trash(id);
        return service.restore(id);
    });
    add("purge", [](Service &service, const Id &id) {
        std::ignore = service.trash(id);
        return service.purge(id);
    });
    add("revert", [](Service &service, const Id &id) { return service.revert(id, 1, {}); });
    addRow(E::kind().name + u": scheduled publishing"_s,
           [](WriteContext &write) { ContentService<E>(write, kActor).publishDue(); });
}

void tst_StatementPlans::addWrites()
{
    const auto tag = [](const QString &name, auto change) {
        addRow(u"tag: "_s + name, [change](WriteContext &write) {
            TagService service(write, kActor);
            const Id id = TagReader(write.connection(), Reach::All).find(u"ink"_s)->item.id;
            QVERIFY(change(service, id).has_value());
        });
    };
    tag(u"create"_s, [](TagService &tags, const Id &) { return tags.create({{u"name"_s, u"New"_s}}); });
    tag(u"rename"_s, [](TagService &tags, const Id &id) {
        return tags.update(id, {{u"name"_s, u"Dye"_s}, {u"slug"_s, u"dye"_s}});
    });
    tag(u"merge"_s, [](TagService &tags, const Id &id) { return tags.merge(id, u"fog"_s); });
    tag(u"remove"_s, [](TagService &tags, const Id &id) { return tags.remove(id); });
    addRow(u"relations"_s, [](WriteContext &write) {
        const QJsonObject relation{{u"kind"_s, u"partOf"_s}, {u"slug"_s, u"second"_s}};
        QVERIFY(ProjectService(write, kActor)
                    .update(first<Project>(write.connection()).item.id, {{u"relations"_s, QJsonArray{relation}}})
                    .has_value());
    });
    addRow(u"kept answers"_s, [](WriteContext &write) {
        IdempotencyKeys keys(write);
        keys.keep(u"a"_s, u"b"_s, {});
        std::ignore = keys.find(u"a"_s, u"b"_s);
        keys.prune();
    });
    addRow(u"old changes"_s, [](WriteContext &write) { Outbox(write.connection()).prune(Instant()); });
}

void tst_StatementPlans::scanNothing()
{
    QFETCH(const Work, work);
    const auto scans = m_data->database.write([work](WriteContext &write) -> Result<QStringList> {
        QueryPlans plans(write.connection());
        work(write);
        if (plans.statements().isEmpty())
            return QStringList{u"nothing ran"_s};
        return plans.fullScans();
    });
    QVERIFY(scans);
    QVERIFY2(scans->isEmpty(), qPrintable(u'\n' + scans->join(u'\n')));
}

/// At 5,000 tags a look at each, or sorting them, is what makes their list slow.
void tst_StatementPlans::tagListsReadTheirPageAlone()
{
    QueryPlans plans(*m_data->database.reader);
    for (const Reach reach : {Reach::All, Reach::Published}) {
        QStringList statements{TagReader::countStatement(reach)};
        for (const TagOrder order : {TagOrder::Name, TagOrder::Count})
            statements.append(TagReader::listStatement(order, reach));
        for (const QString &sql : std::as_const(statements)) {
            const QStringList steps = plans.stepsOf(sql);
            for (const QString &step : steps)
                QVERIFY2(!plans.isFullScan(step) && step != "USE TEMP B-TREE FOR ORDER BY"_L1, qPrintable(sql + step));
        }
    }
}

/// Counting what waits must not look at the thousands that do not.
void tst_StatementPlans::whatWaitsIsFoundByItsOwnIndex()
{
    QueryPlans plans(*m_data->database.reader);
    const AttentionRepository attention(*m_data->database.reader);
    for (const Waiting waiting : {Waiting::Time, Waiting::Owner, Waiting::Detail})
        std::ignore = attention.waiting(waiting, 3);
    static const QRegularExpression narrow(u"INDEX \\w+_(incomplete|public_updated|public_publish)\\b"_s);
    const QStringList statements = plans.statements();
    QCOMPARE(statements.size(), 12);
    for (const QString &sql : statements) {
        const QStringList steps = plans.stepsOf(sql);
        QVERIFY2(steps.size() == 1 && narrow.match(steps.first()).hasMatch(), qPrintable(sql + steps.join(u'\n')));
    }
}

QTEST_GUILESS_MAIN(tst_StatementPlans)
#include "tst_StatementPlans.moc"
