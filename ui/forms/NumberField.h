#pragma once

#include "ui/forms/FieldEditor.h"

class QDoubleSpinBox;

namespace vitrine::ui {

/// A whole number within the field's limits.
class NumberField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NumberField)

public:
    explicit NumberField(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    QDoubleSpinBox *m_number;
};

}
