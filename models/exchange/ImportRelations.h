#pragma once

#include <vector>

#include <QHash>
#include <QJsonArray>

#include "models/exchange/ImportPatch.h"
#include "models/exchange/ImportReport.h"

namespace vitrine::models {

/// The relations of one import. They are written once all items are there, since they may point at any of them, and all
/// as one write: each is shown by both of its projects, so what one file brings must not look like a change made here
/// to the other. A file's project has the relations that its own file names and those that other files give it.
class ImportRelations final
{
public:
    /// The target outlives it.
    explicit ImportRelations(ImportTarget &target)
        : m_target(target)
    {
    }

    /// What a file says of its item; `isSaid` when it counts that it says nothing. The entry outlives this, and holds
    /// the item by the time of `write`.
    void add(const QString &source, const QJsonArray &relations, bool isSaid, ImportEntry &entry);
    /// Writes them and tells the entries. An error is only what kept all of them from being written.
    [[nodiscard]] Result<void> write();

private:
    struct Item
    {
        QString source;
        QJsonArray named;
        bool isSaid = false;
        ImportEntry *entry = nullptr;
        QString slug = {};
        QStringList wanted = {}; ///< "kind slug", each once
    };

    [[nodiscard]] Result<void> resolve(Item &item);
    [[nodiscard]] Result<std::optional<ImportMatch>> findOther(const QJsonObject &relation);
    [[nodiscard]] Result<void> compare(const Item &item, std::vector<ImportUpdate> &updates,
                                       std::vector<ImportEntry *> &entries);

    ImportTarget &m_target;
    std::vector<Item> m_items;
    QHash<Id, size_t> m_byId;
};

}
