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

void FieldEditor::setAdvisedLength(qint64 maximum, const QString &advice)
{
    m_advisedLength = maximum;
    m_advice = advice;
}

FieldNote FieldEditor::note() const
{
    const bool isLong = m_advisedLength > 0 && used().value_or(0) > m_advisedLength;
    return isLong ? FieldNote{m_advice, true} : FieldNote();
}

std::optional<FieldFix> FieldEditor::fixOf(const models::FieldError &error) const
{
    return error.field.isEmpty() ? FieldFix::of(m_field, value(), error) : std::nullopt;
}

void FieldEditor::apply(const FieldFix &fix)
{
    setValue(fix.value);
    emit edited();
}

void FieldEditor::focusPart(const QString &)
{
    labelled()->setFocus(Qt::OtherFocusReason);
}

}
