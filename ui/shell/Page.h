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

    /// What the page adds to the menus of that name.
    [[nodiscard]] virtual QList<QAction *> fileActions() const { return {}; }
    [[nodiscard]] virtual QList<QAction *> editActions() const { return {}; }
    [[nodiscard]] virtual QList<QAction *> viewActions() const { return {}; }
    [[nodiscard]] virtual QList<QAction *> contentActions() const { return {}; }

    /// Calls `proceed`, now or after asking, once nothing typed would be lost; not at all when the answer is to stay.
    virtual void leave(std::function<void()> proceed) { proceed(); }

    virtual void restoreState(const QSettings &) {}
    virtual void saveState(QSettings &) const {}

signals:
    void toastRequested(const vitrine::ui::ToastMessage &message);
};

}
