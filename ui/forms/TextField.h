#pragma once

#include "ui/forms/FieldEditor.h"

class QPlainTextEdit;

namespace vitrine::ui {

class FieldBox;

/// A longer text: a line that wraps, Markdown in a generic form, or JSON. Shows how much of its limit is used.
class TextField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextField)

public:
    explicit TextField(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] std::optional<models::FieldError> inputError() const override;
    [[nodiscard]] std::optional<qint64> used() const override;
    [[nodiscard]] QWidget *labelled() override;

    /// As high as so many lines.
    void setLines(int lines);

    /// From this limit on a line is written in a box that wraps.
    static constexpr qint64 kLongLine = 300;

protected:
    void setInvalid(bool isInvalid) override;

private:
    [[nodiscard]] bool isJson() const { return field().type == models::FieldType::Json; }

    FieldBox *m_box;
    QPlainTextEdit *m_text;
};

}
