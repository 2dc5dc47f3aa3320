#pragma once

#include "ui/forms/FieldEditor.h"

class QDateTime;

namespace vitrine::ui {

class CalendarBox;

/// A point in time, or none: shown and typed in the time of this machine, to the minute, its day also picked from a
/// calendar.
class MomentField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MomentField)

public:
    explicit MomentField(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] std::optional<models::FieldError> inputError() const override;
    /// Whose time it is.
    [[nodiscard]] FieldNote note() const override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    [[nodiscard]] QDateTime typed() const;
    void pick();

    CalendarBox *m_box;
    QJsonValue m_shown; ///< as it was given, with its seconds
    QString m_shownText;
};

}
