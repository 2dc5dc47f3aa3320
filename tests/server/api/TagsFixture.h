#pragma once

#include <QTest>

#include "tests/support/ServerUnderTest.h"

/// A server with a client of each kind that matters to tags.
class TagsFixture final
{
public:
    using HttpClient = vitrine::tests::HttpClient;
    using HttpAnswer = vitrine::tests::HttpAnswer;

    void start()
    {
        QVERIFY2(server.start(), server.errors().constData());
        visitor = server.client();
        viewer = server.client(server.createToken(QStringLiteral("viewer")));
        editor = server.client(server.createToken(QStringLiteral("editor")));
    }
    void stop()
    {
        QCOMPARE(server.stop(), 0);
        QVERIFY2(!server.errors().contains("\"level\":\"error\""), server.errors().constData());
    }
    /// So that every test begins without items and tags.
    void clear()
    {
        for (const QByteArray collection : {"/api/projects", "/api/articles", "/api/tags"}) {
            const QStringList ids = editor->get(collection + "?limit=100").listOf(QStringLiteral("id"));
            for (const QString &id : ids)
                QCOMPARE(editor->remove(collection + '/' + id.toLatin1()).status, 204);
        }
    }

    [[nodiscard]] HttpAnswer create(const QJsonObject &fields) { return editor->post("/api/tags", fields); }

    /// The address of a new item of "/api/projects" or "/api/articles"; empty when it is refused.
    QByteArray item(const QByteArray &collection, const QStringList &tags,
                    const QString &status = QStringLiteral("published"))
    {
        const HttpAnswer made = editor->post(collection, {{QStringLiteral("title"), QStringLiteral("Item")},
                                                          {QStringLiteral("status"), status},
                                                          {QStringLiteral("tags"), QJsonArray::fromStringList(tags)}});
        return made.status == 201 ? made.field("location") : QByteArray();
    }

    /// "Print, Web": the tags that an item shows.
    [[nodiscard]] static QString tagsOf(HttpClient &client, const QByteArray &address)
    {
        QStringList names;
        const QJsonArray tags = client.get(address).data()[QStringLiteral("tags")].toArray();
        for (const auto &tag : tags)
            names.append(tag[QStringLiteral("name")].toString());
        return names.join(QStringLiteral(", "));
    }

    /// "print 1 2" for each tag of a list: its projects and articles.
    [[nodiscard]] static QStringList lines(const HttpAnswer &answer)
    {
        QStringList lines;
        const QJsonArray tags = answer.list();
        for (const auto &tag : tags) {
            lines.append(QStringLiteral("%1 %2 %3")
                             .arg(tag[QStringLiteral("slug")].toString())
                             .arg(tag[QStringLiteral("projects")].toInt(-1))
                             .arg(tag[QStringLiteral("articles")].toInt(-1)));
        }
        return lines;
    }

    vitrine::tests::ServerUnderTest server;
    std::unique_ptr<HttpClient> visitor;
    std::unique_ptr<HttpClient> viewer;
    std::unique_ptr<HttpClient> editor;
};
