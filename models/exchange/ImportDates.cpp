#include "models/exchange/ImportDates.h"

#include "models/exchange/ImportDate.h"
#include "models/exchange/ImportValue.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

using Names = std::initializer_list<QLatin1StringView>;

QString quoted(const QJsonValue &value)
{
    return u"“%1”"_s.arg(shortened(lineFrom(value).value_or(u"…"_s), 40));
}

Instant midnight(QDate date)
{
    return Instant{std::chrono::days(date.toJulianDay() - QDate(1970, 1, 1).toJulianDay())};
}

void setDate(ImportDraft &draft, QLatin1StringView field, QDate date)
{
    [[maybe_unused]] const QString problem = draft.set(field, date.toString(Qt::ISODate)); // any date holds
}

/// The first date under one of `names`; what cannot be read is noted and kept.
std::optional<ImportDate> dateUnder(ImportDraft &draft, Names names)
{
    for (const auto &entry : draft.find(names)) {
        const auto date = readImportDate(lineFrom(entry.value).value_or(QString()));
        if (!date) {
            draft.noteKept(entry.key, u"%1 is not a date that is understood."_s.arg(quoted(entry.value)));
            continue;
        }
        draft.take(entry.key);
        if (!date->isWhole)
            draft.note(
                u"“%1”: %2 was read as %3."_s.arg(entry.key, quoted(entry.value), date->date.toString(Qt::ISODate)));
        return date;
    }
    return {};
}

/// A year alone is a start when there is no better one; a year that says the same as the start is not needed.
void importYear(ImportDraft &draft)
{
    for (const auto &entry : draft.find({"year"_L1})) {
        const auto year = readImportDate(lineFrom(entry.value).value_or(QString()));
        if (!year || year->isWhole) {
            draft.noteKept(entry.key, u"%1 is not a year."_s.arg(quoted(entry.value)));
            continue;
        }
        if (!draft.has("startedOn"_L1))
            setDate(draft, "startedOn"_L1, year->date);
        if (draft.field("startedOn"_L1).toString().left(4) == year->date.toString(u"yyyy"))
            draft.take(entry.key);
    }
}

bool isOngoing(const QJsonValue &value)
{
    static const QStringList words{u"present"_s, u"now"_s, u"ongoing"_s, u"current"_s, u"today"_s};
    return words.contains(lineFrom(value).value_or(QString()).toLower());
}

void importEnd(ImportDraft &draft, bool isStartGiven)
{
    const Names names{"end"_L1, "ended"_L1, "endedon"_L1, "enddate"_L1, "to"_L1};
    for (const auto &entry : draft.find(names)) {
        if (isOngoing(entry.value))
            draft.take(entry.key);
    }
    const auto ended = dateUnder(draft, names);
    if (!ended)
        return;
    const QString end = ended->date.toString(Qt::ISODate);
    const QString start = draft.field("startedOn"_L1).toString();
    if (!start.isEmpty() && start > end && isStartGiven) {
        draft.note(u"The end, %1, lies before the start, %2; it is kept as a custom field."_s.arg(end, start));
        draft.leave(u"endedOn"_s, end);
        return;
    }
    if (start > end)
        draft.remove("startedOn"_L1); // the day it was shown is no start when the work ended before
    setDate(draft, "endedOn"_L1, ended->date);
}

Instant momentOf(const ImportDate &date)
{
    return date.instant.value_or(midnight(date.date));
}

/// First and last day, which only some kinds of item have.
void importDays(ImportDraft &draft, const std::optional<ImportDate> &shown, std::optional<QDate> pathDate)
{
    const auto started = dateUnder(draft, {"start"_L1, "started"_L1, "startedon"_L1, "startdate"_L1, "from"_L1});
    if (started)
        setDate(draft, "startedOn"_L1, started->date);
    else if (shown)
        setDate(draft, "startedOn"_L1, shown->date);
    importYear(draft);
    if (!draft.has("startedOn"_L1) && pathDate)
        setDate(draft, "startedOn"_L1, *pathDate);
    importEnd(draft, started.has_value());
}

/// A date of Hugo's behind which a page is shown no more. The key stays, whatever it says.
bool isExpired(ImportDraft &draft, Instant now)
{
    for (const auto &entry : draft.find({"expirydate"_L1, "unpublishdate"_L1})) {
        const auto date = readImportDate(lineFrom(entry.value).value_or(QString()));
        if (date && momentOf(*date) <= now)
            return true;
    }
    return false;
}

}

ImportTimes importDates(ImportDraft &draft, std::optional<QDate> pathDate, Instant now)
{
    const auto published =
        dateUnder(draft, {"publishedat"_L1, "publishdate"_L1, "publishedon"_L1, "pubdate"_L1, "pubdatetime"_L1,
                          "datepublished"_L1, "published"_L1, "publishat"_L1, "publicationdate"_L1});
    const auto made = dateUnder(draft, {"date"_L1, "created"_L1, "createdat"_L1, "createdon"_L1, "datecreated"_L1});
    const auto &first = made ? made : published;
    ImportTimes times;
    if (first || pathDate)
        times.createdAt = first ? momentOf(*first) : midnight(*pathDate);
    times.publishedAt = published ? std::optional(momentOf(*published)) : times.createdAt;
    if (times.createdAt > now)
        times.createdAt = now;
    if (draft.form().find(u"startedOn"))
        importDays(draft, first, pathDate);
    times.isExpired = isExpired(draft, now);
    return times;
}

}
