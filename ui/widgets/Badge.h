#pragma once

#include <QWidget>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

/// A state as icon and word on a tinted background, 20 px high.
class Badge final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Badge)

public:
    explicit Badge(QWidget *parent = nullptr);

    void show(const QString &iconName, const QString &word, Token text, Token background);
    [[nodiscard]] QString word() const { return m_word; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QString m_word;
    Token m_text = Token::Text2;
    Token m_background = Token::Hover;
};

}
