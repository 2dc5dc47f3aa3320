#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include "TestDatabase.h"
#include "models/content/ContentService.h"
#include "models/content/TagService.h"

/// A database whose tags, projects and articles are written as the API writes them.
class TestTags final
{
public:
    using Id = vitrine::models::Id;
    using Tag = vitrine::models::Tag;
    using TagService = vitrine::models::TagService;
    using WriteContext = vitrine::models::WriteContext;
    template <class T>
    using Result = vitrine::models::Result<T>;

    Result<Tag> create(const QByteArray &json)
    {
        return write([fields = object(json)](TagService &tags) { return tags.create(fields); });
    }
    Result<Tag> update(const Id &id, const QByteArray &json, std::optional<qint64> version = {})
    {
        return write([=, patch = object(json)](TagService &tags) { return tags.update(id, patch, version); });
    }
    Result<Tag> merge(const Id &id, const QString &into, std::optional<qint64> version = {})
    {
        return write([=](TagService &tags) { return tags.merge(id, into, version); });
    }
    Result<void> remove(const Id &id, std::optional<qint64> version = {})
    {
        return write([=](TagService &tags) { return tags.remove(id, version); });
    }

    /// An item of that kind; the test ends when it is refused.
    template <class E>
    E item(const QByteArray &json)
    {
        return database
            .write([fields = object(json)](WriteContext &context) {
                return vitrine::models::ContentService<E>(context, {QStringLiteral("test")}).create(fields);
            })
            .value();
    }
    template <class E>
    E stored(const Id &id)
    {
        return vitrine::models::ContentRepository<E>(*database.reader).find(id).value().item;
    }
    template <class E>
    void trash(const Id &id)
    {
        std::ignore = database
                          .write([id](WriteContext &context) {
                              return vitrine::models::ContentService<E>(context, {QStringLiteral("test")}).trash(id);
                          })
                          .value();
    }

    /// The tag as the owner sees it, also by a slug that it had before.
    std::optional<Tag> tag(const QString &slug)
    {
        const vitrine::models::TagReader reader(*database.reader, vitrine::models::Reach::All);
        auto found = reader.find(slug);
        if (!found)
            found = reader.findFormer(slug);
        return found ? std::optional(found->item) : std::nullopt;
    }

    static QJsonObject object(const QByteArray &json)
    {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (!document.isObject())
            qFatal("the test's own JSON is wrong: %s", json.constData());
        return document.object();
    }

    TestDatabase database;

private:
    template <class F>
    std::invoke_result_t<F, TagService &> write(F change)
    {
        return database.write([change](WriteContext &context) {
            TagService tags(context, {QStringLiteral("test")});
            return change(tags);
        });
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
