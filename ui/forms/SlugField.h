#pragma once

#include "ui/forms/FieldEditor.h"

class QLineEdit;

namespace vitrine::ui {

class FieldBox;
class Label;

/// A slug behind the path that it completes, with a button that copies both.
class SlugField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlugField)

public:
    SlugField(const models::FieldInfo &field, const QString &path, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    FieldBox *m_box;
    QLineEdit *m_line;
};

}
