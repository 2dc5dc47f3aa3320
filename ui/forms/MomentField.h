#pragma once

#include "ui/forms/FieldEditor.h"

class QDateTime;
class QLineEdit;

namespace vitrine::ui {

class FieldBox;

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
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QDateTime typed() const;
    void pick();

    FieldBox *m_box;
    QLineEdit *m_line;
    QJsonValue m_shown; ///< as it was given, with its seconds
    QString m_shownText;
};

}
