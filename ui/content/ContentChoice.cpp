#include "ui/content/ContentChoice.h"

#include <QSignalBlocker>

#include "ui/content/ContentListModel.h"

namespace vitrine::ui {

using models::Id;
using models::Result;

namespace {

constexpr int kAttempts = 3; // to read rows that change while they are read

}

ContentChoice::ContentChoice(ContentListModel &model, QObject *parent)
    : QItemSelectionModel(&model, parent)
    , m_list(model)
{
    connect(&model, &ContentListModel::replacing, this, &ContentChoice::onReplacing);
    connect(&model, &ContentListModel::applied, this, &ContentChoice::show);
    connect(&model, &ContentListModel::loaded, this, &ContentChoice::showRange);
}

qint64 ContentChoice::count() const
{
    if (isKnown())
        return m_ids.size();
    qint64 rows = 0;
    for (const QItemSelectionRange &range : selection())
        rows += range.height();
    return std::max<qint64>(rows, m_ids.size());
}

Id ContentChoice::single() const
{
    return isKnown() && m_ids.size() == 1 ? *m_ids.begin() : Id();
}

void ContentChoice::select(const QItemSelection &selection, SelectionFlags command)
{
    if (command == NoUpdate)
        return;
    const bool isAnew = command.testFlag(Clear);
    const QItemSelection before = isAnew ? QItemSelection() : this->selection();
    QItemSelectionModel::select(selection, command);
    if (isAnew) {
        m_ids.clear();
        m_waiting.clear();
        ++m_generation;
        take(this->selection(), true);
    } else {
        QItemSelection gone = before;
        gone.merge(this->selection(), Deselect);
        QItemSelection added = this->selection();
        added.merge(before, Deselect);
        take(gone, false);
        take(added, true);
    }
    emit chosenChanged();
    ask();
}

void ContentChoice::take(const QItemSelection &rows, bool isChosen)
{
    for (const QItemSelectionRange &range : rows)
        takeRange(range.top(), range.bottom(), isChosen);
}

/// The ids of rows that are read are known; a range with others among them is asked for as a whole.
void ContentChoice::takeRange(int first, int last, bool isChosen)
{
    for (const auto &[from, to] : m_list.loadedRanges()) {
        if (from > first || to < first)
            continue;
        for (; first <= std::min(last, to); ++first)
            put(m_list.idAt(first), isChosen);
    }
    if (first <= last)
        m_waiting.push_back({first, last, isChosen, m_list.idAt(first), m_list.idAt(last)});
}

void ContentChoice::put(const Id &id, bool isChosen)
{
    if (isChosen && !id.isNull())
        m_ids.insert(id);
    else
        m_ids.remove(id);
}

void ContentChoice::ask()
{
    if (m_isAsking || m_waiting.empty())
        return;
    m_isAsking = true;
    Question &question = m_waiting.front();
    ++question.attempts;
    if (const QModelIndex moved = m_list.indexOf(question.firstId); moved.isValid())
        question.first = moved.row();
    if (const QModelIndex moved = m_list.indexOf(question.lastId); moved.isValid())
        question.last = moved.row();
    const models::ListRange range{question.first, question.last - question.first + 1};
    models::ContentAccess &content = m_list.content();
    content.ids(m_list.query(), range)
        .then(content.mailbox(), this, [this, generation = m_generation](Result<std::vector<Id>> ids) {
            m_isAsking = false;
            if (generation == m_generation)
                answer(ids.value_or(std::vector<Id>()));
            ask();
        });
}

bool ContentChoice::isOfThisList(const Question &question, const std::vector<Id> &ids) const
{
    if (std::ssize(ids) != question.last - question.first + 1)
        return false;
    for (const auto &[from, to] : m_list.loadedRanges()) {
        for (int row = std::max(from, question.first); row <= std::min(to, question.last); ++row) {
            if (m_list.idAt(row) != ids[static_cast<size_t>(row - question.first)])
                return false;
        }
    }
    return true;
}

void ContentChoice::answer(const std::vector<Id> &ids)
{
    if (m_waiting.empty())
        return;
    const Question question = m_waiting.front();
    if (!isOfThisList(question, ids) && question.attempts < kAttempts)
        return; // the list moves: ask again
    m_waiting.pop_front();
    m_ids.reserve(m_ids.size() + std::ssize(ids));
    for (const Id &id : ids)
        put(id, question.isChosen);
    if (isKnown())
        show();
    emit chosenChanged();
}

void ContentChoice::setOnly(const Id &id)
{
    setChosen(id.isNull() ? QSet<Id>() : QSet<Id>{id});
}

void ContentChoice::setChosen(const QSet<Id> &ids)
{
    const bool isSame = isKnown() && ids == m_ids;
    m_ids = ids;
    m_waiting.clear();
    ++m_generation;
    show();
    if (!isSame)
        emit chosenChanged();
}

void ContentChoice::drop(const std::vector<Id> &ids)
{
    const qsizetype before = m_ids.size();
    for (const Id &id : ids)
        m_ids.remove(id);
    if (m_ids.size() == before)
        return;
    show();
    emit chosenChanged();
}

/// The rows are about to move: keeping 100,000 of them track one by one would take longer than finding them again.
void ContentChoice::onReplacing()
{
    const QSignalBlocker quiet(this);
    QItemSelectionModel::select(QItemSelection(), Clear);
}

void ContentChoice::show()
{
    QItemSelection rows;
    const int count = m_list.rowCount();
    if (!isKnown()) {
        for (const Question &question : m_waiting) {
            if (question.isChosen && question.first < count)
                rows.select(m_list.index(question.first), m_list.index(std::min(question.last, count - 1)));
        }
    }
    if (count > 0 && m_ids.size() == count) {
        rows = QItemSelection(m_list.index(0), m_list.index(count - 1));
    } else if (!m_ids.isEmpty()) {
        for (const auto &[first, last] : m_list.loadedRanges()) {
            for (int row = first; row <= last; ++row) {
                if (m_ids.contains(m_list.idAt(row)) && (rows.isEmpty() || !rows.contains(m_list.index(row)))) {
                    int end = row;
                    while (end < last && m_ids.contains(m_list.idAt(end + 1)))
                        ++end;
                    rows.append(QItemSelectionRange(m_list.index(row), m_list.index(end)));
                    row = end;
                }
            }
        }
    }
    if (rows != selection())
        QItemSelectionModel::select(rows, ClearAndSelect);
}

void ContentChoice::showRange(int first, int last)
{
    for (int row = first; row <= last && !m_ids.isEmpty(); ++row) {
        const QModelIndex index = m_list.index(row);
        if (m_ids.contains(m_list.idAt(row)) && !isSelected(index))
            QItemSelectionModel::select(QItemSelection(index, index), Select);
    }
}

}
