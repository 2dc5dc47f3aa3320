#pragma once

#include "ui/forms/FieldEditor.h"

class QLineEdit;

namespace vitrine::ui {

/// One line of text, an address, or anything else that is written in one line. May be longer than the field allows:
/// that is told, not cut.
class LineField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineField)

public:
    explicit LineField(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    /// Only of interest where a length is advised.
    [[nodiscard]] std::optional<qint64> used() const override;
    [[nodiscard]] QWidget *labelled() override;

    [[nodiscard]] QLineEdit *line() const { return m_line; }

protected:
    void setInvalid(bool isInvalid) override;

private:
    QLineEdit *m_line;
};

}
