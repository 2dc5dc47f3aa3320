#include "ui/shell/ActionRegistry.h"

#include <QAction>
#include <QKeyEvent>
#include <QWidget>

#include "ui/shell/Page.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kScopeProperty = "vitrineKeyScope";
constexpr const char *kTakenProperty = "vitrineKeyTaken";

/// Keeps the keys of an action from the shortcuts of the window, and runs it.
class KeyTaker final : public QObject
{
public:
    KeyTaker(QWidget &widget, QAction &action)
        : QObject(&action)
        , m_action(action)
    {
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        const QKeySequence pressed(static_cast<QKeyEvent *>(event)->keyCombination());
        if (!m_action.isEnabled() || !m_action.shortcuts().contains(pressed))
            return QObject::eventFilter(watched, event);
        if (event->type() == QEvent::KeyPress)
            m_action.trigger();
        event->accept();
        return true;
    }

private:
    QAction &m_action;
};

QAction *keyAction(QWidget &widget, KeyScope scope, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, &widget);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setProperty(kScopeProperty, static_cast<int>(scope));
    return action;
}

/// Whether the focus can be where both hear their keys.
bool areHeardTogether(const ActionEntry &one, const ActionEntry &other)
{
    if (one.isSameKey(other))
        return false; // two lists, each with its own
    if ((one.isTakenFirst && other.scope == KeyScope::Window) || (other.isTakenFirst && one.scope == KeyScope::Window))
        return false;
    const bool isSamePage = !one.page || !other.page || one.page == other.page;
    const bool isSameScope =
        one.scope == other.scope || one.scope == KeyScope::Window || other.scope == KeyScope::Window;
    return isSamePage && isSameScope;
}

}

bool ActionEntry::isSameKey(const ActionEntry &other) const
{
    return scope != KeyScope::Window && scope == other.scope && text == other.text &&
           action->shortcuts() == other.action->shortcuts();
}

bool ActionEntry::hearsKeys() const
{
    return !action->shortcuts().isEmpty() &&
           (scope != KeyScope::Window || action->shortcutContext() != Qt::WidgetShortcut);
}

QString ActionRegistry::plainText(const QAction &action)
{
    QString text = action.text();
    text.replace(u"&&"_s, u"\n"_s).remove(u'&').replace(u'\n', u'&');
    while (text.endsWith(u'.') || text.endsWith(u'…'))
        text.chop(1);
    return text;
}

void ActionRegistry::add(const QString &category, QAction *action)
{
    m_own.push_back({.id = action->objectName(), .category = category, .text = {}, .action = action});
}

void ActionRegistry::addPage(Page *page)
{
    m_pages.append(page);
}

QAction *ActionRegistry::addKeys(QWidget &widget, KeyScope scope, const QString &text, const QList<QKeySequence> &keys)
{
    QAction *action = keyAction(widget, scope, text, keys);
    widget.addAction(action);
    return action;
}

QAction *ActionRegistry::takeKeys(QWidget &widget, KeyScope scope, const QString &text, const QList<QKeySequence> &keys)
{
    QAction *action = keyAction(widget, scope, text, keys);
    action->setProperty(kTakenProperty, true);
    new KeyTaker(widget, *action); // owned by the action
    return action;
}

void ActionRegistry::describeKeys(QWidget &widget, KeyScope scope, const QString &text, const QList<QKeySequence> &keys)
{
    keyAction(widget, scope, text, keys); // without the widget's hearing it
}

std::vector<ActionEntry> ActionRegistry::entries() const
{
    std::vector<ActionEntry> all;
    for (ActionEntry entry : m_own) {
        if (!entry.action)
            continue;
        entry.text = plainText(*entry.action);
        all.push_back(entry);
    }
    for (Page *page : m_pages)
        addPageEntries(*page, all);
    return all;
}

void ActionRegistry::addPageEntries(Page &page, std::vector<ActionEntry> &entries) const
{
    for (const PageMenu menu : {PageMenu::File, PageMenu::Edit, PageMenu::View, PageMenu::Content}) {
        for (QAction *action : page.actions(menu)) {
            if (action->isSeparator())
                continue;
            entries.push_back({.id = page.iconName() + u'.' + action->objectName(),
                               .category = page.title(),
                               .text = plainText(*action),
                               .subject = menu == PageMenu::Content ? page.subject() : QString(),
                               .page = &page,
                               .action = action});
        }
    }
    for (QAction *action : page.findChildren<QAction *>()) {
        const QVariant scope = action->property(kScopeProperty);
        if (!scope.isValid())
            continue;
        entries.push_back({.id = {},
                           .category = page.title(),
                           .text = plainText(*action),
                           .scope = static_cast<KeyScope>(scope.toInt()),
                           .isTakenFirst = action->property(kTakenProperty).toBool(),
                           .page = &page,
                           .action = action});
    }
}

std::vector<ActionEntry> ActionRegistry::commands() const
{
    std::vector<ActionEntry> all = entries();
    std::erase_if(all, [](const ActionEntry &entry) { return entry.scope != KeyScope::Window; });
    return all;
}

QStringList ActionRegistry::collisions() const
{
    const std::vector<ActionEntry> all = entries();
    QStringList found;
    for (size_t i = 0; i < all.size(); ++i) {
        for (size_t j = i + 1; j < all.size(); ++j) {
            if (!all[i].hearsKeys() || !all[j].hearsKeys() || !areHeardTogether(all[i], all[j]))
                continue;
            for (const QKeySequence &keys : all[i].action->shortcuts()) {
                if (all[j].action->shortcuts().contains(keys))
                    found.append(u"%1: “%2” and “%3”"_s.arg(keys.toString(), all[i].text, all[j].text));
            }
        }
    }
    return found;
}

}
