#pragma once

#include "ui/forms/FieldEditor.h"

namespace vitrine::ui {

class SchemaForm;

/// A part of an entity that has fields of its own, as a form within the form.
class ObjectField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ObjectField)

public:
    explicit ObjectField(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    std::vector<models::FieldError> showErrors(const std::vector<models::FieldError> &errors) override;
    void focusPart(const QString &path) override;
    /// The editor of one of its fields, or null.
    [[nodiscard]] FieldEditor *part(QStringView name) const;

protected:
    void setInvalid(bool) override {}

private:
    SchemaForm *m_form;
};

}
