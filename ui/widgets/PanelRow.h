#pragma once

#include <QWidget>

namespace vitrine::ui {

/// A line of a settings page: what it is and more about it at the start, what to do with it at the end, a hairline
/// below.
class PanelRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PanelRow)

public:
    /// Owns both; `more` may be null.
    PanelRow(const QString &name, QWidget *more, QWidget *control, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
