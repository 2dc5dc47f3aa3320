#pragma once

#include <QWidget>

#include "models/core/Result.h"

namespace vitrine::ui {

class FieldEditor;
class Label;

/// A field with its label, and below it what is wrong, or what it means and how much of its limit is used.
class FormRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormRow)

public:
    /// `labelWidth` as in SchemaForm. Takes the editor.
    FormRow(FieldEditor *editor, int labelWidth, QWidget *parent = nullptr);

    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    /// Names the editor, and its error, by where the field stands in the whole.
    void setPath(const QString &path);
    /// The errors' paths are within the field.
    void showErrors(const std::vector<models::FieldError> &errors);
    [[nodiscard]] QString errorText() const;

private:
    void showUse();
    [[nodiscard]] QWidget *buildNotes();

    FieldEditor *m_editor;
    QWidget *m_problem;
    Label *m_problemText;
    Label *m_meaning;
    Label *m_count;
    QWidget *m_notes;
    bool m_alwaysTellsMeaning;
};

}
