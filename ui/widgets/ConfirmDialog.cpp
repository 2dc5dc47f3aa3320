#include "ui/widgets/ConfirmDialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/shell/Theme.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 440;

}

ConfirmDialog *ConfirmDialog::ask(QWidget *parent, const Question &question, std::function<void()> proceed)
{
    const auto kind = question.isDangerous ? Button::Kind::Danger : Button::Kind::Primary;
    return choose(parent, u"confirmDialog"_s, question,
                  {{u"confirmCancel"_s, tr("Cancel"), Button::Kind::Flat, true, [] {}},
                   {u"confirmAction"_s, question.action, kind, false, std::move(proceed)}});
}

ConfirmDialog *ConfirmDialog::choose(QWidget *parent, const QString &name, const Question &question,
                                     const std::vector<Answer> &answers)
{
    auto *dialog = new ConfirmDialog(question, answers, parent->window());
    dialog->setObjectName(name);
    connect(dialog, &QDialog::finished, parent,
            [answers](int answer) { answers[static_cast<size_t>(answer)].chosen(); });
    dialog->open();
    return dialog;
}

ConfirmDialog::ConfirmDialog(const Question &question, const std::vector<Answer> &answers, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.action);
    setAccessibleDescription(question.reason);
    auto *title = new Label(question.title, TextStyle::Section);
    title->setObjectName(u"confirmTitle"_s);
    auto *reason = new Label(question.reason, TextStyle::Body, Token::Text2);
    reason->setObjectName(u"confirmReason"_s);
    title->setWordWrap(true);
    reason->setWordWrap(true);
    auto *surface = new Surface(Token::Base);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(surface);
    auto *column = new QVBoxLayout(surface);
    column->setContentsMargins(Metric::kSpace24, Metric::kSpace24, Metric::kSpace24, Metric::kSpace16);
    column->setSpacing(Metric::kSpace8);
    column->addWidget(title);
    column->addWidget(reason);
    column->addSpacing(Metric::kSpace16);
    column->addLayout(buildButtons(answers));
    setFixedWidth(std::max(kWidth, whole->minimumSize().width())); // long words on the buttons
}

QLayout *ConfirmDialog::buildButtons(const std::vector<Answer> &answers)
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kSpace12);
    buttons->addStretch();
    for (int i = 0; const Answer &answer : answers) {
        auto *button = new Button(answer.text, answer.kind);
        button->setObjectName(answer.name);
        button->setAutoDefault(false);
        button->setDefault(answer.isFirst);
        if (answer.isFirst)
            button->setFocus();
        buttons->addWidget(button);
        connect(button, &Button::clicked, this, [this, i] { done(i); });
        ++i;
    }
    return buttons;
}

}
