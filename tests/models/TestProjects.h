#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "TestDatabase.h"
#include "models/content/ContentService.h"

/// A database whose projects are written as the API and the window write them.
class TestProjects final
{
public:
    using Project = vitrine::models::Project;
    template <class T>
    using Result = vitrine::models::Result<T>;

    Result<Project> create(const QByteArray &json)
    {
        return database.write([fields = object(json)](vitrine::models::WriteContext &context) {
            return service(context).create(fields);
        });
    }
    /// One with that title and nothing else.
    Result<Project> createTitled(const QString &title)
    {
        return create(QJsonDocument(QJsonObject{{QStringLiteral("title"), title}}).toJson());
    }
    Result<Project> update(const vitrine::models::Id &id, const QByteArray &json, std::optional<qint64> version = {})
    {
        return database.write([id, patch = object(json), version](vitrine::models::WriteContext &context) {
            return service(context).update(id, patch, version);
        });
    }
    Result<Project> trash(const vitrine::models::Id &id, std::optional<qint64> version = {})
    {
        return database.write(
            [id, version](vitrine::models::WriteContext &context) { return service(context).trash(id, version); });
    }
    Result<Project> restore(const vitrine::models::Id &id)
    {
        return database.write([id](vitrine::models::WriteContext &context) { return service(context).restore(id); });
    }

    [[nodiscard]] vitrine::models::ProjectRepository stored() const
    {
        return vitrine::models::ProjectRepository(*database.reader);
    }
    [[nodiscard]] qint64 countRows(const QString &table)
    {
        return database.number(QStringLiteral("SELECT count(*) FROM ") + table);
    }

    TestDatabase database;

private:
    static vitrine::models::ProjectService service(vitrine::models::WriteContext &context)
    {
        return {context, {QStringLiteral("test")}};
    }
    static QJsonObject object(const QByteArray &json)
    {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (!document.isObject())
            qFatal("the test's own JSON is wrong: %s", json.constData());
        return document.object();
    }
};

/// "slug taken", one for each field that does not hold.
inline QStringList fieldsOf(const vitrine::models::Error &error)
{
    QStringList lines;
    for (const auto &field : error.fields)
        lines.append(field.field + u' ' + field.code);
    return lines;
}
