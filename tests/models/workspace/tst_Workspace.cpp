#include <QSignalSpy>
#include <QTest>

#include "TestWorkspace.h"
#include "models/content/ContentService.h"
#include "models/workspace/Workspace.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_Workspace final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isCalledByItsTitleOrFolder();
    void answersOnItsOwnThread();
    void createsAndReads();
    void updatesOnlyTheVersionThatWasSeen();
    void trashesAndRestores();
    void listsTagsAndTechnologies();
    void tellsWhoHasASlug();
    void makesPreviewPaths();
    void hearsOfItsOwnWrites();
    void hearsOfOtherPrograms();
    void namesEachProjectOnce();
    void doesNotHearOfOtherTopics();
    void mayGoWhileAnswersAreOnTheirWay();

private:
    [[nodiscard]] ContentItem create(const QString &title)
    {
        return m_window->projects().create({{u"title"_s, title}}).get().value();
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<WorkspaceServices> m_services;
    std::unique_ptr<Workspace> m_window;
};

void tst_Workspace::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_services = m_workspace->open().value();
    m_window = std::make_unique<Workspace>(*m_services);
}

void tst_Workspace::cleanup()
{
    m_window.reset();
    m_services.reset();
    m_workspace.reset();
}

void tst_Workspace::isCalledByItsTitleOrFolder()
{
    QCOMPARE(m_window->folder(), m_workspace->paths().folder);
    QCOMPARE(m_window->title(), u"portfolio"_s);
    QVERIFY(m_workspace->settings.set(settings::kSiteTitle.info, u"Ada's"_s, SettingSource::File));
    QCOMPARE(m_window->title(), u"Ada's"_s);
}

void tst_Workspace::answersOnItsOwnThread()
{
    const QThread *answeredOn = nullptr;
    m_window->projects().list({}).then(m_window->mailbox(), this, [&answeredOn](const Result<ContentRows> &list) {
        if (list)
            answeredOn = QThread::currentThread();
    });
    QCOMPARE(answeredOn, nullptr);
    QTRY_COMPARE(answeredOn, QThread::currentThread());
}

void tst_Workspace::createsAndReads()
{
    const ContentItem project = create(u"Lamp"_s);
    QCOMPARE(m_window->projects().find(project.id).get().value(), project);
    QCOMPARE(m_window->projects().list({}).get()->total, 1);
    QCOMPARE(m_window->projects().create({}).get().error().kind, ErrorKind::Invalid);
    QCOMPARE(m_window->projects().find(Id::create(m_workspace->clock.now())).get().error().kind, ErrorKind::NotFound);
    const auto reader = m_services->openReader().value();
    auto actor = reader->prepare(u"SELECT actor FROM revision"_s);
    QVERIFY(actor.next());
    QCOMPARE(actor.text(0), u"desktop"_s);
}

void tst_Workspace::updatesOnlyTheVersionThatWasSeen()
{
    const ContentItem project = create(u"Lamp"_s);
    QCOMPARE(m_window->projects().update(project.id, {{u"title"_s, u"A"_s}}, 1).get()->version, 2);
    const auto stale = m_window->projects().update(project.id, {{u"title"_s, u"B"_s}}, 1).get();
    QCOMPARE(stale.error().kind, ErrorKind::Stale);
    QCOMPARE(stale.error().details[u"current"][u"title"].toString(), u"A"_s);
}

void tst_Workspace::trashesAndRestores()
{
    const ContentItem project = create(u"Lamp"_s);
    QVERIFY(m_window->projects().trash(project.id).get());
    QCOMPARE(m_window->projects().find(project.id).get().error().kind, ErrorKind::NotFound);
    QCOMPARE(m_window->projects().list({}).get()->total, 0);
    const ContentItem restored = m_window->projects().restore(project.id).get().value();
    QCOMPARE(restored.version, 3); // the trash was a change, and so is coming back
    QCOMPARE(restored.title(), project.title());
    QCOMPARE(m_window->projects().list({}).get()->total, 1);
}

void tst_Workspace::listsTagsAndTechnologies()
{
    QVERIFY(m_window->projects()
                .create({{u"title"_s, u"Lamp"_s},
                         {u"tags"_s, QJsonArray{u"Print"_s}},
                         {u"technologies"_s, QJsonArray{u"Qt"_s}}})
                .get());
    QCOMPARE(m_window->tags().get().value(), (TagList{{u"print"_s, u"Print"_s}}));
    QVERIFY(m_window->articles()
                .create({{u"title"_s, u"On lamps"_s}, {u"tags"_s, QJsonArray{u"Light"_s, u"Print"_s}}})
                .get());
    QCOMPARE(m_window->tagUses().get().value(), (std::vector<NameUse>{{u"Print"_s, 2}, {u"Light"_s, 1}}));
    QCOMPARE(m_window->technologyUses().get().value(), (std::vector<NameUse>{{u"Qt"_s, 1}}));
}

void tst_Workspace::tellsWhoHasASlug()
{
    const ContentItem lamp = create(u"Lamp"_s);
    const auto ask = [this](const QString &slug, const QString &title, const Id &item) {
        return m_window->projects().slugState(slug, title, item).get().value();
    };
    QCOMPARE(ask(u"lamp"_s, u"Lamp"_s, lamp.id), (SlugState{u"lamp"_s, {}, u"lamp"_s}));
    QCOMPARE(ask(u"desk"_s, u"Lamp"_s, {}), (SlugState{u"desk"_s, {}, u"desk"_s}));
    QCOMPARE(ask(u"lamp"_s, u"Lamp"_s, {}), (SlugState{u"lamp"_s, u"Lamp"_s, u"lamp-2"_s}));
    QCOMPARE(ask(u"lamp"_s, u"Night ferry"_s, {}), (SlugState{u"lamp"_s, u"Lamp"_s, u"night-ferry"_s}));
    QCOMPARE(ask(u"lamp"_s, u"!"_s, {}), (SlugState{u"lamp"_s, u"Lamp"_s, u"lamp-2"_s}));
    QVERIFY(m_window->articles().slugState(u"lamp"_s, {}, {}).get()->owner.isEmpty());
}

void tst_Workspace::makesPreviewPaths()
{
    const ContentItem lamp = create(u"Lampe für Öl"_s);
    const auto &kind = m_window->projects().kind();
    QCOMPARE(m_window->itemPath(kind, u"größe"_s), u"/projects/gr%C3%B6%C3%9Fe"_s);
    const QString path = m_window->previewPath(kind, lamp.id).get().value();
    const QString expected = m_window->itemPath(kind, lamp.slug()) + u"?preview="_s;
    QVERIFY2(path.startsWith(expected), qPrintable(path));
    const auto opened = m_services->previews().open(path.sliced(expected.size()), m_services->clock().now());
    QCOMPARE(opened.value(), lamp.id);
    QVERIFY(m_window->projects().trash(lamp.id).get());
    QCOMPARE(m_window->previewPath(kind, lamp.id).get().error().kind, ErrorKind::NotFound);
}

void tst_Workspace::hearsOfItsOwnWrites()
{
    QSignalSpy changed(&m_window->projects(), &ContentAccess::changed);
    const ContentItem project = create(u"Lamp"_s);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<QList<Id>>(), QList<Id>{project.id});
    QVERIFY(m_window->projects().trash(project.id).get());
    QTRY_COMPARE(changed.size(), 2);
}

void tst_Workspace::hearsOfOtherPrograms()
{
    const auto other = m_workspace->open().value();
    QSignalSpy changed(&m_window->projects(), &ContentAccess::changed);
    const auto created = other->writer().submit([](WriteContext &context) {
        return ProjectService(context, {u"api"_s}).create({{u"title"_s, u"Lamp"_s}});
    });
    const Id id = created.get()->id;
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<QList<Id>>(), QList<Id>{id});
    QCOMPARE(m_window->projects().find(id).get()->title(), u"Lamp"_s);
}

void tst_Workspace::namesEachProjectOnce()
{
    QSignalSpy changed(&m_window->projects(), &ContentAccess::changed);
    const Id id = Id::create(m_workspace->clock.now());
    const auto written = m_services->writer().submit([id](WriteContext &context) -> Result<void> {
        for (int i = 0; i < 3; ++i)
            context.record(Topic::Projects, u"updated"_s, id);
        return {};
    });
    QVERIFY(written.get());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<QList<Id>>(), QList<Id>{id});
}

void tst_Workspace::doesNotHearOfOtherTopics()
{
    QSignalSpy changed(&m_window->projects(), &ContentAccess::changed);
    const auto written = m_services->writer().submit([](WriteContext &context) -> Result<void> {
        context.record(Topic::Tokens, u"created"_s, Id::create(context.now()));
        return {};
    });
    QVERIFY(written.get());
    const ContentItem project = create(u"Lamp"_s); // comes behind it
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<QList<Id>>(), QList<Id>{project.id});
}

void tst_Workspace::mayGoWhileAnswersAreOnTheirWay()
{
    bool hasAnswered = false;
    for (int i = 0; i < 50; ++i) {
        m_window->projects()
            .create({{u"title"_s, u"Lamp"_s}})
            .then(m_window->mailbox(), this, [&hasAnswered](const Result<ContentItem> &) { hasAnswered = true; });
    }
    m_window.reset();
    m_services.reset(); // waits for the writes
    QCoreApplication::processEvents();
    QVERIFY(!hasAnswered);
    const auto again = m_workspace->open().value();
    const auto reader = again->openReader().value();
    QCOMPARE(ProjectRepository(*reader).count(), 50);
}

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_Workspace.moc"
