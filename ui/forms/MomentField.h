#pragma once

#include "ui/forms/FieldEditor.h"

class QLineEdit;

namespace vitrine::ui {

/// Edits a point in time, shown and typed in the time of this machine, to the minute.
class MomentField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MomentField)

public:
    explicit MomentField(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] std::optional<models::FieldError> inputError() const override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    [[nodiscard]] QDateTime typed() const;

    QLineEdit *m_line;
    QJsonValue m_shown; ///< as it was given, with its seconds
    QString m_shownText;
};

}
