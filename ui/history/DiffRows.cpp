#include "ui/history/DiffRows.h"

#include <algorithm>

#include "ui/forms/FieldText.h"
#include "ui/history/ValueText.h"

namespace vitrine::ui {

using models::DiffKind;
using models::DiffPart;
using models::FieldDiff;
using models::FieldInfo;
using models::LinePair;

namespace {

constexpr qsizetype kComparedHere = 8'000; // characters; more would be felt by whoever types

const FieldInfo *find(const models::ObjectInfo &object, const QString &name)
{
    const auto found = std::ranges::find(object.fields, name, &FieldInfo::name);
    return found == object.fields.end() ? nullptr : &*found;
}

std::vector<DiffPart> without(const std::vector<DiffPart> &parts, DiffKind other)
{
    std::vector<DiffPart> side;
    std::ranges::copy_if(parts, std::back_inserter(side), [other](const DiffPart &part) { return part.kind != other; });
    return side;
}

/// Whether a line is shown: those around a change are.
std::vector<bool> shownLines(const std::vector<LinePair> &lines)
{
    std::vector<bool> shown(lines.size(), false);
    for (size_t at = 0; at < lines.size(); ++at) {
        if (!lines[at].isChanged)
            continue;
        const size_t first = at < DiffRows::kContext ? 0 : at - DiffRows::kContext;
        const size_t last = std::min(lines.size() - 1, at + DiffRows::kContext);
        std::fill(shown.begin() + static_cast<std::ptrdiff_t>(first),
                  shown.begin() + static_cast<std::ptrdiff_t>(last) + 1, true);
    }
    return shown;
}

}

std::vector<DiffPart> DiffRows::words(const QString &before, const QString &after)
{
    if (before.size() + after.size() <= kComparedHere)
        return models::diffWords(before, after);
    std::vector<DiffPart> whole;
    if (!before.isEmpty())
        whole.push_back({DiffKind::Removed, before});
    if (!after.isEmpty())
        whole.push_back({DiffKind::Added, after});
    return whole;
}

std::vector<DiffRow> DiffRows::of(const models::ObjectInfo &object, const std::vector<FieldDiff> &diffs)
{
    std::vector<DiffRow> rows;
    std::vector<DiffRow> texts;
    for (const FieldDiff &diff : diffs) {
        const FieldInfo *field = find(object, diff.field);
        if (field && ValueText::isLongText(*field))
            addText(*field, diff, texts);
        else if (field)
            addField(*field, diff, rows);
    }
    if (!rows.empty())
        rows.insert(rows.begin(), DiffRow{.kind = DiffRow::Kind::Heading, .label = tr("Fields")});
    std::ranges::move(texts, std::back_inserter(rows));
    return rows;
}

std::vector<ShownRow> DiffRows::arranged(const std::vector<DiffRow> &rows, DiffLayout layout)
{
    std::vector<ShownRow> shown;
    shown.reserve(rows.size());
    const auto isSplit = [&](size_t row) { return layout == DiffLayout::Inline && rows[row].lines.isChanged; };
    for (size_t row = 0; row < rows.size();) {
        if (!isSplit(row)) {
            shown.push_back({row++, DiffSides::Both});
            continue;
        }
        size_t end = row + 1; // lines that changed together stay together; each field is one change
        while (rows[row].kind == DiffRow::Kind::Line && end < rows.size() && rows[end].kind == DiffRow::Kind::Line &&
               isSplit(end))
            ++end;
        for (const DiffSides side : {DiffSides::Before, DiffSides::After}) {
            for (size_t at = row; at < end; ++at) {
                if (sideOf(rows[at], side).number > 0)
                    shown.push_back({at, side});
            }
        }
        row = end;
    }
    return shown;
}

const models::SideLine &DiffRows::sideOf(const DiffRow &row, DiffSides side)
{
    return side == DiffSides::After ? row.lines.after : row.lines.before;
}

void DiffRows::addField(const FieldInfo &field, const FieldDiff &diff, std::vector<DiffRow> &rows)
{
    const auto parts =
        !diff.words.empty() ? diff.words : words(ValueText::of(field, diff.before), ValueText::of(field, diff.after));
    rows.push_back({.kind = DiffRow::Kind::Field,
                    .label = FieldText::label(field),
                    .field = field.name,
                    .lines = {.before = {1, without(parts, DiffKind::Added)},
                              .after = {1, without(parts, DiffKind::Removed)},
                              .isChanged = true}});
}

void DiffRows::addText(const FieldInfo &field, const FieldDiff &diff, std::vector<DiffRow> &rows)
{
    rows.push_back({.kind = DiffRow::Kind::Heading, .label = FieldText::label(field), .field = field.name});
    const auto parts =
        !diff.words.empty() ? diff.words : words(ValueText::of(field, diff.before), ValueText::of(field, diff.after));
    std::vector<LinePair> lines = models::sideBySide(parts);
    const std::vector<bool> shown = shownLines(lines);
    for (size_t at = 0; at < lines.size(); ++at) {
        if (shown[at])
            rows.push_back(
                {.kind = DiffRow::Kind::Line, .label = {}, .field = field.name, .lines = std::move(lines[at])});
        else if (rows.back().kind == DiffRow::Kind::Gap)
            ++rows.back().hidden;
        else
            rows.push_back({.kind = DiffRow::Kind::Gap, .label = {}, .field = field.name, .hidden = 1});
    }
}

}
