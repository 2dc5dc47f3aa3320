#pragma once

#include <vector>

#include <QKeySequence>
#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace vitrine::ui {

class Page;

/// Where the keys of an action are heard.
enum class KeyScope {
    Window, ///< wherever the focus is, while the action's page is shown
    List,   ///< while a list has the focus
    Text,   ///< while a text in Markdown has the focus
};

/// One action as the command palette and the sheet of shortcuts show it.
struct ActionEntry
{
    QString id;           ///< stable: "quit", "projects.publish"
    QString category;     ///< "File", "Projects"
    QString text;         ///< without mnemonic and dots
    QString subject = {}; ///< what it acts on now: "Harbour lights"; may be empty
    KeyScope scope = KeyScope::Window;
    bool isTakenFirst = false; ///< before an action of the window with the same key
    Page *page = nullptr;      ///< null: the window's own
    QPointer<QAction> action = {};

    /// Another widget's instance of the same key: each page has a list of its own.
    [[nodiscard]] bool isSameKey(const ActionEntry &other) const;
    /// False for an action that only shows in its menu which key a list hears.
    [[nodiscard]] bool hearsKeys() const;
};

/// The one place that knows every action: the window's own, those of its pages, and the keys that single widgets hear.
/// Menus, command palette and the sheet of shortcuts are made from it. Owns nothing; lives as long as the window.
class ActionRegistry final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionRegistry)

public:
    using QObject::QObject;

    /// An action of the window's own; its object name is its id.
    void add(const QString &category, QAction *action);
    /// All that the page gives to the menus, now or later.
    void addPage(Page *page);

    /// Gives `widget` an action whose keys are heard while it has the focus. Connect to its `triggered`.
    static QAction *addKeys(QWidget &widget, KeyScope scope, const QString &text, const QList<QKeySequence> &keys);
    /// The same, and while `widget` has the focus these keys are its alone, whatever else the window does with them.
    static QAction *takeKeys(QWidget &widget, KeyScope scope, const QString &text, const QList<QKeySequence> &keys);
    /// Names keys that `widget` hears by itself, so that they are listed.
    static void describeKeys(QWidget &widget, KeyScope scope, const QString &text, const QList<QKeySequence> &keys);

    /// Everything there is now, the window's own first, in the order of the menus.
    [[nodiscard]] std::vector<ActionEntry> entries() const;
    /// What can be chosen by name: no keys of widgets.
    [[nodiscard]] std::vector<ActionEntry> commands() const;
    /// Keys that two actions would hear at the same time, one line each; none when all is well.
    [[nodiscard]] QStringList collisions() const;

    /// The action's text without mnemonic and trailing dots.
    [[nodiscard]] static QString plainText(const QAction &action);

private:
    void addPageEntries(Page &page, std::vector<ActionEntry> &entries) const;

    std::vector<ActionEntry> m_own;
    QList<Page *> m_pages;
};

}
