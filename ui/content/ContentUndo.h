#pragma once

#include "ui/content/ContentSession.h"
#include "ui/history/UndoHistory.h"

namespace vitrine::ui {

/// Puts what is done to the open item into the window's undo history: edits by field, discarding, publishing, moving to
/// trash, restoring an earlier version.
class ContentUndo final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentUndo)

public:
    /// Both outlive it.
    ContentUndo(ContentSession &session, UndoHistory &history, QObject *parent = nullptr);

signals:
    /// Something is gone that can be had back: say so, and offer `history.undo(action)`.
    void removed(const QString &iconName, const QString &text, qint64 action);

private:
    /// Changes the stored item and tells the session.
    using Change = std::function<models::Future<models::Result<models::ContentItem>>()>;

    [[nodiscard]] UndoStep step(Change change);
    [[nodiscard]] UndoStep trashStep(const models::Id &id);
    [[nodiscard]] UndoStep restoreStep(const models::Id &id);
    [[nodiscard]] UndoStep discardStep(const models::UnsavedEdits &edits);
    [[nodiscard]] UndoStep recoverStep(const models::UnsavedEdits &edits);
    void onOpened();
    void onFieldEdited(const QString &field, const QJsonValue &before, const QJsonValue &after);
    void onStatusStored(const models::ContentItem &before, const models::ContentItem &after);
    void onReverted(const models::ContentItem &before, const models::ContentItem &after, qint64 version,
                    const QStringList &fields);
    void onDiscarded(const models::UnsavedEdits &edits);
    void onTrashed(const models::Id &id, const QString &title);
    [[nodiscard]] QString scope() const;
    [[nodiscard]] static QString nameOf(models::Status before, const models::ContentItem &after);
    [[nodiscard]] QString labelOf(const QString &field) const;

    ContentSession &m_session;
    UndoHistory &m_history;
    QString m_scope;
};

}
