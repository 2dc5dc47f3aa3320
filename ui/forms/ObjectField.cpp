#include "ui/forms/ObjectField.h"

#include <QJsonObject>
#include <QVBoxLayout>

#include "ui/forms/FormRow.h"
#include "ui/forms/SchemaForm.h"

namespace vitrine::ui {

ObjectField::ObjectField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_form(new SchemaForm(field.nested->fields, SchemaForm::kLabelAbove))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    for (FormRow *row : m_form->rows())
        row->setPath(field.name + u'.' + row->editor()->field().name);
    connect(m_form, &SchemaForm::edited, this, &ObjectField::edited);
}

QJsonValue ObjectField::value() const
{
    QJsonObject object;
    bool isEmpty = true;
    for (const FormRow *row : m_form->rows()) {
        const QJsonValue value = row->editor()->value();
        isEmpty = isEmpty && (value.isNull() || value == QJsonValue(QString()));
        object.insert(row->editor()->field().name, value);
    }
    return isEmpty && field().isNullable ? QJsonValue() : QJsonValue(object);
}

void ObjectField::setValue(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    for (const FormRow *row : m_form->rows())
        row->editor()->setValue(object.value(row->editor()->field().name));
}

std::vector<models::FieldError> ObjectField::showErrors(const std::vector<models::FieldError> &errors)
{
    m_form->showErrors(errors);
    std::vector<models::FieldError> rest;
    for (const auto &error : errors) {
        if (!m_form->editor(SchemaForm::splitPath(error.field).first))
            rest.push_back(error);
    }
    return rest;
}

void ObjectField::focusPart(const QString &path)
{
    if (!m_form->focusField(path))
        m_form->rows().front()->editor()->focusPart({});
}

FieldEditor *ObjectField::part(QStringView name) const
{
    return m_form->editor(name);
}

}
