#pragma once

#include <optional>
#include <vector>

#include <QJsonValue>
#include <QWidget>

#include "models/core/Field.h"

namespace vitrine::ui {

/// Edits the value of one field of a schema, as JSON. Knows its limits from the field; what does not hold is told by
/// whoever checks the whole, through `showErrors`.
class FieldEditor : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldEditor)

public:
    explicit FieldEditor(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] const models::FieldInfo &field() const { return m_field; }

    [[nodiscard]] virtual QJsonValue value() const = 0;
    /// Shows the value; does not emit `edited`.
    virtual void setValue(const QJsonValue &value) = 0;

    /// Another item is shown from now on: what is still under way for the one before is not for this one.
    virtual void startOver() {}

    /// What was typed and is no value at all, so that no rule can judge it: JSON that does not parse.
    [[nodiscard]] virtual std::optional<models::FieldError> inputError() const { return {}; }

    /// Marks what does not hold; `field` of each error is the path within this field, empty for the field itself.
    /// Returns the errors that the editor shows nobody.
    virtual std::vector<models::FieldError> showErrors(const std::vector<models::FieldError> &errors);

    /// How much of its limit the value takes, for the counter below it; nothing when that is of no interest.
    [[nodiscard]] virtual std::optional<qint64> used() const { return {}; }

    /// Puts the cursor into the part that `path` names, or into the field.
    virtual void focusPart(const QString &path);
    /// The widget that a label belongs to.
    [[nodiscard]] virtual QWidget *labelled() { return this; }

signals:
    void edited();

protected:
    virtual void setInvalid(bool isInvalid) = 0;

private:
    models::FieldInfo m_field;
};

}
