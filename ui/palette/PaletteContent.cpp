#include "ui/palette/PaletteContent.h"

#include <algorithm>

#include <QAction>

#include "ui/content/KindText.h"
#include "ui/content/StatusLook.h"
#include "ui/palette/FuzzyMatch.h"
#include "ui/shell/Page.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::ContentRow;

namespace {

constexpr size_t kMostCommands = 8; // beside items
constexpr size_t kMostElsewhere = 4;
constexpr int kLeastPerLetter = 4; // below that letters are strewn over the text
constexpr int kTitleBonus = 1'000;
constexpr int kInSightBonus = 10;
const auto kPaletteItself = u"palette"_s;

std::optional<FuzzyMatch> closeMatch(const QString &pattern, const QString &text)
{
    const auto match = FuzzyMatch::of(pattern, text);
    const auto least = kLeastPerLetter * pattern.size() - text.size() / 8;
    return match && match->score >= least ? match : std::nullopt;
}

/// Of a title; failing that, each word of the pattern in the title or in what is written behind it, and not all of them
/// there: else every command on “Pub signs” would be one for “pub”.
std::optional<FuzzyMatch> matchTitle(const QString &pattern, const QString &title, const QString &detail)
{
    if (auto match = closeMatch(pattern, title)) {
        match->score += kTitleBonus;
        return match;
    }
    FuzzyMatch whole;
    for (const QString &word : pattern.split(u' ', Qt::SkipEmptyParts)) {
        const auto inTitle = closeMatch(word, title);
        const auto match = inTitle ? inTitle : closeMatch(word, detail);
        if (!match)
            return std::nullopt;
        whole.score += match->score;
        if (inTitle)
            whole.letters += inTitle->letters;
    }
    if (whole.letters.isEmpty())
        return std::nullopt;
    std::ranges::sort(whole.letters);
    whole.letters.erase(std::unique(whole.letters.begin(), whole.letters.end()), whole.letters.end());
    return whole;
}

/// What acts on an item acts on the one in sight, never on one that another page has open.
bool isOffered(const ActionEntry &entry)
{
    return entry.id != kPaletteItself && entry.action->isEnabled() &&
           (entry.subject.isEmpty() || entry.page->isVisible());
}

/// An action of another page that cannot be had from here: its item is not in sight, or there is nothing for it to do.
bool isElsewhere(const ActionEntry &entry)
{
    return entry.page && !entry.page->isVisible() && !isOffered(entry);
}

void rank(std::vector<PaletteRow> &rows)
{
    std::ranges::stable_sort(rows, std::ranges::greater(), &PaletteRow::score);
}

void addSection(std::vector<PaletteRow> &all, const QString &name, std::vector<PaletteRow> rows)
{
    if (rows.empty())
        return;
    all.push_back({.key = {}, .title = name});
    std::ranges::move(rows, std::back_inserter(all));
}

}

QString PaletteContent::pattern(const QString &typed)
{
    const QString text = typed.simplified();
    return text.startsWith(kCommandsOnly) ? text.mid(1).trimmed() : text;
}

bool PaletteContent::isForItems(const QString &typed)
{
    return !typed.trimmed().startsWith(kCommandsOnly);
}

QString PaletteContent::keyOf(const models::ContentKind &kind, const models::Id &id)
{
    return kind.plural + u':' + id.toString();
}

std::vector<PaletteRow> PaletteContent::rows(const QString &typed) const
{
    const QString letters = pattern(typed);
    Rows all;
    Rows found = commands(letters);
    const auto isPlace = [](const PaletteRow &row) { return row.key.startsWith("action:goTo-"_L1); };
    Rows places;
    std::ranges::copy_if(found, std::back_inserter(places), isPlace);
    std::erase_if(found, isPlace);
    if (letters.isEmpty() && isForItems(typed))
        addSection(all, tr("Recent"), recent());
    if (!letters.isEmpty() && isForItems(typed) && found.size() > kMostCommands)
        found.resize(kMostCommands);
    addSection(all, tr("Commands"), std::move(found));
    if (isForItems(typed) && !letters.isEmpty()) {
        addSection(all, tr("Projects"), items(ItemSearch::Projects, letters));
        addSection(all, tr("Articles"), items(ItemSearch::Articles, letters));
    }
    addSection(all, tr("Go to"), std::move(places));
    if (!letters.isEmpty())
        addSection(all, tr("On other pages"), elsewhere(letters));
    return all;
}

PaletteRow PaletteContent::rowOf(const ActionEntry &entry)
{
    const QAction &action = *entry.action;
    return {.key = keyOf(entry),
            .title = entry.text,
            .detail = entry.subject.isEmpty() ? entry.category : entry.subject,
            .iconName = u"command"_s,
            .icon = action.icon(),
            .keys = action.shortcut()};
}

std::vector<PaletteRow> PaletteContent::commands(const QString &pattern) const
{
    Rows rows;
    for (const ActionEntry &entry : m_registry.commands()) {
        if (!isOffered(entry))
            continue;
        PaletteRow row = rowOf(entry);
        const auto match = matchTitle(pattern, row.title, row.detail);
        if (!match)
            continue;
        row.letters = match->letters;
        row.score = match->score + (entry.page && entry.page->isVisible() ? kInSightBonus : 0);
        rows.push_back(std::move(row));
    }
    rank(rows); // without letters that puts what is in sight first
    return rows;
}

/// What is there by name, but not here: such a row leads to its page and does no more.
std::vector<PaletteRow> PaletteContent::elsewhere(const QString &pattern) const
{
    const std::vector<ActionEntry> entries = m_registry.commands();
    const auto isHere = [&entries](const QString &text) {
        return std::ranges::any_of(
            entries, [&text](const ActionEntry &entry) { return entry.text == text && isOffered(entry); });
    };
    Rows rows;
    for (const ActionEntry &entry : entries) {
        const auto match = isElsewhere(entry) ? closeMatch(pattern, entry.text) : std::nullopt;
        if (!match || isHere(entry.text))
            continue;
        rows.push_back({.key = placeKeyOf(entry),
                        .title = entry.text,
                        .detail = tr("Go to %1").arg(entry.page->title()),
                        .iconName = entry.page->iconName(),
                        .letters = match->letters,
                        .score = match->score});
    }
    rank(rows);
    if (rows.size() > kMostElsewhere)
        rows.resize(kMostElsewhere);
    return rows;
}

std::vector<PaletteRow> PaletteContent::items(ItemSearch::Kind kind, const QString &pattern) const
{
    const models::ContentKind &info = m_items.content(kind).kind();
    // One word may stand in the summary or the slug, which only the workspace sees.
    const bool maySurprise = m_items.isAnswered(kind) && !pattern.contains(u' ');
    Rows rows;
    for (const ContentRow &item : m_items.found(kind)) {
        const auto match = FuzzyMatch::of(pattern, item.title);
        if (!match && !maySurprise)
            continue;
        rows.push_back({.key = keyOf(info, item.id),
                        .title = item.title,
                        .detail = StatusLook::of(item.status).word,
                        .iconName = KindText::of(info).iconName,
                        .letters = match ? match->letters : QList<int>(),
                        .score = match ? match->score : -1000});
    }
    rank(rows);
    return rows;
}

std::vector<PaletteRow> PaletteContent::recent() const
{
    const std::vector<ActionEntry> entries = m_registry.commands();
    Rows rows;
    for (const RecentThings::Thing &thing : m_recent.all()) {
        if (auto row = rowOf(thing, entries))
            rows.push_back(std::move(*row));
    }
    return rows;
}

std::optional<PaletteRow> PaletteContent::rowOf(const RecentThings::Thing &thing,
                                                const std::vector<ActionEntry> &entries) const
{
    for (const ItemSearch::Kind kind : {ItemSearch::Projects, ItemSearch::Articles}) {
        const models::ContentKind &info = m_items.content(kind).kind();
        if (thing.key.startsWith(info.plural + u':'))
            return PaletteRow{.key = thing.key,
                              .title = thing.title,
                              .detail = kind == ItemSearch::Projects ? tr("Project") : tr("Article"),
                              .iconName = KindText::of(info).iconName};
    }
    const auto entry = std::ranges::find(entries, thing.key, [](const ActionEntry &each) { return keyOf(each); });
    if (entry == entries.end() || !isOffered(*entry))
        return std::nullopt;
    return rowOf(*entry);
}

}
