#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "TestDatabase.h"
#include "models/content/ContentService.h"

/// A database whose items of any kind are written through their service, as the API and the window write them.
class TestContent final
{
public:
    /// Runs `work(service)` as one write; answers what it answers, a Result.
    template <class E, class Work>
    auto write(Work work)
    {
        return database.write([work](vitrine::models::WriteContext &context) {
            vitrine::models::ContentService<E> service(context, {QStringLiteral("test")});
            return work(service);
        });
    }
    template <class E>
    E create(const QJsonObject &fields)
    {
        auto created =
            write<E>([&fields](vitrine::models::ContentService<E> &service) { return service.create(fields); });
        if (!created)
            qFatal("the test's item cannot be made: %s", qPrintable(created.error().message));
        return *created;
    }
    template <class E>
    vitrine::models::Result<E> update(const vitrine::models::Id &id, const QJsonObject &patch)
    {
        return write<E>([&](vitrine::models::ContentService<E> &service) { return service.update(id, patch); });
    }
    template <class E>
    vitrine::models::Result<E> trash(const vitrine::models::Id &id)
    {
        return write<E>([&](vitrine::models::ContentService<E> &service) { return service.trash(id); });
    }
    template <class E>
    vitrine::models::Result<E> restore(const vitrine::models::Id &id)
    {
        return write<E>([&](vitrine::models::ContentService<E> &service) { return service.restore(id); });
    }
    template <class E>
    [[nodiscard]] vitrine::models::ContentRepository<E> stored() const
    {
        return vitrine::models::ContentRepository<E>(*database.reader);
    }
    template <class E>
    [[nodiscard]] E read(const vitrine::models::Id &id) const
    {
        return stored<E>().find(id)->item;
    }

    TestDatabase database;
};
