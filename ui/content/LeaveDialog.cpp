#include "ui/content/LeaveDialog.h"

#include <QMessageBox>
#include <QPushButton>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

void LeaveDialog::ask(QWidget *parent, const QString &title, std::function<void(LeaveAnswer)> answer)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Unsaved edits"), tr("Save the edits to “%1”?").arg(title), {},
                                parent->window());
    box->setObjectName(u"leaveDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("They are lost when you discard them."));
    QPushButton *save = box->addButton(tr("Save"), QMessageBox::AcceptRole);
    const auto *discard = box->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("Keep editing"), QMessageBox::RejectRole);
    box->setDefaultButton(save);
    box->setEscapeButton(keep);
    QObject::connect(box, &QMessageBox::finished, box, [box, save, discard, answer = std::move(answer)] {
        const QAbstractButton *clicked = box->clickedButton();
        answer(clicked == save      ? LeaveAnswer::Save
               : clicked == discard ? LeaveAnswer::Discard
                                    : LeaveAnswer::KeepEditing);
    });
    box->open();
}

}
