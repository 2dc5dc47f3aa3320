#include "models/exchange/ProjectImport.h"

#include "models/content/Project.h"
#include "models/core/Slug.h"
#include "models/exchange/ImportPatch.h"
#include "models/exchange/ImportPath.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSlug = "slug"_L1;

/// What a file is known by. The index of a whole folder carries the folder's name, since every folder may have one.
QString sourcePath(const MarkdownFolder &folder, const QString &file)
{
    return readImportPath(file, folder.name()).isTop ? folder.name() + u"/./"_s + file : file;
}

QString describe(const Error &error)
{
    QString text = error.message;
    for (const FieldError &field : error.fields)
        text += u' ' + field.field + u": "_s + field.message;
    return text;
}

Result<void> validate(const QJsonObject &fields)
{
    Project scratch;
    FieldErrors errors;
    Project::schema().read(fields, scratch, QString(), errors);
    if (errors.isEmpty())
        return {};
    return std::unexpected(invalidFields(errors.take()));
}

}

Result<ImportReport> ProjectImport::run(const QString &path, ImportMode mode, const Progress &progress)
{
    const auto folder = MarkdownFolder::open(path);
    if (!folder)
        return std::unexpected(folder.error());
    Run run{mode};
    if (const auto found = findKnown(*folder, run); !found)
        return std::unexpected(found.error());

    ImportReport report{mode == ImportMode::DryRun, true, {}};
    const QStringList files = folder->files();
    for (const QString &file : files) {
        ImportEntry entry{file, ImportOutcome::Failed, {}, {}, {}, {}};
        if (const auto done = importFile(*folder, file, run, entry); !done) {
            entry.outcome = ImportOutcome::Failed;
            entry.error = describe(done.error());
        }
        report.entries.push_back(std::move(entry));
        if (progress && !progress(std::ssize(report.entries), files.size())) {
            report.isComplete = std::ssize(report.entries) == files.size();
            break;
        }
    }
    for (const auto &skipped : folder->skipped())
        report.entries.push_back({skipped.path, ImportOutcome::Skipped, {}, {}, {}, skipped.reason});
    return report;
}

Result<void> ProjectImport::findKnown(const MarkdownFolder &folder, Run &run)
{
    const QStringList files = folder.files();
    for (const QString &file : files) {
        const auto match = m_target.findBySource(sourcePath(folder, file));
        if (!match)
            return std::unexpected(match.error());
        // A renamed file can leave a project with two paths; the first one keeps it.
        if (*match && !run.claimed.contains((*match)->id)) {
            run.claimed.insert((*match)->id);
            run.known.emplace(file, **match);
        }
    }
    return {};
}

Result<void> ProjectImport::importFile(const MarkdownFolder &folder, const QString &file, Run &run, ImportEntry &entry)
{
    const auto known = run.known.find(file);
    if (known != run.known.end()) {
        entry.id = known->second.id;
        entry.slug = known->second.slug;
        run.slugs.insert(entry.slug);
    }
    const auto text = folder.read(file);
    if (!text)
        return std::unexpected(text.error());
    const auto frontMatter = readFrontMatter(text->text);
    if (!frontMatter)
        return std::unexpected(frontMatter.error());
    MarkdownProject project = readMarkdownProject(*frontMatter, file, folder.name(), m_clock.now());
    if (const auto holds = validate(project.fields); !holds)
        return holds;
    entry.notes = text->notes + project.notes;
    const ImportSource source{sourcePath(folder, file), importDigest(project.fields)};
    return known != run.known.end() ? updateKnown(known->second, project, source, run, entry)
                                    : bringIn(project, source, run, entry);
}

Result<void> ProjectImport::updateKnown(const ImportMatch &match, MarkdownProject &project, const ImportSource &source,
                                        Run &run, ImportEntry &entry)
{
    if (match.isTrashed) {
        entry.outcome = ImportOutcome::Trash;
        return {};
    }
    QJsonObject patch = importPatch(project.fields, match.digest, match.customFields);
    entry.outcome = patch.isEmpty() ? ImportOutcome::Unchanged : ImportOutcome::Updated;
    if (patch.isEmpty()) {
        entry.notes.clear(); // they were told when it was brought in
        return {};
    }
    if (patch.contains(kSlug)) {
        const auto slug = freeSlug(patch.value(kSlug).toString(), run, match.id, entry);
        if (!slug)
            return std::unexpected(slug.error());
        patch.insert(kSlug, *slug);
        run.freed.insert(match.slug);
        run.slugs.remove(match.slug);
        run.slugs.insert(*slug);
        entry.slug = *slug;
    }
    return run.mode == ImportMode::DryRun ? Result<void>() : m_target.update(match.id, patch, source);
}

Result<void> ProjectImport::bringIn(MarkdownProject &project, const ImportSource &source, Run &run, ImportEntry &entry)
{
    const QString wanted = project.fields.value(kSlug).toString();
    const auto same = findBySlug(wanted, run);
    if (!same)
        return std::unexpected(same.error());
    if (*same && !run.claimed.contains((*same)->id) && !run.slugs.contains(wanted)) {
        entry.outcome = ImportOutcome::Updated;
        entry.id = (*same)->id;
        entry.slug = wanted;
        run.claimed.insert(entry.id);
        run.slugs.insert(wanted);
        const QJsonObject patch = importPatch(project.fields, {}, (*same)->customFields);
        return run.mode == ImportMode::DryRun ? Result<void>() : m_target.update(entry.id, patch, source);
    }
    const auto slug = freeSlug(wanted, run, {}, entry);
    if (!slug)
        return std::unexpected(slug.error());
    project.fields.insert(kSlug, *slug);
    if (run.mode == ImportMode::Write) {
        const auto id = m_target.create(project.fields, project.createdAt, source);
        if (!id)
            return std::unexpected(id.error());
        entry.id = *id;
        run.claimed.insert(*id);
    }
    run.slugs.insert(*slug);
    entry.slug = *slug;
    entry.outcome = ImportOutcome::Created;
    return {};
}

/// As it will be once everything before has been written, so that a dry run tells the same.
Result<std::optional<ImportMatch>> ProjectImport::findBySlug(const QString &slug, const Run &run)
{
    if (run.freed.contains(slug) && !run.slugs.contains(slug))
        return std::nullopt;
    return m_target.findBySlug(slug);
}

Result<QString> ProjectImport::freeSlug(const QString &wanted, Run &run, const Id &own, ImportEntry &entry)
{
    QString slug = wanted;
    for (int &number = run.numbers[wanted];; ++number) {
        if (number > 0)
            slug = numberedSlug(wanted, number + 1);
        const auto taken = findBySlug(slug, run);
        if (!taken)
            return std::unexpected(taken.error());
        if (*taken ? (*taken)->id == own : !run.slugs.contains(slug))
            break;
    }
    if (slug != wanted)
        entry.notes.append(u"The address “%1” is taken; this became “%2”."_s.arg(wanted, slug));
    return slug;
}

}
