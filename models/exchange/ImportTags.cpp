#include "models/exchange/ImportTags.h"

#include <algorithm>

#include "models/core/Slug.h"
#include "models/exchange/ImportPatch.h"
#include "models/exchange/ImportValue.h"
#include "models/exchange/Yaml.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

const QString kFile = u"tags.yaml"_s;
constexpr qsizetype kMostNotes = 100;
constexpr size_t kMostPending = 64;

/// A list that is not ours (generators have files of that name too) is none of the import's business.
bool isOurs(const QJsonValue &list)
{
    const QJsonArray tags = list.toArray();
    return !tags.isEmpty() && std::ranges::all_of(tags, [](const QJsonValue &tag) {
        return isSlug(tag[u"slug"_s].toString()) && !tag[u"name"_s].toString().isEmpty();
    });
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray items = list.toArray();
    for (const auto &item : items) {
        if (isSlug(item.toString()))
            texts.append(item.toString());
    }
    return texts;
}

}

std::optional<ImportEntry> ImportTags::run(bool isDryRun)
{
    const auto file = m_folder.readBeside(kFile);
    if (!file)
        return {};
    m_entry = {.path = kFile, .outcome = ImportOutcome::Failed, .kind = u"tag"_s, .reason = kFile};
    if (!*file) {
        m_entry.error = file->error().message;
        return m_entry;
    }
    const auto list = readYaml((*file)->text, YamlLimits::ofOurs());
    if (list && !isOurs(list->value))
        return {};
    if (!list) {
        m_entry.outcome = ImportOutcome::Skipped;
        m_entry.error = u"The tags cannot be read: line %1: %2."_s.arg(list.error().line).arg(list.error().message);
        return m_entry;
    }
    m_entry.outcome = ImportOutcome::Unchanged;
    if (const auto done = bringIn(list->value.toArray(), isDryRun); !done) {
        m_entry.outcome = ImportOutcome::Failed;
        m_entry.error = forPeople(done.error());
    }
    return m_entry;
}

Result<void> ImportTags::bringIn(const QJsonArray &tags, bool isDryRun)
{
    m_entry.title = tags.size() == 1 ? u"one tag"_s : u"%1 tags"_s.arg(tags.size());
    for (const auto &tag : tags) {
        if (auto done = bringInOne(tag.toObject(), isDryRun); !done)
            return done;
        if (m_pending.size() <= kMostPending)
            continue;
        if (auto settled = settleOne(); !settled)
            return settled;
    }
    while (!m_pending.empty()) {
        if (auto settled = settleOne(); !settled)
            return settled;
    }
    return {};
}

Result<void> ImportTags::bringInOne(const QJsonObject &tag, bool isDryRun)
{
    const QString slug = tag[u"slug"_s].toString();
    ImportSource source{m_folder.name() + u'/' + kFile + u'#' + slug, {}, {}, {}};
    for (const QString &name : {u"slug"_s, u"name"_s, u"color"_s}) {
        if (!isNothing(tag[name]))
            source.fields.insert(name, tag[name]);
    }
    const QStringList formerSlugs = textsOf(tag[u"aliases"_s]);
    const auto match = m_target.findTag(source.path, slug);
    if (!match)
        return std::unexpected(match.error());
    if (!*match) {
        if (isDryRun)
            count(Change::Created);
        else
            m_pending.push_back(
                {tag, Change::Created, m_target.createTag({{}, source.fields, {}, {}, formerSlugs, source})});
        return {};
    }
    source.before = (*match)->digest;
    const ImportChange change = importChange(source.fields, source.before, (*match)->fields);
    if (!change.kept.isEmpty())
        note(tag, u"kept as it is here: %1."_s.arg(partsForPeople(change.kept)));
    if (!change.conflicts.isEmpty())
        note(tag,
             u"changed both here and in the file, and kept as it is here: %1."_s.arg(partsForPeople(change.conflicts)));
    const Change kind = change.patch.isEmpty() ? Change::None : Change::Updated;
    if (isDryRun || !change.isNews) {
        count(kind);
        return {};
    }
    source.held = change.held;
    m_pending.push_back({tag, kind, m_target.updateTag((*match)->id, {{}, change.patch, {}, {}, formerSlugs, source})});
    return {};
}

/// A tag that is refused, for its name may be another's here, does not keep the others out.
Result<void> ImportTags::settleOne()
{
    const Pending first = std::move(m_pending.front());
    m_pending.pop_front();
    const auto written = first.written.get();
    if (written)
        count(first.change);
    else if (written.error().kind == ErrorKind::Invalid || written.error().kind == ErrorKind::Conflict)
        note(first.tag, u"left out. "_s + forPeople(written.error()));
    else
        return std::unexpected(written.error());
    return {};
}

void ImportTags::count(Change change)
{
    if (change == Change::Created)
        m_entry.outcome = ImportOutcome::Created;
    else if (change == Change::Updated && m_entry.outcome == ImportOutcome::Unchanged)
        m_entry.outcome = ImportOutcome::Updated;
}

void ImportTags::note(const QJsonObject &tag, const QString &text)
{
    if (m_entry.notes.size() < kMostNotes)
        m_entry.notes.append(u"“%1”: %2"_s.arg(shortened(cleanLine(tag[u"name"_s].toString()), 60), text));
}

}
