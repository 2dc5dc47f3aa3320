#pragma once

#include <functional>
#include <vector>

#include <QJsonValue>
#include <QObject>
#include <QString>

namespace vitrine::ui {

/// Ends a step: with nothing when it worked, else with why it did not, for the owner.
using StepDone = std::function<void(const QString &failure)>;
/// One step back or forth; calls what it is given once, now or later. One that lets go of it has been given up.
using UndoStep = std::function<void(StepDone)>;

/// What was done, and how to take it back.
struct UndoAction
{
    QString text; ///< within a sentence: "move to trash"
    UndoStep undo;
    UndoStep redo;
    QString mergeKey = {};                  ///< follows an action of the same key as its continuation; empty: never
    QString scope = {};                     ///< for `forget`
    std::function<bool()> isMoot = {};      ///< whether all that was continued came back to where it began
    std::function<QString()> obstacle = {}; ///< why it cannot be taken back right now; empty: it can
    qint64 bytes = 0;                       ///< about what its steps keep in memory
};

/// Everything that was done in the window and can be taken back, in its order, across pages and items. Steps may take
/// their time: they run one after the other. One that fails is dropped, and said why.
class UndoHistory final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoHistory)

public:
    using ActionId = qint64;
    static constexpr size_t kMaximum = 200;
    /// Of what all steps keep; beyond it the oldest go, the latest never.
    static constexpr qint64 kMaximumBytes = 64 * 1024 * 1024;

    using QObject::QObject;

    /// Takes what has just been done; what was taken back before can no longer be done again.
    ActionId push(UndoAction action);
    ActionId push(const QString &text, UndoStep undo, UndoStep redo)
    {
        return push({.text = text, .undo = std::move(undo), .redo = std::move(redo)});
    }

    void undo();
    void redo();
    /// Takes that one back, whatever was done since, once no other step runs; nothing when it is not there any more.
    void undo(ActionId id);

    [[nodiscard]] bool canUndo() const { return m_done > 0; }
    [[nodiscard]] bool canRedo() const { return m_done < m_actions.size(); }
    /// What would be taken back or done again; empty when nothing.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    /// What comes next is no continuation.
    void seal() { m_isSealed = true; }
    /// Drops the actions of that scope: what they are about is no longer there.
    void forget(const QString &scope);
    /// About what a value takes that a step keeps.
    [[nodiscard]] static qint64 bytesOf(const QJsonValue &value);

signals:
    void changed();
    void failed(const QString &message);

private:
    struct Entry
    {
        ActionId id;
        UndoAction action;
    };
    enum class Direction { Back, Forth };
    struct Request
    {
        Direction direction;
        ActionId id = 0; ///< 0: whichever is next
    };
    class Ending;

    [[nodiscard]] bool isObstructed(const Entry &entry);
    [[nodiscard]] bool continueLast(UndoAction &action);
    static void proceed(UndoAction &last, UndoAction &action);
    void request(const Request &request);
    void perform(const Request &request);
    void performWaiting();
    void run(ActionId id, Direction direction);
    void finish(ActionId id, Direction direction, const QString &failure);
    void giveUp();
    void takeWaiting();
    void add(Entry entry);
    void dropOldest();
    [[nodiscard]] std::vector<Entry>::iterator find(ActionId id);
    void erase(std::vector<Entry>::iterator entry);

    std::vector<Entry> m_actions; ///< done ones first, then those that were taken back
    size_t m_done = 0;
    ActionId m_lastId = 0;
    bool m_isSealed = false;
    bool m_isBusy = false;
    std::vector<Request> m_requests; ///< what was asked for while a step runs
    std::vector<Entry> m_waiting;    ///< what was done while a step runs
};

}
