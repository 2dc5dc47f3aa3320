#include "ui/forms/ChipsField.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QJsonArray>

#include "ui/forms/Chip.h"
#include "ui/forms/ChipsLine.h"
#include "ui/forms/FieldText.h"
#include "ui/palette/FuzzyMatch.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/CompletionPopup.h"
#include "ui/widgets/FieldBox.h"
#include "ui/widgets/FlowLayout.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostOffered = 40;
constexpr qint64 kNearLimit = 10; // from so many left on the count is told
constexpr int kLeastLine = 80;

}

ChipsField::ChipsField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new FieldBox)
    , m_flow(new FlowLayout(m_box))
    , m_line(new ChipsLine(tr("Suggestions for %1").arg(FieldText::label(field))))
{
    constexpr int kInset = (Metric::kControl - Metric::kBadge) / 2;
    m_flow->setContentsMargins(kInset, kInset, kInset, kInset);
    m_flow->setSpacing(Metric::kSpace4);
    m_line->setFrame(false);
    m_line->setFixedHeight(Metric::kBadge);
    m_line->setMinimumWidth(kLeastLine);
    m_line->setPlaceholderText(tr("Add, then Enter"));
    m_flow->insertWidget(0, m_line);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    connect(m_line, &ChipsLine::entered, this, &ChipsField::take);
    connect(m_line, &ChipsLine::textEdited, this, &ChipsField::offer);
    connect(m_line, &ChipsLine::allRequested, this, [this] { offer(m_line->text()); });
    connect(m_line, &ChipsLine::lastChipRequested, this,
            [this] { focusChip(static_cast<qsizetype>(m_chips.size()) - 1); });
    connect(m_line, &ChipsLine::removeLastRequested, this, [this] {
        if (!m_chips.empty())
            remove(m_chips.back());
    });
    connect(&m_line->popup(), &CompletionPopup::chosen, this, [this](const Completion &completion) {
        m_line->clear();
        take({completion.text});
    });
}

ChipsField::~ChipsField()
{
    m_line->disconnect(this); // it loses the focus when it goes, and would give what was typed
}

QJsonValue ChipsField::value() const
{
    QJsonArray items;
    for (const Chip *chip : m_chips)
        items.append(chip->text());
    return items;
}

void ChipsField::setValue(const QJsonValue &value)
{
    if (value == this->value())
        return;
    for (Chip *chip : std::exchange(m_chips, {})) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // an undo may come from its own key
    }
    m_merged.clear();
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        add(item.toString());
    placeChips();
}

std::vector<models::FieldError> ChipsField::showErrors(const std::vector<models::FieldError> &errors)
{
    for (size_t i = 0; i < m_chips.size(); ++i) {
        const QString path = u'[' + QString::number(i) + u']';
        m_chips[i]->setInvalid(std::ranges::any_of(errors, [&](const auto &error) { return error.field == path; }));
    }
    return FieldEditor::showErrors(errors);
}

std::optional<qint64> ChipsField::used() const
{
    const auto count = static_cast<qint64>(m_chips.size());
    return count > field().maximum - kNearLimit ? std::optional(count) : std::nullopt;
}

FieldNote ChipsField::note() const
{
    return m_merged.isEmpty() ? FieldNote() : FieldNote{tr("“%1” is there already.").arg(m_merged)};
}

void ChipsField::focusPart(const QString &path)
{
    const qsizetype index = path.startsWith(u'[') ? path.mid(1, path.indexOf(u']') - 1).toLongLong() : -1;
    index >= 0 ? focusChip(index) : FieldEditor::focusPart(path);
}

QWidget *ChipsField::labelled()
{
    return m_line;
}

void ChipsField::setInvalid(bool isInvalid)
{
    m_box->setInvalid(isInvalid);
}

bool ChipsField::has(const QString &text) const
{
    return std::ranges::any_of(
        m_chips, [&text](const Chip *chip) { return chip->text().compare(text, Qt::CaseInsensitive) == 0; });
}

QString ChipsField::known(const QString &text) const
{
    const auto same = std::ranges::find_if(
        m_suggestions, [&text](const auto &each) { return each.name.compare(text, Qt::CaseInsensitive) == 0; });
    return same == m_suggestions.end() ? text : same->name;
}

void ChipsField::take(const QStringList &texts)
{
    const size_t before = m_chips.size();
    m_merged.clear();
    for (const QString &each : texts) {
        const QString text = known(each.simplified());
        if (has(text))
            m_merged = text;
        else if (!text.isEmpty())
            add(text);
    }
    placeChips();
    emit noteChanged();
    if (m_chips.size() != before)
        emit edited();
}

void ChipsField::offer(const QString &typed)
{
    struct Fit
    {
        int score;
        Completion completion;
    };
    std::vector<Fit> fits;
    for (const models::NameUse &use : m_suggestions) {
        const auto match = FuzzyMatch::of(typed, use.name);
        if (match && !has(use.name))
            fits.push_back({match->score, {use.name, QLocale().toString(use.items), match->letters}});
    }
    std::ranges::stable_sort(fits, std::ranges::greater(), &Fit::score);
    fits.resize(std::min(fits.size(), kMostOffered));
    std::vector<Completion> completions;
    std::ranges::transform(fits, std::back_inserter(completions), &Fit::completion);
    m_line->popup().show(std::move(completions));
}

void ChipsField::add(const QString &text)
{
    auto *chip = new Chip(text);
    connect(chip, &Chip::removeRequested, this, [this, chip] { remove(chip); });
    connect(chip, &Chip::editRequested, this, [this, chip] { edit(chip); });
    connect(chip, &Chip::leaveRequested, this, [this, chip](int steps) { leave(chip, steps); });
    m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
    m_chips.push_back(chip);
    chip->show();
}

void ChipsField::remove(Chip *chip)
{
    const qsizetype place = std::ranges::find(m_chips, chip) - m_chips.begin();
    const bool wasFocused = chip->hasFocus();
    std::erase(m_chips, chip);
    m_flow->removeWidget(chip);
    chip->hide();
    chip->deleteLater(); // its own key or button may be what asked
    m_merged.clear();
    wasFocused ? focusChip(place) : m_line->setFocus();
    placeChips();
    emit edited();
}

void ChipsField::edit(Chip *chip)
{
    const QString text = chip->text();
    m_line->setFocus();
    remove(chip);
    m_line->setText(text);
    m_line->selectAll();
}

void ChipsField::leave(const Chip *chip, int steps)
{
    const qsizetype place = std::ranges::find(m_chips, chip) - m_chips.begin();
    focusChip(std::max<qsizetype>(0, place + steps));
}

/// Behind the last one is the line.
void ChipsField::focusChip(qsizetype index)
{
    if (index >= 0 && index < static_cast<qsizetype>(m_chips.size()))
        m_chips[static_cast<size_t>(index)]->setFocus(Qt::OtherFocusReason);
    else
        m_line->setFocus(Qt::OtherFocusReason);
}

void ChipsField::placeChips()
{
    const auto count = static_cast<qsizetype>(m_chips.size());
    for (qsizetype i = 0; i < count; ++i)
        m_chips[static_cast<size_t>(i)]->setPlace(i + 1, count);
    updateGeometry();
}

}
