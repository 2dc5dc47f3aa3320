#pragma once

#include <QWidget>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

class Button;
class IconLabel;
class Label;

/// Something to see to in a card: what, why, and the one button for it.
class ActionRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionRow)

public:
    struct Content
    {
        QString iconName;
        Token iconToken = Token::Warn;
        QString title;
        QString detail;
        QString action; ///< empty: no button

        bool operator==(const Content &) const = default;
    };

    explicit ActionRow(QWidget *parent = nullptr);

    void show(const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }
    [[nodiscard]] Button *button() const { return m_button; }

signals:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Content m_content;
    IconLabel *m_icon;
    Label *m_title;
    Label *m_detail;
    Button *m_button;
};

}
