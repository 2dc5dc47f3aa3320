#pragma once

#include "ui/forms/FieldEditor.h"

class QCheckBox;

namespace vitrine::ui {

/// Yes or no; its text is what the field means.
class CheckField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckField)

public:
    explicit CheckField(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    QCheckBox *m_check;
};

}
