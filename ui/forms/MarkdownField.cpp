#include "ui/forms/MarkdownField.h"

#include <QVBoxLayout>

#include "ui/shell/MessageText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/MarkdownEditor.h"
#include "ui/widgets/MarkdownPane.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

MarkdownField::MarkdownField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_pane(new MarkdownPane)
    , m_problem(new Label({}, TextStyle::Secondary, Token::Bad))
{
    setObjectName(field.name);
    m_problem->setObjectName(field.name + u"-error"_s);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace4);
    column->addWidget(m_pane, 1);
    column->addWidget(m_problem);
    connect(m_pane, &MarkdownPane::edited, this, &MarkdownField::edited);
}

QJsonValue MarkdownField::value() const
{
    return m_pane->text();
}

void MarkdownField::setValue(const QJsonValue &value)
{
    m_pane->setText(value.toString());
}

std::vector<models::FieldError> MarkdownField::showErrors(const std::vector<models::FieldError> &errors)
{
    m_problem->setText(errors.empty() ? QString() : MessageText::of(errors.front()));
    m_problem->setVisible(!errors.empty());
    setInvalid(!errors.empty());
    return {};
}

QWidget *MarkdownField::labelled()
{
    return m_pane->editor();
}

void MarkdownField::setInvalid(bool isInvalid)
{
    m_pane->setInvalid(isInvalid);
}

}
