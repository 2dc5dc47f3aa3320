#pragma once

#include "ui/forms/FieldEditor.h"

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace vitrine::ui {

class FieldBox;
class FlowLayout;

/// A list of short texts as chips: Enter or a comma adds what is typed, Backspace takes the last one back.
class ChipsField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipsField)

public:
    explicit ChipsField(const models::FieldInfo &field, QWidget *parent = nullptr);

    /// Offered while typing.
    void setSuggestions(const QStringList &suggestions);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    std::vector<models::FieldError> showErrors(const std::vector<models::FieldError> &errors) override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool isInvalid) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Chip;

    void takeTyped();
    void add(const QString &text);
    void remove(Chip *chip);
    void clear();

    FieldBox *m_box;
    FlowLayout *m_flow;
    QLineEdit *m_line;
    QStringListModel *m_suggestions;
    std::vector<Chip *> m_chips;
};

}
