#include "ui/forms/FieldEditor.h"

namespace vitrine::ui {

FieldEditor::FieldEditor(const models::FieldInfo &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
}

std::vector<models::FieldError> FieldEditor::showErrors(const std::vector<models::FieldError> &errors)
{
    setInvalid(!errors.empty());
    return errors;
}

void FieldEditor::focusPart(const QString &)
{
    labelled()->setFocus(Qt::OtherFocusReason);
}

}
