#pragma once

#include "ui/forms/FieldEditor.h"

namespace vitrine::ui {

class CalendarBox;

/// A day, or none: typed as 2026-11-20 or the way the owner's language writes it, or picked from a calendar.
class DateField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DateField)

public:
    explicit DateField(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] std::optional<models::FieldError> inputError() const override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    [[nodiscard]] QDate typed() const;
    void pick();

    CalendarBox *m_box;
};

}
