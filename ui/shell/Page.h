#pragma once

#include <functional>

#include <QAction>
#include <QWidget>

class QSettings;

namespace vitrine::ui {

/// What to tell in passing at the lower edge of the window, with one thing to do about it.
struct ToastMessage
{
    QString iconName;
    QString text;
    QString action; ///< empty: none
    std::function<void()> run;
};

/// The menus that a page adds to. What stands in one is also in the command palette and among the shortcuts.
enum class PageMenu { File, Edit, View, Content };

/// One destination of the navigation.
class Page : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)

public:
    explicit Page(QWidget *parent = nullptr)
        : QWidget(parent)
    {
    }

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0;

    /// What the page adds to that menu while it is shown.
    [[nodiscard]] virtual QList<QAction *> actions(PageMenu) const { return {}; }
    /// What the actions of the menu Content act on now: "Harbour lights"; empty when nothing is open.
    [[nodiscard]] virtual QString subject() const { return {}; }
    /// Puts the focus where work on the page begins.
    virtual void focusFirst() {}

    /// Calls `proceed`, now or after asking, once nothing typed would be lost; not at all when the answer is to stay.
    virtual void leave(std::function<void()> proceed) { proceed(); }

    /// Whether its row stands at the lower end of the navigation.
    [[nodiscard]] virtual bool isAtBottom() const { return false; }

    virtual void restoreState(QSettings &) {}
    virtual void saveState(QSettings &) const {}

signals:
    void toastRequested(const vitrine::ui::ToastMessage &message);
};

}
