#pragma once

#include <QLabel>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

/// Plain text in one of the text styles and in a token's colour, in whichever scheme is on.
class Label : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Label)

public:
    explicit Label(const QString &text, TextStyle style = TextStyle::Body, Token token = Token::Text,
                   QWidget *parent = nullptr);

    void setToken(Token token);
    /// Cut with an ellipsis where there is no room, the whole text as tool tip unless there is another one.
    void setElided(bool isElided);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyToken();

    Token m_token;
    bool m_isElided = false;
    bool m_isTipOurs = false; ///< the tool tip is the whole text
};

}
