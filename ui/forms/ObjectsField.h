#pragma once

#include "ui/forms/FieldEditor.h"

class QVBoxLayout;

namespace vitrine::ui {

class Button;
class ObjectsRow;

/// A list of small objects, a row of fields for each, in the owner's order. Rows that are wholly empty count as not
/// there.
class ObjectsField : public FieldEditor
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
    /// A row has been made: what it should do besides.
    virtual void prepare(ObjectsRow &) {}
    ObjectsRow *addRow();
    [[nodiscard]] Button *addButton() const { return m_add; }

private:
    void removeRow(ObjectsRow *row);
    void moveRow(ObjectsRow *row, int steps);
    void placeRows();
    /// Of the rows that are not empty.
    [[nodiscard]] ObjectsRow *rowOfItem(qsizetype item) const;

    QVBoxLayout *m_column;
    Button *m_add;
    std::vector<ObjectsRow *> m_rows;
};

}
