#pragma once

#include <functional>

#include <QCoreApplication>
#include <QStringList>

class QWidget;

namespace vitrine::ui {

/// What to do with work in the background when its window is closed.
enum class CloseAnswer {
    Finish, ///< close once it is done
    Cancel, ///< stop it, then close
    Stay,
};

/// Asks for that answer; `work` says what runs. A test gives its own; it may answer at once or later.
using CloseQuestion = std::function<void(const QStringList &work, std::function<void(CloseAnswer)> answer)>;

class CloseDialog final
{
    Q_DECLARE_TR_FUNCTIONS(CloseDialog)

public:
    CloseDialog() = delete;

    /// Opens the dialog on its window and returns; `answer` is called once. Work that cannot be cancelled is waited
    /// for.
    static void ask(QWidget *parent, const QStringList &work, bool canBeCancelled,
                    std::function<void(CloseAnswer)> answer);
};

}
