#pragma once

#include <functional>
#include <vector>

#include <QDialog>

#include "ui/widgets/Button.h"

namespace vitrine::ui {

/// A question with its answers as buttons, the one for most cases last and with the focus's key.
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

    struct Answer
    {
        QString name; ///< of the button, for tests and scripts
        QString text;
        Button::Kind kind = Button::Kind::Plain;
        bool isFirst = false; ///< has the focus, and Enter chooses it
        std::function<void()> chosen;
    };

    /// Asks before something that cannot be taken back; Cancel has the focus. Opens on the widget's window and returns;
    /// `proceed` is called unless it was cancelled.
    static ConfirmDialog *ask(QWidget *parent, const Question &question, std::function<void()> proceed);
    /// Asks for one of several answers, from the leading side on; Escape is the first of them. Opens on the widget's
    /// window and returns; exactly one answer's `chosen` is called, unless the window goes first.
    static ConfirmDialog *choose(QWidget *parent, const QString &name, const Question &question,
                                 const std::vector<Answer> &answers);

private:
    ConfirmDialog(const Question &question, const std::vector<Answer> &answers, QWidget *parent);
    [[nodiscard]] QLayout *buildButtons(const std::vector<Answer> &answers);
};

}
