#pragma once

#include <QWidget>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

class Button;
class FactList;
class IconLabel;
class Label;

/// A card that says how something stands: a word with its icon, one thing to do, and facts.
class StateCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StateCard)

public:
    explicit StateCard(const QString &title, QWidget *parent = nullptr);

    /// `reason` stands below the state, in full; may be empty.
    void setState(const QString &iconName, Token token, const QString &state, const QString &reason = {});
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString reason() const;
    /// Empty: no button.
    void setAction(const QString &text, bool isEnabled = true);
    [[nodiscard]] FactList &facts() const { return *m_facts; }

signals:
    void actionRequested();

private:
    IconLabel *m_icon;
    Label *m_state;
    Label *m_reason;
    Button *m_action;
    FactList *m_facts;
};

}
