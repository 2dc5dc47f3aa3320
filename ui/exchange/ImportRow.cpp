#include "ui/exchange/ImportRow.h"

#include <QDateTime>
#include <QLocale>

#include "models/content/Content.h"
#include "ui/content/StatusLook.h"
#include "ui/shell/MessageText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::ImportOutcome;
using models::ItemKind;

namespace {

/// Corrects a value, or takes the correction back where it is what the file says; whether anything changed.
template <class T>
bool correct(std::optional<T> &correction, const T &value, const T &fromFile)
{
    const auto wanted = value == fromFile ? std::nullopt : std::optional<T>(value);
    if (wanted == correction)
        return false;
    correction = wanted;
    return true;
}

models::Instant startOf(QDate day)
{
    return models::fromMillis(day.startOfDay(Qt::UTC).toMSecsSinceEpoch());
}

QDate dayOf(const QString &moment)
{
    return QDateTime::fromString(moment, Qt::ISODateWithMs).toUTC().date();
}

}

ImportRow::ImportRow(models::ImportEntry seen)
    : entry(std::move(seen))
    , first(entry)
{
}

ImportRow::State ImportRow::state() const
{
    if (correction.isLeftOut)
        return State::LeftOut;
    switch (entry.outcome) {
    case ImportOutcome::Skipped:
        return isChecking && correction.kind ? State::Ready : State::LeftOut;
    case ImportOutcome::Failed:
        return State::Problem;
    case ImportOutcome::Unchanged:
    case ImportOutcome::Trash:
        return State::Same;
    case ImportOutcome::Created:
    case ImportOutcome::Updated:
        break;
    }
    if (isDouble)
        return State::Problem;
    return entry.notes.isEmpty() ? State::Ready : State::Attention;
}

ImportRow::Verdict ImportRow::verdict() const
{
    if (isChecking)
        return {u"clock"_s, Token::Text2, tr("Checking"), {}, {}};
    const auto with = [this](Verdict verdict) {
        QStringList why{MessageText::of(entry.error)};
        for (const QString &note : entry.notes)
            why.append(MessageText::of(note));
        verdict.toolTip = why.join(u'\n').trimmed();
        if (verdict.toolTip.isEmpty())
            verdict.toolTip = verdict.words;
        return verdict;
    };
    switch (state()) {
    case State::LeftOut:
        return with(
            {u"archive"_s, Token::Text2, correction.isLeftOut ? tr("Left out") : MessageText::of(entry.error), {}, {}});
    case State::Problem:
        return with({u"error"_s,
                     Token::Bad,
                     isDouble ? tr("Another row has this address") : MessageText::of(entry.error),
                     {},
                     {}});
    case State::Same:
        return with({u"minus"_s,
                     Token::Text2,
                     entry.outcome == ImportOutcome::Trash ? tr("In the trash, and stays there")
                                                           : tr("Here already, unchanged"),
                     {},
                     {}});
    case State::Attention: {
        const auto more = static_cast<int>(entry.notes.size()) - 1;
        return with({u"warning"_s,
                     Token::Warn,
                     MessageText::of(entry.notes.front()),
                     more > 0 ? tr("and %n more", nullptr, more) : QString(),
                     {}});
    }
    case State::Ready:
        break;
    }
    const auto pictures = static_cast<int>(entry.pictures.size());
    return with({u"ok"_s,
                 Token::Ok,
                 entry.outcome == ImportOutcome::Updated ? tr("Brings changes") : tr("Ready"),
                 pictures > 0 ? tr("%n picture(s)", nullptr, pictures) : QString(),
                 {}});
}

bool ImportRow::canBeChosen() const
{
    // What was skipped and is settled is a link or a folder: nothing to be taken.
    return entry.kind != "tag"_L1 && !(first.outcome == ImportOutcome::Skipped && first.isKindSettled);
}

bool ImportRow::canBeCorrected() const
{
    return isChosen() && canBeChosen() && entry.outcome != ImportOutcome::Trash;
}

QString ImportRow::kindText() const
{
    if (!isChosen())
        return tr("Leave out");
    if (entry.kind == "tag"_L1)
        return tr("Tags");
    const auto kind = models::itemKindNamed(entry.kind);
    return kind ? textOf(correction.kind.value_or(*kind)) : QString();
}

QString ImportRow::statusText() const
{
    return textOf(correction.status.value_or(entry.status));
}

QDate ImportRow::date() const
{
    return dayOf(correction.date ? models::formatInstant(*correction.date) : entry.date);
}

void ImportRow::take(const models::ImportEntry &seen)
{
    const bool keepsSlug = !correction.slug && seen.kind == entry.kind && !entry.slug.isEmpty();
    const QString slug = entry.slug;
    entry = seen;
    if (keepsSlug && !seen.slug.isEmpty())
        entry.slug = slug; // the number behind it came from the other rows
    isChecking = false;
}

void ImportRow::choose(bool isChosen)
{
    correction.isLeftOut = !isChosen;
    if (isChosen && first.outcome == ImportOutcome::Skipped)
        correction.kind = correction.kind.value_or(ItemKind::Project);
    if (!isChosen && first.outcome == ImportOutcome::Skipped)
        correction = {};
}

bool ImportRow::setKind(ItemKind kind)
{
    if (const auto fromFile = models::itemKindNamed(first.kind))
        return correct(correction.kind, kind, *fromFile);
    return std::exchange(correction.kind, kind) != kind; // without it the file would be skipped again
}

bool ImportRow::setTitle(const QString &title)
{
    return correct(correction.title, title.simplified(), first.title);
}

bool ImportRow::setSlug(const QString &slug)
{
    return correct(correction.slug, slug.trimmed(), first.slug);
}

bool ImportRow::setStatus(const QString &status)
{
    return correct(correction.status, status, first.status);
}

bool ImportRow::setDate(QDate date)
{
    if (!date.isValid())
        return false;
    const QDate fromFile = dayOf(first.date);
    const auto wanted = date == fromFile ? std::nullopt : std::optional(startOf(date));
    return std::exchange(correction.date, wanted) != wanted;
}

QString ImportRow::textOf(ItemKind kind)
{
    return kind == ItemKind::Article ? tr("Article") : tr("Project");
}

QString ImportRow::textOf(const QString &status)
{
    const auto known = models::FieldCodec<models::Status>::parse(status);
    return known ? StatusLook::of(*known).word : QString();
}

}
