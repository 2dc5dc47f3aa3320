#pragma once

#include <optional>

#include <QHash>

#include "models/content/SelectionReader.h"
#include "ui/shell/Page.h"

namespace vitrine::ui {

class ContentSession;
struct KindText;

/// What can be done on the page of one kind of content, by name. Knows when each can be done, not how.
class ContentActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentActions)

public:
    ContentActions(const KindText &text, QObject *parent);

    [[nodiscard]] QAction *at(const QString &name) const { return m_actions.value(name); }
    [[nodiscard]] QList<QAction *> of(PageMenu menu) const;
    /// Those that the menu of the open item has.
    [[nodiscard]] QList<QAction *> ofItem() const;

    /// For the item that is open.
    void showItem(const ContentSession &session);
    /// For everything that is chosen; without counts it is not known yet what could be done, or something is done.
    void showChosen(const std::optional<models::SelectionCounts> &counts);
    void showPlaces(bool isListShown, bool isCards);

private:
    QAction *add(const QString &name, const QString &text, const QKeySequence &keys = {}, const QString &iconName = {});
    void enable(const QString &name, bool isEnabled) { m_actions.value(name)->setEnabled(isEnabled); }

    QHash<QString, QAction *> m_actions;
};

}
