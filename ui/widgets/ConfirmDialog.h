#pragma once

#include <functional>

#include <QDialog>

namespace vitrine::ui {

/// Asks before something that cannot be taken back; Cancel has the focus.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfirmDialog)

public:
    struct Question
    {
        QString title;  ///< "Revoke “Site build”?"
        QString reason; ///< what will be so afterwards
        QString action; ///< what the button does: "Revoke"
        bool isDangerous = true;
    };

    /// Opens on the widget's window and returns; `proceed` is called unless it was cancelled.
    static ConfirmDialog *ask(QWidget *parent, const Question &question, std::function<void()> proceed);

private:
    ConfirmDialog(const Question &question, QWidget *parent);
};

}
