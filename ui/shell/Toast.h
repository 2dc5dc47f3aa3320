#pragma once

#include <functional>

#include <QWidget>

class QTimer;

namespace vitrine::ui {

class Button;
class IconLabel;
class Label;
class ToolButton;
struct ToastMessage;

/// A message in passing over the content's lower left corner. Goes after a while, unless the mouse or the keyboard is
/// on it.
class Toast final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Toast)

public:
    explicit Toast(QWidget *over);

    void show(const ToastMessage &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void expire();

    IconLabel *m_icon;
    Label *m_text;
    Button *m_action;
    ToolButton *m_close;
    QTimer *m_timer;
    std::function<void()> m_run;
};

}
