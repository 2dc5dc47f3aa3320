#include "ExampleWorld.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

namespace {

/// The website whose examples these are.
const QStringList kSite{
    u"--site-url"_s, u"https://studio.example"_s, u"--site-author"_s, u"Mara Lund"_s, u"--threads"_s, u"1"_s};

/// What makes the world, in order: operation and example.
const QList<std::pair<QString, QString>> kMakers{
    {u"createTag"_s, u"coloured"_s},  {u"createProject"_s, u"complete"_s}, {u"createProject"_s, u"short"_s},
    {u"createProject"_s, u"draft"_s}, {u"createArticle"_s, u"complete"_s}, {u"createArticle"_s, u"short"_s},
    {u"createArticle"_s, u"draft"_s}};

}

ExampleWorld::ExampleWorld() = default;

bool ExampleWorld::isMaker(const Operation &operation, const ServedExample &example)
{
    return kMakers.contains({operation.id(), example.name});
}

QStringList ExampleWorld::make()
{
    if (!m_original.start(kSite))
        return {QString::fromUtf8(m_original.errors())};
    m_tokens = {{u"visitor"_s, {}},
                {u"viewer"_s, m_original.createToken(u"viewer"_s)},
                {u"editor"_s, m_original.createToken(u"editor"_s, {u"--name"_s, u"website"_s})},
                {u"owner"_s, m_original.createToken(u"owner"_s)}};
    connectAs(m_original);
    const QJsonObject document = m_clients[u"visitor"_s]->get("/api/openapi.json").json();
    m_operations = operationsOf(document);
    m_schemas = std::make_unique<SchemaCheck>(document);
    QStringList wrong = sendMakers();
    wrong += addTheRest();
    if (m_original.stop() != 0)
        wrong.append(u"the server did not stop"_s);
    return wrong;
}

void ExampleWorld::connectAs(const ServerUnderTest &server)
{
    for (auto token = m_tokens.begin(); token != m_tokens.end(); ++token)
        m_clients[token.key()] = server.client(token.value());
}

QStringList ExampleWorld::sendMakers()
{
    QStringList wrong;
    for (const auto &[id, name] : kMakers) {
        bool isThere = false;
        for (const Operation &operation : m_operations) {
            const std::vector<ServedExample> examples =
                operation.id() == id ? operation.examples() : std::vector<ServedExample>();
            for (const ServedExample &example : examples) {
                if (example.name != name)
                    continue;
                isThere = true;
                wrong += complaints(operation, example);
            }
        }
        if (!isThere)
            wrong.append(u"there is no example %1 of %2"_s.arg(name, id));
    }
    return wrong;
}

/// What no example makes: the trash, and a change of the second item.
QStringList ExampleWorld::addTheRest()
{
    QStringList wrong;
    HttpClient &client = *m_clients[u"editor"_s];
    const auto expect = [&wrong](const HttpAnswer &answer, int status) {
        if (answer.status != status)
            wrong.append(u"the world cannot be made: "_s + QString::fromUtf8(answer.body));
    };
    const QJsonObject trashed{{u"status"_s, u"published"_s}, {u"publishedAt"_s, u"2023-02-01T08:00:00Z"_s}};
    QJsonObject map = trashed;
    map.insert(u"title"_s, u"Old harbour map"_s);
    map.insert(u"order"_s, 4);
    QJsonObject notes = trashed;
    notes.insert(u"title"_s, u"Notes on rust"_s);
    expect(client.post("/api/projects", map), 201);
    expect(client.remove("/api/projects/old-harbour-map"), 204);
    expect(client.post("/api/articles", notes), 201);
    expect(client.remove("/api/articles/notes-on-rust"), 204);
    expect(client.patch("/api/projects/ferry-timetable",
                        {{u"summary"_s, u"All departures of the season on one sheet."_s}}),
           200);
    expect(client.patch("/api/articles/letters-for-fog",
                        {{u"excerpt"_s, u"Why thin letters vanish first, and what stays."_s}}),
           200);
    return wrong;
}

bool ExampleWorld::serve()
{
    m_copy.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const QDir original(m_original.workspace());
    const QStringList files = original.entryList(QDir::Files);
    bool isCopied = !files.isEmpty();
    for (const QString &file : files)
        isCopied = QFile::copy(original.filePath(file), m_folder->filePath(file)) && isCopied;
    m_copy = std::make_unique<ServerUnderTest>(m_folder->path());
    if (!isCopied || !m_copy->start(kSite))
        return false;
    connectAs(*m_copy);
    return true;
}

QStringList ExampleWorld::complaints(const Operation &operation, const ServedExample &example)
{
    HttpFields fields = example.headers;
    QByteArray body;
    if (!example.body.isEmpty()) {
        fields.append({"Content-Type", operation.bodyType()});
        const QByteArray text = QJsonDocument(example.body).toJson(QJsonDocument::Compact);
        body = m_likeness.actual(QString::fromUtf8(text)).toUtf8();
    }
    const QByteArray target = m_likeness.actual(QString::fromLatin1(example.target)).toLatin1();
    const HttpAnswer answer = m_clients[operation.role()]->ask(operation.verb(), target, fields, body);
    if (answer.status != example.status)
        return {u"%1 instead of %2: %3"_s.arg(answer.status).arg(example.status).arg(QString::fromUtf8(answer.body))};
    QStringList wrong = m_likeness.differences(example.answer, answer.json(), example.isExcerpt);
    if (const QString complaint = operation.complaint(answer, *m_schemas); !complaint.isEmpty())
        wrong.append(complaint);
    return wrong;
}
