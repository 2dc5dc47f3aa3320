#pragma once

#include <QWidget>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

class Button;
class Label;

/// What stands where content would be: what is so, why, and the one thing to do next.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    struct Content
    {
        QString iconName;
        Token iconToken = Token::Text2;
        QString title;
        QString reason;
        QString action; ///< empty: no button
        bool isPrimary = false;
    };

    explicit EmptyState(QWidget *parent = nullptr);

    void show(const Content &content);
    [[nodiscard]] QString title() const;

signals:
    void actionRequested();

private:
    Label *m_icon;
    Label *m_title;
    Label *m_reason;
    Button *m_primary;
    Button *m_plain;
    Content m_content;

    void showIcon();
    void changeEvent(QEvent *event) override;
};

}
