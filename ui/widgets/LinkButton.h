#pragma once

#include <QAbstractButton>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

/// A few underlined words within small text that do what they say.
class LinkButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkButton)

public:
    explicit LinkButton(Token token, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// The text is cut where there is no room.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_token;
};

}
