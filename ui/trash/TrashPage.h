#pragma once

#include "models/workspace/TrashAccess.h"
#include "ui/history/UndoHistory.h"
#include "ui/shell/Page.h"

class QStackedWidget;

namespace vitrine::ui {

class Button;
class EmptyState;
class Label;
class TableView;
class TrashListModel;

/// What was moved to the trash, of all kinds, until it is brought back or removed for good.
class TrashPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrashPage)

public:
    TrashPage(models::TrashAccess &trash, const models::Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QList<QAction *> actions(PageMenu menu) const override;
    void focusFirst() override;

    /// Where restoring can be taken back; outlives it.
    void setHistory(UndoHistory &history) { m_history = &history; }

    [[nodiscard]] TrashListModel &model() const { return *m_model; }

signals:
    /// Show an item that was brought back.
    void openRequested(vitrine::models::Topic kind, const vitrine::models::Id &id);

private:
    [[nodiscard]] QWidget *buildHeader();
    void buildTable();
    [[nodiscard]] QWidget *buildBar();
    QAction *action(const QString &name, const QString &text, const QKeySequence &keys, std::function<void()> run);
    void onApplied();
    void onFailed(const QString &message);
    void updateActions();
    using Items = std::vector<models::TrashItem>;
    using Change = models::Future<models::Result<models::TrashOutcome>> (models::TrashAccess::*)(Items);

    /// Calls `act` with what is chosen, once all of it is read.
    void withSelected(std::function<void(const Items &)> act);
    void restore(const Items &items);
    void askToPurge(const Items &items);
    void purge(const Items &items);
    void offerUndo(const Items &items, const QString &told);
    [[nodiscard]] UndoStep step(Change change, const Items &items);
    void empty();
    void onRestored(const Items &items, const models::Result<models::TrashOutcome> &outcome);
    void onRemoved(const models::Result<models::TrashOutcome> &outcome);
    void setBusy(bool isBusy);

    models::TrashAccess &m_trash;
    const models::Clock &m_clock;
    TrashListModel *m_model;
    TableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    Label *m_count;
    Button *m_emptyTrash;
    QWidget *m_bar = nullptr;
    Label *m_selection;
    Button *m_restore;
    Button *m_purge;
    QAction *m_restoreAction;
    QAction *m_purgeAction;
    QAction *m_emptyAction;
    UndoHistory *m_history = nullptr;
    bool m_isBusy = false;
    bool m_hasFailed = false;
};

}
