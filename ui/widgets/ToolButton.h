#pragma once

#include <QToolButton>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

/// A button that is only an icon: 28 px, its meaning and shortcut in the tool tip and as accessible name.
class ToolButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ToolButton)

public:
    ToolButton(const QString &iconName, const QString &meaning, QWidget *parent = nullptr, Token token = Token::Text2);

    /// Shown in the tool tip only; the key itself belongs to an action.
    void setShortcutHint(const QKeySequence &keys);
    void setMeaning(const QString &meaning);
    void setIconSide(int pixels);

private:
    void showMeaning();

    QString m_meaning;
    QString m_keys;
};

}
