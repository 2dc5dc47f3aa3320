#pragma once

#include "ui/forms/FieldEditor.h"

class QComboBox;

namespace vitrine::ui {

/// One of the schema's choices.
class ChoiceField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceField)

public:
    explicit ChoiceField(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    QComboBox *m_choices;
};

}
