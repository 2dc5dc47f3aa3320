#include "ui/history/Conflicts.h"

#include <algorithm>

#include <QLocale>

#include "ui/forms/FieldText.h"
#include "ui/history/DiffRows.h"
#include "ui/history/MarkedText.h"
#include "ui/history/ValueText.h"

namespace vitrine::ui {

using models::DiffKind;
using models::DiffPart;
using models::FieldInfo;
using models::FieldType;
using models::MergePart;
using models::TextMerge;

namespace {

void setWords(ConflictRow &row, const QString &mine, const QString &theirs)
{
    for (const DiffPart &part : DiffRows::words(mine, theirs)) {
        if (part.kind != DiffKind::Added)
            row.mine.push_back(part);
        if (part.kind != DiffKind::Removed)
            row.theirs.push_back(part);
    }
}

}

Conflicts::Conflicts(const models::ObjectInfo &object, const QStringList &fields, const QJsonObject &mine,
                     const QJsonObject &theirs)
    : m_object(&object)
    , m_fields(fields)
    , m_mine(mine)
    , m_theirs(theirs)
{
    for (const QString &name : fields) {
        const FieldInfo *field = find(name);
        if (!field || field->type == FieldType::Markdown)
            continue;
        ConflictRow row{.field = name,
                        .label = FieldText::label(*field),
                        .mine = {},
                        .theirs = {},
                        .isText = field->type == FieldType::Json};
        setWords(row, ValueText::of(*field, mine.value(name)), ValueText::of(*field, theirs.value(name)));
        m_rows.push_back(std::move(row));
    }
}

const FieldInfo *Conflicts::find(const QString &field) const
{
    const auto found = std::ranges::find(m_object->fields, field, &FieldInfo::name);
    return found == m_object->fields.end() ? nullptr : &*found;
}

QStringList Conflicts::unmerged() const
{
    QStringList texts;
    for (const QString &name : m_fields) {
        const FieldInfo *field = find(name);
        if (field && field->type == FieldType::Markdown && !m_merges.contains(name))
            texts.append(name);
    }
    return texts;
}

void Conflicts::setUnmerged(const QString &field)
{
    setMerge(field, {{{{}, m_mine.value(field).toString(), m_theirs.value(field).toString(), 1, true}}});
}

void Conflicts::setMerge(const QString &field, const TextMerge &merge)
{
    if (merge.conflicts() > kMaximumPlaces)
        return setUnmerged(field);
    const QString label = FieldText::label(*find(field));
    for (const MergePart &part : merge.parts) {
        if (!part.isConflict)
            continue;
        ConflictRow row{.field = field,
                        .label = tr("%1, line %2").arg(label, QLocale().toString(part.line)),
                        .mine = {},
                        .theirs = {},
                        .isText = true,
                        .choice = m_usual};
        const auto withoutEnd = [](QString lines) { return lines.endsWith(u'\n') ? lines.chopped(1) : lines; };
        setWords(row, withoutEnd(part.mine), withoutEnd(part.theirs));
        m_rows.push_back(std::move(row));
    }
    m_merges.insert_or_assign(field, merge);
}

void Conflicts::keepChoices(const Conflicts &earlier)
{
    for (ConflictRow &row : m_rows) {
        const auto same = std::ranges::find_if(earlier.m_rows, [&row](const ConflictRow &other) {
            return other.field == row.field && other.mine == row.mine && other.theirs == row.theirs;
        });
        // What was chosen since is later than that.
        if (same != earlier.m_rows.end() && row.choice == ConflictChoice::Open)
            row.choice = same->choice;
    }
}

void Conflicts::chooseAll(ConflictChoice choice)
{
    m_usual = choice;
    for (ConflictRow &row : m_rows)
        row.choice = choice;
}

int Conflicts::open() const
{
    return static_cast<int>(std::ranges::count(m_rows, ConflictChoice::Open, &ConflictRow::choice));
}

QString Conflicts::firstOpen() const
{
    const auto row = std::ranges::find(m_rows, ConflictChoice::Open, &ConflictRow::choice);
    return row == m_rows.end() ? QString() : row->label;
}

int Conflicts::mergedPlaces() const
{
    int places = 0;
    for (const auto &[field, merge] : m_merges)
        places += merge.merged;
    return places;
}

ConflictChoice Conflicts::choiceOf(const QString &field, int place) const
{
    for (const ConflictRow &row : m_rows) {
        if (row.field == field && place-- == 0)
            return row.choice;
    }
    return ConflictChoice::Open;
}

QJsonObject Conflicts::values() const
{
    QJsonObject values;
    for (const QString &name : m_fields) {
        if (const auto merge = m_merges.find(name); merge != m_merges.end())
            values.insert(
                name, merge->second.text([&](int place) { return choiceOf(name, place) != ConflictChoice::Theirs; }));
        else
            values.insert(name, (choiceOf(name, 0) == ConflictChoice::Theirs ? m_theirs : m_mine).value(name));
    }
    return values;
}

}
