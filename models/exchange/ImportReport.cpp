#include "models/exchange/ImportReport.h"

#include <algorithm>
#include <array>

#include <QJsonArray>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

struct NamedOutcome
{
    ImportOutcome outcome;
    QLatin1StringView name;
    QLatin1StringView counted; ///< behind a number
};

constexpr std::array kOutcomes{
    NamedOutcome{ImportOutcome::Created, "created"_L1, "created"_L1},
    NamedOutcome{ImportOutcome::Updated, "updated"_L1, "updated"_L1},
    NamedOutcome{ImportOutcome::Unchanged, "unchanged"_L1, "unchanged"_L1},
    NamedOutcome{ImportOutcome::Trash, "trash"_L1, "in the trash"_L1},
    NamedOutcome{ImportOutcome::Skipped, "skipped"_L1, "skipped"_L1},
    NamedOutcome{ImportOutcome::Failed, "failed"_L1, "failed"_L1},
};

QJsonObject toJson(const ImportEntry &entry)
{
    QJsonObject json{{u"path"_s, entry.path}, {u"outcome"_s, nameOf(entry.outcome)}};
    if (!entry.slug.isEmpty())
        json.insert("slug"_L1, entry.slug);
    if (!entry.id.isNull())
        json.insert("id"_L1, entry.id.toString());
    json.insert("notes"_L1, QJsonArray::fromStringList(entry.notes));
    if (!entry.error.isEmpty())
        json.insert("error"_L1, entry.error);
    return json;
}

}

QString nameOf(ImportOutcome outcome)
{
    return std::ranges::find(kOutcomes, outcome, &NamedOutcome::outcome)->name;
}

qsizetype ImportReport::count(ImportOutcome outcome) const
{
    return std::ranges::count(entries, outcome, &ImportEntry::outcome);
}

QJsonObject ImportReport::toJson() const
{
    QJsonObject counts;
    for (const auto &known : kOutcomes)
        counts.insert(known.name, count(known.outcome));
    QJsonArray files;
    for (const ImportEntry &entry : entries)
        files.append(models::toJson(entry));
    return {{u"dryRun"_s, isDryRun}, {u"complete"_s, isComplete}, {u"summary"_s, counts}, {u"files"_s, files}};
}

QString ImportReport::summary() const
{
    QStringList counts;
    for (const auto &known : kOutcomes) {
        if (const qsizetype number = count(known.outcome); number > 0)
            counts.append(u"%1 %2"_s.arg(number).arg(known.counted));
    }
    QString text = counts.isEmpty() ? u"No Markdown files found"_s : counts.join(u", "_s);
    if (!isComplete)
        text += u"; stopped before the end"_s;
    if (isDryRun)
        text += u". This was a dry run: nothing was written"_s;
    return text + u'.';
}

QString ImportReport::toTable() const
{
    qsizetype width = 0;
    for (const ImportEntry &entry : entries)
        width = std::clamp(entry.path.size(), width, qsizetype{60});
    QString out;
    for (const ImportEntry &entry : entries) {
        const QString last = entry.slug.isEmpty() ? entry.error : entry.slug;
        out += nameOf(entry.outcome).leftJustified(11) + entry.path.leftJustified(width) + u"  "_s + last + u'\n';
        if (!entry.slug.isEmpty() && !entry.error.isEmpty())
            out += QString(11, u' ') + entry.error + u'\n';
        for (const QString &note : entry.notes)
            out += QString(11, u' ') + u"- "_s + note + u'\n';
    }
    return out + summary() + u'\n';
}

}
