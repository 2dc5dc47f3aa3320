#pragma once

#include <functional>

#include <QCoreApplication>

class QWidget;

namespace vitrine::ui {

/// What to do with unsaved edits before they would be left.
enum class LeaveAnswer { Save, Discard, KeepEditing };

/// Asks for that answer. A test gives its own; it may answer at once or later.
using LeaveQuestion = std::function<void(const QString &title, std::function<void(LeaveAnswer)> answer)>;

class LeaveDialog final
{
    Q_DECLARE_TR_FUNCTIONS(LeaveDialog)

public:
    LeaveDialog() = delete;

    /// Opens the dialog on its window and returns; `answer` is called once.
    static void ask(QWidget *parent, const QString &title, std::function<void(LeaveAnswer)> answer);
};

}
