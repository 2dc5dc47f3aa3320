#include "ui/content/LeaveDialog.h"

#include "ui/widgets/ConfirmDialog.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

void LeaveDialog::ask(QWidget *parent, const QString &title, std::function<void(LeaveAnswer)> answer)
{
    const auto say = [answer = std::move(answer)](LeaveAnswer chosen) { return [answer, chosen] { answer(chosen); }; };
    ConfirmDialog::choose(
        parent, u"leaveDialog"_s,
        {.title = tr("Save the edits to “%1”?").arg(title),
         .reason = tr("They are lost when you discard them."),
         .action = tr("Unsaved edits")},
        {{u"leaveKeep"_s, tr("Keep editing"), Button::Kind::Flat, false, say(LeaveAnswer::KeepEditing)},
         {u"leaveDiscard"_s, tr("Discard"), Button::Kind::Plain, false, say(LeaveAnswer::Discard)},
         {u"leaveSave"_s, tr("Save"), Button::Kind::Primary, true, say(LeaveAnswer::Save)}});
}

}
