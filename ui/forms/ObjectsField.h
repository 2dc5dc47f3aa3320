#pragma once

#include "ui/forms/FieldEditor.h"

class QVBoxLayout;

namespace vitrine::ui {

class Button;

/// A list of small objects, a row of fields for each. Rows that are wholly empty count as not there.
class ObjectsField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ObjectsField)

public:
    explicit ObjectsField(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    std::vector<models::FieldError> showErrors(const std::vector<models::FieldError> &errors) override;
    void focusPart(const QString &path) override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool) override {}

private:
    class Row;

    Row *addRow();
    void removeRow(Row *row);
    void nameRows();
    /// Of the rows that are not empty.
    [[nodiscard]] Row *rowOfItem(qsizetype item) const;

    QVBoxLayout *m_column;
    Button *m_add;
    std::vector<Row *> m_rows;
};

}
