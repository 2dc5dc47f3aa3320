#include "models/exchange/ImportReport.h"

#include <algorithm>
#include <array>

#include <QJsonArray>
#include <QSet>

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

void insertText(QJsonObject &json, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

QJsonObject toJson(const ImportEntry &entry)
{
    QJsonObject json{{u"path"_s, entry.path}, {u"outcome"_s, nameOf(entry.outcome)}};
    insertText(json, "kind"_L1, entry.kind);
    insertText(json, "reason"_L1, entry.reason);
    insertText(json, "title"_L1, entry.title);
    insertText(json, "status"_L1, entry.status);
    insertText(json, "date"_L1, entry.date);
    insertText(json, "slug"_L1, entry.slug);
    insertText(json, "id"_L1, entry.id.isNull() ? QString() : entry.id.toString());
    json.insert("pictures"_L1, QJsonArray::fromStringList(entry.pictures));
    json.insert("remote"_L1, QJsonArray::fromStringList(entry.remote));
    json.insert("notes"_L1, QJsonArray::fromStringList(entry.notes));
    insertText(json, "error"_L1, entry.error);
    return json;
}

QStringList eachOnce(const std::vector<ImportEntry> &entries, QStringList ImportEntry::*list)
{
    QStringList all;
    QSet<QString> seen;
    for (const ImportEntry &entry : entries) {
        for (const QString &item : entry.*list) {
            if (!seen.contains(item))
                all.append(item);
            seen.insert(item);
        }
    }
    return all;
}

/// "article: folder blog"
QString kindOf(const ImportEntry &entry)
{
    return entry.kind.isEmpty() ? QString() : entry.kind + u": "_s + entry.reason;
}

QString lines(const QStringList &texts, const QString &before)
{
    QString out;
    for (const QString &text : texts)
        out += before + text + u'\n';
    return out;
}

}

QString nameOf(ImportOutcome outcome)
{
    return std::ranges::find(kOutcomes, outcome, &NamedOutcome::outcome)->name;
}

QString forPeople(const Error &error)
{
    QString text = error.message;
    for (const FieldError &field : error.fields) {
        const QString line = field.field + u": "_s + field.message;
        if (!text.contains(line))
            text += u' ' + line;
    }
    return text;
}

qsizetype ImportReport::count(ImportOutcome outcome) const
{
    return std::ranges::count(entries, outcome, &ImportEntry::outcome);
}

QStringList ImportReport::remote() const
{
    return eachOnce(entries, &ImportEntry::remote);
}

QStringList ImportReport::pictures() const
{
    return eachOnce(entries, &ImportEntry::pictures);
}

QJsonObject ImportReport::toJson() const
{
    QJsonObject counts;
    for (const auto &known : kOutcomes)
        counts.insert(known.name, count(known.outcome));
    QJsonArray files;
    for (const ImportEntry &entry : entries)
        files.append(models::toJson(entry));
    return {{u"dryRun"_s, isDryRun},
            {u"complete"_s, isComplete},
            {u"summary"_s, counts},
            {u"files"_s, files},
            {u"pictures"_s, QJsonArray::fromStringList(pictures())},
            {u"remote"_s, QJsonArray::fromStringList(remote())},
            {u"notes"_s, QJsonArray::fromStringList(notes)}};
}

QString ImportReport::summary() const
{
    QStringList counts;
    for (const auto &known : kOutcomes) {
        if (const qsizetype number = count(known.outcome); number > 0)
            counts.append(u"%1 %2"_s.arg(number).arg(known.counted));
    }
    QString text = counts.isEmpty() ? u"No Markdown files found"_s : counts.join(u", "_s);
    if (const qsizetype number = pictures().size(); number > 0)
        text += number == 1 ? u"; one picture or file with them"_s : u"; %1 pictures and files with them"_s.arg(number);
    if (!isComplete)
        text += u"; stopped before the end"_s;
    if (isDryRun)
        text += u". This was a dry run: nothing was written"_s;
    return text + u'.';
}

QString ImportReport::toTable() const
{
    qsizetype width = 0;
    qsizetype kindWidth = 0;
    for (const ImportEntry &entry : entries) {
        width = std::clamp(entry.path.size(), width, qsizetype{60});
        kindWidth = std::max(kindWidth, kindOf(entry).size());
    }
    const QString margin(11, u' ');
    QString out;
    for (const ImportEntry &entry : entries) {
        const QString last = entry.slug.isEmpty() ? entry.error : entry.slug;
        QString line = nameOf(entry.outcome).leftJustified(11) + entry.path.leftJustified(width) + u"  "_s;
        if (kindWidth > 0)
            line += kindOf(entry).leftJustified(kindWidth) + u"  "_s;
        out += (line + last).trimmed() + u'\n';
        if (!entry.slug.isEmpty() && !entry.error.isEmpty())
            out += margin + entry.error + u'\n';
        out += lines(entry.pictures, margin + u"+ "_s) + lines(entry.notes, margin + u"- "_s);
    }
    if (const QStringList addresses = remote(); !addresses.isEmpty())
        out += u"Pictures on other hosts, which stay there:\n"_s + lines(addresses, u"  "_s);
    return out + lines(notes, {}) + summary() + u'\n';
}

}
