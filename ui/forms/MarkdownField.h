#pragma once

#include "ui/forms/FieldEditor.h"

namespace vitrine::ui {

class Label;
class MarkdownPane;

/// The long text of an entity: source beside preview, filling the room there is.
class MarkdownField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownField)

public:
    explicit MarkdownField(const models::FieldInfo &field, QWidget *parent = nullptr);

    [[nodiscard]] MarkdownPane *pane() const { return m_pane; }

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    std::vector<models::FieldError> showErrors(const std::vector<models::FieldError> &errors) override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    MarkdownPane *m_pane;
    Label *m_problem;
};

}
