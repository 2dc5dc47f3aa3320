#include "models/exchange/TableImport.h"

#include <QFile>
#include <QFileInfo>

#include "models/content/Article.h"
#include "models/content/Project.h"
#include "models/core/Slug.h"
#include "models/exchange/TableReader.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSlug = "slug"_L1;

/// A row's relations, with the ids that the rows of this run have here, and with those that an earlier row gave the
/// item from its side: a table may name each only once.
QJsonArray relationsFor(const TableRow &row, const Project &project, const QHash<Id, Id> &ids, const QSet<Id> &earlier)
{
    QJsonArray items = row.fields().value("relations"_L1).toArray();
    for (auto &&item : items) {
        QJsonObject relation = item.toObject();
        const auto id = ids.constFind(Id::parse(relation.value("id"_L1).toString()).value_or(Id()));
        if (id != ids.constEnd())
            relation.insert("id"_L1, id->toString());
        item = relation;
    }
    for (const Relation &relation : project.relations) {
        if (earlier.contains(relation.id))
            items.append(QJsonObject{{u"kind"_s, FieldCodec<RelationKind>::name(relation.kind)},
                                     {u"id"_s, relation.id.toString()}});
    }
    return items;
}

}

bool TableImport::takes(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "csv"_L1 || suffix == "tsv"_L1 || suffix == "json"_L1;
}

Result<ImportReport> TableImport::run(const QString &path, const TableImportOptions &options, const Progress &progress)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"not_found"_s, u"%1 cannot be read."_s.arg(path));
    if (!options.kind.isEmpty() && tableKindNamed(options.kind).isEmpty())
        return fail(ErrorKind::BadRequest, u"unknown_kind"_s, u"The kind is project or article."_s);
    Run run{options, QFileInfo(path).fileName(), progress};
    run.report.isDryRun = options.isDryRun;
    run.options.kind =
        options.kind.isEmpty() ? tableKindNamed(QFileInfo(path).completeBaseName()) : tableKindNamed(options.kind);
    const bool isJson = QFileInfo(path).suffix().compare("json"_L1, Qt::CaseInsensitive) == 0;
    TableReader reader(run.name, run.options.kind, run.options.headers, run.report,
                       [&](const QString &kind, TableRow row) { return add(kind, std::move(row), run); });
    if (auto read = isJson ? reader.readJson(file) : reader.readCsv(file); !read)
        return std::unexpected(read.error());
    relate(run);
    return run.report;
}

bool TableImport::add(const QString &kind, TableRow row, Run &run)
{
    ImportEntry entry{row.place(), ImportOutcome::Failed, {}, {}, {}, {}};
    row.settle(tableObject(kind));
    if (!row.problems().isEmpty())
        entry.error = row.problems().join(u' ');
    else if (kind == tagKind().name)
        bringIn<Tag>(row, run, entry);
    else if (kind == Article::kind().name)
        bringIn<Article>(row, run, entry);
    else
        bringIn<Project>(row, run, entry);
    entry.notes = row.notes();
    run.report.entries.push_back(std::move(entry));
    if (!run.progress || run.progress(std::ssize(run.report.entries)))
        return true;
    run.report.isComplete = false;
    return false;
}

template <class E>
void TableImport::bringIn(TableRow &row, Run &run, ImportEntry &entry)
{
    E scratch;
    FieldErrors errors;
    E::schema().read(row.fields(), scratch, {}, errors);
    const auto match = findMatch<E>(row, run);
    if (!match) {
        entry.error = row.describe(match.error());
        return;
    }
    std::vector<FieldError> broken = errors.take();
    if (*match) // what is required is there already
        std::erase_if(broken, [&row](const FieldError &error) { return !row.has(error.field); });
    if (!broken.empty()) {
        entry.error = row.describe(invalidFields(std::move(broken)));
        return;
    }
    const QJsonValue relations = row.take(u"relations"_s);
    if (*match)
        update(**match, row, run, entry);
    else
        create<E>(row, run, entry);
    if (entry.outcome == ImportOutcome::Failed || entry.outcome == ImportOutcome::Trash)
        return;
    if (!entry.id.isNull())
        run.claimed.insert(entry.id, row.place());
    if (row.id())
        run.ids.insert(*row.id(), entry.id);
    const bool isSettled = entry.outcome == ImportOutcome::Created && relations.toArray().isEmpty();
    if (!relations.isUndefined() && !isSettled && !run.options.isDryRun)
        run.waiting.push_back({run.report.entries.size(), entry.id, row.onlyWith(u"relations"_s, relations)});
}

/// By id, else by slug, else by the slug that the title makes, with a number where an earlier row of this run has that.
template <class E>
Result<std::optional<Stored<E>>> TableImport::findMatch(TableRow &row, const Run &run) const
{
    const TableRepository<E> items(m_reader, m_writer);
    if (row.id()) {
        auto stored = items.find(*row.id());
        if (!stored || *stored)
            return stored;
    }
    const bool isNamed = !row.fields().value(kSlug).toString().isEmpty();
    const QString name = row.fields().value(E::schema().find(u"title") ? "title"_L1 : "name"_L1).toString();
    const QString wanted = isNamed ? row.fields().value(kSlug).toString() : slugFrom(name);
    QString slug = wanted;
    for (qint64 number = 1; !wanted.isEmpty(); slug = numberedSlug(wanted, ++number)) {
        const auto stored = items.findBySlug(slug);
        if (!stored)
            return stored;
        const QString owner = *stored ? run.claimed.value((*stored)->item.id) : QString();
        const bool isTaken = !owner.isEmpty() || run.slugs.contains(E::schema().info().name + u'/' + slug);
        if (!isTaken) {
            if (!*stored && !isNamed)
                row.set(kSlug, slug);
            return stored;
        }
        if (isNamed)
            return fail(ErrorKind::Conflict, u"slug_twice"_s,
                        u"its slug, “%1”, is that of an earlier row%2."_s.arg(
                            slug, owner.isEmpty() ? QString() : u" ("_s + owner + u')'));
    }
    return std::nullopt;
}

template <class E>
void TableImport::create(TableRow &row, Run &run, ImportEntry &entry)
{
    entry.slug = row.fields().value(kSlug).toString();
    if (run.options.isDryRun) {
        run.slugs.insert(E::schema().info().name + u'/' + entry.slug);
        entry.outcome = ImportOutcome::Created;
        return;
    }
    const TableRepository<E> items(m_reader, m_writer);
    auto created = items.create(row.fields(), row.createdAt(), row.id());
    if (!created && row.leaveOutUnknown(created.error()))
        created = items.create(row.fields(), row.createdAt(), row.id());
    if (!created) {
        entry.error = row.describe(created.error());
        return;
    }
    entry.outcome = ImportOutcome::Created;
    entry.id = created->id;
    entry.slug = created->slug;
}

template <class E>
void TableImport::update(const Stored<E> &stored, TableRow &row, Run &run, ImportEntry &entry)
{
    entry.id = stored.item.id;
    entry.slug = row.fields().value(kSlug).toString(stored.item.slug);
    if (const QString owner = run.claimed.value(stored.item.id); !owner.isEmpty()) {
        entry.error = u"An earlier row (%1) is the same item."_s.arg(owner);
        return;
    }
    const TableRepository<E> items(m_reader, m_writer);
    Result<TableChange> change = TableRepository<E>::wouldChange(stored, row.fields());
    if (!run.options.isDryRun) {
        change = items.update(stored, row.fields());
        if (!change && row.leaveOutUnknown(change.error()))
            change = items.update(stored, row.fields());
    }
    if (!change) {
        entry.error = row.describe(change.error());
        return;
    }
    entry.outcome = *change == TableChange::Changed ? ImportOutcome::Updated
                    : *change == TableChange::Same  ? ImportOutcome::Unchanged
                                                    : ImportOutcome::Trash;
}

void TableImport::relate(Run &run)
{
    const TableRepository<Project> projects(m_reader, m_writer);
    QSet<Id> earlier;
    for (Waiting &waiting : run.waiting) {
        ImportEntry &entry = run.report.entries[waiting.entry];
        TableRow &row = waiting.row;
        const auto stored = projects.find(waiting.id);
        if (!stored || !*stored)
            continue;
        row.set(u"relations"_s, relationsFor(row, (*stored)->item, run.ids, earlier));
        earlier.insert(waiting.id);
        const auto write = [&] {
            return projects.update(**stored, {{u"relations"_s, row.fields().value("relations"_L1)}});
        };
        auto change = write();
        if (!change && row.leaveOutUnknown(change.error()))
            change = write();
        entry.notes = row.notes();
        if (!change)
            entry.notes.append(u"Its relations are left out. "_s + row.describe(change.error()));
        else if (*change == TableChange::Changed && entry.outcome == ImportOutcome::Unchanged)
            entry.outcome = ImportOutcome::Updated;
    }
}

}
