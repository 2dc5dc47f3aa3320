#include "ui/history/UndoHistory.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonObject>
#include <QPointer>

namespace vitrine::ui {

/// How a step ends: once, or, when nobody can end it any more, by itself.
class UndoHistory::Ending final
{
    Q_DISABLE_COPY_MOVE(Ending)

public:
    Ending(UndoHistory *history, ActionId id, Direction direction)
        : m_history(history)
        , m_id(id)
        , m_direction(direction)
    {
    }
    ~Ending()
    {
        if (m_history)
            m_history->giveUp();
    }

    void end(const QString &failure)
    {
        if (UndoHistory *history = std::exchange(m_history, {}))
            history->finish(m_id, m_direction, failure);
    }

private:
    QPointer<UndoHistory> m_history;
    ActionId m_id;
    Direction m_direction;
};

UndoHistory::ActionId UndoHistory::push(UndoAction action)
{
    if (!m_isBusy && continueLast(action)) {
        emit changed();
        return m_done > 0 ? m_actions[m_done - 1].id : 0;
    }
    Entry entry{++m_lastId, std::move(action)};
    if (m_isBusy) {
        m_waiting.push_back(std::move(entry));
        return m_lastId;
    }
    add(std::move(entry));
    emit changed();
    return m_lastId;
}

/// The one before goes on to where this one leads.
void UndoHistory::proceed(UndoAction &last, UndoAction &action)
{
    last.redo = std::move(action.redo);
    last.bytes = std::max(last.bytes, action.bytes);
}

bool UndoHistory::continueLast(UndoAction &action)
{
    const bool isSealed = std::exchange(m_isSealed, false);
    if (isSealed || m_done == 0 || action.mergeKey.isEmpty())
        return false;
    UndoAction &last = m_actions[m_done - 1].action;
    if (last.mergeKey != action.mergeKey)
        return false;
    m_actions.erase(m_actions.begin() + static_cast<std::ptrdiff_t>(m_done), m_actions.end());
    if (last.isMoot && last.isMoot())
        erase(m_actions.end() - 1);
    else
        proceed(last, action);
    dropOldest();
    return true;
}

void UndoHistory::add(Entry entry)
{
    m_actions.erase(m_actions.begin() + static_cast<std::ptrdiff_t>(m_done), m_actions.end());
    m_actions.push_back(std::move(entry));
    m_done = m_actions.size();
    dropOldest();
}

void UndoHistory::dropOldest()
{
    qint64 bytes = 0;
    size_t kept = 0;
    for (auto entry = m_actions.crbegin(); entry != m_actions.crend() && kept < kMaximum; ++entry, ++kept) {
        bytes += entry->action.bytes;
        if (bytes > kMaximumBytes && kept > 0)
            break;
    }
    const size_t dropped = m_actions.size() - kept;
    m_actions.erase(m_actions.begin(), m_actions.begin() + static_cast<std::ptrdiff_t>(dropped));
    m_done -= std::min(m_done, dropped);
}

qint64 UndoHistory::bytesOf(const QJsonValue &value)
{
    constexpr qint64 kEach = 16;
    qint64 bytes = kEach;
    if (value.isString())
        return bytes + value.toString().size() * qint64(sizeof(QChar));
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            bytes += bytesOf(item);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            bytes += member.key().size() * qint64(sizeof(QChar)) + bytesOf(member.value());
    }
    return bytes;
}

void UndoHistory::undo()
{
    request({Direction::Back});
}

void UndoHistory::redo()
{
    request({Direction::Forth});
}

void UndoHistory::undo(ActionId id)
{
    request({Direction::Back, id});
}

bool UndoHistory::isObstructed(const Entry &entry)
{
    const QString obstacle = entry.action.obstacle ? entry.action.obstacle() : QString();
    if (!obstacle.isEmpty())
        emit failed(obstacle);
    return !obstacle.isEmpty();
}

void UndoHistory::request(const Request &request)
{
    if (m_isBusy)
        m_requests.push_back(request);
    else
        perform(request);
}

void UndoHistory::perform(const Request &request)
{
    if (request.direction == Direction::Forth) {
        if (canRedo())
            run(m_actions[m_done].id, Direction::Forth);
        return;
    }
    const auto done = m_actions.begin() + static_cast<std::ptrdiff_t>(m_done);
    const auto entry =
        request.id == 0 && canUndo()
            ? done - 1
            : std::find_if(m_actions.begin(), done, [&](const Entry &one) { return one.id == request.id; });
    if (entry == done)
        return;
    if (isObstructed(*entry))
        m_requests.clear(); // what was asked for rests on what did not happen
    else
        run(entry->id, Direction::Back);
}

void UndoHistory::performWaiting()
{
    while (!m_isBusy && !m_requests.empty()) {
        const Request next = m_requests.front();
        m_requests.erase(m_requests.begin());
        perform(next);
    }
}

void UndoHistory::run(ActionId id, Direction direction)
{
    m_isBusy = true;
    m_isSealed = true;
    const UndoAction action = find(id)->action; // it may be forgotten while it runs
    const UndoStep &step = direction == Direction::Back ? action.undo : action.redo;
    emit changed();
    const auto ending = std::make_shared<Ending>(this, id, direction);
    step([ending](const QString &failure) { ending->end(failure); });
}

void UndoHistory::finish(ActionId id, Direction direction, const QString &failure)
{
    m_isBusy = false;
    if (const auto entry = find(id); entry != m_actions.end()) {
        const auto at = static_cast<size_t>(entry - m_actions.begin());
        const bool isNext = at == (direction == Direction::Back ? m_done - 1 : m_done);
        if (!failure.isEmpty() || !isNext)
            erase(entry);
        else
            m_done = direction == Direction::Back ? m_done - 1 : m_done + 1;
    }
    takeWaiting();
    emit changed();
    if (!failure.isEmpty()) {
        m_requests.clear(); // what was asked for rests on what did not happen
        emit failed(failure);
    }
    performWaiting();
}

void UndoHistory::giveUp()
{
    m_isBusy = false;
    m_requests.clear();
    takeWaiting();
    emit changed();
}

void UndoHistory::takeWaiting()
{
    for (Entry &entry : std::exchange(m_waiting, {}))
        add(std::move(entry));
}

void UndoHistory::forget(const QString &scope)
{
    if (scope.isEmpty())
        return; // the scope of what belongs to nothing
    const auto isOfScope = [&scope](const Entry &entry) { return entry.action.scope == scope; };
    const auto done = m_actions.begin() + static_cast<std::ptrdiff_t>(m_done);
    m_done -= static_cast<size_t>(std::count_if(m_actions.begin(), done, isOfScope));
    std::erase_if(m_actions, isOfScope);
    std::erase_if(m_waiting, isOfScope);
    emit changed();
}

QString UndoHistory::undoText() const
{
    return canUndo() ? m_actions[m_done - 1].action.text : QString();
}

QString UndoHistory::redoText() const
{
    return canRedo() ? m_actions[m_done].action.text : QString();
}

std::vector<UndoHistory::Entry>::iterator UndoHistory::find(ActionId id)
{
    return std::ranges::find(m_actions, id, &Entry::id);
}

void UndoHistory::erase(std::vector<Entry>::iterator entry)
{
    if (entry - m_actions.begin() < static_cast<std::ptrdiff_t>(m_done))
        --m_done;
    m_actions.erase(entry);
}

}
