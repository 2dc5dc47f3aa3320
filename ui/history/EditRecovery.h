#pragma once

#include <functional>
#include <optional>

#include <QPointer>

#include "models/core/Time.h"
#include "models/workspace/Workspace.h"

class QWidget;

namespace vitrine::ui {

class RecoveryDialog;
class UndoHistory;

/// Edits that a program which ended has left, and what is stored of their item now.
struct RecoverableEdits
{
    models::OrphanedEdits orphan;
    models::ContentAccess *content = nullptr;
    std::optional<models::ContentItem> stored = {}; ///< nothing: never stored, not there any more, or not read
    QString failure = {};                           ///< why it could not be read
};

/// Offers edits that were kept and not saved when the program last ended: to be opened again, or dropped.
class EditRecovery final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditRecovery)

public:
    /// Opens an item with these edits; tells whether it did.
    using Open = std::function<void(const models::UnsavedEdits &edits, std::function<void(bool)> done)>;

    /// All outlive it; the dialog stands on `window`.
    EditRecovery(models::Workspace &workspace, const models::Clock &clock, UndoHistory &history, Open open,
                 QWidget *window);

    /// Looks for such edits, and shows them when there are any.
    void look();
    /// Shows those that are still undecided.
    void show();
    [[nodiscard]] const std::vector<RecoverableEdits> &edits() const { return m_edits; }

signals:
    void changed();

private:
    void take(std::vector<models::OrphanedEdits> orphans);
    void add(RecoverableEdits edits, models::Result<models::ContentItem> stored);
    void offer();
    [[nodiscard]] models::ContentAccess *contentOf(const QString &kind) const;
    void restore(const QString &name);
    void discard(const QString &name);
    void drop(const QString &name);

    models::Workspace &m_workspace;
    const models::Clock &m_clock;
    UndoHistory &m_history;
    Open m_open;
    QWidget *m_window;
    std::vector<RecoverableEdits> m_edits;
    size_t m_awaited = 0; ///< items that are being read
    QPointer<RecoveryDialog> m_dialog;
};

}
