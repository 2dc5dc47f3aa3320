#include "models/exchange/ImportRelations.h"

#include <algorithm>

#include <QSet>

#include "models/content/Relation.h"
#include "models/core/Slug.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRelations = "relations"_L1;

QString lineOf(const QString &kind, const QString &slug)
{
    return kind + u' ' + slug;
}

QJsonArray relationsOf(QStringList lines)
{
    lines.sort();
    lines.removeDuplicates();
    QJsonArray relations;
    for (const QString &line : std::as_const(lines))
        relations.append(QJsonObject{{u"kind"_s, line.section(u' ', 0, 0)}, {u"slug"_s, line.section(u' ', 1)}});
    return relations;
}

/// Whether the item has only relations that the files give it too.
bool isPartOf(const QJsonArray &stored, const QStringList &wanted)
{
    return std::ranges::all_of(stored, [&wanted](const QJsonValue &relation) {
        return wanted.contains(lineOf(relation[u"kind"_s].toString(), relation[u"slug"_s].toString()));
    });
}

}

void ImportRelations::add(const QString &source, const QJsonArray &relations, bool isSaid, ImportEntry &entry)
{
    m_items.push_back({source, relations, isSaid, &entry});
}

Result<void> ImportRelations::write()
{
    std::erase_if(m_items, [](const Item &item) { return item.entry->id.isNull() || item.entry->slug.isEmpty(); });
    for (size_t i = 0; i < m_items.size(); ++i) {
        m_items[i].slug = m_items[i].entry->slug;
        m_byId.insert(m_items[i].entry->id, i);
    }
    for (Item &item : m_items) {
        if (auto resolved = resolve(item); !resolved)
            return resolved;
    }
    // All are compared with what was here before the first of them is written.
    std::vector<ImportUpdate> updates;
    std::vector<ImportEntry *> entries;
    for (const Item &item : m_items) {
        if (auto compared = compare(item, updates, entries); !compared)
            return compared;
    }
    if (updates.empty())
        return {};
    const auto results = m_target.updateTogether(updates);
    if (!results)
        return std::unexpected(results.error());
    for (size_t i = 0; i < entries.size(); ++i) {
        if (const auto &result = (*results)[i]; !result)
            entries[i]->notes.append(u"Its relations are left out. "_s + forPeople(result.error()));
        else if (entries[i]->outcome == ImportOutcome::Unchanged && !updates[i].write.fields.isEmpty())
            entries[i]->outcome = ImportOutcome::Updated;
    }
    return {};
}

/// By id, which an export of ours says and which counts more, else by slug.
Result<std::optional<ImportMatch>> ImportRelations::findOther(const QJsonObject &relation)
{
    if (const auto id = Id::parse(relation[u"id"_s].toString())) {
        auto other = m_target.findById(ItemKind::Project, *id);
        if (!other || (*other && !(*other)->isTrashed))
            return other;
    }
    return m_target.findBySlug(ItemKind::Project, relation[u"slug"_s].toString());
}

Result<void> ImportRelations::resolve(Item &item)
{
    for (const auto &value : std::as_const(item.named)) {
        const QJsonObject relation = value.toObject();
        const auto other = findOther(relation);
        if (!other)
            return std::unexpected(other.error());
        if (!*other || (*other)->isTrashed || (*other)->id == item.entry->id) {
            item.entry->notes.append(
                u"There is no project “%1” to relate it to."_s.arg(relation[u"slug"_s].toString().left(120)));
            continue;
        }
        RelationKind kind = RelationKind::Related;
        FieldErrors ignored;
        FieldCodec<RelationKind>::read(relation[u"kind"_s], kind, {}, {}, ignored);
        item.wanted.append(lineOf(FieldCodec<RelationKind>::name(kind), (*other)->slug));
        if (const auto partner = m_byId.constFind((*other)->id); partner != m_byId.constEnd())
            m_items[*partner].wanted.append(lineOf(FieldCodec<RelationKind>::name(counterpart(kind)), item.slug));
    }
    return {};
}

Result<void> ImportRelations::compare(const Item &item, std::vector<ImportUpdate> &updates,
                                      std::vector<ImportEntry *> &entries)
{
    if (item.wanted.isEmpty() && !item.isSaid)
        return {};
    const auto match = m_target.findBySource(item.source);
    if (!match)
        return std::unexpected(match.error());
    if (!*match || (*match)->isTrashed || (*match)->kind != ItemKind::Project)
        return {};
    const bool isKnown = knowsRelations((*match)->digest);
    QJsonObject stored = (*match)->fields;
    const QJsonArray wanted = relationsOf(item.wanted);
    const QJsonArray here = stored[kRelations].toArray();
    if (wanted.isEmpty() && here.isEmpty() && !isKnown)
        return {};
    if (!isKnown && here.size() < wanted.size() && isPartOf(here, item.wanted))
        stored.remove(kRelations); // other files gave it those, in a run that was stopped
    ImportSource source{item.source, {{kRelations, wanted}}, (*match)->digest, {}, ImportStage::Relations};
    ImportChange change = importChange(source.fields, source.before, stored, source.stage);
    if (!change.isNews && change.patch.isEmpty())
        return {};
    tellKept(change, false, *item.entry);
    source.held = change.held;
    updates.push_back({(*match)->id, {(*match)->kind, change.patch, {}, {}, {}, source}});
    entries.push_back(item.entry);
    return {};
}

}
