#include "ui/exchange/ImportReportText.h"

#include <array>

#include <QDir>

#include "ui/shell/MessageText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::ImportEntry;
using models::ImportOutcome;
using models::ImportReport;

namespace {

/// In the order in which they are told: what failed comes first among the files.
constexpr std::array kOutcomes{ImportOutcome::Failed,    ImportOutcome::Created, ImportOutcome::Updated,
                               ImportOutcome::Unchanged, ImportOutcome::Trash,   ImportOutcome::Skipped};

int itemsIn(const ImportReport &report)
{
    return static_cast<int>(report.count(ImportOutcome::Created) + report.count(ImportOutcome::Updated));
}

}

QString ImportReportText::headline(const ImportReport &report)
{
    const int items = itemsIn(report);
    if (!report.isComplete)
        return tr("Stopped after %n item(s) came in", nullptr, items);
    if (items == 0 && report.count(ImportOutcome::Failed) == 0)
        return tr("Nothing new came in");
    return tr("%n item(s) came in", nullptr, items);
}

QString ImportReportText::sum(ImportOutcome outcome, int count)
{
    switch (outcome) {
    case ImportOutcome::Created:
        return tr("%n created", nullptr, count);
    case ImportOutcome::Updated:
        return tr("%n updated", nullptr, count);
    case ImportOutcome::Unchanged:
        return tr("%n unchanged", nullptr, count);
    case ImportOutcome::Trash:
        return tr("%n in the trash, left there", nullptr, count);
    case ImportOutcome::Skipped:
        return tr("%n left out", nullptr, count);
    case ImportOutcome::Failed:
        return tr("%n failed", nullptr, count);
    }
    return {};
}

QString ImportReportText::word(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Created:
        return tr("Created");
    case ImportOutcome::Updated:
        return tr("Updated");
    case ImportOutcome::Unchanged:
        return tr("Unchanged");
    case ImportOutcome::Trash:
        return tr("In the trash");
    case ImportOutcome::Skipped:
        return tr("Left out");
    case ImportOutcome::Failed:
        return tr("Failed");
    }
    return {};
}

QStringList ImportReportText::sums(const ImportReport &report)
{
    QStringList lines;
    for (const ImportOutcome outcome : kOutcomes) {
        if (const auto count = static_cast<int>(report.count(outcome)); count > 0)
            lines.append(sum(outcome, count));
    }
    if (const auto pictures = static_cast<int>(report.pictures().size()); pictures > 0)
        lines.append(tr("%n picture(s) and files with them", nullptr, pictures));
    return lines;
}

QString ImportReportText::plain(const ImportReport &report, const QString &folder)
{
    QStringList lines{QDir::toNativeSeparators(folder), headline(report) + u": "_s + sums(report).join(u", "_s)};
    for (const QString &note : report.notes)
        lines.append(MessageText::of(note));
    for (const ImportOutcome outcome : kOutcomes) {
        bool isFirst = true;
        for (const ImportEntry &entry : report.entries) {
            if (entry.outcome != outcome)
                continue;
            if (std::exchange(isFirst, false))
                lines += {{}, word(outcome)};
            lines.append(u"  "_s + entry.path + (entry.slug.isEmpty() ? QString() : u"  →  "_s + entry.slug));
            if (!entry.error.isEmpty())
                lines.append(u"      "_s + MessageText::of(entry.error));
            for (const QString &note : entry.notes)
                lines.append(u"      "_s + MessageText::of(note));
        }
    }
    return lines.join(u'\n') + u'\n';
}

}
