#include <QtTest>

#include <QJsonDocument>

#include "tests/support/ForeignDatabase.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// The server is killed in the middle of writing, again and again: what it acknowledged is there afterwards.
class TestKillNine final : public QObject
{
    Q_OBJECT

private slots:
    void losesNothingAcknowledged();

private:
    static constexpr int kClients = 8;
    static constexpr int kBatchSize = 5;

    [[nodiscard]] static int kills() { return qEnvironmentVariableIsSet("VITRINE_LONG") ? 100 : 10; }

    void writeUntilKilled(ServerUnderTest &server, int milliseconds);
    static void sendBatch(HttpClient &client, const QString &tag);
    void checkEverything(ServerUnderTest &server);
    void checkBatches(ForeignDatabase &database) const;

    QByteArray m_token;
    QMap<QString, QString> m_acknowledged; ///< id to title
    QSet<QString> m_trashed;
    QSet<QString> m_batches; ///< acknowledged ones, by the tag that all articles of one carry
    int m_count = 0;
};

void TestKillNine::losesNothingAcknowledged()
{
    ServerUnderTest server;
    QVERIFY2(server.start(), server.errors().constData());
    m_token = server.createToken(u"editor"_s);
    QVERIFY(!m_token.isEmpty());
    QRandomGenerator random(20261120);
    for (int kill = 0; kill < kills(); ++kill) {
        const auto before = m_acknowledged.size();
        writeUntilKilled(server, random.bounded(20, 200));
        QVERIFY(m_acknowledged.size() > before);
        QVERIFY2(server.start(), server.errors().constData());
        checkEverything(server);
    }
    QCOMPARE(server.stop(), 0);
    QVERIFY(server.run({u"doctor"_s}).output.contains(u"ok       integrity"_s));
    qInfo("%lld acknowledged writes and %lld batches survived %d kills", static_cast<long long>(m_acknowledged.size()),
          static_cast<long long>(m_batches.size()), kills());
}

void TestKillNine::writeUntilKilled(ServerUnderTest &server, int milliseconds)
{
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (int i = 0; i < kClients; ++i)
        clients.push_back(server.client(m_token));
    const auto batches = server.client(m_token);
    QElapsedTimer elapsed;
    elapsed.start();
    bool isKilled = false;
    while (!isKilled) {
        QStringList titles;
        for (const auto &client : clients) {
            titles.append(u"Write %1"_s.arg(++m_count));
            client->send("POST", "/api/projects", {{"Content-Type", "application/json"}},
                         "{\"title\":\"" + titles.last().toLatin1() + "\",\"tags\":[\"killed\"]}");
        }
        const QString batch = u"batch-%1"_s.arg(m_count);
        sendBatch(*batches, batch);
        if (elapsed.elapsed() >= milliseconds) {
            server.kill();
            isKilled = true;
        }
        for (size_t i = 0; i < clients.size(); ++i) {
            const HttpAnswer answer = clients[i]->receive();
            if (answer.status == 201)
                m_acknowledged.insert(answer.data()[u"id"_s].toString(), titles.value(static_cast<qsizetype>(i)));
            else
                QVERIFY(isKilled && answer.status == 0);
        }
        const HttpAnswer batchAnswer = batches->receive();
        QVERIFY(batchAnswer.status == 200 || (isKilled && batchAnswer.status == 0));
        if (batchAnswer.status == 200)
            m_batches.insert(batch);
        if (!isKilled && !m_acknowledged.isEmpty()) {
            const QString id = m_acknowledged.firstKey();
            if (clients[0]->remove("/api/projects/" + id.toLatin1()).status == 204) {
                m_trashed.insert(id);
                m_acknowledged.remove(id);
            }
        }
    }
}

void TestKillNine::sendBatch(HttpClient &client, const QString &tag)
{
    QJsonArray operations;
    for (int i = 0; i < kBatchSize; ++i) {
        operations.append(
            QJsonObject{{u"action"_s, u"create"_s},
                        {u"fields"_s, QJsonObject{{u"title"_s, u"Of a batch"_s}, {u"tags"_s, QJsonArray{tag}}}}});
    }
    client.send("POST", "/api/articles/batch", {{"Content-Type", "application/json"}},
                QJsonDocument(QJsonObject{{u"operations"_s, operations}}).toJson());
}

void TestKillNine::checkBatches(ForeignDatabase &database) const
{
    QCOMPARE(database
                 .value(u"SELECT count(*) FROM (SELECT tag FROM article_tag GROUP BY tag HAVING count(*) <> %1)"_s.arg(
                     kBatchSize))
                 .toInt(),
             0);
    const QStringList stored = database.value(u"SELECT group_concat(slug) FROM tag"_s).toString().split(u',');
    const QSet<QString> tags(stored.begin(), stored.end());
    for (const QString &batch : m_batches)
        QVERIFY2(tags.contains(batch), qPrintable(batch));
}

void TestKillNine::checkEverything(ServerUnderTest &server)
{
    const auto client = server.client(m_token);
    QMap<QString, QString> stored;
    for (int page = 1;; ++page) {
        const HttpAnswer answer = client->get(
            "/api/projects?tag=killed&fields=id,title&sort=createdAt&limit=100&page=" + QByteArray::number(page));
        QCOMPARE(answer.status, 200);
        const QJsonArray items = answer.list();
        for (const auto &item : items)
            stored.insert(item[u"id"_s].toString(), item[u"title"_s].toString());
        if (items.size() < 100)
            break;
    }
    for (auto written = m_acknowledged.cbegin(); written != m_acknowledged.cend(); ++written)
        QCOMPARE(stored.value(written.key()), written.value());
    for (const QString &id : std::as_const(m_trashed))
        QVERIFY(!stored.contains(id));
    ForeignDatabase database(server.database());
    QCOMPARE(database.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    QVERIFY(!database.value(u"PRAGMA foreign_key_check"_s).isValid());
    // No half transactions: a version without its revision, or the other way round.
    QCOMPARE(database.value(u"SELECT (SELECT sum(version) FROM project) + (SELECT sum(version) FROM article)"_s),
             database.value(u"SELECT count(*) FROM revision"_s));
    checkBatches(database);
}

QTEST_GUILESS_MAIN(TestKillNine)
#include "tst_KillNine.moc"
