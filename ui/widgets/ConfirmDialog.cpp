#include "ui/widgets/ConfirmDialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 440;

}

ConfirmDialog *ConfirmDialog::ask(QWidget *parent, const Question &question, std::function<void()> proceed)
{
    auto *dialog = new ConfirmDialog(question, parent->window());
    connect(dialog, &QDialog::accepted, parent, std::move(proceed));
    dialog->open();
    return dialog;
}

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"confirmDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.action);
    setAccessibleDescription(question.reason);
    setFixedWidth(kWidth);
    auto *title = new Label(question.title, TextStyle::Section);
    title->setObjectName(u"confirmTitle"_s);
    auto *reason = new Label(question.reason, TextStyle::Body, Token::Text2);
    reason->setObjectName(u"confirmReason"_s);
    title->setWordWrap(true);
    reason->setWordWrap(true);
    auto *cancel = new Button(tr("Cancel"), Button::Kind::Flat);
    auto *action = new Button(question.action, question.isDangerous ? Button::Kind::Danger : Button::Kind::Primary);
    cancel->setObjectName(u"confirmCancel"_s);
    action->setObjectName(u"confirmAction"_s);
    action->setAutoDefault(false);
    cancel->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kSpace12);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(action);
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
    column->addLayout(buttons);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(action, &Button::clicked, this, &QDialog::accept);
    cancel->setFocus();
}

}
