#include "ui/shell/CloseDialog.h"

#include <QMessageBox>
#include <QPushButton>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

void CloseDialog::ask(QWidget *parent, const QStringList &work, bool canBeCancelled,
                      std::function<void(CloseAnswer)> answer)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Still working"),
                                tr("Close although this is not done?\n%1").arg(work.join(u'\n')), {}, parent->window());
    box->setObjectName(u"closeDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(canBeCancelled ? tr("What is cancelled keeps what it has done so far.")
                                           : tr("This cannot be stopped halfway."));
    const QPushButton *cancel =
        canBeCancelled ? box->addButton(tr("Cancel it and close"), QMessageBox::DestructiveRole) : nullptr;
    QPushButton *finish = box->addButton(tr("Finish, then close"), QMessageBox::AcceptRole);
    QPushButton *stay = box->addButton(tr("Stay"), QMessageBox::RejectRole);
    box->setDefaultButton(finish);
    box->setEscapeButton(stay);
    QObject::connect(box, &QMessageBox::finished, box, [box, finish, cancel, answer = std::move(answer)] {
        const QAbstractButton *clicked = box->clickedButton();
        answer(clicked == finish              ? CloseAnswer::Finish
               : clicked && clicked == cancel ? CloseAnswer::Cancel
                                              : CloseAnswer::Stay);
    });
    box->open();
}

}
