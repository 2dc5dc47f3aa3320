#include "models/exchange/ContentImport.h"

#include <QJsonArray>

#include "models/core/Slug.h"
#include "models/exchange/ImportPath.h"
#include "models/exchange/ImportTags.h"
#include "models/exchange/KnownPictures.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kBody = "body"_L1;
constexpr auto kSlug = "slug"_L1;
constexpr auto kTitle = "title"_L1;
constexpr auto kStatus = "status"_L1;
constexpr auto kRelations = "relations"_L1;

/// What a file is known by. The index of a whole folder carries the folder's name, since every folder may have one.
QString sourcePath(const MarkdownFolder &folder, const QString &file)
{
    return readImportPath(file, folder.name()).isTop ? folder.name() + u"/./"_s + file : file;
}

QString address(ItemKind kind, const QString &slug)
{
    return nameOf(kind) + u'/' + slug;
}

/// The text as it will be where the file says which asset each of its pictures is.
QJsonObject writtenBody(const ReadItem &read)
{
    QString body = read.item.fields.value(kBody).toString();
    for (const ImportPicture &picture : read.pictures) {
        if (picture.wantedId)
            body.replace(picture.address(), mediaAddress(picture.wantedId->toString(), picture.name));
    }
    return read.item.fields.contains(kBody) ? QJsonObject{{kBody, body}} : QJsonObject();
}

/// With what the owner corrected in place of what the file says.
QJsonObject corrected(QJsonObject fields, const ReadItem &read)
{
    if (!read.item.fields.contains(u"publishedAt"_s))
        fields.remove(u"publishedAt"_s); // made a draft
    for (const QString &part : read.corrected)
        fields.insert(part, read.item.fields.value(part));
    return fields;
}

void correctPatch(const ReadItem &read, const ImportMatch &match, ImportChange &changed)
{
    for (const QString &part : read.corrected) {
        const QJsonValue value = read.item.fields.value(part);
        changed.kept.removeAll(part);
        changed.conflicts.removeAll(part);
        changed.held.insert(part);
        changed.isNews = true;
        if (value == match.fields.value(part))
            changed.patch.remove(part);
        else
            changed.patch.insert(part, value);
    }
}

void tellFailure(const Error &error, ImportEntry &entry)
{
    entry.outcome = ImportOutcome::Failed;
    entry.error = forPeople(error);
}

}

Result<ImportReport> ContentImport::run(const QString &path, ImportMode mode, const ImportMap &map,
                                        const Progress &progress, const ImportCorrections &corrections)
{
    const auto folder = MarkdownFolder::open(path);
    if (!folder)
        return std::unexpected(folder.error());
    Run run{*folder, ItemReader(*folder, map, corrections, m_clock.now()), mode, ImportQueue(m_target),
            ImportRelations(m_target)};
    if (const auto found = findKnown(run); !found)
        return std::unexpected(found.error());

    ImportReport report{mode == ImportMode::DryRun, true, {}};
    report.entries.reserve(size_t(folder->files().size()) + folder->skipped().size() + 1); // they are referred to
    if (!run.reader.isPartial())
        importTags(run, report);
    importFiles(run, progress, report);
    run.queue.finish();
    if (const auto related = mode == ImportMode::Write ? run.relations.write() : Result<void>(); !related)
        report.notes.append(u"Relations are left out. "_s + forPeople(related.error()));
    if (run.reader.isPartial())
        return report;
    for (const auto &skipped : folder->skipped()) {
        ImportEntry &entry = report.entries.emplace_back(ImportEntry{skipped.path, ImportOutcome::Skipped});
        entry.error = skipped.reason;
        entry.isKindSettled = true; // no file that could be taken
    }
    if (report.isComplete)
        report.notes += run.reader.unusedRules();
    return report;
}

void ContentImport::importTags(Run &run, ImportReport &report)
{
    if (auto entry = ImportTags(m_target, run.folder).run(run.mode == ImportMode::DryRun))
        report.entries.push_back(std::move(*entry));
}

void ContentImport::importFiles(Run &run, const Progress &progress, ImportReport &report)
{
    QStringList files = run.folder.files();
    files.removeIf([&run](const QString &file) { return !run.reader.isWanted(file); });
    for (qsizetype i = 0; i < files.size(); ++i) {
        ImportEntry &entry = report.entries.emplace_back(ImportEntry{files[i], ImportOutcome::Failed});
        if (const auto done = importFile(files[i], run, entry); !done)
            tellFailure(done.error(), entry);
        if (progress && !progress(i + 1, files.size())) {
            report.isComplete = i + 1 == files.size();
            return;
        }
    }
}

Result<void> ContentImport::findKnown(Run &run)
{
    const QStringList files = run.folder.files();
    for (const QString &file : files) {
        if (!run.reader.isWanted(file))
            continue;
        const auto match = m_target.findBySource(sourcePath(run.folder, file));
        if (!match)
            return std::unexpected(match.error());
        // A renamed file can leave an item with two paths; the first one keeps it.
        if (*match && !run.claimed.contains((*match)->id)) {
            run.claimed.insert((*match)->id);
            run.known.emplace(file, **match);
        }
    }
    return {};
}

Result<void> ContentImport::importFile(const QString &file, Run &run, ImportEntry &entry)
{
    const auto known = run.known.find(file);
    const bool isKnown = known != run.known.end();
    const bool isThere = isKnown && !known->second.isTrashed;
    if (isKnown) {
        entry.id = known->second.id;
        entry.slug = known->second.slug;
        if (isThere)
            run.slugs.insert(address(known->second.kind, entry.slug));
    }
    auto read = run.reader.read(file, isThere ? std::optional(known->second.kind) : std::nullopt, entry);
    if (!read)
        return std::unexpected(read.error());
    if (!*read)
        return {}; // skipped
    MarkdownItem &item = (*read)->item;
    const QJsonArray relations = item.fields.take(kRelations).toArray();
    (*read)->asWritten.remove(kRelations);
    const ImportSource source{sourcePath(run.folder, file), (*read)->asWritten,
                              isThere ? known->second.digest : QString(), (*read)->corrected};
    if (item.kind == ItemKind::Project) {
        const bool isSaid = (*read)->version || (isThere && knowsRelations(known->second.digest));
        run.relations.add(source.path, relations, isSaid, entry);
    }
    if (isThere)
        return change(known->second, Meeting::Again, **read, source, run, entry);
    if (isKnown && known->second.kind == item.kind) {
        entry.outcome = ImportOutcome::Trash;
        return {};
    }
    entry.id = {};
    entry.slug.clear();
    return bringIn(**read, source, run, entry);
}

Result<void> ContentImport::bringIn(ReadItem &read, const ImportSource &source, Run &run, ImportEntry &entry)
{
    const auto found = findUnknown(read, run);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return create(read, source, run, entry);
    const ImportMatch &match = **found;
    entry.id = match.id;
    entry.slug = match.slug;
    if (match.isTrashed) {
        entry.outcome = ImportOutcome::Trash;
        return {};
    }
    run.claimed.insert(match.id);
    run.slugs.insert(address(match.kind, match.slug));
    ImportSource adopted = source;
    adopted.before = match.digest;
    if (read.version && *read.version == match.fields.value(u"version"_s).toInteger()) {
        QJsonObject all = source.fields;
        all.insert(kRelations, QJsonArray());
        adopted.before = freshDigest(all, match.fields);
    }
    return change(match, Meeting::First, read, adopted, run, entry);
}

Result<std::optional<ImportMatch>> ContentImport::findUnknown(const ReadItem &read, const Run &run)
{
    if (read.item.wantedId) {
        auto same = m_target.findById(read.item.kind, *read.item.wantedId);
        if (!same || (*same && !run.claimed.contains((*same)->id)))
            return same;
    }
    const QString wanted = read.item.fields.value(kSlug).toString();
    auto same = findBySlug(read.item.kind, wanted, run);
    if (same && *same && (run.claimed.contains((*same)->id) || run.slugs.contains(address(read.item.kind, wanted))))
        return std::nullopt;
    return same;
}

Result<void> ContentImport::create(ReadItem &read, const ImportSource &source, Run &run, ImportEntry &entry)
{
    const ItemKind kind = read.item.kind;
    ImportSource told = source;
    if (auto known = leaveOutUnknownPictures(told.fields, read.pictures, {}, m_target, entry.notes); !known)
        return known;
    QJsonObject fields = corrected(told.fields, read);
    const auto slug = freeSlug(kind, fields.value(kSlug).toString(), run, {}, entry);
    if (!slug)
        return std::unexpected(slug.error());
    fields.insert(kSlug, *slug);
    run.slugs.insert(address(kind, *slug));
    if (read.item.wantedId)
        run.claimed.insert(*read.item.wantedId);
    entry.slug = *slug;
    entry.outcome = ImportOutcome::Created;
    if (run.mode == ImportMode::DryRun)
        return {};
    const auto done = [&entry](const Result<Id> &id) {
        if (id) {
            entry.id = *id;
        } else {
            tellFailure(id.error(), entry);
            entry.slug.clear();
        }
    };
    run.queue.create({kind, fields, read.item.createdAt, read.item.wantedId, read.item.formerSlugs, told},
                     read.pictures, done);
    return {};
}

Result<void> ContentImport::change(const ImportMatch &match, Meeting meeting, ReadItem &read, ImportSource source,
                                   Run &run, ImportEntry &entry)
{
    if (auto known = leaveOutUnknownPictures(source.fields, read.pictures, match.fields, m_target, entry.notes); !known)
        return known;
    ImportChange changed = importChange(source.fields, source.before, match.fields, source.stage, writtenBody(read));
    QJsonObject &patch = changed.patch;
    correctPatch(read, match, changed);
    if (patch.isEmpty())
        entry.notes.clear(); // they were told when it was brought in
    entry.title = patch.value(kTitle).toString(match.fields.value(kTitle).toString());
    entry.status = patch.value(kStatus).toString(match.fields.value(kStatus).toString());
    tellKept(changed, source.before.isEmpty(), entry);
    if (patch.contains(kSlug)) {
        const auto slug = freeSlug(match.kind, patch.value(kSlug).toString(), run, match.id, entry);
        if (!slug)
            return std::unexpected(slug.error());
        patch.insert(kSlug, *slug);
        run.freed.insert(address(match.kind, match.slug));
        run.slugs.remove(address(match.kind, match.slug));
        run.slugs.insert(address(match.kind, *slug));
        entry.slug = *slug;
    }
    entry.outcome = patch.isEmpty() ? ImportOutcome::Unchanged : ImportOutcome::Updated;
    if (run.mode == ImportMode::DryRun || (!changed.isNews && meeting == Meeting::Again))
        return {};
    source.held = changed.held;
    const auto done = [&entry](const Result<Id> &id) {
        if (!id)
            tellFailure(id.error(), entry);
    };
    run.queue.update(match.id, {match.kind, patch, {}, {}, read.item.formerSlugs, source}, read.pictures, done);
    return {};
}

/// As it will be once everything before has been written, so that a dry run tells the same.
Result<std::optional<ImportMatch>> ContentImport::findBySlug(ItemKind kind, const QString &slug, const Run &run)
{
    if (run.freed.contains(address(kind, slug)) && !run.slugs.contains(address(kind, slug)))
        return std::nullopt;
    return m_target.findBySlug(kind, slug);
}

Result<QString> ContentImport::freeSlug(ItemKind kind, const QString &wanted, Run &run, const Id &own,
                                        ImportEntry &entry)
{
    QString slug = wanted;
    for (int &number = run.numbers[address(kind, wanted)];; ++number) {
        if (number > 0)
            slug = numberedSlug(wanted, number + 1);
        const auto taken = findBySlug(kind, slug, run);
        if (!taken)
            return std::unexpected(taken.error());
        if (*taken ? (*taken)->id == own : !run.slugs.contains(address(kind, slug)))
            break;
    }
    if (slug != wanted)
        entry.notes.append(u"The address “%1” is taken; this became “%2”."_s.arg(wanted, slug));
    return slug;
}

}
