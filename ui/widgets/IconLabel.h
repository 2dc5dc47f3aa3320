#pragma once

#include <QWidget>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

/// A small icon in a token's colour beside a word that says the same.
class IconLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconLabel)

public:
    IconLabel(const QString &iconName, Token token, int size = Metric::kSmallIcon, QWidget *parent = nullptr);

    void setIcon(const QString &iconName, Token token);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    Token m_token;
    int m_size;
};

}
