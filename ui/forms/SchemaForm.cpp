#include "ui/forms/SchemaForm.h"

#include <QVBoxLayout>

#include "ui/forms/FieldEditor.h"
#include "ui/forms/FieldFactory.h"
#include "ui/forms/FormRow.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

SchemaForm::SchemaForm(const std::vector<models::FieldInfo> &fields, int labelWidth, QWidget *parent)
    : SchemaForm(fields, labelWidth, &FieldFactory::create, parent)
{
}

SchemaForm::SchemaForm(const std::vector<models::FieldInfo> &fields, int labelWidth, const Factory &create,
                       QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace12);
    for (const models::FieldInfo &field : fields) {
        auto *row = new FormRow(create(field), labelWidth);
        connect(row->editor(), &FieldEditor::edited, this, [this, name = field.name] { emit edited(name); });
        column->addWidget(row);
        m_rows.push_back(row);
    }
}

FieldEditor *SchemaForm::editor(QStringView name) const
{
    for (const FormRow *row : m_rows) {
        if (row->editor()->field().name == name)
            return row->editor();
    }
    return nullptr;
}

std::pair<QString, QString> SchemaForm::splitPath(const QString &path)
{
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path[i] == u'.')
            return {path.left(i), path.mid(i + 1)};
        if (path[i] == u'[')
            return {path.left(i), path.mid(i)};
    }
    return {path, {}};
}

std::vector<models::FieldError> SchemaForm::errorsWithin(const std::vector<models::FieldError> &errors,
                                                         const QString &name)
{
    std::vector<models::FieldError> own;
    for (const models::FieldError &error : errors) {
        auto [field, part] = splitPath(error.field);
        if (field == name)
            own.push_back({std::move(part), error.code, error.message});
    }
    return own;
}

void SchemaForm::showErrors(const std::vector<models::FieldError> &errors)
{
    for (FormRow *row : m_rows)
        row->showErrors(errorsWithin(errors, row->editor()->field().name));
}

bool SchemaForm::focusField(const QString &path)
{
    const auto [name, part] = splitPath(path);
    FieldEditor *found = editor(name);
    if (found)
        found->focusPart(part);
    return found != nullptr;
}

}
