#include "ui/spelling/SpellingMenu.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>

#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Theme.h"
#include "ui/spelling/SpellChecker.h"
#include "ui/spelling/SpellingMarks.h"
#include "ui/widgets/MarkdownEditor.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

/// "Deutsch (Schweiz)", as its own speakers call it.
QString nameOf(const QString &language)
{
    const QLocale locale(language);
    const QString name = locale.nativeLanguageName();
    if (locale.language() == QLocale::C || name.isEmpty())
        return language;
    const QString territory = locale.nativeTerritoryName();
    // English is called "American English" by itself.
    return territory.isEmpty() || locale.language() == QLocale::English ? name : u"%1 (%2)"_s.arg(name, territory);
}

}

SpellingMenu::SpellingMenu(MarkdownEditor &editor, SpellingMarks &marks, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_marks(marks)
{
    editor.installEventFilter(this);
    editor.viewport()->installEventFilter(this);
    const QAction *action =
        ActionRegistry::addKeys(editor, KeyScope::Text, tr("Suggest another spelling"), {Qt::ALT | Qt::Key_Return});
    connect(action, &QAction::triggered, this, &SpellingMenu::openAtCursor);
}

bool SpellingMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(watched, event);
    const auto &asked = *static_cast<QContextMenuEvent *>(event);
    if (asked.reason() == QContextMenuEvent::Keyboard)
        openAtCursor();
    else
        openAt(m_editor.cursorForPosition(m_editor.viewport()->mapFromGlobal(asked.globalPos())).position(),
               asked.globalPos());
    return true;
}

void SpellingMenu::openAtCursor()
{
    const QRect cursor = m_editor.cursorRect();
    openAt(m_editor.textCursor().position(), m_editor.viewport()->mapToGlobal(cursor.bottomLeft()));
}

void SpellingMenu::openAt(int position, const QPoint &global)
{
    QMenu *menu = m_editor.createStandardContextMenu();
    menu->setObjectName(u"textMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto word = m_marks.wordAt(position))
        addSuggestions(*menu, *word);
    menu->addSeparator();
    menu->addMenu(languageMenu(menu));
    menu->popup(global);
    if (m_marks.wordAt(position))
        menu->setActiveAction(menu->actions().first());
}

/// They come while the menu is open already.
void SpellingMenu::addSuggestions(QMenu &menu, QTextCursor word)
{
    QAction *before = menu.actions().value(0);
    auto *waiting = new QAction(tr("Looking for suggestions"), &menu);
    auto *add = new QAction(tr("&Add “%1” to the dictionary").arg(word.selectedText().replace(u'&', u"&&"_s)), &menu);
    add->setObjectName(u"addToDictionary"_s);
    menu.insertAction(before, waiting);
    menu.insertAction(before, add);
    menu.insertSeparator(before);
    connect(add, &QAction::triggered, this, [this, text = word.selectedText()] { m_marks.checker().add(text); });
    SpellChecker &checker = m_marks.checker();
    const auto show = [this, menu = &menu, waiting, word](const QStringList &suggestions) {
        if (suggestions.isEmpty()) {
            waiting->setText(tr("No suggestions"));
            waiting->setEnabled(false);
            return;
        }
        for (const QString &suggestion : suggestions) {
            auto *action = new QAction(QString(suggestion).replace(u'&', u"&&"_s), menu);
            QFont strong = menu->font();
            strong.setWeight(QFont::DemiBold);
            action->setFont(strong);
            menu->insertAction(waiting, action);
            connect(action, &QAction::triggered, &m_editor, [this, word, suggestion] {
                QTextCursor cursor = word; // has moved along with what was typed since
                cursor.insertText(suggestion);
                m_editor.setTextCursor(cursor);
            });
        }
        menu->removeAction(waiting);
        menu->setActiveAction(menu->actions().first());
    };
    checker.suggest(m_marks.language(), word.selectedText()).then(checker.mailbox(), &menu, show);
}

QMenu *SpellingMenu::languageMenu(QWidget *parent) const
{
    auto *menu = new QMenu(tr("S&pelling"), parent);
    menu->setObjectName(u"spellingMenu"_s);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillLanguages(*menu); });
    return menu;
}

void SpellingMenu::fillLanguages(QMenu &menu) const
{
    SpellChecker &checker = m_marks.checker();
    qDeleteAll(menu.actions());
    auto *group = new QActionGroup(&menu);
    const auto add = [&](const QString &text, bool isChosen, auto choose) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(isChosen);
        group->addAction(action);
        connect(action, &QAction::triggered, &checker, choose);
    };
    if (checker.languages().isEmpty()) {
        menu.addAction(tr("No dictionary is installed"))->setEnabled(false);
        return;
    }
    add(tr("Off", "no spelling is checked"), !checker.isOn(), [&checker] { checker.turnOff(); });
    add(tr("In the language of the text"), checker.isOn() && checker.choice().isEmpty(),
        [&checker] { checker.choose({}); });
    menu.addSeparator();
    for (const QString &language : checker.languages())
        add(nameOf(language), checker.isOn() && checker.choice() == language,
            [&checker, language] { checker.choose(language); });
}

}
