#include "ui/forms/ChipsLine.h"

#include <memory>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QRegularExpression>

#include "ui/widgets/CompletionPopup.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList split(const QString &text)
{
    static const QRegularExpression separators(u"[,\\n\\r\\t]"_s);
    return text.split(separators);
}

}

ChipsLine::ChipsLine(const QString &completionsName, QWidget *parent)
    : QLineEdit(parent)
    , m_popup(new CompletionPopup(this, completionsName))
{
    connect(this, &QLineEdit::editingFinished, this, &ChipsLine::enterTyped); // the cursor goes elsewhere
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u','))
            enterTyped();
    });
}

bool ChipsLine::leadsToChips(const QKeyEvent &event) const
{
    const int back = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
    return event.key() == back && cursorPosition() == 0 && !hasSelectedText();
}

void ChipsLine::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_popup->hasCurrent())
        return event->ignore(); // which the popup then takes
    if (isEnter)
        enterTyped();
    else if (event->matches(QKeySequence::Paste))
        pasteList();
    else if (event->key() == Qt::Key_Backspace && text().isEmpty())
        emit removeLastRequested();
    else if (event->key() == Qt::Key_Down && !m_popup->isVisible())
        emit allRequested();
    else if (leadsToChips(*event))
        emit lastChipRequested();
    else
        QLineEdit::keyPressEvent(event);
}

void ChipsLine::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    // The line's own would join the lines of a list.
    if (auto *paste = menu->findChild<QAction *>(u"edit-paste"_s)) {
        paste->disconnect(this);
        connect(paste, &QAction::triggered, this, &ChipsLine::pasteList);
    }
    menu->exec(event->globalPos());
}

void ChipsLine::enterTyped()
{
    const QStringList texts = split(text());
    clear();
    m_popup->hide();
    emit entered(texts);
}

void ChipsLine::pasteList()
{
    const QString pasted = QApplication::clipboard()->text();
    const QStringList texts = split(pasted);
    if (texts.size() < 2)
        return insert(pasted);
    enterTyped();
    emit entered(texts);
}

}
