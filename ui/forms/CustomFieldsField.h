#pragma once

#include "ui/forms/FieldEditor.h"

class QStackedWidget;
class QVBoxLayout;

namespace vitrine::ui {

class Button;
class CustomFieldRow;
class TextField;

/// An object of the owner's own making: a row for each of its members, or all of it as JSON.
class CustomFieldsField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CustomFieldsField)

public:
    explicit CustomFieldsField(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] std::optional<models::FieldError> inputError() const override;
    void focusPart(const QString &path) override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    struct Problem
    {
        CustomFieldRow *row = nullptr;
        QString text;
        bool isOfName = false;
    };

    [[nodiscard]] bool isAsJson() const;
    [[nodiscard]] Problem problem() const;
    void buildFooter();
    CustomFieldRow *addRow();
    void removeRow(CustomFieldRow *row);
    void clearRows();
    void placeRows();
    void showRows(const QJsonObject &object);
    void switchForm();

    QStackedWidget *m_forms;
    QVBoxLayout *m_column;
    TextField *m_json;
    QWidget *m_footer;
    Button *m_add;
    Button *m_switch;
    std::vector<CustomFieldRow *> m_rows;
};

}
