#pragma once

#include <QWidget>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

/// An area filled with one token, with hairlines along the edges that are asked for: bars, panels.
class Surface : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Surface)

public:
    explicit Surface(Token fill, Qt::Edges lines = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_fill;
    Qt::Edges m_lines;
};

}
