#pragma once

#include <QDialog>

#include "models/accounts/TokenService.h"

class QCheckBox;

namespace vitrine::ui {

class Button;

/// Shows the secret of a token just made, once. Closes only when somebody says that it is stored.
class TokenSecretDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenSecretDialog)

public:
    TokenSecretDialog(const models::IssuedToken &issued, QWidget *parent);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHeading(const models::Token &token);
    [[nodiscard]] QWidget *buildSecret(const QString &secret);
    [[nodiscard]] QWidget *buildFooter();

    Button *m_copy;
    QCheckBox *m_stored;
    Button *m_done;
};

}
