#pragma once

#include <QTest>

#include "tests/support/ServerUnderTest.h"

/// A server with a client of each role.
class ContentFixture final
{
public:
    using HttpClient = vitrine::tests::HttpClient;
    using HttpAnswer = vitrine::tests::HttpAnswer;

    void start(const QStringList &arguments = {})
    {
        QVERIFY2(server.start(arguments), server.errors().constData());
        for (const char *role : {"viewer", "editor", "owner"})
            tokens.insert(role, server.createToken(QString::fromLatin1(role)));
        connect();
    }
    /// Clients for the server as it runs now.
    void connect()
    {
        visitor = server.client();
        viewer = server.client(tokens["viewer"]);
        editor = server.client(tokens["editor"]);
        owner = server.client(tokens["owner"]);
    }
    void stop()
    {
        QCOMPARE(server.stop(), 0);
        QVERIFY2(!server.errors().contains("\"level\":\"error\""), server.errors().constData());
    }

    /// The address, by id, of a new item of "/api/projects" or "/api/articles"; empty when it is refused.
    QByteArray make(const QByteArray &collection, const QJsonObject &fields)
    {
        return editor->post(collection, fields).field("location");
    }
    /// The same for a public item of that title.
    QByteArray publish(const QByteArray &collection, const QString &title, QJsonObject fields = {})
    {
        fields.insert(QStringLiteral("title"), title);
        fields.insert(QStringLiteral("status"), QStringLiteral("published"));
        return make(collection, fields);
    }
    /// "POST address/action" by the editor.
    [[nodiscard]] HttpAnswer act(const QByteArray &address, const QByteArray &action)
    {
        return editor->ask("POST", address + '/' + action);
    }
    [[nodiscard]] static QByteArray idIn(const QByteArray &address)
    {
        return address.sliced(address.lastIndexOf('/') + 1);
    }
    /// How many items, or of what else `target` lists, the editor sees.
    [[nodiscard]] int total(const QByteArray &target)
    {
        return editor->get(target).json()[QStringLiteral("meta")][QStringLiteral("total")].toInt(-1);
    }
    /// The sequence of the last change.
    [[nodiscard]] qint64 lastChange()
    {
        return editor->get("/api/changes").json()[QStringLiteral("meta")][QStringLiteral("last")].toInteger(-1);
    }

    vitrine::tests::ServerUnderTest server;
    QMap<QByteArray, QByteArray> tokens; ///< by role
    std::unique_ptr<HttpClient> visitor;
    std::unique_ptr<HttpClient> viewer;
    std::unique_ptr<HttpClient> editor;
    std::unique_ptr<HttpClient> owner;
};
