#include "ui/shell/CloseDialog.h"

#include "ui/widgets/ConfirmDialog.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

void CloseDialog::ask(QWidget *parent, const QStringList &work, bool canBeCancelled,
                      std::function<void(CloseAnswer)> answer)
{
    const auto say = [answer = std::move(answer)](CloseAnswer chosen) { return [answer, chosen] { answer(chosen); }; };
    const QString consequence =
        canBeCancelled ? tr("What is cancelled keeps what it has done so far.") : tr("This cannot be stopped halfway.");
    std::vector<ConfirmDialog::Answer> answers{
        {u"closeStay"_s, tr("Stay"), Button::Kind::Flat, false, say(CloseAnswer::Stay)}};
    if (canBeCancelled) {
        answers.push_back(
            {u"closeCancel"_s, tr("Cancel it and close"), Button::Kind::Plain, false, say(CloseAnswer::Cancel)});
    }
    answers.push_back(
        {u"closeFinish"_s, tr("Finish, then close"), Button::Kind::Primary, true, say(CloseAnswer::Finish)});
    ConfirmDialog::choose(parent, u"closeDialog"_s,
                          {.title = tr("Close although this is not done?"),
                           .reason = work.join(u'\n') + u"\n\n"_s + consequence,
                           .action = tr("Still working")},
                          answers);
}

}
